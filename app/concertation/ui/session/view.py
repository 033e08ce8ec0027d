"""The stage *Tenir*: what is read of the meeting goes to the panes, what is done in them goes to the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from concertation.domain.capture import LineKind
from concertation.services.printing import get_ready_to_draw
from concertation.services.queries.nameable import capture_context
from concertation.services.queries.session import SessionState, session_state
from concertation.ui.session.actions import StageActions
from concertation.ui.session.agenda_pane import AgendaPane
from concertation.ui.session.arrangement import AGENDA, CAPTURE, PRESENCE, Arrangement
from concertation.ui.session.capture_panel import CapturePanel
from concertation.ui.session.deeds import SessionDeeds
from concertation.ui.session.draft import DraftFile
from concertation.ui.session.gate import Gate
from concertation.ui.session.head import SessionHead
from concertation.ui.session.note_pane import NotePane
from concertation.ui.session.piece import open_piece
from concertation.ui.session.plenary.actions import PlenaryActions
from concertation.ui.session.point_head import PointHead
from concertation.ui.session.presence_pane import PresencePane
from concertation.ui.session.recall_pane import RecallPane
from concertation.ui.session.stream import Stream
from concertation.ui.session.timing import timing_of
from concertation.ui.session.words import day
from concertation.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from concertation.domain.capture import CaptureContext
    from concertation.ui.places import StageContext
    from concertation.ui.ports import Change
    from concertation.ui.session.chair import ChairWindow
    from concertation.ui.session.plenary.arrangement import PlenaryArrangement
    from concertation.ui.session.plenary.plenary import Plenary

_NAMES = frozenset(("person", "holding", "authority", "authority_name", "dossier", "attendance", "meeting", "body"))
_SHOWN = _NAMES | frozenset(
    (
        "agenda_item",
        "block",
        "decision",
        "action",
        "associate",
        "due_change",
        "vote",
        "tally",
        "presence_event",
        "lunch",
        "attachment",
        "political_group",
        "membership",
        "proxy",
        "sitting_event",
        "ballot_line",
        "ballot_request",
        "recusal",
        "vote_item",
        "speech",
        "report_amendment",
    )
)
_SECOND_MS = 1000


def build(context: StageContext) -> QWidget:
    return SessionView(context)


class SessionView(QFrame):
    """One meeting being held; before it opens and once it is closed the capture box leaves its place to a gate."""

    def __init__(self, context: StageContext) -> None:
        super().__init__()
        self._context = context
        self._state: SessionState | None = None
        self._chair: ChairWindow | None = None
        self._resumed = self._warmed = False
        self.plenary: Plenary | None = None
        self._wanted: tuple[str, str] | None = None
        self.deeds = SessionDeeds(context, self)
        self._acts = StageActions(self)
        self._plenary_acts = PlenaryActions(self)
        acts = self._acts
        self.head = SessionHead(
            acts["pause"],
            acts["project"],
            acts["close"],
            [acts["prepare"], acts["minutes"], acts["add_point"], acts["roll"], acts["ratify"]],
        )
        self.agenda = AgendaPane(self.deeds)
        self.point = PointHead()
        self.stream = Stream(self.deeds)
        self.center = QFrame()
        self.capture = CapturePanel(context, self.center)
        self.gate = Gate(acts["open"], acts["reopen"], acts["minutes"])
        self.presence = PresencePane(self.deeds)
        self.recall = RecallPane(self.deeds)
        place = self._context.place
        note_file = DraftFile(str(getattr(place.workspace, "path", "")), f"{self._context.meeting_id}\nnote")
        self.note = NotePane(self.deeds, note_file, place.background.run)
        self._lay_out()
        self._connect()
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self.tick)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.center)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.point)
        inside.addWidget(self.stream, 1)
        inside.addWidget(self.capture)
        inside.addWidget(self.gate)
        self.gate.hide()
        self.panes_in_place: Arrangement | PlenaryArrangement = Arrangement(
            self.center, self.agenda, self.presence, self.recall, self.note
        )
        self.panes_in_place.restore(self._context.place.settings.state("session/splitter"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(Hairline())
        whole.addWidget(self.panes_in_place, 1)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the panes fold into tabs instead

    def _connect(self) -> None:
        place = self._context.place
        self.point.dossier_asked.connect(place.navigator.open_dossier)
        self.point.piece_asked.connect(lambda key: open_piece(place, key, self))
        self.capture.heading_asked.connect(self._go_to_number)
        self.capture.creation_asked.connect(self._create_person)
        self.panes_in_place.folded.connect(self._fold)
        self.presence.view.clicked.connect(self._back_to_the_line)
        self.presence.all_marked.connect(self._back_to_the_line)
        self._fold(narrow=bool(self.panes_in_place.narrow))

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        if changed is not None and not changed.kinds & _SHOWN and changed.kinds:
            return
        place, meeting_id = self._context.place, self._context.meeting_id
        key = f"session.{meeting_id}"
        place.read(session_state, self.show_state, owner=self, key=key, meeting_id=meeting_id, known=self._state)
        if changed is None or not changed.kinds or changed.kinds & _NAMES:
            key = f"session.names.{meeting_id}"
            place.read(capture_context, self.show_known, owner=self, key=key, meeting_id=meeting_id)

    def focus_first(self) -> None:
        self.focus_line()

    def focus_line(self) -> None:
        """Give the keyboard to the capture line, or to the button that opens the sitting."""
        self.panes_in_place.reveal(CAPTURE)
        if self._state is None or self._state.running:
            self.capture.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.gate.focus_first()

    def filter(self, _named: str | None = None) -> None:
        """Put the cursor in the filter of the presence list."""
        self.panes_in_place.reveal(PRESENCE)
        (self.presence.filter if self.presence.filter.isVisible() else self.presence.view).setFocus()

    def open_object(self, kind: str, identifier: str) -> None:
        """Show what another place points at: a vote, a proxy, a member, a point, a line."""
        if self.plenary is not None:
            self.plenary.open_object(kind, identifier)
        else:
            self._wanted = (kind, identifier)

    def panes(self) -> list[QWidget]:
        return [self.head, self.agenda, self.center, self.presence, self.recall, self.note]

    def create_new(self) -> None:
        self.add_point()

    def leave(self) -> None:
        self.note.keep()
        self.capture.keep_draft()
        if not self.panes_in_place.narrow:
            key = "session/splitter" if self.plenary is None else "session/hemicycle"
            self._context.place.settings.write(key, self.panes_in_place.state())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def show_hints(self) -> None:
        if self._state is not None and not self._state.running:
            self._context.place.navigator.show_hints()
            return
        if self.plenary is not None:
            self._context.place.navigator.show_hints(*self.plenary.hints())
            return
        self._context.place.navigator.show_hints(
            (self.tr("Entrée"), self.tr("valider")),
            (self.tr("Tab"), self.tr("compléter")),
            ("F8", self.tr("décision")),
            ("F9", self.tr("action")),
            (self.tr("Ctrl+Entrée"), self.tr("point suivant")),
        )

    # What is shown

    def show_state(self, state: SessionState) -> None:
        opened = self._state is not None and not self._state.running and state.running
        moved = self._state is not None and self._state.sheet.current_item_id != state.sheet.current_item_id
        self._state = self.deeds.state = state
        if state.is_assembly and self.plenary is None:
            self._sit_in_hemicycle()
        self._context.place.navigator.title_tab(
            self._context.meeting_id, f"{state.sheet.body_name}, {day(state.sheet.held_on, 'd MMMM')}"
        )
        self.point.show_point(state.current)
        for pane in (
            self.head,
            self.agenda,
            self.stream,
            self.capture,
            self.gate,
            self.presence,
            self.recall,
            self.note,
        ):
            pane.show_state(state)
        self.capture.setVisible(state.running)
        self.gate.setVisible(not state.running)
        if self.plenary is not None:
            self.plenary.show_state(state)
        self.show_chair()
        self._name_tabs(state)
        self._acts.enable(state)
        self._plenary_acts.show_for(assembly=state.is_assembly)
        if self.isVisible():
            self.show_hints()
        self.tick()
        if state.running and not self._warmed:
            self._warmed = True  # the relevé is asked for as soon as the last word is said
            self._context.place.background.aside(lambda given_up: None if given_up() else get_ready_to_draw())
        if state.running and not self._resumed:
            self._resumed = True
            self.capture.resume()
        if opened or (moved and self.agenda.view.hasFocus()):
            self.focus_line()

    def show_chair(self) -> None:
        """Show on the chair's window where the sitting stands."""
        if self._chair is None or self._state is None:
            return
        self._chair.show_state(self._state)
        if self.plenary is not None and (told := self.plenary.chair_words()) is not None:
            self._chair.show_assembly(*told)

    def _sit_in_hemicycle(self) -> None:
        """Put the panes of an assembly in place of those of a meeting round a table."""
        from concertation.ui.session.plenary.plenary import Plenary

        self.plenary = Plenary(self._context, self)
        recalled = QSplitter(Qt.Orientation.Vertical)
        recalled.addWidget(self.recall)
        recalled.addWidget(self.note)
        if self._wanted is not None:
            self.plenary.open_object(*self._wanted)
        former = self.panes_in_place
        self.panes_in_place = self.plenary.arrange(self.point, self.center, self.agenda, (self.presence, recalled))
        self.panes_in_place.restore(self._context.place.settings.state("session/hemicycle"))
        if (lay := self.layout()) is not None:
            lay.replaceWidget(former, self.panes_in_place)
        former.hide()
        former.deleteLater()
        self.panes_in_place.folded.connect(self._fold)
        self._fold(narrow=bool(self.panes_in_place.narrow))

    def show_known(self, known: CaptureContext) -> None:
        self.capture.show_known(known)
        self.presence.show_known(known)

    def tick(self) -> None:
        """Show the time as it is now."""
        if self._state is None:
            return
        now = self._context.place.now()
        timing = timing_of(self._state, now)
        self.head.show_time(now, timing)
        self.point.show_time(timing if self._state.running else None)
        self.agenda.show_time(timing)
        if self.plenary is not None:
            self.plenary.tick(now)
        if self._chair is not None:
            self._chair.show_time(now, timing)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._chair is None:
            self._second.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Échap, from any pane, goes back to the line."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.focus_line()
        else:
            super().keyPressEvent(event)

    def _back_to_the_line(self) -> None:
        """Give the keyboard back to the line after a click beside it."""
        if not self.panes_in_place.narrow:
            self.focus_line()

    def _name_tabs(self, state: SessionState) -> None:
        current = state.current
        agenda = f"{current.number}/{len(state.items)}" if current else ""
        recalled = str(len(state.recalled)) if state.recalled else ""
        self.panes_in_place.name_tabs(agenda, str(self.presence.shown_count), recalled)

    def _fold(self, narrow: bool) -> None:
        self.head.fold(narrow=narrow)
        self.point.fold(narrow=narrow)

    # What is done here

    def project(self) -> None:
        """Open the chair's window, or close it."""
        from concertation.ui.session.chair import ChairWindow

        if self._chair is not None:
            self._chair.close()
            return
        self._chair = ChairWindow(self)
        self._chair.closed.connect(self._chair_closed)
        self.show_chair()
        self.tick()
        self._chair.open_beside(self.screen())
        self._second.start()

    def _chair_closed(self) -> None:
        if (chair := self._chair) is not None:
            self._chair = None
            chair.deleteLater()
            if not self.isVisible():
                self._second.stop()

    def choose_kind(self, kind: LineKind) -> None:
        self.panes_in_place.reveal(CAPTURE)
        self.capture.choose_kind(kind)

    def insert_time(self) -> None:
        self.capture.insert_time()

    def turn_private(self) -> None:
        self.capture.types.private.toggle()

    def add_point(self) -> None:
        self.panes_in_place.reveal(AGENDA)
        self.agenda.ask_point()

    def add_person(self) -> None:
        self.panes_in_place.reveal(PRESENCE)
        self.presence.ask_person()

    def import_roll(self) -> None:
        if self.plenary is not None:
            self.plenary.import_roll()

    def _go_to_number(self, number: int) -> None:
        known = self.deeds.enter_number(number)
        self.capture.heading_taken(known=known, last=len(self._state.items) if self._state else 0)

    def _create_person(self, name: str, authority_id: str) -> None:
        self.deeds.add_newcomer(name, authority_id or None, attends=False, then=lambda _id: self.focus_line())
