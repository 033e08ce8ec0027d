"""What a contract is made of: its facts, who pays, its axes and actions, the amounts first planned, keys, indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.services.gestures import contract as gestures
from concertation.services.gestures import contract_planning
from concertation.services.gestures.contract_financers import move_financer, remove_financer
from concertation.services.gestures.contract_removal import remove_contract_part
from concertation.services.queries.choices import Choices, choices
from concertation.services.queries.contract import IndicatorRow, KeyRow, contract_table, indicators, keys
from concertation.ui.contract.axes_table import AxesTable
from concertation.ui.contract.entry_model import EntryModel, Place, Sheet, SheetRow
from concertation.ui.contract.entry_table import EntryTable
from concertation.ui.contract.indicators_table import IndicatorsTable
from concertation.ui.contract.key_form import KeyForm, KeysTable
from concertation.ui.contract.payers import Payers
from concertation.ui.contract.words import PLANNED
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.fields import DayField, NumberField, TextField, form
from concertation.ui.widgets.layout import SectionHead, column, row, scrolled
from concertation.ui.widgets.table import row_height
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from concertation.services.queries.contract import ContractRow, ContractTable
    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext

_HUNDREDTHS = 100
PRINTED = ""
_Read = tuple["ContractTable", tuple[KeyRow, ...], tuple[IndicatorRow, ...], Choices]


class StructurePage(QFrame):
    """Every field writes at once; undo takes anything back."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._contract: ContractRow | None = None
        self._facts()
        self.payers = Payers(self._run)
        self.axes = AxesTable(self._run)
        self._amounts()
        self.keys, self.key_form = KeysTable(self._run), KeyForm(self._run, context.today)
        self.indicators = IndicatorsTable(self._run)
        plan = self.tr(
            "Les montants tels qu’ils sont imprimés au contrat, par axe et par financeur. Un avenant adopté s’y ajoute "
            "sans les effacer."
        )
        back = LinkButton(self.tr("Retour au tableau"), "chevron-left", lambda: ways.page.emit("table"))
        page = column(
            row(back, None),
            *(SectionHead(self.tr("Contrat")), self._fields, 8),
            *(SectionHead(self.tr("Financeurs")), self.payers, 8),
            *(SectionHead(self.tr("Axes et actions")), self.axes, 8),
            *(SectionHead(self.tr("Prévu, version initiale")), Text(plan, "secondary", wrap=True), self.planned, 8),
            *(SectionHead(self.tr("Clés de répartition")), self.keys, self.key_form, 8),
            *(SectionHead(self.tr("Indicateurs du contrat")), self.indicators, 8),
            row(Button(self.tr("Supprimer le contrat"), "trash-2", self._remove), None),
            None,
            gap=8,
        )
        self.setLayout(row(scrolled(page)))

    def _facts(self) -> None:
        self.name, self.code = TextField(self.tr("Nom")), TextField(self.tr("Code"))
        self.starts_on = DayField(self.tr("Du"), self._context.today)
        self.ends_on = DayField(self.tr("Au"), self._context.today)
        self.minimum = NumberField(self.tr("Part minimale du maître d’ouvrage"), most=100, unit="\u00a0%", empty="–")
        self.name.committed.connect(lambda text: self._edit(name=text))
        self.code.committed.connect(lambda text: self._edit(code=text))
        self.starts_on.committed.connect(lambda day: self._edit(starts_on=day) if day else None)
        self.ends_on.committed.connect(lambda day: self._edit(ends_on=day) if day else None)
        self.minimum.committed.connect(lambda share: self._edit(owner_minimum=share * _HUNDREDTHS or None))
        self._fields = form(
            (self.tr("Nom"), self.name),
            (self.tr("Code"), self.code),
            (self.tr("Du"), self.starts_on),
            (self.tr("Au"), self.ends_on),
            (self.tr("Part minimale du maître d’ouvrage"), self.minimum),
        )
        self._fields.setMaximumWidth(theme().scale.px(720))

    def _amounts(self) -> None:
        self.sheet = EntryModel(self)
        self.planned = EntryTable(self.sheet, self.tr("Montants prévus par axe et par financeur"))
        self.sheet.written.connect(self._write_planned)
        self.sheet.refused.connect(lambda text: self._tell_wrong([text]))
        self.planned.pasted_wrong.connect(self._tell_wrong)

    # What is shown

    def show_contract(self, shown: Shown) -> None:
        """Show the contract as first signed, with the keys and results of today."""
        contract = shown.table.contract
        values = {"contract_id": contract.id, "first": contract.starts_on, "today": self._context.today()}
        self._context.read(_made_of, self._show, owner=self, key="contract.structure", **values)

    def _show(self, read: _Read) -> None:
        table, found_keys, found_indicators, found = read
        contract = self._contract = table.contract
        self.name.show_text(contract.name)
        self.code.show_text(contract.code)
        self.starts_on.set_day(contract.starts_on)
        self.ends_on.set_day(contract.ends_on)
        self.minimum.show_number((contract.owner_minimum or 0) // _HUNDREDTHS)
        self.payers.show_payers(contract, found)
        self.axes.show_table(table)
        self._show_planned(table)
        self.keys.show_keys(found_keys, table)
        self.key_form.show_table(table)
        self.indicators.show_rows_of(found_indicators, contract.id)

    def _show_planned(self, table: ContractTable) -> None:
        axes = [one for one in table.rows if one.kind == "axis"]
        rows = tuple(SheetRow(one.id, one.number, one.name, one.parent_id or "") for one in axes)
        columns = ((PRINTED, self.tr("Imprimé")), *((one.id, one.name) for one in table.financers))
        cells: dict[Place, int | None] = {}
        for one in table.rows:
            cells[one.id, PRINTED] = one.printed
            sums = one.stages.get(PLANNED)
            for financer, cents in (sums.by_financer if sums else {}).items():
                cells[one.id, financer] = cents
        sheet = Sheet(columns, rows, cells, apart=frozenset((PRINTED,)))
        self.sheet.show(sheet, (self.tr("N°"), self.tr("Axe, en euros"), self.tr("Total")))
        tall = self.planned.horizontalHeader().sizeHint().height() + (min(len(rows), 14) + 1) * row_height() + 8
        wide = self.planned.horizontalHeader().length() > self.planned.viewport().width()
        bar = self.planned.horizontalScrollBar().sizeHint().height() if wide else 0
        self.planned.setFixedHeight(tall + bar)
        self.planned.setVisible(bool(rows))

    def create_new(self) -> None:
        self.axes.add_axis()

    def focus_first(self) -> None:
        self.name.setFocus()

    # What is written

    def _run(self, gesture: Any, then: Callable[[Any], object] | None = None, **values: Any) -> None:
        """Do a gesture on this contract; where it is refused, say so and show what is in the register."""
        if self._contract is None:
            return
        if gesture in _OF_CONTRACT:
            values["contract_id"] = self._contract.id
        undo = self.tr("Mis à la Corbeille.") if gesture is remove_contract_part else None
        if gesture is remove_financer:
            undo = self.tr("Financeur retiré du contrat.")
        self._context.run(gesture, then, undo=undo, failed=self._refused, **values)

    def _edit(self, **fields: Any) -> None:
        self._run(gestures.edit_contract, **fields)

    def _write_planned(self, changes: list[tuple[str, str, int | None, Any]]) -> None:
        cells = [(axis, financer or None, cents) for axis, financer, cents, _former in changes]
        self._run(contract_planning.set_plan, cells=cells)

    def _remove(self) -> None:
        if self._contract is not None:
            self._run(remove_contract_part, kind="contract", key=self._contract.id)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        if self._contract is not None:
            values = {"contract_id": self._contract.id, "first": self._contract.starts_on}
            self._context.read(
                _made_of, self._show, owner=self, key="contract.structure", today=self._context.today(), **values
            )

    def _tell_wrong(self, texts: list[str]) -> None:
        told = self.tr("%n texte(s) n’est pas un montant sûr : {first}. Rien n’a été écrit.", "", len(texts))
        self._context.toasts.show_error(told.format(first=f"«\u00a0{texts[0].strip()}\u00a0»"))


_OF_CONTRACT = (
    gestures.edit_contract,
    gestures.add_financer,
    move_financer,
    remove_financer,
    contract_planning.set_plan,
    gestures.add_axis,
    contract_planning.set_funding_key,
    gestures.add_indicator,
)


def _made_of(reader: Any, contract_id: str, first: date, today: date) -> _Read:
    table = contract_table(reader, contract_id, today, as_of=first)
    results = tuple(one for one in indicators(reader, contract_id) if one.operation_id is None)
    return table, keys(reader, contract_id), results, choices(reader, today)
