"""A question that lasts minutes is told how far it is, and stops once nobody wants its answer any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import UserError

GivenUp = Callable[[], bool]
Tell = Callable[[int, int], object]  # how far, and how far it goes

_STEPS = 100_000  # of SQLite's machine between two looks at whether the answer is still wanted


@contextmanager
def watching(given_up: GivenUp | None, path: Path) -> Iterator[Callable[..., None]]:
    """Lend what makes a connection stop once its question is given up; that is then told of ``path`` as such."""

    def watch(raw: Any, asked: GivenUp | None = given_up) -> None:
        raw.set_progress_handler(asked, _STEPS)

    try:
        yield watch
    except driver.OperationalError as error:
        if given_up is None or not given_up():
            raise
        raise UserError("given_up", path=str(path)) from error
