"""Fields that write what they hold as soon as the keyboard leaves them: no page has a button to save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from concertation.domain.folding import fold
from concertation.ui.theme import theme
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from concertation.ui.spelling import Spelling

Option = tuple[str, str]


class TextField(QLineEdit):
    """``committed`` gives the text once it is left and differs from the one shown; Échap takes it back."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._shown = ""
        self.editingFinished.connect(self._end)

    def show_text(self, text: str | None) -> None:
        """Show a text without telling it; what is being typed is left alone."""
        self._shown = text or ""
        if not (self.hasFocus() and self.isModified()):
            self.setText(self._shown)
            self.setCursorPosition(0)
            if self.hasFocus():  # as where Tab brings the keyboard: what is typed next takes its place
                self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if self.text().strip() != self._shown.strip():
            self._shown = self.text()
            self.setModified(False)
            self.committed.emit(self.text().strip())


class LongField(NoteEditor):
    """A text of several lines, as tall as it needs to be."""

    committed = Signal(str)

    def __init__(self, name: str, lines: int = 3, spelling: Spelling | None = None) -> None:
        super().__init__(name, spelling)
        self._shown = ""
        self._lines = lines
        self.ended.connect(self._end)
        self.textChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def show_text(self, text: str | None) -> None:
        """Show a text without telling it; what is being typed is left alone."""
        former, self._shown = self._shown, text or ""
        if not self.hasFocus() or self.toPlainText() == former:
            self.setPlainText(self._shown)

    def _end(self) -> None:
        if self.toPlainText().strip() != self._shown.strip():
            self._shown = self.toPlainText()
            self.committed.emit(self._shown.strip())

    def _fit(self) -> None:
        lines = min(max(self._lines, self.document().blockCount()), 12)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + theme().scale.px(18))


class ChoiceField(QComboBox):
    """One of a few options; ``committed`` gives the key chosen. The wheel changes it only while it has the keyboard."""

    committed = Signal(str)

    def __init__(self, name: str, options: Sequence[Option]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.installEventFilter(_Still(self))
        for key, words in options:
            self.addItem(words, key)
        self.activated.connect(lambda place: self.committed.emit(self.itemData(place)))

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options, keeping the one chosen where it remains."""
        kept = self.key
        self.clear()
        for key, words in options:
            self.addItem(words, key)
        self.show_key(kept)

    def show_key(self, key: str | None) -> None:
        """Show a choice without telling it."""
        self.setCurrentIndex(self.findData(key if key is not None else ""))

    @property
    def key(self) -> str:
        return str(self.currentData() or "")


class LookUp(QComboBox):
    """Type part of a name to find it among many; ``committed`` gives its key, empty when the field is emptied."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.installEventFilter(_Still(self))
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None  # noqa: S101  # an editable combo box has one
        line.setAccessibleName(name)
        line.setPlaceholderText(placeholder)
        line.editingFinished.connect(self._end)
        self.activated.connect(lambda place: self._take(str(self.itemData(place) or "")))
        self._shown = ""

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these; an empty choice comes first."""
        kept = self._shown
        self.blockSignals(True)  # Qt's own signature
        self.clear()
        self.addItem("", "")
        for key, words in options:
            self.addItem(words, key)
        self.blockSignals(False)
        self.show_key(kept)

    def show_key(self, key: str | None) -> None:
        """Show a choice without telling it."""
        self._shown = key or ""
        self.setCurrentIndex(self.findData(self._shown))
        if (line := self.lineEdit()) is not None:
            line.setCursorPosition(0)  # a long name is read from its beginning

    @property
    def key(self) -> str:
        """Return the key of what is typed, found by part of its words where only one has them."""
        typed = fold(self.currentText()).strip()
        if not typed:
            return ""
        entries = [(str(self.itemData(place)), fold(self.itemText(place))) for place in range(self.count())]
        entries = [(key, words) for key, words in entries if key]
        exact = [key for key, words in entries if words == typed]
        near = exact or [key for key, words in entries if typed in words]
        return near[0] if exact or len(near) == 1 else self._shown

    def _end(self) -> None:
        self._take(self.key)

    def _take(self, key: str) -> None:
        changed = key != self._shown
        self.show_key(key)
        if changed:
            self.committed.emit(key)


class DayField(DateField):
    """A day in words; ``committed`` gives it once it differs from the one shown, ``None`` when emptied."""

    committed = Signal(object)

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        super().__init__(name, today)
        self._shown: date | None = None
        self.changed.connect(self._end_day)

    def set_day(self, day: date | None) -> None:
        """Show a day without telling it; what is being typed is left alone."""
        self._shown = day
        if not self.field.hasFocus():
            super().set_day(day)

    def _end_day(self, day: date | None) -> None:
        understood = day is not None or not self.field.text().strip()
        if understood and day != self._shown:
            self._shown = day
            self.committed.emit(day)


class NumberField(QSpinBox):
    """A number; ``committed`` once it is left and differs."""

    committed = Signal(int)

    def __init__(self, name: str, *, most: int = 999, step: int = 1, unit: str = "", empty: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(_Still(self))
        self.setRange(0, most)
        self.setSingleStep(step)
        self.setSuffix(unit)
        self.setSpecialValueText(empty)
        self.lineEdit().setAccessibleName(name)
        self.lineEdit().setTextMargins(theme().scale.px(6), 0, 0, 0)
        self._shown = 0
        self.editingFinished.connect(self._end)

    def show_number(self, number: int | None) -> None:
        self._shown = number or 0
        if not self.hasFocus():
            self.setValue(self._shown)

    def _end(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.committed.emit(self._shown)


class CheckField(QCheckBox):
    """Yes or no, told when the user changes it."""

    committed = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(self.committed)


class _Still(QObject):
    """Keeps the wheel from changing a field that one only scrolls over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def form(*lines: tuple[str, object]) -> QFrame:
    """Return fields under their labels; a label names its field for assistive tools."""
    frame = QFrame()
    lay = QFormLayout(frame)
    lay.setContentsMargins(0, 0, 0, 0)
    lay.setHorizontalSpacing(theme().scale.gap(12))
    lay.setVerticalSpacing(theme().scale.gap(8))
    lay.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    lay.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    lay.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for words, field in lines:
        label = Text(words, "secondary")
        if isinstance(field, QWidget):
            label.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(words)
        lay.addRow(label, field)  # type: ignore[call-overload]  # a widget or a layout, both allowed
    return frame
