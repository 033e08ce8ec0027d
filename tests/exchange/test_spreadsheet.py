"""Workbooks: dates stay dates, texts stay texts, heads are frozen and filtered."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests import libreoffice

from concertation.exchange.spreadsheet import Amount, Sheet, workbook


def test_dates_and_numbers_are_real_and_heads_are_frozen_and_filtered() -> None:
    made = workbook(Sheet("Suivi", ["Action", "Échéance", "Avancement"], [["Chiffrer l’accès", date(2013, 7, 4), 50]]))
    page = load_workbook(BytesIO(made))["Suivi"]
    assert page["B2"].is_date
    assert page["B2"].value.date() == date(2013, 7, 4)
    assert page["C2"].value == 50
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:C2"


@given(st.sampled_from("=+-@"), st.text(max_size=20))
def test_a_text_never_becomes_a_formula(sign: str, rest: str) -> None:
    made = workbook(Sheet("x", ["Texte"], [[sign + rest]]))
    cell = load_workbook(BytesIO(made))["x"]["A2"]
    assert cell.data_type != "f"
    assert str(cell.value).startswith(sign)
    assert cell.quotePrefix


def test_what_a_workbook_cannot_hold_is_left_out_rather_than_refused() -> None:
    made = workbook(
        Sheet("Actions : [2013] / suite et fin d’un titre long", ["Texte"], [["a\x00b\x0bc"], ["x" * 40_000]])
    )
    page = load_workbook(BytesIO(made)).worksheets[0]
    assert page["A2"].value == "abc"
    assert len(page["A3"].value) == 32_767
    assert len(page.title) <= 31


def test_amounts_are_numbers_in_euros_and_hours_are_hours() -> None:
    made = workbook(
        Sheet("x", ["Montant", "Heure", "Rien"], [[Amount(-123_456), time(11, 5), None], [Amount(7), time(9), ""]])
    )
    page = load_workbook(BytesIO(made))["x"]
    assert (page["A2"].value, page["A3"].value) == (-1234.56, 0.07)
    assert "€" in page["A2"].number_format
    assert page["B2"].value == time(11, 5)
    assert page["C2"].value is None


def test_a_workbook_has_as_many_sheets_as_it_is_given_and_columns_past_z() -> None:
    made = workbook(Sheet("Un", [f"c{at}" for at in range(30)], [list(range(30))]), Sheet("Deux", ["a"], []))
    book = load_workbook(BytesIO(made))
    assert book.sheetnames == ["Un", "Deux"]
    assert book["Un"]["AD2"].value == 29
    assert book["Un"].auto_filter.ref == "A1:AD2"


@libreoffice.needed
def test_libreoffice_reads_the_same_cells(tmp_path: Path) -> None:
    rows: list[list[Any]] = [["=2+2", date(2013, 7, 4), Amount(96_618_000_000), '<é & "x">']]
    (tmp_path / "a.xlsx").write_bytes(workbook(Sheet("Suivi", ["Texte", "Jour", "Montant", "Signes"], rows)))
    libreoffice.convert("csv:Text - txt - csv (StarCalc):59,34,76", tmp_path, tmp_path / "a.xlsx")
    line = (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()[1]
    assert line.startswith("=2+2;04/07/2013;")
    assert '"<é & ""x"">"' in line


def test_a_sheet_prints_on_pages_as_wide_as_it_is_with_its_heads_on_each() -> None:
    wide_heads = tuple("une colonne large" for _ in range(12))
    read = load_workbook(
        BytesIO(workbook(Sheet("L'an : 2013", ("A",), [("x",)]), Sheet("B", wide_heads, [wide_heads])))
    )
    narrow, wide = read.worksheets
    for sheet in (narrow, wide):
        assert (sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == (
            "$1:$1",
            "landscape",
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage is True
    assert (narrow.page_setup.paperSize, wide.page_setup.paperSize) == (9, 8)
