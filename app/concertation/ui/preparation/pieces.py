"""The files joined to a point or to the meeting: opened, saved elsewhere, taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QMenu

from concertation.ui.models.rows import RowsList
from concertation.ui.preparation.lists import ShortList, inset
from concertation.ui.preparation.words import weight
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.text import ElidedText, Text
from concertation.ui.widgets.two_lines import TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.meeting_rows import PieceRow


class Pieces(QFrame):
    """``opened``, ``saved`` and ``removed`` give a piece; ``join_asked`` asks for files, ``dropped`` gives their paths."""

    opened = Signal(object)
    saved = Signal(object)
    removed = Signal(object)
    join_asked = Signal()
    dropped = Signal(list)

    def __init__(self, title: str, empty: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._read_only = False
        self.rows: ShortList[PieceRow] = ShortList(RowsList(lambda piece: piece.name), _look, title)
        self.rows.opened.connect(self.opened)
        self.rows.removed.connect(self._remove)
        self.rows.menu_asked.connect(self._show_menu)
        self._empty = Text(empty, "caption", wrap=True)
        self._join = writes(
            LinkButton(
                self.tr("Joindre…"),
                "paperclip",
                self.join_asked.emit,
                tip=self.tr("Joindre des fichiers, ou les déposer ici"),
            )
        )
        head = row(gap=8)
        head.addWidget(ElidedText(title, "section"), 1)
        head.addWidget(self._join)
        self.setLayout(column(inset(holder(head)), self.rows, inset(self._empty), gap=4))

    def show_pieces(self, pieces: Sequence[PieceRow], *, read_only: bool) -> None:
        self._read_only = read_only
        self.rows.show_rows(pieces)
        self._empty.setVisible(not pieces)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped.emit(dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def _remove(self, piece: PieceRow) -> None:
        if not self._read_only:
            self.removed.emit(piece)

    def _show_menu(self, piece: PieceRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Ouvrir")).triggered.connect(lambda: self.opened.emit(piece))
        menu.addAction(self.tr("Enregistrer sous…")).triggered.connect(lambda: self.saved.emit(piece))
        if not self._read_only:
            menu.addSeparator()
            menu.addAction(self.tr("Retirer")).triggered.connect(lambda: self.removed.emit(piece))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _look(piece: PieceRow) -> TwoLines:
    return TwoLines(piece.name, weight(piece.size), icon="paperclip", strong=False)
