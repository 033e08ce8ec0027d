"""Reads a file of the disk that is to be joined, and says plainly why one cannot be."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.errors import UserError
from concertation.exchange.piece_text import PieceText, read_text
from concertation.services.gestures.attachments import SIZE_LIMIT, attach, clean_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    class Runner(Protocol):
        """The open register, as the command line and the window have it."""

        def run(self, gesture: Callable[..., str], /, **values: Any) -> str: ...


@dataclass(frozen=True, slots=True)
class Joined:
    """A file now in the register; ``text_fault`` says why a search finds none of its words, or not all."""

    id: str
    name: str
    size: int
    text_fault: str | None


def join(workspace: Runner, path: Path, owner_kind: str, owner_id: str) -> Joined:
    """Copy a file into the register, joined to a meeting, a point or a dossier, with the words that are read in it.

    Raises:
        UserError: those of :func:`read_piece`.
    """
    content = read_piece(path)
    kind, _coding = mimetypes.guess_type(path.name)
    read: PieceText = read_text(path.name, content)
    key = workspace.run(
        attach,
        owner_kind=owner_kind,
        owner_id=owner_id,
        name=path.name,
        content=content,
        media_type=kind,
        text=read.text or "",
    )
    return Joined(key, clean_name(path.name), len(content), read.fault)


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
        raise UserError("attachment_unreadable", name=path.name, reason=error) from error
