"""Every command of an assembly: what its keys, the menu *Séance* and the palette offer while a hemicycle is shown."""

from __future__ import annotations

from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.ui.session.arrangement import AGENDA
from concertation.ui.session.plenary.arrangement import AUDIT, PROXIES, REPORT
from concertation.ui.shell.commands import make_action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from concertation.ui.session.plenary.plenary import Plenary
    from concertation.ui.session.view import SessionView


class PlenaryActions(QObject):
    """The commands, in sight only where the body is an assembly; each does nothing before its sitting is read."""

    def __init__(self, view: SessionView) -> None:
        super().__init__(view)
        self._view = view
        self._all: list[QAction] = []
        self._of_presence()
        self._of_votes()
        self._of_the_report()
        self.show_for(assembly=False)

    def show_for(self, *, assembly: bool) -> None:
        for action in self._all:
            action.setVisible(assembly)

    def _act(self, text: str, run: Callable[[Plenary], object], *keys: str, icon: str = "") -> None:
        def trigger() -> None:
            if self._view.plenary is not None:
                run(self._view.plenary)

        self._all.append(make_action(self._view, text, trigger, shortcuts=keys, icon=icon, menu="session"))

    def _of_presence(self) -> None:
        act = self._act
        act(self.tr("Appel nominatif"), lambda one: one.call_the_roll(), "F4", icon="users")
        act(self.tr("Aller à l’hémicycle"), lambda one: one.go_to_seats(), "Shift+F4", icon="landmark")
        act(self.tr("Clore l’appel nominatif"), lambda one: one.page.call.closed.emit(), icon="check")
        act(self.tr("Heure de ce qui est noté"), lambda one: one.choose_minute(), icon="history")
        act(self.tr("Vérifier le quorum"), lambda one: one.strip.check_asked.emit(), icon="badge-check")
        act(self.tr("Noter un pouvoir"), lambda one: one.ask_proxy(""), "Ctrl+Shift+M", icon="handshake")

    def _of_votes(self) -> None:
        act = self._act
        act(self.tr("Aller au vote"), lambda one: one.go_to_vote(), "Ctrl+Shift+V", icon="vote")
        for mode, words in (
            (VoteMode.ORDINARY, self.tr("Scrutin ordinaire")),
            (VoteMode.PUBLIC, self.tr("Scrutin public")),
            (VoteMode.SECRET, self.tr("Scrutin secret")),
            (VoteMode.UNANIMITY, self.tr("Vote à l’unanimité")),
        ):
            act(words, methodcaller("begin_vote", mode), icon="vote")
        for sense, words in (
            (BallotSense.FOR, self.tr("Tous pour, puis les exceptions")),
            (BallotSense.AGAINST, self.tr("Tous contre, puis les exceptions")),
            (BallotSense.ABSTAIN, self.tr("Tous s’abstiennent, puis les exceptions")),
        ):
            act(words, methodcaller("all_alike", sense), icon="users")
        act(self.tr("Consigner le vote"), lambda one: one.voting.record(), "Ctrl+Shift+Return", icon="check")

    def _of_the_report(self) -> None:
        act = self._act
        speech = self.tr("Démarrer ou arrêter la parole")
        act(self.tr("Aller au rapport"), lambda one: one.go_to(REPORT), "Ctrl+Shift+R", icon="file-text")
        act(speech, lambda one: one.report.speeches.turn_current(), "Ctrl+T", icon="message-square")
        act(self.tr("Aller aux pouvoirs"), lambda one: one.go_to(PROXIES), icon="handshake")
        act(self.tr("Voir l’ordre du jour"), lambda one: one.go_to(AGENDA), icon="list-ordered")
        act(self.tr("Contrôler la séance"), lambda one: one.go_to(AUDIT), icon="badge-check")
