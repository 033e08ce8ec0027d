"""The kinds of documents that tell a contract: its tableau de bord, and an avenant with its annex; amounts in cents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concertation.documents.model.parts import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisAmounts:
    """An axis: what each financer plans, the sum, the total as printed, then what is reached at each further stage.

    ``shares`` are thousandths of what is planned, in the order of the dashboard's ``stages``; None where unknown.
    """

    number: str
    name: str
    planned: tuple[int | None, ...] = ()
    total: int | None = None
    printed: int | None = None
    shares: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FinancerAmounts:
    """A financer: its planned total and share (hundredths of a per cent), each stage reached, when its figures date from.

    ``missing`` says in words what it did not send; ``left_out`` are the years known as paid or committed, not as both;
    ``own`` marks the one that a copy is made for.
    """

    name: str
    planned: int | None = None
    share: int | None = None
    reached: tuple[int | None, ...] = ()
    paid_committed: int | None = None
    dated: str = ""
    missing: str = ""
    left_out: tuple[int, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAmounts:
    """What was planned and reached of one year of origin, all financers together, in the order of the stages."""

    year: int
    cents: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidPlace:
    """What a financer pays in one place; ``outside`` its own territory, None where the place is unknown."""

    financer: str
    place: str
    cents: int
    outside: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Something to look at: its kind in words, the axis or the operation it is about, if any, why, and whose it is alone."""

    kind: str
    subject: str
    reason: str
    financer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dashboard:
    """Tableau de bord of a contract as of a day. ``elapsed`` is in thousandths; ``stages`` are words, planned apart."""

    masthead: Masthead
    contract: str
    starts_on: date
    ends_on: date
    as_of: date
    version: int = 0
    elapsed: int = 0
    stages: tuple[str, ...] = ()
    financers: tuple[FinancerAmounts, ...] = ()
    axes: tuple[AxisAmounts, ...] = ()
    whole: AxisAmounts | None = None
    years: tuple[YearAmounts, ...] = ()
    places: tuple[PaidPlace, ...] = ()
    total_axes: int | None = None
    total_financers: int | None = None
    paid_committed: int | None = None
    gap: int | None = None
    watched: tuple[Watched, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedAmount:
    """An amount moved, its two ends in words; an empty end is outside the contract."""

    source: str
    target: str
    cents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A line of the table before, after, difference; ``financer`` empty for an axis's total, ``axis`` for a financer's."""

    axis: str = ""
    name: str = ""
    financer: str = ""
    before: int | None = None
    after: int | None = None
    share_before: int | None = None
    share_after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """The deliberation of one authority, to come where it has no day."""

    authority: str
    number: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractAmendment:
    """An avenant: the report that explains it, its articles, and its annex, axis by axis and financer by financer."""

    masthead: Masthead
    contract: str
    starts_on: date
    ends_on: date
    number: int
    title: str
    reason: str = ""
    decision: str = ""
    drafted_on: date
    in_force_on: date | None = None
    moves: tuple[MovedAmount, ...] = ()
    lines: tuple[Changed, ...] = ()
    axes: tuple[Changed, ...] = ()
    financers: tuple[Changed, ...] = ()
    before: int | None = None
    after: int | None = None
    adoptions: tuple[Adopted, ...] = ()
