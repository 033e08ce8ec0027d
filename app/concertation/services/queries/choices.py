"""What the fields of the window propose: persons, authorities, dossiers and bodies by their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.services.queries.frozen import authority_name, build_all, in_force

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen; ``authority_id`` is where a person works, or the thing's own authority."""

    id: str
    words: str
    authority_id: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be chosen on a day, each in its usual order; ``axes`` are those the dossiers name."""

    persons: tuple[Choice, ...]
    authorities: tuple[Choice, ...]
    dossiers: tuple[Choice, ...]
    cooperations: tuple[Choice, ...]
    bodies: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    axes: tuple[str, ...]


_PERSONS = f"""
SELECT p.id, p.family_name || coalesce(' ' || p.given_name, '') AS words,
    (SELECT h.authority_id FROM holding h WHERE h.person_id = p.id AND h.gone = 0 AND {in_force("h")}
        ORDER BY h.rank, h.id LIMIT 1) AS authority_id
FROM person p WHERE p.gone = 0 ORDER BY p.sort_key, p.id
"""
_AUTHORITIES = f"""
SELECT a.id, {authority_name("a.id")} AS words, a.id AS authority_id
FROM authority a WHERE a.gone = 0 AND {in_force("a")}
ORDER BY CASE a.kind WHEN 'region' THEN 0 WHEN 'department' THEN 1 ELSE 2 END, a.code
"""
_DOSSIERS = """
SELECT d.id, d.title AS words, NULL AS authority_id FROM dossier d
WHERE d.gone = 0 AND d.merged_into_id IS NULL ORDER BY d.title
"""
_COOPERATIONS = (
    "SELECT c.id, c.name AS words, NULL AS authority_id FROM cooperation c WHERE c.gone = 0 ORDER BY c.code, c.id"
)
_BODIES = "SELECT b.id, b.name AS words, NULL AS authority_id FROM body b WHERE b.gone = 0 ORDER BY b.rank, b.id"
_GROUPS = "SELECT g.id, g.name AS words, g.authority_id FROM political_group g WHERE g.gone = 0 ORDER BY g.rank, g.id"


def choices(reader: Reader, on: date) -> Choices:
    """Return what can be chosen on a day."""
    day = {"on": on.isoformat()}
    axes = reader.rows("SELECT DISTINCT axis FROM dossier WHERE gone = 0 AND axis IS NOT NULL ORDER BY axis")
    return Choices(
        persons=build_all(Choice, reader.rows(_PERSONS, **day)),
        authorities=build_all(Choice, reader.rows(_AUTHORITIES, **day)),
        dossiers=build_all(Choice, reader.rows(_DOSSIERS)),
        cooperations=build_all(Choice, reader.rows(_COOPERATIONS)),
        bodies=build_all(Choice, reader.rows(_BODIES)),
        groups=build_all(Choice, reader.rows(_GROUPS)),
        axes=tuple(row["axis"] for row in axes),
    )
