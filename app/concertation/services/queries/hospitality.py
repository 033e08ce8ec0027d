"""Who answered the convocation of a meeting, and who comes to lunch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.services.queries.frozen import build_all, person_name

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """A person expected at a meeting and their answer, empty while none came; ``id`` is the person's."""

    id: str
    person: str
    email: str | None
    authority: str
    answer: str | None
    represented_by: str | None
    represented_by_id: str | None
    lunch: bool | None
    replied_on: date | None


def replies(reader: Reader, meeting_id: str) -> tuple[ReplyRow, ...]:
    """Return everyone expected at a meeting with their answer, by authority then by name."""
    rows = reader.rows(
        f"""SELECT p.id, {person_name("p.id")} AS person, p.email, a.code AS authority, r.answer,
            {person_name("r.represented_by_id")} AS represented_by, r.represented_by_id, r.lunch, r.replied_on
        FROM attendance t
        JOIN meeting m ON m.id = t.meeting_id
        JOIN body b ON b.id = m.body_id
        JOIN person p ON p.id = t.person_id
        JOIN authority a ON a.id = t.authority_id
        LEFT JOIN membership s ON s.cooperation_id = b.cooperation_id AND s.authority_id = a.id AND s.gone = 0
        LEFT JOIN reply r ON r.meeting_id = t.meeting_id AND r.person_id = t.person_id AND r.gone = 0
        WHERE t.meeting_id = :id AND t.gone = 0 GROUP BY t.id ORDER BY s.rank, a.code, p.sort_key, p.id""",
        id=meeting_id,
    )
    return build_all(ReplyRow, rows)


def diets_of_past_meals(reader: Reader, today: date) -> list[str]:
    """Return the lunches that still tell diets after their day: sensitive data, kept for the meal alone."""
    rows = reader.rows(
        """SELECT l.id FROM lunch l JOIN meeting m ON m.id = l.meeting_id
        WHERE l.diets IS NOT NULL AND m.held_on < :today ORDER BY l.id""",
        today=today.isoformat(),
    )
    return [row["id"] for row in rows]
