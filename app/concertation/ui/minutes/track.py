"""How far minutes are: Brouillon, À valider, Diffusé, Approuvé, told by an icon and a word."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QSizePolicy

from concertation.domain.vocabulary import MeetingState
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import Piece, row
from concertation.ui.widgets.text import Hairline, Icon, Text

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from concertation.services.queries.minutes import MinutesSheet


class Step(IntEnum):
    """The steps in their order."""

    DRAFT = 0
    REVIEW = 1
    ISSUED = 2
    APPROVED = 3


def step_of(sheet: MinutesSheet) -> Step:
    """Return where the minutes are: a draft until the sitting is over and a first line was read over."""
    state = sheet.meeting.state
    if state in (MeetingState.APPROVED, MeetingState.ARCHIVED):
        return Step.APPROVED
    if sheet.issued:
        return Step.ISSUED
    started = any(line.approved for line in sheet.lines)
    return Step.REVIEW if state == MeetingState.HELD and (started or not sheet.lines) else Step.DRAFT


class Track(QFrame):
    """Four steps in a line; those done have a check, the present one is in 600."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._now = Step.DRAFT
        self._words = {
            Step.DRAFT: self.tr("Brouillon"),
            Step.REVIEW: self.tr("À valider"),
            Step.ISSUED: self.tr("Diffusé"),
            Step.APPROVED: self.tr("Approuvé"),
        }
        self._icons = {step: Icon("circle", "border") for step in Step}
        self._texts = {step: Text(self._words[step]) for step in Step}
        pieces: list[Piece] = []
        for step in Step:
            if step:
                line = Hairline()
                line.setFixedWidth(theme().scale.px(24))
                pieces.append(line)
            pieces += [self._icons[step], self._texts[step]]
        self.setLayout(row(*pieces, None, gap=8))
        self.show_step(Step.DRAFT)

    def show_step(self, now: Step, deemed_on: date | None = None, *, archived: bool = False) -> None:
        """Show where the minutes are; the last step done is shown as done, and when silence will be approval."""
        last = self._words[Step.APPROVED]
        if now == Step.ISSUED and deemed_on is not None:
            last = self.tr("Réputé approuvé le {day}").format(day=f"{deemed_on:%d/%m/%Y}")
        elif archived:
            last = self.tr("Approuvé, archivé")
        self._texts[Step.APPROVED].setText(last)
        self._now = now
        for step in Step:
            self._icons[step].setToolTip(self._words[step])
            done = step < now or (step == now and now in (Step.ISSUED, Step.APPROVED))
            if done:
                self._icons[step].set_icon("circle-check", "done")
            elif step == now:
                self._icons[step].set_icon("circle-dot", "accent")
            else:
                self._icons[step].set_icon("circle", "border")
            self._texts[step].set_role("strong" if step == now else "secondary")
        self.setAccessibleName(self.tr("État du relevé : {step}").format(step=self._texts[now].text()))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for the icons and the present word alone: the other words go where room is short."""
        return QSize(theme().scale.px(150), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = sum(text.sizeHint().width() for text in self._texts.values())
        roomy = self.width() >= words + theme().scale.px(4 * 16 + 3 * 24) + theme().scale.gap(11 * 8)
        for step, text in self._texts.items():
            text.setVisible(roomy or step == self._now)
