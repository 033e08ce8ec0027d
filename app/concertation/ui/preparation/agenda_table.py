"""The table of points: moved by drag or Alt and arrows, edited in place, joined files by dropping them on a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QWidget

from concertation.ui.preparation.agenda_delegate import AgendaDelegate, line_height
from concertation.ui.preparation.columns import DRAFT, POINT_MIME, Col
from concertation.ui.preparation.lists import put_here
from concertation.ui.theme import theme
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.preparation.columns import AgendaModel

_WIDE_ENOUGH = 1010  # pixels at 100 % from which the dossier has a column of its own


class AgendaTable(Table):
    """Tells what is asked of the agenda: it changes nothing by itself.

    ``moved`` gives an id and the id after which it comes (or nothing, to come first); ``taken`` the same for a point
    of the reserve; ``dropped`` files and the id of a point, or nothing for the meeting's own; ``add_asked`` the id
    after which a point is wanted; ``draft_left`` that the point being typed was given up.
    """

    moved = Signal(str, object)
    taken = Signal(str, object)
    dropped = Signal(list, object)
    add_asked = Signal(object)
    draft_left = Signal()
    pieces_asked = Signal(str)
    menu_asked = Signal(QPoint)

    _paint: AgendaDelegate | None = None

    def __init__(self, model: AgendaModel, name: str, parent: QWidget | None = None) -> None:
        self._points = model
        super().__init__(model, name, parent)
        self._paint = AgendaDelegate(model, self)
        self.setItemDelegate(self._paint)
        self._paint.closeEditor.connect(self._left)
        self._line: int | None = None
        self._on: int | None = None
        self._onwards = False
        self._begun = ""
        self.setEditTriggers(self.editTriggers() | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionsMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self._measure()

    # Rows

    def show_points(self, items: Sequence[ItemRow], missing: frozenset[str]) -> None:
        self._points.show_points(items, missing)
        self._fit()

    @property
    def current(self) -> ItemRow | None:
        return self._points.row_at(self.currentIndex())

    def open_editor(self, identifier: str, column: Col = Col.TITLE) -> None:
        """Edit a cell of a point at once."""
        place = self._points.place_of(identifier)
        if place is not None:
            index = self._points.index(place, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.setFocus()
            self.edit(index)

    def choose(self, identifier: str) -> bool:
        """Make a point the current one, in the column where the keyboard is."""
        place = self._points.place_of(identifier)
        if place is None:
            return False
        column = self.currentIndex().column() if self.currentIndex().isValid() else Col.TITLE
        self.setCurrentIndex(self._points.index(place, max(column, int(Col.TITLE))))
        return True

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """End the typing of a cell; the next cell of a point being typed waits until the register has the point."""
        row = self._points.row_at(self.currentIndex())
        onwards = hint == QAbstractItemDelegate.EndEditHint.EditNextItem
        if row is not None and row.id == DRAFT and onwards:
            self._onwards = True
            hint = QAbstractItemDelegate.EndEditHint.NoHint
        super().closeEditor(editor, hint)

    def go_on(self, identifier: str) -> None:
        """Where Tab ended the title of a new point, open its next cell."""
        if self._onwards:
            self._onwards = False
            column = next(at for at in (Col.NATURE, Col.RAPPORTEUR) if not self.isColumnHidden(at))
            QTimer.singleShot(0, self, lambda: self.open_editor(identifier, column))

    def _left(self, _editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.draft_left.emit()

    def shift_current_from(self, identifier: str) -> None:
        """Leave a point that is about to go for the one after it, or else before."""
        place = self._points.place_of(identifier)
        if place is not None:
            rows = self._points.rows()
            beside = place + 1 if place + 1 < len(rows) else place - 1
            if beside >= 0:
                self.choose(rows[beside].id)

    # Measures

    def _measure(self) -> None:
        super()._measure()
        self._fit()

    def _fit(self) -> None:
        """Give each row its height and show the dossier where there is room for it."""
        if self._paint is None:
            return
        wide = self.viewport().width() >= theme().scale.px(_WIDE_ENOUGH)
        self._paint.with_dossier = not wide
        self.setColumnHidden(Col.DOSSIER, not wide)
        narrow = self.viewport().width() < theme().scale.px(680)
        self.setColumnHidden(Col.PILOT, narrow)
        self.setColumnHidden(Col.NATURE, self.viewport().width() < theme().scale.px(600))
        self.verticalHeader().setDefaultSectionSize(line_height())
        for place, item in enumerate(self._points.rows()):
            wanted = self._paint.height(item)
            if self.rowHeight(place) != wanted:
                self.setRowHeight(place, wanted)
        self.setMaximumHeight(self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        item = self.current
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what an editor left aside
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if item is not None and self.currentIndex().column() == Col.PIECES:
                self.pieces_asked.emit(item.id)
            else:
                self.add_asked.emit(item.id if item else None)
        elif self._begins_title(event):
            self._begin(event.text())
        else:
            super().keyPressEvent(event)

    def _begins_title(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the first of a title typed with no cell open: it begins a point, it replaces none."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        altgr = event.modifiers() & Qt.KeyboardModifier.GroupSwitchModifier
        text = event.text()
        written = bool(text) and text.isprintable() and not text.isspace() and (altgr or not held)
        return written and not self._points.read_only and self.currentIndex().column() <= Col.TITLE

    def _begin(self, text: str) -> None:
        """Ask for a point whose title begins so; keys that come before its editor is open are kept for it."""
        waiting, self._begun = bool(self._begun), self._begun + text
        if not waiting:
            self.add_asked.emit(self.current.id if self.current else None)

    def _ask_menu(self, at: QPoint) -> None:
        """Ask for the menu of the point under the pointer, or of the current one from the keyboard."""
        index = self.indexAt(at)
        if index.isValid():
            self.choose(self._points.rows()[index.row()].id)
        if self.current is not None:
            self.menu_asked.emit(self.viewport().mapToGlobal(at))

    def shift(self, step: int) -> None:
        """Move the current point one place up or down."""
        rows, at = self._points.rows(), self.currentIndex().row()
        target = at + step
        if self._points.read_only or not 0 <= at < len(rows) or not 0 <= target < len(rows):
            return
        after = target if step > 0 else target - 1
        self.moved.emit(rows[at].id, rows[after].id if after >= 0 else None)

    # Drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self._points.read_only and (event.mimeData().hasFormat(POINT_MIME) or event.mimeData().hasUrls()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._points.read_only:
            event.ignore()
            return
        self._aim(event.position().toPoint(), event.mimeData())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._line = self._on = None
        self.viewport().update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(event.position().toPoint(), event.mimeData())
        line, on = self._line, self._on
        self._line = self._on = None
        self.viewport().update()
        rows = self._points.rows()
        if event.mimeData().hasFormat(POINT_MIME):
            after = rows[line - 1].id if line else None
            put_here(event, lambda identifier: self.place_point(identifier, after))
        elif event.mimeData().hasUrls():
            self.dropped.emit(dropped_files(event.mimeData()), rows[on].id if on is not None else None)
            event.acceptProposedAction()

    def place_point(self, identifier: str, after_id: str | None) -> None:
        """Ask for a point of this agenda or of the reserve to come after another one."""
        (self.moved if self._points.place_of(identifier) is not None else self.taken).emit(identifier, after_id)

    def _aim(self, at: QPoint, data: QMimeData) -> None:
        """Note where a drop would fall: between two points, or on one for files."""
        row = self.rowAt(at.y())
        if data.hasFormat(POINT_MIME):
            self._on = None
            if row < 0:
                self._line = len(self._points.rows())
            else:
                middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
                self._line = row + (at.y() > middle)
        else:
            self._line, self._on = None, row if row >= 0 else None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line is None and self._on is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme().color("accent"), 2))
        if self._on is not None:
            top = self.rowViewportPosition(self._on)
            painter.drawRect(1, top + 1, self.viewport().width() - 2, self.rowHeight(self._on) - 3)
        elif self._line is not None:
            count = len(self._points.rows())
            at = self._line
            y = (
                self.rowViewportPosition(at)
                if at < count
                else self.rowViewportPosition(count - 1) + self.rowHeight(count - 1)
                if count
                else 0
            )
            painter.drawLine(0, max(y - 1, 1), self.viewport().width(), max(y - 1, 1))
        painter.end()

    def edit_draft(self) -> None:
        """Open the editor of the point being typed, once the table knows its row."""
        QTimer.singleShot(0, self, self._open_draft)

    def _open_draft(self) -> None:
        self.open_editor(DRAFT)
        begun, self._begun = self._begun, ""
        editor = self.viewport().findChild(QLineEdit)
        if begun and editor is not None:
            editor.insert(begun)
