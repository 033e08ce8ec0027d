"""Gestures on records older than the register: a past meeting is entered whole, as one import."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from concertation.persistence.tables import Row
from concertation.services.gesture import gesture

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@gesture()
def take_over_records(uow: UnitOfWork, *, draw: Callable[[UnitOfWork], Iterable[Row]]) -> None:
    """Write the rows that ``draw`` yields, each after those it points at: one gesture, undone and told as one."""
    uow.session.add_all(draw(uow))
