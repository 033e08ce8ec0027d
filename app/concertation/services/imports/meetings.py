"""Reads the events of a calendar into meetings to plan: of which body, on which day, at what time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from concertation.domain.meeting import CALLED_OFF
from concertation.domain.progress import Report, walked
from concertation.errors import UserError
from concertation.exchange.event_file import FoundEvent
from concertation.services.imports.heads import Rejected, plain

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_OURS = "@concertation"
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting to plan; ``title`` is the event's own where it does not name the body."""

    body_id: str
    held_on: date
    starts_at: time | None
    place: str | None
    ends_at: time | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One day of a calendar and what becomes of it: ``planned``, ``cancelled`` there, ``ours`` already, or ``refused``."""

    summary: str
    held_on: date
    starts_at: time | None
    ends_at: time | None
    place: str
    outcome: str


@dataclass(frozen=True, slots=True)
class MeetingsPlan:
    """What an import of meetings would do; ``skipped`` events are cancelled, or are meetings of this register."""

    lines: tuple[MeetingLine, ...]
    skipped: int
    rejected: tuple[Rejected, ...]
    told: tuple[Told, ...] = ()


def plan_meetings(
    reader: Reader,
    events: Sequence[FoundEvent],
    body: str | None = None,
    duplicates: str = "reject",
    report: Report | None = None,
) -> MeetingsPlan:
    """Return what a calendar says, every event of it accepted, left or rejected; nothing is written.

    Raises:
        UserError: ``body_unknown`` where ``body`` is no body's code.
    """
    reading = _Reading(reader, body, skip=duplicates == "skip")
    for event in walked(events, report):
        reading.take(event)
    told = tuple(sorted(reading.told, key=lambda one: (one.held_on, one.starts_at or time())))
    return MeetingsPlan(tuple(reading.lines), reading.skipped, tuple(reading.rejected), told)


class _Reading:
    """Takes events one after the other, and remembers which days are taken."""

    def __init__(self, reader: Reader, body: str | None, *, skip: bool) -> None:
        self._skip = skip
        bodies = reader.rows("SELECT id, code, name, long_name, starts_at FROM body WHERE gone = 0")
        self._usual = {row["id"]: _clock(row["starts_at"]) for row in bodies}
        self._body = next(
            (row["id"] for row in bodies if body and (row["id"] == body or plain(row["code"]) == plain(body))), None
        )
        if body and self._body is None:
            known = ", ".join(row["code"] for row in bodies) or "–"
            raise UserError("body_unknown", code=body, known=known)
        self._named = [
            (plain(name), row["id"]) for row in bodies for name in (row["code"], row["name"], row["long_name"]) if name
        ]
        meetings = reader.rows("SELECT id, body_id, held_on, starts_at, state FROM meeting WHERE gone = 0")
        self._ours = {row["id"] for row in meetings}
        self._taken = {
            (row["body_id"], row["held_on"], _clock(row["starts_at"]))
            for row in meetings
            if row["state"] not in CALLED_OFF
        }
        self.lines: list[MeetingLine] = []
        self.rejected: list[Rejected] = []
        self.told: list[Told] = []
        self.skipped = 0

    def take(self, event: FoundEvent) -> None:
        if event.cancelled or event.uid.removesuffix(_OURS).removesuffix("-lunch") in self._ours:
            self.skipped += 1
            self._tell_each(event, "cancelled" if event.cancelled else "ours")
            return
        if event.fault is not None:
            self.rejected.append(Rejected(event.line, *event.fault))
            return
        bodies = {self._body} if self._body else self._bodies(event.summary)
        if len(bodies) != 1:
            reason = "body_ambiguous" if bodies else "body_unknown"
            self.rejected.append(Rejected(event.line, "SUMMARY", event.summary[:_SHOWN], reason))
            self._tell_each(event, "refused")
            return
        (body_id,) = bodies
        title = None if str(body_id) in self._bodies(event.summary) else event.summary or None
        for held_on, starts_at in event.times:
            ends_at = _end(held_on, starts_at, event.lasts)
            self._plan(event, MeetingLine(str(body_id), held_on, starts_at, event.location or None, ends_at, title))

    def _tell_each(self, event: FoundEvent, outcome: str) -> None:
        for held_on, starts_at in event.times:
            self._tell(event, held_on, starts_at, outcome)

    def _tell(self, event: FoundEvent, held_on: date, starts_at: time | None, outcome: str) -> None:
        ends_at = _end(held_on, starts_at, event.lasts)
        self.told.append(Told(event.summary, held_on, starts_at, ends_at, event.location, outcome))

    def _bodies(self, summary: str) -> set[str]:
        """Return the bodies whose longest name the summary holds, as whole words."""
        words = f" {plain(summary)} "
        found = [(name, key) for name, key in self._named if name and f" {name} " in words]
        longest = max((len(name) for name, _ in found), default=0)
        return {key for name, key in found if len(name) == longest}

    def _plan(self, event: FoundEvent, line: MeetingLine) -> None:
        key = (line.body_id, line.held_on.isoformat(), _clock(line.starts_at) or self._usual[line.body_id])
        if key not in self._taken:
            self._taken.add(key)
            self.lines.append(line)
            self._tell(event, line.held_on, line.starts_at, "planned")
        elif self._skip:
            self.skipped += 1
            self._tell(event, line.held_on, line.starts_at, "ours")
        else:
            self._tell(event, line.held_on, line.starts_at, "refused")
            self.rejected.append(Rejected(event.line, "DTSTART", " ".join(map(str, key[1:])), "meeting_taken"))


def _end(held_on: date, starts_at: time | None, lasts: timedelta | None) -> time | None:
    """Return when a meeting ends; None where nothing tells it, or past midnight."""
    if starts_at is None or lasts is None:
        return None
    ends = datetime.combine(held_on, starts_at) + lasts
    return ends.time() if ends.date() == held_on else None


def _clock(value: object) -> str | None:
    """Return hours and minutes, whether read from the register or from a file."""
    return None if value is None else str(value)[:5]
