"""Asks any question of the register as it stood at the end of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from concertation.domain.clock import PARIS
from concertation.persistence.past import as_it_stood

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.workspace import Workspace

P = ParamSpec("P")
T = TypeVar("T")


def end_of(day: date) -> datetime:
    """Return the last instant of a day in Paris."""
    midnight = datetime.combine(day + timedelta(days=1), time(), PARIS)
    return midnight.astimezone(UTC) - timedelta(milliseconds=1)


def read_as_of(
    workspace: Workspace,
    day: date | None,
    query: Callable[Concatenate[Reader, P], T],
    /,
    *args: P.args,
    **values: P.kwargs,
) -> T:
    """Answer a query on the register as it stood at the end of ``day``, or as it stands where ``day`` is None."""
    if day is None:
        return workspace.read(query, *args, **values)

    def ask(reader: Reader) -> T:
        with as_it_stood(reader, end_of(day)) as past:
            return query(past, *args, **values)

    return workspace.read(ask)
