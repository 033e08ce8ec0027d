"""How the frame speaks to a place's view: optional methods, and what it missed while it was hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.ports import Change


def call(view: QWidget | None, method: str, *values: object) -> bool:
    """Call a method of a view where it has one; return whether it does."""
    found = getattr(view, method, None)
    if not callable(found):
        return False
    found(*values)
    return True


@dataclass(frozen=True, slots=True)
class Kinds:
    """Several changes as one."""

    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Missed:
    """What a view must read again: some kinds, or everything when ``change`` is ``None``."""

    change: Change | None


class Stale:
    """Remembers by view what changed since it was last read."""

    def __init__(self) -> None:
        self._missed: dict[str, Missed] = {}

    def everything(self, key: str) -> None:
        self._missed[key] = Missed(None)

    def add(self, key: str, changed: Change) -> None:
        before = self._missed.get(key)
        if before is None:
            self._missed[key] = Missed(changed)
        elif before.change is not None:
            self._missed[key] = Missed(Kinds(before.change.kinds | changed.kinds))

    def take(self, key: str) -> Missed | None:
        """Return what a view missed and forget it; ``None`` when it is up to date."""
        return self._missed.pop(key, None)
