"""The contract on the dashboard: one bar an axis against the elapsed share; the axes that lag say so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from concertation.domain.typography import percent
from concertation.services.contract_charts import short_names
from concertation.services.queries.contract import ContractTable, contract_table, contracts
from concertation.ui import days
from concertation.ui.dashboard.rows import RowTitle
from concertation.ui.widgets.layout import SectionHead, column, holder, row
from concertation.ui.widgets.progress import Bar
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.contract import TableRow
    from concertation.ui.places import PlaceContext

KINDS = frozenset(
    ("contract", "axis", "contract_action", "operation", "funding_statement", "planned_amount", "deliberation")
)


class ContractCard(QFrame):
    """Reads the contract under way, or the last one; every axis leads to its line in the place of the contract."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._shown: ContractTable | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def refresh(self) -> None:
        """Read the contract again."""
        today = self._context.today()
        self._context.read(_under_way, self._show, owner=self, key="dashboard.contract", today=today)

    def _show(self, table: ContractTable | None) -> None:
        if table == self._shown:
            return
        self._shown = table
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        self.setVisible(table is not None)
        if table is not None:
            self._lines.addWidget(self._filled(table))

    def _filled(self, table: ContractTable) -> QWidget:
        go = partial(self._context.navigator.go, "contract")
        name = table.contract.name.partition(",")[0]
        told = [one.dated_to for one in table.financers if one.dated_to is not None]
        since = self.tr("Engagé sur prévu")
        if told:
            since = self.tr("Engagé sur prévu, au {day}").format(day=days.day_in_year(min(told), 0))
        elapsed = self.tr("écoulé {share}").format(share=percent(table.elapsed_share))
        caption = row(Text(since, "caption"), None, Text(f"▏{elapsed}", "caption"))
        axes = [one for one in table.rows if one.kind == "axis" and one.parent_id is None]
        short = short_names(table)
        lines = (self._axis(one, short[one.id], table.elapsed_share) for one in axes)
        return holder(column(SectionHead(name, None, self.tr("Contrat"), go), caption, *lines, gap=10))

    def _axis(self, axis: TableRow, short: str, elapsed: float) -> QWidget:
        share = axis.rates.committed_planned
        title = RowTitle(short, partial(self._context.navigator.open_object, "axis", axis.id), strong=False)
        title.setObjectName(f"axis:{axis.id}")
        told = percent(share) or self.tr("rien d’engagé")
        words = self.tr("axe {number}, {share}, écoulé {elapsed}").format(
            number=axis.number, share=told, elapsed=percent(elapsed)
        )
        if axis.behind:
            words = self.tr("{words}, en retard").format(words=words)
        title.setAccessibleName(f"{axis.name}, {words}")
        head = row(Text(axis.number, "secondary"), gap=8)
        head.addWidget(title, 1)
        if axis.behind:
            head.addWidget(Icon("triangle-alert", "late", 14))
            head.addWidget(Text(self.tr("en retard"), "late"))
        head.addWidget(Text(told, "strong"))
        bar = Bar(share or 0.0, elapsed, tone="late" if axis.behind else "accent", name=words)
        return holder(column(head, bar, gap=2))


def _under_way(reader: Any, today: date) -> ContractTable | None:
    """Return the table of the contract that runs today, else of the last one."""
    found = contracts(reader)
    if not found:
        return None
    running = [one for one in found if one.starts_on <= today <= one.ends_on]
    return contract_table(reader, (running or found)[-1].id, today)
