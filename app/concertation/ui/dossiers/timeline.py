"""What was said, decided and done about a dossier, painted along a line, the latest first, year by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from concertation.domain.dates_fr import PartialDate
from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.theme import theme
from concertation.ui.widgets.two_lines import paint_selection
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.timeline import TimelineRow

Index = QModelIndex | QPersistentModelIndex
# Icon, colour and tint of the disc of each kind.
_DISCS = {
    "decision": ("gavel", "done", "done_tint"),
    "action": ("square-arrow-right", "accent", "selection"),
    "item": ("message-square", "secondary", "neutral"),
    "comment": ("sticky-note", "secondary", "neutral"),
    "deliberation": ("vote", "vote", "vote_tint"),
    "attachment": ("paperclip", "secondary", "neutral"),
    "triage": ("split", "soon", "soon_tint"),
    "visa": ("stamp", "accent", "selection"),
    "money": ("coins", "secondary", "neutral"),
}
_SUBJECTS = {
    "decision": "sense",
    "action": "action_state",
    "deliberation": "deliberation_sense",
    "triage": "triage",
    "comment": "",
    "visa": "visa_opinion",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline: the head of a year, or something that happened, with its words."""

    id: str
    year: str = ""
    day: str = ""
    icon: tuple[str, str, str] = ("circle", "secondary", "neutral")
    title: str = ""
    detail: str = ""
    right: str = ""
    row: TimelineRow | None = None
    last: bool = False


def moments(rows: Sequence[TimelineRow]) -> list[Moment]:
    """Return the lines to paint: a head before the first moment of each year."""
    told: list[Moment] = []
    year = ""
    for place, row in enumerate(rows):
        if row.on[:4] != year:
            year = row.on[:4]
            told.append(Moment(f"year:{year}", year=year))
        ends = place + 1 == len(rows) or rows[place + 1].on[:4] != year
        told.append(_moment(row, last=ends))
    return told


def _moment(row: TimelineRow, *, last: bool) -> Moment:
    reversed_ = row.kind == "decision" and row.state == "reversed"
    icon = ("undo-2", "soon", "soon_tint") if reversed_ else _DISCS[row.kind]
    return Moment(row.id, "", _short_day(row.on), icon, _title(row), _detail(row), _right(row), row, last)


def _title(row: TimelineRow) -> str:
    if row.kind == "triage":
        return QCoreApplication.translate("Timeline", "Tri : {answer}").format(answer=word("triage", row.state))
    if row.kind == "deliberation":
        told = QCoreApplication.translate("Timeline", "Délibération : {authority}")
        return told.format(authority=row.who or "")
    return row.title


def _detail(row: TimelineRow) -> str:
    due = ""
    if row.due_on:
        due = QCoreApplication.translate("Timeline", "au plus tard le {day}").format(day=_numeric(row.due_on))
    parts = {
        "triage": (row.title, row.who),
        "deliberation": (row.reference, row.title),
        "comment": (row.who, row.reference),
        "visa": (row.who, row.reference),
        "money": (
            QCoreApplication.translate("Timeline", "opération {number}").format(number=row.reference or ""),
            row.who,
        ),
        "item": (row.body, row.reference, word("item_outcome", row.state) if row.state else ""),
    }.get(row.kind, (row.reference, row.who, due))
    return " · ".join(one for one in parts if one)


def _right(row: TimelineRow) -> str:
    subject = "decision_state" if row.state == "reversed" else _SUBJECTS.get(row.kind)
    return word(subject, row.state).lower() if subject and row.state and row.kind != "triage" else ""


def _short_day(on: str) -> str:
    read = PartialDate.parse(on)
    if read is None:
        return on
    if read.month is None:
        return str(read.year)
    month = QLocale().standaloneMonthName(read.month, QLocale.FormatType.ShortFormat)
    return f"{read.day} {month}" if read.day else month


def _numeric(on: str) -> str:
    return f"{on[8:10]}/{on[5:7]}/{on[:4]}"


class TimelineDelegate(QStyledItemDelegate):
    """Paints moments: the day, a disc on the line, two lines of words, the state at the right."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        moment: Moment = index.data(ROW_ROLE)
        look, px = theme(), theme().scale.px
        body = QFontMetrics(look.font("body", strong=True)).height()
        if moment.year:
            return QSize(0, max(px(32), body + px(12)))
        caption = QFontMetrics(look.font("caption")).height() if moment.detail else 0
        return QSize(0, max(px(50), body + caption + px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        moment: Moment = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if moment.year:
            self._paint_year(painter, rect, moment)
        else:
            paint_selection(painter, rect, state)
            self._paint_moment(painter, rect, moment)
        painter.restore()

    def _paint_year(self, painter: QPainter, rect: QRect, moment: Moment) -> None:
        look, px = theme(), theme().scale.px
        painter.setFont(look.font("body", strong=True))
        painter.setPen(look.color("secondary"))
        area = rect.adjusted(px(12), px(6), 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), moment.year)

    def _paint_moment(self, painter: QPainter, rect: QRect, moment: Moment) -> None:
        look, px = theme(), theme().scale.px
        left, centre = rect.left() + px(12), rect.left() + px(112)
        painter.setPen(QPen(look.color("hairline"), 1))
        bottom = rect.top() + px(25) if moment.last else rect.bottom() + 1
        painter.drawLine(QPointF(centre, rect.top()), QPointF(centre, bottom))
        icon, tone, tint = moment.icon
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(tint))
        middle = QPointF(centre, rect.top() + px(20))
        painter.drawEllipse(middle, px(13), px(13))
        icons.paint(painter, icon, tone, QRectF(middle.x() - px(7), middle.y() - px(7), px(14), px(14)))
        painter.setFont(look.font("body"))
        painter.setPen(look.color("secondary"))
        line = QFontMetrics(look.font("body")).height()
        top = rect.top() + px(9)
        painter.drawText(QRect(left, top, px(84), line), int(Qt.AlignmentFlag.AlignVCenter), moment.day)
        self._paint_words(painter, QRect(centre + px(28), top, rect.right() - px(12) - centre - px(28), line), moment)

    def _paint_words(self, painter: QPainter, area: QRect, moment: Moment) -> None:
        look = theme()
        width = area.width()
        if moment.right:
            painter.setFont(look.font("body"))
            taken = painter.fontMetrics().horizontalAdvance(moment.right)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), moment.right)
            width -= taken + look.scale.px(16)
        lines = [(moment.title, look.font("body", strong=True), "text", width)]
        lines += [(moment.detail, look.font("caption"), "secondary", area.width())] if moment.detail else []
        top = area.top()
        for words, font, tone, room in lines:
            painter.setFont(font)
            painter.setPen(look.color(tone))
            height = painter.fontMetrics().height()
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(area.left(), top, room, height), int(Qt.AlignmentFlag.AlignVCenter), elided)
            top += height + 1
