"""Lets the drawing of pages be left half-way: whoever asks for them says until when they are wanted."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class NoLongerWantedError(Exception):
    """Raised between two flowables of a drawing that nobody waits for any more."""


_NO_MORE: ContextVar[Callable[[], bool] | None] = ContextVar("no_more", default=None)


@contextmanager
def wanted_until(no_more: Callable[[], bool]) -> Iterator[None]:
    """Have what this thread draws left as soon as ``no_more`` is true.

    Raises:
        NoLongerWantedError: it was.
    """
    token = _NO_MORE.set(no_more)
    try:
        yield
    finally:
        _NO_MORE.reset(token)


def expect_wanted() -> None:
    """Leave the drawing here if it is no longer wanted."""
    no_more = _NO_MORE.get()
    if no_more is not None and no_more():
        raise NoLongerWantedError
