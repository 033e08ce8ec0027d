"""The next meeting: when, where, what is ready, and the ways into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from concertation.ui import days, icons
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.date_tile import DateTile
from concertation.ui.widgets.layout import FlowLayout, column, row
from concertation.ui.widgets.text import ElidedText, Hairline

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from concertation.services.queries.dashboard import NextMeeting

_READY, _WARNING, _MISSING = ("circle-check", "done"), ("triangle-alert", "soon"), ("circle-dashed", "secondary")


class Spread(FlowLayout):
    """Lays its widgets over the whole width in one line, else in lines of as many: four are two and two, never three and one."""

    def _lay(self, rect: QRect, *, move: bool) -> int:
        items = [item for item in self._items if not item.isEmpty()]
        if not items:
            return 0
        columns = self._columns([item.sizeHint().width() for item in items], rect.width())
        places = self._places([item.sizeHint().width() for item in items], columns, rect)
        at = rect.y()
        for first in range(0, len(items), columns):
            line = items[first : first + columns]
            tall = max(item.sizeHint().height() for item in line)
            for item, (left, room) in zip(line, places, strict=False):
                if move:
                    item.setGeometry(QRect(left, at, min(item.sizeHint().width(), room), tall))
            at += tall + self.spacing()
        return at - self.spacing() - rect.y()

    def _columns(self, widths: list[int], room: int) -> int:
        """Return how many stand in a line: the most that fit among those that fill their lines evenly."""
        for lines in range(1, len(widths)):
            columns = -(-len(widths) // lines)
            if sum(_by_column(widths, columns)) + self.spacing() * (columns - 1) <= room:
                return columns
        return 1

    def _places(self, widths: list[int], columns: int, rect: QRect) -> list[tuple[int, int]]:
        """Return where each column begins and its room: evenly apart, from the left edge to the right one."""
        own = _by_column(widths, columns)
        apart = (rect.width() - sum(own)) // (columns - 1) if columns > 1 else 0
        if len(widths) > columns:  # several lines: columns of one width read better, where they hold
            even = (rect.width() - self.spacing() * (columns - 1)) // columns
            if max(own) <= even:
                own, apart = [even] * columns, self.spacing()
        lefts = [rect.x() + sum(own[:place]) + apart * place for place in range(columns)]
        return [(left, rect.width() if columns == 1 else width) for left, width in zip(lefts, own, strict=True)]


def _by_column(widths: list[int], columns: int) -> list[int]:
    return [max(widths[place::columns]) for place in range(min(columns, len(widths)))]


class Readiness(QAbstractButton):
    """One thing to be ready before a meeting, told by an icon and words; pressed, it leads to where it is done."""

    def __init__(self, look: tuple[str, str], words: str, detail: str, clicked: Callable[[], object], tip: str) -> None:
        super().__init__()
        self._icon, self._tone = look
        self._detail = detail
        self.setText(words)
        self.setAccessibleName(f"{words}, {detail}" if detail else words)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda _checked: clicked())

    def sizeHint(self) -> QSize:
        strong, small = self._metrics()
        width = max(strong.horizontalAdvance(self.text()), small.horizontalAdvance(self._detail))
        return QSize(width + theme().scale.px(24), strong.height() + small.height() + 4)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(theme().font("caption", strong=True)), QFontMetrics(theme().font("caption"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, px, painter = theme(), theme().scale.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong, small = self._metrics()
        icons.paint(painter, self._icon, self._tone, QRectF(0, (strong.height() - px(16)) / 2 + 1, px(16), px(16)))
        font = look.font("caption", strong=True)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(look.color("text"))
        left = px(22)
        room, cut = self.width() - left, Qt.TextElideMode.ElideRight
        painter.drawText(left, strong.ascent() + 1, strong.elidedText(self.text(), cut, room))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        detail = small.elidedText(self._detail, cut, room)
        painter.drawText(left, strong.height() + small.ascent() + 3, detail)
        if self.hasFocus():
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class NextMeetingCard(QFrame):
    """The one tinted card of the page.

    Args:
        shown: the next meeting and what is ready.
        today: the register's day.
        prepare: opens its preparation.
        hold: opens its session.
        agenda: shows its agenda on paper.
    """

    def __init__(
        self,
        shown: NextMeeting,
        today: date,
        prepare: Callable[[], object],
        hold: Callable[[], object],
        agenda: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Prochaine séance"))
        self._shown, self._prepare = shown, prepare
        running = shown.meeting.state == "in_session"
        primary = PrimaryButton(self.tr("Préparer"), "list-ordered", prepare)
        primary.setObjectName("next:prepare")
        paper = Button(
            self.tr("Ordre du jour PDF"),
            "file-text",
            agenda,
            tip=self.tr("Ouvrir l’ordre du jour tel qu’il s’imprimerait maintenant"),
        )
        words = self.tr("Reprendre la séance") if running else self.tr("Ouvrir la séance")
        buttons = FlowLayout(8)
        self.hold = LinkButton(words, "play", hold)
        for one in (primary, paper, self.hold):
            buttons.addWidget(one)
        ready = Spread(12)
        for told in self._readiness():
            ready.addWidget(told)
        self.setLayout(
            column(self._head(today, running=running), Hairline(), ready, 4, buttons, gap=12, margins=(20, 20, 20, 20))
        )

    def _head(self, today: date, *, running: bool) -> QFrame:
        meeting = self._shown.meeting
        chip = (
            Chip(self.tr("en séance"), ChipKind.LATE, "radio")
            if running
            else Chip(days.within((meeting.date - today).days), ChipKind.ACCENT, "calendar-clock")
        )
        lines = column(row(ElidedText(self._title(), "heading"), chip, gap=12), gap=4)
        for text, role in ((self._when(), "body"), (self._where(), "secondary")):
            if text:
                lines.addWidget(ElidedText(text, role))
        lines.addStretch(1)
        head = QFrame()
        lay = row(DateTile(meeting.date), gap=20)
        lay.addLayout(lines, 1)
        head.setLayout(lay)
        return head

    def _title(self) -> str:
        meeting = self._shown.meeting
        if meeting.title:
            return meeting.title
        rank = self.tr("1re réunion") if meeting.number == 1 else self.tr("{n}e réunion").format(n=meeting.number)
        return self.tr("{body}, {rank} de {year}").format(body=meeting.body_name, rank=rank, year=meeting.date.year)

    def _when(self) -> str:
        meeting = self._shown.meeting
        if meeting.starts_at is None:
            return self.tr("Heure à fixer")
        when = days.span(meeting.starts_at, meeting.ends_at)
        return self.tr("{when}, suivie d’un déjeuner").format(when=when) if meeting.lunch else when

    def _where(self) -> str:
        meeting = self._shown.meeting
        told = [text for text in (meeting.place, meeting.host_name) if text]
        if not told:
            return self.tr("Lieu à fixer")
        return " · ".join(dict.fromkeys(told))

    def _readiness(self) -> list[Readiness]:
        told = [self._agenda(), self._convocation(), self._pieces()]
        if self._shown.meeting.lunch:
            told.append(self._lunch())
        return told

    def _told(self, look: tuple[str, str], words: str, detail: str, tip: str = "") -> Readiness:
        return Readiness(look, words, detail, self._prepare, tip or self.tr("Préparer la séance"))

    def _agenda(self) -> Readiness:
        count = self._shown.own_points
        if not count:
            return self._told(_MISSING, self.tr("Ordre du jour à préparer"), self.tr("aucun point encore"))
        return self._told(_READY, self.tr("Ordre du jour"), self.tr("%n point(s)", "", count))

    def _convocation(self) -> Readiness:
        shown = self._shown
        if shown.convened_on is None:
            people = self.tr("%n personne(s) attendue(s)", "", shown.expected)
            return self._told(_MISSING, self.tr("Convocation à envoyer"), people)
        replies = self.tr("%n réponse(s) sur {expected}", "", shown.replies).format(expected=shown.expected)
        return self._told(
            _READY,
            self.tr("Convocation envoyée"),
            replies,
            self.tr("Envoyée le {day}").format(day=days.in_full(shown.convened_on)),
        )

    def _pieces(self) -> Readiness:
        missing = self._shown.without_attachment
        if not self._shown.own_points:
            return self._told(_MISSING, self.tr("Pièces"), self.tr("rien à joindre encore"))
        if not missing:
            return self._told(_READY, self.tr("Pièces réunies"), self.tr("rien ne manque"))
        words = self.tr("%n pièce(s) manquante(s)", "", len(missing))
        return self._told(_WARNING, words, _elided(missing[0]), "\n".join(missing))

    def _lunch(self) -> Readiness:
        shown = self._shown
        heads = self.tr("%n couvert(s)", "", shown.heads) if shown.heads else self.tr("couverts à compter")
        if shown.lunch_confirmed:
            return self._told(_READY, self.tr("Déjeuner confirmé"), heads)
        return self._told(_MISSING, self.tr("Déjeuner à confirmer"), heads)


def _elided(text: str) -> str:
    """Return a title short enough to stand in a card."""
    width = theme().scale.px(130)
    return QFontMetrics(theme().font("caption")).elidedText(text, Qt.TextElideMode.ElideRight, width)


def nothing_planned(clicked: Callable[[], object]) -> QFrame:
    """Return the card shown where no meeting is to come."""
    translate = QCoreApplication.translate
    frame = QFrame()
    frame.setProperty("role", "card")
    words = translate("NextMeetingCard", "Aucune séance à venir n’est planifiée.")
    button = Button(translate("NextMeetingCard", "Voir les dates proposées"), "calendar", clicked)
    frame.setLayout(row(ElidedText(words), button, gap=16, margins=(20, 20, 20, 20)))
    return frame
