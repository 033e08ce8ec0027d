"""The head of a sitting: what is held, the hour, the time gone and the time before lunch, pausing and projecting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QSizePolicy, QToolButton

from concertation import wording
from concertation.domain.vocabulary import MeetingState
from concertation.ui.session.words import day, hour, lasting
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.layout import holder, row
from concertation.ui.widgets.text import ElidedText, Icon, Text

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QAction, QResizeEvent

    from concertation.services.queries.session import SessionState
    from concertation.ui.session.timing import Timing


_ROOMY = 1180


class SessionHead(QFrame):
    """Shows a state, then the time at every second; its buttons are the actions of the stage."""

    def __init__(self, pause: QAction, project: QAction, close: QAction, others: list[QAction]) -> None:
        super().__init__()
        self._title = ElidedText("", "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._day = Text("", "secondary")
        self._chip = Chip("", ChipKind.DONE, "radio")
        self._clock = Text("", "title")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Temps écoulé"))
        self._elapsed = Text("")
        self._fork = Icon("utensils")
        self._lunch = ElidedText("", "secondary")
        self._lunch.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._pause = Button("", "pause", pause.trigger)
        self._project = Button(self.tr("Projeter  F11"), "presentation", project.trigger, tip=self.tr("Projeter (F11)"))
        self._close = Button(self.tr("Lever la séance"), "check", close.trigger)
        self._buttons = (self._pause, self._project, self._close)
        self._small = [
            IconButton("pause", self.tr("Suspendre la séance"), pause.trigger),
            IconButton("presentation", self.tr("Projeter (F11)"), project.trigger),
        ]
        self._more = IconButton("ellipsis", self.tr("Autres commandes de la séance"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.addActions([*others, close])
        self._more.setMenu(menu)
        self._lay_out()
        self._narrow = self._short = self._with_lunch = False
        theme().changed.connect(self._measure)
        self._measure()
        self._times.hide()

    def _lay_out(self) -> None:
        self._times = holder(
            row(self._clock, self._bar, self._elapsed, 4, holder(row(self._fork, self._lunch, gap=8)), gap=16)
        )
        words = row(self._title, self._day, self._chip, gap=12)
        self.setLayout(
            row(
                words,
                None,
                self._times,
                None,
                *self._buttons,
                *self._small,
                self._more,
                gap=8,
                margins=(20, 10, 20, 10),
            )
        )

    def fold(self, *, narrow: bool) -> None:
        """Keep the title, the chip, the hour, the time gone and small buttons where room is short."""
        self._narrow = narrow
        self._fit()
        for large in (self._title, self._clock):
            large.set_role("heading" if narrow else "title")
        gap = theme().scale.gap
        if (lay := self.layout()) is not None:
            lay.setContentsMargins(gap(20), gap(4 if narrow else 10), gap(20), gap(4 if narrow else 10))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what matters least where room is short: the lunch, the bar, the words of two buttons, the day."""
        self._short = self._narrow or self.width() < theme().scale.px(_ROOMY)
        for wide in (self._bar, self._lunch, self._pause, self._project):
            wide.setVisible(not self._short)
        for small in self._small:
            small.setVisible(self._short)
        self._fork.setVisible(self._with_lunch and not self._short)
        self._day.setVisible(not self._narrow)
        self._close.setVisible(not self._narrow)

    def show_state(self, state: SessionState) -> None:
        sheet = state.sheet
        self._title.setText(sheet.body_name)
        wanted = self._title.fontMetrics().horizontalAdvance(sheet.body_name) + 4
        self._title.setMinimumWidth(min(wanted, theme().scale.px(280)))
        self._day.setText(day(sheet.held_on))
        if sheet.paused_at is not None:
            self._chip.show_as(self.tr("Suspendue"), ChipKind.SOON, "pause")
        elif state.running:
            self._chip.show_as(self.tr("En séance"), ChipKind.DONE, "radio")
        else:
            held = sheet.state not in (MeetingState.PLANNED, MeetingState.CONVENED, MeetingState.PROPOSED)
            told = ChipKind.DONE if held else ChipKind.NEUTRAL
            self._chip.show_as(wording.word("meeting_state", sheet.state), told, "circle-check" if held else "calendar")
        self._times.setVisible(sheet.opened_at is not None)
        self._clock.setVisible(state.running)
        paused = sheet.paused_at is not None
        self._pause.set_text(self.tr("Reprendre") if paused else self.tr("Pause"))
        self._pause.setToolTip(self.tr("Reprendre la séance") if paused else self.tr("Suspendre la séance"))
        for button in (self._pause, self._small[0]):
            button.set_icon("play" if paused else "pause")
        self._small[0].setEnabled(state.running)
        for wide in (self._pause, self._close):
            wide.setEnabled(state.running)

    def show_time(self, now: datetime, timing: Timing | None) -> None:
        """Show the hour and what the sitting's time has become."""
        _write(self._clock, hour(now))
        if timing is None:
            return
        _write(
            self._elapsed,
            self.tr("{spent} sur {slot}").format(spent=lasting(timing.elapsed), slot=lasting(timing.slot)),
        )
        self._bar.setMaximum(max(1, timing.slot))
        self._bar.setValue(min(timing.elapsed, timing.slot))
        self._bar.setAccessibleDescription(self._elapsed.text())
        _write(self._lunch, self._until(timing))
        self._with_lunch = timing.lunch and not timing.closed
        self._fork.setVisible(self._with_lunch and not self._short)

    def _until(self, timing: Timing) -> str:
        left = timing.pace.until_end
        if timing.closed:
            return ""
        if timing.lunch:
            if left < 0:
                return self.tr("déjeuner passé de {time}").format(time=lasting(-left))
            return self.tr("déjeuner dans {time}").format(time=lasting(left))
        if left < 0:
            return self.tr("fin prévue dépassée de {time}").format(time=lasting(-left))
        return self.tr("fin prévue dans {time}").format(time=lasting(left))

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(320), super().sizeHint().height())

    def _measure(self) -> None:
        px = theme().scale.px
        self._bar.setFixedWidth(px(160))
        self.setMinimumHeight(px(56) if theme().scale.zoom < 1.5 else 0)


def _write(label: Text, text: str) -> None:
    if label.text() != text:
        label.setText(text)
