"""The tab of persons: the list, the sheet of the one chosen, the form of a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from concertation.services.gestures.directory import edit_person
from concertation.services.queries.directory import PersonRow, persons
from concertation.ui.directory.new_person import NewPerson
from concertation.ui.directory.person_sheet import PersonSheetView
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.memory import remember_row
from concertation.ui.widgets.sorted_table import SortedTable
from concertation.ui.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.choices import Choices
    from concertation.ui.places import PlaceContext

KINDS = frozenset(("person", "holding", "seat", "authority", "authority_name", "political_group", "action", "body"))


class PersonsTab(TwoPanes):
    """``counted`` gives how many persons are listed."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "persons", (440, 530))
        self._context = context
        self._wanted: str | None = None
        self.words = FilterField(self.tr("Filtrer les personnes"), self.tr("Nom, fonction, collectivité"))
        self._authority = seeks(ChoiceField(self.tr("Collectivité"), [("", self.tr("Toutes les collectivités"))]))
        self._authority.setMinimumContentsLength(18)
        self.model: RowsModel[PersonRow] = RowsModel(self._columns(), self)
        keys = ("",) * len(self.model.columns)
        self.table = SortedTable(
            self.model,
            self.tr("Personnes"),
            keys,
            "",
            context.settings,
            "persons",
            first_out=(4, 3, 1),
            readable=20,  # homonyms are told apart by their given name and their authority before their function
        )
        self._empty = EmptyState("contact", "", self.tr("Ajouter une personne"), self.create_new)
        if self._empty.button is not None:
            context.writes(self._empty.button)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self.sheet = PersonSheetView(
            context, "contact", self.tr("Choisissez une personne pour lire et modifier sa fiche.")
        )
        self._form = Lazily(self._make_form)
        self._details = QStackedWidget()
        self._details.addWidget(self.sheet)
        self._details.addWidget(self._form)
        filters = row(self.words, self._authority)
        self._only: frozenset[str] = frozenset()
        self.all_again = LinkButton(self.tr("Revenir à toutes les personnes"), "x", lambda: self.show_only(()))
        self.all_again.hide()
        master = holder(column(filters, self.all_again, self._pages, gap=12, margins=(32, 12, 12, 12)))
        self.hold(master, self._details, self.tr("Toutes les personnes"))
        self._connect()

    def _connect(self) -> None:
        self.words.filtered.connect(lambda _words: self.reload())
        self._authority.committed.connect(lambda _key: self.reload())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_sheet())
        self._wanted = remember_row(self.table, self._context.settings, "directory/person")
        self.table.opened.connect(lambda _row: self.show_detail())

    @property
    def form(self) -> NewPerson:
        """Return the form of a new person."""
        return self._form.get()

    def _make_form(self) -> NewPerson:
        form = NewPerson(self._context)
        form.added.connect(self._added)
        form.given_up.connect(self._leave_form)
        if self.sheet.choices is not None:
            form.offer(self.sheet.choices)
        return form

    def _columns(self) -> list[Column[PersonRow]]:
        def write(name: str) -> Any:
            def edit(one: PersonRow, typed: str) -> bool:
                if typed.strip() != (getattr(one, name) or ""):
                    fields: dict[str, Any] = {name: typed.strip() or None}
                    self._context.run(edit_person, person_id=one.id, **fields)
                return bool(typed.strip()) or name != "family_name"

            return edit

        return [
            Column(self.tr("Nom"), lambda one: one.family_name, width=18, strong=True, edit=write("family_name")),
            Column(self.tr("Prénom"), lambda one: one.given_name or "", width=12, edit=write("given_name")),
            Column(self.tr("Fonction"), self._function, tip=self._function),
            Column(self.tr("Collectivité"), lambda one: one.authority_name or "", width=15),
            Column(self.tr("Courriel"), lambda one: one.email or "", width=22, edit=write("email")),
        ]

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            self.reload()
            self._show_sheet()

    def reload(self) -> None:
        """Read the list again, keeping the person chosen."""
        self._context.read(
            persons,
            self._show,
            owner=self,
            key="directory.persons",
            on=self._context.today(),
            authority_id=self._authority.key or None,
            words=self.words.text(),
        )

    def offer(self, choices: Choices) -> None:
        """Take the names that fields propose."""
        every = ("", self.tr("Toutes les collectivités"))
        self._authority.set_options([every, *((one.id, one.words) for one in choices.authorities)])
        if self._authority.currentIndex() < 0:
            self._authority.setCurrentIndex(0)
        self.sheet.offer(choices)
        if (form := self._form.made) is not None:
            form.offer(choices)

    def show_only(self, keys: tuple[str, ...]) -> None:
        """Show some persons alone, such as those just imported; none brings everybody back."""
        self._only = frozenset(keys)
        self.all_again.setVisible(bool(keys))
        self.words.clear()
        self._authority.setCurrentIndex(0)
        self.show_master()
        self.reload()

    def _show(self, rows: tuple[PersonRow, ...]) -> None:
        rows = tuple(one for one in rows if not self._only or one.id in self._only)
        self.model.show(rows)
        self.counted.emit(len(rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = None
        elif rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        filtered = bool(self.words.text() or self._authority.key)
        self._empty.words.setText(
            self.tr("Personne ne répond à ce filtre.")
            if filtered
            else self.tr("Les personnes qui siègent, préparent ou suivent les réunions se rangent ici.")
        )
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if not rows:
            self.sheet.show_object(None)

    def _show_sheet(self) -> None:
        found = self.model.row_at(self.table.currentIndex())
        self.sheet.show_object(found.id if found else None)
        if found is not None and self._details.currentWidget() is self._form and self.table.hasFocus():
            self._details.setCurrentWidget(self.sheet)

    def open(self, person_id: str) -> None:
        """Show a person, emptying the filter where it hides them."""
        self._details.setCurrentWidget(self.sheet)
        if not self.table.select(person_id):
            self._wanted = person_id
            self._only = frozenset()
            self.all_again.hide()
            self.words.clear()
            self._authority.setCurrentIndex(0)
            self.reload()
        self.show_detail()

    def create_new(self) -> None:
        """Show the form of a new person."""
        self._details.setCurrentWidget(self._form)
        self.show_detail()
        self.form.begin()

    def _added(self, key: str) -> None:
        self._wanted = key
        self.reload()
        self.form.begin()

    def _leave_form(self) -> None:
        self._details.setCurrentWidget(self.sheet)
        self.show_master()
        self.table.setFocus()

    def remove_selected(self) -> None:
        self.sheet.remove_shown()

    def edit_cell(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            editable = self.model.columns[index.column()].edit is not None
            self.table.edit(index if editable else self.model.index(index.row(), 0))

    def focus_list(self) -> None:
        (self.table if self.model.rowCount() else self._empty).setFocus()
        if not self.model.rowCount():
            self._empty.focus_first()

    def focus_filter(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def panes(self) -> list[QWidget]:
        return [self.master, self._details]

    def _function(self, one: PersonRow) -> str:
        told = one.function or ""
        return self.tr("{function} (ancienne fonction)").format(function=told) if one.former and told else told
