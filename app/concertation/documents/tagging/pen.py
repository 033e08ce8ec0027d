"""Lines of text written straight as operators: one string a block, with no state to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase.pdfmetrics import getFont

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.tagging.breaking import Line
    from concertation.documents.tagging.setting import Face

_WORDS_KEPT = 16384


class TooManyGlyphsError(Exception):
    """A character stands beyond its font's first subset: only ReportLab's own way changes subsets inside a line."""


class _Codes(dict[int, str]):
    """How the characters of one font are written in one document, for :meth:`str.translate`."""

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font, self._document = font, document

    def __missing__(self, character: int) -> str:
        pieces = self._font.splitString(chr(character), self._document)
        if any(subset for subset, _ in pieces):
            raise TooManyGlyphsError(chr(character))
        written = self[character] = "".join(str(escapePDF(codes)) for _, codes in pieces)
        return written


class _Words(dict[str, str]):
    """How the words of one font are written in one document: translating a letter takes as long as finding a word."""

    def __init__(self, codes: _Codes) -> None:
        super().__init__()
        self._codes = codes

    def __missing__(self, word: str) -> str:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        written = self[word] = word.translate(self._codes)
        return written

    def written(self, text: str) -> str:
        """Return text as it stands between the parentheses of an operator; a blank is always written as itself."""
        if text.isascii():  # which Python translates at once
            return text.translate(self._codes)
        return " ".join([self[word] for word in text.split(" ")])


class Pen:
    """The fonts of one document as its operators name them."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._words: dict[str, _Words] = {}
        self._operators: dict[tuple[str, float], str] = {}

    def words(self, font: str) -> _Words:
        words = self._words.get(font)
        if words is None:
            words = self._words[font] = _Words(_Codes(getFont(font), self._document))
        return words

    def operator(self, font: str, size: float) -> str:
        """Return the operator that chooses a font, once one of its characters is written."""
        operator = self._operators.get((font, size))
        if operator is None:
            name = getFont(font).getSubsetInternalName(0, self._document)
            operator = self._operators[font, size] = f"{name} {fp_str(size)} Tf"
        return operator

    def word(self, face: Face, text: str, x: float, y: float) -> str:
        """Return the operators of a piece of text by itself."""
        font, size, colour, _ = face
        written = self.words(font).written(text)
        return f"q BT 1 0 0 1 {x:.3f} {y:.3f} Tm {self.operator(font, size)} {colour} ({written}) Tj ET Q"

    def block(self, lines: Sequence[Line], starts: Sequence[float], y: float, leading: float, end: str) -> str:
        """Return the operators of lines that begin at these places; ``end`` is what each line ends with, to be heard."""
        now: Any = None
        at = starts[0]
        out = [f"q BT 1 0 0 1 {at:.3f} {y:.3f} Tm"]
        word_space = 0.0
        for line, start in zip(lines, starts, strict=True):
            if line is not lines[0]:
                out.append(f"{start - at:.3f} {-leading:.3f} Td")
                at = start
            if line.shrink != word_space:
                word_space = line.shrink
                out.append(f"{fp_str(word_space)} Tw")
            runs = line.runs
            last = len(runs) - 1
            for number, (face, text) in enumerate(runs):
                if number == last and not text.endswith(" "):
                    text += end  # noqa: PLW2901
                if not text:
                    continue
                written = self.words(face.font).written(text)
                if face is not now:
                    out += self._changes(now, face)
                    now = face
                out.append(f"({written}) Tj")
        out.append("ET Q")
        return " ".join(out)

    def _changes(self, before: Face | None, after: Face) -> list[str]:
        font, size, colour, rise = after
        changes = []
        if before is None or before.font != font or before.size != size:
            changes.append(self.operator(font, size))
        if before is None or before.colour != colour:
            changes.append(colour)
        if rise != (0 if before is None else before.rise):
            changes.append(f"{fp_str(rise)} Ts")
        return changes


def pen_of(canvas: Any) -> Pen:
    """Return the pen of the document that a canvas draws, whichever canvas it is."""
    document = canvas._doc  # noqa: SLF001
    pen: Pen | None = getattr(document, "pen", None)
    if pen is None:
        pen = document.pen = Pen(document)
    return pen


def lay_down(document: Any) -> None:
    """Take its pen from a document: each holds the other."""
    document.pen = None
