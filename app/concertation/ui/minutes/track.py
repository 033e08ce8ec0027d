"""How far minutes are: Brouillon, À valider, Diffusé, Approuvé, told by an icon and a word."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy

from concertation.domain.vocabulary import MeetingState
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import row
from concertation.ui.widgets.text import Hairline, Icon, Text

if TYPE_CHECKING:
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
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words = {
            Step.DRAFT: self.tr("Brouillon"),
            Step.REVIEW: self.tr("À valider"),
            Step.ISSUED: self.tr("Diffusé"),
            Step.APPROVED: self.tr("Approuvé"),
        }
        self._icons = {step: Icon("circle", "border") for step in Step}
        self._texts = {step: Text(self._words[step]) for step in Step}
        pieces: list[QFrame | Icon | Text] = []
        for step in Step:
            if step:
                line = Hairline()
                line.setFixedWidth(theme().scale.px(24))
                pieces.append(line)
            pieces += [self._icons[step], self._texts[step]]
        self.setLayout(row(*pieces, gap=8))
        self.show_step(Step.DRAFT)

    def show_step(self, now: Step) -> None:
        """Show where the minutes are; the last step done is shown as done."""
        for step in Step:
            done = step < now or (step == now and now in (Step.ISSUED, Step.APPROVED))
            if done:
                self._icons[step].set_icon("circle-check", "done")
            elif step == now:
                self._icons[step].set_icon("circle-dot", "accent")
            else:
                self._icons[step].set_icon("circle", "border")
            self._texts[step].set_role("strong" if step == now else "secondary")
        self.setAccessibleName(self.tr("État du relevé : {step}").format(step=self._words[now]))
