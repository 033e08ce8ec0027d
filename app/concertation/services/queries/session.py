"""A meeting while it is held, in one reading: its head, points, presence, lines, and the actions to recall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.rule_sets import default_rules
from concertation.domain.vocabulary import MeetingState, Regime, StandingKind
from concertation.services.queries.bodies import rules
from concertation.services.queries.captured import blocks
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.meeting import attendance, items, meeting_sheet
from concertation.services.queries.meeting_rows import AttendanceRow, BlockRow, ItemRow, MeetingSheet

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything the stage *Tenir* shows; ``recalled`` are the open actions of the current point's subject.

    ``is_assembly`` is whether the rules of the body that day know votes: it then sits in a hemicycle.
    """

    sheet: MeetingSheet
    items: tuple[ItemRow, ...]
    attendance: tuple[AttendanceRow, ...]
    blocks: tuple[BlockRow, ...]
    recalled: tuple[ActionRow, ...]
    is_assembly: bool = False

    @property
    def current(self) -> ItemRow | None:
        return next((item for item in self.items if item.id == self.sheet.current_item_id), None)

    @property
    def following(self) -> ItemRow | None:
        """Return the next point still open after the current one."""
        current = self.current
        number = current.number if current else 0
        return next((item for item in self.items if item.outcome is None and item.number > number), None)

    @property
    def running(self) -> bool:
        return self.sheet.state == MeetingState.IN_SESSION

    @property
    def lines(self) -> tuple[BlockRow, ...]:
        """Return what was captured under the current point, or in the whole meeting once it is closed."""
        if self.sheet.closed_at is not None and not self.running:
            return self.blocks
        return tuple(block for block in self.blocks if block.item_id == self.sheet.current_item_id)


def session_state(reader: Reader, meeting_id: str) -> SessionState:
    """Return a meeting as it is held.

    Raises:
        UserError: ``object_unknown`` where there is no such meeting.
    """
    sheet = meeting_sheet(reader, meeting_id)
    points = items(reader, meeting_id)
    current = next((item for item in points if item.id == sheet.current_item_id), None)
    return SessionState(
        sheet=sheet,
        items=points,
        attendance=attendance(reader, meeting_id),
        blocks=blocks(reader, meeting_id),
        recalled=_recalled(reader, sheet, current),
        is_assembly=is_assembly(reader, sheet),
    )


def is_assembly(reader: Reader, sheet: MeetingSheet) -> bool:
    """Tell whether the rules that a body followed that day know votes."""
    settings = rules(reader, sheet.body_id, sheet.held_on) or default_rules(Regime(sheet.regime))
    return bool(settings.get("votes"))


def _recalled(reader: Reader, sheet: MeetingSheet, current: ItemRow | None) -> tuple[ActionRow, ...]:
    """Return the earlier open actions of the point's dossier; under the follow-up point, all those of the body."""
    if current is None:
        return ()
    if current.standing == StandingKind.FOLLOWUP:
        asked = ActionFilter(on=sheet.held_on, open=True, body_id=sheet.body_id)
    elif current.dossier_id is not None:
        asked = ActionFilter(on=sheet.held_on, open=True, dossier_id=current.dossier_id)
    else:
        return ()
    return tuple(action for action in actions(reader, asked) if action.meeting_id != sheet.id)
