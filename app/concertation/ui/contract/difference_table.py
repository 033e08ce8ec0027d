"""Before, after, difference: by axis and financer, then the totals, with the share of each financer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from concertation.domain.typography import percent
from concertation.ui.contract.words import Amounts
from concertation.ui.models.rows import Column
from concertation.ui.widgets.fields import CheckField
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.small_table import SmallTable

if TYPE_CHECKING:
    from concertation.services.queries.contract import DifferenceRow, DifferenceTable


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table; ``shares`` are told on the totals of financers alone."""

    id: str
    axis: str
    financer: str
    before: int | None
    after: int | None
    difference: int | None
    shares: tuple[float | None, float | None] = (None, None)
    total: bool = False


class DifferencePanel(QFrame):
    """Shows what changes, or every line when asked."""

    def __init__(self) -> None:
        super().__init__()
        self._table: DifferenceTable | None = None
        self._amounts = Amounts()
        self.whole = seeks(CheckField(self.tr("Montrer aussi ce qui ne change pas")))
        self.whole.committed.connect(lambda _on: self._fill())
        self.table = SmallTable(
            self.tr("Avant, après, écart"),
            [
                Column(self.tr("Axe"), lambda one: one.axis, tip=lambda one: one.axis, tone=_tone),
                Column(self.tr("Financeur"), lambda one: one.financer, width=16, tone=_tone),
                Column(self.tr("Avant"), lambda one: self._amounts.bare(one.before), width=12, right=True),
                Column(self.tr("Après"), lambda one: self._amounts.bare(one.after), width=12, right=True, strong=True),
                Column(self.tr("Écart"), self._gap, width=12, right=True, icon=_way),
                Column(self.tr("Part avant"), lambda one: percent(one.shares[0], 2), width=10, right=True),
                Column(self.tr("Part après"), lambda one: percent(one.shares[1], 2), width=10, right=True),
            ],
        )
        self.setLayout(column(self.table, self.whole, gap=4))

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.table.model_of_rows.rows()

    def show_table(self, table: DifferenceTable, amounts: Amounts) -> None:
        self._table, self._amounts = table, amounts
        self._fill()

    def _gap(self, one: Line) -> str:
        return "" if not one.difference else self._amounts.signed(one.difference)

    def _fill(self) -> None:
        table = self._table
        if table is None:
            return
        lines = [_line(one) for one in table.rows]
        axes = [_line(one, words=self.tr("tous financeurs")) for one in table.axes]
        financers = []
        for one in table.financers:
            key = one.financer_id or ""
            shares = (table.shares_before.get(key), table.shares_after.get(key))
            financers.append(_line(one, axis=self.tr("Total du financeur"), shares=shares))
        total = Line("total", self.tr("Total du contrat"), "", table.before, table.after, table.difference, total=True)
        kept = lines if self.whole.isChecked() else [one for one in lines if one.difference]
        moved = axes if self.whole.isChecked() else [one for one in axes if one.difference]
        self.table.show_rows([*kept, *moved, *financers, total])


def _line(
    one: DifferenceRow,
    *,
    axis: str = "",
    words: str = "",
    shares: tuple[float | None, float | None] = (None, None),
) -> Line:
    name = axis or f"{one.axis or ''} {one.axis_name or ''}".strip()
    total = not (one.axis_id and one.financer_id)
    key = f"{one.axis_id}|{one.financer_id}"
    return Line(key, name, one.financer or words, one.before, one.after, one.difference, shares, total)


def _tone(one: Line) -> str:
    return "secondary" if one.total else "text"


def _way(one: Line) -> tuple[str, str] | None:
    if not one.difference:
        return None
    return ("arrow-up", "accent") if one.difference > 0 else ("arrow-down", "soon")
