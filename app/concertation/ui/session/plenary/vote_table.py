"""The figures of a vote by council and together: typed where only totals are known, counted where names are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QSizePolicy, QWidget

from concertation.domain.vocabulary import VoteMode
from concertation.ui.session.plenary.ballot import COUNTS
from concertation.ui.session.plenary.seat_marks import Shape, Sign, paint_seat
from concertation.ui.theme import theme
from concertation.ui.widgets.text import ElidedText, Hairline, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from concertation.domain.votes import Judged, Tally
    from concertation.ui.session.plenary.ballot import BallotDraft

_SIGNS = {
    "votes_for": Sign.FOR,
    "votes_against": Sign.AGAINST,
    "abstentions": Sign.ABSTAIN,
    "blank": Sign.BLANK,
    "not_voting": Sign.NOT_VOTING,
    "waiting": Sign.WAITING,
}
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ROWS = (*COUNTS, "waiting")
_TYPED = (VoteMode.ORDINARY, VoteMode.SECRET)


class CountField(QLineEdit):
    """A whole number, or nothing; ``counted`` gives the number typed, ↑ ↓ emit ``walked`` and Entrée ``entered``."""

    counted = Signal(object)
    walked = Signal(int)
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, 9999, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(lambda text: self.counted.emit(int(text) if text else None))

    def show_count(self, count: int | None) -> None:
        text = "" if count is None else str(count)
        if self.text() != text:
            self.setText(text)

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(64), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().scale.px(40), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not held:
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SignLabel(QWidget):
    """The sign of a row, as seats bear it."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().scale.px(20), theme().scale.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        paint_seat(painter, centre, theme().scale.px(8), Shape.PRESENT, self._sign)


class VoteTable(QFrame):
    """``typed`` gives a council, a row and a number or nothing; ``ended`` when Entrée leaves the last field."""

    typed = Signal(str, str, object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._councils: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().scale.gap(8))
        self._grid.setVerticalSpacing(1)
        self._fields: dict[tuple[str, str], CountField] = {}
        self._cells: dict[tuple[str, str], Text] = {}
        self._heads: dict[str, tuple[SignLabel, Text]] = {}
        self._words = {
            "votes_for": self.tr("Pour"),
            "votes_against": self.tr("Contre"),
            "abstentions": self.tr("Abstention"),
            "blank": self.tr("Blanc ou nul"),
            "not_voting": self.tr("Ne prend pas part"),
            "waiting": self.tr("Pas encore voté"),
            "cast": self.tr("Suffrages exprimés"),
            "needed": self.tr("Majorité"),
        }

    def show_councils(self, councils: Sequence[tuple[str, str]]) -> None:
        """Make one column per council, and one for all together where there are several."""
        if tuple(councils) == self._councils:
            return
        self._councils = tuple(councils)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._fields, self._cells, self._heads = {}, {}, {}
        columns = [*councils, *([("", self.tr("Ensemble"))] if len(councils) > 1 else [])]
        for place, (_key, name) in enumerate(columns, start=2):
            head = ElidedText(name, "caption")
            head.setAlignment(_RIGHT)
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, 2)
        self._grid.setColumnStretch(1, 3)
        self._grid.addWidget(Hairline(), 1, 0, 1, len(columns) + 2)
        for place, row in enumerate((*ROWS, "cast", "needed"), start=2):
            self._add_row(place, row, [key for key, _name in columns])
        self._walk_fields()

    def _add_row(self, place: int, row: str, columns: Sequence[str]) -> None:
        words = Text(self._words[row], "secondary" if row in ("cast", "needed") else "body")
        self._grid.addWidget(words, place, 1)
        if row in _SIGNS:
            sign = SignLabel(_SIGNS[row])
            self._heads[row] = (sign, words)
            self._grid.addWidget(sign, place, 0)
        names = dict(self._councils)
        for column, council in enumerate(columns, start=2):
            cell = Text("", "secondary" if row in ("cast", "needed") or not council else "strong")
            cell.setAlignment(_RIGHT)
            self._cells[council, row] = cell
            self._grid.addWidget(cell, place, column)
            if council and row in COUNTS:
                field = CountField(f"{self._words[row]}, {names[council]}")
                field.counted.connect(lambda number, council=council, row=row: self.typed.emit(council, row, number))
                self._fields[council, row] = field
                self._grid.addWidget(field, place, column)

    def _walk_fields(self) -> None:
        order = [self._fields[council, row] for council, _name in self._councils for row in COUNTS]
        for place, field in enumerate(order):
            field.walked.connect(lambda step, place=place: self._walk(order, place, step))
            field.entered.connect(lambda place=place: self._walk(order, place, 1))
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _walk(self, order: Sequence[CountField], place: int, step: int) -> None:
        """Go to the next field in sight, column after column."""
        place += step
        while 0 <= place < len(order) and not order[place].isVisible():
            place += step
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
            order[place].selectAll()
        elif step > 0:
            self.ended.emit()

    def focus_first(self) -> None:
        field = next((one for one in self._fields.values() if one.isVisible()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()

    def field(self, council: str, count: str) -> CountField:
        return self._fields[council, count]

    def show_figures(
        self,
        draft: BallotDraft,
        tallies: Mapping[str, Tally],
        waiting: Mapping[str, int],
        judged: Mapping[str, Judged],
    ) -> None:
        """Show the figures a draft comes to; councils by key, together under an empty one."""
        typing = draft.mode in _TYPED and not draft.counts_groups
        for row in ROWS:
            shown = self._is_shown(row, draft.mode, tallies)
            for widget in self._heads[row]:
                widget.setVisible(shown)
            for council, tally in tallies.items():
                value = waiting.get(council, 0) if row == "waiting" else getattr(tally, row)
                self._cells[council, row].setText(str(value))
                field = self._fields.get((council, row))
                self._cells[council, row].setVisible(shown and (field is None or not typing))
                if field is not None:
                    field.setVisible(shown and typing)
                    field.show_count(draft.totals.get((council, row)))
        for council, one in judged.items():
            self._cells[council, "cast"].setText(str(one.tally.cast))
            self._cells[council, "needed"].setText(str(one.needed) if council else "–")

    def _is_shown(self, row: str, mode: VoteMode, tallies: Mapping[str, Tally]) -> bool:
        """Leave out rows that this kind of ballot does not have."""
        if row == "blank":
            return mode is VoteMode.SECRET or any(tally.blank for tally in tallies.values())
        if row == "waiting":
            return mode is VoteMode.PUBLIC
        return True
