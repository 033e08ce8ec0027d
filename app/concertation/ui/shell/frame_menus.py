"""The menus of the frame and every command in them; what a command does is a method of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from concertation.ui.places import PLACES, STAGES
from concertation.ui.shell.commands import Commands
from concertation.ui.theme import Scheme, theme
from concertation.ui.widgets.looked_at import looked_at

if TYPE_CHECKING:
    from concertation.ui.main_window import MainWindow
    from concertation.ui.shell.deeds import Deeds
    from concertation.ui.shell.menu_row import MenuRow

_AZERTY = {"1": "Ctrl+&", "2": "Ctrl+É", "3": 'Ctrl+"', "4": "Ctrl+'", "5": "Ctrl+("}

_ALWAYS = frozenset(
    ("open", "verify", "quit", "help", "shortcuts", "about", "bigger", "smaller", "usual", "licences", "fullscreen")
)
_WRITING = frozenset({"new", "new_meeting", "new_action", "protect"})
_NOT_FOR_COPIES = frozenset({"new_register", "open", "close_register", "restore", "lock"})


class FrameMenus(QObject):
    """Builds Fichier, Édition, Affichage, Séance and Aide; keeps undo and redo labelled."""

    def __init__(self, window: MainWindow, deeds: Deeds, row: MenuRow) -> None:
        super().__init__(window)
        self._window = window
        self._deeds = deeds
        self.commands = Commands(window)
        self._row = row
        self.recent = QMenu(self.tr("Registres récents"), window)
        self.recent.aboutToShow.connect(self._list_recent)
        self.menus = {"file": self._file(), "edit": self._edit(), "view": self._view()}
        self.menus["session"] = self._session()
        self._help()
        self._of_pages: list[tuple[QMenu, QAction]] = []
        self.name_undo(None, None)

    def name_undo(self, undo: str | None, redo: str | None) -> None:
        """Write what undo and redo would do, in words already in the user's language."""
        for key, name, bare in (("undo", undo, self.tr("Annuler")), ("redo", redo, self.tr("Rétablir"))):
            action = self.commands[key]
            action.setEnabled(name is not None)
            action.setProperty("answers_to", bare)  # words of the last gesture, typed to find something, never undo it
            action.setText(bare if name is None else self.tr("{verb} : {gesture}").format(verb=bare, gesture=name))

    def show_actions_of(self, actions: list[QAction]) -> None:
        """Put the actions of the page shown in the menus they name, in place of the former page's."""
        for menu, action in self._of_pages:
            if isValid(action):  # gone with its page where the register was closed meanwhile
                menu.removeAction(action)
        self._of_pages = [
            (self.menus[name], action)
            for action in actions
            if (name := str(action.property("menu") or "")) in self.menus
        ]
        for menu, action in self._of_pages:
            menu.addAction(action)

    def with_register(self, *, is_open: bool, readonly: bool = False, copy: bool = False) -> None:
        """Grey what needs an open register, one that can be written, or one that is no copy."""
        for key, action in self.commands.items():
            if key not in _ALWAYS:
                action.setEnabled(is_open and not (readonly and key in _WRITING))
            if key in _WRITING:
                action.setToolTip(looked_at() if readonly else "")
            if copy and key in _NOT_FOR_COPIES:
                action.setEnabled(False)
        self.menus["file"].setToolTipsVisible(readonly)
        self.recent.setEnabled(not copy)
        for name in ("edit", "session"):
            self.menus[name].menuAction().setVisible(is_open)

    def _file(self) -> QMenu:
        add, does = self.commands.add, self._deeds
        return self._row.add_menu(
            self.tr("&Fichier"),
            add("new", self.tr("Nouveau"), does.create_new, ["Ctrl+N"], "plus"),
            add("new_meeting", self.tr("Nouvelle séance…"), does.create_meeting, ["Ctrl+Shift+Q"], "calendar-plus"),
            add("new_action", self.tr("Nouvelle action…"), does.create_action, ["Ctrl+Shift+K"], "list-checks"),
            None,
            add("new_register", self.tr("Nouveau registre…"), does.new_register, [], "file-plus"),
            add("open", self.tr("Ouvrir un registre…"), does.ask_open, ["Ctrl+O"], "folder-open"),
            self.recent,
            add("close_register", self.tr("Fermer le registre"), self._window.close_register),
            None,
            add("preview", self.tr("Aperçu PDF"), does.preview, ["Ctrl+P"], "file-text"),
            add("report", self.tr("Bilan d’une année…"), does.report, [], "presentation"),
            add("verify", self.tr("Vérifier un PDF…"), does.verify, [], "badge-check"),
            add("backup", self.tr("Sauvegarder une copie…"), does.ask_backup, [], "hard-drive"),
            add("check", self.tr("Contrôler le registre"), does.check, [], "shield-check"),
            add("restore", self.tr("Restaurer…"), does.restore, [], "archive-restore"),
            add("protect", self.tr("Protéger le registre…"), does.protect, [], "shield-check"),
            add("lock", self.tr("Verrouiller maintenant"), does.lock, ["Ctrl+Shift+L"], "lock"),
            None,
            add("close_tab", self.tr("Fermer l’onglet"), does.close_tab, ["Ctrl+W"], "x"),
            add("quit", self.tr("Quitter"), self._window.close, ["Ctrl+Q"]),
        )

    def _edit(self) -> QMenu:
        add, does = self.commands.add, self._deeds
        return self._row.add_menu(
            self.tr("É&dition"),
            add("undo", self.tr("Annuler"), does.undo, ["Ctrl+Z"], "undo-2"),
            add("redo", self.tr("Rétablir"), does.redo, ["Ctrl+Y", "Ctrl+Shift+Z"], "redo-2"),
            None,
            add("palette", self.tr("Rechercher ou commander"), does.open_palette, ["Ctrl+K"], "search"),
            add("search", self.tr("Chercher partout"), does.search_everywhere, ["Ctrl+E", "F3"], "search"),
            add("filter", self.tr("Filtrer cette vue"), does.filter_view, ["Ctrl+F"], "list-filter"),
            add(
                "spelling",
                self.tr("Montrer ou cacher les fautes d’orthographe"),
                does.toggle_spelling,
                ["F7"],
                "pencil",
            ),
            None,
        )

    def _view(self) -> QMenu:
        add, does = self.commands.add, self._deeds
        go = []
        for place in PLACES:
            keys = [f"Ctrl+{place.shortcut}", _AZERTY[place.shortcut]] if place.numbered else [place.shortcut]
            key = place.key
            go.append(add(f"go_{key}", place.name(), partial(does.go, key), [k for k in keys if k], place.icon))
        return self._row.add_menu(
            self.tr("&Affichage"),
            *go,
            None,
            add("bigger", self.tr("Agrandir le texte"), lambda: does.zoom(1), ["Ctrl++", "Ctrl+="]),
            add("smaller", self.tr("Réduire le texte"), lambda: does.zoom(-1), ["Ctrl+-"]),
            add("usual", self.tr("Taille normale"), lambda: does.zoom(0), ["Ctrl+0", "Ctrl+À"]),
            self._schemes(),
            None,
            add("next_pane", self.tr("Volet suivant"), lambda: does.next_pane(1), ["F6"]),
            add("previous_pane", self.tr("Volet précédent"), lambda: does.next_pane(-1), ["Shift+F6"]),
            add("messages", self.tr("Messages récents"), does.show_messages, [], "message-square"),
            add("refresh", self.tr("Relire le registre"), does.refresh_all, ["F5"], "refresh-cw"),
            None,
        )

    def _schemes(self) -> QMenu:
        menu, group = QMenu(self.tr("Apparence"), self._window), QActionGroup(self)
        words = (
            (Scheme.SYSTEM, self.tr("Comme le système")),
            (Scheme.LIGHT, self.tr("Clair")),
            (Scheme.DARK, self.tr("Sombre")),
        )
        for scheme, text in words:
            action = self.commands.add(f"scheme_{scheme}", text, partial(self._deeds.choose_scheme, scheme))
            action.setCheckable(True)
            action.setChecked(theme().scheme is scheme)
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _session(self) -> QMenu:
        stages = [
            self.commands.add(
                f"stage_{stage.key}", stage.name(), partial(self._deeds.show_stage, stage.key), [], stage.icon
            )
            for stage in STAGES
        ]
        return self._row.add_menu(self.tr("&Séance"), *stages, None)

    def _help(self) -> None:
        add, does = self.commands.add, self._deeds
        self._row.add_menu(
            self.tr("A&ide"),
            add("help", self.tr("Aide sur cet écran"), does.show_help, ["F1"], "circle-question-mark"),
            add("shortcuts", self.tr("Raccourcis de cet écran"), does.show_shortcuts, ["Ctrl+F1"], "keyboard"),
            None,
            add("about", self.tr("À propos de Concertation"), does.show_about, [], "info"),
        )

    def _list_recent(self) -> None:
        self.recent.clear()
        for path in self._window.settings.recent():
            self.recent.addAction(path).triggered.connect(lambda _on, path=path: self._window.open_path(path))
