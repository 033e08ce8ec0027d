"""Text objects that know whose text they print, and that leave a blank wherever a reader would hear one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.textobject import PDFTextObject

from concertation.documents.tagging.fonts import is_embedded
from concertation.documents.tagging.tags import Artifact, TaggingError
from concertation.documents.tagging.weave import Block, Mark

if TYPE_CHECKING:
    from concertation.documents.tagging.structure import StructElem


class TaggedText(PDFTextObject):
    """One ``BT … ET``, for one target, or several where links stand inside it."""

    _code: list[str]
    target: StructElem | Artifact | None = None
    paragraph: Any = None
    shown = False
    _inline = False
    _last_position = 0
    _ends_blank = True

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803
        """Print a piece of a line, and at the line's end the blank that ReportLab leaves out."""
        if self.paragraph is not None:
            self.paragraph.source.advance(text)
            ends_blank = text[-1] == " " if text else self._ends_blank
            if TStar and not ends_blank and self.paragraph.source.is_between_words:
                text += " "
        self._last_position = len(self._code)
        super()._textOut(text, TStar)

    def _formatText(self, text: str) -> str:  # noqa: N802
        if not text:
            return ""
        self.shown = True
        self._ends_blank = text[-1] == " "
        if not is_embedded(self._fontname):
            raise TaggingError(f"text in the built-in font {self._fontname}, which is not embedded: {text[:60]!r}")
        return str(super()._formatText(text))

    def _linkRecord(self, key: tuple[int, str], what: str) -> None:  # noqa: N802
        """Begin or end a stretch of the paragraph that is a link; ReportLab calls this where it exists."""
        if self.paragraph is None or self.target is None or isinstance(self.target, Artifact):
            return
        self._inline = True
        if what == "start":
            element = self.paragraph.inline_element(key, self._canvas, self.target)
            self._code.insert(self._last_position, Mark(element))
            self._canvas.pending_links.append((key[0], key[1], element))
        else:
            self._code.append(Mark(self.target))

    def block(self, target: StructElem | Artifact | None) -> Block:
        """Return the finished text object as one item of the page's code."""
        if not isinstance(target, Artifact):
            self._leave_blank()
        segments = None
        if self._inline:
            segments = self._segments(target)
            self._code = [item for item in self._code if not isinstance(item, Mark)]
        return Block(self.getCode(), target, segments)

    def _leave_blank(self) -> None:
        """End with a blank: a bullet, a margin number, a line of a cell must not touch what is read next."""
        is_cut = self.paragraph is not None and not self.paragraph.source.is_between_words
        if self._ends_blank or is_cut:
            return
        last = next(place for place in reversed(range(len(self._code))) if self._code[place])
        line, end = self._code[last].removesuffix(" T*"), " T*" if self._code[last].endswith(" T*") else ""
        self._code[last] = f"{line} {self._formatText(' ')}{end}"

    def _segments(self, target: StructElem | Artifact | None) -> list[tuple[StructElem | Artifact | None, str]]:
        segments, current, pieces = [], target, list[str]()
        for item in self._code[1:]:
            if isinstance(item, Mark):
                if pieces:
                    segments.append((current, " ".join(pieces)))
                current, pieces = item.target, []
            else:
                pieces.append(item)
        return [*segments, (current, " ".join(pieces))]
