"""The shortcuts that work on the screen shown: the page's own first, then those of everywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser

from concertation.ui.help.reading import set_in_two_weights
from concertation.ui.shell.commands import plain
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from concertation.ui.main_window import MainWindow


class ShortcutsDialog(QDialog):
    """A list to read; Échap closes it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Raccourcis de cet écran"))
        listed = QTextBrowser()
        listed.setProperty("role", "bare")
        listed.setAccessibleName(self.windowTitle())
        view = window.content.view
        own = rows_of(view.actions() if view else [])
        framed = rows_of(action for _key, action in window.menus.commands.items())
        html = (self._table(self.tr("Sur cet écran"), own) if own else "") + self._table(self.tr("Partout"), framed)
        listed.setHtml(html)
        set_in_two_weights(listed.document())
        close = Button(self.tr("Fermer"), clicked=self.accept)
        self.setLayout(column(Text(self.windowTitle(), "heading"), listed, row(None, close), margins=(20, 16, 20, 16)))
        self.resize(theme().scale.px(520), theme().scale.px(560))

    @staticmethod
    def _table(title: str, rows: list[tuple[str, str]]) -> str:
        lines = "".join(
            f"<tr><td style='padding:3px 24px 3px 0'>{escape(text)}</td><td style='padding:3px 0'><b>{escape(keys)}</b></td></tr>"
            for text, keys in rows
        )
        return f"<h4>{escape(title)}</h4><table>{lines}</table>"


def rows_of(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """Return the words and the keys of the actions that have keys and can be used now."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (plain(action.text()), ", ".join(keys.toString(native) for keys in action.shortcuts()))
        for action in actions
        if action.shortcuts() and action.isEnabled()
    ]
