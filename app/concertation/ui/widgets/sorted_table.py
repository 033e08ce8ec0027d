"""A table whose rows come sorted from the register: a click on a head asks for another order; columns remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from concertation.ui.theme import theme
from concertation.ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.models.rows import RowsModel
    from concertation.ui.settings import Settings

_READABLE = 34  # characters of the column that takes the room left


class SortedTable(Table):
    """``sorted_by`` gives the key of a column and whether the order is descending.

    Args:
        model: the rows.
        name: accessible name.
        keys: the order each column stands for; an empty one cannot be sorted.
        sort: the order at first.
        settings: where widths, hidden columns and order are remembered.
        key: under which name.
        first_out: columns hidden in this order where the one that takes the room left would be too narrow to read.
        readable: how many characters that one needs.
    """

    sorted_by = Signal(str, bool)

    def __init__(
        self,
        model: RowsModel[Any],
        name: str,
        keys: Sequence[str],
        sort: str,
        settings: Settings,
        key: str,
        parent: QWidget | None = None,
        *,
        descending: bool = False,
        first_out: Sequence[int] = (),
        readable: int = _READABLE,
    ) -> None:
        self._keys = tuple(keys)
        self._first_out, self._readable = tuple(first_out), readable
        self._hidden: set[int] = set()
        self._settings, self._key = settings, f"columns/{key}"
        super().__init__(model, name, parent)
        kept = settings.text(f"{self._key}/sort", "")
        self.sort_key = kept if kept in self._keys and kept else sort
        self.descending = settings.flag(f"{self._key}/descending", default=descending)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSectionsMovable(True)
        head.setSortIndicatorShown(True)
        head.sectionClicked.connect(self._click)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._choose_columns)
        head.setToolTip(self.tr("Cliquez pour trier ; clic droit pour choisir les colonnes"))
        self._hidden = {int(one) for one in settings.text(f"{self._key}/hidden").split() if one.isdecimal()}
        self._fit()
        self._point()

    def sortable(self) -> list[int]:
        """Return the columns shown that can be sorted."""
        return [place for place, key in enumerate(self._keys) if key and not self.isColumnHidden(place)]

    def _click(self, place: int) -> None:
        key = self._keys[place]
        if not key:
            self._point()
            return
        self.descending = not self.descending if key == self.sort_key else False
        self.sort_key = key
        self._settings.write(f"{self._key}/sort", key)
        self._settings.write(f"{self._key}/descending", "true" if self.descending else "false")
        self._point()
        self.sorted_by.emit(key, self.descending)

    def _point(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self.descending else Qt.SortOrder.AscendingOrder
        place = self._keys.index(self.sort_key) if self.sort_key else -1
        self.horizontalHeader().setSortIndicator(place, order)

    def _choose_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        for place, column in enumerate(self._rows.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(place not in self._hidden)
            action.setEnabled(bool(column.width))
            action.toggled.connect(lambda on, place=place: self.show_column(place, on=on))
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def show_column(self, place: int, *, on: bool) -> None:
        """Show a column, or hide it until it is asked for."""
        self._hidden = self._hidden - {place} if on else self._hidden | {place}
        self._settings.write(f"{self._key}/hidden", " ".join(str(one) for one in sorted(self._hidden)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Hide what leaves no room for the main column; a column comes back as soon as there is room for it."""
        advance = QFontMetrics(theme().font("body")).averageCharWidth()
        fixed = {place: column.width * advance for place, column in enumerate(self._rows.columns) if column.width}
        room = self.viewport().width() - self._readable * advance
        hidden = {place for place in self._hidden if place in fixed}
        for place in self._first_out:
            left = [width for one, width in fixed.items() if one not in hidden]
            if sum(left) + 16 * len(left) > room:
                hidden.add(place)
        for place in fixed:
            if self.isColumnHidden(place) != (place in hidden):
                self.setColumnHidden(place, place in hidden)
