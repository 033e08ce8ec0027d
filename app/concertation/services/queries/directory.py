"""Questions about authorities, political groups and persons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.domain.names import function_label, gender_of
from concertation.services.queries.followup import ActionFilter, ActionRow, actions
from concertation.services.queries.frozen import authority_name, build, build_all, holding_words, in_force

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """An authority with the name it bears on the day asked."""

    id: str
    code: str
    kind: str
    name: str
    short_name: str
    with_of: str | None
    assembly_name: str | None
    zone: str | None
    seat_city: str | None
    address: str | None
    siret: str | None
    insee_code: str | None
    insee_kind: str | None
    valid_from: date | None
    valid_to: date | None
    successor: str | None


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name an authority bore over a period."""

    id: str
    authority_id: str
    name: str
    short_name: str
    with_of: str | None
    assembly_name: str | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A political group, with how many persons sit in it on the day asked."""

    id: str
    authority_id: str
    authority: str
    name: str
    short_name: str | None
    members: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the first function held on the day asked, or the last one held before (``former``)."""

    id: str
    family_name: str
    given_name: str | None
    civility: str | None
    sort_key: str
    email: str | None
    phone: str | None
    note: str | None
    function: str | None
    authority: str | None
    authority_id: str | None
    authority_name: str | None
    group: str | None
    former: bool


@dataclass(frozen=True, slots=True)
class HoldingRow:
    """A function or mandate of a person."""

    id: str
    person_id: str
    authority_id: str
    authority: str
    authority_name: str
    kind: str
    function: str | None
    function_f: str | None
    function_m: str | None
    group_id: str | None
    group: str | None
    election_order: int | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class PersonSeatRow:
    """A seat of a person in a body."""

    id: str
    body_id: str
    body: str
    body_name: str
    authority: str
    role: str
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class AttendedRow:
    """A meeting a person was expected at."""

    id: str
    reference: str
    body_name: str
    date: date
    state: str
    declared: str
    came: bool


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """All that is held on one person; it is also what an access request (personal data) gives."""

    person: PersonRow
    holdings: tuple[HoldingRow, ...]
    seats: tuple[PersonSeatRow, ...]
    meetings: tuple[AttendedRow, ...]
    actions: tuple[ActionRow, ...]


def authorities(reader: Reader, on: date, *, only_current: bool = False) -> tuple[AuthorityRow, ...]:
    """Return the authorities in protocol order: régions, départements by code, the others."""
    named = "name", "short_name", "with_of", "assembly_name"
    names = ", ".join(f"{authority_name('a.id', column=column)} AS {column}" for column in named)
    current = f"AND {in_force('a')}" if only_current else ""
    rows = reader.rows(
        f"""SELECT a.id, a.code, a.kind, a.zone, a.seat_city, a.address, a.siret, a.insee_code, a.insee_kind,
            a.valid_from, a.valid_to, (SELECT s.code FROM authority s WHERE s.id = a.successor_id) AS successor, {names}
        FROM authority a WHERE a.gone = 0 {current}
        ORDER BY CASE a.kind WHEN 'region' THEN 0 WHEN 'department' THEN 1 ELSE 2 END, a.code""",
        on=on.isoformat(),
    )
    return build_all(AuthorityRow, rows)


def authority_names(reader: Reader, authority_id: str) -> tuple[NameRow, ...]:
    """Return the names an authority bore, the oldest first."""
    rows = reader.rows(
        "SELECT * FROM authority_name WHERE authority_id = :id AND gone = 0 ORDER BY valid_from, id", id=authority_id
    )
    return build_all(NameRow, rows)


def groups(reader: Reader, on: date, *, authority_id: str | None = None) -> tuple[GroupRow, ...]:
    rows = reader.rows(
        f"""SELECT g.id, g.authority_id, a.code AS authority, g.name, g.short_name,
            (SELECT count(DISTINCT h.person_id) FROM holding h JOIN person p ON p.id = h.person_id AND p.gone = 0
             WHERE h.political_group_id = g.id AND h.gone = 0 AND {in_force("h")}) AS members
        FROM political_group g JOIN authority a ON a.id = g.authority_id
        WHERE g.gone = 0 AND (:authority IS NULL OR g.authority_id = :authority) ORDER BY a.code, g.rank, g.id""",
        on=on.isoformat(),
        authority=authority_id,
    )
    return build_all(GroupRow, rows)


_PERSONS = f"""
SELECT p.id, p.family_name, p.given_name, p.civility, p.sort_key, p.email, p.phone, p.note,
    h.function_f, h.function_m, a.code AS authority, h.authority_id,
    {authority_name("h.authority_id")} AS authority_name,
    (SELECT g.name FROM political_group g WHERE g.id = h.political_group_id) AS "group",
    coalesce(h.id IS NOT NULL AND NOT ({in_force("h")}), 0) AS former
FROM person p
LEFT JOIN holding h ON h.id = (
    SELECT k.id FROM holding k WHERE k.person_id = p.id AND k.gone = 0
    ORDER BY ({in_force("k")}) DESC, CASE WHEN {in_force("k")} THEN '' ELSE k.valid_to END DESC, k.rank, k.id LIMIT 1)
LEFT JOIN authority a ON a.id = h.authority_id
"""

_PERSON_WORDS = f"""(p.family_name || ' ' || coalesce(p.given_name, '') || ' ' || coalesce(h.function_f, '') || ' '
    || coalesce(h.function_m, '') || ' ' || coalesce({authority_name("h.authority_id")}, '') || ' '
    || coalesce(p.email, ''))"""


def persons(
    reader: Reader, on: date, body: str | None = None, authority_id: str | None = None, words: str = ""
) -> tuple[PersonRow, ...]:
    """Return the persons in alphabetical order; ``body`` is a code: those who hold a seat in it on the day."""
    values: dict[str, object] = {"on": on.isoformat(), "body": body, "authority": authority_id}
    told = holding_words(_PERSON_WORDS, words, values)
    seated = f"""EXISTS (SELECT 1 FROM seat s JOIN body b ON b.id = s.body_id WHERE s.person_id = p.id
        AND s.gone = 0 AND b.code = :body AND b.gone = 0 AND {in_force("s")})"""
    rows = reader.rows(
        f"""{_PERSONS} WHERE p.gone = 0 AND (:body IS NULL OR {seated})
        AND (:authority IS NULL OR h.authority_id = :authority) AND {told} ORDER BY p.sort_key, p.id""",
        **values,
    )
    return tuple(_person(row) for row in rows)


def person_sheet(reader: Reader, person_id: str, on: date) -> PersonSheet | None:
    row = reader.one(f"{_PERSONS} WHERE p.id = :id", id=person_id, on=on.isoformat())
    if row is None:
        return None
    return PersonSheet(
        _person(row),
        _holdings(reader, row, on),
        _seats(reader, person_id),
        _attended(reader, person_id),
        actions(reader, ActionFilter(on=on, person_id=person_id)),
    )


def _person(row: Any) -> PersonRow:
    return build(PersonRow, row, function=_function(row, row["civility"]))


def _function(row: Any, civility: str | None) -> str | None:
    return function_label(row["function_f"], row["function_m"], gender_of(civility)) or None


def _holdings(reader: Reader, person: Any, on: date) -> tuple[HoldingRow, ...]:
    rows = reader.rows(
        f"""SELECT h.*, h.political_group_id AS group_id, a.code AS authority,
            {authority_name("h.authority_id", "coalesce(h.valid_to, :on)")} AS authority_name,
            (SELECT g.name FROM political_group g WHERE g.id = h.political_group_id) AS "group"
        FROM holding h JOIN authority a ON a.id = h.authority_id
        WHERE h.person_id = :id AND h.gone = 0 ORDER BY coalesce(h.valid_from, '') DESC, h.rank, h.id""",
        id=person["id"],
        on=on.isoformat(),
    )
    return tuple(build(HoldingRow, row, function=_function(row, person["civility"])) for row in rows)


def _seats(reader: Reader, person_id: str) -> tuple[PersonSeatRow, ...]:
    rows = reader.rows(
        """SELECT s.id, s.body_id, b.code AS body, b.name AS body_name, a.code AS authority, s.role,
            s.valid_from, s.valid_to
        FROM seat s JOIN body b ON b.id = s.body_id JOIN authority a ON a.id = s.authority_id
        WHERE s.person_id = :id AND s.gone = 0 ORDER BY coalesce(s.valid_from, '') DESC, s.id""",
        id=person_id,
    )
    return build_all(PersonSeatRow, rows)


def _attended(reader: Reader, person_id: str) -> tuple[AttendedRow, ...]:
    rows = reader.rows(
        """SELECT m.id, m.reference, b.name AS body_name, m.held_on AS date, m.state, t.declared,
            EXISTS (SELECT 1 FROM presence_event e WHERE e.meeting_id = m.id AND e.person_id = t.person_id
                AND e.kind = 'arrive' AND e.gone = 0) AS came
        FROM attendance t JOIN meeting m ON m.id = t.meeting_id JOIN body b ON b.id = m.body_id
        WHERE t.person_id = :id AND t.gone = 0 AND m.gone = 0 ORDER BY m.held_on DESC""",
        id=person_id,
    )
    return build_all(AttendedRow, rows)
