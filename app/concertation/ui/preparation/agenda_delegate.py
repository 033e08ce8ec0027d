"""Paints the points of an agenda on one or two lines, and gives each cell its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from concertation.ui import icons
from concertation.ui.models.rows import ROW_ROLE
from concertation.ui.preparation.columns import DRAFT, FIELDS, Col
from concertation.ui.preparation.words import returned, translate
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.meeting_rows import ItemRow
    from concertation.ui.models.diff import Index
    from concertation.ui.preparation.columns import AgendaModel

_LISTS = (Col.RAPPORTEUR, Col.PILOT, Col.DOSSIER)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


def line_height() -> int:
    """Return the height of a point of one line."""
    return max(theme().scale.px(36), QFontMetrics(theme().font("body", strong=True)).height() + theme().scale.px(16))


def second_line(item: ItemRow, on: date | None, *, with_dossier: bool) -> list[tuple[str, str, str]]:
    """Return what stands under a title, each as (icon, words, colour role): its returns, its dossier, its state."""
    told = []
    if (came_back := returned(item, on)) is not None:
        words, tone = came_back
        told.append(("triangle-alert" if tone == "late" else "history", words, tone))
    if item.outcome == "withdrawn":
        told.append(("x", translate("Preparation", "Retiré"), "secondary"))
    if item.internal:
        told.append(("eye-off", translate("Preparation", "Interne, non imprimé"), "secondary"))
    if with_dossier and item.dossier:
        told.append(("folder", item.dossier, "secondary"))
    if item.brief:
        told.append(("sticky-note", translate("Preparation", "Note"), "secondary"))
    return told


class AgendaDelegate(QStyledItemDelegate):
    """``with_dossier`` tells the dossier under the title, while its column is hidden."""

    def __init__(self, model: AgendaModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.with_dossier = True

    def height(self, item: ItemRow) -> int:
        second = QFontMetrics(theme().font("caption")).height() + 2 if self._under(item) else 0
        return line_height() + second - (theme().scale.px(4) if second else 0)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.color("selection"))
        painter.setPen(QPen(look.color("hairline"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        item: ItemRow = index.data(ROW_ROLE)
        line = QRect(rect.left(), rect.top(), rect.width(), line_height())
        self._paint_cell(painter, line, index, item)
        if index.column() == Col.TITLE:
            self._paint_second(painter, rect, item)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()

    def _paint_cell(self, painter: QPainter, line: QRect, index: Index, item: ItemRow) -> None:
        look, px = theme(), theme().scale.px
        area = line.adjusted(px(8), 0, -px(8), 0)
        column = Col(index.column())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        tone, strong = "text", column is Col.TITLE
        if column is Col.NUMBER:
            if not self._model.read_only:
                icons.paint(
                    painter,
                    "grip-vertical",
                    "secondary",
                    QRectF(area.left() + px(2), line.top(), px(14), line.height()),
                )
            tone = "secondary"
        elif column is Col.NATURE:
            tone = "secondary"
        elif column is Col.PIECES and text:
            missing = not item.pieces
            tone, strong = ("soon", True) if missing else ("text", False)
        font = look.font("caption" if column is Col.PIECES and strong else "body", strong=strong)
        painter.setFont(font)
        painter.setPen(look.color(tone))
        if column is Col.PIECES and text:
            side = px(14)
            left = area.right() - painter.fontMetrics().horizontalAdvance(text) - px(6) - side
            icons.paint(
                painter,
                "paperclip" if item.pieces else "triangle-alert",
                tone,
                QRectF(left, line.top(), side, line.height()),
            )
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)

    def _under(self, item: ItemRow) -> list[tuple[str, str, str]]:
        return second_line(item, self._model.held_on, with_dossier=self.with_dossier)

    def _paint_second(self, painter: QPainter, rect: QRect, item: ItemRow) -> None:
        look, px = theme(), theme().scale.px
        left, right = rect.left() + px(8), rect.right() - px(8)
        metrics = QFontMetrics(look.font("caption"))
        top = rect.top() + (line_height() + QFontMetrics(look.font("body")).height()) // 2 + px(1)
        for icon, words, tone in self._under(item):
            font = look.font("caption", strong=tone != "secondary")
            painter.setFont(font)
            painter.setPen(look.color(tone))
            side = px(12)
            if left + side + px(24) > right:
                break
            icons.paint(painter, icon, tone, QRectF(left, top, side, metrics.height()))
            left += side + px(5)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRect(left, top, right - left, metrics.height()), _MIDDLE, shown)
            left += painter.fontMetrics().horizontalAdvance(shown) + px(12)

    # Editors

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Col(index.column())
        name = self._model.columns[column].title
        if column is Col.NATURE or column in _LISTS:
            return self._list(parent, column, name)
        editor = QLineEdit(parent)
        editor.setAccessibleName(name)
        if column is Col.MINUTES:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
            editor.setPlaceholderText(translate("Preparation", "15 min"))
        elif index.data(ROW_ROLE).id == DRAFT:
            editor.setPlaceholderText(translate("Preparation", "Intitulé du nouveau point"))
        return editor

    def _list(self, parent: QWidget, column: Col, name: str) -> QComboBox:
        editor = QComboBox(parent)
        editor.setAccessibleName(name)
        field = FIELDS[column]
        editor.addItems(([] if column is Col.NATURE else ["–"]) + self._model.choices.labels(field))
        editor.setMinimumWidth(theme().scale.px(180))
        editor.view().setMinimumWidth(theme().scale.px(240))
        if column in _LISTS:
            editor.setEditable(True)
            editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer = QCompleter(self._model.choices.labels(field), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        editor.activated.connect(lambda _place: self._done(editor))
        return editor

    def _done(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        item: ItemRow = index.data(ROW_ROLE)
        column = Col(index.column())
        if isinstance(editor, QComboBox):
            label = self._model.choices.label(FIELDS[column], getattr(item, FIELDS[column]))
            editor.setCurrentIndex(max(editor.findText(label or "–"), 0))
            if editor.isEditable() and (line := editor.lineEdit()) is not None:
                line.selectAll()
        elif isinstance(editor, QLineEdit):
            text = str(item.planned_minutes or "") if column is Col.MINUTES else item.title
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.currentText() if isinstance(editor, QComboBox) else getattr(editor, "text", str)()
        model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        height = min(rect.height(), max(editor.sizeHint().height(), line_height() - 4))
        width = max(rect.width(), editor.minimumWidth())
        left = rect.left() if index.column() != Col.MINUTES else rect.right() - width
        parent = editor.parentWidget()
        if parent is not None:
            left = max(0, min(left, parent.width() - width))
        editor.setGeometry(QRect(left, rect.top() + 2, width, height))
