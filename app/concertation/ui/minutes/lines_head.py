"""What stands over the lines: which document they make, how many were read over, *Tout approuver*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import ElidedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.minutes import MinutesSheet


class LinesHead(QFrame):
    """``kind_chosen`` gives the document to work on."""

    kind_chosen = Signal(str)
    approve_all_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Segmented | None = None
        self._counts = ElidedText("", "secondary")
        self._all = writes(LinkButton(self.tr("Tout approuver"), "check", self.approve_all_asked.emit))
        self._lay = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        scale = theme().scale
        self._lay.setContentsMargins(scale.gap(32), scale.gap(12), scale.gap(32), scale.gap(8))
        self._lay.setSpacing(scale.gap(12))
        told = row(gap=12)
        told.addWidget(self._counts, 1)
        told.addWidget(self._all)
        self._lay.addLayout(told, 1)
        self.setLayout(self._lay)

    def fit(self, *, narrow: bool) -> None:
        """Take two lines where the window is narrow for the text's size."""
        ways = QBoxLayout.Direction
        self._lay.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def offer(self, kinds: Sequence[tuple[str, str]]) -> None:
        """Offer the documents that these lines make."""
        self.kinds = Segmented(kinds, self.tr("Document"))
        self.kinds.chosen.connect(self.kind_chosen)
        self._lay.insertWidget(0, self.kinds)

    def show_counts(self, sheet: MinutesSheet) -> None:
        total, left = len(sheet.printed_lines), len(sheet.pending)
        if not total:
            self._counts.setText(self.tr("Aucun bloc"))
        else:
            done = self.tr("%n sur {total} approuvé(s)", "", total - left).format(total=total)
            short = self.tr("{done} sur {total}").format(done=total - left, total=total)
            self._counts.setText(done if not left else short)
            self._counts.setAccessibleName(done)
        self._all.setVisible(left > 0)
