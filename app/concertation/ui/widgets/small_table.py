"""A short table inside a sheet, as tall as its rows: cells edited in place, rows removed with Suppr."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.date_field import read_words
from concertation.ui.widgets.editors import CellEditor, EditingDelegate
from concertation.ui.widgets.table import Table, row_height

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QPoint

MOST_ROWS = 14
Deed = tuple[str, "Callable[[Any], object]"]


class SmallTable(Table):
    """``removed`` gives the row on which Suppr was pressed; ``deeds`` are offered by the context menu."""

    removed = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        editors: Mapping[int, CellEditor] | None = None,
        deeds: Sequence[Deed] = (),
    ) -> None:
        self.model_of_rows: RowsModel[Any] = RowsModel(columns)
        super().__init__(self.model_of_rows, name)
        self.model_of_rows.setParent(self)
        self._deeds = deeds
        self.setItemDelegate(EditingDelegate(self, editors or {}))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.show_rows(())

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows and be as tall as they are."""
        self.model_of_rows.show(list(rows))
        self._stand()
        self.setVisible(bool(rows))

    def scroll_aside(self) -> None:
        """Let columns that have no room be scrolled to: many figures, large text."""
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._stand())

    def _stand(self) -> None:
        shown = min(self.model_of_rows.rowCount(), MOST_ROWS)
        bar, policy = self.horizontalScrollBar(), self.horizontalScrollBarPolicy()
        scrolls = policy != Qt.ScrollBarPolicy.ScrollBarAlwaysOff and bar.maximum() > 0
        beneath = bar.sizeHint().height() if scrolls else 0
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * row_height() + 6 + beneath)

    def event(self, event: QEvent) -> bool:
        """Keep Suppr and F2 for the rows of the sheet: the place would take them for the object itself."""
        own = (Qt.Key.Key_Delete, Qt.Key.Key_F2)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.model_of_rows.row_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and row is not None:
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        row = self.model_of_rows.row_at(self.indexAt(at))
        if row is None:
            return
        menu = QMenu(self)
        for words, run in self._deeds:
            menu.addAction(words).triggered.connect(lambda _on, run=run: run(row))
        menu.addAction(self.tr("Supprimer")).triggered.connect(lambda _on: self.removed.emit(row))
        menu.popup(self.viewport().mapToGlobal(at))


def day_column(
    title: str, of: Callable[[Any], date | None], today: Callable[[], date], write: Callable[[Any, date | None], object]
) -> Column[Any]:
    """Return a column of days, written in words and emptied at will."""

    def edit(row: Any, typed: str) -> bool:
        day = read_words(typed, today()) if typed.strip() else None
        if day is None and typed.strip():
            return False
        if day != of(row):
            write(row, day)
        return True

    return Column(title, lambda row: f"{of(row):%d/%m/%Y}" if of(row) else "", width=11, edit=edit)


def text_column(
    title: str, of: Callable[[Any], str | None], write: Callable[[Any, str], object], *, width: int = 0
) -> Column[Any]:
    """Return a column of words edited in place."""

    def edit(row: Any, typed: str) -> bool:
        if typed.strip() != (of(row) or ""):
            write(row, typed.strip())
        return True

    return Column(title, lambda row: of(row) or "", width=width, edit=edit, tip=lambda row: of(row) or "")
