"""The canvas on which flowables note whose ink they print, and which finishes pages and document conforming."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString
from reportlab.pdfgen.canvas import Canvas

from concertation.documents.tagging.catalogue import complete
from concertation.documents.tagging.fonts import is_embedded
from concertation.documents.tagging.metadata import Instant
from concertation.documents.tagging.pdfwriter import TaggedDocument
from concertation.documents.tagging.structure import StructElem, StructTree
from concertation.documents.tagging.tags import LAYOUT, Artifact, TaggingError
from concertation.documents.tagging.text import plain
from concertation.documents.tagging.textobject import TaggedText
from concertation.documents.tagging.weave import Mark, Weaver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from concertation.documents.tagging.metadata import Meta
    from concertation.documents.tagging.weave import Target


class TaggedCanvas(Canvas):
    """A ReportLab canvas that writes PDF/A-2a and PDF/UA-1, in one pass.

    Args:
        filename: a path or a binary stream, as for ReportLab.
        meta: the document's properties; its instant is the only clock.
        base_font: an embedded font, wherever ReportLab would take a built-in one.
    """

    def __init__(self, filename: Any, meta: Meta, base_font: str, **options: Any) -> None:
        options |= {
            "lang": meta.lang,
            "initialFontName": base_font,
            "pageCompression": 1,
            "pdfVersion": (1, 7),
            "invariant": 1,
        }
        super().__init__(filename, **options)
        self._doc.__class__ = TaggedDocument
        self._doc.page_pointers = None
        self._doc._timeStamp = Instant(meta.created)  # noqa: SLF001  # ReportLab offers no other way in
        self.meta = meta
        self.tree = StructTree()
        self.headings = 0
        self.muted = 0
        self.pending_links: list[tuple[int, str, StructElem]] = []
        self._target: Target = None
        self._queue: list[StructElem] = []
        self._paragraph: Any = None
        self.setViewerPreference("DisplayDocTitle", "true")

    # -- whose ink

    @property
    def page_index(self) -> int:
        return int(self._doc.pageCounter) - 1

    def note(self, target: Target, *, attach: bool = False, whole: bool = False) -> None:
        """Note in the code list whom the following operators belong to (see :class:`Mark`)."""
        self._code.append(Mark(target, attach=attach, whole=whole))

    def aim(self, target: Target) -> Target:
        """Give the following ink to a target, and return the one it went to before."""
        before = self._target
        if self.muted and not isinstance(target, Artifact):
            target = LAYOUT
        if target is not before:
            self._target = target
            self.note(target)
        return before

    def resume(self, target: Target) -> None:
        """Give the following ink back to what :meth:`aim` returned."""
        if self._target is not target:
            self._target = target
            self.note(target)

    @contextmanager
    def aimed(self, target: Target) -> Iterator[None]:
        before = self.aim(target)
        try:
            yield
        finally:
            self.resume(before)

    @contextmanager
    def artifact(self, kind: Artifact = LAYOUT) -> Iterator[None]:
        """Make artifacts of everything drawn inside, flowables and text included."""
        with self.aimed(kind):
            self.muted += 1
            try:
                yield
            finally:
                self.muted -= 1

    @contextmanager
    def printing(self, paragraph: Any, targets: list[StructElem]) -> Iterator[None]:
        """Give a paragraph's text objects to these targets, one each, and to the last one from there on."""
        before = self._queue, self._paragraph
        self._queue, self._paragraph = targets, paragraph
        try:
            with self.aimed(LAYOUT):  # borders, backgrounds, underlines
                yield
        finally:
            self._queue, self._paragraph = before
            self.pending_links = []

    # -- what ReportLab calls

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802
        """Choose a font; drawings and tables choose built-in ones without printing anything in them."""
        super().setFont(psfontname if is_embedded(psfontname) else self._initialFontName, size, leading)

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> TaggedText:  # noqa: N802
        text = TaggedText(self, x, y, direction=direction)
        text.target = self._target
        if self._queue:
            text.is_label = len(self._queue) > 1
            text.target = self._queue.pop(0) if text.is_label else self._queue[0]
            text.paragraph = self._paragraph
        return text

    def drawText(self, aTextObject: Any) -> None:  # noqa: N802, N803
        text = aTextObject
        if not isinstance(text, TaggedText):
            super().drawText(text)
        elif not text.shown:  # an empty cell: its states count, it prints nothing
            self._code.append(" ".join(piece for piece in text._code if piece) + " ET")  # noqa: SLF001
        else:
            muted = self.muted and not isinstance(text.target, Artifact)
            self._code.append(text.block(LAYOUT if muted else text.target))

    def showPage(self) -> None:  # noqa: N802
        weaver = Weaver(self.tree, self.page_index)
        self._code[:] = weaver.weave(self._code)
        self._doc.page_pointers = len(self.tree.pointers) if weaver.pointers else None
        if weaver.pointers:
            self.tree.pointers.append(weaver.pointers)
        super().showPage()
        self._target = None

    def save(self) -> None:
        if len(self._code):
            self.showPage()
        complete(self._doc, self.tree, self.meta)
        super().save()

    # -- links

    def linkURL(self, url: str, rect: Any, relative: int = 0, **options: Any) -> None:  # noqa: N802
        if not url.startswith(("lang:", "abbr:")):
            self.link(rect, relative, url=url, contents=options.get("Contents"))

    def linkRect(  # noqa: N802, PLR0917
        self,
        contents: str,
        destinationname: str,
        Rect: Any = None,  # noqa: N803
        addtopage: int = 1,  # noqa: ARG002
        name: str | None = None,  # noqa: ARG002
        relative: int = 1,
        **_options: Any,
    ) -> None:
        self.link(Rect, relative, destination=destinationname, contents=contents)

    def link(
        self,
        rect: Any,
        relative: int = 1,
        *,
        url: str | None = None,
        destination: str | None = None,
        contents: str | None = None,
        element: StructElem | None = None,
    ) -> None:
        """Lay a link over a rectangle and tie it to its element (ISO 14289-1, 7.18.5)."""
        if self.muted:
            return
        element = element or self._link_element(url, destination)
        title = element.tag.title if element.tag else None
        annotation = PDFDictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": PDFArray(self._absRect(rect, relative)),
                "Border": "[0 0 0]",
                "F": 4,
                "H": "/I",
                "Contents": PDFString(plain(contents or title or url or destination or "")),
                "StructParent": len(self.tree.pointers),
            },
        )
        self.tree.pointers.append(element)
        if url:
            annotation["A"] = PDFDictionary({"S": "/URI", "URI": PDFString(url)})
        else:
            annotation["Dest"] = self._bookmarkReference(destination)
        self._addAnnotation(annotation)
        element.annotations.append((self.page_index, f"Annot.NUMBER{self._annotationCount}"))

    def _link_element(self, url: str | None, destination: str | None) -> StructElem:
        keys = {url, f"#{destination}", f"document:{destination}"}
        for pending in sorted(self.pending_links, key=lambda link: link[0]):
            if pending[1] in keys:
                self.pending_links.remove(pending)
                return pending[2]
        if not isinstance(self._target, StructElem):
            raise TaggingError(f"link outside any tagged flowable: {url or destination!r}")
        element = StructElem("Link", self._target)
        self.note(element, attach=True)
        return element


def is_tagging(canvas: Any) -> bool:
    """Tell a canvas that takes tags from ReportLab's own, on which sizes are tried out."""
    return isinstance(canvas, TaggedCanvas)
