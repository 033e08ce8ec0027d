"""Every command of the stage: what its keys, the menu *Séance* and the palette offer while a meeting is held."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from concertation.domain.capture import LineKind
from concertation.domain.vocabulary import Regime
from concertation.ui.places import MINUTES, PREPARE
from concertation.ui.session.type_bar import KEYS
from concertation.ui.shell.commands import make_action

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from concertation.services.queries.session import SessionState
    from concertation.ui.session.view import SessionView

_WHILE_RUNNING = ("end", "next", "previous", "postpone", "line", "time", "private", "pause", "close")
_WRITING = (*_WHILE_RUNNING, "open", "reopen", "add_point", "person", "all", "roll")


class StageActions(QObject):
    """The commands by key, each enabled only while it does something."""

    def __init__(self, view: SessionView) -> None:
        super().__init__(view)
        self._view = view
        self._by_key = self._of_points() | self._of_the_line() | self._of_the_sitting()

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def enable(self, state: SessionState) -> None:
        held = state.sheet.closed_at is not None
        for key in (*_WHILE_RUNNING, *(kind.value for kind, keys in KEYS.items() if keys)):
            self[key].setEnabled(state.running)
        self["open"].setEnabled(not state.running and not held)
        self["reopen"].setEnabled(not state.running and held)
        for key in _WRITING:
            self._view.deeds.writes(self[key])
        self["roll"].setVisible(state.is_assembly)
        self["ratify"].setVisible(state.sheet.regime == Regime.JOINT_SITTING)

    def _act(self, text: str, run: Callable[[], object], *keys: str, icon: str = "") -> QAction:
        return make_action(self._view, text, run, shortcuts=keys, icon=icon, menu="session")

    def _of_points(self) -> dict[str, QAction]:
        act, deeds, view = self._act, self._view.deeds, self._view
        done, later = self.tr("Point traité, suivant"), self.tr("Reporter le point à la prochaine réunion")
        return {
            "open": act(self.tr("Ouvrir la séance"), deeds.open_meeting, icon="play"),
            "end": act(done, deeds.end_point, "Ctrl+Return", "Ctrl+Enter", icon="check"),
            "next": act(self.tr("Point suivant"), lambda: deeds.step(1), "Ctrl+PgDown"),
            "previous": act(self.tr("Point précédent"), lambda: deeds.step(-1), "Ctrl+PgUp"),
            "postpone": act(later, deeds.postpone_point, "Ctrl+R", icon="calendar-clock"),
            "add_point": act(self.tr("Ajouter un point imprévu"), view.add_point, "Ctrl+I", icon="plus"),
        }

    def _of_the_line(self) -> dict[str, QAction]:
        act, view = self._act, self._view
        words = {
            LineKind.DECISION: self.tr("La ligne est une décision"),
            LineKind.ACTION: self.tr("La ligne est une action"),
            LineKind.VOTE: self.tr("La ligne est un vote"),
            LineKind.SUSPENSE: self.tr("La ligne est un point en suspens"),
            LineKind.PRESENCE: self.tr("La ligne note une présence"),
        }
        made = {
            "line": act(self.tr("Aller à la ligne de saisie"), view.focus_line, "Ctrl+L", icon="pencil-line"),
            "time": act(self.tr("Insérer l’heure"), view.insert_time, "Ctrl+;", "Ctrl+Shift+;", icon="clock"),
            "private": act(self.tr("Garder la ligne pour soi"), view.turn_private, "Ctrl+Shift+P", icon="lock"),
        }
        for kind, told in words.items():
            made[kind.value] = act(told, partial(view.choose_kind, kind), KEYS[kind])
        return made

    def _of_the_sitting(self) -> dict[str, QAction]:
        act, deeds, view = self._act, self._view.deeds, self._view
        return {
            "all": act(self.tr("Noter tout le monde présent"), deeds.mark_all, icon="users"),
            "person": act(self.tr("Ajouter une personne à la séance"), view.add_person, icon="user-plus"),
            "pause": act(self.tr("Suspendre ou reprendre la séance"), deeds.pause_or_resume, icon="pause"),
            "project": act(self.tr("Projeter"), view.project, "F11", icon="presentation"),
            "close": act(self.tr("Lever la séance"), deeds.close_meeting, icon="circle-check"),
            "reopen": act(self.tr("Rouvrir la séance"), deeds.reopen_meeting, icon="rotate-ccw"),
            "prepare": act(self.tr("Revenir à la préparation"), lambda: deeds.go_to(PREPARE), icon="list-ordered"),
            "roll": act(self.tr("Reprendre une feuille d’émargement…"), view.import_roll, icon="file-spreadsheet"),
            "ratify": act(self.tr("Suivre les délibérations des conseils"), deeds.follow_deliberations, icon="stamp"),
            "minutes": act(self.tr("Rendre compte"), lambda: deeds.go_to(MINUTES), icon="file-check"),
        }
