"""What it costs to write twenty thousand actions as a workbook."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook
from tests.benchmarks.timing import say, seconds

from concertation.exchange.spreadsheet import Sheet, Value, workbook

pytestmark = pytest.mark.whole
_MANY = 20_000


def test_twenty_thousand_actions_against_a_library_s_own_rows(capsys: pytest.CaptureFixture[str]) -> None:
    day = date(2013, 7, 4)
    row: tuple[Value, ...] = ("A13-01", "Chiffrer l’accès", "TÉMOIN-02", "Eure", "", day, day, 9, "En cours", 40, None)
    heads = [f"Colonne {place}" for place in range(len(row))]
    ours = seconds(lambda: workbook(Sheet("Actions", heads, [row] * _MANY)))

    def theirs() -> None:
        book = Workbook(write_only=True)
        page = book.create_sheet("Actions")
        for _ in range(_MANY // 10):
            page.append(row)
        page.close()  # else what it left open complains in a later test

    library = 10 * seconds(theirs)
    say(capsys, f"20,000 actions as a workbook {ours:.1f} s (aim 5 s), × {ours / library:.2f} openpyxl's rows alone")
