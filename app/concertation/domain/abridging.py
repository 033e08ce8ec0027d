"""Names that begin alike, told by what sets them apart where room is short."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

_LEAST_WORDS = 2  # one word in common is no refrain


def apart(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names without the words they all begin with: « Riche de nombreux atouts », « À rendre plus accessible ».

    A lone name, names with less than two words in common and a name that is nothing but these words stay whole.
    """
    split = [name.split() for name in names]
    alike = list(itertools.takewhile(lambda each: len(set(each)) == 1, zip(*split, strict=False)))
    count = len(alike)
    if len(split) < 2 or count < _LEAST_WORDS or any(len(words) <= count for words in split):
        return tuple(names)
    return tuple(_capitalised(" ".join(words[count:])) for words in split)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
