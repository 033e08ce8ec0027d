"""A roll as a file of values: UTF-8, ``;``, columns ``person_id;status;arrived;left;proxy_to``; lines keep their numbers."""

from __future__ import annotations

import csv
import io

from concertation.domain.roll import RollRow
from concertation.errors import UserError

COLUMNS = ("person_id", "status", "arrived", "left", "proxy_to")
_REQUIRED = frozenset(("person_id", "status"))
_LARGEST = 5_000_000  # bytes: ten thousand times the members of the largest assembly


def read_roll(content: bytes) -> list[RollRow]:
    """Return the lines of a roll as they are written; blank ones are left out.

    Raises:
        UserError: ``roll_too_large``, ``roll_encoding`` or ``roll_unreadable`` with the line, ``roll_columns``,
            ``roll_empty``.
    """
    if len(content) > _LARGEST:
        raise UserError("roll_too_large")
    reader = csv.reader(io.StringIO(_text(content), newline=""), delimiter=";", strict=True)
    try:
        lines = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        raise UserError("roll_unreadable", line=reader.line_num) from error
    told = [(number, row) for number, row in lines if any(row)]
    if not told:
        raise UserError("roll_empty")
    header = [cell.lower() for cell in told[0][1]]
    _check_header(header)
    if len(told) == 1:
        raise UserError("roll_empty")
    return [_row(number, row, header) for number, row in told[1:]]


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("roll_encoding", line=content[: error.start].count(b"\n") + 1) from error
    if "\0" in text:
        raise UserError("roll_encoding", line=text[: text.index("\0")].count("\n") + 1)
    return text


def _check_header(header: list[str]) -> None:
    strange = [name for name in header if name not in COLUMNS]
    if strange or not set(header) >= _REQUIRED or len(set(header)) != len(header):
        raise UserError("roll_columns", expected=";".join(COLUMNS), found=";".join(header))


def _row(number: int, row: list[str], header: list[str]) -> RollRow:
    if len(row) > len(header) and any(row[len(header) :]):
        raise UserError("roll_unreadable", line=number)
    values = dict(zip(header, row, strict=False))
    return RollRow(number, **{name: values.get(name, "") for name in COLUMNS})
