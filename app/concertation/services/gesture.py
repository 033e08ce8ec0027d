"""How a gesture is declared, and what gestures share: finding a live row, refusing a missing one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from concertation.errors import UserError
from concertation.persistence.automatic import Occasion
from concertation.persistence.tables.base import Row

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R", bound=Row)
GestureFunction = Callable[Concatenate["UnitOfWork", P], T]

_NAMES: dict[str, bool] = {}
_BY_ITSELF: set[str] = set()
_AFTER_COPY: dict[str, Occasion] = {}


def gesture(
    *, undoable: bool = True, by_itself: bool = False, after_copy: Occasion | None = None
) -> Callable[[GestureFunction[P, T]], GestureFunction[P, T]]:
    """Mark a function of ``services.gestures`` as one user gesture; its name is the key of ``[gesture]`` in the wording.

    A gesture that cannot be undone (issuing minutes) is a barrier for undo. One that the program does ``by_itself`` is
    neither undone nor a barrier: undo takes back what the user did before it. One that brings in or joins many things at
    once says ``after_copy`` on what occasion: the register is copied, and the copy proven, before it runs.
    """

    def mark(function: GestureFunction[P, T]) -> GestureFunction[P, T]:
        _NAMES[function.__name__] = undoable and not by_itself
        if by_itself:
            _BY_ITSELF.add(function.__name__)
        if after_copy is not None:
            _AFTER_COPY[function.__name__] = after_copy
        return function

    return mark


def names() -> dict[str, bool]:
    """Return every declared gesture and whether it can be undone (a test compares them with the wording)."""
    return dict(_NAMES)


def is_undoable(name: str) -> bool:
    return _NAMES[name]


def is_by_itself(name: str) -> bool:
    return name in _BY_ITSELF


def copied_before(name: str) -> Occasion | None:
    """Return on what occasion the register is copied before a gesture, None for everyday ones."""
    return _AFTER_COPY.get(name)


def live(uow: UnitOfWork, table: type[R], key: str) -> R:
    """Return the row that is neither missing nor in the Corbeille.

    Raises:
        UserError: ``object_unknown`` where there is none.
    """
    row = uow.session.get(table, key)
    if row is None or row.gone:
        raise UserError("object_unknown", kind=table.__tablename__, id=key)
    return row
