"""The sheet of figures: operations down, financers or years across, each cell the retained figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from concertation.domain.money import parse_amount
from concertation.ui.contract.words import exact
from concertation.ui.models.rows import ICON_ROLE, ID_ROLE, STRONG_ROLE, TONE_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from concertation.services.queries.contract import Said

Index = QModelIndex | QPersistentModelIndex
FIXED = 2  # number and name
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MANY = 60  # cells: past them the whole sheet is written again
_BLANKS = frozenset(("", "-", "–", "—", "−"))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """An operation of the sheet, or an axis; ``within`` is the row that holds it, whose own figures speak for it."""

    id: str
    number: str
    name: str
    within: str = ""


Place = tuple[str, str]  # the id of an operation and the key of a column


def _nothing(_place: Place) -> tuple[Said, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sheet shows, read at once; ``said`` tells of one cell every figure that it was given.

    The columns named in ``apart`` tell again what others tell: no line adds them up.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[SheetRow, ...]
    cents: Mapping[Place, int | None]
    conflicting: frozenset[Place] = frozenset()
    said: Callable[[Place], tuple[Said, ...]] = _nothing
    apart: frozenset[str] = frozenset()


def read_cell(text: str) -> tuple[bool, int | None]:
    """Return whether a text is an amount or a blank, and its cents; what is ambiguous is refused, never guessed."""
    typed = text.strip()
    if typed in _BLANKS:
        return True, None
    cents = parse_amount(typed)
    return cents is not None, cents


class EntryModel(QAbstractTableModel):
    """``written`` gives the cells changed at once, as (operation, column, cents, former figure); ``refused`` a text that is no amount."""

    written = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet((), (), {})
        self._cents: dict[Place, int | None] = {}
        self._pending: set[Place] = set()
        self.heads: tuple[str, ...] = ("", "", "")
        self.editable = True

    def show(self, sheet: Sheet, heads: tuple[str, str, str]) -> None:
        """Show a sheet; ``heads`` are those of the number, the name and the total."""
        former, cents = self.sheet, dict(sheet.cents)
        same = former.rows == sheet.rows and former.columns == sheet.columns and self.heads == heads
        changed = {place for place, _ in self._cents.items() ^ cents.items()} | self._pending
        changed |= former.conflicting ^ sheet.conflicting
        if not same:
            self.beginResetModel()
        self.sheet, self._cents, self.heads = sheet, cents, heads
        self._pending.clear()
        if not same:
            self.endResetModel()
        else:
            self._tell_changed(changed)

    def _tell_changed(self, places: set[Place]) -> None:
        """Have the cells written again whose figure changed, and the totals that they are in."""
        if len(places) > _MANY:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        rows = {one.id: row for row, one in enumerate(self.sheet.rows)}
        columns = {key: FIXED + column for column, (key, _title) in enumerate(self.sheet.columns)}
        found = {(rows[row], columns[key]) for row, key in places if row in rows and key in columns}
        last_row, last_column = self.total_row, self.total_column
        for row, column in found:
            for at in ((row, column), (row, last_column)):
                self.dataChanged.emit(self.index(*at), self.index(*at))
        if found:
            self.dataChanged.emit(self.index(last_row, FIXED), self.index(last_row, last_column))

    # What is where

    @property
    def total_row(self) -> int:
        return len(self.sheet.rows)

    @property
    def total_column(self) -> int:
        return FIXED + len(self.sheet.columns)

    def place(self, index: Index) -> Place | None:
        """Return the operation and the column of a cell that holds a figure."""
        inside = index.isValid() and index.row() < self.total_row and FIXED <= index.column() < self.total_column
        if not inside:
            return None
        return self.sheet.rows[index.row()].id, self.sheet.columns[index.column() - FIXED][0]

    def cents(self, index: Index) -> int | None:
        place = self.place(index)
        return None if place is None else self._cents.get(place)

    def said(self, index: Index) -> tuple[Said, ...]:
        """Return every figure that a cell was given, the one that counts first."""
        place = self.place(index)
        return () if place is None else self.sheet.said(place)

    def conflicting(self, index: Index) -> bool:
        return self.place(index) in self.sheet.conflicting

    def write(self, changes: Sequence[tuple[Index, int | None]]) -> None:
        """Change cells at once: they show at once, and are told as one block."""
        told = []
        for index, cents in changes:
            place = self.place(index)
            if place is not None and self._cents.get(place) != cents:
                told.append((*place, cents, next(iter(self.sheet.said(place)), None)))
                self._cents[place] = cents
                self._pending.add(place)
        if told:
            self._tell_changed({(operation, key) for operation, key, _cents, _former in told})
            self.written.emit(told)

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() or not self.sheet.rows else self.total_row + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.total_column + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.editable and self.place(index) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() >= FIXED else _LEFT
        if role == ID_ROLE:
            return self.sheet.rows[index.row()].id if index.row() < self.total_row else ""
        return self._look(index, role)

    def _look(self, index: Index, role: int) -> Any:
        total = index.row() == self.total_row
        if role == STRONG_ROLE:
            return total or index.column() == self.total_column
        if role == ICON_ROLE:
            return ("split", "soon") if self.conflicting(index) else None
        if role == TONE_ROLE:
            quiet = index.column() == 0 or self.place(index) in self._pending
            return "secondary" if quiet else "text"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.sheet.rows[index.row()].name if index.column() == 1 and not total else None
        return None

    def _text(self, index: Index) -> str:
        row, column = index.row(), index.column()
        if column < FIXED:
            if row == self.total_row:
                return self.heads[2] if column else ""
            one = self.sheet.rows[row]
            return one.name if column else one.number
        if row < self.total_row and column < self.total_column:
            return exact(self.cents(index))
        return exact(self._total(row, column))

    def _total(self, row: int, column: int) -> int | None:
        """Return the sum of what is known of a row, of a column or of all; unknown where nothing is known."""
        columns = [key for key, _title in self.sheet.columns]
        summed = [key for key in columns if key not in self.sheet.apart]
        if column < self.total_column:
            key = columns[column - FIXED]
            columns, summed = [key], [key] if key in self.sheet.apart else summed
        else:
            columns = summed
        rows = self._counted(summed) if row == self.total_row else self.sheet.rows[row : row + 1]
        known = [cents for one in rows for key in columns if (cents := self._cents.get((one.id, key))) is not None]
        return sum(known) if known else None

    def _counted(self, columns: Sequence[str]) -> list[SheetRow]:
        """Return the rows that add up: one held by another counts where that one says nothing itself."""
        above = {one.id: one.within for one in self.sheet.rows}

        def told_above(one: SheetRow) -> bool:
            holder = one.within
            while holder:
                if any(self._cents.get((holder, key)) is not None for key in columns):
                    return True
                holder = above.get(holder, "")
            return False

        return [one for one in self.sheet.rows if not (one.within and told_above(one))]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.place(index) is None or not self.editable:
            return False
        fine, cents = read_cell(str(value))
        if not fine:
            self.refused.emit(str(value))
            return False
        self.write([(index, cents)])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= self.total_column:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= FIXED else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < FIXED:
            return self.heads[section]
        return self.heads[2] if section == self.total_column else self.sheet.columns[section - FIXED][1]
