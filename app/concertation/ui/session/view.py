"""The stage *Tenir*: what is read of the meeting goes to the panes, what is done in them goes to the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from concertation.domain.capture import LineKind
from concertation.services.queries.nameable import capture_context
from concertation.services.queries.session import SessionState, session_state
from concertation.ui.places import MINUTES, PREPARE
from concertation.ui.session.agenda_pane import AgendaPane
from concertation.ui.session.arrangement import AGENDA, CAPTURE, PRESENCE, RECALL, Arrangement
from concertation.ui.session.capture_panel import CapturePanel
from concertation.ui.session.deeds import SessionDeeds
from concertation.ui.session.gate import Gate
from concertation.ui.session.head import SessionHead
from concertation.ui.session.note_pane import NotePane
from concertation.ui.session.piece import open_piece
from concertation.ui.session.point_head import PointHead
from concertation.ui.session.presence_pane import PresencePane
from concertation.ui.session.recall_pane import RecallPane
from concertation.ui.session.stream import Stream
from concertation.ui.session.timing import timing_of
from concertation.ui.session.type_bar import KEYS
from concertation.ui.session.words import day
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.text import Hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent

    from concertation.domain.capture import CaptureContext
    from concertation.ui.places import StageContext
    from concertation.ui.ports import Change
    from concertation.ui.session.chair import ChairWindow

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
        self._resumed = False
        self.deeds = SessionDeeds(context, self)
        self._acts = self._make_actions()
        acts = self._acts
        self.head = SessionHead(
            acts["pause"], acts["project"], acts["close"], [acts["prepare"], acts["minutes"], acts["add_point"]]
        )
        self.agenda = AgendaPane(self.deeds)
        self.point = PointHead()
        self.stream = Stream(self.deeds)
        self.center = QFrame()
        self.capture = CapturePanel(context, self.center)
        self.gate = Gate(acts["open"], acts["reopen"], acts["minutes"])
        self.presence = PresencePane(self.deeds)
        self.recall = RecallPane(self.deeds)
        self.note = NotePane(self.deeds)
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
        self.panes_in_place = Arrangement(self.center, self.agenda, self.presence, self.recall, self.note)
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
        self._fold(narrow=bool(self.panes_in_place.narrow))

    def _make_actions(self) -> dict[str, QAction]:
        deeds = self.deeds

        def act(text: str, run: object, *keys: str, icon: str = "") -> QAction:
            assert callable(run)  # noqa: S101  # what a command does
            return make_action(self, text, run, shortcuts=keys, icon=icon, menu="session")

        acts = {
            "open": act(self.tr("Ouvrir la séance"), deeds.open_meeting, icon="play"),
            "end": act(self.tr("Point traité, suivant"), deeds.end_point, "Ctrl+Return", "Ctrl+Enter", icon="check"),
            "next": act(self.tr("Point suivant"), lambda: deeds.step(1), "Ctrl+PgDown"),
            "previous": act(self.tr("Point précédent"), lambda: deeds.step(-1), "Ctrl+PgUp"),
            "postpone": act(self.tr("Reporter le point à la prochaine réunion"), deeds.postpone_point, "Ctrl+R"),
            "add_point": act(self.tr("Ajouter un point imprévu"), self._add_point, "Ctrl+I", icon="plus"),
            "line": act(self.tr("Aller à la ligne de saisie"), self.focus_line, "Ctrl+L", icon="pencil-line"),
            "time": act(self.tr("Insérer l’heure"), self._insert_time, "Ctrl+;", "Ctrl+Shift+;", icon="clock"),
            "private": act(self.tr("Garder la ligne pour soi"), self._turn_private, "Ctrl+Shift+P", icon="lock"),
        }
        for kind, keys in KEYS.items():
            if keys:
                acts[kind.value] = act(self._kind_words(kind), lambda kind=kind: self._choose(kind), keys)
        acts |= {
            "all": act(self.tr("Noter tout le monde présent"), deeds.mark_all, icon="users"),
            "person": act(self.tr("Ajouter une personne à la séance"), self._add_person, icon="user-plus"),
            "pause": act(self.tr("Suspendre ou reprendre la séance"), deeds.pause_or_resume, icon="pause"),
            "project": act(self.tr("Projeter"), self.project, "F11", icon="presentation"),
            "close": act(self.tr("Lever la séance"), deeds.close_meeting, icon="circle-check"),
            "reopen": act(self.tr("Rouvrir la séance"), deeds.reopen_meeting, icon="rotate-ccw"),
            "prepare": act(self.tr("Revenir à la préparation"), lambda: deeds.go_to(PREPARE), icon="list-ordered"),
            "minutes": act(self.tr("Rendre compte"), lambda: deeds.go_to(MINUTES), icon="file-check"),
        }
        return acts

    def _kind_words(self, kind: LineKind) -> str:
        words = {
            LineKind.DECISION: self.tr("La ligne est une décision"),
            LineKind.ACTION: self.tr("La ligne est une action"),
            LineKind.VOTE: self.tr("La ligne est un vote"),
            LineKind.SUSPENSE: self.tr("La ligne est un point en suspens"),
            LineKind.PRESENCE: self.tr("La ligne note une présence"),
        }
        return words.get(kind, self.tr("La ligne est une note"))

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        if changed is not None and not changed.kinds & _SHOWN and changed.kinds:
            return
        place, meeting_id = self._context.place, self._context.meeting_id
        place.read(session_state, self.show_state, owner=self, key=f"session.{meeting_id}", meeting_id=meeting_id)
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

    def panes(self) -> list[QWidget]:
        return [self.head, self.agenda, self.center, self.presence, self.recall, self.note]

    def create_new(self) -> None:
        self._add_point()

    def leave(self) -> None:
        self.note.keep()
        self.capture.keep_draft()
        self._context.place.settings.write("session/splitter", self.panes_in_place.state())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def show_hints(self) -> None:
        if self._state is not None and not self._state.running:
            self._context.place.navigator.show_hints()
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
        if self._chair is not None:
            self._chair.show_state(state)
        self._name_tabs(state)
        self._enable(state)
        if self.isVisible():
            self.show_hints()
        self.tick()
        if state.running and not self._resumed:
            self._resumed = True
            self.capture.resume()
        if opened or (moved and self.agenda.view.hasFocus()):
            self.focus_line()

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

    def _enable(self, state: SessionState) -> None:
        held = state.sheet.closed_at is not None
        for key in ("end", "next", "previous", "postpone", "line", "time", "private", "pause", "close"):
            self._acts[key].setEnabled(state.running)
        for kind in KEYS:
            if kind.value in self._acts:
                self._acts[kind.value].setEnabled(state.running)
        self._acts["open"].setEnabled(not state.running and not held)
        self._acts["reopen"].setEnabled(not state.running and held)

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
        if self._state is not None:
            self._chair.show_state(self._state)
        self.tick()
        self._chair.open_beside(self.screen())
        self._second.start()

    def _chair_closed(self) -> None:
        if (chair := self._chair) is not None:
            self._chair = None
            chair.deleteLater()
            if not self.isVisible():
                self._second.stop()

    def _choose(self, kind: LineKind) -> None:
        self.panes_in_place.reveal(CAPTURE)
        self.capture.choose_kind(kind)

    def _insert_time(self) -> None:
        self.capture.insert_time()

    def _turn_private(self) -> None:
        self.capture.types.private.toggle()

    def _add_point(self) -> None:
        self.panes_in_place.reveal(AGENDA)
        self.agenda.ask_point()

    def _add_person(self) -> None:
        self.panes_in_place.reveal(PRESENCE)
        self.presence.ask_person()

    def show_recalled(self) -> None:
        self.panes_in_place.reveal(RECALL)

    def _go_to_number(self, number: int) -> None:
        known = self.deeds.enter_number(number)
        self.capture.heading_taken(known=known, last=len(self._state.items) if self._state else 0)

    def _create_person(self, name: str, authority_id: str) -> None:
        self.deeds.add_newcomer(name, authority_id or None, attends=False, then=lambda _id: self.focus_line())
