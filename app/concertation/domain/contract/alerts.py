"""What deserves a look in a contract, each thing with the amounts that say why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from concertation.domain.contract.amounts import total
from concertation.domain.contract.period import months_before
from concertation.domain.vocabulary import AlertKind, FundingStage, OperationState

STILL_MONTHS = 6
BEHIND_BY = Fraction(1, 10)  # of the whole: less than ten points under the yardstick is no news
_OVER = (
    (AlertKind.PROGRAMMED_OVER_PLANNED, FundingStage.PROGRAMMED, FundingStage.PLANNED),
    (AlertKind.COMMITTED_OVER_PROGRAMMED, FundingStage.COMMITTED, FundingStage.PROGRAMMED),
    (AlertKind.PAID_OVER_COMMITTED, FundingStage.PAID, FundingStage.COMMITTED),
)
_LIVE = frozenset((OperationState.TO_START, OperationState.IN_PROGRESS))

Stages = Mapping[str, Mapping[str, int]]  # stage → financer → cents


@dataclass(frozen=True, slots=True)
class Demand:
    """An amount planned that a decision set, for one financer or for all, not yet in any version."""

    decision: str
    financer: str | None
    cents: int


@dataclass(frozen=True, slots=True)
class OperationFacts:
    """What alerts are told from: ``owner`` is the project owner where it is a financer, nothing moves before ``begins_on``."""

    id: str
    stages: Stages
    state: str = OperationState.TO_START
    cost: int | None = None
    owner: str | None = None
    owner_minimum: int | None = None
    due_on: date | None = None
    begins_on: date = date.min
    moved_on: date | None = None
    demands: tuple[Demand, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to look at: an amount (cents, hundredths of a per cent, or none) against what it should be."""

    kind: AlertKind
    operation: str | None = None
    amount: int | None = None
    against: int | None = None
    day: date | None = None
    decision: str | None = None
    financer: str | None = None


def operation_alerts(facts: OperationFacts, on: date, ends_on: date) -> Iterator[Alert]:
    """Yield what is to be looked at in one operation on a day."""
    yield from _overruns(facts)
    yield from _cost(facts)
    if facts.state in _LIVE:
        since = months_before(on, STILL_MONTHS)
        if (facts.moved_on or facts.begins_on) < since:
            yield Alert(AlertKind.UNMOVED, facts.id, day=facts.moved_on)
    if facts.due_on and facts.due_on > ends_on:
        yield Alert(AlertKind.DUE_AFTER_END, facts.id, day=facts.due_on)
    yield from _demands(facts)


def _overruns(facts: OperationFacts) -> Iterator[Alert]:
    """Compare two stages over the financers known at both: a blank is no zero."""
    for kind, stage, base in _OVER:
        reached, allowed = facts.stages.get(stage, {}), facts.stages.get(base, {})
        both = reached.keys() & allowed.keys()
        amount, against = sum(reached[key] for key in both), sum(allowed[key] for key in both)
        if amount > against:
            yield Alert(kind, facts.id, amount, against)


def _cost(facts: OperationFacts) -> Iterator[Alert]:
    planned = facts.stages.get(FundingStage.PLANNED, {})
    given = total(planned.values())
    if given is None:
        return
    elsewhere = (
        facts.owner is None and facts.cost is not None and given <= facts.cost
    )  # an owner of its own pays the rest
    if facts.cost is not None and given != facts.cost and not elsewhere:
        yield Alert(AlertKind.COST_DIFFERS, facts.id, given, facts.cost)
    share = _owner_share(facts, planned, given)
    if share is not None and facts.owner_minimum is not None and share < Fraction(facts.owner_minimum, 10_000):
        yield Alert(
            AlertKind.OWNER_BELOW_MINIMUM, facts.id, int(share * 10_000), facts.owner_minimum, financer=facts.owner
        )


def _owner_share(facts: OperationFacts, planned: Mapping[str, int], given: int) -> Fraction | None:
    """Return the owner's part of what its operation costs, or of what is planned where the cost is unknown."""
    whole = facts.cost or given
    if whole <= 0:
        return None
    if facts.owner is not None:
        return Fraction(planned[facts.owner], whole) if facts.owner in planned else None
    return Fraction(facts.cost - given, facts.cost) if facts.cost and given < facts.cost else None


def _demands(facts: OperationFacts) -> Iterator[Alert]:
    """Yield the decisions whose amount the contract does not plan: only an amendment may change it."""
    planned = facts.stages.get(FundingStage.PLANNED, {})
    for demand in facts.demands:
        held = planned.get(demand.financer) if demand.financer else total(planned.values())
        if held != demand.cents:
            yield Alert(
                AlertKind.DECISION_WITHOUT_AMENDMENT,
                facts.id,
                demand.cents,
                held,
                decision=demand.decision,
                financer=demand.financer,
            )


def missing_years(years: Mapping[str, Iterable[int]]) -> dict[str, tuple[int, ...]]:
    """Return, by financer, the years of origin that others gave at a stage and it did not."""
    given = {financer: frozenset(told) for financer, told in years.items()}
    every = sorted(frozenset().union(*given.values()))
    return {
        financer: tuple(year for year in every if year not in told)
        for financer, told in given.items()
        if len(told) < len(every)
    }


def is_behind(committed_planned: Fraction | float | None, elapsed: Fraction) -> bool:
    """Tell whether what is committed lags behind the yardstick by more than ten points."""
    return committed_planned is not None and committed_planned < elapsed - BEHIND_BY
