"""The buttons: one filled at most on a page, bordered ones, plain links, and icons alone with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from concertation.ui.icons import icon as drawn
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent


class Button(QPushButton):
    """A bordered button, with an icon that follows the theme."""

    _role = "secondary"
    _tone = "text"

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        tip: str = "",
    ) -> None:
        super().__init__(_after_icon(text, icon), parent)
        self.setProperty("role", self._role)
        self.setAccessibleName(text.replace("&", ""))
        self.setToolTip(tip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._role == "link" else Qt.CursorShape.ArrowCursor)
        self._icon_name = icon
        if clicked is not None:
            self.clicked.connect(lambda _checked: clicked())
        theme().changed.connect(self._redraw)
        self._redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _clicked_by_enter(self, event):
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one: whoever presses twice by habit does not mean to make two of a thing."""
        event.accept()

    def set_icon(self, icon: str | None) -> None:
        self._icon_name = icon
        self._redraw()

    def set_text(self, text: str) -> None:
        """Change the words and the accessible name together."""
        self.setText(_after_icon(text, self._icon_name))
        self.setAccessibleName(text)

    def _redraw(self) -> None:
        if self._icon_name is not None:
            side = theme().scale.px(14)
            self.setIconSize(QSize(side, side))
            self.setIcon(drawn(self._icon_name, self._tone, 14))


def _clicked_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click the button that Entrée finds in front of it: Qt hears Espace alone outside of dialogs."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    if plain and not event.isAutoRepeat():
        button.click()
    return plain


def _after_icon(text: str, icon: str | None) -> str:
    """Leave the room between a drawing and the words that Qt's style sheets cannot ask for."""
    return f" {text}" if icon else text


class PrimaryButton(Button):
    """The one filled button of a page: what one came here to do."""

    _role = "primary"
    _tone = "on_accent"


class LinkButton(Button):
    """A button written as a link, for the third rank."""

    _role = "link"
    _tone = "accent"


class IconButton(QToolButton):
    """An icon alone; ``name`` is its accessible name and its tooltip."""

    def __init__(
        self,
        icon: str,
        name: str,
        clicked: Callable[[], object] | None = None,
        *,
        tone: str = "secondary",
        size: int = 16,
    ) -> None:
        super().__init__()
        self._drawing = (icon, tone, size)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if clicked is not None:
            self.clicked.connect(lambda _checked: clicked())
        theme().changed.connect(self._redraw)
        self._redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _clicked_by_enter(self, event):
            super().keyPressEvent(event)

    def set_icon(self, icon: str, tone: str = "secondary") -> None:
        self._drawing = (icon, tone, self._drawing[2])
        self._redraw()

    def _redraw(self) -> None:
        side = theme().scale.px(self._drawing[2])
        self.setIconSize(QSize(side, side))
        self.setIcon(drawn(*self._drawing))
