"""The simulator of avenants: amounts moved, what each move changes at once, then the avenant written or changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.domain.contract.versions import Move
from concertation.domain.money import parse_amount
from concertation.errors import UserError
from concertation.services.gestures.amendments import draft_amendment, edit_amendment
from concertation.services.queries.contract import AlertRow, AmendmentSheet, DifferenceTable, amendment_sheet, simulate
from concertation.ui.contract.difference_table import DifferencePanel
from concertation.ui.contract.words import PLANNED, Amounts, exact, unclear_amount
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton
from concertation.ui.widgets.fields import ChoiceField, LongField, TextField, form
from concertation.ui.widgets.layout import FlowLayout, SectionHead, clear, column, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.contract import ContractTable, TableRow
    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext

Place = tuple[str | None, str | None]


class MoveLine(QFrame):
    """One move: from an axis and a financer to others, and how much; ``changed`` at each key."""

    changed = Signal()
    removed = Signal()

    def __init__(self, places: Sequence[tuple[str, str]], move: Move | None = None) -> None:
        super().__init__()
        self.source = ChoiceField(self.tr("Retirer à"), places)
        self.target = ChoiceField(self.tr("Donner à"), places)
        for field in (self.source, self.target):
            field.setMinimumContentsLength(24)
            field.committed.connect(lambda _key: self.changed.emit())
        self.amount = TextField(self.tr("Montant"), self.tr("0,8 M€"))
        self.amount.textChanged.connect(lambda _text: self.changed.emit())
        take = IconButton("x", self.tr("Retirer ce mouvement"), self.removed.emit)
        flow = FlowLayout(8)
        for one in (self.source, Text("→"), self.target, self.amount, take):
            flow.addWidget(one)
        self.setLayout(flow)
        if move is not None:
            self.source.show_key(_key(move.from_axis, move.from_financer))
            self.target.show_key(_key(move.to_axis, move.to_financer))
            self.amount.setText(exact(move.cents))

    def move_typed(self) -> Move | None:
        """Return the move once it is whole."""
        cents = parse_amount(self.amount.text()) if self.amount.text().strip() else None
        if not cents or self.source.currentIndex() < 0 or self.target.currentIndex() < 0:
            return None
        return Move(*_place(self.source.key), *_place(self.target.key), cents)

    @property
    def unclear(self) -> bool:
        """Tell whether an amount is typed that cannot be read surely."""
        return bool(self.amount.text().strip()) and parse_amount(self.amount.text()) is None


class SimulatorPage(QFrame):
    """Nothing is written before *Enregistrer l’avenant*; what is refused is told under the moves."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._amendment: str | None = None
        self._decision: str | None = None
        self._kept: tuple[Move, ...] = ()
        self.lines: list[MoveLine] = []
        self.title = TextField(self.tr("Intitulé de l’avenant"))
        self.reason = LongField(self.tr("Motif"), 2)
        self._moves = column(gap=8)
        self.wrong = Text("", "soon", wrap=True)
        self.wrong.hide()
        self.panel = DifferencePanel()
        self.save_button = PrimaryButton(self.tr("Enregistrer l’avenant"), "check", self.save)
        back = LinkButton(self.tr("Tous les avenants"), "chevron-left", lambda: ways.page.emit("amendments"))
        fields = form((self.tr("Intitulé"), self.title), (self.tr("Motif"), self.reason))
        fields.setMaximumWidth(theme().scale.px(820))
        add = Button(self.tr("Ajouter un mouvement"), "plus", self._add_blank)
        page = column(
            *(row(back, None), Text(self.tr("Simuler un avenant"), "heading"), fields),
            *(SectionHead(self.tr("Mouvements")), self._moves, row(add, None), self.wrong),
            *(SectionHead(self.tr("Avant, après, écart")), self.panel),
            row(self.save_button, None),
            None,
            gap=8,
        )
        self.setLayout(row(scrolled(page)))

    # What is shown

    def begin(self, asked: object = None) -> None:
        """Start a new avenant, for the decision of an alert where one is given, or take up a draft."""
        self._amendment = self._decision = None
        self._kept = ()
        self.title.show_text("")
        self.reason.show_text("")
        self._clear()
        if isinstance(asked, AlertRow):
            self._decision = asked.decision_id
            self.reason.show_text(str(asked.reason))
        elif isinstance(asked, str) and asked:
            self._context.read(amendment_sheet, self._take_up, owner=self, key="contract.draft", amendment_id=asked)
            return
        if self._shown is not None:
            self.add_line()

    def show_contract(self, shown: Shown) -> None:
        other = self._shown is None or self._shown.contract_id != shown.contract_id
        self._shown = shown
        if other:
            self._clear()
        if not self.lines:
            for move in self._kept:
                self.add_line(move)
            if not self._kept:
                self.add_line()
        self.simulate()

    def focus_first(self) -> None:
        if self.lines:
            self.lines[0].source.setFocus()

    def _take_up(self, sheet: AmendmentSheet) -> None:
        self._amendment = sheet.amendment.id
        self.title.show_text(sheet.amendment.title)
        self.reason.show_text(sheet.amendment.reason)
        self._kept = tuple(
            Move(one.from_axis_id, one.from_financer_id, one.to_axis_id, one.to_financer_id, one.amount_cents)
            for one in sheet.moves
        )
        self._clear()
        for move in self._kept:
            self.add_line(move)
        self.simulate()

    def _places(self) -> list[tuple[str, str]]:
        """Return where an amount can be taken or given: each axis of each financer, and outside the contract."""
        if self._shown is None:
            return []
        table = self._shown.table
        amounts = Amounts.reading(table.total.stages[PLANNED].total)
        found = []
        for axis in _movable(table):
            for one in table.financers:
                held = amounts.told(axis.stages[PLANNED].by_financer.get(one.id))
                words = self.tr("Axe {number}, {name} ({held})").format(number=axis.number, name=one.name, held=held)
                found.append((_key(axis.id, one.id), words))
        return [*found, (_key(None, None), self.tr("hors du contrat"))]

    def add_line(self, move: Move | None = None) -> MoveLine:
        """Add a move to fill in, or one already known."""
        line = MoveLine(self._places(), move)
        line.changed.connect(self.simulate)
        line.removed.connect(partial(self._drop, line))
        self.lines.append(line)
        self._moves.addWidget(line)
        return line

    def _add_blank(self) -> None:
        self.add_line().source.setFocus()

    def _drop(self, line: MoveLine) -> None:
        self.lines.remove(line)
        line.setParent(None)
        line.deleteLater()
        self.simulate()

    def _clear(self) -> None:
        self.lines.clear()
        clear(self._moves)

    # What the moves change

    def moves(self) -> list[Move]:
        """Return the moves that are whole."""
        return [move for line in self.lines if (move := line.move_typed()) is not None]

    def simulate(self) -> None:
        """Show what the moves typed so far would change; what is impossible is told in words."""
        unclear = next((line.amount.text().strip() for line in self.lines if line.unclear), None)
        if unclear is not None:
            self._tell(unclear_amount(unclear))
            return
        if self._shown is None:
            return
        workspace, contract, moves = self._context.workspace, self._shown.contract_id, self.moves()
        own = self._amendment is not None and not moves
        self._context.background.run(
            lambda: workspace.read(simulate, contract_id=contract, moves=moves),
            then=self._show,
            failed=self._tell,
            key="contract.simulation",
            owner=self,
        )
        self.save_button.setEnabled(bool(moves) and not own)

    def _show(self, table: DifferenceTable) -> None:
        if any(line.unclear for line in self.lines):
            return  # typed on since this was asked: what is told now is that it cannot be read
        self.wrong.hide()
        self.panel.show_table(table, Amounts.reading(table.after))

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.wrong.setText(sentence(error))
        self.wrong.show()
        self.save_button.setEnabled(False)

    # What is written

    def save(self) -> None:
        """Write the avenant as a draft: it is in force once every financer has deliberated."""
        if self._shown is None:
            return
        title, reason = self.title.text().strip() or None, self.reason.toPlainText().strip() or None
        values: dict[str, Any] = {"moves": self.moves(), "title": title, "reason": reason}
        if self._amendment is not None:
            values["amendment_id"] = self._amendment
            self._context.run(edit_amendment, lambda _done: self._done(), failed=self._tell, **values)
        else:
            values |= {"contract_id": self._shown.contract_id, "decision_id": self._decision}
            self._context.run(draft_amendment, lambda _key: self._done(), failed=self._tell, **values)

    def _done(self) -> None:
        self._clear()
        self._kept = ()
        self._amendment = self._decision = None
        self._ways.page.emit("amendments")


def _movable(table: ContractTable) -> list[TableRow]:
    """Return the axes that amounts are given to, at whatever level, and those that have none yet."""
    axes = [one for one in table.rows if one.kind == "axis"]
    parents = {one.id: one.parent_id for one in axes}
    holders: set[str | None] = set()  # of axes that have amounts
    for one in axes:
        above = one.parent_id if one.enveloped else None
        while above is not None:
            holders.add(above)
            above = parents.get(above)
    return [one for one in axes if one.enveloped or (one.parent_id is None and one.id not in holders)]


def _key(axis: str | None, financer: str | None) -> str:
    return f"{axis or ''}|{financer or ''}"


def _place(key: str) -> Place:
    axis, _bar, financer = key.partition("|")
    return axis or None, financer or None
