"""Dossiers that resemble each other: those like a title being typed, and those instructed twice."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from concertation.domain.likeness import WORTH_SHOWING, Asked, Candidate, likeness, nearest, words_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.dossiers import DossierRow

ALIKE_FROM = 75  # of 100: above, a new dossier is said to resemble an existing one before it is saved
_COMMON_FROM = 40  # a word that so many titles hold tells nothing of a pair of them
_NEAR = """
    SELECT d.id, d.title, d.place, d.axis, d.state, d.triage, d.instructing_id, x.code
    FROM dossier d LEFT JOIN authority x ON x.id = d.instructing_id
    WHERE d.id IN (SELECT value FROM json_each(:ids))
"""
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
    rows = reader.rows("SELECT id, title FROM dossier WHERE gone = 0 AND merged_into_id IS NULL")
    near = [rows[at][0] for at in nearest(asked, [row[1] for row in rows])]
    found = []
    for row in reader.rows(_NEAR, ids=json.dumps([key for key in near if key != except_id])):
        key, told, there, on_axis, *known = row
        like = likeness(asked, Candidate(told, there or "", on_axis or ""))
        if like.score >= WORTH_SHOWING:
            found.append(LookAlike(key, told, like.score, like.same_words, like.same_place, like.same_axis, *known))
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
    for one, other in _pairs_worth_comparing([dict(row) for row in rows]):
        asked, told = Asked(one["title"], one["place"], one["axis"]), Candidate(other["title"], other["place"])
        if (score := likeness(asked, told).score) >= ALIKE_FROM:
            found += [_twice(one, other, score), _twice(other, one, score)]
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.title, pair.id, pair.other_id)))


def _pairs_worth_comparing(told: list[dict[str, str]]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield the pairs of two authorities that share a word that few titles hold, or all their words.

    Comparing all would grow as the square. Of those, only the pairs with half of the shorter title in common are worth
    a score: the roots of a title are the bits of a number, so that what two have in common is counted at once.
    """
    words = [words_of(row["title"]) for row in told]
    roots = [frozenset(word[:_ROOT] for word in each) for each in words]
    keys = [{*each, *ours, ours} for each, ours in zip(words, roots, strict=True)]
    held = Counter(chain.from_iterable(keys))
    holding: dict[object, list[int]] = {key: [] for key, count in held.items() if 1 < count <= _COMMON_FROM}
    common = (root for root, count in Counter(chain.from_iterable(roots)).items() if count > 1)
    bits = {root: 1 << place for place, root in enumerate(common)}
    marks = [sum(bits.get(root, 0) for root in ours) for ours in roots]
    sizes = [len(ours) for ours in roots]
    authorities = [row["authority_id"] for row in told]
    for at, mark in enumerate(marks):
        rare = [holding[key] for key in keys[at] if key in holding]
        size, authority = sizes[at], authorities[at]
        for before in set().union(*rare):
            enough = min(size, sizes[before])
            if 2 * (mark & marks[before]).bit_count() >= enough and authorities[before] != authority:
                yield told[before], told[at]
        for places in rare:
            places.append(at)


def _twice(one: dict[str, str], other: dict[str, str], score: int) -> Twice:
    return Twice(one["id"], one["title"], one["authority_id"], other["id"], other["title"], other["authority"], score)
