"""The roll-call by a few letters: whom they name among the members, and whether they name one alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[a-z]+|\d+")


@dataclass(frozen=True, slots=True)
class Called:
    """A member as the call knows them; ``waiting`` while they have not answered."""

    member: str
    family_name: str
    given_name: str = ""
    waiting: bool = True


def named(typed: str, members: Iterable[Called]) -> list[Called]:
    """Return the members that the letters may name, those who have not answered first, in the order of the call.

    Each word typed begins a word of the name, the first one of the family name; « gab 7 » names GABARIT-07.
    """
    said = _words(typed)
    if not said:
        return []
    found = [one for one in members if _fits(said, one)]
    return sorted(found, key=lambda one: not one.waiting)


def _fits(said: list[str], one: Called) -> bool:
    family, given = _words(one.family_name), _words(one.given_name)
    if not any(_begins(said[0], word) for word in family):
        return False
    return all(any(_begins(word, other) for other in (*family, *given)) for word in said[1:])


def _begins(typed: str, word: str) -> bool:
    """Tell whether letters begin a word; a number is the whole number, save while a zero before it is typed."""
    if typed.isdigit() and word.isdigit() and not typed.startswith("0"):
        return int(typed) == int(word)
    return word.startswith(typed)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def homonyms(found: Iterable[Called]) -> bool:
    """Tell whether several members bear the same family name: then it must be asked who is meant."""
    names = [fold(one.family_name) for one in found]
    return len(set(names)) < len(names)
