"""Who has what open, for how long, and how far it slipped: actions by authority and by person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.activity import median_days
from concertation.services.queries.followup import ActionFilter, ActionRow, actions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.persistence.reader import Reader


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
    rows = actions(reader, ActionFilter(on=today, open=True, words=words))
    mails = {row["id"]: row["email"] for row in reader.rows("SELECT id, email FROM person")}
    by_authority: dict[str, list[ActionRow]] = defaultdict(list)
    for row in rows:
        by_authority[row.authority_id or ""].append(row)
    found: list[AgeingRow] = []
    for own in sorted(by_authority.values(), key=_worst):
        found.append(_row(own, None))
        people: dict[str, list[ActionRow]] = defaultdict(list)
        for row in own:
            people[row.assignee_id or ""].append(row)
        if set(people) == {""}:
            continue
        ordered = sorted(people.items(), key=lambda one: _worst(one[1]))
        found += [_row(told, mails.get(person), person=True) for person, told in ordered if person]
    return tuple(found)


def _worst(rows: Sequence[ActionRow]) -> tuple[int, int, str, str]:
    """Order by how much is late, then how much is open, then by name."""
    first = rows[0]
    return (-sum(row.late_days > 0 for row in rows), -len(rows), first.authority or "\uffff", first.assignee or "")


def _row(rows: Sequence[ActionRow], email: str | None, *, person: bool = False) -> AgeingRow:
    first = rows[0]
    ages = [row.age_days for row in rows]
    slips = [row.slip_days for row in rows if row.slip_days is not None]
    return AgeingRow(
        id=f"{first.authority_id or ''}:{first.assignee_id if person else ''}",
        authority_id=first.authority_id,
        authority=first.authority_name or first.authority,
        person_id=first.assignee_id if person else None,
        person=first.assignee if person else None,
        email=email,
        open=len(rows),
        late=sum(row.late_days > 0 for row in rows),
        blocked=sum(row.state == "blocked" for row in rows),
        undated=sum(row.due_on is None for row in rows),
        flagged=sum(row.flagged for row in rows),
        median_age=median_days(ages),
        oldest=max(ages, default=None),
        slip_days=median_days(slips),
        worst_late=max(row.late_days for row in rows),
    )
