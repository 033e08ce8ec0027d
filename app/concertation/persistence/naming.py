"""Gives a finished file its name at once and for good: whole and on the disk, or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from concertation.errors import UserError
from concertation.persistence.faults import telling


def give_name(built: Path, path: Path) -> None:
    """Name a finished file without ever replacing another one, and wait until the folder knows it."""
    with telling(path, files=True):
        try:
            os.link(built, path)
        except FileExistsError as error:
            raise UserError("register_exists", path=str(path)) from error
        except OSError:  # some file systems have no links; Windows refuses to rename over a file
            built.rename(path)
        flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk, where the system lets one ask."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def flush_to_disk(path: Path) -> None:
    """Wait until a finished file, closed by SQLite and under no lock of ours, is on the disk.

    Closing says nothing of a log that no longer found room in the file: what it holds would be lost with it.

    Raises:
        OSError: ``ENOSPC`` where SQLite left such a log.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def forget(built: Path) -> None:
    """Remove an unfinished file and what SQLite left beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        built.with_name(built.name + suffix).unlink(missing_ok=True)
