"""Tells whether a copy is of the past of a damaged register: another of its name, or a history given up, must not come back."""

from __future__ import annotations

from pathlib import Path

from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.salvaged import Salvaged

_CHAIN = 9  # place of the link among what is read of a gesture


def is_of_its_past(copy: Path, found: Salvaged | None) -> bool:
    """Tell whether what can be read of the log vouches for a copy, or nothing there speaks against it.

    Restoring gives a register a new origin: a copy of another origin must end on a gesture that the damaged log still
    tells alike. One of the same origin may go further, where the end of the log is lost.

    Raises:
        UserError: the copy cannot be read.
    """
    if found is None:
        return True
    raw = connect(copy, readonly=True)
    try:
        with telling(copy):
            chains = dict(raw.execute("SELECT seq, chain FROM gesture ORDER BY seq").fetchall())
            origin = raw.execute("SELECT id FROM origin").fetchone()[0]
    finally:
        raw.close()
    if not chains:
        return True
    last = max(chains)
    common = max((seq for seq in found.gestures if seq in chains), default=None)
    if common is not None and found.gestures[common][_CHAIN] != chains[common]:
        return False
    return common == last or found.last is None or found.last[0] == origin
