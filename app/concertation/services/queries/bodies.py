"""Questions about cooperations and their bodies: members, cadence, seats, standing items, rules, closed days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Any

from concertation.domain.names import function_label, gender_of
from concertation.domain.recurrence import from_json, sentence
from concertation.services.queries.frozen import GATHERED, authority_name, build, build_all, in_force, person_name

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class CooperationRow:
    """A cooperation with the codes of its members, in canonical order."""

    id: str
    code: str
    name: str
    legal_form: str
    founded_on: date | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """An authority in a cooperation."""

    id: str
    authority_id: str
    code: str
    name: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body; ``cadence`` is the sentence a user reads, ``rule`` its JSON."""

    id: str
    code: str
    name: str
    long_name: str | None
    cooperation: str
    cooperation_id: str
    regime: str
    cadence: str
    rule: dict[str, Any]
    starts_at: time | None
    slot_minutes: int
    lunch: bool
    place: str | None
    host_rotation: bool
    meeting_pattern: str
    decision_pattern: str
    approval_days: int | None
    convening_days: int | None
    closing_formula: str | None
    next_on: date | None
    last_on: date | None
    meetings: int


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat of a body with the person who holds it, and what that person is in the authority."""

    id: str
    person_id: str
    person: str
    sort_key: str
    authority_id: str
    authority: str
    authority_name: str
    function: str | None
    group: str | None
    role: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A standing item of a body."""

    id: str
    kind: str
    place: str
    title: str
    nature: str
    planned_minutes: int | None


@dataclass(frozen=True, slots=True)
class BodySheet:
    """A body with what its editor shows; ``rules`` are those in force on the day asked."""

    body: BodyRow
    members: tuple[MembershipRow, ...]
    seats: tuple[SeatRow, ...]
    standing: tuple[StandingRow, ...]
    rules: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ClosedRow:
    """School holidays of a zone."""

    id: str
    zone: str
    first_day: date
    last_day: date
    name: str


def cooperations(reader: Reader, on: date) -> tuple[CooperationRow, ...]:
    rows = reader.rows(
        f"""SELECT c.*, (SELECT group_concat(x.code, {GATHERED} ORDER BY x.rank, x.id)
            FROM (SELECT a.code, m.rank, m.id FROM membership m JOIN authority a ON a.id = m.authority_id
                WHERE m.cooperation_id = c.id AND m.gone = 0 AND {in_force("m")}) x) AS members
        FROM cooperation c WHERE c.gone = 0 ORDER BY c.code""",
        on=on.isoformat(),
    )
    return build_all(CooperationRow, rows)


def members(reader: Reader, cooperation_id: str, on: date) -> tuple[MembershipRow, ...]:
    """Return the members in force on a day, in canonical order."""
    rows = reader.rows(
        f"""SELECT m.id, m.authority_id, a.code, {authority_name("a.id")} AS name, m.valid_from, m.valid_to
        FROM membership m JOIN authority a ON a.id = m.authority_id
        WHERE m.cooperation_id = :id AND m.gone = 0 AND {in_force("m")} ORDER BY m.rank, m.id""",
        id=cooperation_id,
        on=on.isoformat(),
    )
    return build_all(MembershipRow, rows)


_BODIES = """
SELECT b.*, b.cadence AS rule, c.code AS cooperation,
    (SELECT min(m.held_on) FROM meeting m WHERE m.body_id = b.id AND m.gone = 0 AND m.held_on >= :on
        AND m.state NOT IN ('postponed', 'cancelled')) AS next_on,
    (SELECT max(m.held_on) FROM meeting m WHERE m.body_id = b.id AND m.gone = 0 AND m.held_on < :on
        AND m.state NOT IN ('postponed', 'cancelled')) AS last_on,
    (SELECT count(*) FROM meeting m WHERE m.body_id = b.id AND m.gone = 0) AS meetings
FROM body b JOIN cooperation c ON c.id = b.cooperation_id
"""


def bodies(reader: Reader, on: date) -> tuple[BodyRow, ...]:
    rows = reader.rows(f"{_BODIES} WHERE b.gone = 0 ORDER BY b.rank, b.id", on=on.isoformat())
    return tuple(_body(row) for row in rows)


def _body(row: Any) -> BodyRow:
    starts_at = time.fromisoformat(row["starts_at"]) if row["starts_at"] else None
    return build(BodyRow, row, cadence=sentence(from_json(row["rule"]), starts_at, bool(row["lunch"])))


def body_sheet(reader: Reader, body_id: str, on: date) -> BodySheet | None:
    row = reader.one(f"{_BODIES} WHERE b.id = :id", id=body_id, on=on.isoformat())
    if row is None:
        return None
    body = _body(row)
    return BodySheet(
        body,
        members(reader, body.cooperation_id, on),
        seats(reader, body_id, on),
        standing_items(reader, body_id),
        rules(reader, body_id, on),
    )


def seats(reader: Reader, body_id: str, on: date, *, former: bool = False) -> tuple[SeatRow, ...]:
    """Return the seats in force on a day in their order; ``former`` adds those that ended or have not begun."""
    current, held_then = ("1", "1") if former else (in_force("s"), in_force("h"))
    held = f"""(SELECT h.id FROM holding h WHERE h.person_id = s.person_id AND h.authority_id = s.authority_id
        AND h.gone = 0 AND {held_then} ORDER BY ({in_force("h")}) DESC, h.kind = 'elected', h.rank, h.id LIMIT 1)"""
    rows = reader.rows(
        f"""SELECT s.*, {person_name("s.person_id")} AS person, p.sort_key, p.civility, a.code AS authority,
            {authority_name("s.authority_id")} AS authority_name, h.function_f, h.function_m,
            (SELECT g.name FROM political_group g JOIN holding k ON k.political_group_id = g.id
             WHERE k.person_id = s.person_id AND k.authority_id = s.authority_id AND k.gone = 0
             ORDER BY ({in_force("k")}) DESC LIMIT 1) AS "group"
        FROM seat s JOIN person p ON p.id = s.person_id JOIN authority a ON a.id = s.authority_id
        LEFT JOIN holding h ON h.id = {held}
        WHERE s.body_id = :id AND s.gone = 0 AND p.gone = 0 AND {current} ORDER BY s.rank, s.id""",
        id=body_id,
        on=on.isoformat(),
    )
    return tuple(
        build(
            SeatRow,
            row,
            function=function_label(row["function_f"], row["function_m"], gender_of(row["civility"])) or None,
        )
        for row in rows
    )


def standing_items(reader: Reader, body_id: str) -> tuple[StandingRow, ...]:
    rows = reader.rows(
        """SELECT * FROM standing_item WHERE body_id = :id AND gone = 0
        ORDER BY place = 'closing', rank, id""",
        id=body_id,
    )
    return build_all(StandingRow, rows)


def rules(reader: Reader, body_id: str, on: date) -> dict[str, Any]:
    """Return the rules a body follows on a day: the latest set that began by then."""
    import json  # noqa: PLC0415  # only where rules are asked for

    found = reader.scalar(
        """SELECT settings FROM rule_set WHERE body_id = :id AND gone = 0
        AND (valid_from IS NULL OR valid_from <= :on) ORDER BY valid_from DESC LIMIT 1""",
        id=body_id,
        on=on.isoformat(),
    )
    return dict(json.loads(found)) if found else {}


def closed_days(reader: Reader, first: date, last: date, zone: str | None = None) -> tuple[ClosedRow, ...]:
    """Return the school holidays that touch a period, in order."""
    rows = reader.rows(
        """SELECT * FROM closed_days WHERE gone = 0 AND first_day <= :last AND last_day >= :first
        AND (:zone IS NULL OR zone = :zone) ORDER BY first_day, zone""",
        first=first.isoformat(),
        last=last.isoformat(),
        zone=zone,
    )
    return build_all(ClosedRow, rows)
