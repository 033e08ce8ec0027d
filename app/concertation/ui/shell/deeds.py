"""What each command of the frame's menus does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from concertation.domain.clock import paris
from concertation.locations import documents_folder
from concertation.ui.meeting.page import MeetingPage
from concertation.ui.shell.panes import next_pane
from concertation.ui.shell.views import Kinds, call
from concertation.ui.theme import Scheme, theme
from concertation.ui.widgets.dropping import is_register
from concertation.ui.widgets.squiggles import spelling_switch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.main_window import MainWindow
    from concertation.ui.verification.window import VerificationWindow


class Deeds(QObject):
    """The commands of a window, one method each."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def new_register(self) -> None:
        """Close the register and begin another one."""
        self._window.close_register()
        self._window.begin_new()

    def ask_open(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Ouvrir un registre"), str(documents_folder()), self.tr("Registres (*.concertation)")
        )
        if chosen:
            self._window.open_path(chosen)

    def ask_backup(self) -> None:
        if self._window.desk.path is None:
            return
        proposed = self._window.desk.path.with_name(
            f"{self._window.desk.path.stem} {paris(self._window.doors.now()):%Y-%m-%d}.concertation"
        )
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Sauvegarder une copie"), str(proposed), self.tr("Registres (*.concertation)")
        )
        if chosen:
            self._window.desk.backup(
                Path(chosen), lambda: self._window.toasts.show(self.tr("Copie vérifiée et enregistrée."))
            )

    def restore(self) -> None:
        self._window.care.ask_restore()

    def check(self) -> None:
        """Look the whole register over while it is worked in."""
        self._window.desk.check(self._window.care.tell_checked)

    def protect(self) -> None:
        """Encrypt the register, or see to the protection it has."""
        from concertation.services import keeping, secrecy
        from concertation.ui.secrecy.protection import ProtectionDialog

        if (path := self._window.desk.path) is None:
            return

        def show(encrypted: bool) -> None:
            ProtectionDialog(
                self._window.desk,
                self._window,
                encrypted=encrypted,
                keyring=secrecy.has_keyring(),
                second=keeping.second_place(),
            ).show()

        self._window.background.run(lambda: secrecy.is_encrypted(path), then=show, failed=self._window.desk.tell)

    def lock(self) -> None:
        self._window.lock()

    def verify(self) -> None:
        """Ask for files, and say which documents they are and whether they are as issued."""
        self._verification().ask()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open the register dropped on the window, or verify what else was dropped."""
        if register := next((path for path in paths if is_register(path)), None):
            self._window.open_path(str(register))
        elif paths:
            self._verification().take(paths)

    def _verification(self) -> VerificationWindow:
        from concertation.ui.verification.window import VerificationWindow

        window = self._window
        context = window.content.context if window.desk.workspace is not None else None
        found = None
        for one in window.findChildren(VerificationWindow):
            if one.context is context and one.isVisible():
                found = one
            else:
                one.close()  # it speaks of a register closed since
        found = found or VerificationWindow(window.background, context, window)
        found.show()
        found.raise_()
        found.activateWindow()
        return found

    def go(self, place: str) -> None:
        self._window.navigation.go(place)

    def undo(self) -> None:
        self._window.desk.undo()

    def redo(self) -> None:
        self._window.desk.redo()

    def create_new(self) -> None:
        """Make what the place shown holds: a meeting, an action, a dossier, a person."""
        if not call(self._window.content.view, "create_new"):
            self.create_meeting()

    def create_meeting(self) -> None:
        self._window.navigation.create("agenda")

    def create_action(self) -> None:
        self._window.navigation.create("followup")

    def preview(self) -> None:
        if not call(self._window.content.view, "preview"):
            self._window.toasts.show(self.tr("Ouvrez une séance pour voir l’aperçu de ses documents."))

    def report(self) -> None:
        """Show the window of the bilan of a year."""
        from concertation.ui.report.window import open_report

        if (context := self._window.content.context) is not None:
            open_report(context, parent=self._window)

    def filter_view(self) -> None:
        if not call(self._window.content.view, "filter"):
            self.search_everywhere()

    def show_stage(self, stage: str) -> None:
        if isinstance(self._window.content.page, MeetingPage):
            self._window.content.page.show_stage(stage)

    def close_tab(self) -> None:
        if isinstance(self._window.content.page, MeetingPage):
            self._window.close_page(self._window.content.current_key)

    def refresh_all(self) -> None:
        self._window.content.refresh(Kinds(frozenset()))
        call(self._window.content.page, "refresh", None)
        self._window.desk.read_state()

    def zoom(self, step: int) -> None:
        """Make the text larger (1), smaller (-1) or as usual (0)."""
        theme().choose(zoom=theme().scale.step(step) if step else 1.0)
        self._window.settings.write("look/zoom", theme().scale.zoom)
        self._window.fold()

    def choose_scheme(self, scheme: Scheme) -> None:
        theme().choose(scheme=scheme)
        self._window.settings.write("look/scheme", scheme.value)

    def toggle_spelling(self) -> None:
        """Underline doubtful words in every field, or in none, from now on."""
        switch = spelling_switch()
        switch.turn(on=not switch.on)
        self._window.teach_spelling()
        self._window.settings.write("spelling", switch.on)
        told = self.tr("Orthographe : mots douteux soulignés.") if switch.on else self.tr("Orthographe cachée.")
        self._window.toasts.show(told, icon="case-sensitive")

    def choose_language(self, language: str) -> None:
        """Speak another language: the window is made anew at once, on the same register and place."""
        if language != self._window.settings.text("language", "fr"):
            self._window.settings.write("language", language)
            self._window.renewed.emit()

    def next_pane(self, step: int) -> None:
        page = self._window.content.view
        panes = getattr(page, "panes", None)
        inside = list(panes()) if callable(panes) else [self._window.content]
        next_pane([self._window.rail, *inside, self._window.status, self._window.row], step)

    def open_palette(self) -> None:
        from concertation.ui.palette.window import Palette

        Palette.open(self._window)

    def search_everywhere(self) -> None:
        from concertation.ui.palette.window import Palette

        Palette.open(self._window, objects_only=True)

    def show_messages(self) -> None:
        """Show the last messages again, in a menu under the status bar's."""
        menu = QMenu(self._window)
        for told in self._window.toasts.history[:12]:
            menu.addAction(f"{paris(told.at):%H:%M:%S}  {told.text}")
        if menu.isEmpty():
            menu.addAction(self.tr("Aucun message")).setEnabled(False)
        menu.popup(self._window.status.mapToGlobal(self._window.status.rect().topLeft()))

    def show_help(self) -> None:
        from concertation.ui.help.window import HelpWindow

        HelpWindow.open_at(self._window, self.help_topic)

    def show_shortcuts(self) -> None:
        from concertation.ui.help.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window).show()

    def show_about(self) -> None:
        from concertation.ui.help.about import AboutDialog

        AboutDialog(self._window, self._window.doors.licences).show()

    @property
    def help_topic(self) -> str:
        """Return which page of the help speaks of what is shown."""
        if self._window.on_welcome:
            return "welcome"
        page = self._window.content.page
        return page.stage if isinstance(page, MeetingPage) else self._window.content.current_key
