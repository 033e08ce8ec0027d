"""The difference between two texts, word by word: what stays, what one has and what the other has instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_PIECES = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")


class Change(StrEnum):
    """What becomes of a run of words from one text to the other."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together and share one fate."""

    change: Change
    text: str


def pieces(text: str) -> list[str]:
    """Cut a text into words, punctuation and blanks; joined again they give the text."""
    return _PIECES.findall(text)


def difference(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs that lead from one text to the other.

    The runs that are not removed give the second text, those that are not added the first one, but for its typographic
    spaces and apostrophes: they count as plain ones, so that a text typed again elsewhere does not differ by them.
    """
    old, new = pieces(before), pieces(after)
    matcher = SequenceMatcher(None, [_plain(piece) for piece in old], [_plain(piece) for piece in new], autojunk=False)
    runs: list[Run] = []
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run(Change.SAME, "".join(new[new_start:new_end])))
            continue
        if old_end > old_start:
            runs.append(Run(Change.REMOVED, "".join(old[old_start:old_end])))
        if new_end > new_start:
            runs.append(Run(Change.ADDED, "".join(new[new_start:new_end])))
    return tuple(runs)


def _plain(piece: str) -> str:
    return " " if piece.isspace() else piece.replace("’", "'")


def is_same(before: str, after: str) -> bool:
    """Tell whether two texts say the same words, whatever their spaces and apostrophes."""
    return all(run.change is Change.SAME for run in difference(before.strip(), after.strip()))
