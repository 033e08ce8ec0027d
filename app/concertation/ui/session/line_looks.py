"""What each type of captured line looks like: its icon and colour, its head, and the chips of what it gave birth to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation import wording
from concertation.domain.vocabulary import BlockKind, Sense
from concertation.ui.session.words import day
from concertation.ui.widgets.chips import ChipKind

if TYPE_CHECKING:
    from concertation.services.queries.meeting_rows import BlockRow

ICONS = {
    BlockKind.NOTE: ("pilcrow", "secondary"),
    BlockKind.DECISION: ("gavel", "done"),
    BlockKind.ACTION: ("square-arrow-right", "accent"),
    BlockKind.VOTE: ("vote", "vote"),
    BlockKind.SUSPENSE: ("circle-question-mark", "soon"),
    BlockKind.PRESENCE: ("user-check", "secondary"),
}


_DOUBTS = frozenset(
    (
        "unknown_name",
        "ambiguous_name",
        "unknown_dossier",
        "ambiguous_dossier",
        "date_unclear",
        "vote_unreadable",
        "presence_unreadable",
    )
)


def line_head(block: BlockRow, members: int = 0) -> str:
    """Return a decision's label, then its sense after a line break; nothing for other lines.

    An accord is « des deux » or « des trois » where that is how many authorities agree.
    """
    if block.kind != BlockKind.DECISION:
        return ""
    sense = block.sense
    if sense == Sense.AGREEMENT:
        sense = {2: "agreement_of_two", 3: "agreement_of_three"}.get(members, sense)
    told = wording.word("sense", sense)
    holder = f" ({block.reserve_holder})" if block.reserve_holder else ""
    return f"{block.decision_label or ''}\n{told}{holder}"


def line_chips(block: BlockRow) -> list[tuple[str, ChipKind, str]]:
    """Return the chips under a line: who, when, the dossier of a decision or action, what is in suspense."""
    translate = QCoreApplication.translate
    chips: list[tuple[str, ChipKind, str]] = []
    if block.kind == BlockKind.SUSPENSE:
        chips.append((translate("LineLooks", "Suspens"), ChipKind.SOON, "circle-question-mark"))
    if block.kind == BlockKind.ACTION:
        if who := block.assignee or block.action_authority:
            chips.append((who, ChipKind.NEUTRAL, "user" if block.assignee else "landmark"))
        else:
            chips.append((translate("LineLooks", "Sans responsable"), ChipKind.SOON, "user-x"))
        chips += [(name, ChipKind.NEUTRAL, "users") for name in block.associates[:2]]
    if _DOUBTS.intersection(block.warnings):
        chips.append((translate("LineLooks", "À vérifier"), ChipKind.SOON, "triangle-alert"))
    if block.due_on is not None:
        chips.append((day(block.due_on, "ddd d MMMM"), ChipKind.NEUTRAL, "calendar"))
    return chips
