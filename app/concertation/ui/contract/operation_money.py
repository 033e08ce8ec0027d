"""The money of one operation: what each financer has at each stage, and every figure with its source and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from concertation.domain.typography import percent
from concertation.ui.contract.words import (
    COMMITTED,
    PAID,
    PLANNED,
    PROGRAMMED,
    STAGES,
    exact,
    missing,
    over_same_years,
    rate,
    stage_word,
)
from concertation.ui.models.rows import Column
from concertation.ui.widgets.layout import column
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.small_table import SmallTable
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.contract import FigureRow, FinancerRow, OperationRow


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """What one financer, or all of them, has at each stage."""

    id: str
    name: str
    stages: dict[str, int | None]
    share: float | None
    away: bool = False


class MoneyTable(QFrame):
    """Financers down, stages across, then what the cost and the rates say."""

    def __init__(self) -> None:
        super().__init__()
        self.table = SmallTable(
            self.tr("Financement par financeur"),
            [
                Column(self.tr("Financeur"), lambda one: one.name, icon=_away, tip=self._tip, strong=True),
                *(self._stage(stage) for stage in STAGES),
                Column(self.tr("Part"), lambda one: percent(one.share), width=6, right=True),
            ],
        )
        self.words = Text("", "secondary", wrap=True)
        self.setLayout(column(self.table, self.words, gap=4))

    def _stage(self, stage: str) -> Column[MoneyLine]:
        def tone(one: MoneyLine) -> str:
            return "soon" if one.stages.get(stage) is None else "text"

        def text(one: MoneyLine) -> str:
            cents = one.stages.get(stage)
            return missing() if cents is None else exact(cents)

        return Column(stage_word(stage), text, width=10, right=True, tone=tone)

    def _tip(self, one: MoneyLine) -> str:
        return self.tr("{name} paie ici hors de son territoire").format(name=one.name) if one.away else one.name

    def show_operation(self, operation: OperationRow, financers: Sequence[FinancerRow]) -> None:
        """Show an operation; a financer that has nothing anywhere is left out."""
        planned = operation.stages[PLANNED]
        lines = []
        for one in financers:
            stages = {stage: operation.stages[stage].by_financer.get(one.id) for stage in STAGES}
            if any(cents is not None for cents in stages.values()) or one.id in planned.by_financer:
                cents = stages[PLANNED]
                share = cents / planned.total if cents is not None and planned.total else None
                lines.append(MoneyLine(one.id, one.code, stages, share, one.code in operation.away))
        totals = {stage: operation.stages[stage].total for stage in STAGES}
        lines.append(MoneyLine("total", self.tr("Total"), totals, None))
        self.table.show_rows(lines)
        rates = operation.rates
        told = [
            rate(rates.programmed_planned, PROGRAMMED, PLANNED),
            rate(rates.committed_planned, COMMITTED, PLANNED),
            rate(rates.paid_committed, PAID, COMMITTED),
        ]
        if operation.cost_cents is not None:
            told.insert(0, self.tr("coût {amount}\u00a0€").format(amount=exact(operation.cost_cents)))
        paying = [one for one in financers if operation.stages[COMMITTED].by_financer.get(one.id) is not None]
        self.words.setText("\n".join(filter(None, ("  ·  ".join(told), over_same_years(paying)))))


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure with an id of its own: one statement tells of several operations, never twice of one."""

    id: str
    told: FigureRow


class FiguresTable(QFrame):
    """Every figure as it was said; those in conflict stand side by side, the retained one marked."""

    def __init__(self) -> None:
        super().__init__()
        self.table = SmallTable(
            self.tr("Chiffres, source et date"),
            [
                Column(self.tr("Exercice"), lambda one: str(one.told.year), width=9),
                Column(self.tr("Étape"), lambda one: stage_word(one.told.stage), width=12),
                Column(self.tr("Financeur"), lambda one: one.told.financer, width=10),
                Column(self.tr("Montant"), lambda one: exact(one.told.amount_cents), width=15, right=True, tone=_tone),
                Column(self.tr("Arrêté au"), lambda one: numeric_day(one.told.dated_on), width=11),
                Column(self.tr("Source"), self._source, icon=_conflict, tip=self._source),
            ],
        )
        self.setLayout(column(self.table))

    def show_figures(self, rows: Sequence[FigureRow]) -> None:
        """Show the figures, the last years first."""
        self.table.show_rows(
            [FigureLine(f"{one.statement_id}:{one.year}:{one.stage}:{one.financer}", one) for one in rows]
        )

    def _source(self, line: FigureLine) -> str:
        one = line.told
        if one.conflicting:
            return f"{one.source}, {self.tr('retenu') if one.retained else self.tr('écarté : plus ancien')}"
        return one.source


def _away(one: MoneyLine) -> tuple[str, str] | None:
    return ("map-pin", "soon") if one.away else None


def _tone(line: FigureLine) -> str:
    return "text" if line.told.retained else "secondary"


def _conflict(line: FigureLine) -> tuple[str, str] | None:
    return ("split", "soon") if line.told.conflicting else None
