"""How much two titles resemble each other: by their words whatever their order, number and accents, and by place."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from concertation.domain.folding import fold

WORTH_SHOWING = 50  # of 100
_NEAR = 60  # of 100: below, a title that shares the beginning of no word is not looked at more closely
_MOST = 60  # titles looked at closely
_PLACE_BONUS = 12
_AXIS_BONUS = 5
_TITLES_KEPT = 8192
_SAME_ROOT = 4  # letters in common at the beginning of two forms of a word: rural, ruraux
_SAME_WORD = 72
_LITTLE_WORDS = frozenset(
    ["a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur", "un", "une"]
)
_LIGATURES = {"œ": "oe", "æ": "ae"}
_NOT_LATIN = re.compile(r"[^\x00-\xff]")
_LONGER = "Ææß¼½¾µ"  # the signs of Latin-1 that become several, or one of another script
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: a title, and the place and the axis where they are known."""

    title: str
    place: str = ""
    axis: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A title that may resemble another one."""

    title: str
    place: str = ""
    axis: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much (out of 100) and why: the words in common as the asked title writes them, the place, the axis."""

    score: int
    same_words: tuple[str, ...]
    same_place: bool
    same_axis: bool


@lru_cache(maxsize=_TITLES_KEPT)  # a title is compared with many, at every key
def words_of(title: str) -> tuple[str, ...]:
    """Return the words of a title without accents, signs and little words (of, the…)."""
    return tuple(word for word in _SIGNS.sub(" ", fold(title)).split() if word not in _LITTLE_WORDS)


@lru_cache(maxsize=16)  # one title is asked about at a time
def _spellings(title: str) -> dict[str, str]:
    """Return the words of a title as it writes them, accents and capitals included, by their plain form."""
    return {fold(word): word for word in _SIGNS.sub(" ", unicodedata.normalize("NFC", title)).split()}


def nearest(asked: Asked, titles: Sequence[str]) -> list[int]:
    """Return the places of the titles worth a closer look: thousands are passed over in a few milliseconds.

    Those that share the beginnings of most words come first; where none shares any, those written nearly alike.
    """
    wanted = words_of(asked.title)
    if not wanted:
        return []
    lines = _plain(tuple(titles))
    shared: Counter[int] = Counter()
    for root in {f" {word[:_SAME_ROOT]}" for word in wanted}:
        shared.update([place for place, line in enumerate(lines) if root in line])
    if shared:
        return [place for place, _ in shared.most_common(_MOST)]
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415  # not needed to show a list
    from rapidfuzz.process import extract  # noqa: PLC0415

    found = extract(" ".join(wanted), lines, scorer=token_set_ratio, score_cutoff=_NEAR, limit=_MOST)
    return [place for _, _, place in found]


def likeness(asked: Asked, other: Candidate) -> Likeness:
    """Compare two titles: the same words on both sides count more than one title within the other."""
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio  # noqa: PLC0415

    wanted, words = words_of(asked.title), words_of(other.title)
    alike: dict[str, list[str]] = {}  # words of one form begin with the same letters
    for one in wanted:
        alike.setdefault(one[:_SAME_ROOT], []).append(one)
    forms = [next((one for one in alike.get(word[:_SAME_ROOT], ()) if _is_same(one, word)), word) for word in words]
    spelt = _spellings(asked.title)
    shared = tuple(dict.fromkeys(spelt.get(word, word) for word in wanted if word in forms))
    told, heard = " ".join(wanted), " ".join(forms)
    score = 0.6 * token_sort_ratio(told, heard) + 0.4 * token_set_ratio(told, heard) if told and heard else 0
    same_place = _is_same_place(asked, other, wanted, words)
    same_axis = bool(asked.axis) and asked.axis == other.axis
    total = min(100, round(score + _PLACE_BONUS * same_place + _AXIS_BONUS * same_axis))
    return Likeness(total, shared, same_place, same_axis)


def _is_same(one: str, other: str) -> bool:
    """Tell whether two words are forms of one: gîte and gîtes, rural and ruraux."""
    if one == other:
        return True
    if one[:_SAME_ROOT] != other[:_SAME_ROOT] or min(len(one), len(other)) < _SAME_ROOT:
        return False
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    return bool(ratio(one, other) >= _SAME_WORD)


def _is_same_place(asked: Asked, other: Candidate, wanted: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether both speak of one place, which may be told in a title alone."""
    here, there = words_of(asked.place), words_of(other.place)
    if here and there:
        return here == there
    return bool(there and set(there) <= set(wanted)) or bool(here and set(here) <= set(words))


@lru_cache(maxsize=4)  # the same titles are gone through at every key
def _plain(titles: tuple[str, ...]) -> list[str]:
    """Return thousands of titles without accents and signs, taken all at once: one by one they would cost ten times more."""
    text = " " + "\n ".join([title.replace("\n", " ") for title in titles])
    for sign in _LONGER:
        if sign in text:
            text = text.replace(sign, _plain_sign(sign))
    if (plain := _of_latin(text)) is None:
        for sign in set(_NOT_LATIN.findall(text)):
            text = text.replace(sign, _plain_sign(sign))
        plain = _of_latin(text)
    if plain is None:  # letters of another script stay as they are
        plain = text.translate({ord(sign): _plain_sign(sign) for sign in set(text)})
    return plain.split("\n")


def _of_latin(text: str) -> str | None:
    """Return a text of Latin-1 made plain, None where it holds another sign."""
    try:
        return text.encode("latin-1").translate(_latin_made_plain()).decode("latin-1")
    except UnicodeEncodeError:
        return None


@lru_cache(maxsize=1)
def _latin_made_plain() -> bytes:
    """Return what each sign of Latin-1 becomes, where it becomes one sign."""
    return bytes(code if chr(code) in _LONGER else ord(_plain_sign(chr(code))) for code in range(256))


def _plain_sign(sign: str) -> str:
    """Return what one sign becomes: small, without its accent, in two letters for a ligature, a space where it is none."""
    if sign in "\n ":
        return sign
    spelled = "".join(_LIGATURES.get(one, one) for one in sign.casefold())
    return "".join(_plain_letter(part) for part in unicodedata.normalize("NFKD", spelled))


def _plain_letter(sign: str) -> str:
    """Return a letter or a digit as it is, nothing for an accent alone, a space for any other sign."""
    if sign.isalnum():
        return sign
    return "" if unicodedata.combining(sign) else " "
