"""Rules, bars and short texts that say nothing by themselves: each written whole, as an artifact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfmetrics import stringWidth

from concertation.documents.tagging.pen import TooManyGlyphsError, pen_of
from concertation.documents.tagging.setting import colour_operator, face_of
from concertation.documents.tagging.tags import LAYOUT, Artifact, TaggingError
from concertation.documents.tagging.text import carried
from concertation.documents.tagging.weave import Block

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

Point = tuple[float, float]


def draw_line(canvas: Any, start: Point, end: Point, *, weight: float, colour: Any) -> None:
    """Draw a line from one place to another, ``weight`` points thick."""
    code = f"q {_opaque(colour, 'RG')} {fp_str(weight)} w n {fp_str(*start)} m {fp_str(*end)} l S Q"
    canvas._code.append(Block(code, LAYOUT))  # noqa: SLF001


def draw_bar(canvas: Any, corner: Point, size: Point, *, colour: Any) -> None:
    """Fill a rectangle, told by its lower left corner and its size."""
    code = f"q {_opaque(colour, 'rg')} n {fp_str(*corner, *size)} re f Q"
    canvas._code.append(Block(code, LAYOUT))  # noqa: SLF001


def draw_word(canvas: Any, text: str, at: Point, style: ParagraphStyle, *, kind: Artifact, share: float = 0) -> None:
    """Print a short text, ``share`` of its width before a place: none, half or all of it."""
    text = carried(text)
    font, size = style.fontName, style.fontSize
    x, y = at[0] - share * stringWidth(text, font, size), at[1]
    face = face_of(font, size, style.textColor)
    try:
        if face is not None and text:
            canvas._code.append(Block(pen_of(canvas).word(face, text, x, y), kind))  # noqa: SLF001
    except TooManyGlyphsError:
        with canvas.artifact(kind):
            canvas.setFont(font, size)
            canvas.setFillColor(style.textColor)
            canvas.drawString(x, y, text)


def _opaque(colour: Any, operator: str) -> str:
    """Return the operator that takes a colour of the page's furniture, all of which are opaque RGB ones."""
    found = colour_operator(colour, operator)
    if found is None:
        raise TaggingError(f"not an opaque RGB colour: {colour!r}")
    return found
