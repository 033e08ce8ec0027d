"""Reads a file of the disk that is to be joined, and says plainly why one cannot be."""

from __future__ import annotations

from pathlib import Path

from concertation.errors import UserError
from concertation.services.gestures.attachments import SIZE_LIMIT


def read_piece(path: Path) -> bytes:
    """Return the bytes of a file to join.

    Raises:
        UserError: ``attachment_folder``, ``attachment_empty``, ``attachment_too_large``, ``attachment_missing``
            or ``attachment_unreadable``.
    """
    try:
        if path.is_dir():
            raise UserError("attachment_folder", name=path.name)
        size = path.stat().st_size
        if size == 0:
            raise UserError("attachment_empty", name=path.name)
        if size > SIZE_LIMIT:
            raise UserError("attachment_too_large", name=path.name, limit=SIZE_LIMIT // 1024 // 1024)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("attachment_missing", name=path.name) from error
    except OSError as error:
        raise UserError("attachment_unreadable", name=path.name, reason=error.strerror or "") from error
