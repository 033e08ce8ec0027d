"""What the marks of the calendars mean, as a line of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from concertation.ui.agenda.marks import Mark, MarkIcon
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import FlowLayout, holder, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.queries.agenda_view import AgendaView


class Swatch(QWidget):
    """A sample of a day: holiday (tint), public holiday (line), refused (outline)."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = theme().scale.px
        return QSize(px(20 if self._kind == "school" else 14), px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, area = theme(), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._kind == "school":
            painter.setBrush(look.color("track"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 3, 3)
        elif self._kind == "public":
            painter.fillRect(QRectF(area.left() + 2, area.bottom() - 4, area.width() - 4, 2), look.color("secondary"))
        else:
            painter.setPen(QPen(look.color("soon"), 1.5))
            painter.setBrush(look.color("soon_tint"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)


class Legend(QFrame):
    """The bodies' marks, then what the days themselves show."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(16)
        self.setLayout(self._flow)
        self._known: tuple[object, ...] = ()

    def show_marks(self, shown: AgendaView, marks: dict[str, Mark]) -> None:
        names = tuple((one.body.id, one.body.name) for one in shown.bodies)
        school = self._zones(shown)
        if self._known == (names, school):
            return
        self._known = (names, school)
        self._flow.clear()
        for key, name in names:
            self._add(MarkIcon(marks[key]), name)
        self._add(Swatch("school"), school)
        self._add(Swatch("public"), self.tr("jour férié"))
        self._add(Swatch("refused"), self.tr("date à revoir ou déplacée"))

    def _zones(self, shown: AgendaView) -> str:
        zones, known = shown.zones, shown.school_known_to
        if not zones:
            return self.tr("vacances scolaires")
        if not shown.calendar.school_holidays and (known is None or known < shown.calendar.first):
            return self.tr("vacances scolaires non connues")
        if len(zones) == 1:
            return self.tr("vacances, zone {zone}").format(zone=zones[0])
        return self.tr("vacances, zones {zones}").format(zones=", ".join(zones))

    def _add(self, sample: QWidget, words: str) -> None:
        one = holder(row(sample, Text(words, "caption"), gap=6))
        self._flow.addWidget(one)
