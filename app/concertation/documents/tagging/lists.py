"""Lists, whose marks and texts are told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.styles import ParagraphStyle

from concertation.documents.tagging.paragraph import Paragraph
from concertation.documents.tagging.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = str | tuple[str, "Iterable[Item] | None"]


def bullet_list(
    items: Iterable[Item],
    style: ParagraphStyle,
    *,
    ordered: bool = False,
    start: int = 1,
    bullet: str = "•",
    tag: Tag | None = None,
) -> list[Paragraph]:
    """Return a list as paragraphs; an item is marked-up text, or (text, items below it)."""
    numbering = "/Decimal" if ordered else "/Disc"
    tag = tag or Tag("L", attributes={"List": {"ListNumbering": numbering}})
    paragraphs = []
    for number, item in enumerate(items, start):
        text, below = item if isinstance(item, tuple) else (item, None)
        entry = Tag("LI", parent=tag)
        label, body = Tag("Lbl", parent=entry), Tag("LBody", parent=entry)
        mark = f"{number}." if ordered else bullet
        paragraphs.append(Paragraph(text, style, bulletText=mark, tag=body, label=label))
        if below:
            inner = Tag("L", parent=body, attributes={"List": {"ListNumbering": "/Disc"}})
            paragraphs += bullet_list(below, _indented(style), bullet="–", tag=inner)
    return paragraphs


def _indented(style: ParagraphStyle) -> ParagraphStyle:
    step = 14
    return ParagraphStyle(
        f"{style.name}-below",
        parent=style,
        leftIndent=style.leftIndent + step,
        bulletIndent=style.bulletIndent + step,
    )
