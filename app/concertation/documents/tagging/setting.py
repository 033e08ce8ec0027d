"""What a paragraph's style asks for, worked out once: faces with the widths of their words, indents, alignment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.lib.colors import CMYKColor, Color
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfmetrics import getFont

from concertation.documents.tagging.fonts import TaggedFont

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

_REMEMBERED = 2048
_WIDTHS_KEPT = 16384
_SHARES = {TA_LEFT: 0.0, TA_CENTER: 0.5, TA_RIGHT: 1.0}
# What only ReportLab's own ways can set; the others' defaults are what is written here.
_SPECIAL = (
    "endDots",
    "shaping",
    "wordWrap",
    "uriWasteReduce",
    "embeddedHyphenation",
    "hyphenationLang",
    "textTransform",
    "backColor",
    "borderWidth",
    "bulletText",
)


class Widths(dict[str, float]):
    """The widths of words in one font at one size, each measured once."""

    def __init__(self, font: TaggedFont, size: float) -> None:
        super().__init__()
        self._font, self._size = font, size

    def __missing__(self, word: str) -> float:
        if len(self) >= _WIDTHS_KEPT:
            self.clear()
        width = self[word] = self._font.stringWidth(word, self._size)
        return width


class Face(NamedTuple):
    """How a run of text looks; ``colour`` is the operator that sets it."""

    font: str
    size: float
    colour: str
    rise: float = 0

    @property
    def widths(self) -> Widths:
        return widths_of(self.font, self.size)

    @property
    def blank(self) -> float:
        return self.widths[" "]


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """A style as our own ways of setting a paragraph take it, in points.

    ``share`` is the part of a line's empty width that stands before its text: none, half or all of it.
    """

    face: Face
    widths: Widths
    blank: float
    left: float
    right: float
    first: float
    leading: float
    share: float
    shrinkage: float
    before: float
    after: float
    bullet: Face | None
    bullet_indent: float
    bullet_rise: float


@lru_cache(_REMEMBERED)
def widths_of(font: str, size: float) -> Widths:
    return Widths(getFont(font), size)


@lru_cache(_REMEMBERED)
def setting_of(style: ParagraphStyle) -> Setting | None:
    """Return what a style asks for, or nothing where it asks for what only ReportLab's own ways can set."""
    face = face_of(style.fontName, style.fontSize, style.textColor)
    plain = style.alignment in _SHARES and style.splitLongWords and style.bulletAnchor == "start"
    if face is None or not plain or any(getattr(style, name, None) for name in _SPECIAL):
        return None
    if getattr(style, "autoLeading", "") not in {"", "off"}:
        return None
    return Setting(
        face,
        face.widths,
        face.blank,
        style.leftIndent,
        style.rightIndent,
        style.firstLineIndent,
        style.leading,
        _SHARES[style.alignment],
        style.spaceShrinkage,
        style.spaceBefore,
        style.spaceAfter,
        face_of(style.bulletFontName, style.bulletFontSize, getattr(style, "bulletColor", style.textColor)),
        style.bulletIndent,
        getattr(style, "bulletOffsetY", 0),
    )


def face_of(font: str, size: float, colour: Any) -> Face | None:
    """Return a face, or nothing where its font does not travel with the file or its colour is not an opaque RGB one."""
    if not isinstance(getFont(font), TaggedFont):
        return None
    operator = colour_operator(colour)
    return None if operator is None else Face(font, size, operator)


def colour_operator(colour: Any, operator: str = "rg") -> str | None:
    """Return the operator that fills with a colour, or draws (``RG``); nothing where it is not an opaque RGB one."""
    if not isinstance(colour, Color) or isinstance(colour, CMYKColor) or colour.alpha != 1:
        return None
    return f"{fp_str(colour.red, colour.green, colour.blue)} {operator}"
