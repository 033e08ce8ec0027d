"""The compte rendu as an outline, for an editable copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline import meeting
from concertation.documents.outline.parts import Note, Outline, Section
from concertation.documents.sentences import OWED, approval_sentence

if TYPE_CHECKING:
    from concertation.documents.model import Minutes


def outline(document: Minutes) -> Outline:
    head = document.masthead
    approval = approval_sentence("compte rendu", document.objection_days, document.deemed_approved_on)
    ending = tuple(Note(text=text) for text in (document.closing.strip(), approval) if text)
    annexes = tuple(Note(text=f"- {annex}") for annex in document.annexes)
    listed = [*document.actions, *(action for each in document.points for action in each.actions)]
    once = tuple({action.reference or str(at): action for at, action in enumerate(listed)}.values())
    return Outline(
        title="Compte rendu",
        subtitle=meeting.subtitle(head),
        facts=meeting.facts(head),
        lead=document.opening.strip(),
        sections=meeting.told(
            (
                meeting.participants(document.groups),
                *map(meeting.point, document.points),
                meeting.actions(once, "Suites à donner"),
                meeting.actions(document.owed_actions, OWED),
                Section(title="Clôture", notes=ending),
                Section(title="Annexes", notes=annexes),
                meeting.signatures(document.signatures),
            )
        ),
        closing=f"Diffusion : {document.distribution.strip().rstrip('.')}." if document.distribution else "",
    )
