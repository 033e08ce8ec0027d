"""The canvas on which flowables note whose ink they print, and which finishes pages and document conforming."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from concertation.documents.tagging.catalogue import complete
from concertation.documents.tagging.fonts import is_embedded
from concertation.documents.tagging.links import LinkingCanvas
from concertation.documents.tagging.metadata import Instant
from concertation.documents.tagging.pdfwriter import TaggedDocument
from concertation.documents.tagging.pen import lay_down
from concertation.documents.tagging.structure import StructTree
from concertation.documents.tagging.tags import LAYOUT, Artifact
from concertation.documents.tagging.textobject import TaggedText
from concertation.documents.tagging.weave import Later, Mark, Weaver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from concertation.documents.tagging.metadata import Meta
    from concertation.documents.tagging.structure import StructElem
    from concertation.documents.tagging.tags import Tag
    from concertation.documents.tagging.weave import Target


class TaggedCanvas(LinkingCanvas):
    """A ReportLab canvas that writes PDF/A-2a and PDF/UA-1, in one pass.

    Args:
        filename: a path or a binary stream, as for ReportLab.
        meta: the document's properties; its instant is the only clock.
        base_font: an embedded font, wherever ReportLab would take a built-in one.
    """

    _doc: Any
    _doctemplate: Any

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
        self._code: list[str]
        self._unfinished: list[tuple[Any, list[str]]] = []
        self._queue: list[StructElem] = []
        self._paragraph: Any = None
        self.setViewerPreference("DisplayDocTitle", "true")

    # -- whose ink

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

    def artifact(self, kind: Artifact = LAYOUT) -> AbstractContextManager[None]:
        """Make artifacts of everything drawn inside, flowables and text included."""
        return _Aside(self, kind)

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[None]:
        """Give everything drawn inside, text and lines, to one tag: for flowables that print by themselves."""
        with self.aimed(self.tree.element(tag)):
            yield

    @contextmanager
    def inside(self, tag: Tag) -> Iterator[None]:
        """Make the flowables drawn inside children of a tag, where they name no parent themselves."""
        self.tree.open.append(self.tree.element(tag))
        try:
            yield
        finally:
            self.tree.open.pop()

    @property
    def muted_target(self) -> Artifact:
        """The artifact that text becomes while nothing drawn is to be told."""
        return self._target if isinstance(self._target, Artifact) else LAYOUT

    def when_counted(self, draw: Callable[[TaggedCanvas, int], None]) -> None:
        """Leave a place for what needs the number of pages, such as « page 2/7 »: one pass is then enough.

        ``draw(canvas, total)`` is called once all pages are drawn, in the coordinates of this place, as the artifact that
        is drawn here.
        """
        self._code.append(Later(self.muted_target, draw))

    def _finish(self) -> None:
        """Draw what waited for the number of pages, each in its place."""
        total = int(self._doc.pageCounter) - 1
        for page, code in self._unfinished:
            whole = [self._drawn(item, total) if isinstance(item, Later) else item for item in code]
            page.setStream([self._preamble, *whole])
        self._code, self._unfinished = [], []

    def _drawn(self, later: Later, total: int) -> str:
        self._code = []
        self.init_graphics_state()
        with self.artifact(later.kind):
            later.draw(self, total)
        return " ".join(["q", *Weaver(self.tree, 0).weave(self._code), "Q"])

    def print_paragraph(self, paragraph: Any, targets: list[StructElem], draw: Callable[[], None]) -> None:
        """Draw a paragraph, its text objects given to these targets, one each, and to the last one from there on."""
        queue, current = self._queue, self._paragraph
        self._queue, self._paragraph = targets, paragraph
        before = self.aim(LAYOUT)  # borders, backgrounds, underlines
        try:
            draw()
        finally:
            self.resume(before)
            self._queue, self._paragraph = queue, current
            self.pending_links = []

    # -- what ReportLab calls

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802
        """Choose a font; drawings and tables choose built-in ones without printing anything in them."""
        super().setFont(psfontname if is_embedded(psfontname) else self._initialFontName, size, leading)

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> TaggedText:  # noqa: N802
        text = TaggedText(self, x, y, direction=direction)
        text.target = self._target
        if self._queue:
            if len(self._queue) > 1:  # the bullet or number, printed before the text
                text.target = self._queue.pop(0)
            else:
                text.target, text.paragraph = self._queue[0], self._paragraph
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
            text.__dict__.pop(
                "_do_line", None
            )  # a paragraph's own way to draw underlines, which holds the text in turn

    def showPage(self) -> None:  # noqa: N802
        weaver = Weaver(self.tree, self.page_index)
        self._code[:] = weaver.weave(self._code)
        self._doc.page_pointers = len(self.tree.pointers) if weaver.pointers else None
        if weaver.pointers:
            self.tree.pointers.append(weaver.pointers)
        code = self._code
        super().showPage()
        if weaver.is_unfinished:
            self._unfinished.append((self._doc.Pages.pages[-1], code))
        self._target = None

    def save(self) -> None:
        if len(self._code):
            self.showPage()
        self._finish()
        complete(self._doc, self.tree, self.meta)
        super().save()

    def let_go(self) -> None:
        """Part from all that was drawn, once it is written: else it waits in memory for Python to look for circles."""
        self.tree.take_apart()
        lay_down(self._doc)
        self._doc = self._doctemplate = None


class _Aside:
    """A stretch of drawing that is passed over: a class, as a generator costs as much as what is drawn inside."""

    __slots__ = ("_before", "_canvas", "_kind")

    def __init__(self, canvas: TaggedCanvas, kind: Artifact) -> None:
        self._canvas, self._kind = canvas, kind

    def __enter__(self) -> None:
        self._before = self._canvas.aim(self._kind)
        self._canvas.muted += 1

    def __exit__(self, *_raised: object) -> None:
        self._canvas.muted -= 1
        self._canvas.resume(self._before)


def is_tagging(canvas: Any) -> bool:
    """Tell a canvas that takes tags from ReportLab's own, on which sizes are tried out."""
    return isinstance(canvas, TaggedCanvas)
