"""The page of the contract's table: the tree with its totals, and the alerts under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu

from concertation.services.queries.contract import OperationFilter, alerts, operations
from concertation.ui.contract.alerts import Alerts
from concertation.ui.contract.tree_model import ContractTree
from concertation.ui.contract.tree_view import ContractTreeView
from concertation.ui.contract.words import PLANNED, STAGES, Amounts, stage_word
from concertation.ui.theme import theme
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from concertation.services.queries.contract import ContractTable, OperationRow
    from concertation.ui.contract.tree_model import Node
    from concertation.ui.contract.ways import Shown
    from concertation.ui.places import PlaceContext

_AXIS, _ACTION = "axis", "action"
_OUTSIDES = {"outside": True, "total": False}  # the total is that of the axes: what is hors axe has its own line


class TablePage(QFrame):
    """``drilled`` asks for the operations behind a node and a financer; ``followed`` gives an alert to deal with."""

    drilled = Signal(object, str)
    opened = Signal(str)
    followed = Signal(object)
    restructured = Signal()

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._shown: ContractTable | None = None
        self._as_of: date | None = None
        self.amounts = Amounts()
        self.exact = False
        self.model = ContractTree(self)
        self.tree = ContractTreeView(self.model, self.tr("Axes, actions et opérations du contrat"))
        self.tree.unfolded.connect(self._read_operations)
        self.tree.opened.connect(self._drill)
        self.tree.edited.connect(self._edit)
        self.tree.fits.connect(self._fit)
        self.tree.setMinimumHeight(theme().scale.px(60))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        by_financer = self.tr("{stage} par financeur")
        stages = [(one, by_financer.format(stage=stage_word(one))) for one in STAGES]
        self.stage = seeks(ChoiceField(self.tr("Étape montrée par financeur"), stages))
        self.stage.setMinimumContentsLength(22)
        self.stage.show_key(PLANNED)
        self.stage.committed.connect(lambda _key: self._show_again())
        halves = [("financers", self.tr("Par financeur")), ("stages", self.tr("Réalisé"))]
        self.halves = Segmented(halves, self.tr("Colonnes"))
        self.halves.chosen.connect(self.tree.show_half)
        self.halves.hide()
        self.alerts = Alerts()
        self.alerts.followed.connect(self.followed)
        lay = column(self.tree, self.alerts, gap=8)
        lay.setStretch(0, 1)
        self.setLayout(lay)

    def show_contract(self, shown: Shown) -> None:
        """Show a version of the contract, keeping what is unfolded and chosen; the one already shown is left as it is."""
        if shown.table is self._shown:
            return
        self._shown, self._as_of = shown.table, shown.as_of
        self._show_again()
        values = {"contract_id": shown.contract_id, "today": self._context.today(), "as_of": shown.as_of}
        self._context.read(alerts, self.alerts.show_alerts, owner=self, key="contract.alerts", **values)

    def _show_again(self) -> None:
        if self._shown is None:
            return
        unfolded = [node.id for node in self.model.nodes() if self.tree.isExpanded(self.model.find(node.id))]
        current, column = self.tree.current_node(), self.tree.currentIndex().column()
        most = self._shown.total.stages[PLANNED].total if PLANNED in self._shown.total.stages else None
        self.amounts = Amounts.reading(most, exact=self.exact)
        loaded = self.model.loaded()
        anew = self.model.show(self._shown, self.amounts, self.stage.key or PLANNED)
        if anew:
            for key in unfolded:
                self.tree.setExpanded(self.model.find(key), True)  # Qt's own
            if current is not None and (found := self.model.find(current.id, max(column, 0))).isValid():
                self.tree.setCurrentIndex(found)
        for key in loaded:
            self._read_operations(key)
        self._fit(room=self.tree.room_for_all)
        self.tree.measure()
        self._share_height()

    def show_exact(self, *, on: bool) -> None:
        """Show euros and cents rather than a rounded unit."""
        self.exact = on
        self._show_again()

    def unfold_all(self, *, on: bool) -> None:
        """Unfold every axis down to its actions, or fold them all."""
        for node in list(self.model.nodes()):
            if node.kind == _AXIS:
                self.tree.setExpanded(self.model.find(node.id), on)

    def show_choices(self, *, on: bool) -> None:
        """Show or hide the choices of columns, which stand beside the names of the pages."""
        self.stage.setVisible(on)
        self.halves.setVisible(on and not self.tree.room_for_all)

    def _fit(self, room: bool) -> None:  # a signal's own argument
        """Offer one group of columns at a time where the window or the text leaves no room for both."""
        self.halves.setVisible(not room)
        half = "" if room else self.halves.current
        if half != self.tree.half:
            self.tree.show_half(half)

    def _read_operations(self, node_id: str) -> None:
        index = self.model.find(node_id)
        if not index.isValid() or self._shown is None:
            return
        asked = self.filter_of(self.model.node(index))
        kind = self.model.node(index).kind

        def show(rows: tuple[OperationRow, ...]) -> None:
            own = [one for one in rows if kind != _AXIS or (one.action_id is None and one.axis_id == node_id)]
            self.model.show_operations(node_id, own)

        self._context.read(operations, show, owner=self, key=f"contract.operations.{node_id}", asked=asked)

    def filter_of(self, node: Node, financer: str = "") -> OperationFilter:
        """Return what asks for the operations under a node."""
        assert self._shown is not None  # noqa: S101  # no node without a table
        return OperationFilter(
            contract_id=self._shown.contract.id,
            as_of=self._as_of,
            axis_id=node.id if node.kind == _AXIS else None,
            action_id=node.id if node.kind == _ACTION else None,
            outside=_OUTSIDES.get(node.kind),
            financer_id=financer or None,
            ids=(node.id,) if node.kind == "operation" else (),
        )

    def _drill(self, node: Node, column: int) -> None:
        cells = self.model.cells
        if node.kind == "operation":
            self.opened.emit(node.id)
        else:
            self.drilled.emit(node, cells.financers[column - 1] if 0 < column < cells.total_column else "")

    def _edit(self, node: Node) -> None:
        """Go where a line is written: an operation on its page, an axis or an action among the contract's parts."""
        if node.kind == "operation":
            self.opened.emit(node.id)
        else:
            self.restructured.emit()

    def focus_first(self) -> None:
        self.tree.setFocus()

    def select(self, identifier: str) -> None:
        """Make a line current, unfolding what it is under."""
        index = self.model.find(identifier)
        if index.isValid():
            above = index.parent()
            while above.isValid():
                self.tree.setExpanded(above, True)
                above = above.parent()
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def _menu(self, at: QPoint) -> None:
        index: QModelIndex = self.tree.indexAt(at)
        if not index.isValid() or self.model.node(index).kind == "gap":
            return
        node, menu = self.model.node(index), QMenu(self)
        seen = (
            self.tr("Voir l’opération")
            if node.kind == "operation"
            else self.tr("Voir les opérations derrière ce chiffre")
        )
        menu.addAction(seen).triggered.connect(lambda _on: self._drill(node, index.column()))
        menu.addAction(self.tr("Copier le tableau")).triggered.connect(lambda _on: self.tree.copy())
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the table most of the height, to its last line when folded: the alerts scroll in what they get."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        height = self.height()
        self.alerts.set_room(max(height // 4, min(height * 2 // 5, height - self.tree.folded_height() - 8)))
