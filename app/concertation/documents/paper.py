"""From a frozen document to the pages around its story: title, running title, footer, properties of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.layout.masthead import STATES, TIGHTENING_GAIN
from concertation.documents.layout.page import PageFurniture, render_pages
from concertation.documents.layout.styles import PORTRAIT
from concertation.documents.markup import plain
from concertation.documents.model import Status, digest
from concertation.documents.phrases import created, day, dotted
from concertation.documents.tagging import Meta
from concertation.sweeping import no_sweeping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from concertation.documents.model import Document

_WORTH_TIGHTENING = 4


class Paper:
    """What a document prints on: knows the live width, and turns a story into bytes."""

    def __init__(
        self, document: Document, title: str, *, size: tuple[float, float] = PORTRAIT, version: str = ""
    ) -> None:
        head = document.masthead
        subject = head.running or head.body or head.cooperation
        about = ", ".join(part for part in (subject, day(head.meeting_on) if head.meeting_on else "") if part)
        self.furniture = PageFurniture(
            running=plain(dotted([title, about])),
            reference=plain(dotted([head.reference, version or f"version {head.version}"])),
            state=STATES[head.status],
            example=head.example,
            size=size,
        )
        self.meta = Meta(
            title=plain(f"{title} – {about}" if about else title),
            created=created(head.issued_at, head.meeting_on),
            author=plain(head.cooperation),
            subject=plain(dotted([title, head.reference])),
            keywords=tuple(_keywords(document)),
        )

    @property
    def width(self) -> float:
        return self.furniture.live_width

    def render(self, story: Callable[[bool], Sequence[Any]], *, gain: float = TIGHTENING_GAIN) -> bytes:
        """Return the file of a story, which is asked for as flowables, with a tight masthead or not.

        A few lines too many cost a page: the masthead is tightened, by ``gain`` points, where that spares one; the
        type never is.
        """
        with no_sweeping():
            pages = render_pages(story(False), self.furniture, self.meta)
            if pages.number <= _WORTH_TIGHTENING and pages.would_lose_a_page(gain):
                tight = render_pages(story(True), self.furniture, self.meta)
                return tight.pdf if tight.number < pages.number else pages.pdf
            return pages.pdf


def _keywords(document: Document) -> Iterator[str]:
    if document.masthead.status is Status.ISSUED and not document.masthead.edition:
        yield f"sha256:{digest(document)}"
    if document.masthead.example:
        yield "données d’exemple"
