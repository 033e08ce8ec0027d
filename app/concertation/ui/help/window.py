"""The help in a window of its own beside the main one, opened at the page of the screen shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser

from concertation import wording
from concertation.locations import resource
from concertation.ui.help.reading import set_in_two_weights, words_of_page
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.layout import column, row

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget

HOME = "index"


class HelpWindow(QDialog):
    """Pages of ``resources/help/<language>/<topic>.md``; links lead from one to another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Aide de Concertation"))
        self.setModal(False)
        self.pages = QTextBrowser()
        self.pages.setProperty("role", "bare")
        self.pages.setAccessibleName(self.tr("Page d’aide"))
        self.pages.setOpenLinks(False)
        self.pages.anchorClicked.connect(self._follow)
        self._past: list[str] = []
        self.topic = ""
        home = IconButton("book-open", self.tr("Sommaire de l’aide"), lambda: self.show_topic(HOME))
        self._back = IconButton("chevron-left", self.tr("Page précédente"), self._go_back)
        self.setLayout(column(row(self._back, home, None), self.pages, margins=(16, 12, 16, 16)))
        QShortcut(QKeySequence("Alt+Left"), self, self._go_back)
        self.resize(theme().scale.px(460), theme().scale.px(620))

    @classmethod
    def open_at(cls, parent: QWidget, topic: str) -> HelpWindow:
        """Show the help at a topic, in the window already open if there is one."""
        found = parent.findChild(cls)
        window = found if isinstance(found, HelpWindow) else cls(parent)
        window.show_topic(topic)
        window.show()
        window.raise_()
        window.pages.setFocus()
        return window

    def show_topic(self, topic: str) -> None:
        """Show a page, or the summary where there is no such page."""
        path = page_of(topic)
        if self.topic and self.topic != topic:
            self._past.append(self.topic)
        self.topic = topic
        self._back.setEnabled(bool(self._past))
        self.pages.setMarkdown(words_of_page(path))
        self.pages.document().setDocumentMargin(4)
        set_in_two_weights(self.pages.document())
        self.pages.moveCursor(QTextCursor.MoveOperation.Start)

    def _go_back(self) -> None:
        if self._past:
            topic = self._past.pop()
            self.topic = ""
            self.show_topic(topic)

    def _follow(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https", "mailto"):
            QDesktopServices.openUrl(url)
        else:
            self.show_topic(url.path().removesuffix(".md"))


def page_of(topic: str) -> Path:
    """Return the file of a topic in the user's language, in French where it is not translated."""
    for language in (wording.language(), "fr"):
        path = resource("help", language, f"{topic}.md")
        if topic.isidentifier() and path.is_file():
            return path
    return resource("help", "fr", f"{HOME}.md")
