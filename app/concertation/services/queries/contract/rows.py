"""The frozen rows that questions about contracts give: amounts in cents, None where nobody said; rates between 0 and 1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.domain.contract.amounts import total
from concertation.domain.vocabulary import FundingStage


@dataclass(frozen=True, slots=True)
class FinancerRef:
    """A financer by its authority's id, code, kind and short name."""

    id: str
    code: str
    kind: str
    name: str
    long_name: str


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A contract in a list; ``version`` is the number of the last amendment in force, 0 for the initial one."""

    id: str
    code: str
    name: str
    cooperation: str
    cooperation_id: str
    starts_on: date
    ends_on: date
    owner_minimum: int | None
    note: str | None
    financers: tuple[FinancerRef, ...]
    operations: int
    amendments: int
    version: int
    total_axes: int | None
    total_financers: int | None
    rounding_gap: int | None


@dataclass(frozen=True, slots=True)
class Sums:
    """What each financer has at one stage, by authority id, and the total: as printed where the contract prints one."""

    by_financer: dict[str, int | None]
    total: int | None


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates, each named after its denominator; what is paid and committed is taken over the years known at both."""

    programmed_planned: float | None
    committed_planned: float | None
    paid_committed: float | None


@dataclass(frozen=True, slots=True)
class FinancerRow:
    """A financer's own totals. ``missing`` are the (stage, year) that others gave and it did not.

    ``dated_from`` and ``dated_to`` are the oldest and newest days at which its figures were drawn up; ``left_out`` are
    the years known as paid or as committed but not as both, which the rate of the one on the other leaves out.
    """

    id: str
    code: str
    name: str
    long_name: str
    stages: dict[str, int | None]
    share: float | None
    rates: Rates
    dated_from: date | None
    dated_to: date | None
    missing: tuple[tuple[str, int], ...]
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of the contract's table. ``printed`` is the planned total as printed, where it is.

    An axis is ``enveloped`` where the contract gives it amounts of its own, which an amendment can move.
    ``kind`` is ``axis``, ``action``, ``outside`` (hors axe) or ``total``.
    """

    id: str
    kind: str
    parent_id: str | None
    depth: int
    number: str
    name: str
    printed: int | None
    stages: dict[str, Sums]
    rates: Rates
    behind: bool
    operations: int
    enveloped: bool = False


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version of the contract; the initial one has number 0 and no amendment."""

    number: int
    title: str | None
    in_force_on: date | None
    amendment_id: str | None


@dataclass(frozen=True, slots=True)
class ContractTable:
    """A contract as of a day: axes by financers, with totals and what separates the printed axes from the financers."""

    contract: ContractRow
    as_of: date | None
    on: date
    version: int
    versions: tuple[VersionRow, ...]
    elapsed_share: float
    financers: tuple[FinancerRow, ...]
    rows: tuple[TableRow, ...]
    total: TableRow
    total_axes: int | None
    total_financers: int | None
    rounding_gap: int | None


@dataclass(frozen=True, slots=True)
class YearRow:
    """What a financer has at a stage of one year of origin, over the operations of the axes."""

    year: int
    stage: str
    financer_id: str
    financer: str
    amount_cents: int | None


def sums(by_financer: dict[str, int | None], printed: int | None = None) -> Sums:
    """Return what financers have with its total, the printed one where there is one."""
    return Sums(by_financer, total(by_financer.values()) if printed is None else printed)


def rates(stages: dict[str, Sums], same_years: dict[str, Sums]) -> Rates:
    """Return the rates of some sums; where a financer is missing on one side, over those known on both alone.

    ``same_years`` are what is committed and paid over the years of origin that each financer gave at both stages.
    """
    planned, committed = stages[FundingStage.PLANNED], stages[FundingStage.COMMITTED]
    return Rates(
        rate_over(stages[FundingStage.PROGRAMMED], planned),
        rate_over(committed, planned),
        rate_over(same_years[FundingStage.PAID], same_years[FundingStage.COMMITTED]),
    )


def rate_over(part: Sums, whole: Sums) -> float | None:
    """Return a part of a whole; where a financer has something of the whole and nothing told of the part, over the others alone."""
    reached = allowed = 0
    apart = False
    for key, base in whole.by_financer.items():
        if base is None:
            continue
        cents = part.by_financer.get(key)
        if cents is None:
            apart = True
        else:
            reached += cents
            allowed += base
    if not apart:
        return None if part.total is None or not whole.total else round(part.total / whole.total, 6)
    return round(reached / allowed, 6) if allowed else None


def as_float(share: object) -> float | None:
    """Return an exact share as the number that is shown, to a millionth."""
    return None if share is None else round(float(share), 6)  # type: ignore[arg-type]
