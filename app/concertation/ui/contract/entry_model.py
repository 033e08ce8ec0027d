"""The sheet of figures: operations down, financers or years across, each cell the retained figure and those beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from concertation.domain.money import parse_amount
from concertation.ui.contract.words import exact
from concertation.ui.models.rows import ICON_ROLE, ID_ROLE, STRONG_ROLE, TONE_ROLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from concertation.services.queries.contract import FigureRow

Index = QModelIndex | QPersistentModelIndex
FIXED = 2  # number and name
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BLANKS = frozenset(("", "-", "–", "—", "−"))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """An operation of the sheet."""

    id: str
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What a cell holds: the retained cents and every figure told of it; ``pending`` while it is being written."""

    cents: int | None
    told: tuple[FigureRow, ...] = ()
    pending: bool = False

    @property
    def conflicting(self) -> bool:
        return any(one.conflicting for one in self.told)

    @property
    def retained(self) -> FigureRow | None:
        return next((one for one in self.told if one.retained), None)


EMPTY = Figure(None)
Place = tuple[str, str]  # the id of an operation and the key of a column


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sheet shows, read at once."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[SheetRow, ...]
    cells: Mapping[Place, Figure]


def read_cell(text: str) -> tuple[bool, int | None]:
    """Return whether a text is an amount or a blank, and its cents; what is ambiguous is refused, never guessed."""
    typed = text.strip()
    if typed in _BLANKS:
        return True, None
    cents = parse_amount(typed)
    return cents is not None, cents


class EntryModel(QAbstractTableModel):
    """``written`` gives the cells changed at once, as (operation, column, cents); ``refused`` a text that is no amount."""

    written = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet((), (), {})
        self._cells: dict[Place, Figure] = {}
        self.heads: tuple[str, ...] = ("", "", "")
        self.editable = True

    def show(self, sheet: Sheet, heads: tuple[str, str, str]) -> None:
        """Show a sheet; ``heads`` are those of the number, the name and the total."""
        same = self.sheet.rows == sheet.rows and self.sheet.columns == sheet.columns
        if not same:
            self.beginResetModel()
        self.sheet, self._cells, self.heads = sheet, dict(sheet.cells), heads
        if not same:
            self.endResetModel()
        elif sheet.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

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

    def figure(self, index: Index) -> Figure:
        place = self.place(index)
        return EMPTY if place is None else self._cells.get(place, EMPTY)

    def write(self, changes: Sequence[tuple[Index, int | None]]) -> None:
        """Change cells at once: they show at once, and are told as one block."""
        told = []
        for index, cents in changes:
            place = self.place(index)
            if place is not None and self.figure(index).cents != cents:
                told.append((*place, cents, self.figure(index).retained))
                self._cells[place] = replace(self.figure(index), cents=cents, pending=True)
        if told:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
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
            return ("split", "soon") if self.figure(index).conflicting else None
        if role == TONE_ROLE:
            quiet = index.column() == 0 or self.figure(index).pending
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
            return exact(self.figure(index).cents)
        return exact(self._total(row, column))

    def _total(self, row: int, column: int) -> int | None:
        """Return the sum of what is known of a row, of a column or of all; unknown where nothing is known."""
        rows = self.sheet.rows if row == self.total_row else self.sheet.rows[row : row + 1]
        columns = self.sheet.columns
        if column < self.total_column:
            columns = columns[column - FIXED : column - FIXED + 1]
        known = [
            figure.cents
            for one in rows
            for key, _title in columns
            if (figure := self._cells.get((one.id, key))) is not None and figure.cents is not None
        ]
        return sum(known) if known else None

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
