"""The keys of a spreadsheet over the sheet of figures: arrows, Tab, Entrée, F2, typing over, blocks copied and pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLineEdit, QTableView, QWidget

from concertation.ui.contract.entry_model import FIXED, EntryModel, read_cell
from concertation.ui.theme import theme
from concertation.ui.widgets.table import CellDelegate, row_height

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

_NAME_AT_LEAST = 200
_MOVES = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


class FigureDelegate(CellDelegate):
    """Edits an amount on one line; ``moved`` tells which way the key that ended the typing leads."""

    moved = Signal(int, int)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Any) -> QWidget:
        made = QLineEdit(parent)
        made.setAccessibleName(self.tr("Montant en euros"))
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.setFrame(False)
        return made

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QLineEdit):
            key = Qt.Key(event.key())
            if key in _MOVES:
                down, right = _MOVES[key]
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and key != Qt.Key.Key_Backtab
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, self.EndEditHint.NoHint)
                self.moved.emit(-down if back else down, -right if back else right)
                return True
        return super().eventFilter(editor, event)


class EntryTable(QTableView):
    """``pasted_wrong`` gives the texts of a block that are no amounts: nothing of it was written."""

    pasted_wrong = Signal(object)
    current_changed = Signal()

    def __init__(self, model: EntryModel, name: str) -> None:
        super().__init__()
        self._sheet = model
        self.setModel(model)
        self.setAccessibleName(name)
        delegate = FigureDelegate(self)
        delegate.moved.connect(self.move_by)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        model.modelReset.connect(self.measure)
        theme().changed.connect(self.measure)
        self.selectionModel().currentChanged.connect(lambda _now, _was: self.current_changed.emit())

    def measure(self) -> None:
        """Set heights and widths from the font; the name takes what is left."""
        self.verticalHeader().setDefaultSectionSize(row_height())
        metrics, px = QFontMetrics(theme().font("body", strong=True)), theme().scale.px
        figure = metrics.horizontalAdvance("100\u202f000\u202f000,00") + px(40)
        number = metrics.averageCharWidth() * 10 + px(16)
        count = self._sheet.columnCount() - FIXED
        self.setColumnWidth(0, number)
        for column in range(FIXED, FIXED + count):
            self.setColumnWidth(column, figure)
        left = self.viewport().width() - number - count * figure
        self.setColumnWidth(1, max(px(_NAME_AT_LEAST), left))

    def move_by(self, down: int, right: int) -> None:
        """Go to a neighbouring cell; past the last column, to the first of the next line."""
        index = self.currentIndex()
        row, column = index.row() + down, index.column() + right
        last = self._sheet.total_column - 1
        if column > last:
            row, column = row + 1, FIXED
        elif column < FIXED:
            row, column = row - 1, last
        if 0 <= row < self._sheet.total_row:
            self.setCurrentIndex(self._sheet.index(row, column))

    def first_cell(self) -> QModelIndex:
        return self._sheet.index(0, FIXED)

    # Blocks

    def block(self) -> list[list[QModelIndex]]:
        """Return the cells selected, by lines, those that hold figures alone."""
        chosen = [one for one in self.selectionModel().selectedIndexes() if self._sheet.place(one) is not None]
        by_row: dict[int, list[QModelIndex]] = {}
        for one in chosen:
            by_row.setdefault(one.row(), []).append(one)
        return [sorted(by_row[row], key=QModelIndex.column) for row in sorted(by_row)]

    def copy(self) -> None:
        """Copy the block as spreadsheets take it: a tab between cells, a decimal comma, no unit nor thin space."""
        lines = ("\t".join(_plain(self._sheet.cents(one)) for one in line) for line in self.block())
        QGuiApplication.clipboard().setText("\n".join(lines))

    def paste(self) -> None:
        """Write what was copied in a spreadsheet from the current cell on; one value fills the whole selection."""
        lines = [line.split("\t") for line in QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()]
        chosen = self.block()
        if not lines or not chosen or not self._sheet.editable:
            return
        if len(lines) == 1 and len(lines[0]) == 1:
            targets = [(one, lines[0][0]) for line in chosen for one in line]
        else:
            top, left = chosen[0][0].row(), chosen[0][0].column()
            targets = [
                (self._sheet.index(top + down, left + right), text)
                for down, line in enumerate(lines)
                for right, text in enumerate(line)
            ]
        self._write(targets)

    def _write(self, targets: list[tuple[QModelIndex, str]]) -> None:
        held = [(index, *read_cell(text), text) for index, text in targets if self._sheet.place(index) is not None]
        wrong = [text for _index, fine, _cents, text in held if not fine]
        if wrong:
            self.pasted_wrong.emit(wrong)
        else:
            self._sheet.write([(index, cents) for index, _fine, cents, _text in held])

    def clear_block(self) -> None:
        """Take the figures of the block away: they become unknown, not zero."""
        self._fill([(one, None) for line in self.block() for one in line])

    def cut(self) -> None:
        self.copy()
        self.clear_block()

    def fill_down(self) -> None:
        """Repeat the first line of the block below it."""
        block = self.block()
        if block:
            first = {one.column(): self._sheet.cents(one) for one in block[0]}
            self._fill([(one, first.get(one.column())) for line in block[1:] for one in line])

    def fill_right(self) -> None:
        """Repeat the first column of the block to its right."""
        self._fill([(one, self._sheet.cents(line[0])) for line in self.block() for one in line[1:]])

    def _fill(self, changes: list[tuple[QModelIndex, int | None]]) -> None:
        if self._sheet.editable:
            self._sheet.write(changes)

    # Qt

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a spreadsheet from the place, which would take them for its own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is not None:
            deed()
            return
        key = Qt.Key(event.key())
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _MOVES and plain and self.state() != QAbstractItemView.State.EditingState:
            down, right = _MOVES[key]
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and key != Qt.Key.Key_Backtab
            self.move_by(-down if back else down, -right if back else right)
            return
        super().keyPressEvent(event)

    def _deed(self, event: QKeyEvent) -> Any:
        for sequence, deed in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.Cut, self.cut),
        ):
            if event.matches(sequence):
                return deed
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_D and control:
            return self.fill_down
        if event.key() == Qt.Key.Key_D and event.modifiers() == both:
            return self.fill_right
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not control:
            return self.clear_block
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()


def _plain(cents: int | None) -> str:
    if cents is None:
        return ""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100},{abs(cents) % 100:02d}"
