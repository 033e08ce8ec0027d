"""Those expected, and their answers noted by one key each: the next one is then the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from concertation.ui.models.rows import RowsList
from concertation.ui.preparation.lists import Expected, ShortList, expected_look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_MOST = 8
_ANSWERS: dict[str, tuple[str, bool]] = {
    "p": ("coming", True),
    "s": ("coming", False),
    "e": ("excused", False),
    "x": ("", False),
}
_REPRESENTED = "r"


class ReplyList(ShortList[Expected]):
    """``answered`` gives the answer and whether they lunch, empty where it is taken back; ``represented`` asks by whom."""

    answered = Signal(object, object)
    represented = Signal(object)

    def __init__(self) -> None:
        rows: RowsList[Expected] = RowsList(lambda one: f"{one.person.person}, {expected_look(one).detail}")
        super().__init__(rows, expected_look, "", _MOST)
        self.setAccessibleName(self.tr("Participants"))
        self.setAccessibleDescription(self.keys())
        self.setToolTip(self.keys())
        self.read_only = False

    def keys(self) -> str:
        """Return what each key notes."""
        return self.tr("P viendra · S viendra sans déjeuner · E excusé · R représenté · X sans réponse")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found, key = self.current, event.text().casefold()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if found is None or self.read_only or found.held or not plain or key not in {*_ANSWERS, _REPRESENTED}:
            super().keyPressEvent(event)
            return
        self._go_on()
        if key == _REPRESENTED:
            self.represented.emit(found)
        else:
            self.answered.emit(found, _ANSWERS[key])

    def _go_on(self) -> None:
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)
