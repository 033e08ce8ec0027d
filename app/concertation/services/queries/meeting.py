"""One meeting as its three stages show it: the sheet, its points, presence, what was captured, what was issued."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING, Any

from concertation.domain.names import display, listed
from concertation.domain.presence import PresenceEvent, attendance_of
from concertation.domain.vocabulary import AttendanceStatus, Declared, MeetingState, PresenceKind
from concertation.errors import UserError
from concertation.services.queries.frozen import build, build_all
from concertation.services.queries.functions import FUNCTION, HELD_ON_THE_DAY, function_on_the_day
from concertation.services.queries.meeting_rows import (
    AttendanceRow,
    ItemRow,
    LunchRow,
    MeetingSheet,
    MemberAuthority,
    PieceRow,
)
from concertation.services.queries.naming import named_on
from concertation.services.queries.values import clock, day, instant

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


def meeting_state(reader: Reader, meeting_id: str) -> MeetingState | None:
    """Return where a meeting stands; None where there is none of that id."""
    found = reader.scalar("SELECT state FROM meeting WHERE id = :id AND gone = 0", id=meeting_id)
    return None if found is None else MeetingState(found)


def meeting_id_of(reader: Reader, reference: str) -> str:
    """Return the id of a meeting from its reference, whatever its case.

    Raises:
        UserError: ``meeting_unknown``, with the references that look like it.
    """
    found = reader.scalar(
        "SELECT id FROM meeting WHERE reference = :reference COLLATE NOCASE AND gone = 0", reference=reference
    )
    if found is None:
        raise UserError("meeting_unknown", reference=reference)
    return str(found)


def meeting_sheet(reader: Reader, meeting_id: str) -> MeetingSheet:
    """Return the head of a meeting.

    Raises:
        UserError: ``object_unknown`` where there is no such meeting.
    """
    row = reader.one(
        f"""
        SELECT m.*, b.code AS body_code, b.name AS body_name, b.long_name AS body_long_name, b.regime AS regime,
               b.slot_minutes AS body_slot, b.approval_days AS approval_days, b.decision_pattern AS decision_pattern,
               b.cooperation_id AS cooperation_id, c.name AS cooperation,
               {named_on("m.host_id", "m.held_on")} AS host,
               (SELECT reference FROM meeting r WHERE r.id = m.replaces_id) AS replaces,
               (SELECT reference FROM meeting r WHERE r.replaces_id = m.id AND r.gone = 0) AS replaced_by
        FROM meeting m JOIN body b ON b.id = m.body_id JOIN cooperation c ON c.id = b.cooperation_id
        WHERE m.id = :id AND m.gone = 0
        """,
        id=meeting_id,
    )
    if row is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    previous = _neighbour(reader, row["body_id"], row["held_on"], meeting_id, later=False)
    following = _neighbour(reader, row["body_id"], row["held_on"], meeting_id, later=True)
    issued = reader.rows(
        "SELECT DISTINCT kind FROM issued_document WHERE meeting_id = :id AND gone = 0 ORDER BY kind", id=meeting_id
    )
    return build(
        MeetingSheet,
        row,
        slot_minutes=_slot(row),
        previous_id=previous["id"] if previous else None,
        next_id=following["id"] if following else None,
        next_on=day(following["held_on"]) if following else None,
        lunch=_lunch(reader, meeting_id),
        authorities=member_authorities(reader, row["cooperation_id"], day(row["held_on"])),
        issued_kinds=tuple(each["kind"] for each in issued),
    )


def _slot(row: Mapping[str, Any]) -> int:
    starts: time | None = clock(row["starts_at"])
    ends: time | None = clock(row["ends_at"])
    if starts is None or ends is None or ends <= starts:
        return int(row["body_slot"])
    return (ends.hour * 60 + ends.minute) - (starts.hour * 60 + starts.minute)


def _neighbour(reader: Reader, body_id: str, on: str, meeting_id: str, *, later: bool) -> Mapping[str, Any] | None:
    sign, order = (">", "ASC") if later else ("<", "DESC")
    return reader.one(
        f"""
        SELECT id, held_on FROM meeting
        WHERE body_id = :body AND gone = 0 AND state NOT IN ('cancelled', 'postponed')
              AND (held_on, id) {sign} (:held_on, :id)
        ORDER BY held_on {order}, id {order} LIMIT 1
        """,
        body=body_id,
        held_on=on,
        id=meeting_id,
    )


def _lunch(reader: Reader, meeting_id: str) -> LunchRow | None:
    row = reader.one("SELECT * FROM lunch WHERE meeting_id = :id AND gone = 0", id=meeting_id)
    return None if row is None else build(LunchRow, row)


def member_authorities(reader: Reader, cooperation_id: str, on: date) -> tuple[MemberAuthority, ...]:
    """Return the members of a cooperation on a day, in canonical order."""
    rows = reader.rows(
        f"""
        SELECT a.id, a.code, a.kind, {named_on("a.id", ":held_on")} AS name,
               {named_on("a.id", ":held_on", "short_name")} AS short_name,
               {named_on("a.id", ":held_on", "with_of")} AS with_of
        FROM membership s JOIN authority a ON a.id = s.authority_id
        WHERE s.cooperation_id = :cooperation AND s.gone = 0 AND a.gone = 0
              AND (s.valid_from IS NULL OR s.valid_from <= :held_on) AND (s.valid_to IS NULL OR s.valid_to >= :held_on)
        ORDER BY s.rank, s.id
        """,
        cooperation=cooperation_id,
        held_on=on.isoformat(),
    )
    return tuple(
        MemberAuthority(
            row["id"],
            row["code"],
            row["name"] or row["code"],
            row["short_name"] or row["code"],
            row["kind"],
            row["with_of"] or f"de {row['name']}",
        )
        for row in rows
    )


def items(reader: Reader, meeting_id: str) -> tuple[ItemRow, ...]:
    """Return the points of a meeting in order, numbered from 1."""
    return _items(reader, "i.meeting_id = :id", id=meeting_id)


def reserve(reader: Reader, body_id: str) -> tuple[ItemRow, ...]:
    """Return the points kept in reserve for a body."""
    return _items(reader, "i.body_id = :id AND i.meeting_id IS NULL", id=body_id)


def item(reader: Reader, item_id: str) -> ItemRow:
    """Return one point (its number is then its number on its own agenda).

    Raises:
        UserError: ``object_unknown``.
    """
    meeting_id = reader.scalar("SELECT meeting_id FROM agenda_item WHERE id = :id AND gone = 0", id=item_id)
    body_id = reader.scalar("SELECT body_id FROM agenda_item WHERE id = :id AND gone = 0", id=item_id)
    if body_id is None:
        raise UserError("object_unknown", kind="agenda_item", id=item_id)
    rows = items(reader, str(meeting_id)) if meeting_id else reserve(reader, str(body_id))
    return next(row for row in rows if row.id == item_id)


def _items(reader: Reader, where: str, **values: str) -> tuple[ItemRow, ...]:
    rows = reader.rows(
        f"""
        SELECT i.*, m.reference AS meeting, p.family_name, p.given_name, d.title AS dossier,
               {named_on("i.pilot_id", "coalesce(m.held_on, '9999')", "short_name")} AS pilot,
               source_meeting.reference AS carried_from, source_meeting.held_on AS carried_from_on,
               (WITH RECURSIVE line(id, depth) AS (
                    SELECT i.carried_from_id, 1 WHERE i.carried_from_id IS NOT NULL
                    UNION ALL
                    SELECT f.carried_from_id, depth + 1 FROM line JOIN agenda_item f ON f.id = line.id
                    WHERE f.carried_from_id IS NOT NULL AND depth < 99)
                SELECT count(*) FROM line) AS times_carried
        FROM agenda_item i
             LEFT JOIN meeting m ON m.id = i.meeting_id
             LEFT JOIN person p ON p.id = i.rapporteur_id
             LEFT JOIN dossier d ON d.id = i.dossier_id
             LEFT JOIN agenda_item source ON source.id = i.carried_from_id
             LEFT JOIN meeting source_meeting ON source_meeting.id = source.meeting_id
        WHERE {where} AND i.gone = 0 ORDER BY i.rank, i.id
        """,
        **values,
    )
    pieces = _pieces(reader, where, **values)
    return tuple(_item(row, number, pieces.get(row["id"], ())) for number, row in enumerate(rows, start=1))


def _item(row: Mapping[str, Any], number: int, pieces: Iterable[PieceRow]) -> ItemRow:
    return build(
        ItemRow,
        row,
        number=number,
        rapporteur=_listed(row),
        rapporteur_named=display(row["given_name"], row["family_name"]) if row["family_name"] else None,
        pieces=tuple(pieces),
    )


def _listed(row: Mapping[str, Any], prefix: str = "") -> str | None:
    family = row[f"{prefix}family_name"]
    return None if family is None else listed(family, row[f"{prefix}given_name"] or "")


def _pieces(reader: Reader, where: str, **values: str) -> dict[str, tuple[PieceRow, ...]]:
    rows = reader.rows(
        f"""
        SELECT a.id, a.item_id, a.name, a.media_type, a.size, a.sha256
        FROM attachment a JOIN agenda_item i ON i.id = a.item_id
        WHERE {where} AND i.gone = 0 AND a.gone = 0 ORDER BY a.rank, a.id
        """,
        **values,
    )
    found: dict[str, list[PieceRow]] = defaultdict(list)
    for row in rows:
        found[row["item_id"]].append(build(PieceRow, row))
    return {key: tuple(value) for key, value in found.items()}


def meeting_pieces(reader: Reader, meeting_id: str) -> tuple[PieceRow, ...]:
    """Return the files joined to the meeting itself, not to one of its points."""
    rows = reader.rows(
        "SELECT * FROM attachment WHERE meeting_id = :id AND item_id IS NULL AND gone = 0 ORDER BY rank, id",
        id=meeting_id,
    )
    return build_all(PieceRow, rows)


def attendance(reader: Reader, meeting_id: str) -> tuple[AttendanceRow, ...]:
    """Return who was expected, by authority in canonical order, then rank, and how each attended."""
    events = _presence_events(reader, meeting_id)
    rows = reader.rows(
        f"""
        SELECT t.*, p.family_name, p.given_name, p.civility, p.sort_key, m.reference AS meeting, a.code AS authority,
               {named_on("t.authority_id", "m.held_on")} AS authority_name, g.name AS group_name,
               r.family_name AS by_family_name, r.given_name AS by_given_name, {FUNCTION}
        FROM attendance t JOIN meeting m ON m.id = t.meeting_id JOIN body b ON b.id = m.body_id
             JOIN person p ON p.id = t.person_id JOIN authority a ON a.id = t.authority_id
             LEFT JOIN political_group g ON g.id = t.political_group_id
             {HELD_ON_THE_DAY}
             LEFT JOIN person r ON r.id = t.represented_by_id
             LEFT JOIN membership s ON s.cooperation_id = b.cooperation_id AND s.authority_id = t.authority_id
                                       AND s.gone = 0
        WHERE t.meeting_id = :id AND t.gone = 0
        GROUP BY t.id ORDER BY min(s.rank), t.authority_id, t.rank, p.sort_key, t.id
        """,
        id=meeting_id,
    )
    return tuple(_attendance(row, events.get(row["person_id"], ())) for row in rows)


def noted_attendance(reader: Reader, meeting_id: str) -> tuple[AttendanceRow, ...]:
    """Return what :func:`attendance` does, with no status before the meeting, nor where nobody noted who came."""
    rows = attendance(reader, meeting_id)
    opened = reader.scalar("SELECT opened_at FROM meeting WHERE id = :id", id=meeting_id)
    if opened is not None and any(row.status != AttendanceStatus.ABSENT for row in rows):
        return rows
    return tuple(dataclasses.replace(row, status=None) for row in rows)


def _attendance(row: Mapping[str, Any], events: Iterable[PresenceEvent]) -> AttendanceRow:
    derived = attendance_of(row["person_id"], Declared(row["declared"]), events, row["represented_by_id"])
    return build(
        AttendanceRow,
        row,
        person=_listed(row) or "",
        group_id=row["political_group_id"],
        group=row["group_name"],
        function=function_on_the_day(row),
        status=derived.status,
        here=derived.here,
        arrived_at=derived.arrived_at,
        left_at=derived.left_at,
        represented_by=_listed(row, "by_"),
    )


def _presence_events(reader: Reader, meeting_id: str) -> dict[str, list[PresenceEvent]]:
    rows = reader.rows(
        "SELECT person_id, kind, at FROM presence_event WHERE meeting_id = :id AND gone = 0 ORDER BY at, id",
        id=meeting_id,
    )
    found: dict[str, list[PresenceEvent]] = defaultdict(list)
    for row in rows:
        found[row["person_id"]].append(PresenceEvent(row["person_id"], PresenceKind(row["kind"]), instant(row["at"])))
    return found


def item_id_of(reader: Reader, meeting_id: str, told: str) -> str:
    """Return the id of a point from its number on the agenda, or from its id.

    Raises:
        UserError: ``item_not_on_agenda`` with how many there are.
    """
    keys = [
        str(row["id"])
        for row in reader.rows(
            "SELECT id FROM agenda_item WHERE meeting_id = :id AND gone = 0 ORDER BY rank, id", id=meeting_id
        )
    ]
    if told in keys:
        return told
    if told.isdecimal() and 1 <= int(told) <= len(keys):
        return keys[int(told) - 1]
    raise UserError("item_not_on_agenda", item=told, last=len(keys))
