"""A field that takes a day in words and tells it back in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from concertation.ui.widgets.layout import column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class DateField(QFrame):
    """Type « 12/3 », « jeudi en huit » or « fin juin »; the full date shows under the field.

    Args:
        name: accessible name.
        today: the day dates are reckoned from.
        read: turns words into a day, or ``None``: the domain's grammar unless another is given.
        remark: what to add after a day in full, such as a public holiday: the national ones unless told otherwise.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        today: Callable[[], date],
        read: Callable[[str, date], date | None] | None = None,
        remark: Callable[[date], str] | None = None,
    ) -> None:
        super().__init__()
        self._today, self._read, self._remark = today, read or read_words, remark or public_holiday
        self._day: date | None = None
        self.field = _Field(self.tr("par exemple : 12/3, jeudi en huit, fin juin"), self.tr("12/3, fin juin"))
        self.field.setAccessibleName(name)
        self.echo = Text("", "caption", wrap=True)
        self.setLayout(column(self.field, self.echo, gap=2))
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._typed)
        self.field.ended.connect(self._end)

    @property
    def day(self) -> date | None:
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day without telling it."""
        self._day = day
        self.field.setText("" if day is None else day.strftime("%d/%m/%Y"))
        self._show()

    def _typed(self, text: str) -> None:
        self._day = self._read(text, self._today()) if text.strip() else None
        self._show()

    def _show(self) -> None:
        wrong = bool(self.field.text().strip()) and self._day is None
        if self._day is not None:
            self.echo.setText(_in_full(self._day) + (f" · {remark}" if (remark := self._remark(self._day)) else ""))
        else:
            self.echo.setText(self.tr("Date non comprise : écrivez-la comme 12/03/2013.") if wrong else "")
        self.echo.set_role("soon" if wrong else "caption")
        self.field.setAccessibleDescription(self.echo.text())

    def _end(self) -> None:
        self.changed.emit(self._day)


def read_words(text: str, today: date) -> date | None:
    """Return the day meant by French words, reckoned from another, or ``None`` where it is not sure."""
    from concertation.domain.dates_fr.reading import parse_date

    found = parse_date(text, today)
    return found.on if found else None


def public_holiday(day: date) -> str:
    """Return the name of the national public holiday of a day, or an empty text."""
    from concertation.domain.calendar import public_holidays

    return public_holidays(day.year).get(day, "")


class _Field(QLineEdit):
    """Tells when the typing is over: Entrée or focus gone elsewhere."""

    ended = Signal()

    def __init__(self, example: str, short: str) -> None:
        super().__init__(placeholderText=example)
        self._examples = (example, short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the example that can be read whole."""
        super().resizeEvent(event)
        example, short = self._examples
        metrics, room = self.fontMetrics(), self.width() - 2 * self.fontMetrics().averageCharWidth()
        fits = metrics.horizontalAdvance(example) + metrics.averageCharWidth() * 2 <= room
        self.setPlaceholderText(example if fits else short)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)


def _in_full(day: date) -> str:
    told = QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    french = QLocale().language() == QLocale.Language.French
    return told.replace(" 1 ", " 1er ") if french and day.day == 1 else told
