"""What each cell of the contract's tree says: amounts, what is missing, overruns, the gauge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.domain.typography import percent
from concertation.services.contract_charts import short_names
from concertation.ui.contract.words import (
    COMMITTED,
    PAID,
    PLANNED,
    PROGRAMMED,
    REALISED,
    Amounts,
    missing,
    over_same_years,
    rate,
    stage_word,
)

if TYPE_CHECKING:
    from concertation.services.queries.contract import ContractTable, OperationRow, Rates, TableRow

_OVER = ((PROGRAMMED, PLANNED), (COMMITTED, PROGRAMMED), (PAID, COMMITTED))


@dataclass(frozen=True, slots=True)
class Gauge:
    """A share of what was planned, against the elapsed share."""

    share: float | None
    mark: float | None
    late: bool
    strong: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; ``words`` are also what is copied and read aloud, ``short`` what is shown where room is short."""

    words: str = ""
    tone: str = "text"
    strong: bool = False
    icon: str = ""
    tinted: bool = False
    tip: str = ""
    flag: str = ""
    number: str = ""
    gauge: Gauge | None = None
    short: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column, and the group it stands under."""

    title: str
    group: str = ""
    tip: str = ""


_NOTHING = Cell()
_Row = "TableRow | OperationRow"


class Cells:
    """Writes the cells of one table."""

    def __init__(
        self, table: ContractTable | None = None, amounts: Amounts | None = None, stage: str = PLANNED
    ) -> None:
        self._table, self._amounts, self._stage = table, amounts or Amounts(), stage
        self.financers = [one.id for one in table.financers] if table else []
        self.total_column = len(self.financers) + 1
        self.stage_columns = {self.total_column + 1 + place: one for place, one in enumerate(REALISED)}
        self.gauge_column = self.total_column + 1 + len(REALISED)
        self.heads = self._heads(table) if table else ()
        self._short = short_names(table) if table else {}

    @property
    def count(self) -> int:
        return len(self.heads)

    @property
    def stage(self) -> str:
        """Return the stage that the financers' columns show."""
        return self._stage

    @property
    def widest(self) -> str:
        """Return the longest figure there can be, from which columns are measured: the whole of the contract."""
        sums = self._table.total.stages.get(PLANNED) if self._table else None
        return max(self._amounts.bare(sums.total if sums else None), "000,00", key=len)

    def _heads(self, table: ContractTable) -> tuple[Head, ...]:
        translate = QCoreApplication.translate
        by_financer = translate("Contract", "{stage} par financeur").format(stage=stage_word(self._stage))
        realised = translate("Contract", "Réalisé, tous financeurs")
        label = translate("Contract", "Axe et action, en {unit}").format(unit=self._amounts.unit)
        elapsed = translate("Contract", "écoulé {share}").format(share=percent(table.elapsed_share) or "–")
        gauge = translate("Contract", "Engagé sur prévu")
        return (
            Head(label),
            *(Head(one.name, by_financer, one.long_name) for one in table.financers),
            Head(translate("Contract", "Total"), by_financer),
            *(Head(stage_word(stage), realised) for stage in REALISED),
            Head(elapsed, gauge),
        )

    def cell(self, kind: str, row: object, column: int) -> Cell:
        if kind == "gap":
            return self._gap(row, column)  # type: ignore[arg-type]  # the row of the gap is the table
        if column == 0:
            return self._label(kind, row)  # type: ignore[arg-type]
        if column == self.gauge_column:
            return self._gauge(kind, row)  # type: ignore[arg-type]
        return self._amount(kind, row, column)  # type: ignore[arg-type]

    def _gap(self, table: ContractTable, column: int) -> Cell:
        translate = QCoreApplication.translate
        if column == 0:
            tip = translate(
                "Contract", "Les axes imprimés, moins le total des financeurs : un arrondi, pas une erreur."
            )
            return Cell(translate("Contract", "Écart d’arrondi"), "secondary", number="≈", tip=tip)
        if column == self.total_column and self._stage == PLANNED and table.rounding_gap is not None:
            return Cell(self._amounts.signed(table.rounding_gap), "secondary")
        if column == self.total_column + 1:
            told = translate("Contract", "Axes imprimés : {axes} ; financeurs : {financers}.")
            axes, financers = self._amounts.bare(table.total_axes), self._amounts.bare(table.total_financers)
            return Cell(told.format(axes=axes, financers=financers), "secondary")
        return _NOTHING

    def _label(self, kind: str, row: TableRow | OperationRow) -> Cell:
        translate = QCoreApplication.translate
        if kind == "total":
            return Cell(translate("Contract", "Total du contrat"), strong=True)
        name = row.name or translate("Contract", "Hors axe, non compté")
        flag = ""
        if overrun(row):
            flag = translate("Contract", "dépassé")
        elif getattr(row, "behind", False):
            flag = translate("Contract", "retard")
        number = row.number if kind != "outside" else "–"
        tip, short = f"{number} {name}".strip(), self._short.get(row.id, "")
        return Cell(name, strong=kind in ("axis", "outside"), number=number, flag=flag, tip=tip, short=short)

    def _amount(self, kind: str, row: TableRow | OperationRow, column: int) -> Cell:
        stage = self.stage_columns.get(column, self._stage)
        sums = row.stages.get(stage)
        if sums is None:
            return _NOTHING
        strong = kind == "total" or (column == self.total_column and kind in ("axis", "outside"))
        if column < self.total_column:
            return self._of_financer(sums.by_financer, self.financers[column - 1], strong=strong)
        over = overrun(row).get(stage) if column in self.stage_columns else None
        if over is not None:
            told = QCoreApplication.translate("Contract", "{amount} de plus que {stage}")
            tip = told.format(amount=self._amounts.told(over[1]), stage=stage_word(over[0]).lower())
            words = self._amounts.bare(sums.total)
            return Cell(words, "late", strong=True, icon="triangle-alert", tinted=True, tip=tip)
        if sums.total is None:
            return Cell("–", "secondary")
        return Cell(self._amounts.bare(sums.total), strong=strong, tip=self._rate(stage, row.rates))

    def _of_financer(self, by_financer: dict[str, int | None], financer: str, *, strong: bool) -> Cell:
        cents = by_financer.get(financer)
        if cents is not None:
            return Cell(self._amounts.bare(cents), strong=strong)
        if all(one is None for one in by_financer.values()):
            return Cell("–", "secondary")
        tip = QCoreApplication.translate("Contract", "Aucun chiffre de ce financeur : c’est un vide, pas un zéro.")
        return Cell(missing(), "soon", strong=True, icon="circle-dashed", tip=tip)

    def _rate(self, stage: str, rates: Rates) -> str:
        shares = {
            PROGRAMMED: (rates.programmed_planned, PLANNED),
            COMMITTED: (rates.committed_planned, PLANNED),
            PAID: (rates.paid_committed, COMMITTED),
        }
        share, below = shares.get(stage, (None, ""))
        if share is None:
            return ""
        apart = over_same_years(self._table.financers) if stage == PAID and self._table else ""
        return "\n".join(filter(None, (rate(share, stage, below), apart)))

    def _gauge(self, kind: str, row: TableRow | OperationRow) -> Cell:
        share, mark = row.rates.committed_planned, self._table.elapsed_share if self._table else None
        if share is None:
            return _NOTHING
        late = bool(getattr(row, "behind", False))
        strong = kind in ("axis", "total", "outside")
        tip = rate(share, COMMITTED, PLANNED)
        return Cell(percent(share), "late" if late else "text", tip=tip, gauge=Gauge(share, mark, late, strong))


def overrun(row: TableRow | OperationRow) -> dict[str, tuple[str, int]]:
    """Return the stages that pass the one they should stay under, with that one and by how much."""
    found = {}
    for stage, under in _OVER:
        above, below = _total(row, stage), _total(row, under)
        if above is not None and below is not None and above > below:
            found[stage] = (under, above - below)
    return found


def _total(row: TableRow | OperationRow, stage: str) -> int | None:
    sums = row.stages.get(stage)
    return None if sums is None else sums.total
