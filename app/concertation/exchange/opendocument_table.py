"""Reads the first sheet of an OpenDocument workbook (``.ods``) row by row, whatever it says of its own size."""

from __future__ import annotations

import io
import math
import zipfile
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

Value = str | int | float | None

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_PART = "content.xml"
_CHUNK = 64 * 1024
_LONGEST_TOKEN = 16 * _CHUNK  # what a tag or a comment may weigh: expat holds it whole
_DEEPEST = 200
_LONGEST_NUMBER = 40  # characters: no double is written with more
_NUMBERS = frozenset(("float", "currency", "percentage"))


class TooLarge(Exception):  # noqa: N818  # an answer, not a fault
    """The sheet says more than a table may hold."""


class Unreadable(Exception):  # noqa: N818
    """No sheet of a workbook can be read there."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a sheet may hold; ``unpacked`` in bytes, ``cell`` in characters."""

    lines: int
    columns: int
    cell: int
    unpacked: int


def sheet_rows(content: bytes, bounds: Bounds) -> Iterator[list[Value]]:
    """Yield the rows of the first sheet; a formula is given as it is written, with its equals sign.

    Blank rows and cells that end the sheet are never made, however many times the file repeats them.

    Raises:
        TooLarge: and
        Unreadable: as the rows come.
    """
    sheet = _Sheet(bounds)
    with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open(_PART) as stream:
        read = silent = 0
        while not sheet.over:
            chunk = stream.read(_CHUNK)
            read += len(chunk)
            if read > bounds.unpacked:
                raise TooLarge
            heard = sheet.heard
            try:
                sheet.parser.Parse(chunk, not chunk)
            except expat.ExpatError as error:
                raise Unreadable from error
            silent = 0 if sheet.heard != heard else silent + len(chunk)
            if silent > _LONGEST_TOKEN:
                raise TooLarge
            while sheet.rows:
                yield sheet.rows.popleft()
            if not chunk:
                break
    if not sheet.found:
        raise Unreadable


class _Sheet:
    """Gathers rows while expat reads; ``over`` once the first sheet is."""

    def __init__(self, bounds: Bounds) -> None:
        self.rows: deque[list[Value]] = deque()
        self.over = self.found = False
        self.heard = 0
        self._bounds = bounds
        self._depth = 0
        self._apart = 0  # the depth of a comment inside a cell, whose words are not the cell's
        self._lines = self._blank_rows = 0
        self._row: list[Value] = []
        self._blank_cells = 0
        self._words: list[str] = []
        self._length = self._paragraphs = 0
        self._told: dict[str, str] | None = None  # the attributes of the cell being read
        self._repeated_row = 1
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say

    def _refuse(self, *_told: object) -> None:
        """A workbook declares no document type: one that does means to define entities."""
        raise Unreadable

    def _start(self, name: str, told: dict[str, str]) -> None:
        self.heard += 1
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable
        if self.over or self._apart:
            return
        space, _, local = name.partition(" ")
        if space == _OFFICE:
            self.found = self.found or local == "spreadsheet"
            if local == "annotation":
                self._apart = self._depth
        elif space == _TABLE and local == "table-row":
            self._row, self._blank_cells, self._repeated_row = [], 0, _times(told, f"{_TABLE} number-rows-repeated")
        elif space == _TABLE and local in ("table-cell", "covered-table-cell"):
            self._told, self._words, self._length, self._paragraphs = told, [], 0, 0
        elif space == _TEXT and self._told is not None:
            self._start_text(local, told)

    def _start_text(self, local: str, told: dict[str, str]) -> None:
        if local == "p":
            self._paragraphs += 1
            self._say("\n" if self._paragraphs > 1 else "")
        elif local == "s":
            self._say(" " * min(_times(told, f"{_TEXT} c"), self._bounds.cell + 1))
        elif local in ("tab", "line-break"):
            self._say("\t" if local == "tab" else "\n")

    def _say(self, words: str) -> None:
        self.heard += 1
        if self._told is None or self._apart or not self._paragraphs:
            return
        self._length += len(words)
        if self._length > self._bounds.cell:
            raise TooLarge
        self._words.append(words)

    def _end(self, name: str) -> None:
        self.heard += 1
        if self._apart:
            self._apart = 0 if self._apart == self._depth else self._apart
        elif not self.over:
            space, _, local = name.partition(" ")
            if space == _TABLE and local in ("table-cell", "covered-table-cell"):
                self._end_cell()
            elif space == _TABLE and local == "table-row":
                self._end_row()
            elif space == _TABLE and local == "table":
                self.over = self.found
        self._depth -= 1

    def _end_cell(self) -> None:
        told, self._told = self._told or {}, None
        times = _times(told, f"{_TABLE} number-columns-repeated")
        value = _value(told, "".join(self._words))
        if value is None:
            self._blank_cells += times
            return
        if len(self._row) + self._blank_cells + times > self._bounds.columns:
            raise TooLarge
        self._row += [None] * self._blank_cells + [value] * times
        self._blank_cells = 0

    def _end_row(self) -> None:
        if not self._row:
            self._blank_rows += self._repeated_row
            return
        self._lines += self._blank_rows + self._repeated_row
        if self._lines > self._bounds.lines:
            raise TooLarge
        self.rows.extend([] for _ in range(self._blank_rows))
        self.rows.extend([self._row] * self._repeated_row)
        self._row, self._blank_rows = [], 0


def _times(told: dict[str, str], key: str) -> int:
    """Return how many times a cell, a row or a space stands there: once where the file says nothing a number can be."""
    said = told.get(key, "1")
    if not (said.isascii() and said.isdecimal()):
        return 1
    return max(1, int(said[:12]))


def _value(told: dict[str, str], words: str) -> Value:
    formula = told.get(f"{_TABLE} formula")
    if formula is not None:
        return "=" + formula.partition("=")[2]
    kind = told.get(f"{_OFFICE} value-type", "")
    if kind in _NUMBERS:
        return _number(told.get(f"{_OFFICE} value", ""), words)
    if kind == "date":
        return told.get(f"{_OFFICE} date-value", "").replace("T", " ") or words or None
    if kind == "boolean":
        return told.get(f"{_OFFICE} boolean-value", "").capitalize() or words or None
    return words or None


def _number(said: str, words: str) -> Value:
    if len(said) > _LONGEST_NUMBER:
        return words or None
    try:
        found = float(said)
    except ValueError:
        return words or None
    if not math.isfinite(found):
        return words or None
    return int(found) if found.is_integer() and "e" not in said.casefold() else found
