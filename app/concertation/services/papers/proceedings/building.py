"""Builds the procès-verbal: facts for the tables and the lists of names, sentences for the rest, each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import time
from itertools import groupby

from concertation.documents import narration as say
from concertation.documents.model import Attendance, Council, Participant, Proceedings, Sentence, Signature
from concertation.documents.narration import Told, tell
from concertation.domain import listing
from concertation.domain.names import display
from concertation.domain.vocabulary import AttendanceStatus, Regime
from concertation.persistence.reader import Reader
from concertation.services.papers.conclusions import shared_conclusions
from concertation.services.papers.proceedings.course import courses
from concertation.services.papers.proceedings.presence import quorum_at_call, represented_at_call, who_was_there
from concertation.services.papers.proceedings.record import Record, record_of
from concertation.services.papers.setting import Setting, setting_of, telling
from concertation.services.queries.meeting_rows import AttendanceRow
from concertation.wording import word


def narrated(reader: Reader, meeting_id: str) -> tuple[tuple[str | None, Told], ...]:
    """Return every generated sentence of a sitting with the point it stands under, in the order of the pages."""
    record = record_of(reader, setting_of(reader, meeting_id))
    before, after = _around(record)
    found: list[tuple[str | None, Told]] = [(None, told) for told in before]
    for course in courses(record):
        found += [(course.item.id, told) for told in course.sentences()]
    return (*found, *((None, told) for told in after))


def build(reader: Reader, setting: Setting) -> Proceedings:
    """Return the procès-verbal: untouched sentences follow the record, those reworded are printed as they were left."""
    record = record_of(reader, setting)
    kept = reworded(reader, setting.sheet.id)
    before, after = _around(record)
    chairs = _chairs(setting)
    secretary = _secretary(setting)
    return Proceedings(
        masthead=telling(setting),
        joint=setting.sheet.regime == Regime.JOINT_SITTING,
        opened_at=_opening_time(record),
        councils=_councils(record),
        points=tuple(course.point(setting, kept) for course in courses(record)),
        conclusions=shared_conclusions(reader, setting),
        closed_at=record.time(setting.sheet.closed_at),
        signatures=_signatures(setting, chairs, secretary) if setting.has_opened else (),
        sentences=tuple(
            Sentence(key=told.key, place=told.place, text=kept.get(told.key, told.text), at=told.at)
            for told in (*before, *after)
        ),
    )


def reworded(reader: Reader, meeting_id: str) -> dict[str, str]:
    """Return the sentences that somebody reworded, by their key."""
    rows = reader.rows("SELECT key, text FROM sentence WHERE meeting_id = :id AND gone = 0", id=meeting_id)
    return {row["key"]: row["text"] for row in rows}


def _around(record: Record) -> tuple[list[Told], list[Told]]:
    """Return the sentences that stand before the reports, and those after them."""
    sheet, chairs = record.setting.sheet, _chairs(record.setting)
    secretary = _secretary(record.setting)
    joint = sheet.regime == Regime.JOINT_SITTING
    who = word("letter", "joint_assembly" if record.several else "assembly", language="fr").format(
        authorities=listing.listed([authority.with_of for authority in sheet.authorities])
    )
    named = record.named(secretary.person_id) if secretary else ""
    told = _chaired(chairs, joint=record.several)
    met = (who, joint, sheet.place or "", told)
    councils = len(record.sitting.councils)
    force = [tell("no_force", "opening", say.no_force)] if joint else []
    chair = record.named(chairs[0].person_id) if chairs else ""
    if not record.setting.has_opened:
        before = [tell("opening", "opening", say.to_open, sheet.held_on, sheet.starts_at, *met), *force]
        return [*before, *([tell("roll_call", "roll", say.to_call, chair, councils)] if chair else [])], []
    opened = _opening_time(record)
    before = [tell("opening", "opening", say.opening, sheet.held_on, opened, *met, named), *force]
    if chair:
        before.append(tell("roll_call", "roll", say.roll_call, chair, opened, councils, at=opened))
    before += quorum_at_call(record)
    before += who_was_there(record)
    return before, list(_closing(record, chairs))


def _opening_time(record: Record) -> time | None:
    """Return when a sitting opened: the hour planned where it was noted on another day, none before it opens."""
    sheet = record.setting.sheet
    return record.time(sheet.opened_at) or sheet.starts_at if record.setting.has_opened else None


def _closing(record: Record, chairs: Sequence[AttendanceRow]) -> Iterator[Told]:
    sheet = record.setting.sheet
    closed = record.time(sheet.closed_at) or (sheet.ends_at if sheet.closed_at else None)
    if closed:
        yield tell("closing", "closing", say.closing, closed, bool(chairs), len(chairs) > 1, at=closed)
    if sheet.next_on:
        yield tell("following", "closing", say.following, sheet.next_on)
    council = sheet.regime == Regime.COUNCIL
    yield tell("approval", "closing", say.approval, sheet.held_on, council)


def _chairs(setting: Setting) -> list[AttendanceRow]:
    return [row for row in setting.people if row.role == "chair"]


def _secretary(setting: Setting) -> AttendanceRow | None:
    return next((row for row in setting.people if row.person_id == setting.sheet.secretary_id), None)


def _signatures(
    setting: Setting, chairs: Iterable[AttendanceRow], secretary: AttendanceRow | None
) -> tuple[Signature, ...]:
    places = [
        Signature(
            quality=row.function or word("seat_role", "chair", language="fr"),
            name=display(row.given_name or "", row.family_name),
        )
        for row in chairs
    ]
    if setting.sheet.regime == Regime.COUNCIL or secretary:
        name = display(secretary.given_name or "", secretary.family_name) if secretary else ""
        places.append(Signature(quality=word("letter", "secretary", language="fr"), name=name))
    return tuple(places)


def _chaired(chairs: Sequence[AttendanceRow], *, joint: bool) -> str:
    """Return the words that follow « sous »: « la présidence de… », « la coprésidence de…, et de… »."""
    if not chairs:
        return ""
    told = [
        " ".join(filter(None, (row.civility, display(row.given_name or "", row.family_name))))
        + (f", {row.function}" if row.function else "")
        for row in chairs
    ]
    opening = word("letter", "cochaired" if joint and len(chairs) > 1 else "chaired", language="fr")
    return opening.format(chairs=", et de ".join(told))


def _councils(record: Record) -> tuple[Council, ...]:
    """Return each council with its members in office; its quorum is its own, the union has none in law."""
    setting = record.setting.members_only()
    standing = record.sitting.at(record.call_at)
    needed = {council.name: standing.councils[council.id].needed for council in record.sitting.councils}
    shown = replace(setting, people=tuple(_as_of_call(record, row) for row in setting.people))
    represented = represented_at_call(record) if setting.has_opened else {}
    holders = {_identity(record.people[key]): holder for key, holder in represented.items()}
    councils = []
    for name, each in groupby(shown.groups(by_political_group=True), key=lambda group: group.authority):
        groups = tuple(
            replace(group, participants=tuple(_represented(person, holders) for person in group.participants))
            for group in each
        )
        seated = sum(len(group.participants) for group in groups)
        councils.append(Council(name=name, in_office=seated, quorum=needed.get(name) or None, groups=groups))
    return tuple(councils)


def _as_of_call(record: Record, row: AttendanceRow) -> AttendanceRow:
    """Return a member's row whose arrival is told only where it came after the call; before it, nothing is told of anybody."""
    if not record.setting.has_opened:
        return replace(row, status=AttendanceStatus.ABSENT, arrived_at=None, left_at=None)
    if row.arrived_at is not None and row.arrived_at <= record.call_at:
        return replace(row, arrived_at=None)
    return row


def _identity(row: AttendanceRow) -> tuple[str, str, str]:
    return row.family_name, row.given_name or "", row.civility or ""


def _represented(person: Participant, holders: dict[tuple[str, str, str], str]) -> Participant:
    holder = holders.get((person.family_name, person.given_name, person.civility))
    if holder is None or person.status is Attendance.PRESENT:
        return person
    return replace(person, status=Attendance.REPRESENTED, represented_by=holder)
