"""The operations of the contract, or those behind one of its figures: filtered as one types, opened with Entrée."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from concertation.domain.folding import fold
from concertation.services.gestures.contract import add_operation
from concertation.services.queries.contract import OperationFilter, OperationRow, decisions_behind, operations
from concertation.ui.contract.decisions_behind import DecisionsBehind
from concertation.ui.contract.tree_cells import overrun
from concertation.ui.contract.words import PLANNED, STAGES, Amounts, missing, stage_word
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import FlowLayout, column, holder, row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.looks import STATE_ICONS
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.sorted_table import SortedTable
from concertation.ui.widgets.text import ElidedText, Text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.contract import DecisionBehind
    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext

_SORTS = ("number", "name", "owner", "place", "cost", *STAGES, "state")
_NONE = -1
_OPERATIONS, _DECISIONS = "operations", "decisions"


class OperationsPage(QFrame):
    """A table of operations, and the totals of those shown."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._asked: OperationFilter | None = None
        self._rows: tuple[OperationRow, ...] = ()
        self._amounts = Amounts()
        self.words = FilterField(self.tr("Filtrer les opérations"), self.tr("Numéro, intitulé, lieu, maître d’ouvrage"))
        self.words.filtered.connect(lambda _words: self.reload())
        self.financer = seeks(ChoiceField(self.tr("Financeur"), [("", self.tr("Tous les financeurs"))]))
        self.financer.committed.connect(self._of_financer)
        self._behind = Chip("", ChipKind.ACCENT, "list-filter")
        self._all = LinkButton(self.tr("Toutes les opérations"), clicked=self.show_all)
        self.add_button = context.writes(Button(self.tr("Nouvelle opération"), "plus", self.create_new))
        self.model: RowsModel[OperationRow] = RowsModel(self._columns(), self)
        self.table = SortedTable(
            self.model,
            self.tr("Opérations"),
            _SORTS,
            "number",
            context.settings,
            "contract.operations",
            first_out=(10, 3, 8, 6, 2, 4),
        )
        self.table.sorted_by.connect(lambda _key, _down: self._show(self._rows))
        self.table.opened.connect(lambda one: ways.operation.emit(one.id))
        self._build_decisions()
        self._count, self._sum = Text("", "secondary"), ElidedText("", "secondary")
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out()
        self._tell_behind("")
        context.writes(make_action(self, self.tr("Nouvelle opération"), self.create_new, icon="plus", menu="edit"))

    def _lay_out(self) -> None:
        self.words.setFixedWidth(self.words.fontMetrics().averageCharWidth() * 46)
        head = FlowLayout(8)
        for one in (self.halves, self.words, self.financer, self._behind, self._all, self.add_button):
            head.addWidget(one)
        totals = row(self._count, gap=16)
        totals.addWidget(self._sum, 1)
        lay = column(holder(head), self.table, self.decided, totals, gap=8)
        lay.setStretch(1, 1)
        lay.setStretch(2, 1)
        self.setLayout(lay)

    def _build_decisions(self) -> None:
        self.decided = DecisionsBehind(self.tr("Décisions sur ces opérations"), self._context.settings)
        self.decided.opened.connect(lambda one: self._context.navigator.open_object("decision", one.decision_id))
        self.decided.hide()
        halves = [(_OPERATIONS, self.tr("Opérations")), (_DECISIONS, self.tr("Décisions"))]
        self.halves = Segmented(halves, self.tr("Ce qui est montré"))
        self.halves.chosen.connect(self._turn)

    def _columns(self) -> list[Column[OperationRow]]:
        return [
            Column(self.tr("N°"), lambda one: one.number, width=9, tone=lambda _one: "secondary"),
            Column(self.tr("Opération"), lambda one: one.name, strong=True, tip=self._tip),
            Column(
                self.tr("Maître d’ouvrage"), lambda one: one.owner or "–", width=15, tip=lambda one: one.owner or ""
            ),
            Column(self.tr("Lieu"), _place, width=15, icon=self._away, tip=self._away_tip),
            Column(self.tr("Coût"), lambda one: self._amount(one.cost_cents), width=10, right=True, tone=_cost_tone),
            *(self._stage_column(stage) for stage in STAGES),
            Column(self.tr("État"), lambda one: word("operation_state", one.state), width=12, icon=_state_icon),
        ]

    def _stage_column(self, stage: str) -> Column[OperationRow]:
        def cents(one: OperationRow) -> int | None:
            return _cents(one, stage, self.financer.key)

        def icon(one: OperationRow) -> tuple[str, str] | None:
            if stage in overrun(one) and not self.financer.key:
                return "triangle-alert", "late"
            return None

        def tone(one: OperationRow) -> str:
            if cents(one) is None:
                return "soon" if stage == PLANNED else "secondary"
            return "late" if icon(one) else "text"

        return Column(stage_word(stage), lambda one: self._amount(cents(one)), 10, right=True, icon=icon, tone=tone)

    def _amount(self, cents: int | None) -> str:
        return missing() if cents is None else self._amounts.bare(cents)

    def _tip(self, one: OperationRow) -> str:
        where = [one.axis and self.tr("axe {number}").format(number=one.axis), one.action, one.name]
        return " · ".join(told for told in where if told)

    def _away(self, one: OperationRow) -> tuple[str, str] | None:
        return ("map-pin", "soon") if one.away else None

    def _away_tip(self, one: OperationRow) -> str:
        if not one.away:
            return _place(one)
        return self.tr("{codes} y paie hors de son territoire").format(codes=", ".join(one.away))

    # What is shown

    def show_contract(self, shown: Shown) -> None:
        """Show the operations of a contract, keeping what is filtered where it is the same one."""
        other = self._shown is None or self._shown.contract_id != shown.contract_id
        self._shown = shown
        sums = shown.table.total.stages.get(PLANNED)
        self._amounts = Amounts.reading(None if sums is None else sums.total)
        named = [(one.id, one.name) for one in shown.table.financers]
        self.financer.set_options([("", self.tr("Tous les financeurs")), *named])
        if self.financer.currentIndex() < 0:
            self.financer.setCurrentIndex(0)
        if other or self._asked is None:
            self._asked = OperationFilter(contract_id=shown.contract_id, as_of=shown.as_of)
            self._tell_behind("")
        self._asked = replace(self._asked, as_of=shown.as_of)
        self.reload()

    def show_behind(self, asked: OperationFilter, words: str) -> None:
        """Show the operations behind a figure: of an axis or an action, of one financer or of all."""
        self._asked = replace(asked, words="")
        self.words.clear()
        self.financer.show_key(asked.financer_id)
        self._tell_behind(words)
        self._turn(_OPERATIONS)
        self.reload()

    def show_all(self) -> None:
        if self._shown is not None:
            self.show_behind(OperationFilter(contract_id=self._shown.contract_id, as_of=self._shown.as_of), "")

    def reload(self) -> None:
        if self._asked is not None:
            asked = replace(self._asked, words=self.words.text().strip(), financer_id=self.financer.key or None)
            self._context.read(operations, self._show, owner=self, key="contract.operations", asked=asked)

            self._context.read(
                decisions_behind, self._show_decisions, owner=self, key="contract.decisions", asked=asked
            )

    def _turn(self, half: str) -> None:
        """Show the operations, or the decisions about them."""
        self.halves.choose(half)
        self.table.setVisible(half == _OPERATIONS)
        self.decided.setVisible(half == _DECISIONS)
        self.focus_first()

    def _show_decisions(self, rows: tuple[DecisionBehind, ...]) -> None:
        self.decided.show_rows(rows)
        self.halves.set_words(_DECISIONS, self.tr("%n décision(s)", "", len(rows)))

    def focus_first(self) -> None:
        (self.decided if self.decided.isVisible() else self.table).setFocus()

    def _of_financer(self, _key: str) -> None:
        self.reload()

    def _tell_behind(self, words: str) -> None:
        self._behind.setVisible(bool(words))
        self._all.setVisible(bool(words))
        if words:
            self._behind.show_as(words, ChipKind.ACCENT, "list-filter")

    def _show(self, rows: tuple[OperationRow, ...]) -> None:
        self._rows = rows
        key = _ORDERS.get(self.table.sort_key) or _stage_order(self.table.sort_key, self.financer.key)
        self.model.show(sorted(rows, key=key, reverse=self.table.descending))
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._count.setText(self.tr("%n opération(s)", "", len(rows)))
        told = []
        for stage in STAGES:
            known = [cents for one in rows if (cents := _cents(one, stage, self.financer.key)) is not None]
            if known:
                told.append(f"{stage_word(stage)} {self._amounts.told(sum(known))}")
            if stage == PLANNED and (left := self._not_shared_out(sum(known))):
                told.append(left)
        self._sum.setText("   ".join(told))

    def _not_shared_out(self, cents: int) -> str:
        """Tell by how much what an axis is planned and what its operations are differ: an avenant moves the one alone."""
        asked, shown = self._asked, self._shown
        if asked is None or shown is None or asked.axis_id is None or self.words.text().strip():
            return ""
        row = next((one for one in shown.table.rows if one.id == asked.axis_id), None)
        sums = row.stages.get(PLANNED) if row else None
        planned = None if sums is None else sums.by_financer.get(self.financer.key) if self.financer.key else sums.total
        if planned is None or planned == cents:
            return ""
        return self.tr("(axe\u00a0: {planned}, écart {gap})").format(
            planned=self._amounts.told(planned), gap=self._amounts.told(planned - cents)
        )

    def create_new(self) -> None:
        """Add an operation where one stands, and open it to be filled in."""
        if self._shown is None or self._asked is None:
            return
        taken = {one.number for one in self._rows}
        values: dict[str, Any] = {"contract_id": self._shown.contract_id, "number": _free(taken)}
        where = {"axis_id": self._asked.axis_id} if not self._asked.action_id else {"action_id": self._asked.action_id}
        self._context.run(
            add_operation, self._ways.operation.emit, name=self.tr("Nouvelle opération"), **values, **where
        )


def _cents(one: OperationRow, stage: str, financer: str) -> int | None:
    sums = one.stages.get(stage)
    if sums is None:
        return None
    return sums.by_financer.get(financer) if financer else sums.total


def _place(one: OperationRow) -> str:
    return one.place or one.territory or "–"


def _cost_tone(one: OperationRow) -> str:
    return "soon" if one.cost_cents is None else "text"


def _state_icon(one: OperationRow) -> tuple[str, str]:
    return STATE_ICONS.get(one.state, ("circle", "secondary"))


def _free(taken: set[str]) -> str:
    """Return the first number no operation of the list has."""
    return next(number for number in (f"N-{rank}" for rank in range(1, len(taken) + 2)) if number not in taken)


def _natural(number: str) -> list[tuple[int, int | str]]:
    """Return what sorts « 3.2 » before « 3.10 »."""
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in number.replace("-", ".").split(".")]


def _stage_order(stage: str, financer: str) -> Callable[[OperationRow], Any]:
    def order(one: OperationRow) -> int:
        cents = _cents(one, stage, financer)
        return _NONE if cents is None else cents

    return order


_ORDERS: dict[str, Callable[[OperationRow], Any]] = {
    "number": lambda one: _natural(one.number),
    "name": lambda one: fold(one.name),
    "owner": lambda one: fold(one.owner or ""),
    "place": lambda one: fold(_place(one)),
    "cost": lambda one: _NONE if one.cost_cents is None else one.cost_cents,
    "state": lambda one: one.state,
}
