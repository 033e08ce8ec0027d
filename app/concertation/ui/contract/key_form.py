"""Keys of shares: those in force and past, in their own words, and the line where a new one is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.domain.money import parse_amount
from concertation.domain.typography import money, number
from concertation.services.gestures.contract_planning import set_funding_key
from concertation.services.gestures.contract_removal import remove_contract_part
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.date_field import read_words
from concertation.ui.widgets.fields import ChoiceField, TextField
from concertation.ui.widgets.layout import FlowLayout, clear, column, holder, row
from concertation.ui.widgets.looks import numeric_day, options
from concertation.ui.widgets.small_table import Deed, SmallTable
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from concertation.services.queries.contract import ContractTable, KeyRow

PERCENT, LUMP_SUM, PER_CAPITA = "percent", "lump_sum", "per_capita"
_HUNDREDTHS = 100


class KeysTable(SmallTable):
    """Each key with what it is of, its weights and its own words; Suppr takes one away."""

    def __init__(self, run: Callable[..., None], deeds: Sequence[Deed] = ()) -> None:
        self._codes: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        super().__init__(
            "",
            [
                Column("", self._of, width=16),
                Column("", lambda one: word("key_mode", one.mode), width=16),
                Column("", self._weights, width=30, tip=self._weights),
                Column("", _period, width=24, tone=lambda _one: "secondary"),
                Column("", lambda one: one.text or "", tip=lambda one: one.text or ""),
            ],
            deeds=deeds,
        )
        self.setAccessibleName(self.tr("Clés de répartition"))
        self.horizontalHeader().hide()
        self.removed.connect(lambda one: run(remove_contract_part, kind="funding_key", key=one.id))

    def show_keys(self, rows: Sequence[KeyRow], table: ContractTable) -> None:
        """Show the keys of a contract."""
        self._codes = {one.id: one.code for one in table.financers}
        self._parts = {one.id: one.number for one in table.rows}
        self.show_rows(rows)

    def _of(self, one: KeyRow) -> str:
        part = one.axis_id or one.action_id
        if part:
            return f"{self._parts.get(part, '')}".strip()
        return self.tr("une opération") if one.operation_id else self.tr("tout le contrat")

    def _weights(self, one: KeyRow) -> str:
        return " · ".join(f"{self._codes.get(key, '')} {_weight(one.mode, told)}" for key, told in one.weights.items())


class KeyForm(QFrame):
    """Writes a key for the contract or one of its parts."""

    def __init__(self, run: Callable[..., None], today: Callable[[], date]) -> None:
        super().__init__()
        self._run, self._today, self._operation = run, today, ""
        self.of = ChoiceField(self.tr("Pour"), [("", self.tr("Tout le contrat"))])
        self.mode = ChoiceField(self.tr("Mode"), options("key_mode"))
        self.mode.setCurrentIndex(0)
        self.text = TextField(self.tr("Texte de la clé"), self.tr("tel qu’il est écrit : au prorata de…"))
        self.since = TextField(self.tr("À partir du"), self.tr("à partir du"))
        self.weights: dict[str, TextField] = {}
        self._shares = FlowLayout(8)
        self._wrong = Text("", "soon", wrap=True)
        self._wrong.hide()
        fields = FlowLayout(8)
        for field in (self.of, self.mode, self.since, self.text):
            fields.addWidget(field)
        add = Button(self.tr("Ajouter la clé"), "plus", self.make)
        self.setLayout(column(holder(fields), holder(self._shares), self._wrong, row(add, None), gap=8))

    def hold_to(self, operation_id: str) -> None:
        """Write keys of one operation alone."""
        self._operation = operation_id
        self.of.setVisible(not operation_id)

    def show_table(self, table: ContractTable) -> None:
        """Offer the parts and the financers of a contract; what is being typed stays."""
        parts = [(f"{one.kind}:{one.id}", f"{one.number} {one.name}") for one in table.rows if one.kind != "outside"]
        self.of.set_options([("", self.tr("Tout le contrat")), *parts])
        if self.of.currentIndex() < 0:
            self.of.setCurrentIndex(0)
        if list(self.weights) == [one.id for one in table.financers]:
            return
        clear(self._shares)
        self.weights = {}
        for one in table.financers:
            self.weights[one.id] = field = TextField(self.tr("Part de {name}").format(name=one.name), one.name)
            self._shares.addWidget(field)

    def make(self) -> None:
        """Write the key; what is no share is told beside its field."""
        read = {key: _read_weight(self.mode.key, field.text()) for key, field in self.weights.items()}
        typed = {key: field.text().strip() for key, field in self.weights.items()}
        wrong = [typed[key] for key, weight in read.items() if weight is None and typed[key]]
        weights = {key: weight for key, weight in read.items() if weight is not None}
        self._wrong.setVisible(bool(wrong) or not weights)
        if wrong or not weights:
            first = wrong[0] if wrong else ""
            told = self.tr(
                "Écrivez une part par financeur, comme 50,82 pour un pourcentage : « {text} » n’est pas compris."
            )
            self._wrong.setText(told.format(text=first))
            return
        kind, _colon, key = self.of.key.partition(":")
        where = {f"{kind}_id": key} if key else {}
        if self._operation:
            where = {"operation_id": self._operation}
        since = read_words(self.since.text(), self._today()) if self.since.text().strip() else None
        self._run(
            set_funding_key,
            mode=self.mode.key,
            weights=weights,
            text=self.text.text().strip() or None,
            valid_from=since,
            **where,
        )


def _read_weight(mode: str, text: str) -> int | None:
    """Return what is typed in the unit of the mode: hundredths of a per cent, cents, inhabitants."""
    cents = parse_amount(text.replace("%", "").strip()) if text.strip() else None
    if cents is None or cents < 0:
        return None
    return cents // _HUNDREDTHS if mode == PER_CAPITA else cents


def _weight(mode: str, told: int) -> str:
    if mode == PERCENT:
        return f"{told / _HUNDREDTHS:.2f}\u00a0%".replace(".", ",")
    return money(told) if mode == LUMP_SUM else number(told)


def _period(one: KeyRow) -> Any:
    since, until = numeric_day(one.valid_from), numeric_day(one.valid_to)
    return " – ".join(told for told in (since, until) if told)
