"""Stories made into files and read back, by tools that know nothing of how they were written."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import page
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Frame, PageTemplate
from tests.documents.tagging.tree import Node, tree_of

from concertation.documents import tagging

if TYPE_CHECKING:
    from collections.abc import Callable

CREATED = dt.datetime(2010, 11, 18, 9, 30, tzinfo=dt.UTC)
FAMILY = tagging.register_source_sans()
BODY = ParagraphStyle(
    "body",
    fontName=FAMILY,
    fontSize=10,
    leading=14,
    bulletFontName=FAMILY,
    bulletFontSize=10,
    leftIndent=24,
    spaceAfter=6,
)
HEAD = ParagraphStyle("head", parent=BODY, fontName=tagging.BOLD, bulletFontName=tagging.BOLD, fontSize=14, leading=18)
CELL = ParagraphStyle("cell", fontName=FAMILY, fontSize=9, leading=11)
GRID = [("GRID", (0, 0), (-1, -1), 0.3, "#848C9B"), ("FONT", (0, 0), (-1, -1), FAMILY, 9)]

Story = list[Any]


def one_frame(size: tuple[float, float] = A4, on_page: Callable[..., None] = lambda *_: None) -> PageTemplate:
    width, height = size
    return PageTemplate("page", [Frame(50, 50, width - 100, height - 100, id="frame")], onPage=on_page, pagesize=size)


def pdf_of(story: Story, *templates: PageTemplate, title: str = "Essai", created: dt.datetime = CREATED) -> bytes:
    template = tagging.DocumentTemplate(tagging.Meta(title, created), FAMILY, pagesize=A4)
    template.addPageTemplates(list(templates) or [one_frame()])
    return template.render(story)


def failures(pdf: bytes, profile: str) -> list[str]:
    """Return what a validator that is not ours has against a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.pdf"
        path.write_bytes(pdf)
        return [f"{found.rule_id} {found.message}" for found in page.validate_pdf(str(path), profile=profile).failures]


def printed_text(pdf: bytes) -> str:
    """Return all that stands on the pages, artifacts included, in the order in which it was drawn."""
    return _poppler("pdftotext", pdf, "-raw", "-", "-")


_ELEMENT = re.compile(r'(?P<role>[A-Z]\w*)(?: "(?P<title>.*)")?(?: \((?:block|inline)\))?:?$')


def structure_of(pdf: bytes) -> Node:
    """Return the structure as Poppler reads it where everything is tried, else as it is written in the file.

    Poppler draws a page again for each element that stands on it: reading takes it twenty times as long.
    """
    return structure_by_poppler(pdf) if os.environ.get("CONCERTATION_EXHAUSTIVE") else tree_of(pdf)


def structure_by_poppler(pdf: bytes) -> Node:
    """Return the tree Poppler reads, whose leaves' texts are children without a role."""
    root = Node("")
    path = [(-1, root)]
    for line in _poppler("pdfinfo", pdf, "-struct-text", "-").splitlines():
        told = line.lstrip()
        depth = len(line) - len(told)
        while path[-1][0] >= depth:
            path.pop()
        parent = path[-1][1]
        if told.startswith('"'):
            parent.kids.append(Node("", own_text=told[1:-1]))
        elif told.startswith("/"):
            name, _, value = told[1:].partition(" ")
            parent.attributes[name] = value
        elif found := _ELEMENT.fullmatch(told):
            node = Node(found["role"], found["title"] or "")
            parent.kids.append(node)
            path.append((depth, node))
    return root


def _poppler(tool: str, pdf: bytes, *arguments: str) -> str:
    done = subprocess.run([tool, *arguments], input=pdf, capture_output=True, check=True)
    return done.stdout.decode(errors="replace")  # Poppler shows titles in the file's own encoding
