"""What stands in place of the capture box before the sitting opens and once it is closed: one sentence, one way on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from concertation.domain.vocabulary import MeetingState
from concertation.ui.session.words import day, hour
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from concertation.services.queries.session import SessionState

_UPCOMING = (MeetingState.PROPOSED, MeetingState.PLANNED, MeetingState.CONVENED)


class Gate(QFrame):
    """Opens, reopens, or leads to the minutes."""

    def __init__(self, open_: QAction, reopen: QAction, minutes: QAction) -> None:
        super().__init__()
        self._words = Text("", "lead", wrap=True)
        self._open = PrimaryButton(self.tr("Ouvrir la séance"), "play", open_.trigger)
        self._reopen = Button(self.tr("Rouvrir la séance"), "rotate-ccw", reopen.trigger)
        for button, action in ((self._open, open_), (self._reopen, reopen)):
            action.changed.connect(partial(_follow, button, action))
        self._minutes = PrimaryButton(self.tr("Rendre compte"), "file-check", minutes.trigger)
        self.setLayout(
            column(
                Hairline(),
                4,
                self._words,
                row(self._open, self._minutes, self._reopen, None, gap=8),
                None,
                gap=12,
                margins=(32, 8, 32, 24),
            )
        )

    def show_state(self, state: SessionState) -> None:
        sheet = state.sheet
        upcoming = sheet.state in _UPCOMING
        held = sheet.closed_at is not None
        self._open.setVisible(upcoming)
        self._minutes.setVisible(held)
        self._reopen.setVisible(sheet.state == MeetingState.HELD)
        if upcoming:
            told = self.tr("La séance du {day} n’est pas ouverte. Les présents peuvent déjà être cochés.")
            self._words.setText(told.format(day=day(sheet.held_on)))
        elif held and sheet.closed_at is not None:
            self._words.setText(self.tr("Séance levée à {time}.").format(time=hour(sheet.closed_at)))
        else:
            self._words.setText(self.tr("Cette séance ne se tient pas : elle est reportée, annulée ou archivée."))

    def focus_first(self) -> None:
        for button in (self._open, self._minutes, self._reopen):
            if button.isVisible():
                button.setFocus()
                return


def _follow(button: Button, action: QAction) -> None:
    """Grey a button with its command, and say why as it does."""
    button.setEnabled(action.isEnabled())
    button.setToolTip("" if action.isEnabled() else action.toolTip())
