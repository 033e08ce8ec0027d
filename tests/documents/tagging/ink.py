"""The glyphs of a file's pages, one by one, wherever their operators come from: what is looked at, not how it is written."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_BLANKS = " \u00a0\u202f"
Matrix = tuple[float, float, float, float, float, float]


class Glyph(NamedTuple):
    """One character as it is printed; blanks print nothing and are left out."""

    character: str
    font: str
    size: float
    colour: tuple[float, ...]
    x: float
    y: float

    def is_at(self, other: Glyph, tolerance: float = 0.01) -> bool:
        return self[:4] == other[:4] and abs(self.x - other.x) <= tolerance and abs(self.y - other.y) <= tolerance


def glyphs(pdf: bytes) -> list[list[Glyph]]:
    """Return the glyphs of each page, in the order in which they are drawn."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        fonts: dict[tuple[int, int], _Font] = {}
        found = []
        for page in file.pages:
            reader = _Reader(fonts)
            reader.read(page.obj, page.obj.get("/Resources"))
            found.append(reader.found)
        return found


def difference(one: bytes, other: bytes) -> str:
    """Tell the first glyph in which two files differ, or nothing."""
    pages = glyphs(one), glyphs(other)
    if len(pages[0]) != len(pages[1]):
        return f"{len(pages[0])} pages, {len(pages[1])} pages"
    for number, (left, right) in enumerate(zip(*pages, strict=True), 1):
        for mine, theirs in zip(left, right, strict=False):
            if not mine.is_at(theirs):
                return f"page {number}: {mine}, {theirs}"
        if len(left) != len(right):
            return f"page {number}: {len(left)} glyphs, {len(right)} glyphs"
    return ""


def lines(pdf: bytes) -> list[list[tuple[Any, ...]]]:
    """Return the straight lines of each page: both ends, thickness, colour; sorted, to a hundredth of a point."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [sorted(_lines(page)) for page in file.pages]


def _lines(page: Any) -> Iterator[tuple[Any, ...]]:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    kept: list[tuple[Any, ...]] = []
    colour: tuple[float, ...] = (0,)
    weight, here = 1.0, (0.0, 0.0)
    for step in pikepdf.parse_content_stream(page):
        name, numbers = str(step.operator), [float(each) for each in step.operands if isinstance(each, (int, Decimal))]
        if name == "q":
            kept.append((matrix, weight, colour))
        elif name == "Q":
            matrix, weight, colour = kept.pop()
        elif name == "cm":
            matrix = _product(numbers, matrix)
        elif name == "w":
            weight = numbers[0]
        elif name == "RG":
            colour = tuple(numbers)
        elif name in {"m", "l"}:
            there = numbers[0] + matrix[4], numbers[1] + matrix[5]  # tables are neither turned nor scaled
            if name == "l":
                yield (*(round(each, 2) for each in (*here, *there)), round(weight, 2), colour)
            here = there


class _Font:
    def __init__(self, told: Any) -> None:
        self.name = str(told.BaseFont).partition("+")[2]
        self.first, self.widths = int(told.FirstChar), [float(width) for width in told.Widths]
        text = told.ToUnicode.read_bytes().decode("ascii")
        self.characters = {
            int(code, 16): bytes.fromhex(shown).decode("utf-16-be") for code, shown in _PAIR.findall(text)
        }


@dataclass
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    font: Any = None
    size: float = 0
    leading: float = 0
    word: float = 0
    space: float = 0
    rise: float = 0
    colour: tuple[float, ...] = (0,)


@dataclass
class _Reader:
    fonts: dict[tuple[int, int], _Font]
    found: list[Glyph] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    line: Matrix = (1, 0, 0, 1, 0, 0)
    at: float = 0

    def read(self, content: Any, resources: Any) -> None:
        saved: list[_State] = []
        for instruction in pikepdf.parse_content_stream(content):
            name, values = str(instruction.operator), list(instruction.operands)
            if name == "q":
                saved.append(replace(self.state))
            elif name == "Q":
                self.state = saved.pop()
            elif name == "Do":
                self._form(resources.XObject[str(values[0])])
            elif name == "Tf":
                self.state.font, self.state.size = self._font(resources.Font[str(values[0])]), float(values[1])
            elif name in {"Tj", "'"}:
                self._show(bytes(values[0]))
            else:
                self._set(name, values)

    def _form(self, form: Any) -> None:
        if form.get("/Subtype") == "/Form":
            outer, self.state = self.state, replace(self.state)
            self.read(form, form.get("/Resources"))
            self.state = outer

    def _font(self, told: Any) -> _Font:
        if told.objgen not in self.fonts:
            self.fonts[told.objgen] = _Font(told)
        return self.fonts[told.objgen]

    def _set(self, name: str, values: list[Any]) -> None:
        state = self.state
        if name == "cm":
            state.matrix = _product(tuple(map(float, values)), state.matrix)
        elif name == "BT":
            self.line, self.at = (1, 0, 0, 1, 0, 0), 0
        elif name == "Tm":
            self.line, self.at = tuple(map(float, values)), 0  # type: ignore[assignment]
        elif name in {"Td", "T*"}:
            x, y = map(float, values) if name == "Td" else (0.0, -state.leading)
            self.line, self.at = _product((1, 0, 0, 1, x, y), self.line), 0
        elif name in {"rg", "g", "k"}:
            state.colour = tuple(round(float(value), 3) for value in values)
        elif attribute := {"TL": "leading", "Tw": "word", "Tc": "space", "Ts": "rise"}.get(name):
            setattr(state, attribute, float(values[0]))

    def _show(self, codes: bytes) -> None:
        state, font = self.state, self.state.font
        for code in codes:
            whole = _product((1, 0, 0, 1, self.at, state.rise), _product(self.line, state.matrix))
            character = font.characters[code]
            if character not in _BLANKS:
                self.found.append(Glyph(character, font.name, state.size, state.colour, whole[4], whole[5]))
            self.at += font.widths[code - font.first] * state.size / 1000 + state.space
            self.at += state.word if code == ord(" ") else 0


def _product(inner: Any, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
