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
_INVISIBLE = frozenset({"Cc", "Cf", "Cn"})


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return ""
    return _REPLACEMENT if category == "Cs" or character == NARROW else character


def escape(text: str) -> str:
    """Return user text as it may stand inside markup.

    Line ends become spaces; control, format and unassigned characters go; lone surrogates show as U+FFFD.
    """
    text = _LINE_ENDS.sub(" ", text)
    if not text.isascii() or not text.isprintable():
        text = "".join(map(_visible, _VARIATION_SELECTORS.sub("", text)))
    return html.escape(text, quote=False)


def carried(text: str) -> str:
    """Return text, marked up or not, as ReportLab must receive it: composed, with U+202F put out of its reach."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u202f", NARROW)


def plain(text: str) -> str:
    """Return text for what is not laid out: outline, alternative texts, metadata."""
    return unicodedata.normalize("NFC", text).replace(NARROW, "\u202f")
