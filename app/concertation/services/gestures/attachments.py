"""Gestures on attachments: files copied into the register, kept once by their SHA-256."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING

from concertation.errors import BugError, UserError
from concertation.persistence.tables import AgendaItem, Attachment, Dossier, Meeting
from concertation.services.editing import add, rank_at_end
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

SIZE_LIMIT = 50 * 1024 * 1024
NAME_LIMIT = 255  # of bytes in UTF-8: what file systems hold
_OWNERS = {
    "meeting": (Meeting, "meeting_id"),
    "agenda_item": (AgendaItem, "item_id"),
    "dossier": (Dossier, "dossier_id"),
}
_FORBIDDEN = '<>:"/\\|?*'  # in a Windows file name
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10)))
)


@gesture()
def attach(
    uow: UnitOfWork,
    *,
    owner_kind: str,
    owner_id: str,
    name: str,
    content: bytes,
    media_type: str | None = None,
    text: str | None = None,
) -> str:
    """Join a file to a ``meeting``, an ``agenda_item`` or a ``dossier``; the same bytes are kept once.

    ``text`` is what was read in it, for searches: empty where there is nothing to read, None where nobody tried.

    Raises:
        UserError: ``attachment_too_large``.
    """
    if owner_kind not in _OWNERS:
        raise BugError(f"{owner_kind} has no attachments")
    if len(content) > SIZE_LIMIT:
        raise UserError("attachment_too_large", name=clean_name(name), limit=SIZE_LIMIT // 1024 // 1024)
    table, column = _OWNERS[owner_kind]
    live(uow, table, owner_id)
    row = Attachment(
        id=uow.new_id(),
        rank=rank_at_end(uow, Attachment, **{column: owner_id}),
        name=clean_name(name),
        media_type=media_type or "application/octet-stream",
        size=len(content),
        sha256=uow.keep_piece(content),
        added_at=uow.now,
        searched_text=text,
    )
    setattr(row, column, owner_id)
    return add(uow, row).id


@gesture(by_itself=True)
def keep_words(uow: UnitOfWork, *, words: Mapping[str, str]) -> int:
    """Keep what was read in pieces joined earlier, by attachment; return how many of them are still there unread."""
    kept = 0
    for key, text in words.items():
        row = uow.session.get(Attachment, key)
        if row is not None and not row.gone and row.searched_text is None:
            row.searched_text = text
            kept += 1
    return kept


@gesture()
def rename_attachment(uow: UnitOfWork, *, attachment_id: str, name: str) -> None:
    live(uow, Attachment, attachment_id).name = clean_name(name)


@gesture()
def detach(uow: UnitOfWork, *, attachment_id: str) -> None:
    """Take a file off; its bytes stay, for the Corbeille and for minutes already issued."""
    live(uow, Attachment, attachment_id).gone = True


def clean_name(name: str) -> str:
    """Return a file name that is safe on every system: no path, no control character, not too long.

    A hostile name (``../../etc/passwd``, a right-to-left override hiding ``.exe``) loses what makes it so.
    """
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    told = "".join(
        mark for mark in unicodedata.normalize("NFC", base) if not unicodedata.category(mark).startswith("C")
    )
    told = "".join("_" if mark in _FORBIDDEN else mark for mark in told).strip(" .")
    stem, dot, suffix = told.rpartition(".")
    if (stem or told).casefold() in _RESERVED:
        told = f"_{told}"
        stem, dot, suffix = told.rpartition(".")
    if not told:
        return "piece"
    ending = dot + suffix if stem and len(suffix) <= 10 else ""
    kept = told[: len(told) - len(ending)] if ending else told
    room = NAME_LIMIT - len(ending.encode())
    return kept.encode()[:room].decode(errors="ignore").rstrip(" .") + ending
