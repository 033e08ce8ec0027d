"""Names of persons and their functions: how they sort, how they are shown, and the three orders of participants.

A name is never an identity: two homonyms stay two persons, told apart by their key in every order given here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, Protocol, TypeVar

from concertation.domain.typography import NO_BREAK, fold
from concertation.domain.vocabulary import AuthorityKind

Gender = Literal["f", "m"]

_PARTICLE_LEFT_OUT = re.compile(r"^(?:de\s+|d')+(?=\S)")
_FEMININE = {"mme", "mmes", "mlle", "madame", "mademoiselle"}
_MASCULINE = {"m.", "m", "mm.", "monsieur"}


class Participant(Protocol):
    """What an order of participants needs to know of each."""

    @property
    def id(self) -> str: ...
    @property
    def sort_key(self) -> str: ...
    @property
    def authority_id(self) -> str | None: ...
    @property
    def authority_code(self) -> str: ...
    @property
    def authority_kind(self) -> AuthorityKind | None: ...


P = TypeVar("P", bound=Participant)

_PROTOCOL = (AuthorityKind.REGION, AuthorityKind.DEPARTMENT)


def _part(name: str) -> str:
    bare = _PARTICLE_LEFT_OUT.sub("", " ".join(fold(name).split()))
    return bare.replace("'", "").replace("-", "")


def sort_key(family: str, given: str | None = None) -> str:
    """Return the key by which a person sorts; it is proposed once, then each person's may be edited.

    ``de`` and ``d'`` are left out; ``du``, ``des``, ``la``, ``le``, ``van der`` are kept. Two spaces part the family
    name from the given name, so that a short family name comes before a longer one that begins alike.
    """
    first = _part(family)
    second = " ".join(fold(given or "").split()).replace("'", "").replace("-", "")
    return f"{first}  {second}".rstrip()


def display(given: str | None, family: str) -> str:
    """Return « Claude EXEMPLE-01 »."""
    return " ".join(part for part in (given, family) if part).replace("'", "’")


def listed(family: str, given: str | None) -> str:
    """Return « EXEMPLE-01 Claude », as lists and attendance sheets put it."""
    return " ".join(part for part in (family, given) if part).replace("'", "’")


def civil(civility: str | None, family: str, given: str | None, *, family_first: bool = False) -> str:
    """Return « Mme Claude EXEMPLE-01 », or « Mme EXEMPLE-01 Claude » where the family name comes first."""
    name = listed(family, given) if family_first else display(given, family)
    return f"{civility}{NO_BREAK}{name}" if civility else name


def gender_of(civility: str | None) -> Gender | None:
    """Return the gender that a civility tells, which is all the register knows of it."""
    spoken = fold(civility or "").strip()
    return "f" if spoken in _FEMININE else "m" if spoken in _MASCULINE else None


def function_label(feminine: str | None, masculine: str | None, gender: Gender | None) -> str:
    """Return the form of a function that suits the person; both are given where nothing tells which.

    An invariable function (« chef de file ») may be filled in once, under either form.
    """
    feminine, masculine = feminine or masculine or "", masculine or feminine or ""
    if gender is None:
        return feminine if feminine == masculine else f"{feminine} / {masculine}"
    return feminine if gender == "f" else masculine


def _by_name(person: Participant) -> tuple[str, str]:
    return person.sort_key, person.id


def alphabetical_order(people: Iterable[P]) -> list[P]:
    """Return the people by name, all authorities together."""
    return sorted(people, key=_by_name)


def by_authority_order(people: Iterable[P], authority_ids: Sequence[str]) -> list[P]:
    """Return the people by authority, in the canonical order of the cooperation, then by name; others come last."""
    ranks = {authority_id: rank for rank, authority_id in enumerate(authority_ids)}
    return sorted(
        people,
        key=lambda person: (ranks.get(person.authority_id or "", len(ranks)), person.authority_code, *_by_name(person)),
    )


def protocol_order(people: Iterable[P], host_authority_id: str | None = None) -> list[P]:
    """Return the people in protocol order: the host, then the région, then départements by code, then the others."""

    def key(person: P) -> tuple[int, str, str, str]:
        if host_authority_id is not None and person.authority_id == host_authority_id:
            rank = 0
        elif person.authority_kind in _PROTOCOL:
            rank = 1 + _PROTOCOL.index(person.authority_kind)
        else:
            rank = 1 + len(_PROTOCOL)
        return rank, person.authority_code, *_by_name(person)

    return sorted(people, key=key)
