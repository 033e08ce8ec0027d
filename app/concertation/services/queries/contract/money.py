"""Sums a contract's money over its tree: by operation, action, axis, financer and stage, as of a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from concertation.domain.contract.amounts import total
from concertation.domain.contract.funding import STAGES, Position, over_years, years_of_both
from concertation.domain.contract.versions import Cell
from concertation.domain.vocabulary import FundingStage
from concertation.services.queries.contract.book import Book, Former, as_renewed, book
from concertation.services.queries.contract.rows import Rates, Sums, rates, sums
from concertation.services.queries.contract.structure import Node, Structure, structure

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

OUTSIDE = "outside"  # the line of the operations hors axe
WHOLE = "total"
Known: TypeAlias = "dict[str, int]"  # by financer, those known alone
_MEASURED = (FundingStage.COMMITTED, FundingStage.PAID)  # what is paid is measured by what is committed


@dataclass(frozen=True, slots=True)
class SameYears:
    """What a financer whose years differ between the two has committed and paid over those it gave at both.

    ``leaves`` are as those of :class:`Money`, ``held`` the positions it was made of, ``left_out`` the other years.
    """

    held: tuple[Position, ...]
    years: frozenset[int]
    left_out: tuple[int, ...]
    leaves: dict[str, tuple[Mapping[str, int], Known]]


@dataclass(frozen=True, slots=True)
class Money:
    """The money of a contract as of a day.

    Attributes:
        planned: by financer, what each operation is planned.
        leaves: by stage and financer, the cents of each operation that were summed, and their sums by the node right above.
        by_node: by node then stage, what each financer is known to have.
        same_years: by financer, those alone that did not give the same years as committed and as paid.
        same_by_node: as by_node, over those years alone, of these financers alone.
    """

    structure: Structure
    book: Book
    planned: dict[str, Mapping[str, int]]
    leaves: dict[tuple[str, str], tuple[Mapping[str, int], Known]]
    by_node: dict[str, dict[str, Known]]
    same_years: dict[str, SameYears]
    same_by_node: dict[str, dict[str, Known]]

    def cells(self, stage: str, financer: str) -> Mapping[str, int]:
        """Return the cents of each operation for a financer at a stage."""
        if stage == FundingStage.PLANNED:
            return self.planned.get(financer, {})
        held = self.book.get((financer, stage))
        return held.totals if held else {}

    def moved_on(self, operation: str) -> date | None:
        """Return the last day at which some figure of an operation changed, beyond what is planned."""
        places = self.book.items()
        told = [held.moved.get(operation) for (_, stage), held in places if stage != FundingStage.PLANNED]
        return max(filter(None, told), default=None)

    def of_operations(self, operations: Iterable[str]) -> dict[str, dict[str, Sums]]:
        """Return the sums of many operations at each stage."""
        keys = [each.id for each in self.structure.contract.financers]
        held = [(stage, [(key, self.cells(stage, key)) for key in keys]) for stage in STAGES]
        return {
            operation: {stage: sums({key: cells.get(operation) for key, cells in known}) for stage, known in held}
            for operation in operations
        }

    def rates_of_operation(self, operation: str, stages: dict[str, Sums]) -> Rates:
        """Return the rates of an operation from its sums at each stage."""
        return rates(
            stages, self._same(stages, lambda stage, key: self.same_years[key].leaves[stage][0].get(operation))
        )

    def rates_of_node(self, node: str, stages: dict[str, Sums]) -> Rates:
        """Return the rates of a node from its sums at each stage; of one financer where these are its own alone."""
        held = self.same_by_node.get(node, {})
        return rates(stages, self._same(stages, lambda stage, key: held.get(stage, {}).get(key)))

    def _same(self, stages: dict[str, Sums], told: Callable[[str, str], int | None]) -> dict[str, Sums]:
        return {
            stage: sums(
                {
                    key: told(stage, key) if key in self.same_years else cents
                    for key, cents in stages[stage].by_financer.items()
                }
            )
            for stage in _MEASURED
        }

    def of_node(self, node: str) -> dict[str, Sums]:
        """Return a node's sums at each stage; what an axis is planned is its envelope where the contract gives one."""
        keys = [each.id for each in self.structure.contract.financers]
        held = self.by_node.get(node, {})
        found: dict[str, Sums] = {stage: sums({key: held.get(stage, {}).get(key) for key in keys}) for stage in STAGES}
        found[FundingStage.PLANNED] = self._planned(node, keys, found[FundingStage.PLANNED])
        return found

    def _planned(self, node: str, keys: list[str], summed: Sums) -> Sums:
        plan = self.structure.plan
        if node == WHOLE:
            return self._whole(keys)
        printed = plan.get(Cell(axis=node))
        envelope: dict[str, int | None] = {key: plan.get(Cell(node, key)) for key in keys}
        if any(cents is not None for cents in envelope.values()):
            return sums(envelope, printed)
        parts = [self._planned(each.id, keys, self._of_its_operations(each.id)) for each in self._inside(node)]
        if any(part.total is not None for part in parts):
            summed = sums({key: total(part.by_financer[key] for part in parts) for key in keys})
        return Sums(summed.by_financer, summed.total if printed is None else printed)

    def _whole(self, keys: list[str]) -> Sums:
        plan = self.structure.plan
        axes = [self.of_node(each.id)[FundingStage.PLANNED] for each in self.structure.top_axes]
        summed = {key: total(axis.by_financer[key] for axis in axes) for key in keys}
        held = {key: plan.get(Cell(financer=key), summed[key]) for key in keys}
        return sums(held)

    def _inside(self, node: str) -> list[Node]:
        """Return the axes right under an axis that has envelopes somewhere below; actions are summed already."""
        return [each for each in self.structure.nodes if each.parent_id == node and each.kind == "axis"]

    def _of_its_operations(self, node: str) -> Sums:
        """Return what the operations of a node are planned."""
        held = self.by_node.get(node, {}).get(FundingStage.PLANNED, {})
        return sums({each.id: held.get(each.id) for each in self.structure.contract.financers})


def money(reader: Reader, contract_id: str, on: date | None = None) -> Money:
    """Return a contract's money as of a day; the last known state without one."""
    return as_renewed(reader, contract_id, ("money", on), lambda former: _money(reader, contract_id, on, former))


def _money(reader: Reader, contract_id: str, on: date | None, former: Former[Money] | None) -> Money:
    """Sum a contract's money; where figures alone changed, what it is made of and the sums they leave alone are those of before."""
    before = former.value if former else None
    made = before.structure if before else structure(reader, contract_id, on)
    held = book(reader, contract_id, on)
    keys = [each.id for each in made.contract.financers]
    found = Money(made, held, {key: _planned_of(made, held, key) for key in keys}, {}, {}, {}, {})
    _sum_leaves(found, keys, before)
    _sum_same_years(found, keys, before)
    above = {node.id: node.parent_id or WHOLE for node in made.nodes}
    for key, same in found.same_years.items():
        for stage, (_, summed) in same.leaves.items():
            for node, cents in summed.items():
                _add_upwards(found.same_by_node, above, node, stage, key, cents)
    for (stage, key), (_, summed) in found.leaves.items():
        for node, cents in summed.items():
            _add_upwards(found.by_node, above, node, stage, key, cents)
    return found


def _planned_of(made: Structure, held: Book, financer: str) -> Mapping[str, int]:
    """Return what each operation is planned: by a version where one says so, else by the figures."""
    told = held.get((financer, FundingStage.PLANNED))
    explicit = {
        cell.operation: cents for cell, cents in made.plan.items() if cell.operation and cell.financer == financer
    }
    figures = told.totals if told else {}
    return {**figures, **explicit} if explicit else figures


def _sum_leaves(found: Money, keys: list[str], before: Money | None) -> None:
    leaf = _leaf(found.structure)
    for stage in STAGES:
        for key in keys:
            cells = found.cells(stage, key)
            known = before.leaves.get((stage, key)) if before else None
            if known is None or known[0] is not cells:
                known = cells, _summed(cells, leaf)
            found.leaves[stage, key] = known


def _sum_same_years(found: Money, keys: list[str], before: Money | None) -> None:
    leaf = _leaf(found.structure)
    for key in keys:
        held = tuple(at for stage in _MEASURED if (at := found.book.get((key, stage))) is not None)
        if len(held) < len(_MEASURED) or held[0].years.keys() == held[1].years.keys():
            continue
        known = before.same_years.get(key) if before else None
        if known is None or any(one is not other for one, other in zip(known.held, held, strict=True)):
            years = years_of_both(*held)
            cells = {stage: over_years(at, years) for stage, at in zip(_MEASURED, held, strict=True)}
            left_out = tuple(sorted(held[0].years.keys() ^ held[1].years.keys()))
            known = SameYears(
                held, years, left_out, {stage: (each, _summed(each, leaf)) for stage, each in cells.items()}
            )
        found.same_years[key] = known


def _leaf(made: Structure) -> dict[str, str]:
    """Return the node right above each operation."""
    return {each.id: each.action_id or each.axis_id or OUTSIDE for each in made.operations}


def _summed(cells: Mapping[str, int], leaf: Mapping[str, str]) -> Known:
    summed: Known = {}
    for operation, cents in cells.items():
        node = leaf.get(operation)
        if node is not None:
            summed[node] = summed.get(node, 0) + cents
    return summed


def _add_upwards(
    nodes: dict[str, dict[str, Known]], above: Mapping[str, str], node: str, stage: str, key: str, cents: int
) -> None:
    at: str | None = node
    while at is not None:
        of_stage = nodes.setdefault(at, {}).setdefault(stage, {})
        of_stage[key] = of_stage.get(key, 0) + cents
        at = above.get(at)
