"""A window of its own for the documents of a meeting: choose which, read, search, save, print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from concertation.domain.vocabulary import DocumentKind, Regime
from concertation.services.editable import can_be_copied
from concertation.services.print_papers import edition_preview
from concertation.services.printing import frozen_of, kinds_of
from concertation.services.queries.meeting import meeting_sheet
from concertation.ui.preview.pages_window import PagesWindow
from concertation.ui.preview.pane import PreviewPane
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.text import ElidedText
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader
    from concertation.services.queries.meeting_rows import MeetingSheet
    from concertation.ui.places import PlaceContext


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
    window.present()
    return window


def kind_name(kind: str, regime: str) -> str:
    """Return what a document is called where this regime rules: an assembly has a procès-verbal."""
    if kind == DocumentKind.MINUTES and regime in (Regime.JOINT_SITTING, Regime.COUNCIL):
        return word("document_kind", "proceedings")
    return word("document_kind", kind)


class PreviewWindow(PagesWindow):
    """Brought up to date while it is open; Échap closes it."""

    def __init__(self, context: PlaceContext, meeting_id: str, kind: str, parent: QWidget) -> None:
        super().__init__(context, PreviewPane(context, meeting_id, kind, zooming=True), parent)
        self.meeting_id = meeting_id
        self._kinds = seeks(QComboBox())
        self._kinds.setAccessibleName(self.tr("Document"))
        self._kinds.view().setAccessibleName(self._kinds.accessibleName())
        self.editions = seeks(QComboBox())
        self.editions.setAccessibleName(self.tr("Édition"))
        self.editions.view().setAccessibleName(self.editions.accessibleName())
        self.editions.addItem(self.tr("Pour tous"), "")
        self.editions.activated.connect(lambda _place: self.show_edition(self.editions.currentData()))
        self._title = ElidedText("", "section")
        self.pane.drawn.connect(self.name_after)
        self.lay_out(self._kinds, self.editions, self._title, body=self.pane, width=820)
        context.read(meeting_sheet, self._show_sheet, owner=self, meeting_id=meeting_id)
        self._kinds.activated.connect(lambda _place: self.show_document(self._kinds.currentData()))

    def paper(self) -> Callable[[Reader], Document]:
        """Return the query of the document shown, as it was last issued where it was."""
        kind, meeting_id = self.pane.kind, self.meeting_id
        return lambda reader: frozen_of(reader, kind, meeting_id)

    def show_document(self, kind: str, issued_id: str | None = None) -> None:
        """Show a kind as it stands now, or a version as it was issued."""
        self._choose(kind)
        self.editions.setCurrentIndex(0)
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
