"""What the chair sees on the second screen: the point, the time, who speaks of it, what comes next; nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QProgressBar

from concertation.domain.vocabulary import Nature, StandingKind
from concertation.ui.session.words import day, hour, lasting, stopwatch
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.session.timing import Timing


class ChairWindow(QFrame):
    """Full screen on the second screen where there is one; F11 or Échap closes it, ``closed`` then."""

    closed = Signal()

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage, Qt.WindowType.Window)
        self.setProperty("role", "surface")
        self.setWindowTitle(self.tr("Séance en cours"))
        self._body = Text("", "chair_small")
        self._clock = Text("", "chair_small")
        self._number = Text("", "chair_small")
        self._title = Text("", "chair_title", wrap=True)
        self._who = Text("", "chair_small", wrap=True)
        self._spent = Text("", "chair_title")
        self._planned = Text("", "chair_small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setProperty("role", "large")
        self._bar.setAccessibleName(self.tr("Temps du point"))
        self._say = Text("", "chair_say", wrap=True)
        self._quorum = Text("", "chair_small", wrap=True)
        self._quorum.hide()
        self._next = Text("", "chair_small", wrap=True)
        self._left = Text("", "chair_small")
        foot = row(gap=24)
        foot.addLayout(column(self._next), 1)
        foot.addWidget(self._left)
        time = row(self._spent, self._planned, None, gap=12)
        time.setAlignment(self._planned, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(
            column(
                row(self._body, None, self._clock),
                None,
                self._number,
                self._title,
                self._who,
                16,
                time,
                self._bar,
                16,
                self._say,
                self._quorum,
                None,
                Hairline(),
                foot,
                gap=12,
                margins=(64, 40, 64, 40),
            )
        )
        for keys in ("F11", "Escape"):
            QShortcut(QKeySequence(keys), self, self.close)
        theme().changed.connect(self._measure)
        self._measure()

    def open_beside(self, window_screen: object) -> None:
        """Show full screen where the main window is not, else over it."""
        others = [screen for screen in QGuiApplication.screens() if screen is not window_screen]
        if others:
            self.setGeometry(others[0].geometry())
        self.showFullScreen()

    def show_state(self, state: SessionState) -> None:
        sheet, point = state.sheet, state.current
        self._body.setText(f"{sheet.body_name}, {day(sheet.held_on, 'dddd d MMMM yyyy')}")
        if sheet.paused_at is not None:
            self._show(None, self.tr("Séance suspendue"))
        elif point is None:
            self._show(
                None, self.tr("Ordre du jour épuisé") if state.running else self.tr("La séance n’est pas ouverte")
            )
        else:
            self._show(point, point.title)
        following = state.following
        told = self.tr("Ensuite : {number}. {title}")
        self._next.setText(told.format(number=following.number, title=following.title) if following else "")
        self._say.setText(self._formula(state, point))

    def show_assembly(self, formula: str, quorum: str) -> None:
        """Tell what the chair of an assembly says next, and the quorum of each council."""
        self._say.setText(formula)
        self._quorum.setText(quorum)
        self._quorum.setVisible(bool(quorum))

    def _show(self, point: ItemRow | None, title: str) -> None:
        number = self.tr("Point {number}").format(number=point.number) if point else ""
        if point is not None and point.report_number:
            number += f"  ·  {self.tr('rapport n° {number}').format(number=point.report_number)}"
        self._number.setText(number)
        self._title.setText(title)
        self._who.setText("  ·  ".join(filter(None, (point.rapporteur, point.pilot))) if point else "")

    def show_time(self, now: datetime, timing: Timing | None) -> None:
        self._clock.setText(hour(now))
        shown = timing is not None and bool(self._number.text())
        for widget in (self._spent, self._planned, self._bar):
            widget.setVisible(shown)
        self._left.setText("")
        if timing is None:
            return
        self._left.setText(
            self.tr("{spent} sur {slot}").format(spent=lasting(timing.elapsed), slot=lasting(timing.slot))
        )
        over = bool(timing.planned) and timing.spent > timing.planned
        self._spent.setText(stopwatch(timing.spent))
        self._spent.set_role("chair_over" if over else "chair_title")
        planned = self.tr("sur {planned} prévues").format(planned=lasting(timing.planned)) if timing.planned else ""
        if over:
            planned = self.tr("{planned}, dépassé de {over}").format(
                planned=planned, over=lasting(timing.spent - timing.planned)
            )
        self._planned.setText(planned)
        self._bar.setMaximum(max(1, timing.planned))
        self._bar.setValue(min(timing.spent, timing.planned))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _formula(self, state: SessionState, point: ItemRow | None) -> str:
        """Return what the chair may say next."""
        if point is None or not state.running:
            return ""
        if point.standing == StandingKind.APPROVAL:
            return self.tr("« Y a-t-il des observations sur le relevé de la dernière réunion ? »")
        if point.standing == StandingKind.NEXT_MEETING and state.sheet.next_on is not None:
            told = self.tr("« Notre prochaine réunion est fixée au {day}. »")
            return told.format(day=day(state.sheet.next_on, "dddd d MMMM yyyy"))
        if point.rapporteur and not state.lines:
            return self.tr("« La parole est à {name}. »").format(name=point.rapporteur_named or point.rapporteur)
        if point.nature in (Nature.DECISION, Nature.ARBITRATION):
            return self.tr("« Sommes-nous d’accord sur cette décision ? »")
        return self.tr("« Y a-t-il d’autres interventions sur ce point ? »") if state.lines else ""

    def _measure(self) -> None:
        """Write large: these letters are read from the other end of the table."""
        points = theme().scale.points
        small = (self._quorum, self._body, self._clock, self._number, self._who, self._planned, self._next, self._left)
        sizes = dict.fromkeys(small, points("heading") * 1.4) | dict.fromkeys(
            (self._title, self._spent), points("title") * 2.2
        )
        for label, size in sizes.items():
            label.setStyleSheet(f"font-size: {size:.1f}pt;")
        self._say.setStyleSheet(f"font-size: {points('title') * 1.3:.1f}pt; font-style: italic;")
        self._bar.setFixedHeight(theme().scale.px(12))
