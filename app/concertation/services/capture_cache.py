"""Keeps what a captured line may name from one line to the next: making it again would cost more than writing the line.

It is made anew as soon as the journal holds a change of what it is made of, whoever wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from concertation.domain.capture import CaptureContext
from concertation.persistence.reader import Reader
from concertation.services.queries.nameable import capture_context

_MADE_OF = """
    SELECT 1 FROM op WHERE origin = :origin AND seq > :seq AND (
        tbl IN ('person', 'authority', 'authority_name', 'holding', 'dossier', 'body')
        OR (tbl = 'attendance' AND col IN ('*', 'gone', 'person_id', 'authority_id'))
        OR (tbl = 'meeting' AND col IN ('*', 'gone', 'held_on', 'state', 'body_id'))) LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A context with the journal's place up to which it is known to hold."""

    path: Path
    meeting_id: str
    origin: str
    seq: int
    context: CaptureContext


_last: _Kept | None = None


def known_context(reader: Reader, meeting_id: str) -> CaptureContext:
    """Return what a line captured in a meeting may name, as :func:`capture_context` reads it."""
    global _last  # noqa: PLW0603  # one meeting is held at a time: one context is kept
    origin, seq = reader.rows("SELECT id, seq FROM origin")[0]
    kept = _last
    same = kept is not None and (kept.path, kept.meeting_id, kept.origin) == (reader.path, meeting_id, origin)
    if kept is not None and same and not reader.one(_MADE_OF, origin=origin, seq=kept.seq):
        context = kept.context
    else:
        context = capture_context(reader, meeting_id)
    _last = _Kept(reader.path, meeting_id, origin, seq, context)
    return context
