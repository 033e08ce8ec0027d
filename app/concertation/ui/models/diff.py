"""Takes a model from the rows it shows to the rows wanted with few signals; rows are known by their ``id``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Index = QModelIndex | QPersistentModelIndex


class HasId(Protocol):
    """A frozen row: two rows with the same ``id`` are the same object at two moments."""

    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=HasId)


class Signals(Protocol):
    """The signals of ``QAbstractItemModel`` that a difference needs."""

    def beginRemoveRows(self, parent: Index, first: int, last: int, /) -> None: ...
    def endRemoveRows(self) -> None: ...
    def beginInsertRows(self, parent: Index, first: int, last: int, /) -> None: ...
    def endInsertRows(self) -> None: ...


class Difference(Generic[Row]):
    """Removes, reorders, inserts, then updates, each by whole runs of neighbours."""

    def __init__(self, model: Signals, rows: list[Row]) -> None:
        self._model = model
        self._rows = rows

    def apply(
        self,
        wanted: Sequence[Row],
        *,
        reorder: Callable[[list[Row]], None],
        updated: Callable[[int, int], None],
    ) -> None:
        """Change the model's own list of rows, in place, into ``wanted``; a row that did not change stays the same object."""
        self._remove({row.id for row in wanted})
        here = {row.id for row in self._rows}
        by_id = {row.id: row for row in self._rows}
        order = [by_id[row.id] for row in wanted if row.id in here]
        if [row.id for row in order] != [row.id for row in self._rows]:
            reorder(order)
        self._insert(wanted, here)
        changed = [
            place for place, row in enumerate(wanted) if self._rows[place] is not row and self._rows[place] != row
        ]
        for place in changed:
            self._rows[place] = wanted[place]
        for first, last in _runs(changed):
            updated(first, last)

    def _remove(self, wanted: set[str]) -> None:
        gone = [place for place, row in enumerate(self._rows) if row.id not in wanted]
        for first, last in reversed(list(_runs(gone))):
            self._model.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self._model.endRemoveRows()

    def _insert(self, wanted: Sequence[Row], here: set[str]) -> None:
        new = [place for place, row in enumerate(wanted) if row.id not in here]
        for first, last in _runs(new):
            self._model.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self._model.endInsertRows()


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of following numbers."""
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[at - 1] + 1:
            yield places[start], places[at - 1]
            start = at
