"""What a gesture changed, told to every listener; a leaf that anything may import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """The tables and the rows that a gesture, an undo or a redo touched; empty ``ids`` means « anything of these kinds »."""

    kinds: frozenset[str]
    ids: frozenset[tuple[str, str]] = frozenset()

    def touches(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)
