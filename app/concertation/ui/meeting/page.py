"""The page of one meeting: its stages are built when first shown and kept until the page is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from concertation.services.queries.meeting import meeting_sheet
from concertation.ui.days import in_full
from concertation.ui.meeting.head import MeetingHead
from concertation.ui.places import HOLD, STAGES, StageContext
from concertation.ui.shell.commands import make_action
from concertation.ui.shell.views import Stale, call

if TYPE_CHECKING:
    from concertation.services.queries.meeting_rows import MeetingSheet
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


class MeetingPage(QWidget):
    """Behaves as a place's view; ``stage_changed`` tells the stage now shown."""

    stage_changed = Signal(str)
    titled = Signal(str)

    def __init__(self, context: PlaceContext, meeting_id: str) -> None:
        super().__init__()
        self.meeting_id = meeting_id
        self.stage = ""
        self._context = context
        self._head = MeetingHead()
        self._head.stage_chosen.connect(self.show_stage)
        self._head.titled.connect(self.titled)
        self._stack = QStackedWidget()
        self._views: dict[str, QWidget] = {}
        self._stale = Stale()
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        lay.addWidget(self._head)
        lay.addWidget(self._stack, 1)

    @property
    def in_session(self) -> bool:
        return self.stage == HOLD

    def show_stage(self, key: str) -> None:
        """Show a stage, reading it for the first time or bringing it up to date."""
        stage = next(stage for stage in STAGES if stage.key == key)
        if self.stage and self.stage != key:
            call(self.view, "leave")
        if key not in self._views:
            self._views[key] = stage.factory(StageContext(self._context, self.meeting_id, self._head))
            self._stack.addWidget(self._views[key])
            told = self.tr("Historique de la séance")
            make_action(self._views[key], told, self.show_history, icon="history", menu="session")
            self._stale.everything(key)
        self.stage = key
        self._head.switch.choose(key)
        self._head.setVisible(not stage.own_head)
        self._stack.setCurrentWidget(self._views[key])
        call(self.view, "show_head")
        self.refresh(None)
        self.stage_changed.emit(key)

    def show_history(self) -> None:
        """Show all that was done to the meeting, its points and its papers."""
        self._context.read(meeting_sheet, self._open_history, owner=self, meeting_id=self.meeting_id)

    def _open_history(self, sheet: MeetingSheet) -> None:
        from concertation.ui.widgets.history_window import HistoryWindow

        name = f"{sheet.body_name}, {in_full(sheet.held_on)}"  # the stage held alone has written no head
        HistoryWindow(self._context, "meeting", self.meeting_id, name, self.window()).show()

    @property
    def view(self) -> QWidget:
        """Return the view of the stage shown."""
        return self._views[self.stage]

    def refresh(self, changed: Change | None) -> None:
        """Bring the stage shown up to date and remember what the others missed."""
        if changed is not None:
            for key in self._views:
                self._stale.add(key, changed)
        if (missed := self._stale.take(self.stage)) is not None:
            call(self.view, "refresh", missed.change)

    def focus_first(self) -> None:
        call(self.view, "focus_first")

    def leave(self) -> None:
        """Let the stage shown keep what is being typed: another page is gone to, or this one is closed."""
        call(self.view, "leave")
