"""What a new register still needs before its first meeting, as a line of steps that each lead where it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import FlowLayout, column, holder
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.queries.first_steps import FirstSteps


class StepsCard(QFrame):
    """Hidden once every step is done; ``asked`` gives the step the user wants to take."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "tinted")
        self._flow = FlowLayout(8)
        title = Text(self.tr("Premiers pas : de quoi tenir une première réunion"), "strong")
        self.setLayout(column(title, holder(self._flow), gap=4, margins=(16, 10, 16, 10)))
        self.hide()

    def show_steps(self, steps: FirstSteps) -> None:
        """Show which steps are done, and the next one first among those that are not."""
        self._flow.clear()
        for key, words, count in (
            ("cooperation", self.tr("Une coopération"), steps.cooperations),
            ("authority", self.tr("Des collectivités"), steps.authorities),
            ("body", self.tr("Une instance"), steps.bodies),
            ("person", self.tr("Des personnes"), steps.persons),
            ("seat", self.tr("Des sièges"), steps.seats),
            ("meeting", self.tr("Une réunion"), steps.meetings),
        ):
            state = self.tr("fait") if count else self.tr("à faire")
            button = LinkButton(words, "circle-check" if count else "circle-dashed", tip=f"{words} : {state}")
            button.setAccessibleName(f"{words} : {state}")
            button.clicked.connect(lambda _on, key=key: self.asked.emit(key))
            self._flow.addWidget(button)
        self.setVisible(not steps.done)
