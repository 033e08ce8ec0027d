"""What stands beside the calendar: the bodies and their dates, a new meeting, a chosen meeting, or a body to edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from concertation.ui.agenda.body_editor import BodyEditor
from concertation.ui.agenda.meeting_card import MeetingCard
from concertation.ui.agenda.meeting_form import MeetingForm
from concertation.ui.agenda.proposals_pane import ProposalsPane
from concertation.ui.widgets.layout import column, scrolled
from concertation.ui.widgets.lazily import Lazily

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.agenda_view import AgendaView
    from concertation.services.queries.series import MeetingRow
    from concertation.ui.agenda.deeds import AgendaDeeds
    from concertation.ui.agenda.marks import Mark

Page = TypeVar("Page", MeetingForm, MeetingCard, BodyEditor)


class Side(QFrame):
    """One page at a time; Échap comes back to the dates, then to the calendar (``closed``).

    ``paged`` tells whether a page other than the dates is shown.
    """

    opened = Signal(str)
    shown_day = Signal(object)
    more = Signal()
    closed = Signal()
    paged = Signal(bool)

    def __init__(self, deeds: AgendaDeeds) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Dates et séance choisie"))
        self._view: AgendaView | None = None
        self._looks_only = deeds.context.looks_only
        self.dates = ProposalsPane(deeds)
        self._form = Lazily(lambda: self._begin(MeetingForm(deeds)))
        self._card = Lazily(lambda: self._begin(MeetingCard(deeds)))
        self._editor = Lazily(lambda: self._begin(BodyEditor(deeds)))
        self._stack = QStackedLayout(self)
        self._pages: list[QWidget] = [self.dates, self._form, self._card, self._editor]
        for page in self._pages:
            area = scrolled(column(page, None, margins=(20, 20, 20, 20)))
            if (inside := area.widget()) is not None:
                inside.setProperty("role", "")
            area.viewport().setAutoFillBackground(False)
            self._stack.addWidget(area)
        self._connect()

    def _connect(self) -> None:
        self.dates.edited.connect(self.edit_body)
        self.dates.planning.connect(self.new_meeting)
        self.dates.shown.connect(self.shown_day)
        self.dates.more.connect(self.more)

    def _begin(self, page: Page) -> Page:
        """Listen to a page made just now."""
        page.closed.connect(self._close)
        if isinstance(page, MeetingCard):
            page.opened.connect(self.opened)
        elif isinstance(page, BodyEditor):
            page.made.connect(lambda _key: self.show_dates())
        return page

    # Pages

    @property
    def form(self) -> MeetingForm:
        return self._form.get()

    @property
    def card(self) -> MeetingCard:
        return self._card.get()

    @property
    def editor(self) -> BodyEditor:
        return self._editor.get()

    @property
    def meeting(self) -> MeetingRow | None:
        """Return the meeting shown, if one is."""
        return self.card.meeting if self._is_on(self._card) else None

    @property
    def on_dates(self) -> bool:
        return self._is_on(self.dates)

    def show_view(self, shown: AgendaView, marks: dict[str, Mark]) -> None:
        """Show what was read; a form being filled stays as it is."""
        self._view = shown
        self.dates.show_bodies(shown, marks)
        if self._is_on(self._editor) and self.editor.body_id:
            self.editor.show_body(shown, self.editor.body_id)

    def show_dates(self) -> None:
        self._go(self.dates)

    def show_meeting(self, meeting: MeetingRow, others: list[MeetingRow]) -> None:
        view = self._view
        members = next((one.members for one in view.bodies if one.body.id == meeting.body_id), ()) if view else ()
        self.card.show_meeting(meeting, members, others)
        self._go(self._card)

    def new_meeting(self, body_id: str = "", on: date | None = None) -> None:
        if self._view is None or self._looks_only:
            return
        if not self._view.bodies:
            self.edit_body("")
            return
        self._go(self._form)
        self.form.begin(self._view, body_id, on)

    def edit_body(self, body_id: str) -> None:
        if self._view is not None and not self._looks_only:
            self._go(self._editor)
            self.editor.show_body(self._view, body_id)

    def _is_on(self, page: QWidget) -> bool:
        return self._stack.currentIndex() == self._pages.index(page)

    def _go(self, page: QWidget) -> None:
        self._stack.setCurrentIndex(self._pages.index(page))
        self.paged.emit(page is not self.dates)

    def _close(self) -> None:
        self.show_dates()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
