"""An outline: what a document says as titles, texts and tables, before anybody decides where ink goes.

A page and an editable copy are both drawn from it, so that they say the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.domain.charts.shapes import Measure, Picture


class Tone(StrEnum):
    """How a text is told; a word always says what a tone says."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    LATE = "late"
    SOON = "soon"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: light markup, one line or several."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; ``widths`` are millimetres that share the width of the page, ``right`` the columns of figures.

    ``flexible`` gives way where another column's longest word needs room; the last row is a total where ``total``.
    """

    summary: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    right: tuple[int, ...] = ()
    flexible: int = 0
    total: bool = False
    tall: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart: its shapes for a width, and its figures in words for who does not see it."""

    draw: Callable[[float, Measure], Picture]
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text in light markup with a word in the margin."""

    text: str
    label: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number that is seen first: its unit beside, what it counts under it, then a quiet line."""

    value: str
    unit: str = ""
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled part: texts, a chart, then a table. ``number`` stands in the margin beside the title."""

    title: str
    number: str = ""
    notes: tuple[Note, ...] = ()
    chart: Chart | None = None
    grid: Grid | None = None
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A whole document as it is told, without its masthead."""

    title: str
    subtitle: str = ""
    facts: str = ""
    lead: str = ""
    figures: tuple[KeyFigure, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: str = ""
    landscape: bool = False
