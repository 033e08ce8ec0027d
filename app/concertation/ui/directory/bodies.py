"""The tab of cooperations and their bodies: one list of both, and the sheet of the one chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import Regime
from concertation.services.gestures.body import add_body
from concertation.services.gestures.cooperation import add_cooperation
from concertation.services.gestures.founding import body_code, short_code
from concertation.services.queries.bodies import bodies, cooperations
from concertation.ui.directory.body_sheet import BodySheetView
from concertation.ui.directory.cooperation_sheet import CooperationSheet
from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import TextField
from concertation.ui.widgets.layout import column, holder
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.ui.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext

KINDS = frozenset(
    ("cooperation", "body", "membership", "seat", "standing_item", "rule_set", "authority", "authority_name", "meeting")
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A cooperation or one of its bodies, in the list."""

    id: str
    name: str
    detail: str
    cooperation_id: str
    code: str
    is_body: bool


class BodiesTab(TwoPanes):
    """``counted`` gives how many bodies are listed."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "bodies", (340, 560))
        self._context = context
        self._wanted: str | None = None
        self._rename = False
        self.model: RowsList[Entry] = RowsList(lambda one: f"{one.name}, {one.detail}", self)
        self.list = RowsView(self.tr("Coopérations et instances"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(_look, self.list))
        self._empty = EmptyState("handshake", self.tr("Écrivez le nom de la coopération ci-dessus, puis Entrée."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.new_name = TextField(self.tr("Nouvelle coopération"), self.tr("Nom d’une coopération, puis Entrée"))
        self.new_name.returnPressed.connect(self._add_cooperation)
        self.cooperation = CooperationSheet(
            context, "handshake", self.tr("Choisissez une coopération ou une instance.")
        )
        self.body = BodySheetView(context, "users", self.tr("Choisissez une instance."))
        self.body.codes_taken = self._codes
        self._details = QStackedWidget()
        self._details.addWidget(self.cooperation)
        self._details.addWidget(self.body)
        master = holder(column(self.new_name, self._pages, gap=12, margins=(32, 12, 12, 12)))
        self.hold(master, self._details, self.tr("Toutes les instances"), wide_detail=True)
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_sheet())
        self.list.activated.connect(lambda _at: self.show_detail())
        self.cooperation.body_asked.connect(self._add_body)

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            self.reload()
            self._show_sheet()

    def reload(self) -> None:
        today = self._context.today()
        self._context.read(_entries, self._show, owner=self, key="directory.bodies", on=today, bare=self._detail)

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose."""
        self.cooperation.offer(choices)
        self.body.offer(choices)

    def _detail(self, members: tuple[str, ...]) -> str:
        return " · ".join(members) if members else self.tr("aucun membre")

    def _show(self, rows: tuple[Entry, ...]) -> None:
        self.model.show(rows)
        self.counted.emit(sum(one.is_body for one in rows))
        place = self.model.place_of(self._wanted) if self._wanted else None
        if place is not None:
            self._wanted = None
            self.list.setCurrentIndex(self.model.index(place, 0))
        elif rows and not self.list.currentIndex().isValid():
            first = next((place for place, one in enumerate(rows) if one.is_body), 0)
            self.list.setCurrentIndex(self.model.index(first, 0))
        self._pages.setCurrentWidget(self.list if rows else self._empty)
        if not rows:
            self.cooperation.show_object(None)
            self._details.setCurrentWidget(self.cooperation)

    def _show_sheet(self) -> None:
        found = self.model.row_at(self.list.currentIndex())
        if found is None:
            return
        sheet = self.body if found.is_body else self.cooperation
        sheet.show_object(found.id)
        self._details.setCurrentWidget(sheet)
        if self._rename and found.is_body:
            self._rename = False
            self.body.focus_name()

    def open(self, identifier: str) -> None:
        place = self.model.place_of(identifier)
        if place is not None:
            self.list.setCurrentIndex(self.model.index(place, 0))
        else:
            self._wanted = identifier
            self.reload()
        self.show_detail()

    def create_new(self) -> None:
        """Add a body to the cooperation chosen; without any, ask for a cooperation first."""
        rows = self.model.rows()
        found = self.model.row_at(self.list.currentIndex()) or (rows[0] if rows else None)
        if found is None:
            self.new_name.setFocus()
        else:
            self._add_body(found.cooperation_id)

    def _add_body(self, cooperation_id: str) -> None:
        rows = self.model.rows()
        parent = next((one for one in rows if one.id == cooperation_id), None)
        code = body_code("", parent.code if parent else "X", self._codes())
        self._rename = True
        self._context.run(
            add_body,
            self._made,
            cooperation_id=cooperation_id,
            code=code,
            name=self.tr("Nouvelle instance"),
            regime=Regime.ADMINISTRATIVE,
            cadence=Cadence(CadenceKind.FREE),
        )

    def _codes(self) -> tuple[str, ...]:
        return tuple(one.code for one in self.model.rows() if one.is_body)

    def _add_cooperation(self) -> None:
        name = self.new_name.text().strip()
        if not name:
            return
        self.new_name.clear()
        self._context.run(
            add_cooperation,
            self._made,
            undo=self.tr("{name} est dans l’Annuaire.").format(name=name),
            code=short_code(name, ()),
            name=name,
        )

    def _made(self, key: str) -> None:
        self._wanted = key
        self.reload()
        self.show_detail()

    def remove_selected(self) -> None:
        found = self.model.row_at(self.list.currentIndex())
        if found is not None:
            (self.body if found.is_body else self.cooperation).remove_shown()

    def edit_cell(self) -> None:
        """Bring the keyboard to the name of the object chosen."""
        found = self.model.row_at(self.list.currentIndex())
        if found is not None:
            self.show_detail()
            (self.body if found.is_body else self.cooperation).focus_name()

    def focus_list(self) -> None:
        (self.list if self.model.rowCount() else self.new_name).setFocus()

    def focus_filter(self) -> None:
        self.list.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.master, self._details]


def _entries(reader: Any, on: Any, bare: Any) -> tuple[Entry, ...]:
    """Return each cooperation followed by its bodies."""
    listed = bodies(reader, on)
    found: list[Entry] = []
    for one in cooperations(reader, on):
        found.append(Entry(one.id, one.name, bare(one.members), one.id, one.code, is_body=False))
        found.extend(
            Entry(body.id, body.name, f"{body.code} · {body.cadence}", one.id, body.code, is_body=True)
            for body in listed
            if body.cooperation_id == one.id
        )
    return tuple(found)


def _look(one: Entry) -> TwoLines:
    icon = "users" if one.is_body else "handshake"
    return TwoLines(one.name, one.detail, icon=icon, tone="secondary" if one.is_body else "accent")
