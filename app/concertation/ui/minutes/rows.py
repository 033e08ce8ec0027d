"""The rows of the relevé being read over: points and the lines said under them, and where a line moves to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import BlockKind, Regime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.meeting_rows import BlockRow, ItemRow
    from concertation.services.queries.minutes import MinutesSheet, Parties


@dataclass(frozen=True, slots=True)
class PointRow:
    """The head of a point; ``item`` is empty for what was said outside the agenda."""

    id: str
    item: ItemRow | None

    @property
    def item_id(self) -> str | None:
        return self.item.id if self.item else None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A captured line as it will be printed, with what is needed to show and correct it."""

    id: str
    block: BlockRow
    parties: Parties | None
    reworded: bool
    authorities: int
    joint: bool
    raw_shown: bool = False

    @property
    def item_id(self) -> str | None:
        return self.block.item_id

    @property
    def strong(self) -> bool:
        return self.block.kind == BlockKind.DECISION


Row = PointRow | LineRow


def rows_of(sheet: MinutesSheet, raw_shown: frozenset[str] = frozenset()) -> list[Row]:
    """Return points and lines in reading order; a point nothing was said under still stands: a line may go there."""
    found: list[Row] = []
    outside = [line for line in sheet.lines if line.item_id is None]
    if outside:
        found.append(PointRow("outside", None))
        found += [_line(sheet, line, raw_shown) for line in outside]
    for item in sheet.items:
        found.append(PointRow(f"point:{item.id}", item))
        found += [_line(sheet, line, raw_shown) for line in sheet.lines if line.item_id == item.id]
    return found


def _line(sheet: MinutesSheet, line: BlockRow, raw_shown: frozenset[str]) -> LineRow:
    return LineRow(
        line.id,
        line,
        sheet.parties.get(line.id),
        line.id in sheet.reworded,
        len(sheet.meeting.authorities),
        sheet.meeting.regime == Regime.JOINT_SITTING,
        line.id in raw_shown,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line goes: under a point, after another line or first."""

    item_id: str
    after_id: str | None


def step(rows: Sequence[Row], line_id: str, direction: int) -> Place | None:
    """Return where a line goes when moved up (-1) or down (1) by one, over the heads of points; nothing at the ends."""
    at = next((place for place, row in enumerate(rows) if row.id == line_id), None)
    if at is None:
        return None
    return dropped(rows, line_id, at - 1 if direction < 0 else at + 2)


def dropped(rows: Sequence[Row], line_id: str, at: int) -> Place | None:
    """Return where a line goes when dropped before the row of a rank; nothing where it already is or may not go.

    Dropped just over the head of a point, it ends the point before.
    """
    if not 0 <= at <= len(rows) or line_id in {row.id for row in rows[max(at - 1, 0) : at + 1]}:
        return None
    before = [row for row in rows[:at] if row.id != line_id]
    if not before or before[-1].item_id is None:
        return None
    last = before[-1]
    return Place(str(last.item_id), last.id if isinstance(last, LineRow) else None)
