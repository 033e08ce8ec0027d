"""How a captured line is drawn: its type in the gutter, its text, what it gave birth to as chips, its time at the right.

Only decisions are tinted. The layout of each text is kept until the row, the width or the look changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from concertation import wording
from concertation.domain.vocabulary import BlockKind
from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.session.line_looks import ICONS, line_chips, line_head
from concertation.ui.session.words import hour
from concertation.ui.spelling import Spelling
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import chip_size, paint_chip
from concertation.ui.widgets.squiggles import Squiggles

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from concertation.services.queries.meeting_rows import BlockRow
    from concertation.ui.models.diff import Index

_COLUMN = 484  # at most 66 to 70 characters a line


def line_words(block: BlockRow) -> str:
    """Return what assistive tools read of a line."""
    told = [wording.word("block_kind", block.kind), line_head(block), block.text]
    told += [text for text, _kind, _icon in line_chips(block)]
    return ", ".join([*filter(None, told), hour(block.at)])


class LineDelegate(QStyledItemDelegate):
    """Draws lines and edits them in place, in the capture grammar."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.members = 0
        self._laid: dict[tuple[str, str, bool, int], QTextLayout] = {}
        self._sizes: dict[str, tuple[BlockRow, int, QSize]] = {}
        theme().changed.connect(self._forget)

    def _forget(self) -> None:
        self._laid.clear()
        self._sizes.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how tall a line is: the list asks it of all its lines whenever one comes."""
        block: BlockRow = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        known = self._sizes.get(block.id)
        if known is None or known[0] is not block or known[1] != width:
            known = self._sizes[block.id] = (block, width, self._measured(block, width))
        return known[2]

    def _measured(self, block: BlockRow, width: int) -> QSize:
        px = theme().scale.px
        height = px(16) + self._text_height(self._layout(block, width))
        if line_head(block, self.members):
            height += self._head_height()
        if chips := line_chips(block):
            height += chip_size(*chips[0]).height() + px(4)
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        block: BlockRow = index.data(ROW_ROLE)
        look, px = theme(), theme().scale.px
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, option.state, decision=block.kind == BlockKind.DECISION)
        left, top = rect.left() + px(56), rect.top() + px(8)
        drawing, tone = ICONS[BlockKind(block.kind)]
        line = QFontMetrics(look.font("body")).height()
        icons.paint(painter, drawing, tone, QRectF(rect.left() + px(30), top, px(16), line))
        self._paint_time(painter, rect, block, top, line)
        if head := line_head(block, self.members):
            top = self._paint_head(painter, head, left, top, line)
        painter.setPen(look.color("text"))
        layout = self._layout(block, rect.width())
        layout.draw(painter, QPointF(left, top))
        top += self._text_height(layout)
        at = QPoint(left, top + px(4))
        for chip in line_chips(block):
            at.setX(paint_chip(painter, at, *chip).right() + px(7))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        editor = QPlainTextEdit(parent)
        Squiggles(editor, Spelling.shared())  # kept by the document it underlines
        editor.setAccessibleName(self.tr("Ligne saisie"))
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()
            editor.document().setModified(False)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, " ".join(editor.toPlainText().splitlines()), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect: QRect = option.rect
        px = theme().scale.px
        area = rect.adjusted(px(44), 2, -px(76), -2)
        area.setHeight(max(area.height(), px(34)))
        editor.setGeometry(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Entrée ends the editing, Maj+Entrée too: a line is one line."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, QWidget):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, decision: bool) -> None:
        look, px = theme(), theme().scale.px
        inside = QRectF(rect).adjusted(px(20), 1, -px(20), -1)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        tint = "done_tint" if decision else "selection" if focused else ""
        if not tint and state & QStyle.StateFlag.State_MouseOver:
            tint = "alternate"
        if tint:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color(tint))
            painter.drawRoundedRect(inside, px(6), px(6))
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), px(6), px(6))

    def _paint_time(self, painter: QPainter, rect: QRect, block: BlockRow, top: int, line: int) -> None:
        look, px = theme(), theme().scale.px
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("secondary"))
        area = QRect(rect.right() - px(92), top, px(60), line)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), hour(block.at))
        if block.private:
            icons.paint(painter, "lock", "secondary", QRectF(area.left() - px(6), top, px(14), line))

    def _paint_head(self, painter: QPainter, head: str, left: int, top: int, line: int) -> int:
        look = theme()
        label, _blank, sense = head.partition("\n")
        painter.setFont(look.font("caption", strong=True))
        painter.setPen(look.color("done"))
        painter.drawText(QRect(left, top, 10_000, line), int(Qt.AlignmentFlag.AlignVCenter), label)
        if sense:
            left += painter.fontMetrics().horizontalAdvance(label) + look.scale.px(12)
            painter.setFont(look.font("caption"))
            painter.setPen(look.color("secondary"))
            painter.drawText(QRect(left, top, 10_000, line), int(Qt.AlignmentFlag.AlignVCenter), sense)
        return top + self._head_height()

    def _head_height(self) -> int:
        return QFontMetrics(theme().font("body")).height() + theme().scale.px(5)

    def _layout(self, block: BlockRow, width: int) -> QTextLayout:
        strong = block.kind == BlockKind.DECISION
        px = theme().scale.px
        room = max(px(120), min(px(_COLUMN), width - px(56 + 96)))
        key = (block.id, block.text, strong, room)
        if key not in self._laid:
            if len(self._laid) > 2000:
                self._laid.clear()
            self._laid[key] = _laid_out(block.text, theme().font("body", strong=strong), room)
        return self._laid[key]

    def _text_height(self, layout: QTextLayout) -> int:
        return round(layout.boundingRect().height())


def _laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += max(line.height(), theme().scale.px(20))
    layout.endLayout()
    return layout
