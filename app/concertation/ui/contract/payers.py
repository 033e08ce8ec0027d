"""Who pays in a contract, in the order of their columns: moved, added, taken out while nothing speaks of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from concertation.services.gestures.contract import add_financer
from concertation.services.gestures.contract_financers import move_financer, remove_financer
from concertation.ui.models.rows import Column
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.fields import LookUp
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.small_table import SmallTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.choices import Choices
    from concertation.services.queries.contract import ContractRow, FinancerRef


class Payers(QFrame):
    """``run`` does a gesture on the contract shown; Alt+↑ and Alt+↓ move a financer, Suppr takes it out."""

    def __init__(self, run: Callable[..., None]) -> None:
        super().__init__()
        self._run = run
        self.table = _PayersTable(
            self.tr("Financeurs, dans l’ordre de leurs colonnes"),
            [
                Column(self.tr("Code"), lambda one: one.code, width=8),
                Column(self.tr("Financeur"), lambda one: one.name),
            ],
            deeds=(
                (self.tr("Monter"), lambda one: self.shift(one, -1)),
                (self.tr("Descendre"), lambda one: self.shift(one, 1)),
            ),
        )
        self.table.removed.connect(self.remove)
        self.table.stepped.connect(self._step)
        self.up = IconButton("arrow-up", self.tr("Monter le financeur choisi (Alt+↑)"), lambda: self._step(-1))
        self.down = IconButton("arrow-down", self.tr("Descendre le financeur choisi (Alt+↓)"), lambda: self._step(1))
        self.out = IconButton("trash-2", self.tr("Retirer le financeur choisi (Suppr)"), self._remove_chosen)
        self.payer = LookUp(self.tr("Ajouter un financeur"), self.tr("Ajouter un financeur"))
        self.payer.committed.connect(lambda key: run(add_financer, authority_id=key) if key else None)
        self.payer.setMinimumWidth(theme().scale.px(240))
        self.setMaximumWidth(theme().scale.px(720))
        self.setLayout(column(self.table, row(self.up, self.down, self.out, self.payer, None), gap=8))

    def show_payers(self, contract: ContractRow, found: Choices) -> None:
        """Show who pays, and offer the authorities that do not yet."""
        self.table.show_rows(contract.financers)
        paying = {one.id for one in contract.financers}
        self.payer.set_options([(one.id, one.words) for one in found.authorities if one.id not in paying])

    def shift(self, one: FinancerRef, step: int) -> None:
        """Put a financer one column before or after."""
        keys = [each.id for each in self.table.model_of_rows.rows()]
        place = keys.index(one.id)
        if not 0 <= place + step < len(keys):
            return
        after = place + step + (1 if step > 0 else 0)
        self._run(move_financer, authority_id=one.id, before_id=keys[after] if after < len(keys) else None)

    def remove(self, one: FinancerRef) -> None:
        self._run(remove_financer, authority_id=one.id)

    def _step(self, step: int) -> None:
        if (one := self._chosen()) is not None:
            self.shift(one, step)

    def _remove_chosen(self) -> None:
        if (one := self._chosen()) is not None:
            self.remove(one)

    def _chosen(self) -> Any:
        return self.table.model_of_rows.row_at(self.table.currentIndex())


class _PayersTable(SmallTable):
    """A short table; Alt+↑ and Alt+↓ emit ``stepped``."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
