"""The table of open actions that several papers tell alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.outline.parts import Cell, Grid, Tone
from concertation.documents.phrases import count, figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import ActionEntry

_NONE = "–"
_THIRD = 3


def late_note(late: int, number: int) -> str:
    """« , dont une en retard », « , toutes en retard », or nothing."""
    if not late:
        return ""
    if late == number:
        return ", en retard" if number == 1 else ", toutes en retard"
    return f", dont {count(late, '', ' ', feminine=True).strip()} en retard"


def actions_grid(actions: Sequence[ActionEntry], *, summary: str, origin: bool = False) -> Grid | None:
    """Return open actions with their due dates, how late they are and how far they slipped; none for no action."""
    if not actions:
        return None
    last = "Origine" if origin else "Dernier commentaire"
    return Grid(
        summary=summary,
        heads=("Réf.", "Action", "Pilote", "Échéance", "Suivi", last),
        rows=tuple(_row(action, origin=origin) for action in actions),
        widths=(18, 52, 28, 22, 23, 31),
        flexible=1,
    )


def _row(action: ActionEntry, *, origin: bool) -> tuple[Cell, ...]:
    due = figures(action.due_on) if action.due_on else _NONE
    if action.due_on and action.first_due_on and action.first_due_on != action.due_on:
        due += f"\ninitiale {action.first_due_on:%d/%m/%y}"
    if action.late_days > 0:
        state = Cell(f"**retard {action.late_days}\u00a0jour{'s' if action.late_days > 1 else ''}**", Tone.LATE)
    else:
        state = Cell(action.state_text, Tone.SOON if action.state == "blocked" else Tone.PLAIN)
    if action.postponements >= _THIRD:
        state = Cell(f"{state.text} · reportée {action.postponements} fois", Tone.LATE)
    comment = f"{action.comment_on:%d/%m/%y} : {action.comment}" if action.comment_on else action.comment
    return (
        Cell(action.reference, Tone.STRONG),
        Cell(action.text),
        Cell(action.pilot or _NONE),
        Cell(due),
        state,
        Cell((action.origin if origin else comment) or _NONE, Tone.QUIET),
    )
