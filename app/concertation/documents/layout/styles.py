"""The one visual system of every page: unit, geometry, colours and paragraph styles.

Lengths are in points. Every vertical space is a multiple of :data:`UNIT`, half a line of body text. Colours are chosen
to stay apart in greys, and a word always says what a colour says.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from concertation.documents.tagging import BOLD, FAMILY, LIGHT, register_source_sans

register_source_sans()

UNIT = 7.5
MARGIN = 20 * mm
BOTTOM = 22 * mm
TOP_FIRST = 12 * mm
TOP_NEXT = 24 * mm
MARGINAL = 28 * mm
GUTTER = 6 * mm
TEXT_X = MARGINAL + GUTTER
BLEED = 2 * mm
PORTRAIT = A4
LANDSCAPE = (A4[1], A4[0])

INK = HexColor("#1B1F27")
QUIET = HexColor("#4F5868")
BLUE = HexColor("#1F4FA8")
GREEN = HexColor("#1B6B3A")
AMBER = HexColor("#8A4B00")
RED = HexColor("#A3191F")
VIOLET = HexColor("#5B3A9B")
TINT_GREEN = HexColor("#E3F3E8")
TINT_AMBER = HexColor("#FFF1DC")
TINT_BLUE = HexColor("#E4ECFA")
HEAD = HexColor("#F4F5F7")
RULE = HexColor("#848C9B")
HAIR = HexColor("#BFC4CD")


@lru_cache(512)
def style(base: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """Return a style that differs from another in a few attributes; the same one for the same differences."""
    return ParagraphStyle("derived", parent=base, **changes)


def hexadecimal(colour: Any) -> str:
    """Return a colour as markup takes it."""
    return "#" + str(colour.hexval())[2:]


class Styles:
    """The paragraph styles, by what they are for."""

    body = ParagraphStyle(
        "body",
        fontName=FAMILY,
        fontSize=11,
        leading=15,
        textColor=INK,
        leftIndent=TEXT_X,
        rightIndent=13 * mm,
        spaceAfter=UNIT,
        bulletFontName=BOLD,
        bulletFontSize=11,
        bulletIndent=0,
        bulletColor=QUIET,
        allowWidows=0,
        allowOrphans=0,
    )
    wide = ParagraphStyle("wide", parent=body, leftIndent=0, rightIndent=20 * mm)
    opening = ParagraphStyle("opening", parent=wide, fontSize=12.5, leading=17)
    item = ParagraphStyle(
        "item", parent=body, leftIndent=TEXT_X + 12, bulletIndent=TEXT_X, bulletFontName=FAMILY, spaceAfter=UNIT / 2
    )
    small = ParagraphStyle("small", fontName=FAMILY, fontSize=9.5, leading=12.5, textColor=INK)
    small_quiet = ParagraphStyle("small_quiet", parent=small, textColor=QUIET)
    small_strong = ParagraphStyle("small_strong", parent=small, fontName=BOLD)
    note = ParagraphStyle("note", parent=small_quiet, spaceAfter=UNIT / 2, allowWidows=0, allowOrphans=0)
    tiny = ParagraphStyle("tiny", parent=small_quiet, fontSize=9, leading=11.5)

    title = ParagraphStyle("title", fontName=LIGHT, fontSize=30, leading=33, textColor=INK, spaceAfter=UNIT)
    subtitle = ParagraphStyle("subtitle", fontName=FAMILY, fontSize=14, leading=18, textColor=INK, spaceAfter=UNIT / 2)
    facts = ParagraphStyle("facts", fontName=FAMILY, fontSize=11, leading=15, textColor=QUIET)
    heading2 = ParagraphStyle(
        "heading2",
        fontName=BOLD,
        fontSize=14,
        leading=18,
        textColor=INK,
        leftIndent=TEXT_X,
        spaceBefore=2.8 * UNIT,
        spaceAfter=UNIT / 2,
        bulletFontName=BOLD,
        bulletFontSize=14,
        bulletIndent=0,
        bulletColor=BLUE,
    )
    heading2_label = ParagraphStyle("heading2_label", parent=heading2, bulletFontSize=11)
    heading2_wide = ParagraphStyle("heading2_wide", parent=heading2, leftIndent=0)
    heading3 = ParagraphStyle(
        "heading3",
        fontName=BOLD,
        fontSize=11,
        leading=15,
        textColor=INK,
        leftIndent=TEXT_X,
        rightIndent=13 * mm,
        spaceBefore=UNIT,
        bulletFontName=FAMILY,
        bulletFontSize=11,
        bulletIndent=0,
        bulletColor=QUIET,
    )
    heading3_wide = ParagraphStyle("heading3_wide", parent=heading3, leftIndent=0, spaceBefore=1.2 * UNIT, spaceAfter=3)

    label = ParagraphStyle("label", fontName=BOLD, fontSize=16, leading=19, textColor=GREEN)
    decision = ParagraphStyle(
        "decision", fontName=FAMILY, fontSize=11.5, leading=15.5, textColor=INK, rightIndent=6 * mm, spaceAfter=2
    )
    decision_item = ParagraphStyle("decision_item", parent=decision, leftIndent=12, bulletFontName=FAMILY)
    quiet_line = ParagraphStyle("quiet_line", parent=small_quiet, rightIndent=4 * mm)

    name = ParagraphStyle(
        "name",
        fontName=FAMILY,
        fontSize=10,
        leading=12.5,
        textColor=INK,
        leftIndent=12,
        bulletIndent=0,
        bulletFontName=FAMILY,
        bulletFontSize=9,
        spaceAfter=1.6,
    )
    cell = ParagraphStyle("cell", fontName=FAMILY, fontSize=9.5, leading=12.5, textColor=INK)
    cell_quiet = ParagraphStyle("cell_quiet", parent=cell, textColor=QUIET)
    cell_strong = ParagraphStyle("cell_strong", parent=cell, fontName=BOLD)
    cell_right = ParagraphStyle("cell_right", parent=cell, alignment=TA_RIGHT)
    cell_right_strong = ParagraphStyle("cell_right_strong", parent=cell_right, fontName=BOLD)
    cell_right_quiet = ParagraphStyle("cell_right_quiet", parent=cell_right, textColor=QUIET)
    cell_group = ParagraphStyle("cell_group", parent=cell_strong, fontSize=10.5, leading=13)
    head = ParagraphStyle("head", fontName=BOLD, fontSize=9, leading=11.5, textColor=QUIET)
    head_right = ParagraphStyle("head_right", parent=head, alignment=TA_RIGHT)
    head_centre = ParagraphStyle("head_centre", parent=head, alignment=TA_CENTER)
