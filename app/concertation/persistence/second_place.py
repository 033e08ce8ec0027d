"""The second place of copies (a USB key, a share): which folder was chosen, and copying there without anyone waiting.

A place that is away, full or slow never stands in the way of anything: the copy beside the register is there. What went
wrong is returned, to be told.
"""

from __future__ import annotations

import threading
import time
from datetime import datetime
from pathlib import Path

from concertation.errors import UserError
from concertation.persistence.automatic import copy_newest_to
from concertation.persistence.giving_up import GivenUp
from concertation.persistence.naming import forget
from concertation.persistence.workstation import Choice, choose, chosen

_SLOW_AFTER = 30.0  # seconds; the copy goes on, nobody waits for it any more
_LOOK_EVERY = 0.05
_FORGOTTEN_AFTER = 24 * 3600  # seconds: what a stopped run left there; one under way is never that old

_under_way: set[tuple[Path, Path]] = set()


def second_place() -> Path | None:
    """Return the folder chosen on this workstation, there or not; None where none was."""
    told = chosen(Choice.SECOND_PLACE)
    return Path(told) if told else None


def choose_second_place(folder: Path | None) -> None:
    choose(Choice.SECOND_PLACE, "" if folder is None else str(folder))


def copy_to_second_place(
    path: Path,
    folder: Path,
    given_up: GivenUp | None = None,
    *,
    now: datetime | None = None,
    slow_after: float = _SLOW_AFTER,
) -> UserError | None:
    """Put the newest automatic copy in the second place, and return what prevents it; None once it is there.

    A share that no longer answers cannot be interrupted: the work has a thread that neither this one nor the end of the
    program waits for.
    """
    if (path, folder) in _under_way:
        return UserError("second_place_slow", folder=str(folder))
    _under_way.add((path, folder))
    met: list[UserError | None] = []

    def work() -> None:
        try:
            met.append(_copied(path, folder, given_up, now))
        finally:
            _under_way.discard((path, folder))

    thread = threading.Thread(target=work, name="second place", daemon=True)
    thread.start()
    end = time.monotonic() + slow_after
    while thread.is_alive() and time.monotonic() < end and not (given_up is not None and given_up()):
        thread.join(_LOOK_EVERY)
    return met[0] if met else UserError("second_place_slow", folder=str(folder))


def _copied(path: Path, folder: Path, given_up: GivenUp | None, now: datetime | None) -> UserError | None:
    try:
        if not folder.is_dir():
            return UserError("second_place_away", folder=str(folder))
        _forget_leftovers(path, folder)
        copy_newest_to(path, folder, given_up, now)
    except UserError as error:
        return UserError(_TOLD_AS.get(error.code, "second_place_failed"), folder=str(folder))
    except OSError:
        return UserError("second_place_failed", folder=str(folder))
    return None


_TOLD_AS = {"disk_full": "second_place_full", "given_up": "given_up", "folder_readonly": "second_place_readonly"}


def _forget_leftovers(path: Path, folder: Path) -> None:
    for left in folder.glob(f".{path.stem} *.copy"):
        if time.time() - left.stat().st_mtime > _FORGOTTEN_AFTER:
            forget(left)
