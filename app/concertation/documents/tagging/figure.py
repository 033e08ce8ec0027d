"""Drawings and images, with the text that stands for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.tags import Tag, TaggingError
from concertation.documents.tagging.text import plain

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle


class Figure(Flowable):
    """Any flowable that is looked at, told by ``alt``, or passed over where it is ``decorative``."""

    def __init__(
        self, inner: Any, *, alt: str | None = None, decorative: bool = False, parent: Tag | None = None
    ) -> None:
        super().__init__()
        if not decorative and not (alt and alt.strip()):
            raise TaggingError("a figure needs an alternative text, or to be decorative")
        self.inner = inner
        placement = {"Layout": {"Placement": "/Block"}}
        self.tag = None if decorative else Tag("Figure", parent=parent, alt=plain(alt or ""), attributes=placement)
        self.hAlign = getattr(inner, "hAlign", "LEFT")
        self.spaceBefore, self.spaceAfter = getattr(inner, "spaceBefore", 0), getattr(inner, "spaceAfter", 0)

    def caption(self, text: str, style: ParagraphStyle) -> Paragraph:
        """Return the paragraph that captions this figure, to be set beside it."""
        return Paragraph(text, style, tag=Tag("Caption", parent=self.tag))

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self.width, self.height = self.inner.wrapOn(self.canv, availWidth, availHeight)
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        if not is_tagging(canvas):
            self.inner.drawOn(canvas, 0, 0)
            return
        if self.tag is None or canvas.muted:
            with canvas.artifact():
                self.inner.drawOn(canvas, 0, 0)
            return
        element = canvas.tree.element(self.tag)
        corners = canvas.absolutePosition(0, 0), canvas.absolutePosition(self.width, self.height)
        (left, right), (bottom, top) = map(sorted, zip(*corners, strict=True))
        element.box = (canvas.page_index, left, bottom, right, top)
        with canvas.aimed(element):
            canvas.note(element, whole=True)
            self.inner.drawOn(canvas, 0, 0)
