"""What each day of a calendar holds, and the sentence that tells it; knows no painter."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.domain.typography import capital
from concertation.ui import days
from concertation.ui.agenda.marks import Mark, marks_of
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.services.queries.agenda_view import AgendaView
    from concertation.services.queries.series import MeetingRow

CALLED_OFF = frozenset(("postponed", "cancelled"))


@dataclass(frozen=True, slots=True)
class Refused:
    """A date that the rule gives and that something stands against."""

    body_name: str
    reason: str
    moved_to: date | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day with all that is known of it."""

    on: date
    meetings: tuple[MeetingRow, ...] = ()
    public_holiday: str = ""
    school_holidays: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def weekend(self) -> bool:
        return self.on.weekday() > 4

    def sentence(self) -> str:
        """Return the day in full with all it holds."""
        told = [capital(days.in_full(self.on)), self.public_holiday, *self.school_holidays]
        told += [meeting_words(one) for one in self.meetings]
        told += [_refusal(one) for one in self.refused]
        return " · ".join(text for text in told if text)


class CalendarDays:
    """The days of an agenda's period, by date."""

    def __init__(self, shown: AgendaView) -> None:
        self.today = shown.today
        self.first, self.last = shown.calendar.first, shown.calendar.last
        self.marks: dict[str, Mark] = marks_of(shown.bodies)
        calendar = shown.calendar
        self._holidays = {one.on: one.name for one in calendar.public_holidays}
        self._meetings: dict[date, list[MeetingRow]] = {}
        for meeting in calendar.meetings:
            self._meetings.setdefault(meeting.date, []).append(meeting)
        self._school: dict[date, list[str]] = {}
        for closed in calendar.school_holidays:
            words = QCoreApplication.translate("CalendarDays", "{name}, zone {zone}")
            told = words.format(name=closed.name, zone=closed.zone)
            on = max(closed.first_day, self.first)
            while on <= min(closed.last_day, self.last):
                self._school.setdefault(on, []).append(told)
                on += timedelta(days=1)
        self._refused = _refused(shown)

    def on(self, day: date) -> Day:
        return Day(
            day,
            tuple(self._meetings.get(day, ())),
            self._holidays.get(day, ""),
            tuple(self._school.get(day, ())),
            tuple(self._refused.get(day, ())),
        )


def _refused(shown: AgendaView) -> dict[date, list[Refused]]:
    """Return the refused dates: those whose meeting was planned elsewhere, and those still to be settled."""
    found: dict[date, list[Refused]] = {}
    for one in shown.calendar.rejected:
        reason = ", ".join(conflict.label for conflict in one.conflicts)
        found.setdefault(one.on, []).append(Refused(one.body_name, reason, one.moved_to))
    for each in shown.bodies:
        for proposal in each.dates:
            if proposal.conflicts and proposal.meeting is None:
                reason = ", ".join(conflict.label for conflict in proposal.conflicts)
                found.setdefault(proposal.proposed_for, []).append(Refused(each.body.name, reason, None))
    return found


def meeting_words(meeting: MeetingRow) -> str:
    """Return « DGS 276, 10 h, Rouen, planifiée »."""
    told = [
        meeting.title or meeting.body_name,
        days.clock(meeting.starts_at) if meeting.starts_at else "",
        meeting.place or meeting.host_name or "",
        word("meeting_state", meeting.state),
    ]
    return ", ".join(text for text in told if text)


def _refusal(one: Refused) -> str:
    translate = QCoreApplication.translate
    reason = one.reason or translate("CalendarDays", "date déplacée")
    if one.moved_to is None:
        return translate("CalendarDays", "{body} : date à revoir ({reason})").format(body=one.body_name, reason=reason)
    return translate("CalendarDays", "{body} : {reason}, tenue le {day}").format(
        body=one.body_name, reason=reason, day=days.day_and_month(one.moved_to)
    )


def later(day: date, months: int) -> date:
    """Return the same day some months later or sooner, the last of the month where it has none such."""
    year, place = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, place + 1, min(day.day, monthrange(year, place + 1)[1]))


def month_of(day: date) -> tuple[date, date]:
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def year_of(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year, 12, 31)
