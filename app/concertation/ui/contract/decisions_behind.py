"""The decisions behind a total of the contract: those about its operations, each with what it sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.domain.folding import fold
from concertation.ui.contract.words import exact
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.sorted_table import SortedTable
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.services.queries.contract import DecisionBehind
    from concertation.ui.settings import Settings


class DecisionsBehind(SortedTable):
    """``opened`` gives the row whose decision is to be shown."""

    def __init__(self, name: str, settings: Settings) -> None:
        self._told: Sequence[DecisionBehind] = ()
        self.model_of_rows: RowsModel[DecisionBehind] = RowsModel(self._columns())
        super().__init__(
            self.model_of_rows,
            name,
            tuple(_ORDERS),
            "held_on",
            settings,
            "contract.decisions",
            descending=True,
            first_out=(5, 4, 0, 3),
        )
        self.sorted_by.connect(lambda _key, _down: self.show_rows(self._told))

    def _columns(self) -> list[Column[DecisionBehind]]:
        return [
            Column(self.tr("Référence"), lambda one: one.reference or "–", width=22),
            Column(self.tr("Date"), lambda one: numeric_day(one.held_on), width=11),
            Column(self.tr("Décision"), lambda one: one.text, strong=True, tip=lambda one: one.text),
            Column(self.tr("Opération"), _operation, width=26, tip=_operation),
            Column(self.tr("Fixe à"), _sets, width=18, right=True),
            Column(self.tr("État"), lambda one: word("decision_state", one.state), width=12),
        ]

    def show_rows(self, rows: Sequence[DecisionBehind]) -> None:
        self._told = rows
        self.model_of_rows.show(sorted(rows, key=_ORDERS[self.sort_key], reverse=self.descending))
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model_of_rows.index(0, 0))


def _operation(one: DecisionBehind) -> str:
    return f"{one.operation} {one.operation_name}"


def _sets(one: DecisionBehind) -> str:
    """Return the amount that a decision sets for an operation, in euros; nothing where it sets none."""
    return "" if one.amount_cents is None else f"{one.financer or ''} {exact(one.amount_cents)}".strip()


_ORDERS: dict[str, Callable[[DecisionBehind], Any]] = {
    "reference": lambda one: one.reference or "",
    "held_on": lambda one: one.held_on,
    "text": lambda one: fold(one.text),
    "operation": _operation,
    "amount": lambda one: -1 if one.amount_cents is None else one.amount_cents,
    "state": lambda one: one.state,
}
