"""What a context's persons, authorities and dossiers may be called by, as folded words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from concertation.domain.capture.values import CaptureContext, KnownAuthority, KnownPerson, PartKind
from concertation.domain.names import display, listed
from concertation.domain.typography import fold

_JOINS = re.compile(r"[\s'\-]+")
STOP_WORDS = frozenset(("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur"))
EXACT, BY_FIRST_NAME, BY_SECOND_NAME, INSIDE = range(4)


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Return the folded words of a name, hyphens and apostrophes parting them."""
    return " ".join(_JOINS.split(fold(text))).strip()


@lru_cache(maxsize=4096)
def significant(text: str) -> tuple[str, ...]:
    words = normal(text).split()
    return tuple(word for word in words if word not in STOP_WORDS)


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
    at_meeting: bool = False

    def letters(self) -> frozenset[str]:
        """Return the letters with which a query that names it may begin."""
        forms = (*self.exact, *self.first, *self.second, *self.words)
        return frozenset(form[0] for form in forms if form)

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


def person_entries(context: CaptureContext) -> Iterable[Entry]:
    authorities = {authority.id: authority for authority in context.authorities}
    for person in context.people:
        yield _person_entry(person, authorities.get(person.authority_id or ""))


@lru_cache(maxsize=1024)  # a context is made again at every meeting, mostly of the same persons
def _person_entry(person: KnownPerson, authority: KnownAuthority | None) -> Entry:
    family, given = normal(person.family_name), normal(person.given_name)
    bare = re.sub(r"^(?:de|d) (?=.)", "", family)
    label = listed(person.family_name, person.given_name)
    first = tuple({f"{family} {given}".strip(): None, f"{bare} {given}".strip(): None})
    return Entry(
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
        tuple(word for word in family.split() if word not in STOP_WORDS),
        person.at_meeting,
    )


def authority_entries(context: CaptureContext) -> Iterable[Entry]:
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


def dossier_entries(context: CaptureContext) -> Iterable[Entry]:
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
