"""Who has what open, for how long, and how far it slipped: actions by authority and by person."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.activity import median_days
from concertation.services.queries.followup import ActionFilter, Charge, charges
from concertation.services.queries.frozen import authority_name, person_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from concertation.persistence.reader import Reader


_AUTHORITIES = f"SELECT a.id, coalesce({authority_name('a.id')}, a.code) AS name FROM authority a"
_PERSONS = f"SELECT y.id, {person_name('y.id')} AS name, y.email FROM person y WHERE y.id IN (SELECT value FROM json_each(:ids))"


@dataclass(frozen=True, slots=True)
class AgeingRow:
    """The open actions of one person, or of one authority in all (``person_id`` empty); ages and slips in days.

    ``slip_days`` is the median slip against the first due date of those that have one, ``flagged`` counts the actions
    put off for the third time.
    """

    id: str
    authority_id: str | None
    authority: str | None
    person_id: str | None
    person: str | None
    email: str | None
    open: int
    late: int
    blocked: int
    undated: int
    flagged: int
    median_age: int | None
    oldest: int | None
    slip_days: int | None
    worst_late: int


def ageing(reader: Reader, today: date, *, words: str = "") -> tuple[AgeingRow, ...]:
    """Return the authorities, each followed by its persons, those most late first; open actions alone."""
    weighed = charges(reader, ActionFilter(on=today, open=True, words=words))
    ids = json.dumps(sorted({one.assignee_id for one in weighed if one.assignee_id}))
    persons = {row["id"]: (row["name"], row["email"]) for row in reader.rows(_PERSONS, ids=ids)}
    authorities = {row["id"]: row["name"] for row in reader.rows(_AUTHORITIES, on=today.isoformat())}
    by_authority: dict[str | None, list[Charge]] = defaultdict(list)
    for charge in weighed:
        by_authority[charge.authority_id].append(charge)
    found: list[AgeingRow] = []
    for own, authority in _worst_first(by_authority, authorities.get):
        found.append(_row(own, authority))
        people: dict[str | None, list[Charge]] = defaultdict(list)
        for charge in own:
            people[charge.assignee_id].append(charge)
        people.pop(None, None)
        ordered = _worst_first(people, lambda one: persons[one][0] if one else None)
        found += [_row(told, authority, persons[str(told[0].assignee_id)]) for told, _ in ordered]
    return tuple(found)


def _worst_first(
    by: Mapping[str | None, list[Charge]], name: Callable[[str | None], str | None]
) -> list[tuple[list[Charge], str | None]]:
    """Order by how much is late, then how much is open, then by name, those without one last; each with its name."""

    def key(one: tuple[list[Charge], str | None]) -> tuple[int, int, str]:
        told, named = one
        return -sum(charge.late_days > 0 for charge in told), -len(told), named or "\uffff"

    return sorted(((told, name(one)) for one, told in by.items()), key=key)


def _row(told: Sequence[Charge], authority: str | None, person: tuple[str, str | None] | None = None) -> AgeingRow:
    first = told[0]
    ages = [charge.age_days for charge in told]
    return AgeingRow(
        id=f"{first.authority_id or ''}:{first.assignee_id if person else ''}",
        authority_id=first.authority_id,
        authority=authority,
        person_id=first.assignee_id if person else None,
        person=person[0] if person else None,
        email=person[1] if person else None,
        open=len(told),
        late=sum(charge.late_days > 0 for charge in told),
        blocked=sum(charge.state == "blocked" for charge in told),
        undated=sum(charge.due_on is None for charge in told),
        flagged=sum(charge.flagged for charge in told),
        median_age=median_days(ages),
        oldest=max(ages, default=None),
        slip_days=median_days([charge.slip_days for charge in told if charge.slip_days is not None]),
        worst_late=max(charge.late_days for charge in told),
    )
