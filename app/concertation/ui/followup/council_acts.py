"""The tab of deliberations: those that councils took by themselves beside those that ratify, by council and by year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget

from concertation.domain.dates_fr import PartialDate
from concertation.services.gestures import deliberations as gestures
from concertation.services.queries.choices import choices
from concertation.services.queries.council_acts import ActFilter, ActRow, ActsShown, Council, acts_shown
from concertation.ui.followup.act_pane import ActPane
from concertation.ui.followup.council_lists import CouncilLists
from concertation.ui.followup.open_data import OpenData
from concertation.ui.importing.council_kind import deliberations_kind
from concertation.ui.importing.door import ImportDoor
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import FlowLayout, column, holder
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.memory import remember_row
from concertation.ui.widgets.sorted_table import SortedTable
from concertation.ui.widgets.two_panes import TwoPanes
from concertation.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext

SORTS = ("date", "authority", "number", "object", "sense", "")
KINDS = frozenset(
    ("deliberation", "deliberation_link", "decision", "amendment", "contract", "dossier", "authority", "authority_name")
)
_ICONS = {"adopted": ("circle-check", "done"), "amended": ("pencil-line", "soon"), "rejected": ("circle-x", "late")}


class CouncilActsTab(TwoPanes):
    """``counted`` gives how many deliberations the filter keeps."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "council_acts", (560, 360))
        self._context = context
        self._councils: tuple[Council, ...] | None = None  # until they have been read
        self._new_asked = False
        self._wanted: str | None = None
        self._begun = ""
        self._build_filters()
        self.model: RowsModel[ActRow] = RowsModel(self._columns(), self)
        self.table = SortedTable(
            self.model,
            self.tr("Délibérations"),
            SORTS,
            "date",
            context.settings,
            "council_acts",
            descending=True,
            first_out=(5, 4, 2),
        )
        self._empty = EmptyState("landmark", "", self.tr("Nouvelle délibération"), self.create_new)
        if self._empty.button is not None:
            context.writes(self._empty.button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.pane = ActPane(context)
        self.door = ImportDoor(context, deliberations_kind, self, self._show_imported)
        master = holder(column(self._filters, self._stack, gap=12, margins=(32, 12, 12, 12)))
        self.hold(master, self.pane, self.tr("Toutes les délibérations"))
        self.table.sorted_by.connect(lambda _key, _down: self.reload())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_pane())
        self._wanted = remember_row(self.table, context.settings, "followup/deliberation")
        self.table.opened.connect(lambda _row: self.show_detail())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)

    def _build_filters(self) -> None:
        self.words = FilterField(self.tr("Filtrer les délibérations"), self.tr("Filtrer par mots"))
        self.authority = ChoiceField(self.tr("Conseil"), [("", self.tr("Tous les conseils"))])
        self.authority.setMinimumContentsLength(18)
        self.year = ChoiceField(self.tr("Année"), [("", self.tr("Toutes les années"))])
        self.year.setMinimumContentsLength(14)
        self.words.filtered.connect(lambda _words: self.reload())
        self.authority.committed.connect(lambda _key: self.reload())
        self.year.committed.connect(lambda _key: self.reload())
        self.lists = CouncilLists(self._context, self)
        self.open_data = OpenData(self._context, self)
        flow = FlowLayout(8)
        for field in (self.words, self.authority, self.year, self.lists, self.open_data):
            flow.addWidget(field)
        self._filters = holder(flow)

    def _columns(self) -> list[Column[ActRow]]:
        return [
            Column(self.tr("Séance"), _day, width=15),
            Column(self.tr("Conseil"), lambda row: row.authority_name, width=15),
            Column(self.tr("Numéro"), lambda row: row.number or "–", width=14),
            Column(self.tr("Objet"), lambda row: row.object, tip=lambda row: row.object, least=20),
            Column(self.tr("Sens"), _sense, width=11, icon=lambda row: _ICONS.get(row.sense or "")),
            Column(self.tr("Nature"), self._nature, width=18, tip=self._nature),
        ]

    def _nature(self, row: ActRow) -> str:
        """Return what a deliberation does: it ratifies a conclusion, adopts an avenant, approves a contract, or is plain."""
        if row.decision is not None:
            return self.tr("ratifie {decision}").format(decision=row.decision)
        if row.amendment is not None:
            return self.tr("avenant n° {number}, contrat {contract}").format(
                number=row.amendment, contract=row.contract
            )
        return self.tr("contrat {contract}").format(contract=row.contract) if row.contract else ""

    # What is read

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            on = self._context.today()
            self._context.read(choices, self.pane.set_choices, owner=self, key="council_acts.choices", on=on)
            self.reload()
            self._show_pane()
            self.lists.refresh()

    def reload(self) -> None:
        """Read the list again, keeping what is selected."""
        asked = ActFilter(
            authority=self.authority.key or None,
            year=self.year.key or None,
            words=self.words.text(),
            sort=self.table.sort_key,
            descending=self.table.descending,
        )
        self._context.read(
            acts_shown, self._show, owner=self, key="council_acts.list", asked=asked, on=self._context.today()
        )

    def _show(self, found: ActsShown) -> None:
        self._councils = found.councils
        chosen = [one for one in found.councils if one.code == self.authority.key]
        self.open_data.set_councils(chosen or found.councils)
        self.authority.set_options(
            [("", self.tr("Tous les conseils")), *((one.code, one.name) for one in found.councils)]
        )
        self.year.set_options([("", self.tr("Toutes les années")), *((year, year) for year in found.years)])
        for field in (self.authority, self.year):
            if field.currentIndex() < 0:
                field.setCurrentIndex(0)
        self.model.show(found.rows)
        self.counted.emit(len(found.rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = None
        elif found.rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 3))
        self._tell_empty()
        self._stack.setCurrentWidget(self.table if found.rows else self._empty)
        if not found.rows:
            self.pane.show_act(None)
        if self._new_asked:
            self.create_new()

    def _tell_empty(self) -> None:
        filtered = self.words.text() or self.authority.key or self.year.key
        self._empty.words.setText(
            self.tr("Aucune délibération ne répond à ce filtre.")
            if filtered
            else self.tr("Les délibérations de chaque conseil se noteront ici : contrat, avenant, budget.")
        )

    def _show_pane(self) -> None:
        found = self.model.row_at(self.table.currentIndex())
        key = found.id if found else None
        self.pane.show_act(key)
        if key is not None and key == self._begun:
            self._begun = ""
            self.pane.edit_object()

    def open(self, act_id: str) -> None:
        """Select a deliberation, emptying the filter where it hides it."""
        if not self.table.select(act_id):
            self._wanted = act_id
            self.words.clear()
            self.authority.setCurrentIndex(0)
            self.year.setCurrentIndex(0)
            self.reload()
        self.show_detail()

    # What is done

    def create_new(self) -> None:
        """Note a deliberation of the council that the filter keeps, or of the one chosen in a menu."""
        self._new_asked = self._councils is None
        if self._councils is None:
            return
        chosen = next((one for one in self._councils if one.code == self.authority.key), None)
        if chosen is not None:
            self.begin(chosen.id)
        elif self._councils:
            self.menu_of_councils().popup(self.mapToGlobal(self._filters.geometry().bottomLeft()))
        else:
            self._context.toasts.show(
                self.tr("Ajoutez d’abord dans l’annuaire une collectivité dont l’assemblée délibère.")
            )

    def menu_of_councils(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Conseil qui délibère"))
        for one in self._councils or ():
            menu.addAction(one.name).triggered.connect(lambda _on, key=one.id: self.begin(key))
        return menu

    def begin(self, authority_id: str) -> None:
        """Record a deliberation of a council, and put the cursor in its subject."""

        def added(key: str) -> None:
            self._begun = key
            self.open(key)

        self._context.run(
            gestures.record_own_deliberation,
            added,
            authority_id=authority_id,
            object=self.tr("Nouvelle délibération"),
        )

    def _show_imported(self, keys: tuple[str, ...]) -> None:
        self.open(keys[0])

    def remove_selected(self) -> None:
        found = self.model.row_at(self.table.currentIndex())
        if found is not None:
            told = self.tr("Délibération mise à la Corbeille.")
            self._context.run(gestures.remove_deliberation, undo=told, deliberation_id=found.id)

    def edit_cell(self) -> None:
        if self.table.currentIndex().isValid():
            self.show_detail()
            self.pane.edit_object()

    def _menu(self, at: QPoint) -> None:
        found = self.model.row_at(self.table.indexAt(at))
        if found is None:
            return
        menu, go = QMenu(self), self._context.navigator
        if found.decision_id is not None:
            words = self.tr("Voir la conclusion")
            menu.addAction(words).triggered.connect(partial(self._go, "decision", found.decision_id))
        if found.dossier_id is not None:
            key = found.dossier_id
            menu.addAction(self.tr("Ouvrir le dossier")).triggered.connect(lambda _on: go.open_dossier(key))
        menu.addAction(self.tr("Copier")).triggered.connect(lambda _on: self.table.copy())
        menu.addAction(self.tr("Supprimer")).triggered.connect(lambda _on: self.remove_selected())
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _go(self, kind: str, key: str, _on: bool = False) -> None:  # what Qt tells of an action
        self._context.navigator.open_object(kind, key)

    def focus_list(self) -> None:
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def panes(self) -> list[QWidget]:
        return [self._filters, self._stack, self.pane]


def _day(row: ActRow) -> str:
    """Return « 14/02/2007 », « février 2007 », or a dash where the sitting is not known."""
    read = PartialDate.parse(row.date) if row.date else None
    if read is None:
        return row.date or "–"
    return numeric_day(read.first_day) if read.day else read.printed()


def _sense(row: ActRow) -> str:
    return word("deliberation_sense", row.sense) if row.sense else ""
