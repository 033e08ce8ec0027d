"""Text reduced to what people mean by it: case, accents, ligatures and typographic signs set aside, positions kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = "’‘‛ʼ´`′"
_HYPHENS = "‐‑\u2212"
_SPELLED = {"œ": "oe", "æ": "ae", "ø": "o", "ß": "ss"} | dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_HYPHENS, "-")


_MOST_SIGNS = 4096  # kept in memory, of a million that there are


@lru_cache(maxsize=_MOST_SIGNS)
def _folded(sign: str) -> str:
    """Return the folded form of one character: none for a combining accent, several for a ligature."""
    if sign in _SPELLED:
        return _SPELLED[sign]
    if sign.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", sign.casefold())
    return "".join(_SPELLED.get(part, part) for part in parts.casefold() if not unicodedata.combining(part))


def fold(text: str) -> str:
    """Return the text for comparing and searching: lower case, no accent, œ → oe, ’ → ', every space alike."""
    if text.isascii() and text.isprintable():
        return text.lower().replace("`", "'")
    return text.translate(_SIGNS)


class _Signs(dict[int, str]):
    """The folded form of each character met, for ``str.translate``: filters fold a hundred thousand texts at each key."""

    def __missing__(self, code: int) -> str:
        found = _folded(chr(code))
        if len(self) < _MOST_SIGNS:
            self[code] = found
        return found


_SIGNS = _Signs()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that remembers where each of its characters stood in the original."""

    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, original: str) -> Folded:
        pieces = list(map(_folded, original))
        text = "".join(pieces)
        if len(text) == len(original) and "" not in pieces:
            return cls(text, range(len(original) + 1))
        offsets = [place for place, piece in enumerate(pieces) for _ in piece]
        return cls(text, (*offsets, len(original)))

    def squeezed(self) -> Folded:
        """Return the same text with each run of spaces made one, the first."""
        if "  " not in self.text:
            return self
        kept = [
            place for place, sign in enumerate(self.text) if sign != " " or place == 0 or self.text[place - 1] != " "
        ]
        offsets = [self.offsets[place] for place in kept]
        return Folded("".join(self.text[place] for place in kept), (*offsets, self.offsets[-1]))

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that folds to ``text[start:end]``."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        last = self.offsets[end - 1]
        after = self.offsets[end]
        return self.offsets[start], max(after, last + 1)
