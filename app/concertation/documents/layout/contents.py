"""Contents that lead where they say: lines that are links, with the page on which their heading came to stand.

The page is known only once everything is drawn: it is printed then, beside a text that already leads there.
"""

from __future__ import annotations

from typing import Any

from concertation.documents.layout.styles import Styles
from concertation.documents.tagging import LAYOUT, Paragraph, draw_word, is_tagging

_NUMBER = Styles.facts


class Entry(Paragraph):
    """A line of contents; ``places`` are the pages of the headings that are marked, filled as they are drawn."""

    places: dict[str, int]
    key = ""

    def leading_to(self, key: str, places: dict[str, int]) -> Entry:
        self.key, self.places = key, places
        return self

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        super().drawOn(canvas, x, y, _sW)
        if self.key and is_tagging(canvas):
            end = x + self.width, y + self.height - self.style.fontSize
            canvas.when_counted(lambda late, _total: _print_page(late, end, self.places.get(self.key)))


def _print_page(canvas: Any, end: tuple[float, float], page: int | None) -> None:
    if page is not None:
        draw_word(canvas, str(page), end, _NUMBER, kind=LAYOUT, share=1)
