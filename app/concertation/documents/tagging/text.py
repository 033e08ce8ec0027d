"""Text on its way to ReportLab: user text made safe for its markup, and the narrow no-break space carried through it.

ReportLab treats U+202F as a breaking space. It therefore travels as the private character :data:`NARROW`, to which
:class:`~concertation.documents.tagging.fonts.TaggedFont` gives the glyph of U+202F and, for extraction, its code.
"""

from __future__ import annotations

import html
import re
import unicodedata

NARROW = "\ue02f"
_REPLACEMENT = "\ufffd"
_LINE_ENDS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def printable(text: str) -> str:
    """Return text without what no page can show: controls, format characters, halves of characters.

    A lone surrogate shows as U+FFFD; everything else visible, private characters included, stays as it is.
    """
    if _without_blanks(text).isprintable() and not _VARIATION_SELECTORS.search(text):
        return text
    return "".join(map(_shown, _VARIATION_SELECTORS.sub("", text)))


def _without_blanks(text: str) -> str:
    """Return text without the blanks that Python takes for unprintable, which most of ours have."""
    return text.replace("\u00a0", "").replace("\u202f", "").replace(NARROW, "")


def _shown(character: str) -> str:
    category, code = unicodedata.category(character), ord(character)
    is_noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    if category in {"Cc", "Cf"} or is_noncharacter:
        return ""
    return _REPLACEMENT if category == "Cs" else character


def escape(text: str) -> str:
    """Return user text as it may stand inside markup: line ends become spaces, the rest as :func:`printable`."""
    text = printable(_LINE_ENDS.sub(" ", text)).replace(NARROW, _REPLACEMENT)
    return html.escape(text, quote=False)


def carried(text: str) -> str:
    """Return text, marked up or not, as ReportLab must receive it: composed, with U+202F put out of its reach."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u202f", NARROW)


def plain(text: str) -> str:
    """Return text for what is not laid out: outline, alternative texts, properties."""
    text = unicodedata.normalize("NFC", text).replace(NARROW, "\u202f")
    return printable(_LINE_ENDS.sub(" ", text))
