"""The document template: a story in, the bytes of a conforming file out."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab import rl_config
from reportlab.platypus import BaseDocTemplate

from concertation.documents.leaving import expect_wanted
from concertation.documents.tagging.canvas import TaggedCanvas
from concertation.documents.tagging.metadata import CREATOR, PRODUCER
from concertation.sweeping import no_sweeping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from concertation.documents.tagging.metadata import Meta


class DocumentTemplate(BaseDocTemplate):
    """Page templates as usual; what ``onPage`` draws belongs inside ``with canvas.artifact(HEADER):``.

    Args:
        meta: the document's properties.
        base_font: an embedded font, wherever ReportLab would take a built-in one.
        options: of ReportLab's own template, such as ``pagesize``.
    """

    canv: Any

    def __init__(self, meta: Meta, base_font: str, **options: Any) -> None:
        self.meta, self.base_font = meta, base_font
        self.stream = BytesIO()
        super().__init__(
            self.stream,
            title=meta.title,
            author=meta.author,
            subject=meta.subject,
            keywords=meta.joined_keywords,
            creator=CREATOR,
            producer=PRODUCER,
            lang=meta.lang,
            initialFontName=base_font,
            **options,
        )

    def render(self, story: list[Any]) -> bytes:
        """Return the file drawn from a story, in as many passes as its table of contents needs, or in one."""
        # all of it serves up to the last page: looking for what may be thrown away would be a fifth of the time
        with _plain_streams(), no_sweeping():
            if any(flowable.isIndexing() for flowable in story):
                self.multiBuild(story, canvasmaker=self._canvas)
            else:
                self.build(story, canvasmaker=self._canvas)
            self.canv.let_go()
            self.canv = None
        return self.stream.getvalue()

    def afterFlowable(self, _flowable: Any) -> None:  # noqa: N802  # ReportLab's own name
        """Leave a drawing that nobody waits for any more."""
        expect_wanted()

    def _canvas(self, _filename: Any, **options: Any) -> TaggedCanvas:
        self.stream.seek(0)
        self.stream.truncate()
        options.pop("initialFontName", None)
        return TaggedCanvas(self.stream, meta=self.meta, base_font=self.base_font, **options)


@contextmanager
def _plain_streams() -> Iterator[None]:
    """Leave out ReportLab's ASCII85 encoding, which only makes files a quarter longer; it is a global setting."""
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before
