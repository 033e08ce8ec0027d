"""The axes and actions of a contract, edited in place, added and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.services.gestures import contract as gestures
from concertation.services.gestures.contract_removal import remove_contract_part
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import FlowLayout, column, holder
from concertation.ui.widgets.small_table import SmallTable, text_column

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.contract import ContractTable, TableRow

_INDENT = "\u2003"


class AxesTable(QFrame):
    """``run`` does a gesture on the contract shown."""

    def __init__(self, run: Callable[..., None]) -> None:
        super().__init__()
        self._run = run
        self.table = SmallTable(
            self.tr("Axes et actions"),
            [
                text_column(
                    self.tr("N°"), lambda one: one.number, lambda one, text: self._edit(one, number=text), width=9
                ),
                Column(self.tr("Nature"), self._kind, width=14, tone=lambda _one: "secondary"),
                text_column(self.tr("Intitulé"), lambda one: one.name, lambda one, text: self._edit(one, name=text)),
                Column(self.tr("Opérations"), lambda one: str(one.operations or ""), width=11, right=True),
            ],
        )
        self.table.removed.connect(lambda one: run(remove_contract_part, kind=_table(one), key=one.id))
        buttons = FlowLayout(8)
        for words, clicked in (
            (self.tr("Ajouter un axe"), self.add_axis),
            (self.tr("Ajouter un sous-axe"), self.add_part),
            (self.tr("Ajouter une action"), self.add_action),
        ):
            buttons.addWidget(Button(words, "plus", clicked))
        self.setLayout(column(self.table, holder(buttons), gap=8))

    def show_table(self, table: ContractTable) -> None:
        self.table.show_rows([one for one in table.rows if one.kind != "outside"])

    def add_axis(self) -> None:
        top = [one for one in self._rows() if one.kind == "axis" and one.parent_id is None]
        self._run(gestures.add_axis, number=str(len(top) + 1), name=self.tr("Nouvel axe"))

    def add_part(self) -> None:
        """Add an axis under the one the current line belongs to."""
        if (axis := self._axis()) is not None:
            within = [one for one in self._rows() if one.kind == "axis" and one.parent_id == axis.id]
            number = f"{axis.number}.{len(within) + 1}"
            self._run(gestures.add_axis, number=number, name=self.tr("Nouveau sous-axe"), parent_id=axis.id)

    def add_action(self) -> None:
        """Add an action under the axis the current line belongs to."""
        if (axis := self._axis()) is not None:
            within = [one for one in self._rows() if one.kind == "action" and one.parent_id == axis.id]
            number = f"{axis.number}.{len(within) + 1}"
            self._run(gestures.add_contract_action, axis_id=axis.id, number=number, name=self.tr("Nouvelle action"))

    def _rows(self) -> tuple[TableRow, ...]:
        return self.table.model_of_rows.rows()

    def _axis(self) -> TableRow | None:
        """Return the axis of the current line, the last one where there is none."""
        rows = self._rows()
        current: Any = self.table.model_of_rows.row_at(self.table.currentIndex())
        if current is None:
            return next((one for one in reversed(rows) if one.kind == "axis"), None)
        return next(
            (one for one in rows if one.id == (current.id if current.kind == "axis" else current.parent_id)), None
        )

    def _kind(self, one: TableRow) -> str:
        return _INDENT * one.depth + (self.tr("axe") if one.kind == "axis" else self.tr("action"))

    def _edit(self, one: TableRow, **fields: Any) -> None:
        if one.kind == "axis":
            self._run(gestures.edit_axis, axis_id=one.id, **fields)
        else:
            self._run(gestures.edit_contract_action, action_id=one.id, **fields)


def _table(one: TableRow) -> str:
    return "axis" if one.kind == "axis" else "contract_action"
