"""How long each document is useful to its services (DUA), and what then becomes of it, for the archive's index.

Usual values of departmental archives for assemblies and joint bodies.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Disposal(StrEnum):
    """What becomes of a document once its usefulness is over: conservation, tri, destruction."""

    KEPT = "kept"
    SORTED = "sorted"
    DESTROYED = "destroyed"


@dataclass(frozen=True, slots=True)
class Retention:
    """The years of usefulness, from the end of the year of the document, and the final disposal."""

    years: int
    disposal: Disposal


_KINDS = {
    "decisions": Retention(10, Disposal.KEPT),
    "minutes": Retention(10, Disposal.KEPT),
    "proceedings": Retention(10, Disposal.KEPT),
    "conclusions": Retention(10, Disposal.KEPT),
    "attachment": Retention(10, Disposal.SORTED),
}
_OTHERS = Retention(5, Disposal.DESTROYED)


def retention_of(kind: str) -> Retention:
    """Return the retention of a kind of document (:class:`DocumentKind`, or ``attachment``)."""
    return _KINDS.get(kind, _OTHERS)
