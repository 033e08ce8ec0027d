"""Each seat of the hemicycle as assistive tools find it: a box to tick with its member's name, presence and vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from concertation.ui.session.plenary.seat_marks import SeatMark, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.session.plenary.hall import Hall

_LEAST = 24.0  # pixels: as large as the area that a pointer hits


class SeatChild(QCheckBox):
    """Ticked while its member is in the room; it paints nothing and lets the pointer through to the hemicycle.

    A real child lives and dies with its widget; an interface of our own would have to outlive it in Python.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show()

    def nextCheckState(self) -> None:
        """Wait for the register: what was asked is shown once it is done."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: the hemicycle draws its seats itself."""

    def show_mark(self, mark: SeatMark) -> None:
        self.setAccessibleName(mark.name)
        self.setAccessibleDescription(mark.tip.replace("\n", ", "))
        self.setChecked(mark.shape is Shape.PRESENT)


class SeatChildren:
    """The children of a hemicycle, one per seat; ``press`` is called with the member that a tool presses."""

    def __init__(self, parent: QWidget, press: Callable[[str], object]) -> None:
        self._parent, self._press = parent, press
        self._children: dict[str, SeatChild] = {}

    def place(self, hall: Hall) -> None:
        """Have one child per seat, where the seat is."""
        seated = [seat.member for seat in hall.plan.seats]
        for member in self._children.keys() - set(seated):
            self._children.pop(member).deleteLater()
        side = max(_LEAST, hall.plan.pitch * 0.8)
        for member in seated:
            if member not in self._children:
                self._children[member] = self._make(member)
            centre = hall.centre(member)
            corner = QPointF(centre.x() - side / 2, centre.y() - side / 2)
            self._children[member].setGeometry(QRectF(corner.x(), corner.y(), side, side).toRect())

    def _make(self, member: str) -> SeatChild:
        child = SeatChild(self._parent)
        child.clicked.connect(lambda _on: self._press(member))
        return child

    def show_mark(self, mark: SeatMark) -> None:
        if (child := self._children.get(mark.member)) is not None:
            child.show_mark(mark)

    def child(self, member: str) -> SeatChild:
        return self._children[member]
