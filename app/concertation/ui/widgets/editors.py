"""Editors that open in a cell of a table: a choice, a name to look up, a day in words with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.fields import ChoiceField, LookUp
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.table import CellDelegate
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CellEditor:
    """How one column is edited in place.

    Args:
        make: builds the editor on its parent, showing a row.
        read: what the editor holds.
        commit: writes it, given the row.
    """

    make: Callable[[QWidget, Any], QWidget]
    read: Callable[[Any], Any]
    commit: Callable[[Any, Any], object]


class EditingDelegate(CellDelegate):
    """Paints cells, and opens the editor of their column, the plain line where it has none of its own."""

    def __init__(self, parent: QObject, editors: Mapping[int, CellEditor]) -> None:
        super().__init__(parent)
        self._editors = editors

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = self._editors.get(index.column())
        if editor is None:
            return QStyledItemDelegate.createEditor(self, parent, option, index)
        made = editor.make(parent, index.data(ROW_ROLE))
        made.setParent(parent)
        made.setAutoFillBackground(True)
        if isinstance(made, ChoiceField):
            made.activated.connect(lambda _place: self._close(made, write=True))
        if isinstance(made, DueEditor):
            made.ended.connect(lambda write: self._close(made, write=write))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if index.column() not in self._editors:
            super().setEditorData(editor, index)
        elif isinstance(editor, LookUp) and (line := editor.lineEdit()) is not None:
            line.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        chosen = self._editors.get(index.column())
        if chosen is None:
            super().setModelData(editor, model, index)
        else:
            chosen.commit(index.data(ROW_ROLE), chosen.read(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = option.rect
        if isinstance(editor, DueEditor):
            wanted = editor.sizeHint().expandedTo(editor.minimumSizeHint())
            parent = editor.parentWidget()
            room = parent.rect() if parent else rect
            left = max(0, min(rect.left(), room.right() - wanted.width()))
            top = (
                rect.top() if rect.top() + wanted.height() <= room.bottom() else max(0, rect.bottom() - wanted.height())
            )
            editor.setGeometry(left, top, wanted.width(), wanted.height())
        else:
            editor.setGeometry(rect)

    def _close(self, editor: QWidget, *, write: bool) -> None:
        if write:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


class DueEditor(QFrame):
    """A due date in words and, under it, why it changes; ``ended`` tells whether to write it or to give up."""

    ended = Signal(bool)

    def __init__(self, parent: QWidget, today: Callable[[], date], day: date | None) -> None:
        super().__init__(parent)
        self.setProperty("role", "palette")
        self.day_field = DateField(self.tr("Nouvelle échéance"), today)
        self.day_field.set_day(day)
        self.day_field.field.selectAll()
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Motif du changement d’échéance"))
        self.reason.setPlaceholderText(self.tr("Pourquoi ? par exemple : étude attendue"))
        self._first = day is None
        self._over = False
        lines = (self.day_field,) if self._first else (self.day_field, Text(self.tr("Motif"), "caption"), self.reason)
        self.setLayout(column(*lines, gap=4, margins=(8, 8, 8, 8)))
        self.setMinimumWidth(theme().scale.px(280))
        self.setFocusProxy(self.day_field.field)
        for field in (self.day_field.field, self.reason):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._end(write=False)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter(watched)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._left)
        return False

    def _enter(self, watched: QObject) -> None:
        if watched is self.day_field.field and not self._first and not self.reason.text():
            self.reason.setFocus()
        else:
            self._end(write=True)

    def _left(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._end(write=True)

    def _end(self, *, write: bool) -> None:
        if not self._over:
            self._over = True
            self.ended.emit(write)


def choice_editor(name: str, options: Sequence[tuple[str, str]], key: Callable[[Any], str | None]) -> Any:
    """Return what builds a combo box showing the key of a row."""

    def make(_parent: QWidget, row: Any) -> QWidget:
        made = ChoiceField(name, options)
        made.show_key(key(row))
        return made

    return make


def look_up_editor(
    name: str, options: Callable[[], Sequence[tuple[str, str]]], key: Callable[[Any], str | None]
) -> Any:
    """Return what builds a field to look a name up, showing the key of a row."""

    def make(_parent: QWidget, row: Any) -> QWidget:
        made = LookUp(name)
        made.set_options(options())
        made.show_key(key(row))
        return made

    return make
