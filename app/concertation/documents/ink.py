"""Where a page is drawn on: the boxes of its text, lines and pictures, never smaller than the ink itself.

A box too large only says of a blank place that it is not; so heights, margins and widths that are not told are taken wide. What
cannot be followed covers the whole page (ISO 32000-1, 8.2 to 9.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]

WHOLE: Box = (-1e9, -1e9, 1e9, 1e9)
_SAME: Matrix = (1, 0, 0, 1, 0, 0)
_ABOVE, _BELOW = 1.1, -0.35  # of the size of a font, over and under its line
_WIDE = 1000.0  # thousandths of the size, of a glyph whose width is not told
_ASIDE = 0.25  # of the size, of what a letter may draw beside its place
_MARGIN = 1.0
_DEEPEST = 100  # levels of a tree of pages: a loop made by hand ends there
_MOST_OPERATIONS = 500_000
_PAINTS = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"))
_ENDS = _PAINTS | {"n"}
_POINTS = {"m": (0,), "l": (0,), "c": (0, 2, 4), "v": (0, 2), "y": (0, 2)}


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def upright(told: Sequence[Any]) -> Box:
    """Return a rectangle of a PDF, whichever two corners it tells."""
    left, bottom, right, top = (float(each) for each in told)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def inherited(page: Any, name: str) -> Any:
    """Return what a page says, or the nearest of its parents for it (ISO 32000-1, 7.7.3.4)."""
    node = page
    for _ in range(_DEEPEST):
        if node is None or name in node:
            break
        node = node.get("/Parent")
    return None if node is None else node.get(name)


def inked(page: Any) -> list[Box]:
    """Return the boxes of everything that a page's content draws, in the units of its user space."""
    import pikepdf  # noqa: PLC0415  # heavy

    walk = _Walk(inherited(page, "/Resources") or {})
    for count, told in enumerate(pikepdf.parse_content_stream(page)):
        if count > _MOST_OPERATIONS:
            return [WHOLE]
        walk.take(str(told.operator), list(told.operands))
    return walk.boxes


@dataclass(slots=True)
class _Hand:
    """What a drawing goes on with: the matrix, and how text is written."""

    matrix: Matrix = _SAME
    font: Any = None
    size: float = 0
    leading: float = 0
    between: float = 0
    spaces: float = 0
    scale: float = 1
    rise: float = 0
    width: float = 1

    def copy(self) -> _Hand:
        return _Hand(*(getattr(self, name) for name in self.__slots__))


@dataclass(slots=True)
class _Walk:
    """Follows a page's instructions one by one."""

    resources: Any
    boxes: list[Box] = field(default_factory=list)
    _hand: _Hand = field(default_factory=_Hand)
    _kept: list[_Hand] = field(default_factory=list)
    _line: Matrix = _SAME
    _text: Matrix = _SAME
    _path: list[tuple[float, float]] = field(default_factory=list)

    def take(self, operator: str, told: list[Any]) -> None:
        if operator in _POINTS:
            self._path += [(float(told[at]), float(told[at + 1])) for at in _POINTS[operator]]
        elif operator == "re":
            x, y, width, height = (float(each) for each in told)
            self._path += [(x, y), (x + width, y + height)]
        elif operator in _ENDS:
            if operator in _PAINTS:
                self._paint()
            self._path = []
        elif operator in ("Tj", "TJ", "'", '"'):
            self._show(operator, told)
        elif operator == "Do":
            self._draw(self.resources.get("/XObject", {}).get(str(told[0])))
        elif operator in ("BI", "INLINE IMAGE"):
            self._mark([(0, 0), (1, 0), (0, 1), (1, 1)], self._hand.matrix)
        elif operator == "sh":
            self.boxes.append(WHOLE)
        else:
            self._set(operator, told)

    def _set(self, operator: str, told: list[Any]) -> None:
        hand = self._hand
        if operator == "q":
            self._kept.append(hand.copy())
        elif operator == "Q":
            self._hand = self._kept.pop() if self._kept else _Hand()
        elif operator == "cm":
            hand.matrix = _times(_matrix(told), hand.matrix)
        elif operator == "w":
            hand.width = float(told[0])
        elif operator == "gs" and "/Font" in self.resources.get("/ExtGState", {}).get(str(told[0]), {}):
            self.boxes.append(WHOLE)
        else:
            self._place(operator, told)

    def _place(self, operator: str, told: list[Any]) -> None:
        hand = self._hand
        if operator == "BT":
            self._line = self._text = _SAME
        elif operator == "Tf":
            hand.font, hand.size = self.resources.get("/Font", {}).get(str(told[0])), float(told[1])
        elif operator == "Tm":
            self._line = self._text = _matrix(told)
        elif operator in ("Td", "TD"):
            if operator == "TD":
                hand.leading = -float(told[1])
            self._move(float(told[0]), float(told[1]))
        elif operator == "T*":
            self._move(0, -hand.leading)
        else:
            self._spacing(operator, told)

    def _spacing(self, operator: str, told: list[Any]) -> None:
        names = {"TL": "leading", "Tc": "between", "Tw": "spaces", "Ts": "rise"}
        if operator in names:
            setattr(self._hand, names[operator], float(told[0]))
        elif operator == "Tz":
            self._hand.scale = float(told[0]) / 100

    def _move(self, x: float, y: float) -> None:
        self._line = self._text = _times((1, 0, 0, 1, x, y), self._line)

    def _show(self, operator: str, told: list[Any]) -> None:
        if operator == '"':
            self._hand.spaces, self._hand.between = float(told[0]), float(told[1])
        if operator in ("'", '"'):
            self._move(0, -self._hand.leading)
        hand, at = self._hand, 0.0
        left = right = 0.0
        for part in told[-1] if operator == "TJ" else told[-1:]:
            at += _length(hand, part)
            left, right = min(left, at), max(right, at)
        low, high = hand.rise + _BELOW * abs(hand.size), hand.rise + _ABOVE * abs(hand.size)
        left, right = left - _ASIDE * abs(hand.size), right + _ASIDE * abs(hand.size)
        corners = [(left, low), (right, low), (left, high), (right, high)]
        self._mark(corners, _times(self._text, hand.matrix))
        if hand.font is not None and str(hand.font.get("/Subtype", "")) == "/Type3":
            self.boxes.append(WHOLE)  # its glyphs are drawings, in units of their own
        self._text = _times((1, 0, 0, 1, at, 0), self._text)

    def _paint(self) -> None:
        """Count what a path paints, with the breadth of its line and the points of its mitres."""
        matrix = self._hand.matrix
        breadth = self._hand.width * max(abs(each) for each in matrix[:4]) * 2
        self._mark(self._path, matrix, breadth)

    def _draw(self, shape: Any) -> None:
        if shape is None:
            return
        if str(shape.get("/Subtype", "")) != "/Form":
            self._mark([(0, 0), (1, 0), (0, 1), (1, 1)], self._hand.matrix)
            return
        left, bottom, right, top = upright(shape.BBox)
        inner = _matrix(shape.get("/Matrix", _SAME))
        corners = [(left, bottom), (right, bottom), (left, top), (right, top)]
        self._mark(corners, _times(inner, self._hand.matrix))

    def _mark(self, points: Sequence[tuple[float, float]], matrix: Matrix, margin: float = 0) -> None:
        if not points:
            return
        a, b, c, d, e, f = matrix
        across = [a * x + c * y + e for x, y in points]
        up = [b * x + d * y + f for x, y in points]
        more = margin + _MARGIN
        self.boxes.append((min(across) - more, min(up) - more, max(across) + more, max(up) + more))


def _length(hand: _Hand, part: Any) -> float:
    """Return how far a piece of text, or a number that parts two of them, takes the pen."""
    if isinstance(part, int | float) or not hasattr(part, "__bytes__"):
        return -float(part) / 1000 * hand.size * hand.scale
    told = sum(_widths(hand.font, bytes(part))) / 1000 * hand.size
    count = len(bytes(part))
    return (told + count * abs(hand.between) + bytes(part).count(b" ") * abs(hand.spaces)) * hand.scale


def _widths(font: Any, codes: bytes) -> Iterator[float]:
    """Yield the width of each glyph; wide where its font does not say it by itself."""
    listed = font.get("/Widths") if font is not None else None
    first = int(font.get("/FirstChar", 0)) if font is not None else 0
    widths = [float(each) for each in listed] if listed is not None else []
    for code in codes:
        yield widths[code - first] if 0 <= code - first < len(widths) else _WIDE


def _matrix(told: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in told)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does ``one`` then ``other``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, l = other  # noqa: E741  # the six numbers of a matrix, as the standard names them
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l
