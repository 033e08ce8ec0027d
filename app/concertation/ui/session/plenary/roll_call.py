"""The roll-call field: three letters and Entrée; where several members may be meant, they are asked about in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from concertation.domain.roll_call import Called, named
from concertation.ui.plurals import Plurals
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looked_at import seeks, writes
from concertation.ui.widgets.text import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MOST = 9


class RollCall(QFrame):
    """``answered`` gives a member who is there and the sign typed before the name, ``represented`` one whose proxy is to be noted, ``closed`` ends the call."""

    answered = Signal(str, str)
    represented = Signal(str)
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._members: tuple[Called, ...] = ()
        self._told: Mapping[str, tuple[str, str]] = {}
        self._found: list[Called] = []
        self.field = _Field(self)
        self._count = Text("", "caption")
        self.close_call = writes(LinkButton(self.tr("Clore l’appel"), "check", self.closed.emit))
        self.close_call.setToolTip(self.tr("Qui arrive ensuite arrive après l’appel nominatif"))
        self._name = ElidedText("", "strong")
        self._detail = ElidedText("", "secondary")
        self.list = _Candidates(over, self)
        self.field.textChanged.connect(self._look)
        beside = column(self._name, self._detail, gap=0)
        line = row(self.field, gap=12)
        line.addLayout(beside, 1)
        self._title = Text(self.tr("Appel nominatif"), "headline")
        self._done = self.tr("Présence notée")
        head = row(self._title, self._count, None, self.close_call)
        self.setLayout(column(head, line, gap=6))
        theme().changed.connect(self._measure)
        self._measure()

    def show_members(self, members: Sequence[Called], told: Mapping[str, tuple[str, str]]) -> None:
        """Call these; ``told`` gives for each the name and what would be noted."""
        self._members, self._told = tuple(members), told
        called = sum(not one.waiting for one in members)
        self._count.setText(Plurals().called(called))
        self._look()

    def ask_for(self, title: str, done: str, hint: str, *, calling: bool) -> None:
        """Ask for presence or for votes: what is asked, what is told once noted, and what may be typed."""
        self._title.setText(title)
        self._done = done
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(f"{title} : {hint}")
        self.close_call.setVisible(calling)

    def candidates(self) -> list[Called]:
        return self._found

    def enter(self, *, represented: bool = False) -> None:
        """Note the one who is named; ask which one where the letters name several who have not answered."""
        if not self._found:
            self._tell(None)
            return
        waiting = [one for one in self._found if one.waiting] or self._found
        if len(waiting) > 1 and not self.list.isVisible():
            self.list.offer(self._found[:_MOST], self._told, self.field)
            self._detail.setText(self.tr("Plusieurs membres : ↑ ↓ ou 1 à 9, puis Entrée"))
            return
        self.take(self.list.current if self.list.isVisible() else 0, represented=represented)

    def take(self, place: int, *, represented: bool = False) -> None:
        """Note one of those found, and be ready for the next name."""
        if not 0 <= place < len(self._found):
            return
        chosen = self._found[place]
        name, sign = self._told.get(chosen.member, ("", ""))[0], self.field.text().strip()[:1]
        self.field.clear()
        self._name.setText(name)
        self._detail.setText(self.tr("Pouvoir à noter") if represented else self._done)
        if represented:
            self.represented.emit(chosen.member)
        else:
            self.answered.emit(chosen.member, "" if sign.isalnum() else sign)

    def _look(self) -> None:
        self._found = named(self.field.text(), self._members)
        if self.list.isVisible():
            self.list.hide()
        if self.field.text().strip():
            self._tell(self._found[0] if self._found else None)

    def _tell(self, one: Called | None) -> None:
        if one is None:
            self._name.setText("")
            told = self.tr("Personne de ce nom parmi les membres") if self.field.text().strip() else ""
            self._detail.setText(told)
            return
        name, detail = self._told.get(one.member, (one.family_name, ""))
        more = len(self._found) - 1
        self._name.setText(f"{name}  +{more}" if more else name)
        self._detail.setText(detail)

    def _measure(self) -> None:
        self.field.setFixedWidth(theme().scale.px(200))


class _Field(FilterField):
    """Entrée notes a presence, Maj+Entrée a proxy; ↑ ↓ and figures choose among several, Échap gives up."""

    def __init__(self, call: RollCall) -> None:
        super().__init__(call.tr("Appel nominatif : trois lettres, puis Entrée"), call.tr("Trois lettres, Entrée"))
        seeks(self, only=False)
        self._call = call

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asking, key = self._call.list.isVisible(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._call.enter(represented=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif asking and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._call.list.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif asking and event.text() in list("123456789"):
            self._call.take(int(event.text()) - 1)
        elif key == Qt.Key.Key_Escape and (asking or self.text()):
            if asking:
                self._call.list.hide()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)


class _Candidates(QFrame):
    """The members that the letters may name, over the field; it never takes the keyboard."""

    def __init__(self, over: QWidget, call: RollCall) -> None:
        super().__init__(over)
        self._over, self._call = over, call
        self.setProperty("role", "palette")
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(call.tr("Lequel de ces membres ?"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: call.take(self._list.row(item)))
        self.setLayout(column(self._list, gap=0, margins=(4, 4, 4, 4)))
        self.hide()

    @property
    def current(self) -> int:
        return self._list.currentRow()

    def offer(self, found: Sequence[Called], told: Mapping[str, tuple[str, str]], field: QLineEdit) -> None:
        self._list.clear()
        for place, one in enumerate(found, start=1):
            name, detail = told.get(one.member, (one.family_name, ""))
            self._list.addItem(QListWidgetItem(f"{place}   {name}, {detail}"))
        self._list.setCurrentRow(0)
        high = sum(self._list.sizeHintForRow(place) for place in range(len(found))) + 10
        at = field.mapTo(self._over, field.rect().topLeft())
        wide = min(max(self._list.sizeHintForColumn(0) + 28, field.width()), self._over.width())
        self.setGeometry(max(0, min(at.x(), self._over.width() - wide)), max(0, at.y() - high - 4), wide, high)
        self.show()
        self.raise_()

    def move_by(self, step: int) -> None:
        self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
