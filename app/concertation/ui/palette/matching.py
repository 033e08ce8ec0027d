"""Which commands answer to words typed in haste, and which of their letters matched; knows no widget."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENOUGH = 75.0
_SHORTEST = 5  # in shorter words, one letter changed makes another word


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text answers, from 0 to 100, the runs of its letters to show in bold, and whether no slip was made."""

    score: float
    runs: tuple[tuple[int, int], ...]
    exact: bool = True


@lru_cache(maxsize=1024)  # the same commands, and mostly the same titles, are looked at again at each key
def fold(text: str) -> str:
    """Return a text without accents, case or ligatures, letter for letter so that places stay the same."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter in "\u2019\u2018":
        return "'"
    bare = unicodedata.normalize("NFD", letter)[0].lower()
    return bare if len(bare) == 1 else letter


def match(words: str, text: str) -> Match | None:
    """Return how ``text`` answers to ``words``, or ``None``: every word must be there, a slip of the fingers allowed."""
    from rapidfuzz import fuzz

    folded = fold(text)
    runs: list[tuple[int, int]] = []
    score, exact = 0.0, True
    asked = fold(words).split()
    for word in asked:
        start = _start_of(word, folded)
        if start >= 0:
            runs.append((start, start + len(word)))
            score += 100 + (5 if start == 0 else 0)
            continue
        found = fuzz.partial_ratio_alignment(word, folded, score_cutoff=_ENOUGH) if len(word) >= _SHORTEST else None
        if found is None:
            return None
        exact = False
        runs.append((found.dest_start, found.dest_end))
        score += found.score * 0.9
    if not asked:
        return Match(0.0, ())
    return Match(score / len(asked) - len(text) / 100, tuple(_merged(runs)), exact)


def _start_of(word: str, folded: str) -> int:
    """Return where a word begins, at the beginning of a word rather than inside one."""
    inside = -1
    at = folded.find(word)
    while at >= 0:
        if at == 0 or not folded[at - 1].isalnum():
            return at
        inside = at if inside < 0 else inside
        at = folded.find(word, at + 1)
    return inside


def _merged(runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
