"""The register that is open: opens and closes it on the worker, undoes, and tells the window what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from concertation import wording
from concertation.domain.clock import paris_day
from concertation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from concertation.ui.background import Background
    from concertation.ui.ports import Change, Checked, Doors, Protection, Workspace

T = TypeVar("T")

_BEYOND_READING = frozenset({"register_damaged", "not_a_database", "not_a_register", "file_missing", "io_error"})


class Desk(QObject):
    """Holds at most one register.

    ``turned_back`` names a gesture and tells whether it was undone, or else done again.
    ``opened`` gives its path; ``closed`` comes before another is opened; ``changed`` gives a change, on the window's
    thread; ``overview_read`` what the frame shows; ``undo_named`` the words of undo and redo; ``failed`` an error's
    sentence; ``locked`` the path of an encrypted register that asks for its passphrase; ``unreadable`` the path of what
    may have been a register and does not open, with the sentence that says why.
    """

    opened = Signal(str)
    closed = Signal()
    changed = Signal(object)
    overview_read = Signal(object)
    undo_named = Signal(object, object)
    turned_back = Signal(str, bool)
    failed = Signal(str)
    locked = Signal(str)
    unreadable = Signal(str, str)
    _told = Signal(object)

    def __init__(self, doors: Doors, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.doors = doors
        self._background = background
        self.workspace: Workspace | None = None
        self.path: Path | None = None
        self.just_begun = False
        self._unsubscribe: Callable[[], None] | None = None
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def open(self, path: Path) -> None:
        self.just_begun = False
        self._load(path, lambda: self.doors.open_register(path), self.tr("Ouverture du registre"))

    def open_damaged(self, path: Path) -> None:
        """Open again, read-only, a register found to be damaged."""
        self._load(path, lambda: self.doors.keeping.open_damaged(path), self.tr("Ouverture du registre"))

    def create_example(self, path: Path) -> None:
        """Write the example register there, or open the one that is there already."""
        if path.exists():
            self.open(path)
        else:
            self._load(path, lambda: self.doors.create_example(path), self.tr("Écriture du registre d’exemple"))

    def create(
        self, path: Path, cooperation: str, authorities: Sequence[str], protection: Protection | None = None
    ) -> None:
        make = self.doors.create_register
        self.just_begun = True
        self._load(path, lambda: make(path, cooperation, authorities, protection), self.tr("Création du registre"))

    def restore(self, backup: Path, path: Path) -> None:
        self._load(path, lambda: self.doors.restore(backup, path), self.tr("Restauration"))

    def close(self) -> None:
        """Let go of the register; its file is closed by the worker."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if (workspace := self.workspace) is not None:
            self.workspace, self.path = None, None
            self.closed.emit()
            self._background.run(lambda: self.doors.close_register(workspace), failed=self.tell)

    def today(self) -> date:
        """Return the day it is for the register, or in Paris when none is open."""
        return self.workspace.today() if self.workspace is not None else paris_day(self.doors.now())

    def now(self) -> datetime:
        """Return the instant it is, as the register tells it when one is open."""
        at = self.doors.now()
        return at if self.workspace is None else self.workspace.in_story(at)

    def undo(self) -> None:
        if (workspace := self.workspace) is not None:
            self._background.run(
                workspace.undo, then=lambda done: self._turned(done.name, undone=True), failed=self.tell
            )

    def redo(self) -> None:
        if (workspace := self.workspace) is not None:
            self._background.run(
                workspace.redo, then=lambda done: self._turned(done.name, undone=False), failed=self.tell
            )

    def _turned(self, name: str, *, undone: bool) -> None:
        self.turned_back.emit(wording.word("gesture", name), undone)
        self.read_state()

    def backup(self, to: Path, then: Callable[[], object]) -> None:
        """Write a proven copy of the register, beside what is done with it meanwhile."""
        if (path := self.path) is not None:

            def made(_copy: object) -> None:
                self.read_state()
                then()

            self._background.long(
                self.tr("Copie du registre"),
                lambda job: self.doors.backup(path, to, job.is_given_up, job.tell),
                then=made,
                failed=self.tell,
                beside=True,
            )

    def check(self, then: Callable[[Checked], object]) -> None:
        """Look the whole register over, beside what is done with it meanwhile."""
        if (path := self.path) is not None:
            self._background.long(
                self.tr("Contrôle du registre"),
                lambda job: self.doors.keeping.check(path, job.is_given_up, job.tell),
                then=then,
                failed=self.tell,
                beside=True,
            )

    def read_state(self) -> None:
        """Read again what the frame shows of the register."""
        workspace = self.workspace
        if workspace is None:
            return
        self._background.run(
            lambda: workspace.read(self.doors.overview),
            then=self.overview_read.emit,
            failed=self.tell,
            key="frame.overview",
            owner=self,
        )
        self._background.run(
            lambda: workspace.read(self.doors.labels),
            then=lambda labels: self.undo_named.emit(*(_gesture(label) for label in labels)),
            failed=self.tell,
            key="frame.undo",
            owner=self,
        )

    def tell(self, error: Exception) -> None:
        """Tell a user's error; a bug rises to the crash report."""
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(wording.sentence(error))

    def _load(self, path: Path, make: Callable[[], Workspace], title: str) -> None:
        self._background.long(
            title,
            lambda _job: make(),
            then=lambda made: self._install(path, made),
            failed=lambda error: self._refused(path, error),
            can_be_given_up=False,
        )

    def _refused(self, path: Path, error: Exception) -> None:
        if isinstance(error, UserError) and error.code == "register_locked":
            self.locked.emit(str(path))
            return
        self.tell(error)
        if isinstance(error, UserError) and error.code in _BEYOND_READING:
            self.unreadable.emit(str(path), wording.sentence(error))

    def rewrite(
        self,
        title: str,
        work: Callable[[Path], T],
        *,
        path: Path | None = None,
        then: Callable[[T], object] | None = None,
    ) -> None:
        """Close the register, do on the worker what needs it closed, and open it again, done or refused.

        ``path`` names one that could not be opened.
        """
        path = path or self.path
        if path is None:
            return

        def done(result: T) -> None:
            self.open(path)
            if then is not None:
                then(result)

        def refused(error: Exception) -> None:
            self.open(path)
            self.tell(error)

        def alone(place: Path) -> T:
            self._background.end_aside()
            return work(place)

        self.close()
        self._background.long(
            title,
            lambda _job: alone(path),
            then=done,
            failed=refused,
            can_be_given_up=False,
        )

    def _install(self, path: Path, workspace: Workspace) -> None:
        self.close()
        self.workspace, self.path = workspace, path
        self._unsubscribe = workspace.subscribe(self._told.emit)
        self.opened.emit(str(path))
        self.read_state()

    def _hear(self, changed: Change) -> None:
        if self.workspace is not None:
            self.changed.emit(changed)
            self.read_state()


def _gesture(label: str | None) -> str | None:
    return None if label is None else wording.word("gesture", label)
