"""The preview: a bar over the pages, drawn again after each change; shows nothing heavy before its first pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedLayout, QWidget

from concertation.ui.preview.drawing import Drawing
from concertation.ui.preview.output import print_pages, save_pages
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton, LinkButton
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.text import Text
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.errors import UserError
    from concertation.persistence.reader import Reader
    from concertation.services.printing import Preview, Printed
    from concertation.ui.places import PlaceContext
    from concertation.ui.preview.pages import Pages


class PreviewPane(QFrame):
    """Shows one document of a meeting, or any paper that a query gives; ``drawn`` when pages were brought up to date."""

    drawn = Signal(object)

    def __init__(self, context: PlaceContext, meeting_id: str = "", kind: str = "", *, zooming: bool = False) -> None:
        super().__init__()
        seeks(self)
        self.setProperty("role", "desk")
        self.kind = kind
        self.printed: Printed | None = None
        self.pages: Pages | None = None
        self._context, self._meeting_id = context, meeting_id
        self._issued_id: str | None = None
        self._query: Callable[[Reader], Preview] | None = None
        self._drawing = Drawing(context, self)
        self._drawing.drawn.connect(self._show)
        self._drawing.failed.connect(self._tell)
        self._drawing.busy_changed.connect(self._tell_busy)
        self._lay_out(zooming=zooming)

    def _lay_out(self, *, zooming: bool) -> None:
        self._back = IconButton("chevron-left", self.tr("Page précédente"), lambda: self._go(-1))
        self._on = IconButton("chevron-right", self.tr("Page suivante"), lambda: self._go(1))
        self._where = Text("")
        self._work = Text("", "caption")
        self._print = Button(self.tr("Imprimer"), "printer", self.print, tip=self.tr("Imprimer… (Ctrl+Maj+P)"))
        self._print.setProperty("role", "status")
        self._back_to_now = LinkButton(self.tr("Revenir au texte actuel"), clicked=lambda: self.show_kind(self.kind))
        self._search = _SearchBar(self)
        zoom = [
            IconButton("minus", self.tr("Réduire la page"), lambda: self._zoom(1 / 1.2)),
            IconButton("plus", self.tr("Agrandir la page"), lambda: self._zoom(1.2)),
            IconButton("maximize", self.tr("Ajuster à la largeur"), self._fit),
        ]
        self._stack = QStackedLayout()
        self._stack.addWidget(QWidget())
        bar = row(
            self._back,
            self._where,
            self._on,
            *(zoom if zooming else []),
            None,
            self._work,
            self._back_to_now,
            self._print,
            gap=4,
        )
        bar.setContentsMargins(*(theme().scale.gap(side) for side in (16, 6, 16, 6)))
        room = QFrame()
        room.setLayout(self._stack)
        self.setLayout(column(holder(bar), self._search, room, gap=0))
        self._back_to_now.hide()
        self._turn(0, 0)

    @property
    def busy(self) -> bool:
        return self._drawing.busy

    def show_kind(self, kind: str) -> None:
        """Show another document of the meeting."""
        self.kind, self._issued_id = kind, None
        self._drawing.ask(kind, self._meeting_id, at_once=True)

    def show_query(self, query: Callable[[Reader], Preview]) -> None:
        """Show the paper that a query gives, again after each change."""
        self._query, self._issued_id = query, None
        self._drawing.ask_for(query, at_once=True)

    def show_issued(self, issued_id: str) -> None:
        """Show a version as it was issued, whatever was written since."""
        self._issued_id = issued_id
        self._drawing.ask_issued(issued_id)

    def refresh(self) -> None:
        """Draw again, shortly: something may have changed."""
        if self._query is not None:
            self._drawing.ask_for(self._query, at_once=self.pages is None)
        elif self._issued_id is None:
            self._drawing.ask(self.kind, self._meeting_id, at_once=self.pages is None)

    def print(self) -> None:
        if self.printed is not None:
            print_pages(self._context, self.window(), self.printed)

    def save(self) -> None:
        if self.printed is not None:
            save_pages(self._context, self.window(), self.printed)

    def search(self) -> None:
        """Put the keyboard in the field that searches the pages."""
        self._search.open()

    def focus_first(self) -> None:
        (self.pages or self._print).setFocus()

    def _go(self, step: int) -> None:
        if self.pages is not None:
            self.pages.go(step)

    def _zoom(self, factor: float) -> None:
        if self.pages is not None:
            self.pages.zoom(factor)

    def _fit(self) -> None:
        if self.pages is not None:
            self.pages.fit()

    def _show(self, printed: Printed) -> None:
        self.printed = printed
        self._back_to_now.setVisible(self._issued_id is not None)
        if self.pages is None:
            from concertation.ui.preview.pages import Pages

            self.pages = Pages(self.tr("Aperçu du document"))
            self.pages.turned.connect(self._turn)
            self._stack.addWidget(self.pages)
        self.pages.show_pdf(printed.pdf)
        self._stack.setCurrentWidget(self.pages)
        self.drawn.emit(printed)

    def _tell(self, error: UserError) -> None:
        self.printed = None
        told = EmptyState("file-text", sentence(error))
        self._stack.addWidget(told)
        self._stack.setCurrentWidget(told)
        self._turn(0, 0)

    def _tell_busy(self, busy: bool) -> None:
        self._work.setText(self.tr("Mise en page…") if busy else "")

    def _turn(self, page: int, count: int) -> None:
        self._where.setText(self.tr("{page} sur {count}").format(page=page, count=count) if count else "")
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < count)
        self._print.setEnabled(count > 0)


class _SearchBar(QFrame):
    """The field that searches the pages, hidden until it is asked for."""

    def __init__(self, pane: PreviewPane) -> None:
        super().__init__()
        self._pane = pane
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Chercher dans les pages"))
        self._field.setPlaceholderText(self.tr("Chercher dans les pages"))
        self._field.setClearButtonEnabled(True)
        self._told = Text("", "caption")
        self._field.textChanged.connect(self._look)
        self._field.returnPressed.connect(lambda: self._step(1))
        self.setLayout(
            row(
                self._field,
                self._told,
                IconButton("arrow-up", self.tr("Occurrence précédente"), lambda: self._step(-1)),
                IconButton("arrow-down", self.tr("Occurrence suivante"), lambda: self._step(1)),
                IconButton("x", self.tr("Fermer la recherche"), self.close_search),
                gap=4,
                margins=(16, 0, 16, 6),
            )
        )
        self.hide()

    def open(self) -> None:
        self.show()
        self._field.setFocus()
        self._field.selectAll()

    def close_search(self) -> None:
        self._field.clear()
        self.hide()
        self._pane.focus_first()

    def _look(self, words: str) -> None:
        self._told.setText("")
        if self._pane.pages is not None:
            self._pane.pages.search(words.strip())

    def _step(self, step: int) -> None:
        if self._pane.pages is None:
            return
        rank, count = self._pane.pages.next_match(step)
        self._told.setText(
            self.tr("{rank} sur {count}").format(rank=rank, count=count) if count else self.tr("Introuvable")
        )
