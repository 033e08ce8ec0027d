"""Each group's count at the minute shown: how many are there, where its majority stands, how many may still leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from concertation.ui.plurals import Plurals
from concertation.ui.session.plenary.gauge_bar import Gauge, GaugeBar
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class GroupGauge:
    """A group's headcount; ``letter`` stands for it, after the code of its council."""

    council: str
    letter: str
    gauge: Gauge


class _Row:
    """One group on a line: its letter, its bar, its figures."""

    def __init__(self, grid: QGridLayout, place: int) -> None:
        self.letter = Text("", "strong")
        self.bar = GaugeBar()
        self.figures = Text("", "caption")
        self.left = Text("", "caption")
        self._pieces = (self.letter, self.bar, self.figures, self.left)
        for at, piece in enumerate(self._pieces):
            if at > 1:
                grid.addWidget(piece, place, at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            else:
                grid.addWidget(piece, place, at)

    def show_gauge(self, shown: GroupGauge, figures: str, left: str) -> None:
        self.letter.setText(shown.letter)
        self.letter.setToolTip(f"{shown.council}, {shown.gauge.name}")
        self.figures.setText(figures)
        self.left.setText(left)
        self.bar.show_gauge(shown.gauge)
        self.bar.setAccessibleName(f"{shown.council}, {shown.gauge.name} : {figures}{', ' if left else ''}{left}")

    def setVisible(self, shown: bool) -> None:  # Qt's own name and signature
        for piece in self._pieces:
            piece.setVisible(shown)


class GroupGauges(QFrame):
    """Lines of groups under their council; their majority is told for information: only a council's own counts."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().scale.gap(8))
        self._grid.setVerticalSpacing(theme().scale.gap(4))
        self._grid.setColumnStretch(1, 1)
        self._note = Text(
            self.tr("À titre indicatif : seul le quorum de chaque conseil fait foi."), "caption", wrap=True
        )
        self.setLayout(column(self._grid, self._note, gap=4))

    def show_gauges(self, groups: Sequence[GroupGauge]) -> None:
        while len(self.rows) < len(groups):
            self.rows.append(_Row(self._grid, len(self.rows)))
        for place, line in enumerate(self.rows):
            line.setVisible(place < len(groups))
            if place < len(groups):
                line.show_gauge(groups[place], self._figures(groups[place].gauge), self._left(groups[place].gauge))
        self._note.setVisible(any(group.gauge.count.needed for group in groups))

    def _figures(self, gauge: Gauge) -> str:
        count = gauge.count
        told = (
            self.tr("{present} sur {members}, seuil {needed}") if count.needed else self.tr("{present} sur {members}")
        )
        return told.format(present=count.counted, members=count.members, needed=count.needed)

    def _left(self, gauge: Gauge) -> str:
        if not gauge.count.needed:
            return ""
        if not gauge.count.met:
            return self.tr("il en manque {count}").format(count=gauge.count.missing)
        return Plurals().may_leave(gauge.count.may_leave)
