"""The tab of ratifications: shared conclusions × authorities, and what each council made of the one chosen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from concertation.domain.dates_fr import PartialDate
from concertation.services.queries.decisions import DeliberationRow, RatificationRow, ratifications
from concertation.services.queries.deliberations import (
    LinkableRow,
    LinkRow,
    linkable,
    links_of_conclusion,
    text_differences,
)
from concertation.ui.followup.council_lists import CouncilLists
from concertation.ui.followup.deliberation import DeliberationCard
from concertation.ui.followup.differences import Differences
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import clear, column, holder, row, scrolled
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.table import Table
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_panes import TwoPanes
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.ui.places import PlaceContext

KINDS = frozenset(
    ("deliberation", "deliberation_link", "decision", "meeting", "membership", "authority", "authority_name", "body")
)
_ICONS = {
    "adopted": ("circle-check", "done"),
    "amended": ("pencil-line", "soon"),
    "rejected": ("circle-x", "late"),
}


class RatificationsTab(TwoPanes):
    """``counted`` gives how many conclusions still wait for a council."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "ratifications", (560, 360))
        self._context = context
        self._authorities: tuple[str, ...] = ()
        self._chosen = ""
        self.cards: list[DeliberationCard] = []
        self.model: RowsModel[RatificationRow] = RowsModel((), self)
        self._holder = QVBoxLayout()
        self.table = Table(self.model, self.tr("Ratifications"))
        self._empty = EmptyState(
            "stamp",
            self.tr(
                "Les conclusions partagées d’une réunion commune d’assemblées s’attendent ici, conseil par conseil."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        self.pane = QFrame()
        self.pane.setProperty("role", "side")
        self._title = Text("", "strong", wrap=True)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.differences = Differences()
        self.differences.hide()
        inner = QVBoxLayout(self.pane)
        inner.setContentsMargins(1, 0, 0, 0)
        inner.addWidget(
            scrolled(column(self._title, self.differences, self._cards, None, gap=12, margins=(20, 20, 20, 20)))
        )
        note = Text(
            self.tr("Une conclusion partagée n’engage qu’une fois délibérée par chaque conseil."),
            "secondary",
            wrap=True,
        )
        self.lists = CouncilLists(context, self)
        head = row(note, self.lists, gap=12)
        head.setStretchFactor(note, 1)
        lay = column(holder(head), self._pages, gap=12, margins=(32, 12, 12, 12))
        lay.setStretch(1, 1)
        self.hold(holder(lay), self.pane, self.tr("Toutes les conclusions"))

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            self._context.read(ratifications, self._show, owner=self, key="followup.ratifications")
            self.lists.refresh()

    def _show(self, rows: tuple[RatificationRow, ...]) -> None:
        names = tuple(dict.fromkeys(one.authority_name for row in rows for one in row.deliberations))
        if names != self._authorities or not self.model.columns:
            self._set_authorities(names)
        self.model.show(rows)
        self.counted.emit(sum(not row.complete for row in rows))
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 1))
        self._show_cards()

    def _set_authorities(self, names: tuple[str, ...]) -> None:
        """Make a table with one column for each council: they depend on the sittings held."""
        self._authorities = names
        former = self.table
        self.model = RowsModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Ratifications"))
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_cards())
        self.table.opened.connect(lambda _row: self.show_detail())
        self._pages.addWidget(self.table)
        self._pages.removeWidget(former)
        former.deleteLater()

    def _columns(self) -> list[Column[RatificationRow]]:
        first: list[Column[RatificationRow]] = [
            Column(self.tr("Référence"), lambda row: row.reference or self.tr("sans numéro"), width=22),
            Column(self.tr("Conclusion"), lambda row: row.text, tip=lambda row: row.text, least=24),
        ]
        return first + [self._council(name) for name in self._authorities]

    def _council(self, name: str) -> Column[RatificationRow]:
        def found(row: RatificationRow) -> DeliberationRow | None:
            return next((one for one in row.deliberations if one.authority_name == name), None)

        def told(row: RatificationRow) -> str:
            one = found(row)
            if one is None:
                return "–"
            if one.sense is None:
                return self._awaited(row)
            return " ".join(part for part in (word("deliberation_sense", one.sense), _day(one.adopted_on)) if part)

        def icon(row: RatificationRow) -> tuple[str, str] | None:
            one = found(row)
            if one is None:
                return None
            return _ICONS.get(one.sense or "", ("circle-dashed", "secondary"))

        return Column(name, told, width=20, icon=icon, tip=told)

    def _awaited(self, row: RatificationRow) -> str:
        """Return « attendue depuis 120 j »: the reminder stands where the deliberation will."""
        days = (self._context.today() - row.date).days
        return self.tr("attendue depuis %n j", "", days) if days > 0 else self.tr("attendue")

    def _read_differences(self, row: RatificationRow) -> None:
        names = {one.authority: one.authority_name for one in row.deliberations}
        self._context.read(
            text_differences,
            lambda found: self.differences.show_differences(found, names),
            owner=self,
            key="followup.differences",
            decision_id=row.id,
        )

    def _read_links(self, row: RatificationRow) -> None:
        def show(found: tuple[tuple[LinkRow, ...], tuple[LinkableRow, ...]]) -> None:
            for card in self.cards:
                card.show_links(*found)

        self._context.read(_links_and_offers, show, owner=self, key="followup.links", decision_id=row.id)

    def _show_cards(self) -> None:
        row = self.model.row_at(self.table.currentIndex())
        if row is None:
            clear(self._cards)
            self._title.setText("")
            self._chosen = ""
            self.cards = []
            self.differences.hide()
            return
        self._title.setText(row.text)
        if row.id != self._chosen or len(self.cards) != len(row.deliberations):
            clear(self._cards)
            self.cards = [DeliberationCard(self._context) for _one in row.deliberations]
            for card in self.cards:
                card.links.opened.connect(self._follow)
                self._cards.addWidget(card)
        self._chosen = row.id
        for card, one in zip(self.cards, row.deliberations, strict=True):
            card.show_deliberation(one)
        self._read_differences(row)
        self._read_links(row)

    def _follow(self, link: LinkRow) -> None:
        """Go to the conclusion that a linked deliberation ratifies, or to the list of those that ratify none."""
        if link.decision_id is not None:
            self.open(link.decision_id)
        else:
            self._context.navigator.open_object("deliberation", link.other_id)

    def open(self, decision_id: str) -> None:
        self.table.select(decision_id)
        self.show_detail()

    def focus_list(self) -> None:
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.table.setFocus()

    def panes(self) -> list[QWidget]:
        return [self._pages, self.pane]


def _links_and_offers(reader: Reader, decision_id: str) -> tuple[tuple[LinkRow, ...], tuple[LinkableRow, ...]]:
    return links_of_conclusion(reader, decision_id), linkable(reader)


def _day(on: str | None) -> str:
    if on is None:
        return ""
    read = PartialDate.parse(on)
    if read is None:
        return on
    return read.printed() if read.day is None else numeric_day(date.fromisoformat(on))
