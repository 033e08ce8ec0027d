"""What a window does for the safety of its register: its banner, its copies looked at and put back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from concertation import wording
from concertation.errors import UserError
from concertation.ui.keeping import words
from concertation.ui.shell.banner import Banner
from concertation.ui.widgets.window_size import open_aside
from concertation.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from concertation.ui.main_window import MainWindow
    from concertation.ui.ports import Checked, Copy, PutBack, TakenUp

_AFTER_OPENING_MS = 1500  # the first screens come before the copy of the day
_HOUR_MS = 3_600_000  # a window left open from one day to the next copies its register on each


class Care(QObject):
    """Belongs to a window; ``beside`` are the windows that show copies of its register."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.banner = Banner()
        self.beside: list[MainWindow] = []
        self.taken_up = ""
        self._second_met = ""
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_OPENING_MS)
        self._hourly = QTimer(self, interval=_HOUR_MS)
        self._soon.timeout.connect(self.prepare)
        for timer in (self._soon, self._hourly):
            timer.timeout.connect(self.purge)
            timer.timeout.connect(self.copy_of_the_day)
            timer.timeout.connect(self.read_pieces)

    # The register of this window

    def opened(self) -> None:
        """Say what is particular to the register just opened."""
        workspace = self._window.desk.workspace
        if self._window.shown_copy:
            told = self.tr(
                "{copy} : elle se regarde, rien ne s’y écrit. Le registre présent reste dans l’autre fenêtre."
            )
            closing = (self.tr("Fermer cette copie"), self._window.close)
            self.banner.tell(told.format(copy=self._window.shown_copy), closing, icon="history")
        elif workspace is not None and workspace.damage is not None:
            self._tell_damage(workspace.damage)
        elif workspace is not None and workspace.readonly:
            told = self.tr("Ce registre est en lecture seule : il se consulte, mais rien ne peut y être écrit.")
            if workspace.refusal == "disk_full":
                told = self.tr("Le disque est plein : ce registre se consulte. Libérez de la place, puis rouvrez-le.")
            self.banner.tell(told, (self.tr("Sauvegarder une copie…"), self._window.deeds.ask_backup), icon="lock")
        else:
            self.banner.end()
            self._soon.start()
            self._hourly.start()
        self.taken_up = ""
        if workspace is not None and not self._window.shown_copy:
            self.taken_up = self._taken_up_words(workspace.taken_up)
        if self.taken_up:
            self._window.toasts.show(self.taken_up, icon="history", stays=True)

    def _taken_up_words(self, found: TakenUp) -> str:
        """Say what became of the lines that a stop had left between their reception and their place in the meeting."""
        told = []
        if found.taken:
            told.append(self.tr("%n ligne(s) reçue(s) avant l’arrêt et reprise(s).", "", found.taken))
        if found.notes:
            told.append(self.tr("%n gardée(s) comme simple(s) note(s), à relire.", "", found.notes))
        if found.waiting:
            told.append(self.tr("%n ligne(s) reçue(s) avant l’arrêt, pas encore reprise(s).", "", found.waiting))
        return " ".join(told)

    def closed(self) -> None:
        self._soon.stop()
        self._hourly.stop()
        self.banner.end()
        self._window.status.show_copying(copying=False)

    def prepare(self) -> None:
        """Have the first gesture wait for nothing but itself."""
        window = self._window
        if (workspace := window.desk.workspace) is not None:
            window.background.run(workspace.prepare, failed=window.desk.tell, owner=self)

    def purge(self) -> None:
        """Erase what must not outlive its day: diets of meals taken, copies of a run that was killed. Told to nobody."""
        from concertation.ui.copies import sweep_copies

        window = self._window
        if (workspace := window.desk.workspace) is None:
            return
        purge = window.doors.keeping.purge
        window.background.run(lambda: purge(workspace), failed=window.desk.tell, owner=self)
        window.background.aside(lambda _given_up: sweep_copies(), owner=self)

    def copy_of_the_day(self) -> None:
        """Make the copy of the day where there is none yet, while the register is worked in."""
        window = self._window
        if (workspace := window.desk.workspace) is None:
            return

        def ended(second: UserError | None = None) -> None:
            window.status.show_copying(copying=False)
            window.desk.read_state()
            self._tell_second(second)

        def refused(error: Exception) -> None:
            ended()
            if isinstance(error, UserError) and error.code == "given_up":
                return
            if isinstance(error, UserError) and error.code == "register_damaged" and window.desk.path is not None:
                window.desk.open_damaged(window.desk.path)  # large registers are looked over by their copy alone
            window.desk.tell(error)

        window.status.show_copying(copying=True)
        daily = window.doors.keeping.daily
        window.background.aside(lambda given_up: daily(workspace, given_up), then=ended, failed=refused, owner=window)

    def read_pieces(self) -> None:
        """Read some of the pieces that no search finds by their words yet, on the side; those left wait for the next hour."""
        window = self._window
        if (workspace := window.desk.workspace) is None:
            return
        keeping = window.doors.keeping

        def read(words: Mapping[str, str]) -> None:
            if words and window.desk.workspace is workspace:
                window.status.show_reading(reading=True)
                window.background.run(
                    lambda: keeping.keep_words(workspace, words), then=kept, failed=failed, owner=window
                )

        def kept(_count: int = 0) -> None:
            window.status.show_reading(reading=False)

        def failed(error: Exception) -> None:
            kept()
            window.desk.tell(error)

        window.background.aside(lambda given_up: keeping.read_pieces(workspace, given_up), then=read, owner=window)

    def _tell_second(self, met: UserError | None) -> None:
        """Say what keeps the copy out of the second place, once: it is tried again every hour."""
        code = met.code if met is not None else ""
        if met is not None and code not in {self._second_met, "given_up"}:
            self._window.toasts.show(sentence(met), icon="triangle-alert", tone="soon")
        self._second_met = code

    def _tell_damage(self, tables: tuple[str, ...]) -> None:
        """Say what cannot be read, then which copy is the newest that can."""
        path = self._window.desk.path
        if path is None:
            return
        told = words.damage(tables)
        ways = (
            (self.tr("Sauvegardes…"), lambda: self.show_copies(path, told)),
            (self.tr("Réparer…"), lambda: self.ask_repair(path)),
        )
        self.banner.tell(told, *ways, icon="triangle-alert", tone="late")

        def complete(copies: Sequence[Copy]) -> None:
            if self._window.desk.path == path:
                self.banner.tell(f"{told} {words.newest(copies)}", *ways, icon="triangle-alert", tone="late")

        keeping = self._window.doors.keeping
        self._window.background.aside(lambda _given_up: keeping.copies(path), then=complete, owner=self)

    def tell_checked(self, found: Checked) -> None:
        """Say that the register is sound, or what is not, with the ways out."""
        path = self._window.desk.path
        if found.sound or path is None:
            self._window.toasts.show(wording.word("check", "sound"), icon="shield-check", tone="done")
            return
        self.banner.tell(
            words.faults([one.kind for one in found.faults]),
            (self.tr("Sauvegardes…"), lambda: self.show_copies(path)),
            (self.tr("Réparer…"), lambda: self.ask_repair(path)),
            icon="triangle-alert",
            tone="late",
        )

    def offer_copies(self, path: str, sentence: str) -> None:
        """Where what does not open has copies beside it, list them; without any, a register may still be repaired."""
        keeping, place = self._window.doors.keeping, Path(path)

        def show(copies: Sequence[Copy]) -> None:
            if copies or _is_named_as_ours(place):
                self.show_copies(place, sentence)

        self._window.background.aside(
            lambda _given_up: keeping.copies(place), then=show, failed=lambda _error: None, owner=self
        )

    def ask_repair(self, path: Path) -> None:
        from concertation.ui.keeping.repair_dialog import RepairDialog

        dialog = RepairDialog(path, self._window.doors.keeping, self._window.background, self._window)
        dialog.open_asked.connect(self._window.desk.open)
        dialog.show()

    def ask_restore(self) -> None:
        """List the copies of the register."""
        if (path := self._window.desk.path) is not None:
            self.show_copies(path)

    def show_copies(self, path: Path, damage: str = "") -> None:
        from concertation.ui.keeping.restore_dialog import RestoreDialog

        dialog = RestoreDialog(path, self._window.doors.keeping, self._window.background, self._window, damage=damage)
        dialog.beside_asked.connect(self.open_beside)
        dialog.repair_asked.connect(lambda: self.ask_repair(path))
        dialog.put_back_asked.connect(lambda copy: self.put_back(path, copy))
        dialog.show()

    def put_back(self, path: Path, copy: Copy) -> None:
        """Replace the register by a copy, and open it."""
        put_back = self._window.doors.keeping.put_back

        def done(found: PutBack) -> None:
            told = self.tr("Le registre est revenu à ce qu’il était le {moment}.").format(moment=words.moment(copy))
            if found.before is not None:
                kept = (
                    self.tr("Celui d’avant est gardé parmi les sauvegardes.")
                    if found.whole
                    else self.tr("Le fichier abîmé est gardé à part : {name}.").format(name=found.before.name)
                )
                told = f"{told} {kept}"
            self._window.toasts.show(told, icon="archive-restore", tone="done")

        self.close_beside()
        self._window.desk.rewrite(
            self.tr("Restauration"), lambda place: put_back(place, copy.path), path=path, then=done
        )

    # Copies in windows of their own

    def open_beside(self, copy: Copy) -> None:
        """Show a copy in a window beside this one, read-only, with nothing of it kept in the recent registers."""
        from concertation.ui.copies import copy_folder
        from concertation.ui.main_window import MainWindow

        folder, open_copy = copy_folder(), self._window.doors.keeping.open_copy
        doors = replace(self._window.doors, open_register=lambda path: open_copy(path, folder))
        told = self.tr("Copie du {moment}").format(moment=words.moment(copy))
        window = MainWindow(doors, self._window.settings.apart(folder / "fenetre.ini"), shown_copy=told)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.ended.connect(lambda: self._forget(window))
        self.beside.append(window)
        open_aside(window, self._window)
        window.show()
        window.open_path(str(copy.path))

    def close_beside(self) -> None:
        """Close the windows of copies: with the register's, and before it is locked."""
        for window in list(self.beside):
            window.close()

    def _forget(self, window: MainWindow) -> None:
        if window in self.beside:
            self.beside.remove(window)


def _is_named_as_ours(place: Path) -> bool:
    """Tell whether a file that does not open bears our suffix and holds anything: its header alone may be lost."""
    try:
        return place.suffix == ".concertation" and place.stat().st_size > 0
    except OSError:
        return False
