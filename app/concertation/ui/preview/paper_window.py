"""A window of its own for a paper that belongs to no meeting: a dossier's page, a passation, a contract's table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.ui.preview.pages_window import PagesWindow
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.widgets.text import ElidedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader
    from concertation.services.printing import Preview
    from concertation.ui.places import PlaceContext


def open_paper(
    context: PlaceContext, title: str, query: Callable[[Reader], Preview], *, parent: QWidget
) -> PaperWindow:
    """Show what a query gives in a window under a title, the same window when it is asked for again."""
    found = next(
        (one for one in parent.window().findChildren(PaperWindow) if one.isVisible() and one.title == title), None
    )
    window = found or PaperWindow(context, title, parent.window())
    window.show_query(query)
    window.present()
    return window


class PaperWindow(PagesWindow):
    """Brought up to date while it is open; Échap closes it."""

    def __init__(self, context: PlaceContext, title: str, parent: QWidget) -> None:
        super().__init__(context, PreviewPane(context, zooming=True), parent)
        self.title = title
        self.setWindowTitle(title)
        self._query: Callable[[Reader], Preview] | None = None
        self.pane.drawn.connect(self.name_after)
        self.lay_out(ElidedText(title, "section"), None, body=self.pane, width=820)

    def show_query(self, query: Callable[[Reader], Preview]) -> None:
        self._query = query
        self.pane.show_query(query)

    def paper(self) -> Callable[[Reader], Document] | None:
        query = self._query
        return None if query is None else lambda reader: query(reader).paper
