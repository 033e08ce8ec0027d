"""The whole history of one object in a window of its own, where its page has no room for it: a meeting, a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from concertation.services.queries.history import history
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext


class HistoryWindow(QDialog):
    """Reads again once a gesture was taken back from it.

    Args:
        kind: table of the object, such as ``meeting``.
        key: its id.
        name: what the object is called, for the head.
    """

    def __init__(self, context: PlaceContext, kind: str, key: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Historique"))
        self._context, self._kind, self._key = context, kind, key
        self.name = Text(name, "heading", wrap=True)
        self.panel = HistoryPanel(context, whole=True)
        self.panel.taking_back.taken_back.connect(self.read)
        page = column(self.name, self.panel, None, gap=12, margins=(24, 20, 24, 12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(page), 1)
        whole.addLayout(row(None, Button(self.tr("Fermer"), clicked=self.reject), margins=(24, 8, 24, 20)))
        open_at(self, 720, 560)
        self.read()

    def read(self) -> None:
        """Ask what was done to the object until now."""
        self._context.read(
            _past, self.panel.show_rows, owner=self, key="history", kind=self._kind, identifier=self._key
        )


def _past(reader: Any, kind: str, identifier: str) -> Any:
    return history(reader, kind, identifier)
