"""Writes tables as an Excel workbook: real dates and amounts, frozen heads, filters, and no text taken for a formula.

The parts are written as plain text (ECMA-376, SpreadsheetML): cells as objects cost ten times the time of the rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from concertation.exchange.written import bundle, xml_text


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in integer cents, shown in euros."""

    cents: int


Value = str | int | float | date | time | Amount | None
_NOT_IN_A_TITLE = re.compile(r"[\\/*?:\[\]]")
_LONGEST_TITLE = 31
_LONGEST_TEXT = 32_767  # characters Excel takes in a cell
_WIDEST = 60
_WIDE = 180  # characters abreast: beyond, an A4 page would be too small to read
_A3, _A4 = 8, 9  # ECMA-376, 18.3.1.63
_DAY_ZERO = date(1899, 12, 30).toordinal()
_FORMULA = frozenset("=+-@\t\r")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what Excel would read as a character of its own
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Places in the table of formats below.
_PLAIN, _TITLE, _DATE, _MONEY, _QUOTED, _TIME = range(6)
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
    '<numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;;[Red]\\-#,##0.00\\ &quot;€&quot;"/>'
    '<numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">'
    '<xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/>'
    '<xf xfId="0" quotePrefix="1"/><xf xfId="0" numFmtId="166" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its title, its heads and its rows, each as long as the heads."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]


def workbook(*sheets: Sheet) -> bytes:
    """Return the workbook as the bytes of an ``.xlsx`` file."""
    places = range(1, len(sheets) + 1)
    pages = {f"xl/worksheets/sheet{place}.xml": _page(sheet) for place, sheet in zip(places, sheets, strict=True)}
    told = "".join(
        f'<sheet name="{_title(sheet.title, place)}" sheetId="{place}" r:id="rId{place}"/>'
        for place, sheet in zip(places, sheets, strict=True)
    )
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _related(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{told}</sheets>'
        f"<definedNames>{_repeated(sheets)}</definedNames></workbook>",
        "xl/_rels/workbook.xml.rels": _related(
            *((f"rId{place}", "worksheet", f"worksheets/sheet{place}.xml") for place in places),
            (f"rId{len(sheets) + 1}", "styles", "styles.xml"),
        ),
        "xl/styles.xml": _STYLES,
        **pages,
    }
    return bundle(parts, stored="[Content_Types].xml")


def _repeated(sheets: Sequence[Sheet]) -> str:
    """Return what has the heads printed again on each page."""
    titles = [_title(sheet.title, place).replace("'", "''") for place, sheet in enumerate(sheets, start=1)]
    return "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">\'{title}\'!$1:$1</definedName>'
        for place, title in enumerate(titles)
    )


def _title(title: str, place: int) -> str:
    """Return the name of a sheet as Excel takes it, « Feuille 2 » where nothing is left of it."""
    return xml_text(_NOT_IN_A_TITLE.sub(" ", title)[:_LONGEST_TITLE].strip(" '")) or f"Feuille {place}"


def _page(sheet: Sheet) -> str:
    letters = [_letter(place) for place in range(len(sheet.heads))]
    widths = [_width(sheet, column) for column in range(len(sheet.heads))]
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(widths, start=1)
    )
    rows = [_row(1, letters, [_text(head, _TITLE) for head in sheet.heads])]
    rows += [_row(at, letters, [_cell(value) for value in values]) for at, values in enumerate(sheet.rows, start=2)]
    last = f"{letters[-1] if letters else 'A'}{len(sheet.rows) + 1}"
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
        f'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>{f"<cols>{columns}</cols>" if columns else ""}'
        f'<sheetData>{"".join(rows)}</sheetData><autoFilter ref="A1:{last}"/>'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{_A3 if sum(widths) > _WIDE else _A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter></worksheet>"
    )


def _row(at: int, letters: Sequence[str], cells: Sequence[tuple[str, str]]) -> str:
    told = "".join(
        f'<c r="{letter}{at}"{kind}>{inner}</c>' for letter, (kind, inner) in zip(letters, cells, strict=True) if inner
    )
    return f'<row r="{at}">{told}</row>'


def _cell(value: Value) -> tuple[str, str]:
    """Return the attributes and the content of a cell.

    A text stays a text, whatever it begins with, and is marked so that editing keeps it one.
    """
    if value is None:
        return "", ""
    if isinstance(value, str):
        return _text(value, _QUOTED if value[:1] in _FORMULA else _PLAIN)
    if isinstance(value, Amount):
        return f' s="{_MONEY}"', f"<v>{value.cents / 100!r}</v>"
    if isinstance(value, date):
        return f' s="{_DATE}"', f"<v>{value.toordinal() - _DAY_ZERO}</v>"
    if isinstance(value, time):
        return f' s="{_TIME}"', f"<v>{(value.hour * 3600 + value.minute * 60 + value.second) / 86400!r}</v>"
    return "", f"<v>{value!r}</v>"


def _text(text: str, style: int) -> tuple[str, str]:
    told = xml_text(_ESCAPED.sub("_x005F_", text[:_LONGEST_TEXT]))
    if not told:
        return "", ""
    return f' t="inlineStr" s="{style}"', f'<is><t xml:space="preserve">{told}</t></is>'


def _width(sheet: Sheet, column: int) -> int:
    longest = max((_length(row[column]) for row in sheet.rows), default=0)
    return min(_WIDEST, max(longest, len(sheet.heads[column])) + 2)


def _length(value: Value) -> int:
    """Return how many characters a value takes on the screen."""
    if value is None:
        return 0
    if isinstance(value, date):
        return len("dd/mm/yyyy")
    if isinstance(value, Amount):
        return len(f"{value.cents / 100:,.2f} €")
    return len(value) if isinstance(value, str) else len(str(value))


def _letter(place: int) -> str:
    """Return the letters of a column, the first being A."""
    told = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        told = chr(ord("A") + rest) + told
    return told


def _related(*told: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{to}"/>' for key, kind, to in told)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _content_types(sheets: int) -> str:
    names = [(f"/xl/worksheets/sheet{place}.xml", "worksheet") for place in range(1, sheets + 1)]
    names += [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    rows = "".join(f'<Override PartName="{name}" ContentType="{_OFFICE}.{kind}+xml"/>' for name, kind in names)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )
