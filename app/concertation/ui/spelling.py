"""French spelling, loaded on first use; names of people and dossiers are never flagged."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from concertation.locations import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_MOST_SUGGESTIONS = 6


class Spelling:
    """Says which words of a text are not French; loading takes about an eighth of a second, once."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known: set[str] = set()
        self._checker: Any = None
        self._told: dict[str, bool] = {}
        self.learn(known)

    @classmethod
    def shared(cls) -> Spelling:
        """Return the one of this window, which every field asks and every list of names teaches."""
        return _shared()

    def learn(self, texts: Iterable[str]) -> None:
        """Take every word of these names as right."""
        for text in texts:
            self._known.update(word.lower() for word in _WORD.findall(text))

    def mistakes(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where each doubtful word starts and how long it is."""
        for found in _WORD.finditer(text):
            if not self._marked(text, found.start()) and not self.is_right(found[0]):
                yield found.start(), len(found[0])

    def is_right(self, word: str) -> bool:
        if word not in self._told:
            self._told[word] = self._look_up(word)
        return self._told[word]

    def suggestions(self, word: str) -> list[str]:
        """Return a few right words near a doubtful one."""
        return [str(one) for one in self._load().suggest(word)][:_MOST_SUGGESTIONS]

    def _look_up(self, word: str) -> bool:
        if len(word) == 1 or word.isupper() or word.lower() in self._known:
            return True
        return bool(self._load().spell(word.replace("’", "'")))

    @staticmethod
    def _marked(text: str, start: int) -> bool:
        """Return whether a word is a name pointed at with ``@`` or ``#``."""
        return start > 0 and text[start - 1] in "@#"

    def _load(self) -> Any:
        if self._checker is None:
            import hunspell

            self._checker = hunspell.Hunspell("fr", hunspell_data_dir=str(resource("spelling", "fr")))
        return self._checker


@cache
def _shared() -> Spelling:
    return Spelling()
