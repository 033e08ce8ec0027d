"""How far a long work is: told now and then to whoever waits, who may give it up by raising."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Report: TypeAlias = "Callable[[int, int], object]"  # done, in all (0 while unknown); what it raises gives the work up

_TIMES = 100


def walked(items: Sequence[T], report: Report | None) -> Iterator[T]:
    """Go through items, telling before the first, about a hundred times on the way, and after the last."""
    if report is None:
        yield from items
        return
    step = max(1, len(items) // _TIMES)
    for done, item in enumerate(items):
        if done % step == 0:
            report(done, len(items))
        yield item
    report(len(items), len(items))


class Asking:
    """Asks of a work that cannot tell how far it is whether it is still wanted; ``stopped`` is what was raised then."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.stopped: Exception | None = None

    def __call__(self) -> bool:
        """Tell whether the work is given up."""
        try:
            self._report(0, 0)
        except Exception as stop:  # noqa: BLE001  # whatever it is rises once the work has stopped
            self.stopped = stop
        return self.stopped is not None
