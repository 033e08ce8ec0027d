"""The navigator given to the places: where an object is shown, and which tabs are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.ui.meeting.page import MeetingPage
from concertation.ui.places import HOLD, MINUTES, PREPARE
from concertation.ui.shell.views import call

if TYPE_CHECKING:
    from concertation.domain.vocabulary import MeetingState
    from concertation.ui.main_window import MainWindow

_PLACE_OF = {"person": "directory", "authority": "directory", "body": "agenda", "dossier": "dossiers"}
_PLACE_OF |= dict.fromkeys(("action", "decision", "deliberation"), "followup")
_PLACE_OF |= dict.fromkeys(("contract", "axis", "contract_action", "operation", "amendment"), "contract")
OPENED = frozenset({"meeting", *_PLACE_OF})


class Navigation(QObject):
    """Implements :class:`concertation.ui.places.Navigator` on a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._titles: dict[str, str] = {}
        self._running: str | None = None

    def go(self, place: str, named_filter: str | None = None) -> None:
        window = self._window
        window.content.go(place)
        if named_filter is not None:
            call(window.content.view, "filter", named_filter)
        else:
            call(window.content.view, "focus_first")

    def create(self, place: str) -> None:
        self.go(place)
        call(self._window.content.view, "create_new")

    def open_meeting(self, meeting_id: str, stage: str = PREPARE) -> None:
        key = f"meeting:{meeting_id}"
        self._window.row.show_tab(key, self._titles.get(key, self.tr("Séance")))
        self._window.content.open_meeting(meeting_id, stage)

    def open_where_it_stands(self, meeting_id: str) -> None:
        """Open a meeting at the stage it is at: prepared, held, or reported on; one already open stays where it is."""
        from concertation.domain.meeting import TOOK_PLACE
        from concertation.domain.vocabulary import MeetingState
        from concertation.services.queries.meeting import meeting_state

        window = self._window
        page = window.content.open_page(meeting_id)
        if page is not None or window.content.context is None:
            self.open_meeting(meeting_id, page.stage if page is not None else PREPARE)
            return

        def show(state: MeetingState | None) -> None:
            held = MINUTES if state in TOOK_PLACE else PREPARE
            self.open_meeting(meeting_id, HOLD if state is MeetingState.IN_SESSION else held)

        window.content.context.read(
            meeting_state, show, owner=window.content, key="navigation.meeting", meeting_id=meeting_id
        )

    def open_in_meeting(self, meeting_id: str, stage: str, kind: str, identifier: str) -> None:
        self.open_meeting(meeting_id, stage)
        call(self._window.content.view, "open_object", kind, identifier)

    def open_dossier(self, dossier_id: str) -> None:
        self.open_object("dossier", dossier_id)

    def open_person(self, person_id: str) -> None:
        self.open_object("person", person_id)

    def open_object(self, kind: str, identifier: str) -> None:
        if kind == "meeting":
            self.open_where_it_stands(identifier)
            return
        self._window.content.go(_PLACE_OF.get(kind, "dashboard"))
        call(self._window.content.view, "open_object", kind, identifier)

    def session_started(self, meeting_id: str, label: str) -> None:
        self._running = meeting_id
        self._window.rail.set_session(label)

    def session_ended(self) -> None:
        self._running = None
        self._window.rail.set_session(None)

    def open_running(self) -> None:
        """Go back to the meeting being held."""
        if self._running is not None:
            self.open_meeting(self._running, HOLD)

    def speak(self, language: str) -> None:
        self._window.deeds.choose_language(language)

    def show_hints(self, *hints: tuple[str, str]) -> None:
        self._window.status.show_hints(hints)

    def title_tab(self, meeting_id: str, title: str) -> None:
        self.name_page(f"meeting:{meeting_id}", title)

    def name_page(self, key: str, title: str) -> None:
        """Name the tab of a page, which opens it in the row."""
        self._titles[key] = title
        if key.startswith("meeting:"):
            self._window.row.show_tab(key, title)

    def show_help(self) -> None:
        self._window.deeds.show_help()

    def reveal(self, key: str) -> None:
        """Show an open tab again."""
        page = self._window.content.go(key)
        if isinstance(page, MeetingPage):
            page.focus_first()
