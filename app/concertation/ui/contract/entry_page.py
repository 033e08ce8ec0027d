"""The page where figures are entered: one stage at a time, as in a spreadsheet, each with its day and its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QLineEdit

from concertation.services.gestures.funding import Entry, enter_figures
from concertation.services.queries.contract import (
    FigureFilter,
    OperationFilter,
    Said,
    SheetColumn,
    named_operations,
    sheet_columns,
)
from concertation.ui import days
from concertation.ui.contract.entry_model import EntryModel, Place, Sheet, SheetRow
from concertation.ui.contract.entry_table import EntryTable
from concertation.ui.contract.words import COMMITTED, STAGES, exact, missing, stage_word
from concertation.ui.shell.commands import make_action
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.fields import ChoiceField, DayField, TextField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import FlowLayout, column, holder, row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext

FINANCERS, YEARS = "financers", "years"


class EntryPage(QFrame):
    """Financers across for one year, or years across for one financer; what is typed takes the day and source above."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._goal: tuple[str, str] | None = None
        self.model = EntryModel(self)
        self.table = EntryTable(self.model, self.tr("Chiffres par opération"))
        self._build_fields()
        self._detail = ElidedText("", "secondary")
        self.table.setMinimumHeight(theme().scale.px(60))
        fields = FlowLayout(8)
        dated = holder(row(Text(self.tr("Arrêté au"), "caption"), self.dated_on.field, gap=6))
        said = holder(row(Text(self.tr("Source"), "caption"), self.source, gap=6))
        for one in (self.stage, self.across, self.year, self.financer, dated, said, self.words):
            fields.addWidget(one)
        fields.addWidget(Button(self.tr("Importer un fichier…"), "upload", lambda: ways.page.emit("import")))
        lay = column(holder(fields), self.table, self._detail, gap=8)
        lay.setStretch(1, 1)
        self.setLayout(lay)
        self.model.written.connect(self._write)
        self.model.refused.connect(lambda text: self._tell_wrong([text]))
        self.table.pasted_wrong.connect(self._tell_wrong)
        self.table.current_changed.connect(self._tell_cell)
        self._offer_actions()

    def _build_fields(self) -> None:
        self.stage = seeks(ChoiceField(self.tr("Étape"), [(one, stage_word(one)) for one in STAGES]))
        self.stage.show_key(self._context.settings.text("contract/entry_stage", COMMITTED))
        ways = [(FINANCERS, self.tr("Par financeur")), (YEARS, self.tr("Par exercice"))]
        self.across = Segmented(ways, self.tr("Colonnes"))
        self.across.chosen.connect(lambda _way: self._turn())
        self.year = seeks(ChoiceField(self.tr("Exercice d’origine"), []))
        self.financer = seeks(ChoiceField(self.tr("Financeur"), []))
        for field in (self.stage, self.year, self.financer):
            field.committed.connect(lambda _key: self.reload())
        self.dated_on = DayField(self.tr("Arrêté au"), self._context.today)
        self.dated_on.field.setToolTip(self.tr("Jour auquel sont arrêtés les chiffres que vous saisissez"))
        self.dated_on.set_day(self._context.today())
        self.source = TextField(self.tr("Source"), self.tr("d’où viennent ces chiffres"))
        self.source.setToolTip(self.tr("Source des chiffres que vous saisissez"))
        self.source.show_text(self._context.settings.text("contract/source", self.tr("Saisie")))
        self.source.committed.connect(lambda text: self._context.settings.write("contract/source", text))
        self.words = FilterField(self.tr("Filtrer les opérations"))
        self.words.filtered.connect(lambda _words: self.reload())
        typed: tuple[tuple[QLineEdit, int], ...] = ((self.dated_on.field, 14), (self.source, 24), (self.words, 26))
        for line, characters in typed:
            line.setFixedWidth(line.fontMetrics().averageCharWidth() * characters + theme().scale.px(24))
        self.financer.hide()

    def _offer_actions(self) -> None:
        copy = self.tr("Recopier vers le bas (Ctrl+D)")
        make_action(self, copy, self.table.fill_down, menu="edit", icon="arrow-down")
        make_action(self, self.tr("Recopier à droite (Ctrl+Maj+D)"), self.table.fill_right, menu="edit")
        make_action(self, self.tr("Coller un bloc (Ctrl+V)"), self.table.paste, menu="edit")

    # What is shown

    def show_contract(self, shown: Shown) -> None:
        """Show the sheet of a contract; the past is read, not written."""
        other = self._shown is None or self._shown.contract_id != shown.contract_id
        self._shown = shown
        contract = shown.table.contract
        if other:
            years = range(contract.starts_on.year, contract.ends_on.year + 1)
            self.year.set_options([(str(one), str(one)) for one in years])
            self.financer.set_options([(one.id, one.name) for one in shown.table.financers])
            today = self._context.today().year
            self.year.show_key(str(min(max(today, years[0]), years[-1])))
            self.financer.setCurrentIndex(0)
        self.model.editable = shown.as_of is None and not self._context.looks_only
        self.reload()

    def reload(self) -> None:
        if self._shown is None:
            return
        asked = FigureFilter(
            contract_id=self._shown.contract_id,
            as_of=self._shown.as_of,
            stage=self.stage.key,
            year=int(self.year.key) if self.across.current == FINANCERS and self.year.key else None,
            financer_id=self.financer.key if self.across.current == YEARS else None,
        )
        self._context.settings.write("contract/entry_stage", self.stage.key)
        self._context.read(
            _sheet, self._show, owner=self, key="contract.sheet", asked=asked, words=self.words.text().strip()
        )

    def _show(self, read: _Read) -> None:
        if read.by_year:
            columns = tuple((str(year), str(year)) for year in self._years(read.years))
        else:
            assert self._shown is not None  # noqa: S101  # it asked
            columns = tuple((one.id, one.name) for one in self._shown.table.financers)
        sheet = Sheet(columns, read.rows, read.cents, read.conflicting, read.said)
        self.model.show(sheet, (self.tr("N°"), self.tr("Opération, en euros"), self.tr("Total")))
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.first_cell())
        self._reach_goal()
        self._tell_cell()

    def _years(self, told: frozenset[int]) -> list[int]:
        assert self._shown is not None  # noqa: S101
        contract = self._shown.table.contract
        planned = range(contract.starts_on.year, contract.ends_on.year + 1)
        return sorted({*planned, *told})

    def _turn(self) -> None:
        by_year = self.across.current == YEARS
        self.year.setVisible(not by_year)
        self.financer.setVisible(by_year)
        self.reload()

    def focus_first(self) -> None:
        self.table.setFocus()

    def go_to(self, alert: Any) -> None:
        """Show the cell that an alert is about."""
        if alert is not None and alert.operation_id and self._shown is not None:
            self._goal = (alert.operation_id, alert.financer_id or "")
            self.words.clear()
            self.reload()
        self.table.setFocus()

    def _reach_goal(self) -> None:
        if self._goal is None:
            return
        operation, column = self._goal
        rows = [place for place, one in enumerate(self.model.sheet.rows) if one.id == operation]
        keys = [key for key, _title in self.model.sheet.columns]
        if rows:
            place = 2 + (keys.index(column) if column in keys else 0)
            self.table.setCurrentIndex(self.model.index(rows[0], place))
            self._goal = None

    def _tell_cell(self) -> None:
        """Tell where the current figure comes from, and those that others gave beside it."""
        index = self.table.currentIndex()
        if self._shown is not None and self._shown.as_of is not None:
            day = days.day_in_year(self._shown.as_of, 0)
            self._detail.setText(
                self.tr("Situation au {day} : les chiffres se lisent sans se modifier.").format(day=day)
            )
            return
        if self.model.place(index) is None:
            self._detail.setText("")
            return
        told = [self._told(one) for one in self.model.said(index)]
        self._detail.setText(
            "   ".join(told) or self.tr("Aucun chiffre : {missing}, et non zéro.").format(missing=missing())
        )

    def _told(self, one: Said) -> str:
        words = self.tr("{amount}\u00a0€, arrêté au {day}, {source}").format(
            amount=exact(one.cents), day=f"{one.dated_on:%d/%m/%Y}", source=one.source
        )
        return f"{words} ({self.tr('retenu')})" if one.retained and one.conflicting else words

    # What is written

    def _write(self, changes: list[tuple[str, str, int | None, Said | None]]) -> None:
        """Write a block as one gesture: what is typed under the day and source of the page, what goes under its own."""
        if self._shown is None:
            return
        cells = [self._entry(*one) for one in changes if one[2] is not None or one[3] is not None]
        if not cells:
            return
        told = self.tr("%n chiffre(s) écrit(s) ou retiré(s).", "", len(cells))
        self._context.run(
            enter_figures,
            undo=told if len(cells) > 1 or cells[0].cents is None else None,
            failed=self._refused,
            contract_id=self._shown.contract_id,
            cells=cells,
            dated_on=self.dated_on.day or self._context.today(),
            source=self.source.text().strip() or self.tr("Saisie"),
        )

    def _entry(self, operation: str, key: str, cents: int | None, former: Said | None) -> Entry:
        by_year = self.across.current == YEARS
        financer, year = (self.financer.key, int(key)) if by_year else (key, int(self.year.key))
        said = (former.dated_on, former.source) if cents is None and former is not None else None
        return Entry(operation, financer, self.stage.key, year, cents, said)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.reload()

    def _tell_wrong(self, texts: list[str]) -> None:
        first = ", ".join(f"«\u00a0{text.strip()}\u00a0»" for text in texts[:3])
        told = self.tr("%n texte(s) n’est pas un montant sûr : {first}. Rien n’a été écrit.", "", len(texts))
        self._context.toasts.show_error(told.format(first=first))


@dataclass(frozen=True, slots=True)
class _Read:
    """What the sheet shows, put together before the window has it."""

    by_year: bool
    rows: tuple[SheetRow, ...]
    columns: Mapping[str, SheetColumn]
    cents: Mapping[Place, int]
    conflicting: frozenset[Place]
    years: frozenset[int]

    def said(self, place: Place) -> tuple[Said, ...]:
        operation, key = place
        return self.columns[key].said(operation) if key in self.columns else ()


def _sheet(reader: Any, asked: FigureFilter, words: str) -> _Read:
    kept = OperationFilter(contract_id=asked.contract_id, as_of=asked.as_of, words=words)
    by_year = asked.year is None
    told = {str(year) if by_year else financer: one for (financer, year), one in sheet_columns(reader, asked).items()}
    return _Read(
        by_year,
        tuple(SheetRow(*named) for named in named_operations(reader, kept)),
        told,
        {(operation, key): cents for key, one in told.items() for operation, cents in one.retained.items()},
        frozenset((operation, key) for key, one in told.items() for operation in one.conflicting),
        frozenset(int(key) for key in told) if by_year else frozenset(),
    )
