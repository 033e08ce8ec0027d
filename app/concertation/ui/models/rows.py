"""A table and a list of frozen rows; columns are small descriptors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, QObject, Qt

from concertation.ui.models.diff import Difference, Index, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROW_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1
# An order of rows is told as such: else the head works its columns out again, and the table is drawn twice.
_ORDER_OF_ROWS = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
_WITH_HINT = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[Row]):
    """How one column shows a row.

    Args:
        title: head of the column, already translated.
        text: what is written in the cell, and copied.
        width: in average characters of the font; 0 takes the room left.
        right: aligned right, for figures.
        icon: name of a drawing and its colour role, or ``None``.
        strong: in 600, for what is looked up.
        tone: colour role of the text.
        edit: called with the row and the text typed, which makes the column editable; returns whether it is taken.
        tip: longer text told on hover and to assistive tools.
        least: characters kept by a column that takes the room left; short of that, the table scrolls sideways.
    """

    title: str
    text: Callable[[Row], str]
    width: int = 0
    right: bool = False
    icon: Callable[[Row], tuple[str, str] | None] | None = None
    strong: bool = False
    tone: Callable[[Row], str] | None = None
    edit: Callable[[Row, str], bool] | None = None
    tip: Callable[[Row], str] | None = None
    least: int = 0


ICON_ROLE = Qt.ItemDataRole.UserRole + 2
TONE_ROLE = Qt.ItemDataRole.UserRole + 3
STRONG_ROLE = Qt.ItemDataRole.UserRole + 4


if TYPE_CHECKING:
    _Model = QAbstractItemModel
else:
    # Qt's classes do not mix: at run time only the table or the list brings one.
    _Model = type("_Model", (), {})


class Shown(_Model, Generic[Row]):
    """What the table and the list share: rows, and going from some to others; none is edited where it is only ``looked_at``."""

    _rows: list[Row]
    _last_column = 0
    looked_at = False

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of the present ones."""
        Difference(self, self._rows).apply(list(rows), reorder=self._reorder, updated=self._updated)

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def row_at(self, index: Index) -> Row | None:
        """Return the frozen row behind an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, identifier: str) -> int | None:
        """Return where the row of an id is."""
        return next((place for place, row in enumerate(self._rows) if row.id == identifier), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def _reorder(self, order: list[Row]) -> None:
        about_to_change, changed = (
            signal[_WITH_HINT]  # type: ignore[index]  # not in the stubs
            for signal in (self.layoutAboutToBeChanged, self.layoutChanged)
        )
        about_to_change.emit([], _ORDER_OF_ROWS)
        places = {row.id: place for place, row in enumerate(order)}
        old = self.persistentIndexList()
        new = [self.index(places[self._rows[one.row()].id], one.column()) for one in old]
        self._rows[:] = order
        self.changePersistentIndexList(old, new)
        changed.emit([], _ORDER_OF_ROWS)

    def _updated(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self._last_column))


class RowsModel(Shown[Row], QAbstractTableModel):
    """A table of frozen rows having ``.id``."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._last_column = len(self.columns) - 1
        self._rows = []

    def replace_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns, and no row until they are given again."""
        self.beginResetModel()
        self._rows.clear()
        self.columns = tuple(columns)
        self._last_column = len(self.columns) - 1
        self.endResetModel()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not self.looked_at and self.columns[index.column()].edit is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        return None if row is None else _told(self.columns[index.column()], row, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        edit = self.columns[index.column()].edit if row is not None else None
        if row is None or edit is None or role != Qt.ItemDataRole.EditRole:
            return False
        return edit(row, str(value))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None


class RowsList(Shown[Row], QAbstractListModel):
    """A list of frozen rows having ``.id``; ``text`` is what assistive tools read of a row."""

    def __init__(self, text: Callable[[Row], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._rows = []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._text(row)
        if role == ROW_ROLE:
            return row
        return row.id if role == ID_ROLE else None


def _told(column: Column[Row], row: Row, role: int) -> Any:
    answer = _ANSWERS.get(role)
    return answer(column, row) if answer else None


_ANSWERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.EditRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: _RIGHT if column.right else _LEFT,
    Qt.ItemDataRole.ToolTipRole: lambda column, row: column.tip(row) if column.tip else None,
    Qt.ItemDataRole.AccessibleDescriptionRole: lambda column, row: column.tip(row) if column.tip else None,
    ROW_ROLE: lambda _column, row: row,
    ID_ROLE: lambda _column, row: row.id,
    ICON_ROLE: lambda column, row: column.icon(row) if column.icon else None,
    TONE_ROLE: lambda column, row: column.tone(row) if column.tone else None,
    STRONG_ROLE: lambda column, _row: column.strong,
}
