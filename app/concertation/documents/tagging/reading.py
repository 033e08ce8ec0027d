"""Where the words of a paragraph end, told from its source: page content alone does not say so.

ReportLab prints no blank between the last word of a line and the next, and cuts a word wider than its column in two
without a sign. Whether a reader should hear a blank at a line's end is known from the source text only.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Any


class Source:
    """The text of one paragraph and how far it is printed, shared by the parts it is split into."""

    def __init__(self, fragments: list[Any]) -> None:
        text = "".join(_text(fragment) for fragment in fragments)
        words = [len(word) for word in text.split()]
        self._solid = sum(words)
        self._ends = {0, *accumulate(words)} if text[:1].isspace() else set(accumulate(words))
        self._printed = 0

    def restart(self) -> None:
        self._printed = 0

    def advance(self, text: str) -> None:
        """Take note of text that was printed; blanks do not count, their number changes at line ends."""
        self._printed += sum(map(len, text.split()))

    @property
    def is_between_words(self) -> bool:
        return self._printed >= self._solid or self._printed in self._ends


def _text(fragment: Any) -> str:
    """Return a fragment's text; a forced line end is heard as a blank."""
    return " " if hasattr(fragment, "lineBreak") else str(getattr(fragment, "text", ""))
