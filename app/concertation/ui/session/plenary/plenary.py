"""An assembly being held: its seats, quorum and panels show the sitting last read and hand back what is done on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.services.queries.assembly import sitting
from concertation.ui.session.arrangement import AGENDA, CAPTURE, PRESENCE, RECALL
from concertation.ui.session.plenary.arrangement import PROXIES, SEATS, PlenaryArrangement
from concertation.ui.session.plenary.deeds import PlenaryDeeds
from concertation.ui.session.plenary.marks import Hall, call_words, called, council_words, gauges, seat_marks
from concertation.ui.session.plenary.proxies_pane import ProxiesPane
from concertation.ui.session.plenary.quorum_strip import QuorumStrip
from concertation.ui.session.plenary.seats_page import LEFT, PRESENT, PROXY, SeatsPage
from concertation.ui.session.words import hour

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from concertation.domain.assembly import Standing
    from concertation.services.queries.assembly import Sitting
    from concertation.services.queries.session import SessionState
    from concertation.ui.places import StageContext
    from concertation.ui.session.view import SessionView


class Plenary(QObject):
    """Builds the panes of an assembly around those of any session."""

    def __init__(self, context: StageContext, view: SessionView) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self.deeds = PlenaryDeeds(context, self)
        self.page = SeatsPage()
        self.strip = QuorumStrip()
        self.proxies = ProxiesPane(self.deeds)
        self.hall: Hall | None = None
        self._state: SessionState | None = None
        self.page.minute.chosen.connect(lambda _at: self._show())
        self.page.call.answered.connect(lambda person: self.mark((person,), present=True))
        self.page.hemicycle.pressed.connect(self._turn)
        self.page.acted.connect(self._act)
        self.page.call.represented.connect(self.ask_proxy)
        self.page.call.closed.connect(lambda: self.deeds.close_call(self.page.minute.at))
        self.strip.suspension_asked.connect(view.deeds.pause_or_resume)
        self.strip.check_asked.connect(lambda: self.deeds.check_quorum(self.page.minute.at))

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
            (PROXIES, self.tr("Pouvoirs"), self.proxies),
            (PRESENCE, self.tr("Présents"), presence),
            (RECALL, self.tr("Suites"), recall),
        )
        self.panes = PlenaryArrangement(head, self.strip, main, side, self.page.minute)
        return self.panes

    # What is shown

    def refresh(self) -> None:
        meeting_id = self._context.meeting_id
        self._context.place.read(
            sitting, self.show_sitting, owner=self._view, key=f"sitting.{meeting_id}", meeting_id=meeting_id
        )

    def show_state(self, state: SessionState) -> None:
        self._state = state
        self.refresh()

    def show_sitting(self, shown: Sitting) -> None:
        self.hall = Hall.of(shown)
        self._show()

    @property
    def moment(self) -> datetime:
        """Return the minute shown: the one chosen, the closing of a sitting that is over, else now."""
        closed = self.hall.sitting.closed_at if self.hall is not None else None
        return self.page.minute.at or closed or self._context.place.now()

    def standing(self, hall: Hall) -> Standing:
        return hall.sitting.at(self.moment)

    def _show(self) -> None:
        hall = self.hall
        if hall is None:
            return
        standing = self.standing(hall)
        self.page.minute.show_span(hall.sitting.opened_at, hall.sitting.closed_at or self._context.place.now())
        self.page.hemicycle.show_assembly(hall.benches(), hall.letters(), council_words(hall, standing))
        self.page.hemicycle.show_marks(seat_marks(hall, standing, {}))
        here = standing.union
        self.page.hemicycle.show_figure(str(here.present), self.tr("présents sur {all}").format(all=here.members))
        self.page.call.show_members(called(hall, standing), call_words(hall, standing))
        self.proxies.show_hall(hall, standing, self.page.minute.at)
        self.panes.tell(PROXIES, str(self.proxies.shown_count or ""))
        self.strip.show_gauges(
            gauges(hall, standing), hour(standing.at), voting_allowed=hall.sitting.opened_at is not None
        )

    # What is done

    def mark(self, people: tuple[str, ...], *, present: bool) -> None:
        self.deeds.mark(people, present=present, at=self.page.minute.at)

    def _turn(self, person: str) -> None:
        """Note that somebody comes or goes, as a click on their seat says."""
        if self.hall is not None:
            self.mark((person,), present=person not in self.standing(self.hall).present)

    def _act(self, what: str, people: tuple[str, ...]) -> None:
        if what in (PRESENT, LEFT):
            self.mark(people, present=what == PRESENT)
            self.page.hemicycle.select(())
        elif what == PROXY:
            self.ask_proxy(people[0])

    def ask_proxy(self, person: str) -> None:
        """Begin to note the proxy that a member gave."""
        self.panes.reveal(PROXIES)
        self.proxies.ask(person)
