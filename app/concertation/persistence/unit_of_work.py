"""Holds one gesture while it writes: its rows, the instant, new keys; nothing remains unless the block ends."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from concertation.domain.progress import Report
from concertation.persistence.gesture import Committed, Intent
from concertation.persistence.ids import Makers
from concertation.persistence.reader import Reader

if TYPE_CHECKING:
    from concertation.persistence.row_session import RowSession

PARIS = ZoneInfo("Europe/Paris")


class UnitOfWork:
    """What a gesture writes with; ``committed`` is told once the block has ended, and stays None if nothing changed.

    The gesture can neither commit nor roll back: the register does. ``raw`` is the driver's connection under the
    session, for this room alone. ``report`` is told how far a long gesture is; what it raises gives all of it up.
    """

    def __init__(
        self,
        session: RowSession,
        raw: Any,
        path: Path,
        intent: Intent,
        *,
        now: datetime,
        makers: Makers,
        report: Report | None = None,
    ) -> None:
        self.session = session
        self.raw = raw
        self._path = path
        self.intent = intent
        self.now = now
        self.author = makers.author
        self.report = report
        self.committed: Committed | None = None
        self._makers = makers

    @property
    def today(self) -> date:
        """The day in Paris."""
        return self.now.astimezone(PARIS).date()

    def new_id(self) -> str:
        return self._makers.new_id()

    def reader(self) -> Reader:
        """Return a reader that sees what the gesture has written so far."""
        self.session.flush()
        return Reader(self.raw, self._path)

    def keep_piece(self, content: bytes) -> str:
        """Keep an attachment's bytes in the register and return their SHA-256; the same bytes are kept once."""
        sha256 = hashlib.sha256(content).hexdigest()
        self.raw.execute(
            "INSERT INTO piece (sha256, size, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (sha256, len(content), content),
        )
        return sha256
