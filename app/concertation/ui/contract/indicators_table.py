"""Results in the words they were given, by beneficiary: the contract's or an operation's."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.domain.typography import number
from concertation.services.gestures import contract as gestures
from concertation.services.gestures.contract_removal import remove_contract_part
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.editors import CellEditor, choice_editor
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.small_table import SmallTable, text_column
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.services.queries.contract import IndicatorRow

_BENEFICIARY = 1


class IndicatorsTable(QFrame):
    """``run`` does a gesture; a result is text, or text and a number."""

    def __init__(self, run: Callable[..., None]) -> None:
        super().__init__()
        self._run, self._contract, self._operation = run, "", ""
        self.table = SmallTable(
            self.tr("Indicateurs"),
            [
                text_column(self.tr("Indicateur"), lambda one: one.name, self._writer("name"), width=26),
                Column(self.tr("Pour"), lambda one: word("beneficiary", one.beneficiary), width=13, edit=_never),
                text_column(self.tr("Résultat"), lambda one: one.text, self._writer("text")),
                Column(self.tr("Nombre"), _number, width=11, right=True, edit=self._write_number),
                text_column(self.tr("Unité"), lambda one: one.unit, self._writer("unit"), width=10),
                text_column(self.tr("Source"), lambda one: one.source, self._writer("source"), width=18),
            ],
            {
                _BENEFICIARY: CellEditor(
                    choice_editor(self.tr("Pour"), options("beneficiary"), lambda one: one.beneficiary),
                    lambda editor: editor.key,
                    lambda one, key: self._edit(one, beneficiary=key),
                )
            },
        )
        self.table.removed.connect(lambda one: run(remove_contract_part, kind="indicator", key=one.id))
        self.setLayout(
            column(self.table, row(writes(Button(self.tr("Ajouter un indicateur"), "plus", self.add)), None), gap=8)
        )

    def show_rows_of(self, rows: Sequence[IndicatorRow], contract_id: str, operation_id: str = "") -> None:
        """Show the results of a contract, or of one operation."""
        self._contract, self._operation = contract_id, operation_id
        self.table.show_rows(rows)

    def add(self) -> None:
        self._run(
            gestures.add_indicator,
            contract_id=self._contract,
            name=self.tr("Nouvel indicateur"),
            beneficiary="territory",
            text=self.tr("à renseigner"),
            operation_id=self._operation or None,
        )

    def _writer(self, field: str) -> Callable[[Any, str], None]:
        return lambda one, text: self._edit(one, **{field: text or None})

    def _edit(self, one: IndicatorRow, **fields: Any) -> None:
        self._run(gestures.edit_indicator, indicator_id=one.id, **fields)

    def _write_number(self, one: IndicatorRow, text: str) -> bool:
        typed = text.strip().replace("\u202f", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
        try:
            value = float(typed) if typed else None
        except ValueError:
            return False
        if value != one.value:
            self._edit(one, value=value)
        return True


def _number(one: IndicatorRow) -> str:
    return "" if one.value is None else number(Decimal(str(one.value)).normalize() + 0)


def _never(_row: Any, _text: str) -> bool:
    return False
