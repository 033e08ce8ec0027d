"""The first lines of a file as they were read, and the lines that were refused, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from concertation.ui.models.rows import Column
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.small_table import SmallTable
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from concertation.services.imports.heads import Rejected

_WIDTHS = range(6, 25)  # characters: short columns leave their room, long texts are cut


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A line of the file."""

    id: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RejectedLine:
    """A line refused; one line may be refused for one cell only, the first that is wrong."""

    id: str
    told: Rejected


class SampleTable(SmallTable):
    """Shows the file as it was understood, whatever its columns."""

    def __init__(self) -> None:
        super().__init__("", [Column("", lambda _line: "")])
        self.setAccessibleName(self.tr("Premières lignes du fichier"))

    def show_sample(
        self, heads: Sequence[str], sample: Sequence[Sequence[object]], taken: Collection[int | None]
    ) -> None:
        """Show the heads and the first lines of a file; the columns taken are in 600."""
        columns = [_column(head, place, sample, strong=place in taken) for place, head in enumerate(heads)]
        if columns:
            self.model_of_rows.replace_columns(columns)
        lines = [SampleLine(str(place), tuple(_text(cell) for cell in cells)) for place, cells in enumerate(sample)]
        self.show_rows(lines)


class RejectedTable(SmallTable):
    """Shows every line refused: where, what stands there, why."""

    def __init__(self) -> None:
        super().__init__("", [Column("", lambda _line: "")])
        self.model_of_rows.replace_columns(
            [
                Column(self.tr("Ligne"), lambda one: str(one.told.line), width=8, right=True),
                Column(self.tr("Colonne"), lambda one: self._column_name(one.told.column), width=13),
                Column(
                    self.tr("Valeur"),
                    lambda one: one.told.value,
                    width=18,
                    icon=lambda _one: ("triangle-alert", "late"),
                ),
                Column(self.tr("Pourquoi"), _reason, tip=_reason),
            ]
        )
        self.setAccessibleName(self.tr("Lignes refusées"))

    def _column_name(self, column: str) -> str:
        """Return the words of a property of a calendar; a head of the file stays as it is."""
        names = {"SUMMARY": self.tr("Objet"), "DTSTART": self.tr("Date"), "RRULE": self.tr("Récurrence")}
        return names.get(column, column)

    def show_rejected(self, rows: Sequence[Rejected]) -> None:
        self.show_rows([RejectedLine(f"{place}:{one.line}", one) for place, one in enumerate(rows)])


def _column(head: str, place: int, sample: Sequence[Sequence[object]], *, strong: bool) -> Column[Any]:
    def text(line: SampleLine) -> str:
        return line.cells[place] if place < len(line.cells) else ""

    longest = max(len(head), *(len(_text(cells[place])) for cells in sample if place < len(cells)), 0) + 2
    cut = place == 0 and longest > _WIDTHS.stop  # what names the line takes the room left
    width = 0 if cut else min(max(longest, _WIDTHS.start), _WIDTHS.stop)
    return Column(head or "–", text, width=width, strong=strong, tip=text)


def _text(value: object) -> str:
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()  # what spreadsheets make of a day
    return numeric_day(value) if type(value) is date else "" if value is None else str(value)


def _reason(one: RejectedLine) -> str:
    return word("import_fault", one.told.reason)
