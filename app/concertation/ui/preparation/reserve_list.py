"""The points kept in reserve for a later meeting of the body: taken by a key, a press or a drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from concertation.ui import icons
from concertation.ui.models.rows import RowsList
from concertation.ui.preparation.columns import POINT_MIME
from concertation.ui.preparation.lists import ShortList, put_here, welcome_points
from concertation.ui.preparation.words import minutes
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.two_lines import TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.models.diff import Index

translate = QCoreApplication.translate


class ReserveModel(RowsList["ItemRow"]):
    """The points in reserve, dragged to the agenda."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [POINT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(POINT_MIME, "\n".join(self.rows()[index.row()].id for index in indexes).encode())
        return data


class ReserveList(ShortList["ItemRow"]):
    """``put`` gives the id of a point of the agenda dropped here."""

    put = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(ReserveModel(lambda item: item.title), reserve_look, name)
        self._plus = _WithPlus(reserve_look, self)
        self.setItemDelegate(self._plus)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def set_read_only(self, *, read_only: bool) -> None:
        """Leave out how a point is taken, where none can be."""
        self._plus.shown = not read_only
        self.setDragEnabled(not read_only)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a point whose plus is pressed."""
        super().mouseReleaseEvent(event)
        if not self._plus.shown:
            return
        at = event.position().toPoint()
        rect = self.visualRect(self.indexAt(at))
        if rect.isValid() and at.x() > rect.right() - theme().scale.px(40) and self.current is not None:
            self.opened.emit(self.current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome_points(event, self)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        welcome_points(event, self)

    def dropEvent(self, event: QDropEvent) -> None:
        put_here(event, self.put.emit)


class _WithPlus(TwoLineDelegate):
    """Shows at the right how a point is taken."""

    shown = True

    def paint_row(self, painter: QPainter, rect: QRect, shown: TwoLines, *, last: bool) -> None:
        px = theme().scale.px
        if not self.shown:
            super().paint_row(painter, rect, shown, last=last)
            return
        side = px(16)
        box = QRectF(rect.right() - px(12) - side, rect.center().y() - side / 2, side, side)
        icons.paint(painter, "plus", "accent", box)
        super().paint_row(painter, rect.adjusted(0, 0, -px(24), 0), shown, last=last)


class ReserveFrame(QFrame):
    """The section of the reserve takes points dropped anywhere on it, even while it is empty."""

    put = Signal(str)

    def __init__(self, *pieces: QWidget) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.setLayout(column(*pieces, gap=4))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome_points(event, self)

    def dropEvent(self, event: QDropEvent) -> None:
        put_here(event, self.put.emit)


def reserve_look(item: ItemRow) -> TwoLines:
    detail = ", ".join(part for part in (item.pilot, minutes(item.planned_minutes), item.dossier) if part)
    return TwoLines(item.title, detail or translate("Preparation", "sans durée"), icon="bookmark", strong=False)
