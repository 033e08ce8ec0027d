"""Beginning: a cooperation and its authorities, from nothing but their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from concertation.domain.folding import fold
from concertation.domain.vocabulary import AuthorityKind
from concertation.errors import UserError
from concertation.services.gesture import gesture
from concertation.services.gestures.cooperation import add_cooperation
from concertation.services.gestures.directory import add_authority

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_KINDS = (
    ("region", AuthorityKind.REGION),
    ("departement", AuthorityKind.DEPARTMENT),
    ("metropole", AuthorityKind.METROPOLIS),
    ("communaute", AuthorityKind.INTERMUNICIPAL),
    ("commune", AuthorityKind.MUNICIPALITY),
    ("ville", AuthorityKind.MUNICIPALITY),
)
UNNAMED_BODY = "INST"
_EMPTY_WORDS = frozenset({"de", "d", "du", "des", "la", "le", "les", "l", "et", "a"})


@gesture()
def found_cooperation(uow: UnitOfWork, *, name: str, authorities: Sequence[str]) -> str:
    """Make a cooperation and its member authorities; kinds and short codes are guessed from the names and can be edited.

    Raises:
        UserError: ``cooperation_without_name``.
    """
    if not name.strip():
        raise UserError("cooperation_without_name")
    taken: set[str] = set()
    keys = []
    for told in authorities:
        if told.strip():
            code = short_code(told, taken)
            taken.add(code)
            keys.append(add_authority(uow, code=code, kind=kind_of(told), name=told.strip()))
    return add_cooperation(uow, code=short_code(name, ()), name=name.strip(), authority_ids=keys)


def kind_of(name: str) -> AuthorityKind:
    """Guess the kind of an authority from the words of its name."""
    words = fold(name)
    return next((kind for word, kind in _KINDS if word in words), AuthorityKind.OTHER)


def short_code(name: str, taken: Iterable[str]) -> str:
    """Return a short code that is not taken: a number of the name, else the initials of its words."""
    number = re.search(r"\d[\dA-Z-]*", name)
    words = [word for word in re.findall(r"[a-z0-9]+", fold(name)) if word not in _EMPTY_WORDS]
    base = number.group() if number else "".join(word[0] for word in words).upper()[:6] or "X"
    used = set(taken)
    return next(code for code in (base, *(f"{base}{rank}" for rank in range(2, len(used) + 3))) if code not in used)


def body_code(name: str, cooperation: str, taken: Iterable[str] = ()) -> str:
    """Return the code that begins the references of a body: the one of its cooperation, then its name in short.

    A name of several words gives their initials; a word alone gives its first letters, or all of them when they are
    capitals already. What the name repeats of the cooperation (*DGS 276*) is left out.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", name) if fold(word) not in _EMPTY_WORDS]
    letters = [fold(word).upper() for word in words]
    capitals = next(
        (letter for word, letter in zip(words, letters, strict=True) if len(word) > 1 and word.isupper()), ""
    )
    short = capitals or ("".join(one[0] for one in letters) if len(letters) > 1 else "".join(letters)[:4])
    base, used = f"{cooperation}-{short[:6] or UNNAMED_BODY}", set(taken)
    return next(code for code in (base, *(f"{base}{rank}" for rank in range(2, len(used) + 3))) if code not in used)
