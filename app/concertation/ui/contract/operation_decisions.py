"""The decisions about an operation: those tied to it with the amount they set, and the line where one more is tied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.domain.money import parse_amount
from concertation.services.gestures import contract as gestures
from concertation.ui.contract.words import exact
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.fields import TextField
from concertation.ui.widgets.layout import FlowLayout, column, holder
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.small_table import SmallTable
from concertation.ui.widgets.sought_field import SoughtField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.services.queries.contract import LinkedDecision
    from concertation.services.queries.decisions import DecisionRow


class LinkedDecisions(QFrame):
    """``run`` does a gesture; ``opened`` gives a decision to show, ``unclear`` an amount that cannot be read surely.

    ``sought`` tells the words by which the decision to tie is looked for among all those of the register.
    """

    opened = Signal(str)
    sought = Signal(str)
    unclear = Signal(str)

    def __init__(self, run: Callable[..., None]) -> None:
        super().__init__()
        self._run, self._operation = run, ""
        self._held: frozenset[str] = frozenset()
        self.table = SmallTable(
            self.tr("Décisions liées"),
            [
                Column(self.tr("Référence"), lambda one: one.reference or "–", width=22),
                Column(self.tr("Date"), lambda one: numeric_day(one.held_on), width=11),
                Column(self.tr("Décision"), lambda one: one.text, tip=lambda one: one.text),
                Column(self.tr("Fixe à"), _set_amount, width=18, right=True),
            ],
            deeds=[(self.tr("Voir la décision"), lambda one: self.opened.emit(one.decision_id))],
        )
        self.table.opened.connect(lambda one: self.opened.emit(one.decision_id))
        self.table.removed.connect(lambda one: run(gestures.unlink_decision, link_id=one.id))
        self.link = SoughtField(self.tr("Lier une décision"), self.tr("Lier une décision"))
        self.link.setMinimumContentsLength(24)
        self.link.sought.connect(self.sought)
        self.sets = TextField(self.tr("Montant fixé"), self.tr("montant, si elle en fixe un"))
        self.button = writes(Button(self.tr("Lier"), "link", self.link_chosen))
        adding = FlowLayout(8)
        for one in (self.link, self.sets, self.button):
            adding.addWidget(one)
        self.setLayout(column(self.table, holder(adding), gap=8))

    def show_decisions(
        self, operation_id: str, linked: Sequence[LinkedDecision], newest: Sequence[DecisionRow]
    ) -> None:
        """Show what is tied to an operation, and offer the newest decisions until words are typed."""
        self._operation = operation_id
        self.table.show_rows(linked)
        self._held = frozenset(one.decision_id for one in linked)
        self.offer("", newest)

    def offer(self, words: str, found: Sequence[DecisionRow]) -> None:
        """Offer the decisions found for the words typed, without those that are tied already."""
        named = [(one.id, f"{one.reference or one.meeting} {one.text}") for one in found if one.id not in self._held]
        self.link.answer(words, named)

    def link_chosen(self) -> None:
        """Tie the decision chosen to the operation, with the amount typed beside it."""
        typed = self.sets.text().strip()
        amount = parse_amount(typed) if typed else None
        if typed and amount is None:
            self.unclear.emit(typed)
        elif not self.link.key:
            self.link.setFocus()
        else:
            values = {"decision_id": self.link.key, "amount_cents": amount}
            self._run(gestures.link_decision, operation_id=self._operation, **values)
            self.link.show_key("")
            self.sets.clear()


def _set_amount(one: Any) -> str:
    return "" if one.amount_cents is None else f"{one.financer or ''} {exact(one.amount_cents)}".strip()
