"""The two lines of heads over the contract's tree: groups above, columns below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from concertation.ui.contract.tree_model import ContractTree
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from concertation.ui.contract.tree_cells import Head


class GroupedHeader(QHeaderView):
    """Paints a column's head, and over the first column of a group the name of the group with a line under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme().scale.px(24))

    def _heads(self) -> tuple[Head, ...]:
        model = self.model()
        return model.cells.heads if isinstance(model, ContractTree) else ()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(theme().font("caption", strong=True)).height() + theme().scale.px(6)
        return QSize(super().sizeHint().width(), 2 * line)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        heads = self._heads()
        if logical >= len(heads):
            return
        look, px = theme(), theme().scale.px
        head, half = heads[logical], rect.height() // 2
        painter.save()
        painter.fillRect(rect, look.color("surface"))
        gauge = logical == len(heads) - 1
        painter.setFont(look.font("caption", strong=gauge))
        painter.setPen(look.color("text" if gauge else "secondary"))
        first, side = logical == 0, px(28) if gauge else px(4)
        left = first or gauge
        under = QRect(rect.left() + side, rect.top() + half, rect.width() - side - px(10), half)
        aligned = (Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        words = painter.fontMetrics().elidedText(head.title, Qt.TextElideMode.ElideRight, under.width())
        painter.drawText(under, int(aligned), words)
        if head.group:
            self._paint_group(painter, rect, logical, side)
        painter.setPen(QPen(look.color("border"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, logical: int, side: int) -> None:
        """Paint this section's part of the group's name, and the line that ties the group's columns."""
        look, px, heads = theme(), theme().scale.px, self._heads()
        group = heads[logical].group
        shown = [place for place, head in enumerate(heads) if head.group == group and not self.isSectionHidden(place)]
        half = rect.height() // 2
        starts, ends = logical == shown[0], logical == shown[-1]
        before = self.sectionViewportPosition(shown[0])
        gauge = logical == len(heads) - 1
        inset = side if gauge else px(20)
        painter.setFont(look.font("caption", strong=True))
        painter.setPen(look.color("secondary"))
        whole = QRect(before + inset, rect.top(), self._span(shown) - inset - px(10), half)
        words = painter.fontMetrics().elidedText(group, Qt.TextElideMode.ElideRight, whole.width())
        painter.setClipRect(rect)
        painter.drawText(whole, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        if len(shown) > 1:
            painter.setPen(QPen(look.color("hairline"), 1))
            left, right = rect.left() + (inset if starts else 0), rect.right() - (px(10) if ends else 0)
            painter.drawLine(left, rect.top() + half, right, rect.top() + half)

    def _span(self, shown: list[int]) -> int:
        return sum(self.sectionSize(place) for place in shown)
