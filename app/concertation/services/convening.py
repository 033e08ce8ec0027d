"""What is sent to convene a meeting: its papers, its calendar event, a message ready to be sent, put in one folder."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from concertation.domain.dates_fr import clock, in_full, span
from concertation.domain.meeting import CALLED_OFF
from concertation.domain.vocabulary import DocumentKind, MeetingState
from concertation.exchange.calendar_file import CalendarEvent, calendar_file
from concertation.exchange.files import write_file
from concertation.exchange.mail import Enclosed, Recipient, draft
from concertation.persistence.history import history
from concertation.persistence.reader import Reader
from concertation.services.printing import printed, printed_letters
from concertation.services.queries.hospitality import replies
from concertation.services.queries.meeting import items, meeting_sheet
from concertation.services.queries.meeting_rows import MeetingSheet
from concertation.services.queries.series import meetings
from concertation.wording import word

CALENDAR, MESSAGE, LETTERS = "calendar", "message", "letters"
_PAPERS = (DocumentKind.CONVOCATION, DocumentKind.AGENDA, DocumentKind.ATTENDANCE)
_JOINED = (DocumentKind.CONVOCATION, DocumentKind.AGENDA)
_IN_CALENDARS = frozenset(("held_on", "starts_at", "ends_at", "place", "state"))


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A calendar file and the name it is offered under."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Convocation:
    """The files written, and who has no address in the register where a message was asked for."""

    paths: tuple[Path, ...]
    without_address: tuple[str, ...]


def meeting_calendar(reader: Reader, meeting_id: str, now: datetime) -> CalendarFile:
    """Return the calendar file of a meeting: the same event at each call, its sequence growing with what changed.

    Raises:
        UserError: ``object_unknown``.
    """
    sheet = meeting_sheet(reader, meeting_id)
    return CalendarFile(
        f"{_file_name(sheet.reference)}.ics", calendar_file(*_events(reader, meeting_id), stamped_at=now)
    )


def body_calendar(reader: Reader, now: datetime, *, body: str | None = None, year: int | None = None) -> CalendarFile:
    """Return the meetings of a body (by its code), or of all, as one feed that calendars subscribe to."""
    rows = meetings(reader, body=body, year=year)
    events = [event for row in rows for event in _events(reader, row.id)]
    name = " ".join(part for part in (rows[0].body_name if rows and body else "Concertation", str(year or "")) if part)
    file = _file_name(" ".join(part for part in (body or "Concertation", str(year or "")) if part))
    return CalendarFile(f"{file}.ics", calendar_file(*events, stamped_at=now, name=name))


def _events(reader: Reader, meeting_id: str) -> list[CalendarEvent]:
    """Return a meeting as calendars show it, and its déjeuner as an event of its own where its hour is known."""
    sheet = meeting_sheet(reader, meeting_id)
    told = [point for point in items(reader, meeting_id) if not point.internal]
    lines = [f"{point.number}. {point.title}" for point in told]
    if sheet.lunch is not None:
        at = f", {clock(sheet.lunch.starts_at)}" if sheet.lunch.starts_at else ""
        lines += ["", f"{word('letter', 'lunch', language='fr')}{at}"]
    event = CalendarEvent(
        key=sheet.id,
        sequence=_changes(reader, sheet.id),
        summary=f"{sheet.body_name} ({sheet.reference})",
        held_on=sheet.held_on,
        starts_at=sheet.starts_at,
        ends_at=sheet.ends_at,
        location=", ".join(part for part in (sheet.place, sheet.access) if part),
        description="\n".join(lines),
        confirmed=sheet.state != MeetingState.PROPOSED,
        cancelled=sheet.state in CALLED_OFF,
    )
    if sheet.lunch is None or sheet.lunch.starts_at is None:
        return [event]
    lunch = CalendarEvent(
        key=f"{sheet.id}-lunch",
        sequence=event.sequence,
        summary=f"{word('letter', 'lunch', language='fr')}, {sheet.body_name}",
        held_on=sheet.held_on,
        starts_at=sheet.lunch.starts_at,
        location=sheet.lunch.place or sheet.place or "",
        confirmed=event.confirmed,
        cancelled=event.cancelled,
    )
    return [event, lunch]


def _changes(reader: Reader, meeting_id: str) -> int:
    """Return how many gestures changed what calendars show of a meeting, since it was planned."""
    told = history(reader, "meeting", meeting_id)
    return len({change.at for change in told if change.column in _IN_CALENDARS})


def write_convocation(
    reader: Reader, meeting_id: str, kinds: Collection[str], folder: Path, now: datetime
) -> Convocation:
    """Write what convenes a meeting into a folder.

    Args:
        reader: the register.
        meeting_id: the meeting.
        kinds: among ``convocation``, ``agenda``, ``attendance``, :data:`LETTERS` (one for each recipient),
            :data:`CALENDAR` and :data:`MESSAGE`; the message encloses the convocation, the agenda and the calendar
            event among those asked for.
        folder: where; files of the same name are replaced.
        now: when the calendar event is stamped.

    Raises:
        UserError: ``object_unknown``, or what :func:`write_file` refuses.
    """
    files: list[Enclosed] = []
    joined: list[Enclosed] = []
    for kind in (paper for paper in _PAPERS if paper in kinds):
        paper = printed(reader, kind, meeting_id)
        files.append(Enclosed(paper.name, "application/pdf", paper.pdf))
        joined += [files[-1]] if kind in _JOINED else []
    if CALENDAR in kinds:
        event = meeting_calendar(reader, meeting_id, now)
        files.append(Enclosed(event.name, "text/calendar", event.content))
        joined.append(files[-1])
    without: tuple[str, ...] = ()
    if MESSAGE in kinds:
        message, without = _message(reader, meeting_sheet(reader, meeting_id), joined)
        files.append(message)
    paths = [folder / file.name for file in files]
    for path, file in zip(paths, files, strict=True):
        write_file(path, file.content)
    if LETTERS in kinds:
        paths += _write_letters(reader, meeting_id, folder)
    return Convocation(tuple(paths), without)


def _write_letters(reader: Reader, meeting_id: str, folder: Path) -> list[Path]:
    """Write the letter of each recipient in a folder of their own, beside the papers meant for all."""
    reference = _file_name(meeting_sheet(reader, meeting_id).reference)
    inside = folder / f"{reference} {word('invitation', 'letters', language='fr')}"
    if folder.is_dir():
        with contextlib.suppress(OSError):  # what stands in the way is told by the first letter
            inside.mkdir(exist_ok=True)
    paths = []
    for letter in printed_letters(reader, meeting_id):
        paths.append(inside / letter.name)
        write_file(paths[-1], letter.pdf)
    return paths


def _message(reader: Reader, sheet: MeetingSheet, joined: list[Enclosed]) -> tuple[Enclosed, tuple[str, ...]]:
    """Return a draft to everybody expected, and the names of those whose address is not known."""
    people = replies(reader, sheet.id)
    when = in_full(sheet.held_on)
    if sheet.starts_at and sheet.ends_at:
        when += f", {span(sheet.starts_at, sheet.ends_at)}"
    told = {"body": sheet.body_long_name or sheet.body_name, "when": when, "place": sheet.place or ""}
    text = word("invitation", "text", language="fr").format(**told)
    if sheet.place:
        text += "\n" + word("invitation", "place", language="fr").format(**told)
    text += "\n\n" + word("invitation", "closing", language="fr") + "\n"
    content = draft(
        [Recipient(person.person, person.email) for person in people if person.email],
        word("invitation", "subject", language="fr").format(body=sheet.body_name, day=in_full(sheet.held_on)),
        text,
        joined,
    )
    name = f"{_file_name(sheet.reference)} {word('invitation', 'file', language='fr')}.eml"
    return Enclosed(name, "message/rfc822", content), tuple(one.person for one in people if not one.email)


def _file_name(reference: str) -> str:
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", reference).strip(" .")
