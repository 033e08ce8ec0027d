"""Which copy a repair starts from: of the damaged register's own past alone, the one that holds most, its date asked last.

Another register of its name, or a history given up, must not come back. A copy's name bears the date of the workstation
that made it, whose clock may have been ahead: the chain of seals does not lie.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

from concertation.errors import UserError
from concertation.persistence.engine import connect
from concertation.persistence.faults import telling
from concertation.persistence.oplog import link
from concertation.persistence.salvaged import Salvaged

OTHER_HISTORY = "other_history"
_CHAIN = 9  # place of the link among what is read of a gesture
_LAST = "SELECT seq, chain FROM gesture ORDER BY seq DESC LIMIT 1"


class Kin(IntEnum):
    """Whether a copy is of the past of a damaged register: nothing speaks against it, or the seals vouch for it."""

    STRANGER = 0
    UNKNOWN = 1
    PAST = 2


@dataclass(frozen=True, slots=True)
class Held:
    """What a copy holds: its origin, the number and the seal of its last gesture, seals of others by their number."""

    path: Path
    at: datetime
    origin: str
    seq: int
    chain: str
    seals: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A copy newer than the one a repair started from, and the code of why it could not.

    Damaged, locked by a passphrase, or ``other_history``: of another register of that name, or of what a restoration gave up.
    """

    path: Path
    reason: str


def ranked(
    copies: Iterable[tuple[datetime, Path]], found: Salvaged | None, now: datetime
) -> tuple[list[tuple[datetime, Path]], list[tuple[datetime, PassedOver]]]:
    """Return the copies that may serve, the one to start from first, then those that may not, with why."""
    own: list[tuple[Kin, Held]] = []
    left: list[tuple[datetime, PassedOver]] = []
    for at, path in copies:
        try:
            kin, held = _read(path, at, found)
        except UserError as error:
            left.append((at, PassedOver(path, error.code)))
            continue
        if kin is Kin.STRANGER:
            left.append((at, PassedOver(path, OTHER_HISTORY)))
        else:
            own.append((kin, held))
    numbers = sorted({held.seq for _, held in own})
    known = [(kin, _with_seals(held, numbers)) for kin, held in own]
    others = [held for _, held in known]
    ordered = sorted(known, key=lambda one: _rank(one[0], one[1], others, found, now), reverse=True)
    return [(held.at, held.path) for _, held in ordered], left


def _rank(
    kin: Kin, each: Held, others: list[Held], found: Salvaged | None, now: datetime
) -> tuple[int, bool, int, bool, datetime]:
    """Return what is compared of a copy: its kinship, what it holds, and last its date, one to come after all others.

    How many gestures it holds counts on one line of the past alone; of two lines that nothing settles, the newest comes first.
    """
    on_one_line = kin is Kin.PAST or _same_origin(each, found)
    outdone = any(other.seq > each.seq and other.seals.get(each.seq) == each.chain for other in others)
    return kin, not outdone, each.seq if on_one_line else 0, each.at <= now, each.at


def _same_origin(each: Held, found: Salvaged | None) -> bool:
    return found is not None and found.last is not None and found.last[0] == each.origin


def _read(path: Path, at: datetime, found: Salvaged | None) -> tuple[Kin, Held]:
    """Return what a copy holds, and whether that is a past of the damaged register.

    Raises:
        UserError: the copy cannot be read.
    """
    raw = connect(path, readonly=True)
    try:
        with telling(path):
            (origin,) = raw.execute("SELECT id FROM origin").fetchone() or ("",)
            held = Held(path, at, origin, *(raw.execute(_LAST).fetchone() or (0, "")))
            return _kin(held, found, raw), held
    finally:
        raw.close()


def _kin(each: Held, found: Salvaged | None, raw: Any) -> Kin:
    """Tell the kinship of a copy to a damaged register.

    Restoring gives a register a new origin: a copy of another origin must end on a gesture that the damaged log still
    tells alike, or that its next one follows from. One of the same origin may go further, where the end of the log is lost.
    """
    if found is None:
        return Kin.UNKNOWN
    after = found.gestures.get(each.seq + 1)
    if after is not None and link(each.chain, after[:_CHAIN], found.operations.get(after[0], [])) == after[_CHAIN]:
        return Kin.PAST
    common = max((seq for seq in found.gestures if seq <= each.seq), default=None)
    if common is not None:
        told = raw.execute("SELECT chain FROM gesture WHERE seq = ?", (common,)).fetchone()
        if told is not None and told[0] != found.gestures[common][_CHAIN]:
            return Kin.STRANGER
    if common == each.seq:
        return Kin.PAST
    settled = each.seq and found.last is not None
    return Kin.STRANGER if settled and not _same_origin(each, found) else Kin.UNKNOWN


def _with_seals(each: Held, numbers: list[int]) -> Held:
    """Add the seals of the gestures at which other copies end, where this copy can still be read there."""
    places = ", ".join("?" * len(numbers))
    raw = connect(each.path, readonly=True)
    try:
        with telling(each.path):
            seals = dict(raw.execute(f"SELECT seq, chain FROM gesture WHERE seq IN ({places})", numbers).fetchall())
    except UserError:
        return each
    finally:
        raw.close()
    return Held(each.path, each.at, each.origin, each.seq, each.chain, {0: "", **seals})
