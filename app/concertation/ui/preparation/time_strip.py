"""The time asked by the points against the time there is, as a bar and as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.ui.preparation.words import hours, minutes
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.durations import DurationsBar, Segment
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import ElidedText, Icon, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.meeting_rows import ItemRow, MeetingSheet


class TimeStrip(QFrame):
    """``chosen`` gives the id of the point whose part of the bar is pressed."""

    chosen = Signal(str)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._planned = Text("", "section")
        self._slot = ElidedText("", "secondary")
        self._alarm = Icon("triangle-alert", "soon")
        self._told = Text("", "soon")
        self._add = IconButton("plus", self.tr("Ajouter un point (Ctrl+N)"), self.add_asked.emit, tone="accent")
        self._add.hide()
        self.bar = DurationsBar()
        self.bar.pressed_segment.connect(lambda place: self.chosen.emit(self._timed[place].id))
        self._timed: list[ItemRow] = []
        words = row(gap=8)
        words.addWidget(self._planned)
        words.addWidget(self._slot, 1)
        words.addWidget(self._alarm)
        words.addWidget(self._told)
        words.addWidget(self._add)
        self.setLayout(column(words, self.bar, gap=4))

    def show_points(self, sheet: MeetingSheet, items: Sequence[ItemRow], current: str | None) -> None:
        self._timed = [item for item in items if item.planned_minutes]
        planned, slot = sum(item.planned_minutes or 0 for item in items), sheet.slot_minutes
        untimed = sum(item.planned_minutes is None for item in items)
        self._planned.setText(hours(planned))
        told = self.tr("prévues pour {slot}").format(slot=hours(slot))
        if untimed:
            told += ", " + self.tr("%n point(s) sans durée", "", untimed)
        self._slot.setText(told)
        self._tell_room(sheet, planned)
        starts = sheet.starts_at
        self.bar.show_segments(
            [Segment(str(item.number), item.planned_minutes or 0, self._tip(item)) for item in self._timed],
            slot=slot,
            starts=starts.hour * 60 + starts.minute if starts else 0,
            lunch=self.tr("Déjeuner") if sheet.lunch else "",
            current=self._place(current),
            name=f"{hours(planned)} {told}. {self._told.text()}",
        )

    def show_low(self, *, low: bool, with_add: bool) -> None:
        """Leave the bar out where there is little height; a point can still be added from the sentence's line."""
        self.bar.setVisible(not low)
        self._add.setVisible(with_add)

    def show_current(self, identifier: str | None) -> None:
        self.bar.set_current(self._place(identifier))

    def _place(self, identifier: str | None) -> int:
        return next((place for place, item in enumerate(self._timed) if item.id == identifier), -1)

    def _tip(self, item: ItemRow) -> str:
        return f"{item.number}. {item.title}, {minutes(item.planned_minutes)}"

    def _tell_room(self, sheet: MeetingSheet, planned: int) -> None:
        over = planned - sheet.slot_minutes
        self._alarm.setVisible(over > 0)
        if over > 0 and sheet.lunch:
            words, role = self.tr("dépasse de {time} sur le déjeuner"), "soon"
        elif over > 0:
            words, role = self.tr("dépasse de {time}"), "soon"
        else:
            words, role = (self.tr("reste {time}") if over else self.tr("le temps est juste")), "secondary"
        self._told.set_role(role)
        self._told.setText(words.format(time=hours(abs(over))))
