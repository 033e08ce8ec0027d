"""Fields shared by the panes beside the calendar: an hour in words, labelled lines, what stands against a day."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QWidget

from concertation.domain.dates_fr import parse_time
from concertation.services.queries.agenda_view import day_conflicts
from concertation.ui import days
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.queries.series import ConflictRow
    from concertation.ui.places import PlaceContext
    from concertation.ui.widgets.date_field import DateField


class LineField(QLineEdit):
    """A field told when its text was changed and left (Entrée or focus gone); Échap gives the former text back."""

    committed = Signal(str)

    def __init__(self, name: str, text: str = "", placeholder: str = "") -> None:
        super().__init__(text)
        self._former = text
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._end)

    def show_text(self, text: str) -> None:
        """Show the register's text, unless someone is typing another."""
        if not self.hasFocus() or self.text() == self._former:
            self.setText(text)
        self._former = text

    def _end(self) -> None:
        if self.text().strip() != self._former.strip():
            self._former = self.text()
            self.committed.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._former:
            self.setText(self._former)
        else:
            super().keyPressEvent(event)


class TimeField(LineField):
    """An hour typed as « 10h30 » or « midi »; ``timed`` gives it, and a text that is no hour is marked."""

    timed = Signal(object)

    def __init__(self, name: str, at: time | None = None) -> None:
        super().__init__(name, _time_text(at), self.tr("par exemple : 10 h 30"))
        self.committed.connect(self._read)
        self.textChanged.connect(lambda _text: self._mark(wrong=False))

    @property
    def hour(self) -> time | None:
        return parse_time(self.text()) if self.text().strip() else None

    def show_time(self, at: time | None) -> None:
        self.show_text(_time_text(at))

    def _read(self, text: str) -> None:
        found = parse_time(text)
        self._mark(wrong=found is None)
        if found is not None:
            self.timed.emit(found)

    def _mark(self, *, wrong: bool) -> None:
        self.setProperty("wrong", wrong)
        self.setAccessibleDescription(self.tr("Heure non comprise : écrivez-la comme 10 h 30.") if wrong else "")
        self.setToolTip(self.accessibleDescription())
        self.style().unpolish(self)
        self.style().polish(self)


def _time_text(at: time | None) -> str:
    return "" if at is None else days.clock(at).replace(days.NO_BREAK, " ")


class ConflictNote(Text):
    """Tells what stands against a body meeting on a day."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__("", "caption", wrap=True)
        self._context = context
        self.hide()

    def follow(self, date: DateField, body_id: Callable[[], str]) -> None:
        """Tell it of the day being written, as soon as it is understood."""
        date.field.textChanged.connect(lambda _text: self.ask(body_id(), date.day))

    def ask(self, body_id: str, day: date | None) -> None:
        if day is None or not body_id:
            self.hide()
            return
        self._context.read(
            day_conflicts, self._tell, owner=self, key=f"agenda.conflicts.{id(self)}", body_id=body_id, on=day
        )

    def _tell(self, found: tuple[ConflictRow, ...]) -> None:
        told = ", ".join(one.label for one in found)
        self.set_role("soon" if found else "caption")
        words = self.tr("À savoir : {reasons}. Une date choisie à la main l’emporte.").format(reasons=told)
        self.setText(words if found else self.tr("Aucun conflit ce jour-là."))
        self.show()


def narrow_choice() -> QComboBox:
    """Return a list of choices that takes the room there is, however long its words are."""
    box = QComboBox()
    box.setMinimumContentsLength(6)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def labelled(words: str, field: QWidget) -> QFrame:
    """Return a field under its label, which names it for assistive tools too."""
    if not field.accessibleName():
        field.setAccessibleName(words)
    return holder(column(Text(words, "caption"), field, gap=2))


def pane_head(title: str, close: Callable[[], object]) -> QFrame:
    """Return the head of a pane: its title and the way back to the dates."""
    back = IconButton("x", QCoreApplication.translate("Agenda", "Revenir aux dates (Échap)"), close)
    return holder(row(ElidedText(title, "section"), back, gap=8))
