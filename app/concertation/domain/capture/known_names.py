"""The names that a line may say, matched by folded prefix: persons, authorities, dossiers."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz

from concertation.domain.capture.entries import (
    EXACT,
    INSIDE,
    STOP_WORDS,
    Entry,
    authority_entries,
    dossier_entries,
    normal,
    person_entries,
    significant,
)
from concertation.domain.capture.values import Candidate, CaptureContext, PartKind
from concertation.domain.typography import fold

_WORD = re.compile(r"[^\s,;:!?()\[\]«»\"#@/]+")
_BETWEEN = re.compile(r"\s")
_CODE = re.compile(r" \((?P<code>[^()\s]{1,12})\)")
_MOST_WORDS, _LONGEST_WORD, _LIKENESS, _MOST_LIKE = 6, 60, 70, 3


@dataclass(frozen=True, slots=True)
class Match:
    """A name met in a line: up to where, and what it may stand for, best first (one: it is known)."""

    end: int
    entries: tuple[Entry, ...]

    @property
    def only(self) -> Entry | None:
        return self.entries[0] if len(self.entries) == 1 else None


def words_at(raw: str, start: int) -> list[tuple[int, str]]:
    """Return the words that follow a place, up to six, each with its end; a sign or a double space stops them."""
    found: list[tuple[int, str]] = []
    while len(found) < _MOST_WORDS:
        word = _WORD.match(raw, start)
        if word is None or len(word[0]) > _LONGEST_WORD:
            break
        bare = word[0].rstrip(".…-'’")
        if not bare:
            break
        found.append((word.start() + len(bare), bare))
        gap = _BETWEEN.match(raw, word.end())
        if len(bare) != len(word[0]) or gap is None:
            break
        start = gap.end()
    return found


def _any(entries: tuple[Entry, ...], chosen: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(chosen) or entries


@dataclass(frozen=True, slots=True)
class _Index(ABC):
    """What is named after one sign, asked as one types; answers are kept, for a line is read at every key."""

    sign: ClassVar[str]
    entries: tuple[Entry, ...]
    _alike: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)
    _candidates: dict[str, Candidate] = field(default_factory=dict)

    @abstractmethod
    def match(self, raw: str, start: int) -> Match | None:
        """Return what the words at a place name, taking as many words as one name has; None where there is none."""

    @abstractmethod
    def own_words(self, entry: Entry) -> str:
        """Return the shortest words that are read as this entry, or as many as it has."""

    def is_named_by(self, words: str, entry: Entry) -> bool:
        match = self.match(words, 0)
        return match is not None and match.only is entry and match.end == len(words)

    def like(self, word: str) -> tuple[Candidate, ...]:
        """Return those whose name is spelled much like a word that names none."""
        if word not in self._alike:
            self._alike[word] = tuple(map(self.candidate, _most_like(word, self.entries)))
        return self._alike[word]

    def candidate(self, entry: Entry) -> Candidate:
        if entry.id not in self._candidates:
            words = f"{self.sign}{self.own_words(entry)}"
            self._candidates[entry.id] = Candidate(entry.kind, entry.id, entry.label, words)
        return self._candidates[entry.id]


@dataclass(frozen=True, slots=True)
class NameIndex(_Index):
    """Persons and authorities, asked by what follows « @ »."""

    sign: ClassVar[str] = "@"
    _begun: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    _asked: dict[str, tuple[int, tuple[Entry, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for entry in self.entries:
            for letter in entry.letters():
                self._begun[letter].append(entry)

    def ask(self, query: str) -> tuple[int, tuple[Entry, ...]]:
        """Return the best level reached by a normal query, and those who reach it."""
        if query not in self._asked:
            begun = self._begun.get(query[:1], ()) if query else self.entries
            levels = [(level, entry) for entry in begun if (level := entry.level(query)) is not None]
            best = min((level for level, _ in levels), default=INSIDE + 1)
            self._asked[query] = best, tuple(entry for level, entry in levels if level == best)
        return self._asked[query]

    def match(self, raw: str, start: int) -> Match | None:
        words = words_at(raw, start)
        for count in range(len(words), 0, -1):
            end, last = words[count - 1]
            query = normal(raw[start:end])
            level, entries = self.ask(query) if query else (INSIDE + 1, ())
            if entries and (count == 1 or level == EXACT or len(last) > 2):
                return self._told_apart(raw, start, end, entries)
        return None

    def _told_apart(self, raw: str, start: int, end: int, entries: tuple[Entry, ...]) -> Match:
        """Tell names apart: by the code in brackets that completion adds, by exact spelling, by who is at the meeting."""
        if len(entries) > 1 and (code := _CODE.match(raw, end)):
            coded = tuple(entry for entry in entries if fold(entry.code) == fold(code["code"]))
            if coded:
                return Match(code.end(), coded)
        if len(entries) > 1:
            entries = _any(entries, [entry for entry in entries if raw[start:end] in entry.said])
            if all(entry.kind is PartKind.PERSON for entry in entries):
                entries = _any(entries, [entry for entry in entries if entry.at_meeting])
        return Match(end, entries)

    def own_words(self, entry: Entry) -> str:
        """Return the shortest words that are read as this entry: its name, its whole name, its whole name and code."""
        listed_name = entry.label.rsplit(", ", 1)[0] if entry.kind is PartKind.PERSON else entry.label
        for words in (entry.short, listed_name, f"{listed_name} ({entry.code})"):
            if self.is_named_by(words, entry):
                return words
        return listed_name


@dataclass(frozen=True, slots=True)
class DossierIndex(_Index):
    """Dossiers, asked by what follows « # »: the first letters of words of the title, small words left out."""

    sign: ClassVar[str] = "#"
    _asked: dict[tuple[tuple[str, ...], bool], tuple[Entry, ...]] = field(default_factory=dict)

    def match(self, raw: str, start: int) -> Match | None:
        words = words_at(raw, start)
        for count in range(len(words), 0, -1):
            end, last = words[count - 1]
            query = significant(raw[start:end])
            if not query or (count > 1 and normal(last) in STOP_WORDS):
                continue
            entries = self.ask(query, whole_words=count > 1)
            if entries:
                return Match(end, entries)
        return None

    def ask(self, query: tuple[str, ...], *, whole_words: bool) -> tuple[Entry, ...]:
        """Return the dossiers whose title best holds the words in a row, those it begins with first."""
        key = query, whole_words
        if key not in self._asked:
            reached: dict[int, list[Entry]] = {}
            for entry in self.entries:
                place = _place_of(query, entry.words, whole_words=whole_words)
                if place is not None:
                    whole = place == 0 and query == entry.words
                    reached.setdefault(-1 if whole else min(place, 1), []).append(entry)
            self._asked[key] = tuple(reached[min(reached)]) if reached else ()
        return self._asked[key]

    def own_words(self, entry: Entry) -> str:
        """Return the fewest first words of a title that are read as that dossier, or as many as can be."""
        words = entry.label.split()
        title = ""
        for count in range(1, len(words) + 1):
            title = " ".join(words[:count])
            if self.is_named_by(title, entry):
                return title
        return title


def _place_of(query: Sequence[str], title: Sequence[str], *, whole_words: bool) -> int | None:
    last = query[-1]
    for place in range(len(title) - len(query) + 1):
        row = title[place : place + len(query)]
        if whole_words:
            if tuple(row[:-1]) == tuple(query[:-1]) and (
                row[-1] == last or (len(last) > 2 and row[-1].startswith(last))
            ):
                return place
        elif all(word.startswith(said) for word, said in zip(row, query, strict=True)):
            return place
    return None


def _most_like(word: str, entries: Iterable[Entry]) -> list[Entry]:
    said = normal(word)[:_LONGEST_WORD]
    scores = [
        (max(fuzz.ratio(said, form[: len(said) + 2]) for form in entry.first), -place, entry)
        for place, entry in enumerate(entries)
        if entry.first
    ]
    close = sorted((score for score in scores if score[0] >= _LIKENESS), key=lambda score: score[:2], reverse=True)
    return [entry for _, _, entry in close[:_MOST_LIKE]]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All the names of a context; ``said`` is what a text says for each key, ``authorities_of`` each person's own."""

    names: NameIndex
    dossiers: DossierIndex
    said: Mapping[str, str]
    authorities_of: Mapping[str, str | None]


_indexed: WeakKeyDictionary[CaptureContext, KnownNames] = WeakKeyDictionary()


def names_of(context: CaptureContext) -> KnownNames:
    """Return the names of a context, indexed once for all its readings."""
    known = _indexed.get(context)
    if known is None:
        people = NameIndex((*person_entries(context), *authority_entries(context)))
        own = {person.id: person.authority_id for person in context.people}
        known = KnownNames(people, DossierIndex(tuple(dossier_entries(context))), _said(context), own)
        _indexed[context] = known
    return known


def _said(context: CaptureContext) -> dict[str, str]:
    return {
        **{person.id: person.family_name for person in context.people},
        **{authority.id: authority.short_name for authority in context.authorities},
        **{dossier.id: dossier.title for dossier in context.dossiers},
    }
