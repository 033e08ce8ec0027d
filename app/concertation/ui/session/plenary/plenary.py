"""An assembly being held: its seats, quorum and panels show the sitting last read and hand back what is done on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.services.queries.assembly_state import AssemblyState, assembly_state
from concertation.services.queries.audit import AuditRow, audit
from concertation.ui.places import MINUTES
from concertation.ui.session.arrangement import AGENDA, CAPTURE, PRESENCE, RECALL
from concertation.ui.session.plenary.arrangement import AUDIT, PROXIES, REPORT, SEATS, VOTES, PlenaryArrangement
from concertation.ui.session.plenary.audit_pane import AuditPane
from concertation.ui.session.plenary.ballot_file import BallotFile
from concertation.ui.session.plenary.deeds import PlenaryDeeds
from concertation.ui.session.plenary.formulas import next_formula, quorum_words
from concertation.ui.session.plenary.live_vote import SENSE_KEYS, SENSE_SIGNS
from concertation.ui.session.plenary.marks import (
    Hall,
    call_words,
    called,
    council_words,
    gauges,
    group_gauges,
    seat_marks,
)
from concertation.ui.session.plenary.proxies_pane import ProxiesPane
from concertation.ui.session.plenary.quorum_strip import QuorumStrip
from concertation.ui.session.plenary.report_pane import ReportPane
from concertation.ui.session.plenary.seat_marks import Sign
from concertation.ui.session.plenary.seats_page import LEFT, PRESENT, PROXY, SeatsPage
from concertation.ui.session.plenary.voting import Voting
from concertation.ui.session.words import hour

if TYPE_CHECKING:
    from datetime import datetime

    from concertation.domain.assembly import Standing
    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.places import StageContext
    from concertation.ui.session.view import SessionView

_SENSES = {
    Sign.FOR: BallotSense.FOR,
    Sign.AGAINST: BallotSense.AGAINST,
    Sign.ABSTAIN: BallotSense.ABSTAIN,
    Sign.NOT_VOTING: BallotSense.NOT_VOTING,
}

_MINUTE_S = 60


class Plenary(QObject):
    """Builds the panes of an assembly around those of any session."""

    def __init__(self, context: StageContext, view: SessionView) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self.deeds = PlenaryDeeds(context, self)
        self.page = SeatsPage()
        self.strip = QuorumStrip()
        self.proxies = ProxiesPane(self.deeds)
        file = BallotFile(str(getattr(context.place.workspace, "path", "")), context.meeting_id)
        self.voting = Voting(self.deeds, file, lambda: self.moment, self)
        self.report = ReportPane(self.deeds)
        self.audit = AuditPane()
        self.hall: Hall | None = None
        self._assembly: AssemblyState | None = None
        self._state: SessionState | None = None
        self._looked_at = self._wanted = ""
        self._shown_at: datetime | None = None
        self._connect()

    def _connect(self) -> None:
        page, strip, deeds = self.page, self.strip, self.deeds
        page.minute.chosen.connect(lambda _at: self._show())
        page.call.answered.connect(self._answer)
        page.call.represented.connect(self.ask_proxy)
        page.call.closed.connect(lambda: deeds.close_call(self.noted_at))
        page.hemicycle.pressed.connect(self._turn)
        page.hemicycle.moved.connect(lambda _person: self._show_member())
        page.moves.retimed.connect(deeds.retime)
        page.moves.removed.connect(deeds.remove_move)
        page.hemicycle.typed.connect(self._type)
        page.hemicycle.bench_pressed.connect(self._take_bench)
        page.acted.connect(self._act)
        strip.suspension_asked.connect(self._view.deeds.pause_or_resume)
        strip.check_asked.connect(lambda: deeds.check_quorum(self.noted_at))
        self.voting.changed.connect(self._show_seats)
        self.voting.group_asked.connect(self._take_group)
        self.voting.pane.point.committed.connect(self.look_at)
        self.report.amendments.vote_asked.connect(self.vote_on)
        self.audit.asked.connect(self.read_audit)
        self.audit.opened.connect(self.open_fault)

    def arrange(
        self, head: QWidget, notes: QWidget, agenda: QWidget, others: tuple[QWidget, ...]
    ) -> PlenaryArrangement:
        """Return the panes in place; ``others`` are the lists of presence and of actions recalled."""
        presence, recall = others
        main = (
            (SEATS, self.tr("Hémicycle"), self.page),
            (CAPTURE, self.tr("Saisie"), notes),
            (AGENDA, self.tr("Ordre du jour"), agenda),
        )
        side = (
            (VOTES, self.tr("Vote"), self.voting.pane),
            (REPORT, self.tr("Rapport"), self.report),
            (PROXIES, self.tr("Pouvoirs"), self.proxies),
            (PRESENCE, self.tr("Présents"), presence),
            (RECALL, self.tr("Suites"), recall),
            (AUDIT, self.tr("Contrôle"), self.audit),
        )
        self.panes = PlenaryArrangement(head, self.strip, main, side, self.page.minute)
        self.panes.folded.connect(self.strip.by_group.setChecked)  # a page of its own has room for the groups
        return self.panes

    # What is shown

    def refresh(self) -> None:
        place, meeting_id = self._context.place, self._context.meeting_id
        key = f"assembly.{meeting_id}"
        place.read(assembly_state, self.show_assembly, owner=self._view, key=key, meeting_id=meeting_id)

    def show_state(self, state: SessionState) -> None:
        if self._state is not None and self._state.sheet.current_item_id != state.sheet.current_item_id:
            self._looked_at = ""
        self._state = state
        self.refresh()

    def show_assembly(self, assembly: AssemblyState) -> None:
        self._assembly = assembly
        self.hall = Hall.of(assembly.sitting)
        self._show()
        if self.audit.isVisible() or assembly.sitting.closed_at is not None:
            self.read_audit()
        if self._wanted:
            kind, _colon, key = self._wanted.partition(":")
            self._wanted = ""
            self.open_object(kind, key)

    @property
    def moment(self) -> datetime:
        """Return the minute shown: the one chosen, the closing of a sitting that is over, else now."""
        return self.noted_at or self._context.place.now()

    @property
    def noted_at(self) -> datetime | None:
        """Return the past minute that what is noted bears, so that it is seen where it is noted; none is now."""
        closed = self.hall.sitting.closed_at if self.hall is not None else None
        return self.page.minute.at or closed

    def standing(self, hall: Hall) -> Standing:
        """Return the assembly at the minute last shown: nothing happens between two readings."""
        return hall.at(self._shown_at or self.moment)

    def _show(self) -> None:
        hall, assembly, state = self.hall, self._assembly, self._state
        if hall is None or assembly is None or state is None:
            return
        self._shown_at = self.moment
        standing = self.standing(hall)
        closed = hall.sitting.closed_at
        self.page.minute.show_span(hall.sitting.opened_at, closed or self._context.place.now(), over=closed is not None)
        item = self._item(state)
        self.voting.show(hall, assembly, state, item, standing.at)
        self._show_seats()
        self.report.show_report(hall, standing, assembly, item, self.page.minute.at)
        self.proxies.show_hall(hall, standing, self.page.minute.at)
        self.panes.tell(PROXIES, str(self.proxies.shown_count or ""))
        self._view.show_chair()
        self.strip.show_gauges(
            gauges(hall, standing),
            hour(standing.at),
            groups=group_gauges(hall, standing),
            voting_allowed=hall.sitting.opened_at is not None and closed is None,
        )

    def _item(self, state: SessionState) -> ItemRow | None:
        """Return the point shown: the one looked at again, the current one, else the last of a sitting that is over."""
        looked_at = next((item for item in state.items if item.id == self._looked_at), None)
        last = state.items[-1] if state.items and state.sheet.closed_at is not None else None
        return looked_at or state.current or last

    def look_at(self, item_id: str) -> None:
        """Look at a point again without going to it; nothing comes back to the current one."""
        self._looked_at = item_id
        self._show()

    def read_audit(self) -> None:
        place, meeting_id = self._context.place, self._context.meeting_id
        key = f"audit.{meeting_id}"
        place.read(audit, self._show_faults, owner=self._view, key=key, meeting_id=meeting_id)

    def _show_faults(self, faults: tuple[AuditRow, ...]) -> None:
        self.audit.show_faults(faults)
        self.panes.tell(AUDIT, str(self.audit.count or ""))

    def open_fault(self, fault: AuditRow) -> None:
        self.look_at(fault.item_id or "")
        self.open_object(fault.target_kind, fault.target_id)

    def open_object(self, kind: str, identifier: str) -> None:
        """Show a vote, a proxy, a member, a point or a line; before the sitting is read, as soon as it is."""
        if self.hall is None or self._assembly is None:
            self._wanted = f"{kind}:{identifier}"
        elif kind == "vote":
            vote = next((one for one in self._assembly.votes if one.id == identifier), None)
            self.look_at(vote.item_ids[0] if vote is not None and vote.item_ids else "")
            self.panes.reveal(VOTES)
            self.voting.correct(identifier)
        elif kind == "proxy":
            self.panes.reveal(PROXIES)
            self.proxies.choose(identifier)
        elif kind == "person":
            self.panes.reveal(SEATS)
            self.page.hemicycle.setFocus()
            self.page.hemicycle.go_to(identifier)
        elif kind == "block":
            navigator = self._context.place.navigator
            navigator.open_in_meeting(self._context.meeting_id, MINUTES, kind, identifier)
        else:
            self.look_at(identifier)
            self.panes.reveal(REPORT)

    def chair_words(self) -> tuple[str, str] | None:
        """Return what the chair says next and the quorum; nothing before the sitting is read."""
        hall, assembly, state = self.hall, self._assembly, self._state
        if hall is None or assembly is None or state is None:
            return None
        standing = hall.sitting.at(hall.sitting.closed_at or self._context.place.now())
        formula = next_formula(hall, standing, assembly, state.current, self.voting.draft)
        return formula, quorum_words(hall, standing)

    def _show_seats(self) -> None:
        """Show presence and the votes being written; cheap enough to follow every mark."""
        hall = self.hall
        if hall is None:
            return
        standing, page, naming = self.standing(hall), self.page, self.voting.naming
        signs = self.voting.signs(standing)
        page.hemicycle.show_assembly(hall.benches(), hall.letters(), council_words(hall, standing))
        page.hemicycle.show_marks(seat_marks(hall, standing, signs))
        page.show_voting(naming)
        self._show_member()
        if naming and self.voting.live is not None:
            voted = {person for person, sign in signs.items() if sign is not Sign.WAITING}
            page.hemicycle.show_figure(
                str(self.voting.live.counted), self.tr("voix recueillies sur {all}").format(all=len(standing.voters))
            )
            page.call.show_members(called(hall, voted), call_words(hall, standing))
            return
        here = standing.union
        page.hemicycle.show_figure(str(here.present), self.tr("présents sur {all}").format(all=here.members))
        page.call.show_members(called(hall, standing.voters), call_words(hall, standing))

    def _show_member(self) -> None:
        """Show the times of the member under the cursor."""
        person, assembly = self.page.hemicycle.current, self._assembly
        if person and assembly is not None and self.hall is not None:
            events = [event for event in assembly.events if event.person_id == person]
            self.page.show_member(self.hall.name(person), events)

    # What is done

    def import_roll(self) -> None:
        """Ask for a returned attendance list and take it."""
        title = self.tr("Reprendre une feuille d’émargement")
        chosen, _kind = QFileDialog.getOpenFileName(self._view, title, "", self.tr("Liste (*.csv *.txt)"))
        if chosen:
            self.deeds.import_roll(Path(chosen))

    def mark(self, people: tuple[str, ...], *, present: bool) -> None:
        self.deeds.mark(people, present=present, at=self.noted_at)

    def _answer(self, person: str, sign: str) -> None:
        """Take a member named in the roll-call: present, or voting as the sign typed or the one chosen tells."""
        if self.voting.naming:
            self.voting.mark((person,), SENSE_SIGNS.get(sign, self.page.brush))
        else:
            self.mark((person,), present=sign != "-")

    def _turn(self, person: str) -> None:
        """Note that somebody comes, goes, or votes, as a click on their seat says."""
        if self.hall is None:
            return
        if self.voting.naming:
            self.voting.turn(person, self.page.brush)
        else:
            self.mark((person,), present=person not in self.standing(self.hall).present)

    def _type(self, letter: str) -> None:
        """Note what a letter says of those picked, or of the seat under the cursor; G picks its whole group.

        In a named ballot P, C, A and N vote and E takes back; else P notes presence and X a departure.
        """
        key, seats = letter.casefold(), self.page.hemicycle
        people = seats.selected or (seats.current,)
        if key == "g" and self.hall is not None:
            seats.select(self.hall.group_of(seats.current))
            return
        if self.voting.naming and (key in SENSE_KEYS or key == "e"):
            self.voting.mark(people, SENSE_KEYS.get(key))
        elif not self.voting.naming and key in "px":
            self.mark(people, present=key == "p")
        else:
            return
        seats.select(())

    def _take_bench(self, members: tuple[str, ...]) -> None:
        """Take a whole group by its name: in a named ballot it votes at once, else it is picked."""
        if self.voting.naming:
            self.voting.mark(members, self.page.brush)
        else:
            self.page.hemicycle.select(members)

    def _take_group(self, council: str, group: str) -> None:
        if self.hall is not None:
            self._take_bench(self.hall.members_of(council, group))
            self.panes.reveal(SEATS)

    def _act(self, what: str, people: tuple[str, ...]) -> None:
        if what in _SENSES:
            self.voting.mark(people, _SENSES[Sign(what)])
        elif what in (PRESENT, LEFT):
            self.mark(people, present=what == PRESENT)
        elif what == PROXY:
            self.ask_proxy(people[0])
        self.page.hemicycle.select(())

    def ask_proxy(self, person: str) -> None:
        """Begin to note the proxy that a member gave."""
        self.panes.reveal(PROXIES)
        self.proxies.ask(person)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of an assembly, for the status bar."""
        return (
            ("F4", self.tr("appel : 3 lettres + Entrée")),
            (self.tr("Maj+Entrée"), self.tr("représenté")),
            (self.tr("Ctrl+Maj+V"), self.tr("vote")),
            (self.tr("Ctrl+Entrée"), self.tr("point suivant")),
        )

    def call_the_roll(self) -> None:
        """Put the cursor in the field of the roll-call."""
        self.panes.reveal(SEATS)
        self.page.call.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_seats(self) -> None:
        self.panes.reveal(SEATS)
        self.page.hemicycle.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_minute(self) -> None:
        self.panes.reveal(SEATS)
        self.page.minute.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.page.minute.field.selectAll()

    def go_to_vote(self) -> None:
        self.panes.reveal(VOTES)
        self.voting.pane.focus_first()

    def begin_vote(self, mode: VoteMode) -> None:
        self.panes.reveal(VOTES)
        self.voting.choose_mode(mode)
        if self.voting.naming:
            self.go_to_seats()

    def all_alike(self, sense: BallotSense) -> None:
        """Have all who may vote vote alike in a named ballot, then ask for the exceptions."""
        self.begin_vote(VoteMode.PUBLIC)
        self.voting.alike(sense)
        self.call_the_roll()

    def go_to(self, page: int) -> None:
        """Show a page and give it the keyboard."""
        self.panes.reveal(page)
        for widget in self.panes.page(page).findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def vote_on(self, amendment_id: str) -> None:
        """Put an amendment to the vote."""
        self.panes.reveal(VOTES)
        self.voting.choose_about(amendment_id)
        self.voting.pane.focus_first()

    def tick(self, now: datetime) -> None:
        """Let the clock of who speaks run, and the minute shown follow the hour."""
        shown = self._shown_at
        if shown is not None and self.page.minute.at is None and (now - shown).total_seconds() >= _MINUTE_S:
            self._show()
        if self.report.speeches.running:
            self.report.speeches.tick(now)
