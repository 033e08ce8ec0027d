"""Reads the pieces whose words no search finds yet: joined before words were read, or copied from another point."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from concertation.exchange.piece_text import read_text

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.workspace import Workspace

MOST_PIECES = 40  # at once: what is left waits for the next time
_LONGEST_S = 20.0
_UNREAD = """SELECT t.id, t.name, t.sha256 FROM attachment t JOIN piece p ON p.sha256 = t.sha256
    WHERE t.searched_text IS NULL AND t.gone = 0 ORDER BY t.added_at DESC, t.id LIMIT :most"""

Words = dict[str, str]  # by attachment; empty where there is nothing to read


def read_pieces(
    workspace: Workspace, given_up: Callable[[], bool], clock: Callable[[], float] = time.monotonic
) -> Words:
    """Return the words of some of the pieces not read yet, the latest joined first; it writes nothing.

    The same bytes are read once. It stops early once it is given up, or has lasted long enough.
    """
    until = clock() + _LONGEST_S
    found: Words = {}
    known: dict[str, str] = {}
    for row in workspace.read(lambda reader: reader.rows(_UNREAD, most=MOST_PIECES)):
        if given_up() or clock() > until:
            break
        if row["sha256"] not in known:
            content = workspace.read(_content, row["sha256"])
            known[row["sha256"]] = read_text(row["name"], content, clock).text or ""
        found[row["id"]] = known[row["sha256"]]
    return found


def keep(workspace: Workspace, words: Words) -> int:
    """Keep the words read, and return how many pieces that was; nothing is written where there are none."""
    if not words or workspace.readonly:
        return 0
    from concertation.services.gestures.attachments import keep_words  # noqa: PLC0415  # SQLAlchemy comes with it

    return workspace.run(keep_words, words=words)


def _content(reader: Reader, sha256: str) -> bytes:
    return bytes(reader.scalar("SELECT content FROM piece WHERE sha256 = :sha256", sha256=sha256) or b"")
