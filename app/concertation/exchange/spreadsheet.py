"""Writes tables as an Excel workbook: real dates and numbers, frozen heads, filters, and no text taken for a formula."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in integer cents, shown in euros."""

    cents: int


Value = str | int | float | date | time | Amount | None
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # by XML 1.0
_NOT_IN_A_TITLE = re.compile(r"[\\/*?:\[\]]")
_LONGEST_TITLE = 31
_LONGEST_TEXT = 32_767  # characters Excel takes in a cell
_WIDEST = 60
_EUROS = '#,##0.00 "€";[Red]-#,##0.00 "€"'


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its title, its heads and its rows, each as long as the heads."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]


def workbook(*sheets: Sheet) -> bytes:
    """Return the workbook as the bytes of an ``.xlsx`` file."""
    from openpyxl import Workbook  # noqa: PLC0415  # only where something is exported

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(_NOT_IN_A_TITLE.sub(" ", sheet.title)[:_LONGEST_TITLE]), sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for place, values in enumerate((sheet.heads, *sheet.rows), start=1):
        for column, value in enumerate(values, start=1):
            _write(page.cell(row=place, column=column), value)
    for cell in page[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.heads))}{len(sheet.rows) + 1}"
    for column, head in enumerate(sheet.heads):
        longest = max((len(_shown(row[column])) for row in sheet.rows), default=0)
        page.column_dimensions[get_column_letter(column + 1)].width = min(_WIDEST, max(longest, len(head)) + 2)


def _write(cell: Cell, value: Value) -> None:
    """Write one value; a text stays a text, whatever it begins with, and is marked so that editing keeps it one."""
    if isinstance(value, str):
        cell.value = _FORBIDDEN.sub("", value)[:_LONGEST_TEXT]
        cell.data_type = "s"
        if value[:1] in ("=", "+", "-", "@"):
            cell.quotePrefix = True
        return
    if isinstance(value, Amount):
        cell.value = value.cents / 100
        cell.number_format = _EUROS
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, time):
        cell.number_format = "hh:mm"


def _shown(value: Value) -> str:
    if isinstance(value, Amount):
        return f"{value.cents / 100:,.2f} €"
    return "dd/mm/yyyy" if isinstance(value, date) else "" if value is None else str(value)
