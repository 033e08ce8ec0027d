"""What stands beside the calendar or the list: the meeting that the keys act on, and never another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from concertation.services.queries.agenda_view import AgendaView
    from concertation.services.queries.series import MeetingRow
    from concertation.ui.agenda.calendar_days import CalendarDays
    from concertation.ui.agenda.side import Side


class Beside:
    """Keeps the card of the side pane in step with the cursor; where it covers the calendar (``folded``) it stays."""

    def __init__(self, side: Side, folded: Callable[[], bool]) -> None:
        self._side = side
        self._folded = folded
        self.days: CalendarDays | None = None
        self.wanted: str | None = None

    def on(self, day: date) -> tuple[MeetingRow, ...]:
        return tuple(self.days.on(day).meetings) if self.days is not None else ()

    def show(self, meeting: MeetingRow | None) -> None:
        """Show a meeting with the others of its day; the dates again where there is none."""
        if meeting is not None:
            self._side.show_meeting(meeting, list(self.on(meeting.date)))
        elif self._side.meeting is not None:
            self._side.show_dates()

    def at(self, cursor: date) -> MeetingRow | None:
        """Return the meeting that a key acts on in a calendar: the one shown, else the first of the day."""
        return self._side.meeting or next(iter(self.on(cursor)), None)

    def follow_cursor(self, cursor: date) -> None:
        """Let a card that is shown be that of the day under the cursor."""
        shown, beside = self._side.meeting, self.on(cursor)
        if shown is not None and not self._folded() and shown.id not in {one.id for one in beside}:
            self.show(next(iter(beside), None))

    def follow_list(self, current: MeetingRow | None) -> None:
        """Let a card that is shown be that of the list's current row, as it now is."""
        shown = self._side.meeting
        if shown is not None and (current is None or current.id == shown.id or not self._folded()):
            self.show(current)

    def read_again(self, shown: AgendaView, cursor: date) -> tuple[MeetingRow | None, date]:
        """Return the meeting wanted, or shown before, as it now is; and the cursor, that goes where it was moved."""
        before, wanted, self.wanted = self._side.meeting, self.wanted, None
        key = wanted or (before.id if before else "")
        found = next((one for one in shown.calendar.meetings if one.id == key), None)
        moved = found is not None and before is not None and found.id == before.id and found.date != before.date
        return found, found.date if found is not None and moved else cursor
