"""Text pasted from a word processor: lists become dashes, bold becomes ``**``, the rest plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table"}
_SKIPPED = {"style", "script", "head", "title", "meta"}


class _Reader(HTMLParser):
    """Collects text with its marks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._skipped = 0
        self._bold: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED and tag != "meta":
            self._skipped += 1
        elif tag in _BLOCKS:
            self.parts.append("\n- " if tag == "li" else "\n")
        style = dict(attrs).get("style") or ""
        heavy = tag in ("b", "strong") or re.search(r"font-weight:\s*(bold|[6-9]00)", style) is not None
        if heavy and tag not in _BLOCKS:
            self._bold.append(tag)
            self.parts.append("**")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipped = max(self._skipped - 1, 0)
        elif self._bold and self._bold[-1] == tag:
            self._bold.pop()
            self.parts.append("**")
        if tag in ("p", "div", "tr"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.parts.append(re.sub(r"[ \t\r\n]+", " ", data))


def marked_text(html: str) -> str:
    """Return the text of an HTML fragment with its lists and its bold as marks."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = "".join(reader.parts).replace("****", "")
    text = re.sub(r"(?m)^(- )?[·•o§▪]\s+", "- ", re.sub(r"(?m)^[ \t]+|[ \t]+$", "", text))
    return re.sub(r"\n{2,}", "\n", re.sub(r"- \n", "- ", text)).strip("\n")
