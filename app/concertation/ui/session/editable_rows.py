"""Rows whose text is typed again in place: what the agenda and the stream of a session share."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from concertation.ui.models.diff import Index, Row
from concertation.ui.models.rows import ROW_ROLE, RowsList


class EditableRows(RowsList[Row]):
    """A child says what is typed of a row in :meth:`typed`, its tip in :meth:`tip`, and takes a new text in :meth:`take`."""

    def typed(self, row: Row) -> str:
        raise NotImplementedError

    def tip(self, row: Row) -> str | None:
        raise NotImplementedError

    def take(self, row: Row, text: str) -> bool:
        raise NotImplementedError

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.isValid() and not self.looked_at
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None or role == ROW_ROLE:  # first: a list that is laid out asks it of every row
            return row
        if role == Qt.ItemDataRole.EditRole:
            return self.typed(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        return row is not None and role == Qt.ItemDataRole.EditRole and self.take(row, str(value))
