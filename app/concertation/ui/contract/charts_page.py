"""The contract in pictures, each with its table; and where each financer stands, with rates that name their denominators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QBoxLayout, QFrame

from concertation.domain.typography import NO_BREAK, percent
from concertation.errors import UserError
from concertation.services.contract_charts import Figures, flow_chart, stage_chart, territory_chart, year_chart
from concertation.services.queries.contract import OperationFilter, by_year, operations
from concertation.ui.contract.words import (
    COMMITTED,
    PAID,
    PLANNED,
    PROGRAMMED,
    REALISED,
    STAGES,
    Amounts,
    missing,
    stage_word,
    what_is_missing,
)
from concertation.ui.models.rows import Column
from concertation.ui.theme import theme
from concertation.ui.widgets.charts.card import ChartCard
from concertation.ui.widgets.fields import ChoiceField
from concertation.ui.widgets.layout import SectionHead, column, row, scrolled
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.small_table import SmallTable
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from concertation.services.queries.contract import FinancerRow, OperationRow, YearRow
    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a chart's table."""

    id: str
    cells: tuple[str, ...]


class ChartsPage(QFrame):
    """Four charts; a press on a part opens the operations behind it."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._amounts = Amounts()
        self._operations: tuple[OperationRow, ...] = ()
        self.stage = seeks(ChoiceField(self.tr("Étape des financements"), [(one, stage_word(one)) for one in STAGES]))
        self.stage.show_key(PLANNED)
        self.stage.committed.connect(lambda _key: self._draw())
        self.stages = self._card(self.tr("Réalisé par étape, sur le prévu"), self._stage_heads())
        self.flows = self._card(self.tr("Des financeurs aux axes"), [self.tr("Axe")])
        self.years = self._card(
            self.tr("Cumul par exercice d’origine"), [self.tr("Exercice"), *map(stage_word, STAGES)]
        )
        places = [self.tr("Financeur"), self.tr("Lieu"), self.tr("Montant"), self.tr("Territoire")]
        self.places = self._card(self.tr("Où chacun paie"), places)
        self.stages.chart.opened.connect(self._open_axis)
        self.flows.chart.opened.connect(self._open_flow)
        self.places.chart.opened.connect(lambda key: self._open_flow(key.partition("|")[0]))
        self.financers = self._financer_table()
        self.financers.scroll_aside()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme().scale.gap(40))
        self._columns.addLayout(column(self.stages, self.places, None, gap=28), 1)
        self._columns.addLayout(column(self.flows, self.years, None, gap=28), 1)
        self._unit = Text("", "secondary")
        self.left_out = Text("", "secondary", wrap=True)
        by_financer = column(SectionHead(self.tr("Par financeur")), self._unit, self.financers, self.left_out, gap=8)
        choice = row(Text(self.tr("Étape des financements"), "secondary"), self.stage, None)
        page = column(choice, self._columns, by_financer, None, gap=16, margins=(0, 0, 12, 0))
        self.setLayout(row(scrolled(page)))

    def _card(self, title: str, heads: Sequence[str]) -> ChartCard:
        return ChartCard(title, _columns(heads), self._context.tell)

    def _stage_heads(self) -> list[str]:
        return [self.tr("Axe"), stage_word(PLANNED), *map(stage_word, REALISED)]

    def _financer_table(self) -> SmallTable:
        def amount(stage: str) -> Column[FinancerRow]:
            return Column(
                stage_word(stage),
                lambda one: self._amounts.bare(one.stages.get(stage)) or missing(),
                width=9 if stage == PROGRAMMED else 8,
                right=True,
                tip=_dates,
            )

        return SmallTable(
            self.tr("Par financeur"),
            [
                Column(self.tr("Financeur"), lambda one: one.name, 15, strong=True, tip=lambda one: one.long_name),
                *(amount(stage) for stage in STAGES),
                Column(self.tr("Part du prévu"), lambda one: percent(one.share, 2), width=12, right=True),
                Column(_over(PROGRAMMED, PLANNED), lambda one: _of_plan(one, PROGRAMMED), 16, right=True),
                Column(_over(COMMITTED, PLANNED), lambda one: _of_plan(one, COMMITTED), 13, right=True),
                Column(_over(PAID, COMMITTED), lambda one: percent(one.rates.paid_committed), 12, right=True),
                Column(self.tr("Arrêté au"), lambda one: numeric_day(one.dated_to), icon=self._aged, tip=_dates),
            ],
        )

    def _aged(self, one: FinancerRow) -> tuple[str, str] | None:
        """Mark a financer whose figures were not all drawn up on one day, or that left some out."""
        return ("circle-dashed", "soon") if one.missing or one.dated_from != one.dated_to else None

    # What is shown

    def show_contract(self, shown: Shown) -> None:
        self._shown = shown
        self._amounts = Amounts.reading(shown.table.total.stages[PLANNED].total)
        self._unit.setText(self.tr("En {unit}").format(unit=self._amounts.unit))
        values = {"contract_id": shown.contract_id, "as_of": shown.as_of}
        self._context.read(_pictured, self._show, owner=self, key="contract.charts", **values)

    def focus_first(self) -> None:
        self.stages.chart.setFocus()

    def _show(self, read: tuple[tuple[OperationRow, ...], tuple[YearRow, ...]]) -> None:
        self._operations, told = read
        if self._shown is None:
            return
        table = self._shown.table
        _fill(self.stages, stage_chart(table))
        _fill(self.years, year_chart(told), self.tr("Montants par exercice d’origine, additionnés d’année en année."))
        self.financers.show_rows(table.financers)
        self.left_out.setText(what_is_missing(table.financers))
        self.left_out.setVisible(bool(self.left_out.text()))
        self._draw()

    def _draw(self) -> None:
        """Draw what depends on the stage chosen."""
        if self._shown is None:
            return
        table, stage = self._shown.table, self.stage.key or PLANNED
        self.flows.set_columns(_columns([self.tr("Axe"), *(one.name for one in table.financers)]))
        _fill(self.flows, flow_chart(table, stage), stage_word(stage))
        _fill(self.places, territory_chart(table, self._operations, stage), stage_word(stage))

    def save_images(self, folder: Path) -> None:
        """Write the four charts, each as a drawing and as an image."""
        try:
            for name, card in (
                ("etapes", self.stages),
                ("financeurs-axes", self.flows),
                ("annees", self.years),
                ("territoires", self.places),
            ):
                for ending in (".svg", ".png"):
                    card.save(folder / f"{name}{ending}")
        except UserError as error:
            self._context.tell(error)
            return
        self._context.toasts.show(self.tr("Graphiques écrits dans {folder}").format(folder=folder), icon="download")

    def _open_axis(self, key: str) -> None:
        self._open(key if key != "total" else "", "")

    def _open_flow(self, key: str) -> None:
        financer, _bar, axis = key.partition("|")
        named = {one.id for one in self._shown.table.financers} if self._shown else set()
        self._open(axis, financer) if financer in named else self._open(financer, "")

    def _open(self, axis: str, financer: str) -> None:
        """Show the operations of an axis, of a financer, or of both."""
        if self._shown is None:
            return
        table = self._shown.table
        asked = OperationFilter(
            contract_id=self._shown.contract_id,
            as_of=self._shown.as_of,
            axis_id=axis if axis and axis != "outside" else None,
            outside=axis == "outside",
            financer_id=financer or None,
        )
        row_of = next((one for one in table.rows if one.id == axis), None)
        self._ways.operations.emit(asked, f"{row_of.number} {row_of.name}".strip() if row_of else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= theme().scale.px(900)
        self._columns.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


def _columns(heads: Sequence[str]) -> list[Column[Any]]:
    first = Column[Any](heads[0], lambda line: line.cells[0], tip=lambda line: line.cells[0])
    return [first, *(_cell(head, place) for place, head in enumerate(heads[1:], start=1))]


def _cell(head: str, place: int) -> Column[Any]:
    return Column(head, lambda line: line.cells[place] if place < len(line.cells) else "", width=16, right=True)


def _fill(card: ChartCard, figures: Figures, note: str = "") -> None:
    rows = [Line(str(place), cells) for place, cells in enumerate(figures.rows)]
    card.show_rows(figures.draw, rows, figures.words, note)


def _of_plan(one: FinancerRow, stage: str) -> str:
    """Return a share of what is planned over all years: a floor where the financer left a year out."""
    share = one.rates.programmed_planned if stage == PROGRAMMED else one.rates.committed_planned
    floor = share is not None and any(told == stage for told, _ in one.missing)
    return f"≥{NO_BREAK}{percent(share)}" if floor else percent(share)


def _over(above: str, below: str) -> str:
    return f"{stage_word(above)} / {stage_word(below).lower()}"


def _dates(one: FinancerRow) -> str:
    if one.dated_from == one.dated_to:
        return numeric_day(one.dated_to)
    return f"{numeric_day(one.dated_from)} – {numeric_day(one.dated_to)}"


def _pictured(reader: Any, contract_id: str, as_of: Any) -> tuple[tuple[OperationRow, ...], tuple[YearRow, ...]]:
    asked = OperationFilter(contract_id=contract_id, as_of=as_of)
    return tuple(operations(reader, asked)), tuple(by_year(reader, contract_id, as_of=as_of))
