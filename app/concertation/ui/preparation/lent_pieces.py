"""Which dossiers lend their pieces to a pack: a box for each, with what it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from concertation.services.queries.packing import Lender
from concertation.ui.preparation.words import weight
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import column, holder, scrolled
from concertation.ui.widgets.text import Text

_LONGEST = 36
_ABREAST = 3  # boxes shown without scrolling
_TALLEST = 84


class LentPieces(QFrame):
    """``chosen`` gives a lender and whether its pieces are left out from now on."""

    chosen = Signal(object, bool)

    def __init__(self, lenders: Sequence[Lender]) -> None:
        super().__init__()
        self.boxes = [self._box(lender) for lender in lenders]
        told: QWidget = holder(column(*self.boxes, None, gap=4))
        if len(lenders) > _ABREAST:  # a small screen holds no more
            told = scrolled(column(*self.boxes, None, gap=4))
            told.setFixedHeight(theme().scale.px(_TALLEST))
        self.setLayout(column(Text(self.tr("Pièces prêtées par les dossiers"), "section"), told, gap=4))
        self.setVisible(bool(lenders))

    def _box(self, lender: Lender) -> QCheckBox:
        told = self.tr("Point {number}, « {dossier} »").format(number=lender.number, dossier=_short(lender.dossier))
        count = self.tr("%n pièce(s)", "", lender.pieces)
        box = QCheckBox(f"{told} : {count}, {weight(lender.size)}".replace("&", "&&"))
        box.setToolTip(f"{lender.dossier}\n{lender.point}")
        box.setChecked(not lender.left_out)
        box.toggled.connect(partial(self._tell, lender))
        return box

    def _tell(self, lender: Lender, taken: bool) -> None:
        self.chosen.emit(lender, not taken)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
