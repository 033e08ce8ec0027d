"""A sorted table that is read as far as one looks, and whose choice outlives another order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal

from concertation.ui.widgets.paging import Pages
from concertation.ui.widgets.sorted_table import SortedTable

if TYPE_CHECKING:
    from collections.abc import Sequence


class LongTable(SortedTable):
    """``chosen`` says that another row is the one chosen; asking for another order of the same list never does.

    In another order the chosen row may stand further than what was read: it stays chosen, though no row shows it, and
    is current again once it is read.
    """

    chosen = Signal()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.pages = Pages(self)
        self._held: str | None = None
        self._quiet = False
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    @property
    def choice(self) -> str | None:
        """Return the id of the row chosen, wherever it stands."""
        return self._held or self._current()

    def selectAll(self) -> None:
        """Select every row of the list, those not read yet too."""
        self.pages.read_rest(super().selectAll)

    def hold_choice(self) -> None:
        """Keep the row chosen as it is while the list comes in another order."""
        self._held = self.choice

    def let_go(self) -> None:
        """Hold nothing that is not shown: it is another list."""
        self._held = None

    def show_part(self, rows: Sequence[Any], asked: int) -> None:
        """Show the rows read from the beginning of the list, of ``asked`` at most."""
        self._replace(rows, asked)

    def add_part(self, rows: Sequence[Any], asked: int) -> None:
        """Show more rows under those shown, which stay as they are: they are not drawn again."""
        self.executeDelayedItemsLayout()
        last = self._rows.rowCount() - 1
        under = self.rowViewportPosition(last) + self.rowHeight(last) if last >= 0 else 0
        view = self.viewport()
        view.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        self._replace((*self._rows.rows(), *rows), asked)
        self.executeDelayedItemsLayout()
        view.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, on=False)
        view.update(view.rect() & QRect(0, under, view.width(), view.height()))

    def _replace(self, rows: Sequence[Any], asked: int) -> None:
        held = self._held
        further = held is not None and all(row.id != held for row in rows)
        self._quiet = held is not None
        if further:
            self.selectionModel().clear()
        self._rows.show(rows)
        if held is not None and not further:
            self._take_up(held)
        self._quiet = False
        self.pages.came(len(rows), asked)
        if not further or not self.pages.unfinished:
            self._held = None

    def _take_up(self, held: str) -> None:
        """Make a row that was read the current one again, without going there."""
        if self._current() != held:
            goes = self.hasAutoScroll()
            self.setAutoScroll(False)
            self.select(held)
            self.setAutoScroll(goes)

    def _current(self) -> str | None:
        row = self._rows.row_at(self.currentIndex())
        return None if row is None else str(row.id)

    def _tell_chosen(self, now: QModelIndex) -> None:
        if not self._quiet:
            if now.isValid():
                self._held = None
            self.chosen.emit()
