"""Where everything of a row stands: one reckoning for its height, its painting and what a click falls on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics

from concertation.ui.minutes.words import ChipWords, chips_of, head_of
from concertation.ui.theme import theme
from concertation.ui.widgets.chips import chip_size

if TYPE_CHECKING:
    from concertation.ui.minutes.rows import LineRow, PointRow

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ENDLESS = 100_000


@dataclass
class Laid:
    """The rectangles of a row from its top left corner; ``chips`` with what each says."""

    height: int = 0
    tint: QRect = field(default_factory=QRect)
    box: QRect = field(default_factory=QRect)
    icon: QRect = field(default_factory=QRect)
    head: QRect = field(default_factory=QRect)
    text: QRect = field(default_factory=QRect)
    grip: QRect = field(default_factory=QRect)
    raw: QRect = field(default_factory=QRect)
    chips: list[tuple[QRect, ChipWords]] = field(default_factory=list)


def edge() -> int:
    """Return the left and right margin of texts and boxes."""
    return theme().scale.gap(32)


def text_left() -> int:
    return edge() + theme().scale.px(54)


def raw_words(row: LineRow) -> str:
    return QCoreApplication.translate("Minutes", "Note d’origine : {raw}").format(raw=row.block.raw)


def lay_out(row: LineRow, width: int) -> Laid:
    """Return where the parts of a line stand in a row of this width."""
    look, px = theme(), theme().scale.px
    laid = Laid()
    left, right = text_left(), width - edge()
    room = max(right - px(28) - left, px(120))
    strong = QFontMetrics(look.font("body", strong=True))
    top = px(10)
    laid.box = QRect(edge(), top + (strong.height() - px(16)) // 2, px(16), px(16))
    laid.icon = QRect(edge() + px(28), laid.box.top(), px(16), px(16))
    laid.grip = QRect(right - px(16), laid.box.top(), px(16), px(16))
    if head_of(row) is not None:
        laid.head = QRect(left, top, room, strong.height())
        top += strong.height() + px(2)
    metrics = strong if row.strong else QFontMetrics(look.font("body"))
    laid.text = QRect(left, top, room, _height(metrics, room, row.block.text))
    top = laid.text.bottom() + px(3)
    top = _lay_chips(laid, chips_of(row), left, top, room)
    if row.raw_shown:
        caption = QFontMetrics(look.font("caption"))
        laid.raw = QRect(left, top + px(2), room, _height(caption, room, raw_words(row)))
        top = laid.raw.bottom() + px(2)
    laid.height = top + px(9)
    laid.tint = QRect(edge() - px(12), 0, width - 2 * edge() + px(24), laid.height)
    return laid


def _height(metrics: QFontMetrics, width: int, text: str) -> int:
    return metrics.boundingRect(QRect(0, 0, width, _ENDLESS), WRAPPED, text).height()


def _lay_chips(laid: Laid, chips: list[ChipWords], left: int, top: int, room: int) -> int:
    """Put chips in lines like words; a chip longer than the line is cut to it."""
    gap, at = theme().scale.px(6), left
    line = 0
    for place, chip in enumerate(chips):
        size = chip_size(chip.text, chip.kind, chip.icon)
        width = min(size.width(), room)
        if place and at + width > left + room:
            at, top = left, top + line + theme().scale.px(4)
        laid.chips.append((QRect(at, top, width, size.height()), chip))
        at, line = at + width + gap, size.height()
    return top + line


def point_height(_row: PointRow, *, first: bool) -> int:
    body = QFontMetrics(theme().font("body", strong=True)).height()
    return body + theme().scale.px(14) + (theme().scale.px(4) if first else theme().scale.px(16))
