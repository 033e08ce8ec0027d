"""A text to be written by a word processor: titles, paragraphs, lists and tables, with named styles and nothing drawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TypeAlias
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # by XML 1.0
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same text gives the same file


class Style(StrEnum):
    """The named styles of a text; people restyle a whole document by changing one."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    LEAD = "lead"
    QUIET = "quiet"
    DECISION = "decision"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, ``**words**`` strong; ``label`` opens it in bold."""

    text: str
    style: Style = Style.BODY
    label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row is its heads; ``widths`` share the page, ``right`` are the columns of figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    right: frozenset[int] = frozenset()
    summary: str = ""


Block: TypeAlias = Heading | Line | Table


@dataclass(frozen=True, slots=True)
class Written:
    """A whole text: ``footer`` stands at the foot of each page before its number, ``landscape`` turns the sheet."""

    title: str
    blocks: tuple[Block, ...]
    footer: str = ""
    author: str = ""
    landscape: bool = False


def xml_text(text: str) -> str:
    """Return text as it stands in XML, without what XML cannot hold."""
    return escape(_FORBIDDEN.sub("", text), {'"': "&quot;"})


def runs(text: str) -> list[tuple[str, bool]]:
    """Part a text in light markup into what is plain and what is strong."""
    pieces = _STRONG.split(text)
    return [(piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece]


def bundle(parts: dict[str, str], *, stored: str = "") -> bytes:
    """Return the parts of a file as the archive they travel in; the one ``stored`` comes first, uncompressed."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in sorted(parts.items(), key=lambda part: part[0] != stored):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_STORED if name == stored else ZIP_DEFLATED
            archive.writestr(info, content.encode("utf-8"))
    return out.getvalue()
