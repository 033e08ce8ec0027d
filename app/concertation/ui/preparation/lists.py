"""The short lists beside the agenda: what to recall, what waits in reserve, who is expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from concertation.domain.dates_fr import short
from concertation.domain.vocabulary import AttendanceStatus, Declared
from concertation.ui.models.rows import RowsList
from concertation.ui.preparation.columns import POINT_MIME
from concertation.ui.preparation.words import translate
from concertation.ui.widgets.layout import column, holder
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.services.queries.followup import ActionRow
    from concertation.services.queries.hospitality import ReplyRow
    from concertation.services.queries.meeting_rows import AttendanceRow

R = TypeVar("R", bound=Any)


@dataclass(frozen=True, slots=True)
class Expected:
    """Someone expected and what they answered; ``held`` once the meeting took place."""

    id: str
    person: AttendanceRow
    reply: ReplyRow | None
    held: bool = False


class ShortList(RowsView, Generic[R]):
    """As tall as its rows up to ``most``; ``opened`` at Entrée or a double-click, ``removed`` at Suppr."""

    opened = Signal(object)
    removed = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, model: RowsList[R], look: Callable[[R], TwoLines], name: str, most: int = 6) -> None:
        super().__init__(name)
        self._rows = model
        self._most = most
        self.setModel(model)
        self.setItemDelegate(TwoLineDelegate(look, self))
        self.setProperty("role", "bare")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(lambda _index: self._open())

    def show_rows(self, rows: Sequence[R]) -> None:
        self._rows.show(list(rows))
        self._measure()

    @property
    def current(self) -> R | None:
        return self._rows.row_at(self.currentIndex())

    def _measure(self) -> None:
        heights = [self.sizeHintForRow(place) for place in range(min(self._rows.rowCount(), self._most))]
        fits = self._rows.rowCount() <= self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(sum(heights) + 2)
        self.setVisible(bool(heights))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self.current
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.key() == Qt.Key.Key_Delete and found is not None:
            self.removed.emit(found)
        elif event.key() == Qt.Key.Key_Menu and found is not None:
            self.menu_asked.emit(found, self.below())
        else:
            super().keyPressEvent(event)

    def below(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def _open(self) -> None:
        if (found := self.current) is not None:
            self.opened.emit(found)

    def _ask_menu(self, at: QPoint) -> None:
        found = self._rows.row_at(self.indexAt(at))
        if found is not None:
            self.menu_asked.emit(found, self.viewport().mapToGlobal(at))


def welcome_points(event: QDragMoveEvent, owner: QWidget) -> None:
    if event.mimeData().hasFormat(POINT_MIME) and event.source() is not owner:
        event.acceptProposedAction()
    else:
        event.ignore()


def put_here(event: QDropEvent, put: Callable[[str], object]) -> None:
    """Hand over the points dropped; they are not taken out of where they come from by Qt."""
    for identifier in bytes(event.mimeData().data(POINT_MIME).data()).decode().split("\n"):
        put(identifier)
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def action_look(action: ActionRow) -> TwoLines:
    who = action.assignee or action.authority_name or action.authority or ""
    late = action.late_days > 0
    when = (
        translate("Preparation", "%n j de retard", None, action.late_days)
        if late
        else short(action.due_on)
        if action.due_on
        else ""
    )
    detail = ", ".join(part for part in (when, who) if part)
    icon = "alarm-clock" if late else "circle"
    return TwoLines(action.text, detail, icon=icon, tone="late" if late else "secondary", strong=False)


_HELD = {
    AttendanceStatus.PRESENT: ("circle-check", "done"),
    AttendanceStatus.REPRESENTED: ("user-check", "accent"),
    AttendanceStatus.EXCUSED: ("user-x", "soon"),
    AttendanceStatus.ABSENT: ("user-x", "secondary"),
}
_ICONS = {
    Declared.EXPECTED: ("circle", "secondary"),
    Declared.EXCUSED: ("user-x", "soon"),
    Declared.REPRESENTED: ("user-check", "accent"),
}


def expected_look(one: Expected) -> TwoLines:
    """Return a person, what they declared in words, and whether they stay for lunch; once held, how they attended."""
    person, reply = one.person, one.reply
    if one.held and person.status:
        icon, tone = _HELD[AttendanceStatus(person.status)]
        detail = f"{person.authority_name}, {word('attendance_status', person.status).lower()}"
        return TwoLines(person.person, detail, icon=icon, tone=tone, strong=False)
    icon, tone = _ICONS[Declared(person.declared)]
    state = word("declared", person.declared).lower()
    if person.declared == Declared.REPRESENTED and person.represented_by:
        state = translate("Preparation", "représenté par {name}").format(name=person.represented_by)
    elif reply is not None and reply.answer == "coming":
        icon, tone, state = "circle-check", "done", translate("Preparation", "viendra")
    told = [person.authority_name if person.role != "guest" else translate("Preparation", "invité"), state]
    if reply is not None and reply.lunch is not None:
        told.append(translate("Preparation", "déjeune") if reply.lunch else translate("Preparation", "ne déjeune pas"))
    return TwoLines(person.person, ", ".join(told), icon=icon, tone=tone, strong=False)


def inset(*pieces: QWidget) -> QFrame:
    """Put widgets on the margin of the text of lists: their rows overhang it by 12."""
    return holder(column(*pieces, gap=8, margins=(12, 0, 12, 0)))
