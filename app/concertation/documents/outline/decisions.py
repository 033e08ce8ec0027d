"""The relevé de décisions as an outline, for an editable copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline import meeting
from concertation.documents.outline.parts import Outline
from concertation.documents.sentences import approval_sentence

if TYPE_CHECKING:
    from concertation.documents.model import Decisions


def outline(document: Decisions) -> Outline:
    head = document.masthead
    approval = approval_sentence("relevé", document.objection_days, document.deemed_approved_on)
    noted = document.new_actions or tuple(action for each in document.points for action in each.actions)
    return Outline(
        title="Relevé de décisions",
        subtitle=meeting.subtitle(head),
        facts=meeting.facts(head),
        lead=" ".join(part for part in (document.summary.strip(), approval) if part),
        sections=meeting.told(
            (
                meeting.participants(document.groups),
                *map(meeting.point, document.points),
                meeting.actions(noted, "Actions nouvelles"),
                meeting.actions(document.late_actions, "Actions en retard"),
            )
        ),
        closing=f"Diffusion : {document.distribution.strip().rstrip('.')}." if document.distribution else "",
    )
