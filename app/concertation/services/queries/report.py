"""What the window of the bilan asks: which cooperations met, in which years, and what people wrote of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.services.queries.activity import ReportBlockRow, report_blocks, years

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class ReportSetting:
    """One year of one cooperation, with those that can be chosen instead; ``cooperations`` are ids and names."""

    cooperation_id: str
    year: int
    cooperations: tuple[tuple[str, str], ...]
    years: tuple[int, ...]
    blocks: tuple[ReportBlockRow, ...]


def report_setting(reader: Reader, cooperation_id: str | None = None, year: int | None = None) -> ReportSetting | None:
    """Return the year asked for, else the last one of the cooperation that met most; nothing where none ever met."""
    rows = reader.rows(
        """SELECT c.id, c.name, count(m.id) AS met FROM cooperation c JOIN body b ON b.cooperation_id = c.id
        JOIN meeting m ON m.body_id = b.id WHERE c.gone = 0 AND m.gone = 0 AND m.closed_at IS NOT NULL
        GROUP BY c.id ORDER BY met DESC, c.code"""
    )
    if not rows:
        return None
    chosen = cooperation_id if any(row["id"] == cooperation_id for row in rows) else str(rows[0]["id"])
    known = years(reader, str(chosen))
    told = year if year in known else known[0]
    blocks = report_blocks(reader, str(chosen), int(told or 0))
    return ReportSetting(str(chosen), int(told or 0), tuple((row["id"], row["name"]) for row in rows), known, blocks)
