"""The window: its frame around the places, and what each command of the frame does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from concertation.locations import documents_folder
from concertation.ui.background import Background
from concertation.ui.clock import local
from concertation.ui.meeting.page import MeetingPage
from concertation.ui.places import PLACES, PlaceContext
from concertation.ui.shell.content import Content
from concertation.ui.shell.desk import Desk
from concertation.ui.shell.frame_menus import FrameMenus
from concertation.ui.shell.menu_row import MenuRow
from concertation.ui.shell.navigation import Navigation
from concertation.ui.shell.panes import next_pane
from concertation.ui.shell.rail import Rail
from concertation.ui.shell.status import StatusBar
from concertation.ui.shell.views import Kinds, call
from concertation.ui.theme import Scheme, theme
from concertation.ui.widgets.toasts import Toasts

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent, QWheelEvent

    from concertation.ui.ports import Change, Doors, Overview
    from concertation.ui.settings import Settings


class MainWindow(QMainWindow):
    """One register at a time, or the welcome page when none is open."""

    def __init__(self, doors: Doors, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.doors = doors
        self.background = Background(self)
        self.toasts = Toasts(self, doors.now)
        self.desk = Desk(doors, self.background, self)
        self.navigation = Navigation(self)
        self.row, self.rail, self.content, self.status = MenuRow(), Rail(), Content(), StatusBar()
        self.menus = FrameMenus(self, self.row)
        self._stack = QStackedWidget()
        self._welcome: QWidget | None = None
        self._lay_out()
        self._connect()
        self.setWindowTitle("Concertation")
        self.menus.with_register(is_open=False)
        self.restoreGeometry(settings.state("window/geometry")) or self.resize(1366, 768)

    def _lay_out(self) -> None:
        body = QWidget()
        beside = QHBoxLayout(body)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.rail)
        beside.addWidget(self.content, 1)
        self._stack.addWidget(body)
        whole = QWidget()
        lay = QVBoxLayout(whole)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        lay.addWidget(self.row)
        lay.addWidget(self._stack, 1)
        lay.addWidget(self.status)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.rail.gone_to.connect(self.navigation.go)
        self.rail.session_asked.connect(self.navigation.open_running)
        self.row.search_asked.connect(self.open_palette)
        self.row.tab_chosen.connect(self.navigation.reveal)
        self.row.tab_closed.connect(self._close_page)
        self.content.shown.connect(self._shown)
        self.content.titled.connect(self.navigation.name_page)
        self.status.late_asked.connect(lambda: self.navigation.go("followup", "late"))
        self.status.backup_asked.connect(self.ask_backup)
        self.status.messages_asked.connect(self.show_messages)
        self.background.job_changed.connect(self.status.show_job)
        self.toasts.undo_asked.connect(self.undo)
        self.desk.opened.connect(self._opened)
        self.desk.closed.connect(self._closed)
        self.desk.changed.connect(self._changed)
        self.desk.failed.connect(self.toasts.show_error)
        self.desk.undo_named.connect(self.menus.name_undo)
        self.desk.overview_read.connect(self._show_overview)

    # Registers

    def open_path(self, path: str) -> None:
        self.desk.open(Path(path))

    def ask_open(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Ouvrir un registre"), str(documents_folder()), self.tr("Registres (*.concertation)")
        )
        if chosen:
            self.open_path(chosen)

    def ask_backup(self) -> None:
        if self.desk.path is None:
            return
        proposed = self.desk.path.with_name(f"{self.desk.path.stem} {local(self.doors.now()):%Y-%m-%d}.concertation")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Sauvegarder une copie"), str(proposed), self.tr("Registres (*.concertation)")
        )
        if chosen:
            self.desk.backup(Path(chosen), lambda: self.toasts.show(self.tr("Copie vérifiée et enregistrée.")))

    def close_register(self) -> None:
        self.desk.close()
        self.show_welcome()

    def show_welcome(self) -> None:
        """Show the page of a first start: discover, begin, open."""
        from concertation.ui.welcome.page import WelcomePage

        if self._welcome is None:
            self._welcome = WelcomePage(self.desk, self.ask_open)
            self._stack.addWidget(self._welcome)
        self._stack.setCurrentWidget(self._welcome)
        call(self._welcome, "focus_first")

    def _opened(self, path: str) -> None:
        assert self.desk.workspace is not None  # noqa: S101  # that is what « opened » says
        self.settings.opened(path)
        self.content.fill(
            PlaceContext(
                self.desk.workspace,
                self.background,
                theme(),
                self.navigation,
                self.toasts,
                self.settings,
                self.doors.now,
            )
        )
        self.setWindowTitle(f"{Path(path).stem} – Concertation")
        self._stack.setCurrentIndex(0)
        self.menus.with_register(is_open=True)
        self.menus.name_undo(None, None)
        last = self.settings.text("window/place", "dashboard")
        self.navigation.go(last if any(place.key == last for place in PLACES) else "dashboard")

    def _closed(self) -> None:
        self.content.empty()
        while self.row.tabs.count():
            self.row.close_tab(self.row.tabs.tabData(0))
        self.navigation.session_ended()
        self.status.clear()
        self.menus.with_register(is_open=False)
        self.setWindowTitle("Concertation")

    def _changed(self, changed: Change) -> None:
        self.status.show_saved(self.doors.now())
        self.content.refresh(changed)

    def _show_overview(self, overview: Overview) -> None:
        self.status.show_overview(overview, local(self.doors.now()).date())
        self.rail.set_late(overview.late)
        if overview.running is not None:
            self.navigation.session_started(overview.running.meeting_id, overview.running.label)
        else:
            self.navigation.session_ended()

    # Commands

    def go(self, place: str) -> None:
        self.navigation.go(place)

    def undo(self) -> None:
        self.desk.undo()

    def redo(self) -> None:
        self.desk.redo()

    def create_new(self) -> None:
        """Make what the place shown holds: a meeting, an action, a dossier, a person."""
        if not call(self.content.view, "create_new"):
            self.create_meeting()

    def create_meeting(self) -> None:
        self.navigation.go("agenda")
        call(self.content.view, "create_new")

    def create_action(self) -> None:
        self.navigation.go("followup")
        call(self.content.view, "create_new")

    def preview(self) -> None:
        if not call(self.content.view, "preview"):
            self.toasts.show(self.tr("Ouvrez une séance pour voir l’aperçu de ses documents."))

    def filter_view(self) -> None:
        if not call(self.content.view, "filter"):
            self.search_everywhere()

    def show_stage(self, stage: str) -> None:
        if isinstance(self.content.page, MeetingPage):
            self.content.page.show_stage(stage)

    def close_tab(self) -> None:
        if isinstance(self.content.page, MeetingPage):
            self._close_page(self.content.current_key)

    def refresh_all(self) -> None:
        self.content.refresh(Kinds(frozenset()))
        call(self.content.page, "refresh", None)
        self.desk.read_state()

    def zoom(self, step: int) -> None:
        """Make the text larger (1), smaller (-1) or as usual (0)."""
        theme().choose(zoom=theme().scale.step(step) if step else 1.0)
        self.settings.write("look/zoom", theme().scale.zoom)
        self._fold()

    def choose_scheme(self, scheme: Scheme) -> None:
        theme().choose(scheme=scheme)
        self.settings.write("look/scheme", scheme.value)

    def next_pane(self, step: int) -> None:
        page = self.content.view
        panes = getattr(page, "panes", None)
        inside = list(panes()) if callable(panes) else [self.content]
        next_pane([self.rail, *inside, self.status, self.row], step)

    def open_palette(self) -> None:
        from concertation.ui.palette.window import Palette

        Palette.open(self)

    def search_everywhere(self) -> None:
        from concertation.ui.palette.window import Palette

        Palette.open(self, objects_only=True)

    def show_messages(self) -> None:
        """Show the last messages again, in a menu under the status bar's."""
        menu = QMenu(self)
        for told in self.toasts.history[:12]:
            menu.addAction(f"{local(told.at):%H:%M:%S}  {told.text}")
        if menu.isEmpty():
            menu.addAction(self.tr("Aucun message")).setEnabled(False)
        menu.popup(self.status.mapToGlobal(self.status.rect().topLeft()))

    def show_help(self) -> None:
        from concertation.ui.help.window import HelpWindow

        HelpWindow.open_at(self, self.help_topic)

    def show_shortcuts(self) -> None:
        from concertation.ui.help.shortcuts import ShortcutsDialog

        ShortcutsDialog(self).show()

    def show_about(self) -> None:
        from concertation.ui.help.about import AboutDialog

        AboutDialog(self, self.doors.licences).show()

    @property
    def help_topic(self) -> str:
        """Return which page of the help speaks of what is shown."""
        if self._stack.currentIndex() != 0:
            return "welcome"
        page = self.content.page
        return page.stage if isinstance(page, MeetingPage) else self.content.current_key

    # The frame itself

    def _shown(self, key: str) -> None:
        meeting = key.startswith("meeting:")
        self.rail.show_current("session" if self.content.in_session else "agenda" if meeting else key)
        self.row.choose_tab(key if meeting else None)
        if not meeting:
            self.settings.write("window/place", key)
        for stage in ("prepare", "hold", "minutes"):
            self.menus.commands[f"stage_{stage}"].setEnabled(meeting)
        self.menus.show_actions_of(self.content.view.actions() if self.content.view else [])
        self.status.show_hints(())
        call(self.content.view, "show_hints")
        self._fold()

    def _close_page(self, key: str) -> None:
        self.row.close_tab(key)
        shown = key == self.content.current_key
        self.content.close_page(key)
        if shown:
            self.navigation.go("agenda")

    def _fold(self) -> None:
        narrow = theme().scale.px(208) > self.width() * 0.22
        self.rail.fold(folded=self.content.in_session or narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        call(self.content.view, "leave")
        self.settings.write("window/geometry", self.saveGeometry())
        self.content.empty()
        self.desk.close()
        self.background.close()
        self.settings.sync()
        super().closeEvent(event)
