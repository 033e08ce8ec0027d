"""Embedded fonts that never print ``.notdef`` and that extract as the characters that were written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from concertation.documents.tagging.text import NARROW, printable
from concertation.locations import resource

if TYPE_CHECKING:
    from pathlib import Path

FAMILY = "SourceSans3"
BOLD, ITALIC, BOLD_ITALIC, LIGHT = (f"{FAMILY}-{face}" for face in ("Bold", "Italic", "BoldItalic", "Light"))
_NARROW_SPACE = 0x202F
_WIDTHS_KEPT = 16384
_REPLACEMENTS = (0xFFFD, 0x25A1, 0x3F)


class TaggedFont(ttfonts.TTFont):
    """A TrueType font whose missing characters print as a replacement sign and still extract as themselves.

    PDF/A and PDF/UA forbid ``.notdef``. ReportLab's own ToUnicode table is wrong beyond a hundred entries and above
    U+FFFF, so it is written here.
    """

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))
        self._known: set[str] = set()
        self._widths: dict[tuple[str | bytes, float], float] = {}  # of words, which come again and again
        glyphs = self.face.charToGlyph
        self._alias(ord(NARROW), _NARROW_SPACE if _NARROW_SPACE in glyphs else 0x20)
        self._replacement = next(code for code in _REPLACEMENTS if code in glyphs)

    def _alias(self, code: int, shown: int) -> None:
        face = self.face
        face.charToGlyph[code] = face.charToGlyph[shown]
        face.charWidths[code] = face.charWidths.get(shown, face.defaultWidth)

    def _covered(self, text: str | bytes, encoding: str) -> str:
        """Return what can be printed, the replacement sign's glyph given to the characters the face lacks."""
        text = text.decode(encoding) if isinstance(text, bytes) else text
        if self._known.issuperset(text):  # asked for every word of every line
            return text
        text = printable(text)
        for character in set(text) - self._known:
            if ord(character) not in self.face.charToGlyph and character != "\xa0":
                self._alias(ord(character), self._replacement)
            self._known.add(character)
        return text

    def stringWidth(self, text: str | bytes, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        width = self._widths.get((text, size))
        if width is None:
            width = float(super().stringWidth(self._covered(text, encoding), size, encoding))
            if len(self._widths) >= _WIDTHS_KEPT:
                self._widths.clear()
            self._widths[text, size] = width
        return width

    def splitString(self, text: str | bytes, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        text = self._covered(text, encoding)
        if text and (state := self.state.get(doc)) is not None:
            try:  # most lines only have characters that the first subset has already
                codes = bytes(map(state.assignments.__getitem__, map(ord, text.replace("\xa0", " "))))
            except (KeyError, ValueError):
                pass
            else:
                return [(0, codes)]
        pieces: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return pieces

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        state = self.state.get(doc)
        subsets = [list(subset) for subset in state.subsets] if state else []
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            prefix = ttfonts.SUBSETN(number)
            name = b"".join((prefix, b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            doc.idToObject["toUnicodeCMap:" + name].content = _to_unicode(name, subset)


def _to_unicode(name: str, subset: list[int]) -> str:
    """Return the ToUnicode table of one subset: the characters in the order of their codes (ISO 32000-1, 9.10.3)."""
    pairs = [
        (code, _NARROW_SPACE if character == ord(NARROW) else character)
        for code, character in enumerate(subset)
        if character
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(pairs), 100):
        block = pairs[start : start + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{chr(shown).encode('utf-16-be').hex().upper()}>" for code, shown in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def register_family(name: str, regular: Path, bold: Path, italic: Path, bold_italic: Path) -> None:
    """Register four faces as ``name``, ``name-Bold``, ``name-Italic``, ``name-BoldItalic`` for ``<b>`` and ``<i>``."""
    faces = {name: regular, f"{name}-Bold": bold, f"{name}-Italic": italic, f"{name}-BoldItalic": bold_italic}
    for face, path in faces.items():
        pdfmetrics.registerFont(TaggedFont(face, path))
    normal, heavy, slanted, both = faces
    pdfmetrics.registerFontFamily(name, normal=normal, bold=heavy, italic=slanted, boldItalic=both)
    pdfmetrics.registerFontFamily(heavy, normal=heavy, bold=heavy, italic=both, boldItalic=both)


@cache
def register_source_sans() -> str:
    """Register the shipped family, once, and return its name; its bold is Semibold.

    The faces are :data:`FAMILY`, :data:`BOLD`, :data:`ITALIC`, :data:`BOLD_ITALIC` and :data:`LIGHT`.
    """
    faces = (resource("fonts", f"SourceSans3-{face}.ttf") for face in ("Regular", "Semibold", "It", "SemiboldIt"))
    register_family(FAMILY, *faces)
    pdfmetrics.registerFont(TaggedFont(LIGHT, resource("fonts", "SourceSans3-Light.ttf")))
    return FAMILY


def is_embedded(font: str) -> bool:
    """Tell the fonts that travel inside the document from the fourteen built-in ones, which are forbidden."""
    return bool(pdfmetrics.getFont(font)._dynamicFont)  # noqa: SLF001
