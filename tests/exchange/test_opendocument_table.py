"""OpenDocument workbooks as LibreOffice writes them: the same table as Excel's, and nothing made of what they repeat."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from tests import libreoffice
from tests.exchange.hostile import BOMB, HEADS, ROW, samples

from concertation.errors import UserError
from concertation.exchange.table_file import read_table

SPACES = " ".join(
    f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table", "text")
)


def sheet(path: Path, rows: str, *, body: str = "spreadsheet", before: str = "") -> Path:
    told = (
        f"{before}<office:document-content {SPACES}><office:body><office:{body}>"
        f"<table:table>{rows}</table:table><table:table><table:table-row><table:table-cell office:value-type='string'>"
        f"<text:p>autre feuille</text:p></table:table-cell></table:table-row></table:table>"
        f"</office:{body}></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("content.xml", told)
    return path


def cells(path: Path) -> list[tuple[int, tuple[object, ...]]]:
    return [(line.number, line.cells) for line in read_table(path).lines]


def row(*told: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(told)}</table:table-row>'


def cell(words: str, kind: str = "string", **said: object) -> str:
    attributes = "".join(f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in said.items())
    return f'<table:table-cell office:value-type="{kind}"{attributes}><text:p>{words}</text:p></table:table-cell>'


def blank(times: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{times}"/>'


def test_the_first_sheet_is_read_with_its_numbers_days_and_lines_as_shown(tmp_path: Path) -> None:
    found = sheet(
        tmp_path / "a.ods",
        row(cell("Nom"), cell("Montant"), blank(16382))
        + row(blank(16384), times=3)
        + row(
            cell("d’<text:span>EXEMPLE</text:span><text:s text:c='2'/>03</text:p><text:p>suite"),
            cell("48 200,50 €", "currency", office__value="48200.5"),
            cell("12", "float", office__value="12"),
            cell("12/09/13", "date", office__date_value="2013-09-12"),
            blank(2),
            cell("3", "float", office__value="3", table__formula="of:=SUM([.B2:.C2])"),
            blank(16377),
        )
        + row(blank(16384), times=1_048_571),
    )
    assert cells(found) == [
        (1, ("Nom", "Montant")),
        (5, ("d’EXEMPLE  03\nsuite", 48200.5, 12, "2013-09-12", None, None, "=SUM([.B2:.C2])")),
    ]


def test_a_comment_hung_on_a_cell_is_not_its_content(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>à vérifier</text:p></office:annotation>"
    told = f'<table:table-cell office:value-type="string">{note}<text:p>Eure</text:p></table:table-cell>'
    assert cells(sheet(tmp_path / "a.ods", row(told))) == [(1, ("Eure",))]


def test_rows_and_cells_that_say_something_are_repeated(tmp_path: Path) -> None:
    twice = cell("x", table__number_columns_repeated=2)
    assert cells(sheet(tmp_path / "a.ods", row(twice, times=3))) == [(n, ("x", "x")) for n in (1, 2, 3)]


@pytest.mark.parametrize("many", [201, 2_000_000_000, 10**60])
@pytest.mark.parametrize(
    "rows",
    [
        lambda many: row(cell("x", table__number_columns_repeated=many)),
        lambda many: row(blank(many), cell("x")),
        lambda many: row(cell("x"), times=many * 1_000),
        lambda many: row(blank(1), times=many * 1_000) + row(cell("x")),
        lambda many: row(cell(f'<text:s text:c="{many * 1_000}"/>')),
    ],
)
def test_what_a_file_repeats_beyond_measure_is_refused_at_once(rows: object, many: int, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.ods", rows(many))  # type: ignore[operator]
    tracemalloc.start()
    try:
        with pytest.raises(UserError) as refused:
            read_table(path)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()
    assert refused.value.code == "table_too_large"


@pytest.mark.parametrize(
    ("before", "body"),
    [(f"{BOMB}]>", "spreadsheet"), ('<!DOCTYPE a SYSTEM "file:///etc/passwd">', "spreadsheet"), ("", "text")],
)
def test_entities_and_what_is_no_workbook_are_refused(before: str, body: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        read_table(sheet(tmp_path / "a.ods", row(cell("x")), before=before, body=body))
    assert refused.value.code == "table_unreadable"


@pytest.mark.parametrize("inside", ["<!--{}-->", "<a b='{}'/>", "{}"])
def test_a_sheet_that_unpacks_into_a_giant_is_refused_in_little_memory(inside: str, tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.ods", row(cell("x")) + inside.format("x" * 20_000_000))
    tracemalloc.start()
    try:
        with suppress(UserError):
            read_table(path)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_an_archive_that_lies_about_what_it_unpacks_into_is_refused(tmp_path: Path) -> None:
    content = bytearray(samples()["ods"])
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = (2**32 - 2).to_bytes(4, "little")
    path = tmp_path / "a.ods"
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_table(path)
    assert refused.value.code == "table_too_large"


@pytest.mark.whole
@libreoffice.needed
def test_what_libreoffice_makes_of_an_excel_file_reads_the_same(tmp_path: Path) -> None:
    book, out = Workbook(), io.BytesIO()
    book.worksheets[0].append(HEADS)
    book.worksheets[0].append(ROW)
    book.worksheets[0].append(("x", None, 12, 0.5, date(2013, 9, 12), None, "fin"))
    book.save(out)
    (tmp_path / "a.xlsx").write_bytes(out.getvalue())
    libreoffice.convert("ods", tmp_path, tmp_path / "a.xlsx")
    kept = [[str(value)[:10] for value in line] for _number, line in cells(tmp_path / "a.xlsx")]
    assert [[str(value)[:10] for value in line] for _number, line in cells(tmp_path / "a.ods")] == kept
