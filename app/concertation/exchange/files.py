"""Writes files so that a reader sees either the old one or the whole new one."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from concertation.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name in its folder, then rename it over the one there.

    A link is followed; a pipe or a device is written to as it is, for renaming would take its place.

    Raises:
        UserError: ``folder_missing``, ``file_is_folder``, ``disk_full`` or ``file_unwritable``; the file there is then
            untouched.
    """
    if not path.parent.is_dir():
        raise UserError("folder_missing", folder=str(path.parent))
    if path.is_dir():
        raise UserError("file_is_folder", path=str(path))
    with _telling(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(Path(os.path.realpath(path)), content)


@contextlib.contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = "disk_full" if error.errno in _FULL else "file_unwritable"
        raise UserError(code, path=str(path), reason=error) from error


def _replace(path: Path, content: bytes) -> None:
    temporary = ""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as draft:
            temporary = draft.name
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
        _as_usual(Path(temporary))
        Path(temporary).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _as_usual(path: Path) -> None:
    """Give a temporary file the rights that a new file has: it was made for its maker alone."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
