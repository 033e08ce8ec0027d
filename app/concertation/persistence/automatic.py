"""The copies made without anyone asking: where they lie, what they are called, and how many are worth keeping."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from concertation.errors import UserError
from concertation.persistence.backup import Proven, backup
from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.giving_up import GivenUp
from concertation.persistence.oplog import seal
from concertation.persistence.place import Place
from concertation.persistence.register import Register
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.unit_of_work import PARIS

FOLDER = "Sauvegardes Concertation"
SUFFIX = ".concertation"
_STAMP = "%Y-%m-%d %Hh%Mm%S"
_STAMP_LENGTH = len("2013-07-04 09h30m00")
KEPT_OPENS, KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 10, 14, 8, 24


class Occasion(StrEnum):
    """Why an automatic copy was made; its file says so in words."""

    DAY = "day"
    MIGRATION = "migration"
    IMPORT = "import"
    MERGE = "merge"
    RESTORATION = "restoration"


_IN_NAME = {
    Occasion.DAY: "",
    Occasion.MIGRATION: " avant mise à jour",
    Occasion.IMPORT: " avant import",
    Occasion.MERGE: " avant fusion",
    Occasion.RESTORATION: " avant restauration",
}


def backup_folder(path: Path) -> Path:
    """Return where the automatic copies of a register are kept."""
    return path.parent / FOLDER


def backup_before_migration(path: Path, at: datetime) -> Path:
    """Make a proven copy before the register's tables change, and return its place."""
    return backup(path, automatic_name(path, at, Occasion.MIGRATION), at).path


def backup_before(register: Register, occasion: Occasion, given_up: GivenUp | None = None) -> Proven | None:
    """Make a proven copy before something large is written, unless the newest one already holds all that was ever done."""
    with register.read() as reader:
        done = seal(reader.connection)
    kept = automatic_backups(register.path)
    if kept and _seal_of(kept[0][1]) == done:
        return None
    now = register.makers.clock()
    proven = backup(register, automatic_name(register.path, now, occasion), now, given_up)
    rotate(register.path, now=now)
    return proven


def _seal_of(copy: Path) -> str | None:
    """Return the last link of the log's chain in a copy, None where it cannot be read."""
    try:
        raw = connect(copy, readonly=True)
    except UserError:
        return None
    try:
        with telling(copy):
            return seal(raw)
    except UserError:
        return None
    finally:
        raw.close()


def daily_backup(register: Register, given_up: GivenUp | None = None) -> Proven | None:
    """Make the copy of the day, unless there is one already, then let go of the old ones.

    On a local disk the copy has a connection of its own, and nobody waits for it.
    """
    now = register.makers.clock()
    kept = _until(now, automatic_backups(register.path))  # those dated later were made while the clock was ahead
    if kept and kept[0][0].date() == now.astimezone(PARIS).date():
        return None
    source = register.path if register.place is Place.LOCAL else register
    proven = backup(source, automatic_name(register.path, now), now, given_up)
    rotate(register.path, now=now)
    return proven


def copy_newest_to(
    path: Path, folder: Path, given_up: GivenUp | None = None, now: datetime | None = None
) -> Proven | None:
    """Copy the newest automatic copy to a second place, unless its day has one there, then let go of the old ones there.

    Those dated after ``now`` are left aside, as :func:`last_proven` leaves them; so are those of another register of the
    same name, which shares the place.
    """
    kept, there = (_until(now, found) for found in (automatic_backups(path), automatic_backups(path, folder)))
    if not kept:
        return None
    at, newest = kept[0]
    try:
        root = _root_of(newest)
    except UserError:  # copying it will say why
        root = None
    if any(not _is_another_s(copy, root) for when, copy in there if when.date() >= at.date()):
        return None
    proven = backup(newest, folder / newest.name, at, given_up)
    rotate(path, folder, now)
    return proven


def _root_of(copy: Path) -> str | None:
    """Return the first link of the log's chain in a copy, which all that comes of one register shares; None where unread."""
    raw = connect(copy, readonly=True)
    try:
        found = raw.execute("SELECT chain FROM gesture ORDER BY seq LIMIT 1").fetchone()
    finally:
        raw.close()
    return None if found is None else str(found[0])


def _is_another_s(copy: Path, root: str | None) -> bool:
    """Tell whether a copy is of another register: what is damaged is taken for ours, what another key locks is not."""
    try:
        with telling(copy):
            found = _root_of(copy)
    except UserError as error:
        return error.code == "register_locked"
    return None not in (found, root) and found != root


def automatic_name(path: Path, at: datetime, occasion: Occasion = Occasion.DAY) -> Path:
    """Return a free name for an automatic copy, in the folder of copies, which is made where it is missing."""
    folder = backup_folder(path)
    with telling(path, files=True):
        folder.mkdir(exist_ok=True)
    stamp = at.astimezone(PARIS)
    taken = {when for when, _ in automatic_backups(path)}
    while stamp.replace(microsecond=0) in taken:
        stamp += timedelta(seconds=1)
    return folder / f"{path.stem} {stamp.strftime(_STAMP)}{_IN_NAME[occasion]}{SUFFIX}"


def automatic_backups(path: Path, folder: Path | None = None) -> list[tuple[datetime, Path]]:
    """Return the automatic copies of a register with the Paris time of each, the newest first: those beside it, or of a folder."""
    folder = folder or backup_folder(path)
    found: list[tuple[datetime, Path]] = []
    for file in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        told = file.stem.removeprefix(f"{path.stem} ")
        if told[_STAMP_LENGTH:] not in _IN_NAME.values():
            continue  # somebody's own file
        try:
            found.append((datetime.strptime(told[:_STAMP_LENGTH], _STAMP).replace(tzinfo=PARIS), file))
        except ValueError:
            continue
    return sorted(found, reverse=True)


def occasion_of(copy: Path) -> Occasion:
    """Return why an automatic copy was made, as its name tells."""
    found = (occasion for occasion, words in _IN_NAME.items() if words and copy.stem.endswith(words))
    return next(found, Occasion.DAY)


def last_proven(path: Path, now: datetime | None = None) -> tuple[datetime, Path] | None:
    """Return the newest automatic copy: only proven ones ever get their name.

    One dated after ``now`` was made while the machine's clock was ahead: it would hide that none is made any more.
    """
    found = _until(now, automatic_backups(path))
    return found[0] if found else None


def _until(now: datetime | None, found: list[tuple[datetime, Path]]) -> list[tuple[datetime, Path]]:
    return found if now is None else [one for one in found if one[0] <= now]


def rotate(path: Path, folder: Path | None = None, now: datetime | None = None) -> list[Path]:
    """Remove the automatic copies that no rule keeps, beside the register or in a folder, and return them.

    Those dated after ``now`` have places of their own: a clock that was ahead, or now lags, lets none of the others go.
    """
    removed = []
    found = automatic_backups(path, folder)
    if folder is not None and len(found) > KEPT_OPENS:
        found = _own(path, found)
    past = [at for at, _ in _until(now, found)]
    kept = worth_keeping(past) | worth_keeping([at for at, _ in found if at not in past])
    for at, file in found:
        if at not in kept:
            file.unlink(missing_ok=True)
            key_path(file).unlink(missing_ok=True)
            removed.append(file)
    return removed


def _own(path: Path, found: list[tuple[datetime, Path]]) -> list[tuple[datetime, Path]]:
    """Leave aside the copies of another register of the same name: each keeps as many as the rules say."""
    kept = automatic_backups(path)
    try:
        root = _root_of(kept[0][1]) if kept else None
    except UserError:
        root = None
    return found if root is None else [one for one in found if not _is_another_s(one[1], root)]


def worth_keeping(instants: list[datetime]) -> set[datetime]:
    """Return those to keep: the last ten, and the last one of each of 14 days, 8 weeks and 24 months that have one."""
    newest_first = sorted(instants, reverse=True)
    kept = set(newest_first[:KEPT_OPENS])
    for pattern, count in (("%Y-%m-%d", KEPT_DAYS), ("%G-%V", KEPT_WEEKS), ("%Y-%m", KEPT_MONTHS)):
        last_of: dict[str, datetime] = {}
        for at in newest_first:
            last_of.setdefault(at.strftime(pattern), at)
        kept.update(list(last_of.values())[:count])
    return kept
