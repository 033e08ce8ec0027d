"""The names that a line may say, matched by folded prefix: persons, authorities, dossiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from weakref import WeakKeyDictionary

from rapidfuzz import fuzz

from concertation.domain.capture.values import Candidate, CaptureContext, PartKind
from concertation.domain.names import display, listed
from concertation.domain.typography import fold

_WORD = re.compile(r"[^\s,;:!?()\[\]«»\"#@/]+")
_BETWEEN = re.compile(r"\s")
_CODE = re.compile(r" \((?P<code>[^()\s]{1,12})\)")
_JOINS = re.compile(r"[\s'\-]+")
_STOP_WORDS = frozenset(("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur"))
_MOST_WORDS, _LONGEST_WORD, _LIKENESS, _MOST_LIKE = 6, 60, 70, 3

EXACT, BY_FIRST_NAME, BY_SECOND_NAME, INSIDE = range(4)


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Return the folded words of a name, hyphens and apostrophes parting them."""
    return " ".join(_JOINS.split(fold(text))).strip()


@dataclass(frozen=True, slots=True)
class Entry:
    """One name to be matched: ``first`` are the forms by family name or title, ``second`` by given name."""

    kind: PartKind
    id: str
    label: str
    short: str
    exact: frozenset[str]
    first: tuple[str, ...]
    second: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()
    code: str = ""
    authority_id: str | None = None
    words: tuple[str, ...] = ()

    def level(self, query: str) -> int | None:
        """Return how well a normal query names it, 0 best, None not at all."""
        if query in self.exact:
            return EXACT
        if any(form.startswith(query) for form in self.first):
            return BY_FIRST_NAME
        if any(form.startswith(query) for form in self.second):
            return BY_SECOND_NAME
        inside = len(query) > 2 and any(word.startswith(query) for word in self.words)
        return INSIDE if inside else None

    def as_candidate(self) -> Candidate:
        return Candidate(self.kind, self.id, self.label)


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


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Persons and authorities, asked by what follows « @ »; answers are kept, for a line is read at every key."""

    entries: tuple[Entry, ...]
    _asked: dict[str, tuple[int, tuple[Entry, ...]]] = field(default_factory=dict)
    _alike: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)

    def ask(self, query: str) -> tuple[int, tuple[Entry, ...]]:
        """Return the best level reached by a normal query, and those who reach it."""
        if query not in self._asked:
            levels = [(level, entry) for entry in self.entries if (level := entry.level(query)) is not None]
            best = min((level for level, _ in levels), default=INSIDE + 1)
            self._asked[query] = best, tuple(entry for level, entry in levels if level == best)
        return self._asked[query]

    def match(self, raw: str, start: int) -> Match | None:
        """Return whom the words at a place name, taking as many words as one name has; None where there is none."""
        words = words_at(raw, start)
        for count in range(len(words), 0, -1):
            end, last = words[count - 1]
            query = normal(raw[start:end])
            level, entries = self.ask(query) if query else (INSIDE + 1, ())
            if entries and (count == 1 or level == EXACT or len(last) > 2):
                return self._told_apart(raw, start, end, entries)
        return None

    def _told_apart(self, raw: str, start: int, end: int, entries: tuple[Entry, ...]) -> Match:
        """Tell homonyms apart by exact spelling, then by the code in brackets that completion adds."""
        if len(entries) > 1 and (code := _CODE.match(raw, end)):
            coded = tuple(entry for entry in entries if fold(entry.code) == fold(code["code"]))
            if coded:
                return Match(code.end(), coded)
        spelled = tuple(entry for entry in entries if raw[start:end] in entry.said)
        return Match(end, spelled if len(entries) > 1 and spelled else entries)

    def like(self, word: str) -> tuple[Candidate, ...]:
        if word not in self._alike:
            self._alike[word] = _most_like(word, self.entries)
        return self._alike[word]


@dataclass(frozen=True, slots=True)
class DossierIndex:
    """Dossiers, asked by what follows « # »: the first letters of words of the title, small words left out."""

    entries: tuple[Entry, ...]
    _asked: dict[tuple[tuple[str, ...], bool], tuple[Entry, ...]] = field(default_factory=dict)
    _alike: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)

    def match(self, raw: str, start: int) -> Match | None:
        words = words_at(raw, start)
        for count in range(len(words), 0, -1):
            end, last = words[count - 1]
            query = significant(raw[start:end])
            if not query or (count > 1 and normal(last) in _STOP_WORDS):
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

    def like(self, word: str) -> tuple[Candidate, ...]:
        if word not in self._alike:
            self._alike[word] = _most_like(word, self.entries)
        return self._alike[word]


@lru_cache(maxsize=4096)
def significant(text: str) -> tuple[str, ...]:
    words = normal(text).split()
    return tuple(word for word in words if word not in _STOP_WORDS)


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


def _most_like(word: str, entries: Iterable[Entry]) -> tuple[Candidate, ...]:
    said = normal(word)[:_LONGEST_WORD]
    scores = [
        (max(fuzz.ratio(said, form[: len(said) + 2]) for form in entry.first), -place, entry)
        for place, entry in enumerate(entries)
        if entry.first
    ]
    close = sorted((score for score in scores if score[0] >= _LIKENESS), key=lambda score: score[:2], reverse=True)
    return tuple(entry.as_candidate() for _, _, entry in close[:_MOST_LIKE])


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All the names of a context."""

    names: NameIndex
    dossiers: DossierIndex


def _person_entries(context: CaptureContext) -> Iterable[Entry]:
    authorities = {authority.id: authority for authority in context.authorities}
    for person in context.people:
        family, given = normal(person.family_name), normal(person.given_name)
        bare = re.sub(r"^(?:de|d) (?=.)", "", family)
        authority = authorities.get(person.authority_id or "")
        label = listed(person.family_name, person.given_name)
        first = tuple({f"{family} {given}".strip(): None, f"{bare} {given}".strip(): None})
        yield Entry(
            PartKind.PERSON,
            person.id,
            f"{label}, {authority.short_name}" if authority else label,
            listed(person.family_name, None),
            frozenset({family, bare, *first, f"{given} {family}".strip()}),
            first,
            (f"{given} {family}".strip(),),
            frozenset({person.family_name, label, display(person.given_name, person.family_name)}),
            authority.code if authority else "",
            person.authority_id,
            tuple(word for word in family.split() if word not in _STOP_WORDS),
        )


def _authority_entries(context: CaptureContext) -> Iterable[Entry]:
    for authority in context.authorities:
        forms = tuple({normal(name): None for name in (authority.short_name, authority.name) if normal(name)})
        yield Entry(
            PartKind.AUTHORITY,
            authority.id,
            authority.short_name,
            authority.short_name,
            frozenset({normal(authority.code), *forms} - {""}),
            forms,
            said=frozenset({authority.code, authority.short_name, authority.name}),
            code=authority.code,
            authority_id=authority.id,
            words=tuple(word for form in forms for word in form.split()),
        )


def _dossier_entries(context: CaptureContext) -> Iterable[Entry]:
    for dossier in context.dossiers:
        words = significant(dossier.title)
        if words:
            yield Entry(
                PartKind.DOSSIER,
                dossier.id,
                dossier.title,
                dossier.title,
                frozenset({normal(dossier.title)}),
                (normal(dossier.title),),
                words=words,
            )


_indexed: WeakKeyDictionary[CaptureContext, KnownNames] = WeakKeyDictionary()


def names_of(context: CaptureContext) -> KnownNames:
    """Return the names of a context, indexed once for all its readings."""
    known = _indexed.get(context)
    if known is None:
        people = NameIndex((*_person_entries(context), *_authority_entries(context)))
        known = _indexed[context] = KnownNames(people, DossierIndex(tuple(_dossier_entries(context))))
    return known
