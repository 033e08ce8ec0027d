"""Short messages over the window that ask nothing: ten seconds to take a gesture back, then readable again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton, LinkButton
from concertation.ui.widgets.layout import row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

Way = tuple[str, "Callable[[], object]"]  # the words of a link, and where it leads
_TEN_SECONDS = 10_000
_KEPT = 50


@dataclass(frozen=True, slots=True)
class Told:
    """A message that was shown, and when."""

    at: datetime
    text: str


class Toast(QFrame):
    """One message with at most two buttons; the pointer or the focus on it keeps it there."""

    closed = Signal()

    def __init__(
        self, parent: QWidget, text: str, icon: Icon, buttons: Sequence[LinkButton], *, stays: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setAccessibleName(text)
        self._words = Text(text, wrap=len(text) > 70)
        self.measure()
        lay = row(icon, self._words, margins=(12, 6, 6, 6))
        for button in buttons:
            button.clicked.connect(self.close_now)
            lay.addWidget(button)
        lay.addWidget(IconButton("x", self.tr("Fermer ce message"), self.close_now))
        self.setLayout(lay)
        self._timer = QTimer(self, singleShot=True, interval=_TEN_SECONDS)
        self._timer.timeout.connect(self._end)
        self._stays = stays
        if not stays:
            self._timer.start()

    def measure(self) -> None:
        """Take the room that the words ask at the text's size of now."""
        self._words.setMinimumWidth(0)
        self._words.setMinimumWidth(min(theme().scale.px(420), self._words.sizeHint().width()))

    def _end(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start()
        else:
            self.close_now()

    def close_now(self) -> None:
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        if not self._stays:
            self._timer.start()
        super().leaveEvent(event)


class Toasts(QObject):
    """Shows messages at the bottom of a window, one at a time, and keeps the last ones.

    ``undo_asked`` when the user presses *Annuler* on one.
    """

    undo_asked = Signal()
    told = Signal(object)

    def __init__(self, window: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._shown: Toast | None = None
        self._can_undo = False
        self.history: list[Told] = []
        window.installEventFilter(self)
        self._again = QTimer(self, singleShot=True, interval=0)  # once every widget has taken the new size
        self._again.timeout.connect(self._place)
        theme().changed.connect(self._again.start)

    def show(
        self,
        text: str,
        *,
        icon: str = "info",
        tone: str = "secondary",
        action: str = "",
        run: Callable[[], object] | None = None,
        stays: bool = False,
        way: Way | None = None,
    ) -> None:
        """Tell something, with at most one button and one way to what is told; what ``stays`` waits to be answered, closed or followed by another."""
        if self._shown is not None:
            self._shown.close_now()
        self._can_undo = False
        self.history = [Told(self._now(), text), *self.history][:_KEPT]
        buttons = [
            LinkButton(words, clicked=clicked) for words, clicked in (way or ("", None), (action, run)) if clicked
        ]
        toast = Toast(self._window, text, Icon(icon, tone), buttons, stays=stays)
        toast.closed.connect(lambda: self._forget(toast))
        self._shown = toast
        self._place()
        toast.show()
        toast.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
        self.told.emit(self.history[0])

    def undoable(self, text: str, way: Way | None = None) -> None:
        """Tell a gesture that is done, with *Annuler*, and the way to what it made where there is one."""
        self.show(text, icon="check", tone="done", action=self.tr("Annuler"), run=self.undo_asked.emit, way=way)
        self._can_undo = True

    def gesture_passed(self) -> None:
        """Take away an offer to undo: since another gesture came after it, it would take back the wrong one."""
        if self._can_undo and self._shown is not None:
            self._shown.close_now()

    def show_error(self, text: str) -> None:
        """Tell what could not be done."""
        self.show(text, icon="circle-alert", tone="late")

    def forget(self) -> None:
        """Take away what is shown and what was told: the register is locked."""
        if self._shown is not None:
            self._shown.close_now()
        self.history = []

    @property
    def current(self) -> Toast | None:
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _forget(self, toast: Toast) -> None:
        if self._shown is toast:
            self._shown = None

    def _place(self) -> None:
        if self._shown is None:
            return
        toast, area = self._shown, self._window.rect()
        toast.measure()
        toast.adjustSize()
        width = min(toast.width(), area.width() - 48)
        toast.resize(width, max(toast.sizeHint().height(), toast.heightForWidth(width)))
        bottom = area.height() - toast.height() - theme().scale.px(44)
        toast.move((area.width() - width) // 2, bottom)
