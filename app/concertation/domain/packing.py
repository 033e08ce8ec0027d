"""How the pieces of a meeting are numbered in its pack: by point and rank, and never again once the pack has left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

COMMON = "S"  # the pieces of the sitting itself, of no point


@dataclass(frozen=True, slots=True)
class Joined:
    """A piece as it stands: its point's number (``None`` for the meeting's own), and what the pack sent made of it.

    ``late`` where it came after the pack had left and no addendum has brought it yet.
    """

    key: str
    point: int | None
    label: str | None = None
    number: int | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A piece under its label; ``number`` is 0 in the pack itself, else that of its addendum."""

    key: str
    label: str
    number: int


def labelled(pieces: Sequence[Joined]) -> tuple[Labelled, ...]:
    """Number the pieces, given in the order of the agenda.

    A piece that left in the pack or in an addendum keeps its label. Those that are late make the next addendum, numbered
    « A1.1 » whatever their point. The others are « point.rank ».
    """
    following = max((piece.number for piece in pieces if piece.number is not None), default=0) + 1
    ranks: dict[int | str | None, int] = {}
    found = []
    for piece in pieces:
        if piece.label is not None and piece.number is not None:
            found.append(Labelled(piece.key, piece.label, piece.number))
            continue
        series = f"A{following}" if piece.late else COMMON if piece.point is None else str(piece.point)
        ranks[series] = ranks.get(series, 0) + 1
        found.append(Labelled(piece.key, f"{series}.{ranks[series]}", following if piece.late else 0))
    return tuple(found)
