"""Names of persons and their functions: how they sort and how they are shown.

A name is never an identity: two homonyms stay two persons, told apart by their key.
"""

from __future__ import annotations

import re
from typing import Literal

from concertation.domain.typography import fold

Gender = Literal["f", "m"]

_PARTICLE_LEFT_OUT = re.compile(r"^(?:de\s+|d')+(?=\S)")
_FEMININE = {"mme", "mmes", "mlle", "madame", "mademoiselle"}
_MASCULINE = {"m.", "m", "mm.", "monsieur"}


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


def raised(family: str) -> str:
    """Return a name whose plain letters are all capitals with its accented ones as capitals too.

    On French keyboards the capital lock leaves them small: ``TéMOIN-02`` is meant to be ``TÉMOIN-02``.
    """
    plain = [letter for letter in family if letter.isascii() and letter.isalpha()]
    return family.upper() if len(plain) > 1 and all(letter.isupper() for letter in plain) else family


def display(given: str | None, family: str) -> str:
    """Return « Claude EXEMPLE-01 »."""
    return " ".join(part for part in (given, family) if part).replace("'", "’")


def listed(family: str, given: str | None) -> str:
    """Return « EXEMPLE-01 Claude », as lists and attendance sheets put it."""
    return " ".join(part for part in (family, given) if part).replace("'", "’")


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
