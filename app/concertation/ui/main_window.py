"""The window: its frame around the places, and the register that is open in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from concertation.domain.clock import paris_day
from concertation.ui.background import Background
from concertation.ui.keeping.care import Care
from concertation.ui.places import PLACES, PlaceContext
from concertation.ui.secrecy.idle import IdleLock
from concertation.ui.shell.content import Content
from concertation.ui.shell.deeds import Deeds
from concertation.ui.shell.desk import Desk
from concertation.ui.shell.frame_menus import FrameMenus
from concertation.ui.shell.menu_row import MenuRow
from concertation.ui.shell.navigation import Navigation
from concertation.ui.shell.rail import Rail
from concertation.ui.shell.status import StatusBar
from concertation.ui.shell.views import call
from concertation.ui.shell.zoom_wheel import ZoomWheel
from concertation.ui.spelling import Spelling
from concertation.ui.theme import theme
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.squiggles import spelling_switch
from concertation.ui.widgets.toasts import Toasts

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from concertation.ui.ports import Change, Doors, Overview
    from concertation.ui.settings import Settings
    from concertation.ui.widgets.toasts import Way


class MainWindow(QMainWindow):
    """One register at a time, or the welcome page when none is open.

    ``renewed`` asks for another window in its place; ``ended`` tells that it is closed for good.
    """

    renewed = Signal()
    ended = Signal()

    def __init__(self, doors: Doors, settings: Settings, *, shown_copy: str = "") -> None:
        """Make a window; ``shown_copy`` tells, in words, of which copy of a register it only shows what it holds."""
        super().__init__()
        self.shown_copy = shown_copy
        self.settings = settings
        self.doors = doors
        self.background = Background(self)
        self.toasts = Toasts(self, doors.now)
        self.desk = Desk(doors, self.background, self)
        self.navigation = Navigation(self)
        self.row, self.rail, self.content, self.status = MenuRow(), Rail(), Content(), StatusBar()
        self.status.tells_backup = not shown_copy
        self.deeds = Deeds(self)
        self.care = Care(self)
        self.menus = FrameMenus(self, self.deeds, self.row)
        self.wheel = ZoomWheel(self)
        self._stack = QStackedWidget()
        self._just_opened = False
        self._welcome: QWidget | None = None
        self._unlock: QWidget | None = None
        self._last_fault: tuple[str, Way | None] = ("", None)
        self._half_typed: tuple[Path | None, tuple[str, ...]] = (None, ())
        self._encrypted = False
        self.idle = IdleLock(self.lock, self)
        self._lay_out()
        self._connect()
        self.setWindowTitle("Concertation")
        self.setAcceptDrops(True)
        self.menus.with_register(is_open=False)
        spelling_switch().turn(on=settings.flag("spelling", default=False))
        self.restoreGeometry(settings.state("window/geometry")) or self.resize(1366, 768)

    def _lay_out(self) -> None:
        body = QWidget()
        beside = QHBoxLayout(body)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.rail)
        shown = QVBoxLayout()
        shown.setSpacing(0)
        shown.addWidget(self.care.banner)
        shown.addWidget(self.content, 1)
        beside.addLayout(shown, 1)
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
        self.row.search_asked.connect(self.deeds.open_palette)
        self.row.tab_chosen.connect(self.navigation.reveal)
        self.row.tab_closed.connect(self.close_page)
        self.wheel.turned.connect(self.deeds.zoom)
        self.content.shown.connect(self._shown)
        self.content.titled.connect(self.navigation.name_page)
        self.status.late_asked.connect(lambda: self.navigation.go("followup", "late"))
        self.status.backup_asked.connect(self.deeds.ask_backup)
        self.status.messages_asked.connect(self.deeds.show_messages)
        self.background.job_changed.connect(self.status.show_job)
        theme().changed.connect(self._fold_or_unfold)
        self.toasts.undo_asked.connect(self.desk.undo)
        self.desk.opened.connect(self._opened)
        self.desk.closed.connect(self._closed)
        self.desk.changed.connect(self._changed)
        self.desk.failed.connect(self.toasts.show_error)
        self.desk.locked.connect(self.show_unlock)
        self.desk.unreadable.connect(self.care.offer_copies)
        self.desk.undo_named.connect(self.menus.name_undo)
        self.desk.turned_back.connect(self.status.show_turned_back)
        self.desk.overview_read.connect(self._show_overview)

    # Registers

    def open_path(self, path: str) -> None:
        self.desk.open(Path(path))

    def close_register(self) -> None:
        self.desk.close()
        self.show_welcome()

    def show_welcome(self) -> None:
        """Show the page of a first start: discover, begin, open."""
        from concertation.ui.welcome.page import WelcomePage

        if self._welcome is None:
            self._welcome = WelcomePage(self.desk, self.deeds.ask_open, self.deeds.choose_language)
            self._stack.addWidget(self._welcome)
        call(self._welcome, "show_recent", self.settings.recent())
        self.status.show_hints((("F1", self.tr("aide de cette page")),))
        self._stack.setCurrentWidget(self._welcome)
        call(self._welcome, "focus_first")

    def begin_new(self) -> None:
        call(self._welcome, "begin_new")

    def show_unlock(self, path: str) -> None:
        """Ask for the passphrase of an encrypted register."""
        from concertation.services import secrecy
        from concertation.ui.secrecy.unlock import UnlockPage

        if self._unlock is None:
            self._unlock = UnlockPage(self.background, self.desk.open, self.show_welcome, keyring=secrecy.has_keyring())
            self._stack.addWidget(self._unlock)
        call(self._unlock, "show_for", Path(path))
        self.status.show_hints(())
        self._stack.setCurrentWidget(self._unlock)
        call(self._unlock, "focus_first")

    def lock(self) -> None:
        """Close an encrypted register and all that shows it, and forget its key.

        The line being typed is kept, sealed; what other fields and windows hold is given back once it is open again.
        """
        from concertation.services import secrecy
        from concertation.ui.copies import forget_copies
        from concertation.ui.secrecy.half_typed import half_typed, windows_of

        path = self.desk.path
        if path is None or not self._encrypted:
            return
        windows = windows_of(self)
        self._half_typed = (path, half_typed(self, windows))
        call(self.content.view, "leave")
        for window in windows:
            window.close()
        self.toasts.forget()
        self.care.close_beside()
        self.desk.close()

        def forget() -> None:
            self.background.end_aside()  # a copy under way needs the key
            secrecy.lock(path)
            forget_copies()

        self.background.run(forget, then=lambda _none: self.show_unlock(str(path)))

    @property
    def on_welcome(self) -> bool:
        return self._stack.currentIndex() != 0

    def _opened(self, path: str) -> None:
        assert self.desk.workspace is not None  # noqa: S101  # that is what « opened » says
        self._just_opened = True
        if not self.shown_copy:
            self.settings.opened(path)
        self.content.fill(
            PlaceContext(
                self.desk.workspace,
                self.background,
                theme(),
                self.navigation,
                self.toasts,
                self.settings,
                self.desk.now,
            )
        )
        self.setWindowTitle(f"{self.shown_copy or Path(path).stem} – Concertation")
        self._stack.setCurrentIndex(0)
        readonly = self.desk.workspace.readonly
        self.menus.with_register(is_open=True, readonly=readonly, copy=bool(self.shown_copy))
        self.care.opened()
        self.menus.name_undo(None, None)
        self.teach_spelling()
        if not self.shown_copy:  # it closes when the register it is a copy of is locked
            self._watch_idle(Path(path))
        # A register just begun opens where its bodies and persons are entered.
        self._give_back_typed(Path(path))
        last = "directory" if self.desk.just_begun else self.settings.text("window/place", "dashboard")
        self.navigation.go(last if any(place.key == last for place in PLACES) else "dashboard")

    def _give_back_typed(self, path: Path) -> None:
        """Show what was being typed when this register was locked; of another one, nothing is told here."""
        from concertation.ui.secrecy.half_typed import give_back

        (locked, texts), self._half_typed = self._half_typed, (None, ())
        if texts and locked == path:
            give_back(texts, self.toasts)

    def _watch_idle(self, path: Path) -> None:
        """Have an encrypted register lock itself once the workstation has been left alone."""
        from concertation.services import secrecy

        def known(encrypted: bool) -> None:
            self._encrypted = encrypted
            clear_text().encrypted = encrypted
            self.menus.commands["lock"].setEnabled(encrypted)
            self.idle.watch(int(self.settings.text("lock/minutes", "15")) if encrypted else 0)

        self.menus.commands["lock"].setEnabled(False)  # until it is known to be encrypted
        self.background.run(
            lambda: secrecy.is_encrypted(path),
            then=known,
            failed=lambda _error: known(False),  # moved away meanwhile: nothing to lock
            key="frame.encrypted",
            owner=self,
        )

    def teach_spelling(self) -> None:
        """Where spelling is shown, take every name of the register as right."""
        if (workspace := self.desk.workspace) is not None and spelling_switch().on:
            from concertation.services.queries.nameable import known_names

            self.background.run(
                lambda: workspace.read(known_names), then=Spelling.shared().learn, key="frame.names", owner=self
            )

    def _closed(self) -> None:
        self.idle.end()
        self.care.closed()
        self._encrypted = False
        if not self.shown_copy:
            clear_text().encrypted = False
        self.content.empty()
        while self.row.tabs.count():
            self.row.close_tab(self.row.tabs.tabData(0))
        self.navigation.session_ended()
        self.status.clear()
        self.menus.with_register(is_open=False)
        self.setWindowTitle("Concertation")

    def _changed(self, changed: Change) -> None:
        self.toasts.gesture_passed()
        self.status.show_saved(self.doors.now())
        self.content.refresh(changed)
        if changed.kinds & {"person", "dossier", "authority_name"}:
            self.teach_spelling()

    def _show_overview(self, overview: Overview) -> None:
        self.status.show_overview(overview, paris_day(self.doors.now()))
        self.rail.set_late(overview.late)
        if overview.running is not None:
            self.navigation.session_started(overview.running.meeting_id, overview.running.label)
            if self._just_opened and self.desk.workspace is not None and not self.desk.workspace.readonly:
                self._offer_to_resume(overview.running.label)
        else:
            self.navigation.session_ended()
        self._just_opened = False

    def _offer_to_resume(self, label: str) -> None:
        """Offer the meeting left open by the former run: closed without being ended, or killed."""
        left = self.tr("La séance « {name} » est restée ouverte : rien de ce qui a été noté n’est perdu.")
        (fault, way), self._last_fault = self._last_fault, ("", None)
        self.toasts.show(
            " ".join(filter(None, (fault, left.format(name=label), self.care.taken_up))),
            icon="radio",
            tone="late",
            action=self.tr("Reprendre la séance"),
            run=self.navigation.open_running,
            stays=True,
            way=way,
        )

    def come_forward(self, path: str = "") -> None:
        """Raise the window for a second launch, and open its file."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if path and path != str(self.desk.path):
            self.open_path(path)

    def tell_fault(self) -> None:
        """Tell that something of ours went wrong: what is saved is saved, and the report is on disk."""
        self.toasts.show_error(
            self.tr("Une erreur de l’application a interrompu ce geste. Vos données enregistrées sont intactes.")
        )

    def tell_last_fault(self, report: Path) -> None:
        """Offer the report left by the former run; said again with the meeting that the same fault left open, if it did."""
        self._last_fault = (
            self.tr(
                "L’application s’est arrêtée de façon imprévue la dernière fois. Un rapport sans donnée personnelle a été gardé."
            ),
            (self.tr("Le montrer"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))),
        )
        told, way = self._last_fault
        self.toasts.show(told, icon="circle-alert", tone="soon", way=way, stays=True)

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
        self.wheel.watch(self.content.page)
        self.fold()

    def close_page(self, key: str) -> None:
        self.row.close_tab(key)
        shown = key == self.content.current_key
        self.content.close_page(key)
        if shown:
            self.navigation.go("agenda")

    def fold(self) -> None:
        self.rail.fold(folded=self.content.in_session or self._narrow)

    @property
    def _narrow(self) -> bool:
        return theme().scale.px(208) > self.width() * 0.22

    def _fold_or_unfold(self) -> None:
        """Unfold the rail once what stands beside has taken its smaller text: before, both would widen the window."""
        if self._narrow:
            self.fold()
        else:
            QTimer.singleShot(0, self, self.fold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.deeds.take_files(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.care.close_beside()
        call(self.content.view, "leave")
        self.settings.write("window/geometry", self.saveGeometry())
        self.content.empty()
        self.desk.close()
        self.background.close()
        self.settings.sync()
        super().closeEvent(event)
        self.ended.emit()
