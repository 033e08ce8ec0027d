"""What every window over the pages of a paper does: it saves, copies, prints and searches them, and follows changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget
from shiboken6 import isValid

from concertation.ui.preview.output import save_copy
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import Hairline
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader
    from concertation.services.printing import Printed
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change
    from concertation.ui.preview.pane import PreviewPane


class PagesWindow(QWidget):
    """Ends with its close; whoever makes one gives its pane, lays it out, and tells which paper is to be copied."""

    _changed = Signal()

    def __init__(self, context: PlaceContext, pane: PreviewPane, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pane = pane
        self._context = context
        self._copy = Button(self.tr("Copie modifiable"), "file-pen", self._offer_copies)
        self._changed.connect(self.hear, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe: Callable[[], None] | None = context.workspace.subscribe(self._pass_on)

    def lay_out(self, *heads: QWidget | None, body: QWidget, width: int, height: int = 900) -> None:
        """Put what is chosen in a band over a body, and give the window its keys and its size at 100 % of text."""
        head = QFrame()
        head.setProperty("role", "surface")
        save = Button(
            self.tr("Enregistrer le PDF…"), "download", self.pane.save, tip=self.tr("Enregistrer le PDF… (Ctrl+S)")
        )
        head.setLayout(row(*heads, self._copy, save, gap=12, margins=(16, 8, 16, 8)))
        lay = column(holder(column(head, Hairline(), gap=0)), body, gap=0)
        lay.setStretch(1, 1)
        self.setLayout(lay)
        make_action(self, self.tr("Enregistrer le PDF…"), self.pane.save, shortcuts=["Ctrl+S"])
        make_action(self, self.tr("Imprimer…"), self.pane.print, shortcuts=["Ctrl+P", "Ctrl+Shift+P"])
        make_action(self, self.tr("Chercher dans les pages"), self.pane.search, shortcuts=["Ctrl+F", "F3"])
        make_action(self, self.tr("Fermer"), self.close, shortcuts=["Esc", "Ctrl+W"])
        open_at(self, width, height)

    def present(self) -> None:
        """Show the window over the others."""
        self.show()
        self.raise_()
        self.activateWindow()

    def paper(self) -> Callable[[Reader], Document] | None:
        """Return the query that gives the paper to be copied, or None while there is none."""
        raise NotImplementedError

    def copy_as(self, form: str, _on: bool = False) -> None:
        """Save an editable copy (``docx`` or ``odt``) of the paper shown."""
        if (query := self.paper()) is not None:
            save_copy(self._context, self, query, form)

    def hear(self) -> None:
        """Bring the pages up to date after a change."""
        self.pane.refresh()

    def name_after(self, printed: Printed) -> None:
        """Give the window the name of the file that its pages would make."""
        self.setWindowTitle(printed.name)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        super().closeEvent(event)

    def _offer_copies(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, form in ((self.tr("Word (.docx)"), "docx"), (self.tr("OpenDocument (.odt)"), "odt")):
            menu.addAction(words).triggered.connect(partial(self.copy_as, form))
        menu.popup(self._copy.mapToGlobal(self._copy.rect().bottomLeft()))

    def _pass_on(self, _changed: Change) -> None:
        """Hear of a change, on the thread that made it."""
        if isValid(self):
            self._changed.emit()
