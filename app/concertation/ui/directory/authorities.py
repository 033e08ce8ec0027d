"""The tab of authorities: the list, and the sheet of one with its dated names and its political groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QStackedWidget

from concertation.services.gestures import directory
from concertation.services.gestures.founding import kind_of, short_code
from concertation.services.queries.directory import AuthorityRow, authorities, authority_names, groups
from concertation.services.queries.history import history
from concertation.ui.directory.logo import LogoField, logo_of
from concertation.ui.directory.sheet import Sheet, by_editor
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.editors import CellEditor, EditingDelegate, choice_editor
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField, DayField, LongField, TextField, form
from concertation.ui.widgets.layout import SectionHead, column, holder, row
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.small_table import SmallTable, day_column, text_column
from concertation.ui.widgets.table import Table
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_panes import TwoPanes
from concertation.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext

KINDS = frozenset(("authority", "authority_name", "political_group", "holding", "membership"))


class AuthoritySheet(Sheet):
    """Shows and edits one authority."""

    def laid_out(self) -> QLayout:
        self._name = Text("", "heading", wrap=True)
        self._kind = ChoiceField(self.tr("Sorte"), options("authority_kind"))
        self._kind.committed.connect(lambda key: self._edit(kind=key))
        self._texts = {
            "code": TextField(self.tr("Code")),
            "siret": TextField(self.tr("SIREN ou SIRET"), self.tr("9 ou 14 chiffres, vérifiés")),
            "insee_code": TextField(self.tr("Code INSEE")),
            "zone": TextField(self.tr("Zone scolaire"), "A, B, C"),
            "seat_city": TextField(self.tr("Ville du siège")),
        }
        for name, field in self._texts.items():
            field.committed.connect(lambda text, name=name: self._edit(**{name: text or None}))
        self._address = LongField(self.tr("Adresse"), 2)
        self._address.committed.connect(lambda text: self._edit(address=text or None))
        lines = [(field.accessibleName(), field) for field in self._texts.values()]
        fields = form((self.tr("Sorte"), self._kind), *lines, (self.tr("Adresse"), self._address))
        self._build_names()
        self.logo = LogoField(self.context)
        self.logo.chosen.connect(self._set_logo)
        remove = self.context.writes(LinkButton(self.tr("Supprimer"), "trash-2", self.remove_shown, tip="Suppr"))
        return column(
            self._name,
            8,
            fields,
            12,
            SectionHead(self.tr("Logo sur les documents")),
            self.logo,
            12,
            SectionHead(self.tr("Noms dans le temps")),
            self._names,
            self._renaming(),
            12,
            SectionHead(self.tr("Groupes politiques")),
            self._groups,
            self._new_group(),
            8,
            self.history,
            row(remove, None),
            None,
            gap=6,
            margins=(24, 20, 24, 20),
        )

    def _build_names(self) -> None:
        def name(field: str) -> Any:
            return lambda one, typed: self.write(
                directory.edit_authority_name, name_id=one.id, **{field: typed or None}
            )

        today = self.context.today
        self._names = SmallTable(
            self.tr("Noms dans le temps"),
            [
                text_column(self.tr("Nom"), lambda one: one.name, name("name")),
                text_column(self.tr("Nom court"), lambda one: one.short_name, name("short_name"), width=11),
                text_column(self.tr("Avec « de »"), lambda one: one.with_of, name("with_of"), width=11),
                day_column(self.tr("Depuis"), lambda one: one.valid_from, today, name("valid_from")),
            ],
        )
        self._names.removed.connect(
            lambda one: self.remove("authority_name", one.id, self.tr("Nom mis à la Corbeille."))
        )
        self._groups = SmallTable(
            self.tr("Groupes politiques"),
            [
                text_column(
                    self.tr("Groupe"),
                    lambda one: one.name,
                    lambda one, typed: self.write(directory.edit_group, group_id=one.id, name=typed),
                ),
                Column(self.tr("Membres"), lambda one: str(one.members), width=9, right=True),
            ],
        )
        self._groups.removed.connect(
            lambda one: self.remove("political_group", one.id, self.tr("Groupe mis à la Corbeille."))
        )

    def _renaming(self) -> QWidget:
        self._new_name = TextField(self.tr("Nouveau nom"), self.tr("nouveau nom"))
        self._from = DayField(self.tr("À partir du"), self.context.today)
        rename = self.context.writes(Button(self.tr("Renommer"), "pencil", self._rename))
        line = row(self._from, rename)
        line.setAlignment(rename, Qt.AlignmentFlag.AlignTop)
        return holder(column(self._new_name, line, gap=4))

    def _new_group(self) -> QWidget:
        self._group = TextField(self.tr("Nouveau groupe"), self.tr("nom du groupe"))
        self._group.returnPressed.connect(self._add_group)
        add = self.context.writes(Button(self.tr("Ajouter"), "plus", self._add_group))
        return holder(row(self._group, add))

    def ask(self, identifier: str) -> None:
        today = self.context.today()
        self.context.read(_sheet, self.show_sheet, owner=self, key="authority.sheet", authority_id=identifier, on=today)

    def fill(self, sheet: Any) -> None:
        shown, names, grouped, past, logo = sheet
        self.logo.show_logo(logo)
        self._name.setText(shown.name)
        self._kind.show_key(shown.kind)
        for name, field in self._texts.items():
            field.show_text(getattr(shown, name))
        self._address.show_text(shown.address)
        self._names.show_rows(names)
        self._groups.show_rows(grouped)
        self.history.show_rows(past)

    def remove_shown(self) -> None:
        if self.wanted:
            self.remove("authority", self.wanted, self.tr("Collectivité mise à la Corbeille."))

    def focus_name(self) -> None:
        self.lay_out()
        self._texts["code"].setFocus()

    def edit_name(self) -> None:
        """Open the name borne now, in the list of the names in time."""
        last = self._names.model_of_rows.rowCount() - 1
        if last >= 0:
            self._names.setFocus()
            self._names.setCurrentIndex(self._names.model_of_rows.index(last, 0))
            self._names.edit(self._names.currentIndex())

    def _edit(self, **fields: Any) -> None:
        self.write(directory.edit_authority, authority_id=self.wanted, **fields)

    def _set_logo(self, content: object) -> None:
        from concertation.services.gestures.templates import set_logo

        told = self.tr("Logo changé") if content else self.tr("Logo retiré")
        self.write(set_logo, undo=told, authority_id=self.wanted, content=content)

    def _rename(self) -> None:
        name, day = self._new_name.text().strip(), self._from.day
        if not name:
            self._new_name.setFocus()
        elif day is None:
            self._from.setFocus()
        else:
            self.write(directory.rename_authority, authority_id=self.wanted, name=name, from_on=day)
            self._new_name.show_text("")

    def _add_group(self) -> None:
        if name := self._group.text().strip():
            self._group.show_text("")
            self._group.clear()
            self.write(directory.add_group, authority_id=self.wanted, name=name)


def _sheet(reader: Any, authority_id: str, on: Any) -> Any:
    found = next((one for one in authorities(reader, on) if one.id == authority_id), None)
    if found is None:
        return None
    return (
        found,
        authority_names(reader, authority_id),
        groups(reader, on, authority_id=authority_id),
        history(reader, "authority", authority_id),
        logo_of(reader, authority_id),
    )


class AuthoritiesTab(TwoPanes):
    """``counted`` gives how many authorities are listed."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "authorities", (420, 500))
        self._context = context
        self._wanted: str | None = None
        self.new_name = TextField(self.tr("Nouvelle collectivité"), self.tr("Nom de la collectivité, puis Entrée"))
        self.new_name.returnPressed.connect(self._add)
        self.model: RowsModel[AuthorityRow] = RowsModel(
            [
                Column(self.tr("Code"), lambda one: one.code, width=8, strong=True, edit=self._edit_code),
                Column(self.tr("Nom"), lambda one: one.name, tip=lambda one: one.name),
                Column(self.tr("Sorte"), lambda one: word("authority_kind", one.kind), width=16, edit=by_editor),
            ],
            self,
        )
        self.table = Table(self.model, self.tr("Collectivités"))
        self.table.setItemDelegate(EditingDelegate(self.table, {2: self._kind_editor()}))
        self._empty = EmptyState(
            "landmark", self.tr("Écrivez le nom d’une première collectivité dans le champ ci-dessus, puis Entrée.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self.sheet = AuthoritySheet(context, "landmark", self.tr("Choisissez une collectivité pour lire sa fiche."))
        adding = row(self.new_name, context.writes(Button(self.tr("Ajouter"), "plus", self._add)))
        master = holder(column(adding, self._pages, gap=12, margins=(32, 12, 12, 12)))
        self.hold(master, self.sheet, self.tr("Toutes les collectivités"))
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_sheet())
        self.table.opened.connect(lambda _row: self.show_detail())

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or kinds & KINDS:
            self.reload()
            self._show_sheet()

    def reload(self) -> None:
        self._context.read(authorities, self._show, owner=self, key="directory.authorities", on=self._context.today())

    def _show(self, rows: tuple[AuthorityRow, ...]) -> None:
        self.model.show(rows)
        self.counted.emit(len(rows))
        if self._wanted and self.table.select(self._wanted):
            self._wanted = None
        elif rows and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if not rows:
            self.sheet.show_object(None)

    def _show_sheet(self) -> None:
        found = self.model.row_at(self.table.currentIndex())
        self.sheet.show_object(found.id if found else None)

    def _add(self) -> None:
        """Add an authority from its name; its kind and code are guessed and can be changed."""
        name = self.new_name.text().strip()
        if not name:
            self.new_name.setFocus()
            return

        def added(key: str) -> None:
            self._wanted = key
            self.reload()

        code = short_code(name, [one.code for one in self.model.rows()])
        self.new_name.clear()
        self._context.run(
            directory.add_authority,
            added,
            undo=self.tr("{name} est dans l’Annuaire.").format(name=name),
            code=code,
            kind=kind_of(name),
            name=name,
        )

    def _edit_code(self, one: AuthorityRow, typed: str) -> bool:
        if typed.strip() and typed.strip() != one.code:
            self._context.run(directory.edit_authority, authority_id=one.id, code=typed.strip())
        return bool(typed.strip())

    def _kind_editor(self) -> CellEditor:
        return CellEditor(
            choice_editor(self.tr("Sorte"), options("authority_kind"), lambda one: one.kind),
            lambda editor: editor.key,
            lambda one, key: self._context.run(directory.edit_authority, authority_id=one.id, kind=key),
        )

    def open(self, authority_id: str) -> None:
        if not self.table.select(authority_id):
            self._wanted = authority_id
            self.reload()
        self.show_detail()

    def create_new(self) -> None:
        self.show_master()
        self.new_name.setFocus()

    def edit_cell(self) -> None:
        """Edit the cell the keyboard is in; a name is edited among the names in time, where it lies."""
        index = self.table.currentIndex()
        if index.isValid() and self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)
        elif index.isValid():
            self.show_detail()
            self.sheet.edit_name()

    def remove_selected(self) -> None:
        self.sheet.remove_shown()

    def focus_list(self) -> None:
        (self.table if self.model.rowCount() else self.new_name).setFocus()

    def focus_filter(self) -> None:
        self.new_name.setFocus()

    def panes(self) -> list[QWidget]:
        return [self.master, self.sheet]
