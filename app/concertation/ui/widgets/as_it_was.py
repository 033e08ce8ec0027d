"""The dialog that shows an object as it was at a moment of its history, beside what it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from concertation.domain.clock import paris
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.small_table import SmallTable
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from concertation.services.queries.as_it_was import FieldThen


class AsItWas(QDialog):
    """Read-only; what has changed since is set off."""

    def __init__(self, fields: Sequence[FieldThen], at: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tel qu’il était"))
        self.table = SmallTable(
            self.tr("Champs, alors et maintenant"),
            [
                Column["FieldThen"](self.tr("Champ"), lambda one: one.label, width=18, tone=lambda _one: "secondary"),
                Column["FieldThen"](self.tr("Alors"), lambda one: one.then or "–", tip=lambda one: one.then, least=16),
                Column["FieldThen"](
                    self.tr("Maintenant"),
                    lambda one: one.now or "–",
                    tone=lambda one: "secondary" if one.now == one.then else "accent",
                    tip=lambda one: one.now,
                    least=16,
                ),
            ],
        )
        self.table.show_rows(fields)
        moment = self.tr("Au {day}, une fois ce geste fait").format(day=f"{paris(at):%d/%m/%Y %H:%M}")
        content = column(Text(moment, "heading"), self.table, None, gap=12, margins=(24, 20, 24, 12))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content), 1)
        whole.addLayout(row(None, Button(self.tr("Fermer"), clicked=self.reject), margins=(24, 8, 24, 20)))
        open_at(self, 720, 460)
        self.table.setFocus()
