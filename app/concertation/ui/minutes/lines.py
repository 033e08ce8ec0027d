"""The list of points and lines: keys, drag, and the card that corrects the line in its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from concertation.ui.minutes.card import LineCard
from concertation.ui.minutes.delegate import LinesDelegate, point_words
from concertation.ui.minutes.rows import LineRow, Row
from concertation.ui.minutes.words import spoken
from concertation.ui.models.rows import RowsList
from concertation.ui.theme import theme
from concertation.ui.widgets.two_lines import RowsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex
_DRAGGED = "application/x-concertation-line"


class LinesModel(RowsList[Row]):
    """Points and lines; only lines are dragged."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(told, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(self.row_at(index), LineRow) else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the id for this list, and the words for any other program."""
        lines = [row for row in map(self.row_at, indexes) if isinstance(row, LineRow)]
        carried = QMimeData()
        carried.setData(_DRAGGED, QByteArray("\n".join(line.id for line in lines).encode()))
        carried.setText("\n".join(line.block.text for line in lines))
        return carried

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if isinstance(row, LineRow) and role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Note d’origine : {raw}").format(raw=row.block.raw)
        return super().data(index, role)


def told(row: Row) -> str:
    """Return a row as assistive tools read it."""
    if isinstance(row, LineRow):
        return spoken(row)
    return f"{row.item.number}. {row.item.title} {point_words(row)}".strip() if row.item else ""


class LinesView(RowsView):
    """``dropped`` gives a line's id and the rank it was dropped before; ``edited`` a line and what its card changed."""

    dropped = Signal(str, int)
    edited = Signal(object, dict)
    selected = Signal(object)

    def __init__(self, name: str, card: Callable[[LineRow], LineCard]) -> None:
        super().__init__(name)
        self.rows = LinesModel(self)
        self._make_card = card
        self._card: LineCard | None = None
        self._edited: LineRow | None = None
        self.setModel(self.rows)
        self.painter_of_rows = LinesDelegate(self)
        self.setItemDelegate(self.painter_of_rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda _index: self.edit_current())
        theme().changed.connect(self._end_card_kept)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101
        app.focusChanged.connect(self._focus_moved)

    def _end_card_kept(self) -> None:
        """Keep what the card changed before its sizes do: a method, let go with the view, where a lambda would stay."""
        self.end_card(keep=True)

    @property
    def row(self) -> Row | None:
        """Return the current row."""
        return self.rows.row_at(self.currentIndex())

    @property
    def line(self) -> LineRow | None:
        """Return the current line, or nothing on the head of a point."""
        row = self.row
        return row if isinstance(row, LineRow) else None

    @property
    def card(self) -> LineCard | None:
        return self._card

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows; the card stays where its line does."""
        here = self.currentIndex().row()
        self.rows.show(rows)
        if not self.currentIndex().isValid() and rows:
            at = min(max(here, 0), len(rows) - 1)
            lines = [place for place, row in enumerate(rows) if isinstance(row, LineRow)]
            nearest = min(lines, key=lambda place: abs(place - at)) if lines else 0
            self.setCurrentIndex(self.rows.index(nearest))
        if self._edited is not None and self.rows.place_of(self._edited.id) is None:
            self._forget_card()

    def choose(self, identifier: str) -> bool:
        """Make a row current and seen; return whether it is there."""
        place = self.rows.place_of(identifier)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place))
            self.scrollTo(self.currentIndex())
        return place is not None

    def edit_current(self, field: str = "text") -> None:
        """Open the card of the current line in its place."""
        row = self.line
        if row is None or (self._edited is not None and self._edited.id == row.id):
            if self._card is not None:
                self._card.focus_field(field)
            return
        self.end_card(keep=True)
        card = self._make_card(row)
        self._card, self._edited = card, row
        index = self.currentIndex()
        card.setFixedWidth(self.viewport().width())
        self.setIndexWidget(index, card)
        card.resized.connect(self._fit_card)
        card.ended.connect(self.end_card)
        self._fit_card()
        self.scrollTo(index)
        card.focus_field(field)

    def end_card(self, keep: bool = True) -> None:
        """Close the card, keeping what it changed or not."""
        card, row = self._card, self._edited
        if card is None or row is None:
            return
        changes = card.changes() if keep else {}
        had_focus = card.isAncestorOf(QApplication.focusWidget() or self)
        self._forget_card()
        if had_focus:
            self.setFocus()
        if changes:
            self.edited.emit(row, changes)

    def _forget_card(self) -> None:
        card, row = self._card, self._edited
        self._card = self._edited = None
        self.painter_of_rows.editing = None
        place = self.rows.place_of(row.id) if row else None
        if card is not None:
            card.hide()
        if place is not None:
            self.setIndexWidget(self.rows.index(place), None)  # type: ignore[arg-type]  # Qt ends the widget then
        self.scheduleDelayedItemsLayout()

    def _fit_card(self) -> None:
        if self._card is not None and self._edited is not None:
            self._card.setFixedWidth(self.viewport().width())
            height = self._card.wanted_height()
            if self.painter_of_rows.editing != (self._edited.id, height):
                self.painter_of_rows.editing = (self._edited.id, height)
                self.scheduleDelayedItemsLayout()

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.row_at(now)
        if self._edited is not None and (row is None or row.id != self._edited.id):
            self.end_card(keep=True)
        self.selected.emit(row)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what the card changed when the keyboard goes elsewhere in the window; its own lists are not elsewhere."""
        if self._card is None or new is None or new is self._card or self._card.isAncestorOf(new):
            return
        if new.window() is self.window():
            self.end_card(keep=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._fit_card()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.source() is self:
            super().dragMoveEvent(event)
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the line was dropped: the register moves it, and the list follows."""
        line = self.line
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.source() is not self or line is None:
            return
        place = self.rows.rowCount()
        if index.isValid():
            place = index.row() + (at.y() > self.visualRect(index).center().y())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(line.id, place)
