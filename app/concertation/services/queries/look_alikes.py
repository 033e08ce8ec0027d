"""Dossiers that resemble each other: those like a title being typed, and those instructed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from concertation.domain.likeness import WORTH_SHOWING, Asked, Candidate, likeness, nearest, words_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.dossiers import DossierRow

ALIKE_FROM = 75  # of 100: above, a new dossier is said to resemble an existing one before it is saved
_COMMON_FROM = 40  # a word that so many titles hold tells nothing of a pair of them
_ROOT = 4  # letters of a word that stand for its forms


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A dossier that resembles another one: ``score`` out of 100, and why."""

    id: str
    title: str
    score: int
    same_words: tuple[str, ...]
    same_place: bool
    same_axis: bool
    state: str
    triage: str
    instructing_id: str | None = None
    instructing_authority: str | None = None


def look_alikes(
    reader: Reader, title: str, *, place: str | None = None, axis: str | None = None, except_id: str | None = None
) -> tuple[LookAlike, ...]:
    """Return the dossiers that resemble a title, a place and an axis, the most alike first."""
    asked = Asked(title, place or "", axis or "")
    rows = reader.rows(
        "SELECT id, title, place, axis, state, triage, instructing_id FROM dossier"
        " WHERE gone = 0 AND merged_into_id IS NULL"
    )
    found = []
    for at in nearest(asked, [row[1] for row in rows]):
        key, told, there, on_axis, state, triage, authority_id = rows[at]
        if key == except_id:
            continue
        like = likeness(asked, Candidate(told, there or "", on_axis or ""))
        if like.score >= WORTH_SHOWING:
            code = reader.scalar("SELECT code FROM authority WHERE id = :id", id=authority_id) if authority_id else None
            why = (like.same_words, like.same_place, like.same_axis)
            found.append(LookAlike(key, told, like.score, *why, state, triage, authority_id, code))
    return tuple(sorted(found, key=lambda one: (-one.score, one.title, one.id)))


@dataclass(frozen=True, slots=True)
class Twice:
    """Two open dossiers that look alike and that two authorities instruct, each on its side."""

    id: str
    title: str
    authority_id: str
    other_id: str
    other_title: str
    other_authority: str
    score: int


def doubles(shown: DossierRow, alike: Iterable[LookAlike]) -> tuple[Twice, ...]:
    """Return those of a dossier's look-alikes that another authority instructs at the same time."""
    if shown.instructing_id is None or shown.state != "open" or shown.triage == "not_relevant":
        return ()
    return tuple(
        Twice(
            shown.id, shown.title, shown.instructing_id, one.id, one.title, one.instructing_authority or "", one.score
        )
        for one in alike
        if one.score >= ALIKE_FROM
        and one.state == "open"
        and one.triage != "not_relevant"
        and one.instructing_id not in (None, shown.instructing_id)
    )


def instructed_twice(reader: Reader) -> tuple[Twice, ...]:
    """Return each open dossier that another authority instructs under a like title; a pair is told on both sides."""
    rows = reader.rows(
        """SELECT d.id, d.title, coalesce(d.place, '') AS place, coalesce(d.axis, '') AS axis,
            d.instructing_id AS authority_id, x.code AS authority
        FROM dossier d JOIN authority x ON x.id = d.instructing_id
        WHERE d.gone = 0 AND d.merged_into_id IS NULL AND d.state = 'open' AND d.triage <> 'not_relevant' ORDER BY d.id"""
    )
    found = []
    for one, other in _pairs_worth_comparing(rows):
        if one["authority_id"] == other["authority_id"]:
            continue
        asked, told = Asked(one["title"], one["place"], one["axis"]), Candidate(other["title"], other["place"])
        if (score := likeness(asked, told).score) >= ALIKE_FROM:
            found += [_twice(one, other, score), _twice(other, one, score)]
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.title, pair.id, pair.other_id)))


def _pairs_worth_comparing(rows: list[Any]) -> Iterable[tuple[dict[str, str], dict[str, str]]]:
    """Yield the pairs that share a word that few titles hold, or all their words: comparing all would grow as the square.

    Of those, only the pairs with half of the shorter title in common are worth a score.
    """
    told = [dict(row) for row in rows]
    roots = [frozenset(word[:_ROOT] for word in words_of(row["title"])) for row in told]
    holding: dict[object, list[int]] = defaultdict(list)
    for at, row in enumerate(told):
        for key in {*words_of(row["title"]), *roots[at], roots[at]}:
            holding[key].append(at)
    pairs = {
        pair
        for places in holding.values()
        if len(places) <= _COMMON_FROM
        for pair in combinations(places, 2)
        if 2 * len(roots[pair[0]] & roots[pair[1]]) >= min(len(roots[pair[0]]), len(roots[pair[1]]))
    }
    return [(told[first], told[second]) for first, second in sorted(pairs)]


def _twice(one: dict[str, str], other: dict[str, str], score: int) -> Twice:
    return Twice(one["id"], one["title"], one["authority_id"], other["id"], other["title"], other["authority"], score)
