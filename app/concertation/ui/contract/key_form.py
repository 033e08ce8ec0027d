"""Keys of shares: those in force and past, in their own words, and the line where a new one is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

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
        return " · ".join(
            f"{self._codes.get(key, '')}\u00a0: {_weight(one.mode, told)}" for key, told in one.weights.items()
        )


class KeyForm(QFrame):
    """Writes a key for the contract or one of its parts; ``made`` once it is written, what was typed being cleared."""

    made = Signal()

    def __init__(self, run: Callable[..., None], today: Callable[[], date]) -> None:
        super().__init__()
        self._run, self._today, self._operation = run, today, ""
        self.of = ChoiceField(self.tr("Pour"), [("", self.tr("Tout le contrat"))])
        self.of.setMinimumContentsLength(14)
        self.mode = ChoiceField(self.tr("Mode"), options("key_mode"))
        self.mode.setCurrentIndex(0)
        self.mode.currentIndexChanged.connect(lambda _place: self._name_units())
        self.text = TextField(self.tr("Texte de la clé"), self.tr("tel qu’il est écrit : au prorata de…"))
        self.since = TextField(self.tr("À partir du"), self.tr("01/01/2007"))
        self.until = TextField(self.tr("Jusqu’au"), self.tr("sans terme"))
        self.weights: dict[str, TextField] = {}
        self._units: dict[str, Text] = {}
        self._names: dict[str, str] = {}
        self._shares = FlowLayout(8)
        self._wrong = Text("", "soon", wrap=True)
        self._wrong.hide()
        self._of = _named(self.tr("Pour"), self.of)
        fields = FlowLayout(8)
        fields.addWidget(self._of)
        for words, field in (
            (self.tr("Mode"), self.mode),
            (self.tr("À partir du"), self.since),
            (self.tr("Jusqu’au"), self.until),
            (self.tr("Texte de la clé"), self.text),
        ):
            fields.addWidget(_named(words, field))
        add = Button(self.tr("Ajouter la clé"), "plus", self.make)
        self.setLayout(column(holder(fields), holder(self._shares), self._wrong, row(add, None), gap=8))

    def hold_to(self, operation_id: str) -> None:
        """Write keys of one operation alone."""
        self._operation = operation_id
        self._of.setVisible(not operation_id)

    def show_table(self, table: ContractTable) -> None:
        """Offer the parts and the financers of a contract; what is being typed stays."""
        parts = [(f"{one.kind}:{one.id}", f"{one.number} {one.name}") for one in table.rows if one.kind != "outside"]
        self.of.set_options([("", self.tr("Tout le contrat")), *parts])
        if self.of.currentIndex() < 0:
            self.of.setCurrentIndex(0)
        if list(self.weights) == [one.id for one in table.financers]:
            return
        clear(self._shares)
        self.weights, self._units = {}, {}
        self._names = {one.id: one.name for one in table.financers}
        for key, name in self._names.items():
            self.weights[key] = field = TextField(self.tr("Part de {name}").format(name=name))
            self._units[key] = Text(name, "caption")
            self._shares.addWidget(holder(column(self._units[key], field, gap=2)))
        self._name_units()

    def _name_units(self) -> None:
        """Say over each share whose it is, and in what unit."""
        units = {PERCENT: "%", LUMP_SUM: "€", PER_CAPITA: self.tr("habitants")}
        for key, label in self._units.items():
            label.setText(f"{self._names[key]}, {units.get(self.mode.key, '')}")

    def make(self) -> None:
        """Write the key; what is no share and no day is told beside the fields."""
        read = {key: _read_weight(self.mode.key, field.text()) for key, field in self.weights.items()}
        weights = {key: weight for key, weight in read.items() if weight is not None}
        wrong = self._shares_wrong(read) or self._day_wrong()
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        if wrong:
            return
        kind, _colon, key = self.of.key.partition(":")
        where = {f"{kind}_id": key} if key else {}
        if self._operation:
            where = {"operation_id": self._operation}
        self._run(
            set_funding_key,
            lambda _key: self._done(),
            mode=self.mode.key,
            weights=weights,
            text=self.text.text().strip() or None,
            valid_from=self._day(self.since),
            valid_to=self._day(self.until),
            **where,
        )

    def _shares_wrong(self, read: dict[str, int | None]) -> str:
        typed = [self.weights[key].text().strip() for key, weight in read.items() if weight is None]
        if all(weight is None for weight in read.values()) or any(typed):
            told = self.tr(
                "Écrivez une part par financeur, comme 50,82 pour un pourcentage : « {text} » n’est pas compris."
            )
            return told.format(text=next(filter(None, typed), ""))
        return ""

    def _day_wrong(self) -> str:
        unclear = [field.text().strip() for field in (self.since, self.until) if field.text().strip()]
        unclear = [text for text in unclear if read_words(text, self._today()) is None]
        told = self.tr("« {text} » n’est pas une date : écrivez-la comme 01/01/2010, ou laissez le champ vide.")
        return told.format(text=unclear[0]) if unclear else ""

    def _day(self, field: TextField) -> date | None:
        return read_words(field.text(), self._today()) if field.text().strip() else None

    def _done(self) -> None:
        for field in (self.since, self.until, self.text, *self.weights.values()):
            field.clear()
        self.made.emit()


def _named(words: str, field: QWidget) -> QWidget:
    """Return a field under its name, which stays once something is typed."""
    return holder(column(Text(words, "caption"), field, gap=2))


def _read_weight(mode: str, text: str) -> int | None:
    """Return what is typed in the unit of the mode: hundredths of a per cent, cents, inhabitants."""
    cents = parse_amount(text.replace("%", "").strip()) if text.strip() else None
    if cents is None or cents < 0:
        return None
    return cents // _HUNDREDTHS if mode == PER_CAPITA else cents


def _weight(mode: str, told: int) -> str:
    if mode == PERCENT:
        return f"{told / _HUNDREDTHS:.2f}\u00a0%".replace(".", ",")
    return money(told) if mode == LUMP_SUM else f"{number(told)}\u00a0hab."


def _period(one: KeyRow) -> Any:
    since, until = numeric_day(one.valid_from), numeric_day(one.valid_to)
    return " – ".join(told for told in (since, until) if told)
