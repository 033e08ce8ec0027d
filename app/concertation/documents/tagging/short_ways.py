"""Short ways through ReportLab for what most paragraphs are: one style, no markup. The pages are the same, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import getAscentDescent, getFont
from reportlab.platypus.paragraph import cleanBlockQuotedText, split, strip
from reportlab.platypus.paraparser import ParaParser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle

_samples: dict[tuple[str, float, Any], Any] = {}


def unmarked(text: str, style: ParagraphStyle | None) -> list[Any] | None:
    """Return the only fragment of a text without markup, or nothing where ReportLab's parser must read it."""
    if style is None or style.textTransform or "<" in text or "&" in text or not (text := cleanBlockQuotedText(text)):
        return None
    key = style.fontName, style.fontSize, style.textColor
    sample = _samples.get(key)
    if sample is None:
        sample = _samples[key] = ParaParser().parse("x", style)[1][0]
    return [sample.clone(text=text, link=[], us_lines=[])]


def has_plain_lines(fragments: Sequence[Any], style: ParagraphStyle) -> bool:
    """Tell the paragraphs whose lines are only words and blanks of one style."""
    if len(fragments) != 1 or not getattr(fragments[0], "text", ""):
        return False
    special = style.endDots or style.shaping or style.wordWrap or style.uriWasteReduce or style.embeddedHyphenation
    if special or getattr(style, "hyphenationLang", ""):
        return False
    return not hasattr(fragments[0], "cbDefn") and not hasattr(fragments[0], "backColor")


def plain_lines(fragment: Any, widths: Sequence[float], shrinkage: float) -> tuple[Any, float] | None:
    """Return a fragment broken into lines as ReportLab would, and the widest; nothing where a word must be cut."""
    font, size = fragment.fontName, fragment.fontSize
    width_of = getFont(font).stringWidth
    blank = width_of(" ", size)
    shrink = shrinkage * blank
    lines: list[tuple[float, list[str]]] = []
    line: list[str] = []
    room, used, widest = widths[0], -blank, 0.0
    for word in split(strip(fragment.text)):
        own = width_of(word, size)
        longer = used + blank + own
        if longer <= room + shrink * len(line):
            line.append(word)
            used = longer
            continue
        if own > room or own > widths[-1]:
            return None
        widest = max(widest, used)
        lines.append((room - used, line))
        line, used, room = [word], own, widths[-1]
    if line:
        widest = max(widest, used)
        lines.append((room - used, line))
    ascent, descent = getAscentDescent(font, size)
    return fragment.clone(kind=0, lines=lines, ascent=ascent, descent=descent, fontSize=size), widest
