"""What every document of a meeting begins with: its masthead and its participants by authority."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from concertation.documents.model import Attendance, Logo, Masthead, Participant, ParticipantGroup, Status
from concertation.domain.clock import paris, paris_day
from concertation.domain.meeting import CALLED_OFF, TOOK_PLACE
from concertation.domain.vocabulary import (
    AttendanceStatus,
    AuthorityKind,
    MeetingState,
    ParticipantOrder,
    Regime,
    SeatRole,
    TemplatePart,
)
from concertation.persistence.reader import Reader
from concertation.services.queries.meeting import attendance, meeting_sheet
from concertation.services.queries.meeting_rows import AttendanceRow, MeetingSheet, MemberAuthority
from concertation.services.queries.templates import templates
from concertation.wording import word

_SEATED = (SeatRole.MEMBER, SeatRole.CHAIR, SeatRole.DEPUTY)
_PROTOCOL: dict[str, int] = {AuthorityKind.REGION: 0, AuthorityKind.DEPARTMENT: 1}
_ANNOUNCED = (AttendanceStatus.EXCUSED, AttendanceStatus.REPRESENTED)
_JOINT = (Regime.JOINT_SITTING, Regime.COUNCIL)


@dataclass(frozen=True, slots=True)
class Setting:
    """The meeting a document speaks of, with its masthead and who was expected."""

    sheet: MeetingSheet
    masthead: Masthead
    people: tuple[AttendanceRow, ...]
    order: ParticipantOrder = ParticipantOrder.GROUP

    @property
    def assembly(self) -> bool:
        return self.sheet.regime in _JOINT

    @property
    def has_opened(self) -> bool:
        """Tell whether the meeting is under way or was held: before it, papers may say nothing that happened in it."""
        return self.sheet.opened_at is not None or self.sheet.state in TOOK_PLACE

    def members_only(self) -> Setting:
        """Return the same meeting with those alone who sit in it: neither secretaries nor guests."""
        return replace(self, people=tuple(row for row in self.people if row.role in _SEATED))

    @property
    def presence_noted(self) -> bool:
        """Tell whether anything was noted of who came: else nothing may be counted, and nobody is said to be absent."""
        return any(row.status != AttendanceStatus.ABSENT for row in self.people)

    def groups(self, *, by_political_group: bool = False) -> tuple[ParticipantGroup, ...]:
        """Return the participants as printed, by authority, and by political group where asked.

        In an assembly the names of a group are in alphabetical order, elsewhere in the order of the seats. Where names are
        asked in alphabetical order, each council of an assembly keeps its own list: its quorum is its own.
        """
        if self.order is ParticipantOrder.ALPHABETICAL:
            return self._by_name()
        found: list[ParticipantGroup] = []
        for _, rows in groupby(self.people, key=lambda row: row.authority_id):
            of_authority = list(rows)
            if by_political_group:
                of_authority.sort(key=lambda row: (row.group is None, row.group or "", row.sort_key, row.person_id))
                found.extend(self._group(list(each)) for _, each in groupby(of_authority, key=lambda row: row.group))
            else:
                found.append(self._group(of_authority, group=""))
        return tuple(found)

    def by_name(self) -> tuple[AttendanceRow, ...]:
        """Return those expected in the order of the papers."""
        alphabetical = self.order is ParticipantOrder.ALPHABETICAL
        return tuple(sorted(self.people, key=_by_name)) if alphabetical else self.people

    def _by_name(self) -> tuple[ParticipantGroup, ...]:
        if self.assembly:
            councils = groupby(self.people, key=lambda row: row.authority_id)
            return tuple(self._group(sorted(rows, key=_by_name), group="") for _, rows in councils)
        people = tuple(
            replace(self._participant(row), authority=row.authority_name) for row in sorted(self.people, key=_by_name)
        )
        title = word("paper", "participants", language="fr")
        return (ParticipantGroup(authority=title, participants=people),) if people else ()

    def _group(self, rows: Sequence[AttendanceRow], group: str | None = None) -> ParticipantGroup:
        return ParticipantGroup(
            authority=rows[0].authority_name,
            group=(rows[0].group or "") if group is None else group,
            participants=tuple(self._participant(row) for row in rows),
        )

    def _participant(self, row: AttendanceRow) -> Participant:
        """Return a person as printed; arrival and departure are told where they differ from the call's."""
        on = self.sheet.held_on
        return Participant(
            family_name=row.family_name,
            given_name=row.given_name or "",
            civility=row.civility or "",
            function=row.function or "",
            status=self._status_of(row),
            represented_by=row.represented_by or "",
            arrived_at=local_time(row.arrived_at, on) if _after_opening(row, self.sheet) else None,
            left_at=local_time(row.left_at, on) if _before_closing(row, self.sheet) else None,
        )

    def _status_of(self, row: AttendanceRow) -> Attendance:
        """Return how somebody attended; before the meeting, only what they announced is known."""
        known = self.presence_noted if self.has_opened else row.status in _ANNOUNCED
        return Attendance(row.status) if row.status and known else Attendance.UNKNOWN


def setting_of(reader: Reader, meeting_id: str, order: str | None = None) -> Setting:
    """Read what stands at the head of a meeting's documents; ``order`` is of its persons, that of its body where empty."""
    sheet = meeting_sheet(reader, meeting_id)
    wanted = ParticipantOrder(order or templates(reader, sheet.body_id).get(TemplatePart.ORDER) or "group")
    people = attendance(reader, meeting_id)
    if wanted is ParticipantOrder.PROTOCOL:
        people = in_protocol_order(people, sheet)
    return Setting(sheet, _masthead(reader, sheet), people, wanted)


def in_protocol_order(people: Sequence[AttendanceRow], sheet: MeetingSheet) -> tuple[AttendanceRow, ...]:
    """Return those expected, the host's first, then the région's, then the départements' by code, then the others'."""
    kinds = {authority.id: authority.kind for authority in sheet.authorities}

    def place(row: AttendanceRow) -> tuple[bool, int, str]:
        kind = kinds.get(row.authority_id, "")
        return row.authority_id != sheet.host_id, _PROTOCOL.get(kind, len(_PROTOCOL)), row.authority

    return tuple(sorted(people, key=place))


def _by_name(row: AttendanceRow) -> tuple[str, str]:
    return row.sort_key, row.person_id


def logos_of(reader: Reader, authorities: Sequence[MemberAuthority]) -> tuple[Logo, ...]:
    """Return the logos of those authorities that have one, in their order."""
    rows = reader.rows(
        "SELECT a.id, p.content FROM authority a JOIN piece p ON p.sha256 = a.logo_sha256 WHERE a.gone = 0"
    )
    found = {row["id"]: bytes(row["content"]) for row in rows}
    return tuple(
        Logo(authority=each.name, png=b64encode(found[each.id]).decode("ascii"))
        for each in authorities
        if each.id in found
    )


def register_setting(reader: Reader, name: str) -> object:
    """Return a setting of the register, or ``None``."""
    value = reader.scalar("SELECT value FROM setting WHERE name = :name AND gone = 0", name=name)
    return None if value is None else json.loads(value)


def _masthead(reader: Reader, sheet: MeetingSheet) -> Masthead:
    joint = sheet.regime in _JOINT
    own = templates(reader, sheet.body_id)
    return Masthead(
        cooperation=sheet.cooperation,
        body=sheet.body_long_name or sheet.body_name,
        running=sheet.body_name,
        authorities=tuple(authority.name for authority in sheet.authorities),
        logos=logos_of(reader, sheet.authorities),
        letterhead=tuple(own.get(TemplatePart.LETTERHEAD, "").splitlines()),
        colour=own.get(TemplatePart.COLOUR, ""),
        sitting=word("sitting", "assembly" if joint else "meeting", language="fr"),
        meeting_on=sheet.held_on,
        place=sheet.place or "",
        starts_at=local_time(sheet.opened_at, sheet.held_on) or sheet.starts_at,
        ends_at=local_time(sheet.closed_at, sheet.held_on) or sheet.ends_at,
        lunch=sheet.lunch is not None,
        reference=sheet.reference,
        status=_status(sheet),
        status_note=word("paper", sheet.state, language="fr") if sheet.state in CALLED_OFF else "",
        example=bool(register_setting(reader, "example_data")),
    )


def _status(sheet: MeetingSheet) -> Status:
    return Status.APPROVED if sheet.state in (MeetingState.APPROVED, MeetingState.ARCHIVED) else Status.DRAFT


def telling(setting: Setting) -> Masthead:
    """Return the masthead of what tells a meeting; made before it opens, it is plainly a draft in which nothing happened."""
    if setting.has_opened or setting.masthead.status_note:
        return setting.masthead
    note = word("paper", "not_opened", language="fr").format(sitting=setting.masthead.sitting.lower())
    return replace(setting.masthead, status_note=note)


def sent(setting: Setting) -> Masthead:
    """Return the masthead of what is sent before a meeting, with its planned times: a project until it is convened."""
    planned = replace(setting.masthead, starts_at=setting.sheet.starts_at, ends_at=setting.sheet.ends_at)
    return planned if setting.sheet.convened_on is None else replace(planned, status=Status.APPROVED)


def local_time(at: datetime | None, on: date) -> time | None:
    """Return the wall-clock time in Paris of an instant, to the minute; nothing where it was noted on another day.

    Notes typed up the day after do not tell when things were said.
    """
    if at is None or paris_day(at) != on:
        return None
    return paris(at).time().replace(second=0, microsecond=0)


_AT_THE_CALL = timedelta(minutes=5)


def _after_opening(row: AttendanceRow, sheet: MeetingSheet) -> bool:
    """Tell whether a person came after the call; those ticked in the first minutes were there when it opened."""
    return (
        row.arrived_at is not None and sheet.opened_at is not None and row.arrived_at > sheet.opened_at + _AT_THE_CALL
    )


def _before_closing(row: AttendanceRow, sheet: MeetingSheet) -> bool:
    return row.left_at is not None and (sheet.closed_at is None or row.left_at < sheet.closed_at)
