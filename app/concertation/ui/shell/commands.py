"""Every command of the window as one ``QAction``: what the menus, the palette and the shortcuts' page show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from concertation.ui.first_paint import AfterFirstPaint
from concertation.ui.icons import icon as drawn
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget


class Commands(QObject):
    """The commands of the frame, by key; their icons, which no first sight shows, are drawn soon after, in the theme's."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_key: dict[str, QAction] = {}
        theme().changed.connect(self._redraw)
        AfterFirstPaint(window, self._redraw)

    def add(
        self, key: str, text: str, run: Callable[[], object], shortcuts: Iterable[str] = (), icon: str = ""
    ) -> QAction:
        """Make a command; its first shortcut is the one shown."""
        action = make_action(self._window, text, run, shortcuts=shortcuts)
        action.setProperty("icon_name", icon)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._by_key[key] = action
        return action

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def items(self) -> list[tuple[str, QAction]]:
        return list(self._by_key.items())

    def _redraw(self) -> None:
        for action in self._by_key.values():
            redraw(action)


def make_action(
    owner: QWidget,
    text: str,
    run: Callable[[], object],
    *,
    shortcuts: Iterable[str] = (),
    icon: str = "",
    menu: str = "",
) -> QAction:
    """Make an action on a widget and its children: a place gives its own to the palette and the menus this way.

    Args:
        owner: the widget it belongs to; its shortcuts work inside it.
        text: what it does, in French, as a menu says it.
        run: what it does.
        shortcuts: the keys, the first one shown.
        icon: name of a drawing.
        menu: ``edit``, ``view`` or ``session`` to stand in that menu while its page is shown.
    """
    action = QAction(text, owner)
    action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setProperty("icon_name", icon)
    action.setProperty("menu", menu)
    action.triggered.connect(lambda _checked: run())
    redraw(action)
    owner.addAction(action)
    return action


def redraw(action: QAction) -> None:
    """Draw an action's icon in the colours of the theme."""
    if name := action.property("icon_name"):
        action.setIcon(drawn(name))
        action.setIconVisibleInMenu(True)


def plain(text: str) -> str:
    """Return an action's words without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
