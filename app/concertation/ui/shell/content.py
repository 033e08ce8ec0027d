"""What is shown beside the rail: places and open meetings, each built when first gone to and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget

from concertation.ui.meeting.page import MeetingPage
from concertation.ui.places import PLACES
from concertation.ui.shell.views import Stale, call
from concertation.ui.widgets.looked_at import close_fields

if TYPE_CHECKING:
    from concertation.ui.background import Background
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


class Content(QFrame):
    """Pages by key: a place's key, or ``meeting:`` and an id; ``shown`` tells the key now shown."""

    shown = Signal(str)
    titled = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "content")
        self._context: PlaceContext | None = None
        self._pages: dict[str, QWidget] = {}
        self._stale = Stale()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 0, 1)
        self.current_key = ""
        self._watched: Background | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  # a widget needs one
        app.focusChanged.connect(self._focus_moved)

    def fill(self, context: PlaceContext) -> None:
        """Show another register: every page of the former one is ended."""
        self.empty()
        self._context = context
        if context.looks_only and self._watched is not context.background:
            self._watched = context.background
            self._watched.busy_changed.connect(self._close_what_came)

    def empty(self) -> None:
        for key in list(self._pages):
            self.close_page(key)
        self.current_key = ""

    @property
    def context(self) -> PlaceContext | None:
        """Return what places are given; None while no register is open."""
        return self._context

    @property
    def page(self) -> QWidget | None:
        return self._pages.get(self.current_key)

    @property
    def view(self) -> QWidget | None:
        """Return the view shown: a place's, or that of a meeting's stage."""
        page = self.page
        return page.view if isinstance(page, MeetingPage) else page

    @property
    def in_session(self) -> bool:
        return isinstance(self.page, MeetingPage) and self.page.in_session

    def go(self, key: str) -> QWidget:
        """Show a page, up to date."""
        if key != self.current_key:
            call(self.view, "leave")
        page = self._pages.get(key) or self._build(key)
        self.current_key = key
        self._stack.setCurrentWidget(page)
        self._catch_up()
        if self._looks_only:
            close_fields(page)
        self.shown.emit(key)
        return page

    @property
    def _looks_only(self) -> bool:
        return self._context is not None and self._context.looks_only

    def _close_what_came(self, busy: bool) -> None:
        """Close what was made from what has just been read."""
        if not busy and self._looks_only and self.page is not None:
            close_fields(self.page)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close a field made since its page was shown, before a key reaches it."""
        if now is not None and self._looks_only and self.isAncestorOf(now):
            close_fields(now)

    def open_page(self, meeting_id: str) -> MeetingPage | None:
        """Return the page of a meeting where it is open."""
        page = self._pages.get(f"meeting:{meeting_id}")
        return page if isinstance(page, MeetingPage) else None

    def open_meeting(self, meeting_id: str, stage: str) -> None:
        key = f"meeting:{meeting_id}"
        page = self._pages.get(key) or self._build(key)
        assert isinstance(page, MeetingPage)  # noqa: S101  # only meetings have such keys
        page.show_stage(stage)
        self.go(key)
        page.focus_first()

    def close_page(self, key: str) -> None:
        """End a page; its place is rebuilt when next gone to."""
        page = self._pages.pop(key, None)
        if page is not None:
            call(page, "leave")
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()  # with its parent: taking that away would give its whole look anew to what goes

    def refresh(self, changed: Change) -> None:
        """Bring the page shown up to date, and let the others know for when they are."""
        for key in self._pages:
            self._stale.add(key, changed)
        self._catch_up()

    def _catch_up(self) -> None:
        if (missed := self._stale.take(self.current_key)) is not None:
            call(self.page, "refresh", missed.change)

    def _build(self, key: str) -> QWidget:
        assert self._context is not None  # noqa: S101  # nothing is gone to before a register is open
        if key.startswith("meeting:"):
            page: QWidget = MeetingPage(self._context, key.partition(":")[2])
            assert isinstance(page, MeetingPage)  # noqa: S101
            page.titled.connect(lambda title: self.titled.emit(key, title))
            page.stage_changed.connect(lambda _stage: self.shown.emit(key) if key == self.current_key else None)
        else:
            page = next(place for place in PLACES if place.key == key).factory(self._context)
            self._stale.everything(key)
        self._pages[key] = page
        self._stack.addWidget(page)
        return page
