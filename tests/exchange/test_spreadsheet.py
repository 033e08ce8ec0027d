"""Workbooks: dates stay dates, texts stay texts, heads are frozen and filtered."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from concertation.exchange.spreadsheet import Sheet, workbook


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
