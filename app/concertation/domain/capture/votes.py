"""The figures of a vote: ``24/2/1``, ``24 pour, 2 contre``, ``unanimité``, ``secret 14/10/1``; by council, ``59 : 39/39``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from concertation.domain.capture.values import KnownAuthority, Tally
from concertation.domain.typography import Folded

_BY_BALLOT = r"(?:(?:a |au |par )?(?:vote |scrutin |bulletins? )?(?:a )?(?:bulletins? )?secrets?)"
_FIGURES = r"(?<![\d/])(?P<for>\d{1,4}) ?/ ?(?P<against>\d{1,4})(?: ?/ ?(?P<abstain>\d{1,4}))?(?![\d/])"
_SIDE = r"(?:pour|contre|abst(?:entions?|\.)?)"
_COUNT = rf"\b\d{{1,4}} (?:voix )?{_SIDE}(?!\w)"
_SIDE_FIRST = rf"\b{_SIDE} ?:? ?\d{{1,4}}\b"
_NEXT = r"(?: ?[,;/] ?| et | )"
_COUNTS = rf"(?P<counts>{_COUNT}(?:{_NEXT}{_COUNT}){{0,2}}|{_SIDE_FIRST}(?:{_NEXT}{_SIDE_FIRST}){{0,2}})"
_UNANIMITY = r"(?P<unanimity>(?:adoptee? )?(?:a )?(?:l')?\bunanim(?:ite|e)\b(?: ?\(?(?P<all>\d{1,4})(?: voix| pour)?\)?(?![\d/]))?)"
_VOTE = re.compile(
    rf"(?:(?P<before>\b{_BY_BALLOT})[ :,]*)?(?:{_FIGURES}|{_COUNTS}|{_UNANIMITY})(?:[ ,]*\(?(?P<after>\b{_BY_BALLOT}\b)\)?)?"
)
_EACH = re.compile(r"(?P<n>\d{1,4}) (?:voix )?(?P<side>pour|contre|abst)")
_EACH_SIDE_FIRST = re.compile(r"(?P<side>pour|contre|abst)\D*(?P<n>\d{1,4})")
_FIELDS = {"pour": "for_", "contre": "against", "abst": "abstain"}


_SLASHED = re.compile(_FIGURES)


@dataclass(frozen=True, slots=True)
class FoundVote:
    """The figures of a vote and where they stand."""

    tally: Tally
    start: int
    end: int


def find_vote(raw: str, start: int) -> FoundVote | None:
    """Return the first vote that a line tells from ``start`` on, or None where no figure can be read for sure."""
    folded = Folded.of(raw[start:])
    found = _VOTE.search(folded.text)
    if found is None:
        return None
    secret = bool(found["before"] or found["after"])
    if found["for"]:
        tally = Tally(int(found["for"]), int(found["against"]), int(found["abstain"] or 0), secret)
    elif found["counts"]:
        each_count = _EACH if found["counts"][0].isdigit() else _EACH_SIDE_FIRST
        counts = [(_FIELDS[each["side"]], int(each["n"])) for each in each_count.finditer(found["counts"])]
        if len(dict(counts)) != len(counts):
            return None
        told = dict(counts)
        tally = Tally(told.get("for_", 0), told.get("against", 0), told.get("abstain", 0), secret)
    else:
        tally = Tally(int(found["all"] or 0), secret=secret, unanimity=True)
    begins, ends = folded.original_span(found.start(), found.end())
    return FoundVote(tally, start + begins, start + ends)


@dataclass(frozen=True, slots=True)
class CouncilVote:
    """The figures of one council within a line, and where they stand with its name."""

    authority: KnownAuthority
    tally: Tally
    start: int
    end: int


def find_council_votes(raw: str, start: int, authorities: Sequence[KnownAuthority]) -> list[CouncilVote]:
    """Return the figures that a line tells council by council: « 59 : 39/39/1, Pas-de-Calais : 44 pour, 21 contre ».

    A council is named just before its figures, with a colon unless they are written with strokes: « 59 pour » is a
    count of votes. Each council counts once.
    """
    folded = Folded.of(raw[start:])
    secret = re.search(rf"\b{_BY_BALLOT}\b", folded.text) is not None
    found: dict[str, CouncilVote] = {}
    for authority in authorities:
        for match in _named(authority).finditer(folded.text):
            figures = (_VOTE if match["colon"] else _SLASHED).match(folded.text, match.end())
            if figures is None or authority.id in found:
                continue
            begins, ends = folded.original_span(match.start(), figures.end())
            told = find_vote(folded.text[match.end() : figures.end()], 0)
            if told is not None:
                tally = replace(told.tally, secret=secret or told.tally.secret)
                found[authority.id] = CouncilVote(authority, tally, start + begins, start + ends)
    return sorted(found.values(), key=lambda vote: vote.start)


def _named(authority: KnownAuthority) -> re.Pattern[str]:
    names = {Folded.of(name).text.strip() for name in (authority.code, authority.short_name, authority.name)}
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w/.,@])(?:{alternatives})(?P<colon> ?:)? ?(?=\S)")


def vote_words(tally: Tally) -> str:
    """Return « 24 pour, 2 contre, 1 abstention », « unanimité », « scrutin secret : … »."""
    if tally.unanimity:
        words = f"unanimité ({tally.for_} voix)" if tally.for_ else "unanimité"
    else:
        plural = "s" if tally.abstain > 1 else ""
        words = f"{tally.for_} pour, {tally.against} contre, {tally.abstain} abstention{plural}"
    return f"scrutin secret : {words}" if tally.secret else words
