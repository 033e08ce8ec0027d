"""The head of the point one is at: number, title, time against the plan, who answers for it, its dossier and pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy

from concertation.ui.session.words import stopwatch
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import ElidedText, Icon, Text

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from concertation.services.queries.meeting_rows import ItemRow, PieceRow
    from concertation.ui.session.timing import Timing

_MOST_PIECES = 2


class PointHead(QFrame):
    """``dossier_asked`` gives a dossier's id, ``piece_asked`` an attachment's."""

    dossier_asked = Signal(str)
    piece_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: ItemRow | None = None
        self._number = Text("", "heading_light")
        self._title = ElidedText("", "heading")
        self._spent = Text("", "lead_strong")
        self._planned = Text("", "secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setProperty("role", "thin")
        self._bar.setAccessibleName(self.tr("Temps du point"))
        self._timer = holder(
            column(row(None, self._spent, self._planned, gap=6), self._bar, gap=4),
        )
        self._details = QHBoxLayout()
        self._details.setContentsMargins(0, 0, 0, 0)
        self._details.setSpacing(theme().scale.gap(16))
        self._line = holder(self._details)
        top = row(self._number, gap=12)
        top.addWidget(self._title, 1)
        top.addWidget(self._timer, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(top, self._line, gap=4, margins=(32, 18, 32, 8)))
        self.hide()

    def show_point(self, point: ItemRow | None) -> None:
        if point == self._shown:
            return
        self._shown = point
        self.setVisible(point is not None)
        while (item := self._details.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if point is None:
            return
        self._number.setText(str(point.number))
        self._title.setText(point.title)
        self._fill(point)
        self._details.addStretch(1)
        self._line.setVisible(self._details.count() > 1)

    def fold(self, *, narrow: bool) -> None:
        """Leave the second line out where room is short."""
        self._line.setMaximumHeight(0 if narrow else 16_777_215)
        gap = theme().scale.gap
        lay = self.layout()
        if lay is not None:
            lay.setContentsMargins(gap(32), gap(6 if narrow else 18), gap(32), gap(0 if narrow else 8))
        self._bar.setVisible(not narrow)

    def show_time(self, timing: Timing | None) -> None:
        self._timer.setVisible(timing is not None and self._shown is not None)
        if timing is None:
            return
        over = bool(timing.planned) and timing.spent > timing.planned
        self._spent.setText(stopwatch(timing.spent))
        self._spent.set_role("lead_over" if over else "lead_strong")
        self._planned.setText(f"/ {stopwatch(timing.planned)}" if timing.planned else "")
        self._bar.setMaximum(max(1, timing.planned))
        self._bar.setValue(min(timing.spent, timing.planned))
        self._bar.setProperty("over", over)
        told = self.tr("{spent} sur {planned}").format(spent=stopwatch(timing.spent), planned=stopwatch(timing.planned))
        self._bar.setAccessibleDescription(told)

    def _fill(self, point: ItemRow) -> None:
        for drawing, told in (("landmark", point.pilot), ("user", point.rapporteur)):
            if told:
                self._details.addWidget(holder(row(Icon(drawing, "secondary", 14), Text(told, "secondary"), gap=6)))
        if point.dossier and point.dossier_id:
            self._add_link("folder", point.dossier, self.tr("Ouvrir le dossier"), self.dossier_asked, point.dossier_id)
        for piece in point.pieces[:_MOST_PIECES]:
            self._add_piece(piece)
        if len(point.pieces) > _MOST_PIECES:
            more = Text(f"+{len(point.pieces) - _MOST_PIECES}", "secondary")
            more.setToolTip("\n".join(piece.name for piece in point.pieces[_MOST_PIECES:]))
            self._details.addWidget(more)

    def _add_piece(self, piece: PieceRow) -> None:
        self._add_link("paperclip", piece.name, self.tr("Ouvrir la pièce"), self.piece_asked, piece.id)

    def _add_link(self, drawing: str, words: str, name: str, signal: SignalInstance, key: str) -> None:
        shown = words if len(words) <= 36 else f"{words[:35].rstrip()}…"
        link = LinkButton(shown, drawing, lambda: signal.emit(key), tip=words)
        link.setAccessibleName(f"{name} : {words}")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._details.addWidget(link)
