"""The head of the contract: which one, how much, as of when, and its pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from concertation.ui import days
from concertation.ui.contract.words import PLANNED, Amounts
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.fields import ChoiceField, DayField
from concertation.ui.widgets.layout import FlowLayout, column, row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import ElidedText, LinkedText, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.contract import AmendmentRow, ContractRow, ContractTable

PAGES = ("table", "charts", "operations", "entry", "amendments")


class ContractHead(QFrame):
    """``chosen`` gives a contract, ``dated`` the day it is read at (None: the last known state), ``turned`` a page."""

    chosen = Signal(str)
    dated = Signal(object)
    turned = Signal(str)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._table: ContractTable | None = None
        self._amendments: Sequence[AmendmentRow] = ()
        self.title, self._period = ElidedText("", "title"), Text("", "lead")
        self.title.setSizePolicy(
            QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred
        )  # cut only where room is short
        self.which = seeks(ChoiceField(self.tr("Contrat"), []))
        self.which.setMinimumContentsLength(14)
        self.which.committed.connect(self.chosen)
        self.which.hide()
        self.lead = LinkedText("", "lead")
        self.lead.setAccessibleName(self.tr("Situation"))
        self.lead.linkActivated.connect(self._follow)
        self.day = DayField(self.tr("Situation au"), lambda: today)
        self.day.committed.connect(self._take_day)
        self.day.hide()
        self.export = Button(self.tr("Exporter"), "download")
        self.more = Button(self.tr("Modifier le contrat"), "pencil")
        self.pages = Segmented(
            [
                ("table", self.tr("Tableau")),
                ("charts", self.tr("Graphiques")),
                ("operations", self.tr("Opérations")),
                ("entry", self.tr("Saisie")),
                ("amendments", self.tr("Avenants")),
            ],
            self.tr("Pages du contrat"),
        )
        self.pages.chosen.connect(self.turned)
        self._lay()

    def _lay(self) -> None:
        names = row(self.title, self._period, None, gap=12)
        top = row(names, None, self.which, self.export, self.more, gap=8)
        self._beside = FlowLayout(8)
        self._beside.addWidget(self.pages)
        self.setLayout(column(top, row(self.lead, self.day, None, gap=16), self._beside, gap=8))

    def put_beside(self, *widgets: QWidget) -> None:
        """Put widgets of the page shown after the names of the pages."""
        for one in widgets:
            self._beside.addWidget(one)

    def show_contracts(self, rows: Sequence[ContractRow], current: str) -> None:
        """Offer the contracts of the register where there are several."""
        self.which.set_options([(one.id, f"{one.code} · {one.name}") for one in rows])
        self.which.show_key(current)
        self.which.setVisible(len(rows) > 1)

    def show_table(self, table: ContractTable, amendments: Sequence[AmendmentRow]) -> None:
        """Tell the whole amount and the day of the figures."""
        self._table, self._amendments = table, amendments
        contract = table.contract
        self.title.setText(contract.name)
        years = f"{contract.starts_on.year}-{contract.ends_on.year}"
        self._period.setText("" if years in contract.name else years)
        planned = table.total.stages[PLANNED].total if PLANNED in table.total.stages else None
        amount = Amounts.reading(planned).told(planned)
        if table.as_of is None:
            situation = self.tr("prévus, <a href='day'>dernier état connu</a>")
        else:
            day = f"<a href='day'>{days.day_in_year(table.as_of, 0)}</a>"
            situation = self.tr("prévus, situation arrêtée au {day}").format(day=day)
        version = self._version_told(table)
        if planned is None:
            situation = self.tr(
                "Rien n’est encore prévu : <a href='structure'>saisissez les axes et leurs montants</a>"
            )
        self.lead.setText(situation if planned is None else f"<b>{amount}</b>\u2002{situation}{version}")

    def _version_told(self, table: ContractTable) -> str:
        if not self._amendments:
            return ""
        if not table.version:
            return " · " + self.tr("version initiale")
        return " · " + self.tr("version de l’avenant n° {number}").format(number=table.version)

    def _follow(self, link: str) -> None:
        if link == "structure":
            self.turned.emit(link)
        else:
            self.offer_days()

    def offer_days(self) -> None:
        """Offer the last state, the versions, the ends of years, and any day typed in words."""
        if self._table is None:
            return
        contract, menu = self._table.contract, QMenu(self)
        self._offer(menu, self.tr("Dernier état connu"), None)
        menu.addSection(self.tr("Versions"))
        self._offer(menu, self.tr("Version initiale"), contract.starts_on)
        for one in self._table.versions:
            if one.number and one.in_force_on is not None:
                words = self.tr("Avenant n° {number}, adopté le {day}")
                told = words.format(number=one.number, day=days.day_in_year(one.in_force_on, 0))
                self._offer(menu, told, one.in_force_on)
        menu.addSection(self.tr("Fins d’année"))
        last = min(contract.ends_on.year, self._today.year)
        for year in range(last, max(contract.starts_on.year, last - 12) - 1, -1):
            end = date(year, 12, 31)
            self._offer(menu, days.day_in_year(end, 0), end)
        menu.addSeparator()
        menu.addAction(self.tr("Autre jour…")).triggered.connect(lambda _on: self._ask())
        menu.popup(self.lead.mapToGlobal(self.lead.rect().bottomLeft()))

    def _offer(self, menu: QMenu, words: str, day: date | None) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(self._table is not None and self._table.as_of == day)
        action.triggered.connect(lambda _on: self.dated.emit(day))

    def _ask(self) -> None:
        """Take any day, in words, beside the sentence."""
        self.day.setVisible(True)
        self.day.setFocus()

    def _take_day(self, day: date | None) -> None:
        if day is not None:
            self.day.hide()
            self.dated.emit(day)
