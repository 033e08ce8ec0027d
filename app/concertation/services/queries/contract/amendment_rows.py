"""The frozen rows that questions about amendments give: their adoption, their moves, what they change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class AdoptionRow:
    """Where one financer stands with an amendment; no day until it deliberated."""

    id: str | None
    authority_id: str
    code: str
    name: str
    number: str | None
    adopted_on: date | None


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """An amendment; ``adopted_on`` is the day its last financer adopted it, hence the day its version begins."""

    id: str
    contract: str
    contract_id: str
    number: int
    title: str
    reason: str | None
    state: str
    drafted_on: date
    adopted_on: date | None
    decision_id: str | None
    decision: str | None
    moves: int
    moved_cents: int | None
    adoptions: tuple[AdoptionRow, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A move in words: numbers of axes and codes of financers beside their ids."""

    id: str
    from_axis_id: str | None
    from_axis: str | None
    from_financer_id: str | None
    from_financer: str | None
    to_axis_id: str | None
    to_axis: str | None
    to_financer_id: str | None
    to_financer: str | None
    amount_cents: int


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One line of the table: an axis and a financer, or one of them for a total."""

    axis_id: str | None
    axis: str | None
    axis_name: str | None
    financer_id: str | None
    financer: str | None
    before: int | None
    after: int | None
    difference: int | None


@dataclass(frozen=True, slots=True)
class DifferenceTable:
    """What an amendment changes: before, after, difference; shares are told between 0 and 1 by authority id."""

    contract: str
    rows: tuple[DifferenceRow, ...]
    axes: tuple[DifferenceRow, ...]
    financers: tuple[DifferenceRow, ...]
    before: int | None
    after: int | None
    difference: int | None
    shares_before: dict[str, float | None]
    shares_after: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class AmendmentSheet:
    """An amendment with its moves and what it changes."""

    amendment: AmendmentRow
    moves: tuple[MoveRow, ...]
    table: DifferenceTable
