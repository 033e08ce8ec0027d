"""The relevé de décisions as an outline, for an editable copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.briefs import decisions_brief, new_actions
from concertation.documents.outline import meeting
from concertation.documents.outline.parts import Note, Outline, Section
from concertation.documents.sentences import OWED, approval_sentence

if TYPE_CHECKING:
    from concertation.documents.model import Decisions


def outline(document: Decisions) -> Outline:
    head = document.masthead
    approval = approval_sentence("relevé", document.objection_days, document.deemed_approved_on)
    text = document.summary.strip() or decisions_brief(document)
    undecided = tuple(Note(text=f"- {each.number}.\u00a0{each.title}") for each in document.undecided)
    return Outline(
        title="Relevé de décisions",
        subtitle=meeting.subtitle(head),
        facts=meeting.facts(head),
        lead=" ".join(part for part in (text, approval) if part),
        sections=meeting.told(
            (
                meeting.participants(document.groups),
                *map(meeting.point, document.points),
                Section(title="Points sans décision", notes=undecided),
                meeting.actions(new_actions(document), "Actions nouvelles"),
                meeting.actions(document.late_actions, "Actions en retard"),
                meeting.actions(document.owed_actions, OWED),
            )
        ),
        closing=f"Diffusion : {document.distribution.strip().rstrip('.')}." if document.distribution else "",
    )
