"""Tables as people send them: any encoding, any separator; what could harm is refused with a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from concertation.errors import UserError
from concertation.exchange import table_file
from concertation.exchange.table_file import read_table

HEADS = ("Opération", "Montant engagé")
ROWS = (("1.1.1", "966,18 €"), ("Œuvre n° 2", "143,5"))


def cells(path: Path) -> list[tuple[object, ...]]:
    return [line.cells for line in read_table(path).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_a_csv_is_read_whatever_its_encoding_and_its_separator(encoding: str, separator: str, tmp_path: Path) -> None:
    path = tmp_path / "données.csv"
    path.write_bytes("\r\n".join(separator.join(row) for row in (HEADS, *ROWS)).encode(encoding))
    assert cells(path) == [HEADS, *ROWS]


def test_commas_part_cells_only_where_nothing_else_does(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('operation,amount\n1.1.1,"966,18"\n1.1.2,12\n', encoding="utf-8")
    assert cells(path) == [("operation", "amount"), ("1.1.1", "966,18"), ("1.1.2", "12")]
    path.write_text("operation;amount\n1.1.1;966, 18\n1.1.2;1,5\n", encoding="utf-8")
    assert cells(path)[1:] == [("1.1.1", "966, 18"), ("1.1.2", "1,5")]


def test_lines_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("operation;amount\n\n;;\n1.1.1;5;;\n", encoding="utf-8")
    assert [(line.number, line.cells) for line in read_table(path).lines] == [
        (1, ("operation", "amount")),
        (4, ("1.1.1", "5")),
    ]


def workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_is_known_by_its_content_and_gives_numbers_as_they_are(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.csv", HEADS, ("1.1.1", 966.18), (None, None), ("1.1.2", "=A1+1"), ("1.1.3", 12))
    told = [(line.number, line.cells) for line in read_table(path).lines]
    assert told == [
        (1, HEADS),
        (2, ("1.1.1", 966.18)),
        (4, ("1.1.2", "=A1+1")),
        (5, ("1.1.3", 12)),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "table_empty"),
        (b"\n ; \n", "table_empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "table_old_excel"),
        (b"PK\x03\x04 not really", "table_unreadable"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x02", "table_unreadable"),
        (b"\xff\xfea", "table_unreadable"),
        (b'operation;amount\n1.1.1;"' + b"x" * 200_000, "table_cell_too_large"),
        (b"operation;amount\n1.1.1;" + b"x" * 40_000, "table_cell_too_large"),
        (b";" * 300 + b"1\n", "table_too_large"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(UserError, match=code):
        read_table(path)


def test_a_zip_that_unpacks_into_too_much_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_file, "LARGEST", 50_000)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 1_000_000)
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(packed.getvalue())
    with pytest.raises(UserError, match="table_too_large"):
        read_table(path)


def test_a_file_that_is_not_there_or_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="table_missing"):
        read_table(tmp_path / "absent.csv")
    path = tmp_path / "a.csv"
    path.write_text("a;b\n" * 20, encoding="utf-8")
    monkeypatch.setattr(table_file, "MOST_LINES", 10)
    with pytest.raises(UserError, match="table_too_large"):
        read_table(path)


def test_reading_tells_how_far_it_is_and_may_be_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a;b\n" * 2_500, encoding="utf-8")
    seen: list[int] = []
    read_table(path, lambda done, _total: seen.append(done))
    assert seen == [1_000, 2_000]

    def give_up(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_table(path, give_up)


@given(content=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    try:
        read_table(path)
    except UserError as error:
        assert error.code.startswith("table_")  # noqa: PT017  # either is right
