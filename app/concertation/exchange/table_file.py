"""Reads a table a user chose, CSV, Excel or OpenDocument, whatever its encoding or its separator; what could harm is refused."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from concertation.domain.progress import Report
from concertation.errors import UserError

Value: TypeAlias = "str | int | float | None"

LARGEST = 64 * 1024 * 1024  # bytes of the file, and of what an Excel file unpacks into times four
MOST_LINES = 200_000
MOST_COLUMNS = 200
LONGEST_CELL = 32_767  # what Excel takes
_MOST_CELLS = 10_000_000  # blank ones included: a workbook may say that each of its lines is sixteen thousand wide
_STEP = 1_000
_SEPARATORS = (";", "\t", "|", ",")  # in this order: a comma also parts the decimals of French amounts
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_FORMULA_MARK = "="


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table, numbered as the user sees it in a spreadsheet."""

    number: int
    cells: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a file that say something, the first one first."""

    name: str
    lines: tuple[Line, ...]


def read_table(path: Path, report: Report | None = None) -> Table:
    """Return the table of a ``.csv``, ``.xlsx`` or ``.ods`` file, known by its content rather than by its name.

    Raises:
        UserError: ``table_missing``, ``folder_not_file``, ``file_forbidden``, ``table_too_large``, ``table_unreadable``, ``table_old_excel``,
            ``table_cell_too_large``, ``table_empty``.
    """
    content = content_of(path)
    if content.startswith(_OLD_EXCEL):
        raise UserError("table_old_excel", path=path.name)
    rows = _packed_rows(path, content) if content.startswith(b"PK") else _text_rows(path, content)
    lines = tuple(_told(path, rows, report))
    if not lines:
        raise UserError("table_empty", path=path.name)
    return Table(path.name, lines)


def content_of(path: Path) -> bytes:
    """Return the bytes of a file a user chose, unless it is missing, a folder, forbidden or too large."""
    try:
        if path.is_dir():
            raise UserError("folder_not_file", path=str(path))
        if path.stat().st_size > LARGEST:
            raise UserError("table_too_large", path=path.name, most=MOST_LINES)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("table_missing", path=str(path)) from error
    except OSError as error:
        raise UserError("file_forbidden", path=str(path)) from error


def _told(path: Path, rows: Iterator[Sequence[Value]], report: Report | None) -> Iterator[Line]:
    """Yield the lines that are not blank; blank cells after the last one that is not are left out."""
    read = 0
    for number, row in enumerate(rows, start=1):
        read += len(row)
        cells = tuple(_tidy(value, path, number) for value in row)
        while cells and cells[-1] is None:
            cells = cells[:-1]
        if number > MOST_LINES or len(cells) > MOST_COLUMNS or read > _MOST_CELLS:
            raise UserError("table_too_large", path=path.name, most=MOST_LINES)
        if report is not None and number % _STEP == 0:
            report(number, 0)
        if cells:
            yield Line(number, cells)


def _tidy(value: Value, path: Path, number: int) -> Value:
    if not isinstance(value, str):
        return value
    if len(value) > LONGEST_CELL:
        raise UserError("table_cell_too_large", path=path.name, line=number)
    return value.strip() or None


def _text_rows(path: Path, content: bytes) -> Iterator[Sequence[Value]]:
    text = decoded(path, content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        yield from reader
    except csv.Error as error:
        raise UserError("table_cell_too_large", path=path.name, line=reader.line_num) from error


def decoded(path: Path, content: bytes) -> str:
    """Return the text of a file: by its mark, else UTF-16 where every other byte is nought, UTF-8, or CP1252."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strictly(path, content, encoding)
    sample = content[:4_000]
    if sample.count(0) > len(sample) // 3:
        return _strictly(path, content, "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be")
    if b"\x00" in sample:
        raise UserError("table_unreadable", path=path.name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _strictly(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError("table_unreadable", path=path.name) from error


def _separator(text: str) -> str:
    """Return the separator that parts the first lines into as many cells each, the most usual one first."""
    sample = [line for line in text[:20_000].splitlines()[:20] if line.strip()]
    best, most = _SEPARATORS[0], 0
    for separator in _SEPARATORS:
        counts = [len(row) for row in csv.reader(sample, delimiter=separator)]
        alike = max((counts.count(count) for count in set(counts) if count > 1), default=0)
        if alike > most:
            best, most = separator, alike
    return best


def _packed_rows(path: Path, content: bytes) -> Iterator[Sequence[Value]]:
    """Yield the rows of a workbook's first sheet; a formula is given as it is written, with its equals sign."""
    parts = _parts(path, content)
    if "[Content_Types].xml" in parts:
        return _workbook_rows(path, content)
    if "content.xml" in parts:
        return _opendocument_rows(path, content)
    raise UserError("table_unreadable", path=path.name)


def _opendocument_rows(path: Path, content: bytes) -> Iterator[Sequence[Value]]:
    from concertation.exchange import opendocument_table as sheet  # noqa: PLC0415  # only where one is read

    try:
        yield from sheet.sheet_rows(content, sheet.Bounds(MOST_LINES, MOST_COLUMNS, LONGEST_CELL, 2 * LARGEST))
    except sheet.TooLarge as error:
        raise UserError("table_too_large", path=path.name, most=MOST_LINES) from error
    except Exception as error:  # a damaged archive fails anywhere
        raise UserError("table_unreadable", path=path.name) from error


def _workbook_rows(path: Path, content: bytes) -> Iterator[Sequence[Value]]:
    from openpyxl import load_workbook  # noqa: PLC0415  # only where a workbook is read

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its own size is not to be believed
        for row in sheet.iter_rows(values_only=True):
            yield [_plain(value) for value in row]
    except UserError:
        raise
    except Exception as error:  # a damaged workbook fails anywhere, in as many ways as it is made of parts
        raise UserError("table_unreadable", path=path.name) from error


def _plain(value: object) -> Value:
    if value is None or isinstance(value, bool):
        return None if value is None else str(value)
    if isinstance(value, str | int | float):
        return value
    text = getattr(value, "text", None)  # an array formula
    return f"{_FORMULA_MARK}{text}" if isinstance(text, str) else str(value)


def _parts(path: Path, content: bytes) -> Collection[str]:
    """Return the parts of a packed file; what would unpack into more than memory should hold is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = {part.filename: part.file_size for part in packed.infolist()}
    except Exception as error:  # no archive, or one that asks for what no program of ours knows
        raise UserError("table_unreadable", path=path.name) from error
    if sum(parts.values()) > 4 * LARGEST:
        raise UserError("table_too_large", path=path.name, most=MOST_LINES)
    return parts
