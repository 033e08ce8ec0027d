"""The money of a dossier beside its timeline: what its operations amount to, stage by stage, and as of when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.domain.typography import money, reading_unit
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import SectionHead, clear, column, row
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.services.queries.dossier_money import DossierMoney
    from concertation.ui.places import PlaceContext


class MoneyPanel(QFrame):
    """Hidden while no operation of a contract belongs to the dossier."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.setLayout(column(SectionHead(self.tr("Argent")), self._lines, gap=8))
        self.hide()

    def show_money(self, told: DossierMoney) -> None:
        """Show what the operations of the dossier amount to; a blank is missing, not a zero."""
        clear(self._lines)
        unit = reading_unit(max((stage.cents or 0 for stage in told.stages), default=0))
        for stage in told.stages:
            amount = self.tr("manquant") if stage.cents is None else money(stage.cents, unit, decimals=2)
            value = Text(amount, "strong" if stage.cents is not None else "secondary")
            if stage.cents is not None and stage.missing:
                value.setToolTip(self.tr("%n case(s) manquante(s)", "", stage.missing))
            self._lines.addLayout(row(Text(word("funding_stage", stage.stage), "secondary"), None, value))
        days = sorted(day for stage in told.stages for day in (stage.dated_from, stage.dated_to) if day)
        if days:
            self._lines.addWidget(
                Text(self._situated(numeric_day(days[0]), numeric_day(days[-1])), "caption", wrap=True)
            )
        for operation in told.operations:
            link = LinkButton(
                self.tr("Opération {number}").format(number=operation.number),
                "coins",
                lambda key=operation.id: self._context.navigator.open_object("operation", key),  # type: ignore[misc]
            )
            link.setToolTip(operation.name)
            self._lines.addLayout(row(link, None))
        self.setVisible(bool(told.operations))

    def _situated(self, first: str, last: str) -> str:
        if first == last:
            return self.tr("Situation au {day}").format(day=last)
        return self.tr("Chiffres du {first} au {last}").format(first=first, last=last)
