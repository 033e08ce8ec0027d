"""A window of its own for a paper that belongs to no meeting: a dossier's page, a passation, the bilan of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget
from shiboken6 import isValid

from concertation.ui.preview.output import save_copy
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Hairline
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from concertation.persistence.reader import Reader
    from concertation.services.printing import Preview, Printed
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


def open_paper(
    context: PlaceContext, title: str, query: Callable[[Reader], Preview], *, parent: QWidget
) -> PaperWindow:
    """Show what a query gives in a window under a title, the same window when it is asked for again."""
    found = next(
        (one for one in parent.window().findChildren(PaperWindow) if one.isVisible() and one.title == title), None
    )
    window = found or PaperWindow(context, title, parent.window())
    window.show_query(query)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


class PaperWindow(QWidget):
    """Brought up to date while it is open; Échap closes it."""

    _changed = Signal()

    def __init__(self, context: PlaceContext, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = title
        self.setWindowTitle(title)
        self._context = context
        self._query: Callable[[Reader], Preview] | None = None
        self.pane = PreviewPane(context, zooming=True)
        self.pane.drawn.connect(self._name)
        self._lay_out(title)
        self._changed.connect(self.pane.refresh, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: Callable[[], None] | None = context.workspace.subscribe(self._hear)

    def _lay_out(self, title: str) -> None:
        head = QFrame()
        head.setProperty("role", "surface")
        save = Button(
            self.tr("Enregistrer le PDF…"), "download", self.pane.save, tip=self.tr("Enregistrer le PDF… (Ctrl+S)")
        )
        self._copy = Button(self.tr("Copie modifiable"), "file-pen", self._offer_copies)
        head.setLayout(row(ElidedText(title, "section"), None, self._copy, save, gap=12, margins=(16, 8, 16, 8)))
        self.setLayout(column(holder(column(head, Hairline(), gap=0)), self.pane, gap=0))
        make_action(self, self.tr("Enregistrer le PDF…"), self.pane.save, shortcuts=["Ctrl+S"])
        make_action(self, self.tr("Imprimer…"), self.pane.print, shortcuts=["Ctrl+P", "Ctrl+Shift+P"])
        make_action(self, self.tr("Chercher dans les pages"), self.pane.search, shortcuts=["Ctrl+F", "F3"])
        make_action(self, self.tr("Fermer"), self.close, shortcuts=["Esc", "Ctrl+W"])
        open_at(self, 820, 900)

    def show_query(self, query: Callable[[Reader], Preview]) -> None:
        self._query = query
        self.pane.show_query(query)

    def _offer_copies(self) -> None:
        menu = QMenu(self)
        for words, form in ((self.tr("Word (.docx)"), "docx"), (self.tr("OpenDocument (.odt)"), "odt")):
            menu.addAction(words).triggered.connect(lambda _on, form=form: self.copy_as(form))
        menu.popup(self._copy.mapToGlobal(self._copy.rect().bottomLeft()))

    def copy_as(self, form: str) -> None:
        """Save an editable copy of the paper shown."""
        query = self._query
        if query is not None:
            save_copy(self._context, self, lambda reader: query(reader).document, form)  # type: ignore[arg-type, return-value]

    def _name(self, printed: Printed) -> None:
        self.setWindowTitle(printed.name)

    def _hear(self, _changed: Change) -> None:
        """Hear of a change, on the thread that made it."""
        if isValid(self):
            self._changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        super().closeEvent(event)
