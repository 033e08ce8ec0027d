"""The figures of an ordinary vote typed group by group, where the clerk counted them so: councils add them up."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from concertation.ui.session.plenary.seat_marks import Sign
from concertation.ui.session.plenary.vote_table import CountField, SignLabel
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import holder, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.session.plenary.ballot import BallotDraft

_SIGNS = {
    "votes_for": Sign.FOR,
    "votes_against": Sign.AGAINST,
    "abstentions": Sign.ABSTAIN,
    "not_voting": Sign.NOT_VOTING,
}


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group to be counted: the keys of its council and of itself, its names, and how many of its members may vote."""

    council: str
    group: str
    short: str
    name: str
    voters: int


class GroupTable(QFrame):
    """``typed`` gives a council, a group, a count and a number or nothing; ``ended`` when Entrée leaves the last field."""

    typed = Signal(str, str, str, object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[tuple[str, str, str], ...] = ()
        self._fields: dict[tuple[str, str, str], CountField] = {}
        self._names: dict[tuple[str, str], Text] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().scale.gap(8))
        self._grid.setVerticalSpacing(1)
        self._words = {
            "votes_for": (self.tr("Pour"), self.tr("Pour")),
            "votes_against": (self.tr("Contre"), self.tr("Contre")),
            "abstentions": (self.tr("Abst."), self.tr("Abstention")),
            "not_voting": (self.tr("NPPV"), self.tr("Ne prend pas part")),
        }

    def show_groups(self, lines: Sequence[GroupLine]) -> None:
        """Make one row per group, and tell how many votes each has at most."""
        known = tuple((line.council, line.group, line.short) for line in lines)
        if known != self._groups:
            self._groups = known
            self._make(lines)
        for line in lines:
            told = self.tr("{group} · {n} voix").format(group=line.short, n=line.voters)
            self._names[line.council, line.group].setText(told)

    def _make(self, lines: Sequence[GroupLine]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._fields, self._names = {}, {}
        for place, (count, sign) in enumerate(_SIGNS.items(), start=1):
            short, words = self._words[count]
            head = holder(row(None, SignLabel(sign), Text(short, "caption"), gap=4))
            head.setToolTip(words)
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, 2)
        self._grid.setColumnStretch(0, 3)
        for place, line in enumerate(lines, start=1):
            name = Text("", "body")
            name.setToolTip(line.name)
            self._names[line.council, line.group] = name
            self._grid.addWidget(name, place, 0)
            for column, count in enumerate(_SIGNS, start=1):
                self._grid.addWidget(self._field(line, count), place, column)
        self._walk_fields()

    def _field(self, line: GroupLine, count: str) -> CountField:
        field = CountField(f"{self._words[count][1]}, {line.name}")
        field.counted.connect(lambda number: self.typed.emit(line.council, line.group, count, number))
        self._fields[line.council, line.group, count] = field
        return field

    def _walk_fields(self) -> None:
        """Entrée goes along the row then to the next group; ↑ and ↓ stay in their column."""
        order = list(self._fields.values())
        for place, field in enumerate(order):
            field.entered.connect(lambda place=place: self._go(order, place + 1))
            field.walked.connect(lambda step, place=place: self._go(order, place + step * len(_SIGNS)))
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _go(self, order: Sequence[CountField], place: int) -> None:
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
            order[place].selectAll()
        elif place >= len(order):
            self.ended.emit()

    def focus_first(self) -> None:
        if (first := next(iter(self._fields.values()), None)) is not None:
            self._go([first], 0)

    def field(self, council: str, group: str, count: str) -> CountField:
        return self._fields[council, group, count]

    def show_figures(self, draft: BallotDraft) -> None:
        for cell, field in self._fields.items():
            field.show_count(draft.group_totals.get(cell))
