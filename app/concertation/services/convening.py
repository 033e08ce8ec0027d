"""What is sent to convene a meeting: its papers, its calendar event, a message ready to be sent, put in one folder."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from concertation.domain.dates_fr import in_full, span
from concertation.domain.meeting import CALLED_OFF
from concertation.domain.vocabulary import DocumentKind
from concertation.exchange.files import write_file
from concertation.exchange.mail import Enclosed, Recipient, draft, is_address
from concertation.persistence.reader import Reader
from concertation.services.meeting_calendars import CalendarFile, file_name, invitations
from concertation.services.papers.setting import setting_of
from concertation.services.printing import printed, printed_letters
from concertation.services.queries.hospitality import ReplyRow, replies
from concertation.services.queries.meeting import meeting_sheet
from concertation.services.queries.meeting_rows import MeetingSheet
from concertation.wording import word

CALENDAR, MESSAGE, MESSAGES, LETTERS = "calendar", "message", "messages", "letters"
_PAPERS = (DocumentKind.CONVOCATION, DocumentKind.AGENDA, DocumentKind.ATTENDANCE)
_JOINED = (DocumentKind.CONVOCATION, DocumentKind.AGENDA)


@dataclass(frozen=True, slots=True)
class Convocation:
    """The files written, and who has no address in the register where a message was asked for."""

    paths: tuple[Path, ...]
    without_address: tuple[str, ...]


def write_convocation(
    reader: Reader, meeting_id: str, kinds: Collection[str], folder: Path, now: datetime
) -> Convocation:
    """Write what convenes a meeting into a folder.

    Args:
        reader: the register.
        meeting_id: the meeting.
        kinds: among ``convocation``, ``agenda``, ``attendance``, :data:`LETTERS` (one for each recipient),
            :data:`CALENDAR`, :data:`MESSAGE` to all and :data:`MESSAGES`, one to each with their own letter; a message
            encloses the convocation, the agenda and the calendar event among those asked for. Once the meeting is
            called off, the event takes it out of calendars and the message says so: nothing else is written.
        folder: where; files of the same name are replaced.
        now: when the calendar event is stamped.

    Raises:
        UserError: ``object_unknown``, or what :func:`write_file` refuses.
    """
    sheet = meeting_sheet(reader, meeting_id)
    if sheet.state in CALLED_OFF:
        kinds = frozenset(kinds) & {CALENDAR, MESSAGE}
    files: list[Enclosed] = []
    joined: list[Enclosed] = []
    convocation: Enclosed | None = None
    for kind in (paper for paper in _PAPERS if paper in kinds):
        paper = printed(reader, kind, meeting_id)
        files.append(Enclosed(paper.name, "application/pdf", paper.pdf))
        joined += [files[-1]] if kind in _JOINED else []
        convocation = files[-1] if kind == DocumentKind.CONVOCATION else convocation
    if CALENDAR in kinds:
        events = [enclosed(event) for event in invitations(reader, meeting_id, now)]
        files += events
        joined += events
    without: tuple[str, ...] = ()
    if MESSAGE in kinds:
        message, without = _message(reader, sheet, joined)
        files.append(message)
    paths = [folder / file.name for file in files]
    for path, file in zip(paths, files, strict=True):
        write_file(path, file.content)
    if LETTERS in kinds or MESSAGES in kinds:
        others = [file for file in joined if file is not convocation]  # each has a letter of their own instead
        each, alone = _write_letters(reader, sheet, folder, others if MESSAGES in kinds else None)
        paths, without = paths + each, tuple(dict.fromkeys((*without, *alone)))
    return Convocation(tuple(paths), without)


def enclosed(event: CalendarFile) -> Enclosed:
    """Return a calendar file as a message carries it: mail programs offer to answer by its method (RFC 6047, 2.4)."""
    return Enclosed(event.name, "text/calendar", event.content, (("method", event.method), ("charset", "UTF-8")))


def _write_letters(
    reader: Reader, sheet: MeetingSheet, folder: Path, joined: Sequence[Enclosed] | None
) -> tuple[list[Path], list[str]]:
    """Write the letter of each recipient in a folder of their own, beside the papers meant for all.

    With ``joined``, a message to that person alone goes with each, enclosing it; those without an address are told.
    """
    inside = folder / f"{file_name(sheet.reference)} {word('invitation', 'letters', language='fr')}"
    if folder.is_dir():
        with contextlib.suppress(OSError):  # what stands in the way is told by the first letter
            inside.mkdir(exist_ok=True)
    addresses = {one.id: one for one in replies(reader, sheet.id)}
    paths, without = [], []
    for letter, person in zip(printed_letters(reader, sheet.id), setting_of(reader, sheet.id).by_name(), strict=True):
        paths.append(inside / letter.name)
        write_file(paths[-1], letter.pdf)
        if joined is None:
            continue
        one = addresses[person.person_id]
        enclosing = [Enclosed(letter.name, "application/pdf", letter.pdf)]
        enclosing += joined
        content = draft([_recipient(one)], *_words(reader, sheet), enclosing)
        paths.append((inside / letter.name).with_suffix(".eml"))
        write_file(paths[-1], content)
        without += [] if is_address(one.email) else [one.person]
    return paths, without


def _recipient(one: ReplyRow) -> Recipient:
    return Recipient(one.person, one.email if is_address(one.email) else None)


def _message(reader: Reader, sheet: MeetingSheet, joined: Sequence[Enclosed]) -> tuple[Enclosed, tuple[str, ...]]:
    """Return a draft to everybody expected, and the names of those whose address is not known."""
    people = replies(reader, sheet.id)
    content = draft([_recipient(one) for one in people if is_address(one.email)], *_words(reader, sheet), joined)
    name = f"{file_name(sheet.reference)} {word('invitation', 'file', language='fr')}.eml"
    return Enclosed(name, "message/rfc822", content), tuple(one.person for one in people if not is_address(one.email))


def _words(reader: Reader, sheet: MeetingSheet) -> tuple[str, str]:
    """Return the subject and the text of a message: what convenes, or what says that the meeting is called off."""
    when = in_full(sheet.held_on)
    if sheet.starts_at and sheet.ends_at:
        when += f", {span(sheet.starts_at, sheet.ends_at)}"
    named = {"body": sheet.body_name, "day": in_full(sheet.held_on)}
    told = {"body": sheet.body_long_name or sheet.body_name, "when": when, "place": sheet.place or ""}
    if sheet.state in CALLED_OFF:
        later = _later(reader, sheet)
        key = "postponed" if later else "called_off"
        text = _said(key, **told, later=later or "") + "\n\n" + _said(f"{key}_closing")
        return _said(f"{key}_subject", **named), text + "\n"
    text = _said("text", **told) + ("\n" + _said("place", **told) if sheet.place else "")
    return _said("subject", **named), text + "\n\n" + _said("closing") + "\n"


def _said(key: str, **told: str) -> str:
    return word("invitation", key, language="fr").format(**told)


def _later(reader: Reader, sheet: MeetingSheet) -> str | None:
    """Return the day of the meeting that replaces one postponed."""
    found = reader.scalar(
        """SELECT held_on FROM meeting WHERE replaces_id = :id AND gone = 0 AND state NOT IN ('cancelled', 'postponed')
        ORDER BY id DESC LIMIT 1""",
        id=sheet.id,
    )
    return in_full(date.fromisoformat(found)) if found else None
