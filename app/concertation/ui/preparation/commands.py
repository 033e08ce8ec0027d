"""What can be done to the agenda from the palette, the menus and a point's own menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from concertation.domain.meeting import UPCOMING
from concertation.domain.vocabulary import MeetingState
from concertation.ui.shell.commands import make_action

if TYPE_CHECKING:
    from concertation.services.queries.preparation import Preparation
    from concertation.ui.places import StageContext
    from concertation.ui.preparation.view import PreparationView

_EDITING = slice(0, 5)
_ABOUT = slice(5, 7)
_MEETING = slice(8, 11)


class PreparationCommands(QObject):
    """The actions of the preparation, those that edit the agenda first."""

    def __init__(self, context: StageContext, view: PreparationView) -> None:
        super().__init__(view)
        self._context, self._view = context, view
        self._make_actions()

    def _make_actions(self) -> None:
        view, agenda, writing = self._view, self._view.agenda, self._view.writing
        told = (
            (
                self.tr("Ajouter un point"),
                lambda: agenda.add_after(agenda.current_id),
                ["Ctrl+Shift+N"],
                "plus",
                "session",
            ),
            (self.tr("Monter le point"), lambda: agenda.table.shift(-1), ["Alt+Up"], "arrow-up", "session"),
            (self.tr("Descendre le point"), lambda: agenda.table.shift(1), ["Alt+Down"], "arrow-down", "session"),
            (self.tr("Garder le point en réserve"), writing.put_current_in_reserve, ["Ctrl+R"], "bookmark", "session"),
            (self.tr("Supprimer le point"), writing.remove_current, ["Del"], "trash-2", "edit"),
            (self.tr("Joindre des fichiers…"), writing.join_to_current, ["Ctrl+J"], "paperclip", "session"),
            (self.tr("Note de contexte du point"), view.edit_note, ["Ctrl+I"], "sticky-note", "session"),
            (self.tr("Date, heure, lieu et hôte…"), view.edit_setting, ["Ctrl+D"], "calendar-clock", "session"),
            (self.tr("Convoquer…"), view.buttons.convene, ["Ctrl+Shift+C"], "send", "session"),
            (self.tr("Séance précédente"), lambda: view.buttons.go(-1), ["Ctrl+PgUp"], "chevron-left", "session"),
            (self.tr("Séance suivante"), lambda: view.buttons.go(1), ["Ctrl+PgDown"], "chevron-right", "session"),
            (self.tr("Dossier de séance…"), view.buttons.pack, ["Ctrl+Shift+B"], "book-open", "session"),
        )
        self.actions = [
            make_action(agenda.table if keys == ["Del"] else view, words, run, shortcuts=keys, icon=icon, menu=menu)
            for words, run, keys, icon, menu in told
        ]

    def enable(self, shown: Preparation) -> None:
        """Grey what cannot be done to this meeting."""
        upcoming = MeetingState(shown.sheet.state) in UPCOMING and not self._context.place.looks_only
        for action in self.actions[_EDITING]:
            action.setEnabled(not self._view.read_only)
        for action, possible in zip(
            self.actions[_MEETING], (upcoming, shown.previous is not None, shown.following is not None), strict=True
        ):
            action.setEnabled(possible)

    def show_menu(self, at: QPoint) -> None:
        """Show what can be done with the current point."""
        view, table = self._view, self._view.agenda.table
        menu = QMenu(view)
        if not view.read_only:
            menu.addAction(self.tr("Modifier")).triggered.connect(lambda: table.edit(table.currentIndex()))
            menu.addActions(self.actions[_EDITING])
            menu.addSeparator()
            menu.addActions(self.actions[_ABOUT])
        menu.addAction(self.tr("Pièces et dossier")).triggered.connect(lambda: view.show_side("point"))
        if (item := view.agenda.current_item) is not None and item.dossier_id:
            dossier_id = item.dossier_id
            menu.addAction(self.tr("Ouvrir le dossier « {title} »").format(title=item.dossier)).triggered.connect(
                lambda: self._context.place.navigator.open_dossier(dossier_id)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
