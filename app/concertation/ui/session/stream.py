"""What was captured under the current point, line by line, edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QStackedLayout, QWidget

from concertation import wording
from concertation.services.queries.meeting_rows import BlockRow
from concertation.ui.session.chips_row import LARGE
from concertation.ui.session.editable_rows import EditableRows
from concertation.ui.session.stream_delegate import LineDelegate, line_words
from concertation.ui.session.words import lasting
from concertation.ui.theme import theme
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from concertation.services.queries.session import SessionState
    from concertation.ui.session.deeds import SessionDeeds


class LinesModel(EditableRows[BlockRow]):
    """Captured lines; editing one types its raw line again."""

    def __init__(self, deeds: SessionDeeds, parent: QFrame) -> None:
        super().__init__(line_words, parent)
        self._deeds = deeds

    def typed(self, row: BlockRow) -> str:
        return row.raw

    def tip(self, row: BlockRow) -> str | None:
        raw = [self.tr("Saisi : {raw}").format(raw=row.raw)] if row.raw != row.text else []
        return "\n".join([*raw, *(wording.word("capture_warning", code) for code in row.warnings)]) or None

    def take(self, row: BlockRow, text: str) -> bool:
        self._deeds.recapture(row, text)
        return True


class LinesView(RowsView):
    """Entrée, F2 or a double-click edits, Suppr removes with undo, Ctrl+C copies, the menu key offers the rest."""

    def __init__(self, deeds: SessionDeeds, parent: QFrame) -> None:
        super().__init__(parent.tr("Lignes saisies"))
        self._deeds = deeds
        self.lines = LinesModel(deeds, parent)
        self.setModel(self.lines)
        self.delegate = LineDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setResizeMode(RowsView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        line = self.lines.row_at(index)
        if line is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.edit(index)
        elif line is not None and event.key() == Qt.Key.Key_Delete:
            self._deeds.remove_line(line)
        elif line is not None and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(line.text)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        if (line := self.lines.row_at(index)) is None:
            return
        menu, deeds = QMenu(self), self._deeds
        menu.addAction(self.tr("Corriger\tF2")).triggered.connect(lambda: self.edit(index))
        private = self.tr("Rendre publique") if line.private else self.tr("Garder pour soi : ni projetée, ni imprimée")
        menu.addAction(private).triggered.connect(lambda: deeds.turn_private(line))
        copy = menu.addAction(self.tr("Copier\tCtrl+C"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(line.text))
        menu.addSeparator()
        menu.addAction(self.tr("Supprimer\tSuppr")).triggered.connect(lambda: deeds.remove_line(line))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))


class Stream(QFrame):
    """The lines of the current point, the last one in sight."""

    def __init__(self, deeds: SessionDeeds) -> None:
        super().__init__()
        self.view = LinesView(deeds, self)
        self._empty = EmptyState("pilcrow", self.tr("Rien n’est encore noté sous ce point. Écrivez ci-dessous."))
        self._planned = EmptyState("list-ordered", "")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._planned)
        self._words = Text("", "secondary", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._stack.addWidget(self._words)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self._stack.addWidget(self.view)
        self._point: str | None = None

    def show_state(self, state: SessionState) -> None:
        before = len(self.view.lines.rows())
        self.view.delegate.members = len(state.sheet.authorities)
        self.view.lines.show(state.lines)
        upcoming = not state.running and state.sheet.closed_at is None
        empty: QWidget = self._planned if upcoming else self._empty
        for words in (self._planned.words, self._empty.words, self._words):
            words.setText(self._why_empty(state))
        if theme().scale.zoom >= LARGE:
            empty = self._words
        self._stack.setCurrentWidget(self.view if state.lines else empty)
        moved = self._point != state.sheet.current_item_id
        self._point = state.sheet.current_item_id
        if moved or len(state.lines) > before:
            QTimer.singleShot(0, self.view, self.view.scrollToBottom)

    def minimumSizeHint(self) -> QSize:
        """Give all the height to the line where room is short: it never moves."""
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return False

    def _why_empty(self, state: SessionState) -> str:
        if state.running and state.current is None:
            return self.tr("Choisissez un point dans l’ordre du jour : Entrée, ou un clic.")
        if state.running:
            return self.tr("Rien n’est encore noté sous ce point. Écrivez ci-dessous.")
        if state.sheet.closed_at is not None:
            return self.tr("Rien n’a été noté pendant cette séance.")
        planned = sum(point.planned_minutes or 0 for point in state.items)
        return self.tr("{points}, {planned} prévues pour un créneau de {slot}.").format(
            points=self.tr("%n point(s) à l’ordre du jour", "", len(state.items)),
            planned=lasting(planned * 60),
            slot=lasting(state.sheet.slot_minutes * 60),
        )
