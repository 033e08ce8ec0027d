"""Contents that lead where they say: lines that are links, with the page on which their heading came to stand.

The page is known only once everything is drawn: it is printed then, beside a text that already leads there.
"""

from __future__ import annotations

from typing import Any

from concertation.documents.layout.styles import QUIET
from concertation.documents.tagging import FAMILY, Paragraph, is_tagging

_SIZE = 11


class Entry(Paragraph):
    """A line of contents; ``places`` are the pages of the headings that are marked, filled as they are drawn."""

    places: dict[str, int]
    key = ""

    def leading_to(self, key: str, places: dict[str, int]) -> Entry:
        self.key, self.places = key, places
        return self

    def draw(self) -> None:
        super().draw()
        canvas = self.canv
        if self.key and is_tagging(canvas):
            x, y = self.width, self.height - self.style.fontSize
            canvas.when_counted(lambda late, _total: _print_page(late, x, y, self.places.get(self.key)))


def _print_page(canvas: Any, x: float, y: float, page: int | None) -> None:
    if page is not None:
        canvas.setFillColor(QUIET)
        canvas.setFont(FAMILY, _SIZE)
        canvas.drawRightString(x, y, str(page))
