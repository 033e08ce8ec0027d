"""The Corbeille: all that was taken away, who did it and when, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from concertation.domain.clock import paris
from concertation.domain.folding import fold
from concertation.services.gestures.trash import RESTORABLE, restore
from concertation.services.queries.trash import TrashRow, trash
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.table import Table
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


def build(context: PlaceContext) -> QWidget:
    return Trash(context)


class Trash(QWidget):
    """A list, the last thing taken away first; Entrée or the button brings back what is selected."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._rows: tuple[TrashRow, ...] = ()
        self.words = FilterField(self.tr("Filtrer la Corbeille"), self.tr("Filtrer"))
        self.words.filtered.connect(lambda _words: self._keep())
        self._kind = seeks(ChoiceField(self.tr("Sorte"), [("", self.tr("Toutes les sortes"))]))
        self._kind.setMinimumContentsLength(16)
        self._kind.committed.connect(lambda _key: self._keep())
        self.model: RowsModel[TrashRow] = RowsModel(
            [
                Column(self.tr("Sorte"), lambda one: one.kind_label, width=18, tone=lambda _one: "secondary"),
                Column(self.tr("Objet"), lambda one: one.title or "–", strong=True, tip=lambda one: one.title or ""),
                Column(self.tr("Supprimé le"), _when, width=16),
                Column(self.tr("Par"), lambda one: one.author or "", width=20, tip=lambda one: one.label),
            ],
            self,
        )
        self.table = Table(self.model, self.tr("Corbeille"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.opened.connect(lambda _row: self.restore_selected())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self._empty = EmptyState("trash-2", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self._restore = context.writes(
            Button(self.tr("Restaurer"), "archive-restore", self.restore_selected, tip=self.tr("Entrée"))
        )
        head = row(Text(self.tr("Corbeille"), "title"), None, self._restore)
        lead = Text(
            self.tr("Rien n’est effacé : ce qui est ici peut revenir à sa place, avec son histoire."), "secondary"
        )
        filters = row(self.words, self._kind, None)
        lay: QVBoxLayout = column(head, lead, filters, self._pages, gap=12, margins=(32, 20, 20, 12))
        lay.setStretch(3, 1)
        self.words.setMaximumWidth(360)
        self.setLayout(lay)
        back = self.tr("Restaurer la sélection")
        context.writes(make_action(self, back, self.restore_selected, icon="archive-restore", menu="edit"))

    def refresh(self, changed: Change | None) -> None:
        if changed is None or changed.kinds & set(RESTORABLE):
            self._context.read(trash, self._show, owner=self, key="trash.list")

    def focus_first(self) -> None:
        self.table.setFocus()

    def filter(self, named: str | None = None) -> None:
        """Put the cursor in the filter field, or keep one kind of objects."""
        if named is None:
            self.words.setFocus()
        else:
            self._kind.show_key(named if self._kind.findData(named) >= 0 else "")
            self._keep()

    def restore_selected(self) -> None:
        """Bring back every object selected; what cannot come back is told, and stays here."""
        for one in self.selected():
            told = self.tr("« {title} » est revenu à sa place.").format(title=one.title or one.kind_label)
            self._context.run(restore, undo=told, kind=one.kind, key=one.id)

    def selected(self) -> list[TrashRow]:
        places = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        found = [self.model.row_at(self.model.index(place, 0)) for place in places]
        return [one for one in found if one is not None]

    def show_hints(self) -> None:
        self._context.navigator.show_hints((self.tr("Entrée"), self.tr("restaurer")))

    def _show(self, rows: tuple[TrashRow, ...]) -> None:
        self._rows = rows
        kinds = sorted({(one.kind, one.kind_label) for one in rows}, key=lambda pair: fold(pair[1]))
        self._kind.set_options([("", self.tr("Toutes les sortes")), *kinds])
        if self._kind.currentIndex() < 0:
            self._kind.setCurrentIndex(0)
        self._keep()

    def _keep(self) -> None:
        """Show the objects that hold the words typed and are of the kind chosen."""
        wanted, kind = fold(self.words.text()).split(), self._kind.key
        kept = [
            one
            for one in self._rows
            if kind in ("", one.kind) and all(word in fold(f"{one.title} {one.kind_label}") for word in wanted)
        ]
        self.model.show(kept)
        self._restore.setEnabled(bool(kept))
        self._empty.words.setText(
            self.tr("Rien dans la Corbeille ne répond à ce filtre.")
            if self._rows
            else self.tr("La Corbeille est vide.")
        )
        self._pages.setCurrentWidget(self.table if kept else self._empty)
        if kept and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 1))

    def _menu(self, at: QPoint) -> None:
        if not self.selected():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Restaurer")).triggered.connect(lambda _on: self.restore_selected())
        menu.addAction(self.tr("Copier")).triggered.connect(lambda _on: self.table.copy())
        menu.popup(self.table.viewport().mapToGlobal(at))


def _when(one: TrashRow) -> str:
    return f"{paris(one.gone_at):%d/%m/%Y %H:%M}" if one.gone_at else ""
