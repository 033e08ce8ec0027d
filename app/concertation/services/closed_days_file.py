"""Reads the file of school holidays a user chose, whatever is wrong with it."""

from __future__ import annotations

from pathlib import Path

from concertation.errors import UserError

_LARGEST = 5_000_000  # bytes; the Education nationale's own file of ten years is under 100 kB


def read_lines(path: str) -> list[bytes]:
    """Return the lines of a file as bytes, for the import to say what is wrong with which.

    Raises:
        UserError: ``file_missing``, ``folder_not_file``, ``file_forbidden`` or ``closed_days_too_large``.
    """
    file = Path(path)
    try:
        if file.is_dir():
            raise UserError("folder_not_file", path=path)
        if file.stat().st_size > _LARGEST:
            raise UserError("closed_days_too_large", path=path)
        return file.read_bytes().splitlines()
    except FileNotFoundError as error:
        raise UserError("file_missing", path=path) from error
    except OSError as error:
        raise UserError("file_forbidden", path=path) from error
