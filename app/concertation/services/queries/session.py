"""A meeting while it is held, in one reading: its head, points, presence, lines, and the actions to recall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.rule_sets import default_rules
from concertation.domain.vocabulary import MeetingState, Regime, StandingKind
from concertation.services.queries.bodies import rules
from concertation.services.queries.captured import blocks, blocks_under
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.meeting import attendance, items, meeting_sheet
from concertation.services.queries.meeting_rows import AttendanceRow, BlockRow, ItemRow, MeetingSheet
from concertation.services.queries.session_lines import last_gesture, lines_since

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class SessionState:
    """Everything the stage *Tenir* shows; ``recalled`` are the open actions of the current point's subject.

    ``lines`` is what was captured under the current point, or in the whole meeting once it is closed. ``is_assembly``
    is whether the rules of the body that day know votes: it then sits in a hemicycle. ``as_of`` is the number of the last
    gesture it tells of.
    """

    sheet: MeetingSheet
    items: tuple[ItemRow, ...]
    attendance: tuple[AttendanceRow, ...]
    lines: tuple[BlockRow, ...]
    recalled: tuple[ActionRow, ...]
    is_assembly: bool = False
    as_of: int = 0

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


def session_state(reader: Reader, meeting_id: str, known: SessionState | None = None) -> SessionState:
    """Return a meeting as it is held.

    Args:
        reader: reads the register.
        meeting_id: the meeting.
        known: what was last read of it: the lines that nothing touched since are not read again.

    Raises:
        UserError: ``object_unknown`` where there is no such meeting.
    """
    as_of = last_gesture(reader)  # first: what another process writes meanwhile is read again next time
    sheet = meeting_sheet(reader, meeting_id)
    points = items(reader, meeting_id)
    current = next((item for item in points if item.id == sheet.current_item_id), None)
    return SessionState(
        sheet=sheet,
        items=points,
        attendance=attendance(reader, meeting_id),
        lines=_lines(reader, sheet, known),
        recalled=_recalled(reader, sheet, current),
        is_assembly=is_assembly(reader, sheet),
        as_of=as_of,
    )


def _lines(reader: Reader, sheet: MeetingSheet, known: SessionState | None) -> tuple[BlockRow, ...]:
    """Return the lines to show: those of the current point alone, or each would cost more as a session goes on."""
    if not _shows_point(sheet):
        return blocks(reader, sheet.id)
    point = sheet.current_item_id
    if known is not None and _shows_point(known.sheet) and known.sheet.current_item_id == point:
        lines = lines_since(reader, sheet.id, point, known.lines, known.as_of)
        if lines is not None:
            return lines
    return blocks_under(reader, sheet.id, point)


def _shows_point(sheet: MeetingSheet) -> bool:
    """Tell whether a meeting is shown point by point: it is no more once it is closed."""
    return sheet.closed_at is None or sheet.state == MeetingState.IN_SESSION


def is_assembly(reader: Reader, sheet: MeetingSheet) -> bool:
    """Tell whether the rules that a body followed that day know votes."""
    settings = rules(reader, sheet.body_id, sheet.held_on) or default_rules(Regime(sheet.regime))
    return bool(settings.get("votes"))


def _recalled(reader: Reader, sheet: MeetingSheet, current: ItemRow | None) -> tuple[ActionRow, ...]:
    """Return the earlier open actions of the point's dossier; under the follow-up point, all those of the body."""
    if current is None:
        return ()
    if current.standing == StandingKind.FOLLOWUP:
        asked = ActionFilter(on=sheet.held_on, open=True, body_id=sheet.body_id, other_than_meeting_id=sheet.id)
    elif current.dossier_id is not None:
        dossier_id = current.dossier_id
        asked = ActionFilter(on=sheet.held_on, open=True, dossier_id=dossier_id, other_than_meeting_id=sheet.id)
    else:
        return ()
    return actions(reader, asked)
