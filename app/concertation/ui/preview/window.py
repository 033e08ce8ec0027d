"""A window of its own for the documents of a meeting: choose which, read, search, save, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QWidget
from shiboken6 import isValid

from concertation.domain.vocabulary import DocumentKind, Regime
from concertation.services.editable import can_be_copied
from concertation.services.print_papers import edition_preview
from concertation.services.printing import frozen_of, kinds_of
from concertation.services.queries.meeting import meeting_sheet
from concertation.ui.preview.output import save_copy
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Hairline
from concertation.ui.widgets.window_size import open_at
from concertation.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from concertation.services.printing import Printed
    from concertation.services.queries.meeting_rows import MeetingSheet
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


def open_preview(
    context: PlaceContext, meeting_id: str, kind: str, *, parent: QWidget, issued_id: str | None = None
) -> PreviewWindow:
    """Show a document of a meeting in its window, opening it where it is not.

    Args:
        context: the place it is asked from.
        meeting_id: the meeting.
        kind: a :class:`DocumentKind`.
        parent: a widget of the window that asks.
        issued_id: a version issued before, to read as it was.
    """
    found = next(
        (
            one
            for one in parent.window().findChildren(PreviewWindow)
            if one.meeting_id == meeting_id and one.isVisible()
        ),
        None,
    )
    window = found or PreviewWindow(context, meeting_id, kind, parent.window())
    window.show_document(kind, issued_id)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def kind_name(kind: str, regime: str) -> str:
    """Return what a document is called where this regime rules: an assembly has a procès-verbal."""
    if kind == DocumentKind.MINUTES and regime in (Regime.JOINT_SITTING, Regime.COUNCIL):
        return word("document_kind", "proceedings")
    return word("document_kind", kind)


class PreviewWindow(QWidget):
    """Brought up to date while it is open; Échap closes it."""

    _changed = Signal()

    def __init__(self, context: PlaceContext, meeting_id: str, kind: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.meeting_id = meeting_id
        self._context = context
        self._kinds = QComboBox()
        self._kinds.setAccessibleName(self.tr("Document"))
        self._kinds.view().setAccessibleName(self._kinds.accessibleName())
        self.editions = QComboBox()
        self.editions.setAccessibleName(self.tr("Édition"))
        self.editions.view().setAccessibleName(self.editions.accessibleName())
        self.editions.addItem(self.tr("Pour tous"), "")
        self.editions.activated.connect(lambda _place: self.show_edition(self.editions.currentData()))
        self._title = ElidedText("", "section")
        self.pane = PreviewPane(context, meeting_id, kind, zooming=True)
        self.pane.drawn.connect(self._name)
        self._lay_out()
        self._changed.connect(self.pane.refresh, Qt.ConnectionType.QueuedConnection)
        self._heard = True
        self._unsubscribe = context.workspace.subscribe(self._hear)
        context.read(meeting_sheet, self._show_sheet, owner=self, meeting_id=meeting_id)
        self._kinds.activated.connect(lambda _place: self.show_document(self._kinds.currentData()))

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("role", "surface")
        save = Button(
            self.tr("Enregistrer le PDF…"), "download", self.pane.save, tip=self.tr("Enregistrer le PDF… (Ctrl+S)")
        )
        self._copy = Button(self.tr("Copie modifiable"), "file-pen", self._offer_copies)
        head.setLayout(row(self._kinds, self.editions, self._title, self._copy, save, gap=12, margins=(16, 8, 16, 8)))
        self.setLayout(column(holder(column(head, Hairline(), gap=0)), self.pane, gap=0))
        make_action(self, self.tr("Enregistrer le PDF…"), self.pane.save, shortcuts=["Ctrl+S"])
        make_action(self, self.tr("Imprimer…"), self.pane.print, shortcuts=["Ctrl+P", "Ctrl+Shift+P"])
        make_action(self, self.tr("Chercher dans les pages"), self.pane.search, shortcuts=["Ctrl+F", "F3"])
        make_action(self, self.tr("Fermer"), self.close, shortcuts=["Esc", "Ctrl+W"])
        open_at(self, 820, 900)

    def _offer_copies(self) -> None:
        menu = QMenu(self)
        for words, form in ((self.tr("Word (.docx)"), "docx"), (self.tr("OpenDocument (.odt)"), "odt")):
            menu.addAction(words).triggered.connect(lambda _on, form=form: self.copy_as(form))
        menu.popup(self._copy.mapToGlobal(self._copy.rect().bottomLeft()))

    def copy_as(self, form: str) -> None:
        """Save an editable copy of the document shown, as it was last issued where it was."""
        kind, meeting_id = self.pane.kind, self.meeting_id
        save_copy(self._context, self, lambda reader: frozen_of(reader, kind, meeting_id), form)

    def show_document(self, kind: str, issued_id: str | None = None) -> None:
        """Show a kind as it stands now, or a version as it was issued."""
        self._choose(kind)
        self.editions.setCurrentIndex(0)
        self.editions.setEnabled(kind != DocumentKind.PROXY)
        self._copy.setVisible(can_be_copied(kind))
        if issued_id is not None:
            self.pane.kind = kind
            self.pane.show_issued(issued_id)
        else:
            self.pane.show_kind(kind)

    def show_edition(self, code: str) -> None:
        """Show the copy made for one authority, or the document of all."""
        kind, meeting_id, as_of = self.pane.kind, self.meeting_id, self._context.today()
        if code:
            self.pane.show_query(lambda reader: edition_preview(reader, kind, meeting_id, code, as_of))
        else:
            self.pane.show_kind(kind)

    def _show_sheet(self, sheet: MeetingSheet) -> None:
        for kind in kinds_of(sheet.regime):
            self._kinds.addItem(kind_name(kind, sheet.regime), kind.value)
        for authority in sheet.authorities:
            self.editions.addItem(self.tr("Pour {authority}").format(authority=authority.short_name), authority.code)
        self._choose(self.pane.kind)
        self._title.setText(f"{sheet.body_name}, {sheet.reference}")

    def _choose(self, kind: str) -> None:
        self._kinds.setCurrentIndex(self._kinds.findData(str(kind)))

    def _name(self, printed: Printed) -> None:
        self.setWindowTitle(printed.name)

    def _hear(self, _changed: Change) -> None:
        """Hear of a change, on the thread that made it."""
        if isValid(self):
            self._changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._heard:
            self._heard = False
            self._unsubscribe()
        super().closeEvent(event)
