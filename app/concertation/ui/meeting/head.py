"""The head of a meeting's page: title, lead, the switch between stages, and the buttons of the stage shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from concertation.ui.places import STAGES
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import ElidedText, Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence


class MeetingHead(QFrame):
    """A stage fills it when it is shown; ``stage_chosen`` gives the stage the user asks for."""

    stage_chosen = Signal(str)
    titled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = ElidedText("", "title")
        self.lead = ElidedText("", "lead")
        self.switch = Segmented([(stage.key, stage.name()) for stage in STAGES], self.tr("Étape de la séance"))
        self.switch.chosen.connect(self.stage_chosen)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._under = QHBoxLayout()
        self._under.setContentsMargins(0, 0, 0, 0)
        self._room = holder(self._under)
        self._room.hide()
        words = column(self.title, self.lead, self._room, gap=4)
        side = column(row(None, self.switch), row(None, holder(self._buttons)), gap=8)
        head = row(gap=24, margins=(32, 20, 20, 12))
        head.addLayout(words, 1)
        head.addLayout(side)
        self.setLayout(column(head, Hairline(), gap=0))

    def show_meeting(self, title: str, lead: str, buttons: Sequence[QWidget] = ()) -> None:
        """Write the head: a sentence each for the title and what follows it, and the stage's buttons."""
        self.title.setText(title)
        self.lead.setText(lead)
        self._room.hide()
        self.lead.show()
        self.titled.emit(title)
        if buttons:
            self.show_buttons(buttons)

    def show_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Put these buttons at the right, the primary one last; earlier ones are only hidden."""
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
        for button in buttons:
            self._buttons.addWidget(button)
            button.show()

    def show_under(self, widget: QWidget) -> None:
        """Put a widget in place of the sentence under the title, until :meth:`show_meeting` writes one again."""
        while (item := self._under.takeAt(0)) is not None:
            if (former := item.widget()) is not None and former is not widget:
                former.hide()
        self._under.addWidget(widget, 1)
        widget.show()
        self.lead.hide()
        self._room.show()
