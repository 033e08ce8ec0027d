"""Date, hours, place and host of a meeting, edited in one line under its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit

from concertation.domain.dates_fr import clock, parse_time
from concertation.domain.vocabulary import MeetingState
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.layout import FlowLayout, column, holder, row
from concertation.ui.widgets.text import Hairline, Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time

    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.meeting_rows import MeetingSheet
    from concertation.services.queries.series import ConflictRow

_TIMES = ("starts_at", "ends_at")


class SettingBar(QFrame):
    """``changed`` gives the fields that differ; a date moved is told by ``moved`` alone."""

    changed = Signal(dict)
    moved = Signal(object)
    host_changed = Signal(object)
    day_typed = Signal(object)
    refused = Signal(str)
    closed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._sheet: MeetingSheet | None = None
        self._read_only = False
        self.day = DateField(self.tr("Date de la séance"), today)
        self.day.field.setMinimumWidth(theme().scale.px(150))
        self.day.field.textChanged.connect(lambda _text: self._ask_conflicts())
        self.day.changed.connect(self._say_move)
        self.starts, self.ends, self.place, self.access = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.host = QComboBox()
        self._conflict_icon = Icon("triangle-alert", "soon")
        self._conflict = Text("", "soon", wrap=True)
        self.move_button = Button(self.tr("Déplacer la séance"), "calendar-check", self.keep)
        self._lay_out()
        for name, field in self._fields().items():
            field.editingFinished.connect(lambda field=field, name=name: self._take(name, field))
        self.host.activated.connect(lambda _place: self.host_changed.emit(self.host.currentData()))

    def _lay_out(self) -> None:
        named = (
            (self.tr("Date"), self.day, 190),
            (self.tr("De"), self.starts, 76),
            (self.tr("À"), self.ends, 76),
            (self.tr("Lieu"), self.place, 220),
            (self.tr("Hôte"), self.host, 150),
            (self.tr("Accès"), self.access, 200),
        )
        flow = FlowLayout(12)
        for words, widget, width in named:
            widget.setFixedWidth(theme().scale.px(width))
            if not isinstance(widget, DateField):
                widget.setAccessibleName(self.tr("Séance : {field}").format(field=words.lower()))
            flow.addWidget(holder(column(Text(words, "caption"), widget, None, gap=2)))
        self.flow = QFrame()
        self.flow.setLayout(flow)
        line = row(gap=8)
        line.addWidget(self.flow, 1)
        line.addWidget(IconButton("x", self.tr("Fermer (Échap)"), self.closed.emit))
        told = row(gap=8)
        told.addWidget(self._conflict_icon)
        told.addWidget(self._conflict, 1)
        told.addWidget(self.move_button)
        self._told = holder(told)
        self.setLayout(column(holder(column(line, self._told, gap=6, margins=(32, 10, 20, 10))), Hairline(), gap=0))

    def _fields(self) -> dict[str, QLineEdit]:
        return {"starts_at": self.starts, "ends_at": self.ends, "place": self.place, "access": self.access}

    def _now(self, name: str) -> str:
        """Return what the register has for a field, as it is typed."""
        value = getattr(self._sheet, name) if self._sheet else None
        return (_at(value) if name in _TIMES else value) or ""

    def show_sheet(self, sheet: MeetingSheet, *, read_only: bool) -> None:
        self._sheet, self._read_only = sheet, read_only
        if not self.day.field.hasFocus():
            self.day.set_day(sheet.held_on)
        for name, field in self._fields().items():
            field.setReadOnly(read_only)
            if not field.hasFocus():
                field.setText(self._now(name))
                field.setCursorPosition(0)
        self.day.field.setReadOnly(read_only)
        self.place.setPlaceholderText(self.tr("à fixer"))
        self.access.setPlaceholderText(self.tr("imprimé sur la convocation"))
        self.host.clear()
        self.host.addItem("–", None)
        for one in sheet.authorities:
            self.host.addItem(one.short_name, one.id)
        self.host.setCurrentIndex(max(self.host.findData(sheet.host_id), 0))
        self.host.setEnabled(not read_only)
        self._say_move(self.day.day)

    def show_conflicts(self, conflicts: Sequence[ConflictRow]) -> None:
        """Tell what speaks against the day typed; nothing stops it."""
        self._conflict.setText(" · ".join(one.label for one in conflicts))
        self._conflict_icon.setVisible(bool(conflicts))
        self._told.setVisible(bool(conflicts) or self._is_moved)

    @property
    def _is_moved(self) -> bool:
        return self._sheet is not None and self.day.day is not None and self.day.day != self._sheet.held_on

    def _ask_conflicts(self) -> None:
        if self.isVisible() and self.day.day is not None:
            self.day_typed.emit(self.day.day)
        self._say_move(self.day.day)

    def _say_move(self, _day: object) -> None:
        postponing = self._sheet is not None and self._sheet.state == MeetingState.CONVENED
        words = self.tr("Reporter à cette date") if postponing else self.tr("Déplacer la séance")
        self.move_button.set_text(words)
        self.move_button.setToolTip(
            self.tr("La convocation est partie : la séance reportée garde sa trace, une autre la remplace.")
            if postponing
            else ""
        )
        self.move_button.setVisible(self._is_moved)
        self._told.setVisible(self._is_moved or bool(self._conflict.text()))

    def keep(self) -> None:
        """Ask for the move to the day typed."""
        if self._is_moved and not self._read_only:
            self.moved.emit(self.day.day)

    def first(self) -> QWidget:
        return self.day.field

    def _take(self, name: str, field: QLineEdit) -> None:
        if self._sheet is None or self._read_only:
            return
        text = field.text().strip()
        value: time | str | None = text or None
        told = self._now(name)
        if text == told:
            return
        if name in _TIMES and text and (value := parse_time(text)) is None:
            field.setText(told)
            self.refused.emit(self.tr("Heure non comprise : écrivez-la comme 10 h 30."))
            return
        self.changed.emit({name: value})


def _at(at: time | None) -> str:
    return "" if at is None else clock(at)
