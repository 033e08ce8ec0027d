"""Keeps the register safe: proven copies, restoring, looking it over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.domain.clock import paris
from concertation.errors import UserError
from concertation.persistence import automatic
from concertation.persistence import backup as copies
from concertation.persistence import second_place as away
from concertation.persistence.backup import Proven
from concertation.persistence.check import Fault
from concertation.persistence.check import check as look_over
from concertation.persistence.check import deep as look_deeper
from concertation.persistence.copies_told import Copy, copy_told
from concertation.persistence.copies_told import copies as told_copies
from concertation.persistence.giving_up import GivenUp, Tell
from concertation.persistence.ids import Makers
from concertation.persistence.secrecy.conversion import finish as finish_encrypting
from concertation.services.queries.hospitality import diets_of_past_meals
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from concertation.persistence.repair import Repaired
    from concertation.persistence.restoring import PutBack

_NOTICES = frozenset({"gone", "locked", "older", "received"})


@dataclass(frozen=True, slots=True)
class Daily:
    """What the copy of the day came to: ``made`` unless there was one already; why the ``second`` place has none, if so."""

    made: Proven | None
    second: UserError | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What looking a register over found; it is ``sound`` where nothing is at fault.

    ``notices`` are no faults: an older register that its next opening brings up to date, live objects that point at one
    in the Corbeille, as everyday use leaves them, lines received that the next opening takes up, and copies under a key
    that is not at hand.
    """

    sound: bool
    faults: tuple[Fault, ...]
    notices: tuple[Fault, ...] = ()


def check(path: Path, *, deep: bool = False, given_up: GivenUp | None = None, tell: Tell | None = None) -> Checked:
    """Look a register over: pages, references, journal, search index, attachments; ``deep`` adds seals and copies.

    ``tell`` is told how far it is, the deeper look apart.

    Raises:
        UserError: ``file_missing`` or another of those of a file that is no register at all; ``given_up`` once the
            caller no longer wants it.
    """
    found = [*look_over(path, given_up, tell), *(look_deeper(path) if deep else ())]
    faults = tuple(each for each in found if each.kind not in _NOTICES)
    return Checked(not faults, faults, tuple(each for each in found if each.kind in _NOTICES))


def backup(workspace: Workspace, to: Path | None = None, tell: Tell | None = None) -> Proven:
    """Make a proven copy: at ``to``, in the folder ``to``, or among the automatic ones.

    Raises:
        UserError: the name is taken, the folder is missing or full, or the copy could not be proven.
    """
    at = workspace.register.makers.clock()
    if to is None:
        folder = automatic.backup_folder(workspace.path)
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise UserError("folder_readonly", path=str(folder), folder=str(folder.parent)) from error
        to = folder / copy_name(workspace.path, at)
    elif to.is_dir():
        to = to / copy_name(workspace.path, at)
    return copies.backup(workspace.register, to, at, tell=tell)


def backup_file(path: Path, to: Path, given_up: GivenUp | None = None, tell: Tell | None = None) -> Proven:
    """Make a proven copy of a register's file at ``to``, while it may be in use."""
    return copies.backup(path, to, given_up=given_up, tell=tell)


def copy_name(path: Path, at: datetime) -> str:
    """Return the file name of a copy taken at an instant: the register's own, then the date and time in Paris."""
    return f"{path.stem} {paris(at):%Y-%m-%d %Hh%Mm%S}{automatic.SUFFIX}"


def restore(backup: Path, to: Path, makers: Makers | None = None) -> Proven:
    """Make a new register from a copy; what stands at ``to`` is never replaced."""
    return copies.restore(backup, to, makers or Makers.system())


def daily_backup(workspace: Workspace, second: Path | None = None, given_up: GivenUp | None = None) -> Daily:
    """Make the copy of the day unless there is one already, and as much in a ``second`` place where one is chosen.

    On a local disk others may write meanwhile. A second place that is away, full or slow (a USB key, a share) raises
    nothing and keeps nobody waiting: the first copy is there, and what prevents the other is told.

    Raises:
        UserError: the copy could not be made or proven; ``given_up`` once the caller no longer wants it.
    """
    made = automatic.daily_backup(workspace.register, given_up)
    finish_encrypting(workspace.path, second)
    if second is None:
        return Daily(made)
    now = workspace.register.makers.clock()
    return Daily(made, away.copy_to_second_place(workspace.path, second, given_up, now=now))


def second_place() -> Path | None:
    """Return the folder that this workstation's user chose for second copies, there or not."""
    return away.second_place()


def choose_second_place(folder: Path | None) -> None:
    """Choose it, or do without one."""
    away.choose_second_place(folder)


def purge_diets(workspace: Workspace) -> int:
    """Erase the diets of meals already taken, and return how many were; nothing is written where there are none."""
    if workspace.readonly or not workspace.read(diets_of_past_meals, workspace.today()):
        return 0
    from concertation.services.gestures import hospitality  # noqa: PLC0415  # SQLAlchemy comes with it

    return workspace.run(hospitality.purge_diets, today=workspace.today())


def last_backup(path: Path) -> datetime | None:
    """Return when the newest proven automatic copy was taken."""
    found = automatic.last_proven(path, Makers.system().clock())
    return found[0] if found else None


def backups(path: Path) -> list[Copy]:
    """Return the automatic copies of a register, here and in the second place, the newest first, with what was done since each.

    Raises:
        UserError: ``file_missing`` where there is neither a register of that name nor any copy of one.
    """
    found = told_copies(path, second_place())
    if not found and not path.exists():
        raise UserError("file_missing", path=str(path))
    return found


def one_copy(copy: Path, path: Path) -> Copy:
    """Tell of a copy chosen by hand what is told of the automatic ones."""
    return copy_told(copy, path)


def put_back(path: Path, copy: Path, makers: Makers | None = None) -> PutBack:
    """Replace a closed register by a copy, after a proven copy of the present one; a damaged one is kept aside instead.

    Raises:
        UserError: ``register_busy`` where it is open elsewhere, or what prevents either copy: nothing has changed then.
    """
    from concertation.persistence.restoring import put_back  # noqa: PLC0415  # rarely needed

    return put_back(path, copy, makers or Makers.system())


def open_copy(copy: Path, folder: Path) -> Workspace:
    """Open a copy to be looked at: read-only, and left as it is; an older one is brought up to date in ``folder``."""
    try:
        return Workspace.open(copy, readonly=True)
    except UserError as error:
        if error.code != "register_older_readonly":
            raise
    restore(copy, folder / copy.name)
    Workspace.open(folder / copy.name).close()
    return Workspace.open(folder / copy.name, readonly=True)


def repair(damaged: Path, to: Path, makers: Makers | None = None) -> Repaired:
    """Write at ``to`` a sound register with all that a damaged one and its copies can give; the damaged one is only read.

    Raises:
        UserError: ``register_exists``, ``nothing_to_repair``.
    """
    from concertation.persistence.repair import repair  # noqa: PLC0415  # rarely needed

    return repair(damaged, to, makers or Makers.system(), second=second_place())
