"""What a window of imports shows before a file: where to drop one, and what is expected of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from concertation.ui.importing.tables import SampleTable
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import SectionHead, card, column, holder, row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.widgets.buttons import Button


class ImportWelcome(QFrame):
    """A zone to drop a file on, the button that chooses one, what is expected, and a small file as it could be.

    Args:
        told: what to drop.
        sure: why it is safe to try.
        choose: the button.
        lines: how a file is read.
        example: heads and lines of a file, where it is a table.
    """

    def __init__(
        self,
        told: str,
        sure: str,
        choose: Button,
        lines: Sequence[str],
        example: tuple[Sequence[str], Sequence[Sequence[object]]] | None = None,
    ) -> None:
        super().__init__()
        words = (Text(told, "section", wrap=True), Text(sure, "secondary", wrap=True))
        for each in words:
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            each.setMinimumWidth(min(theme().scale.px(420), 420))
        middle = (row(None, Icon("upload", "secondary", 28), None), *words, row(None, choose, None))
        zone = card(column(*middle, gap=8, margins=(12, 8, 12, 8)))
        expected = holder(column(*(Text(f"· {line}", "secondary", wrap=True) for line in lines), None, gap=6))
        if example is not None:
            beside = row(column(self._table(*example), None), expected, gap=24)
            beside.setStretch(0, 2)
            beside.setStretch(1, 3)
            expected = holder(beside)
        self.setLayout(column(zone, SectionHead(self.tr("Ce qui est attendu")), expected, None, gap=12))

    def _table(self, heads: Sequence[str], lines: Sequence[Sequence[object]]) -> SampleTable:
        table = SampleTable()
        table.setAccessibleName(self.tr("Exemple de fichier"))
        table.show_sample(heads, lines, range(len(heads)))
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return table
