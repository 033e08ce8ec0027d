"""User text made ready for the page: French typography, light markup read, everything else escaped.

The light markup of frozen documents is told in :mod:`concertation.documents.model.parts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from concertation.documents.tagging import escape
from concertation.domain.typography import french

_REMEMBERED = 4096  # names and words come back in every row, and in a second pass
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"^[ \t]*[-–•][ \t]+")
_BLANKS = re.compile("[ \t\r\n\f\v]+")
_LONGEST_WORD = 120
_ENDLESS = re.compile(r"(?=\S{121})(\S{60})")
_FIRST = re.compile(r"\b1er\b")
_NAME = re.compile(
    r"(?<![\w’-])((?:M|Mme|MM|Mmes)\.?|[A-ZÀ-Ý][\w’-]*) (?=(?:[dD][’']|(?:de|DE) (?:la|LA) |DU |VAN DER )?[A-ZÀ-Ý]{3,})"
)


@lru_cache(_REMEMBERED)
def plain(text: str) -> str:
    """Return a text without markup, typeset, for where only plain text stands: margins, footers, properties."""
    return unescape(escape(french(single_line(text.replace("**", "")))))


@lru_cache(_REMEMBERED)
def inline(text: str, *, keep_names: bool = True) -> str:
    """Return one run of text as ReportLab's markup; a given name stays with its family name unless told otherwise."""
    text = french(single_line(text))
    if keep_names:
        text = _NAME.sub("\\1\u00a0", text)
    pieces = _STRONG.split(text)
    return "".join(strong(piece) if at % 2 else _escaped(piece) for at, piece in enumerate(pieces))


@lru_cache(_REMEMBERED)
def verbatim(text: str) -> str:
    """Return a text without any markup of its own, typeset and escaped: names, references, words of an enumeration."""
    return _escaped(french(single_line(text)))


def strong(text: str) -> str:
    return f"<b>{_escaped(text)}</b>" if text.strip() else ""


def single_line(text: str) -> str:
    """Return a text on one line; no-break spaces are kept, others become one."""
    return _BLANKS.sub(" ", text).strip(" ")


def _escaped(text: str) -> str:
    """Return text escaped, with the superscript of « 1er »; what is too long for a word is parted, to stay on the page."""
    if len(text) > _LONGEST_WORD:
        text = _ENDLESS.sub(r"\1 ", text)
    return _FIRST.sub('1<super rise="3" size="6.5">er</super>', escape(text))


def coloured(markup: str, colour: str, *, bold: bool = False) -> str:
    """Return markup in a colour (``#RRGGBB``)."""
    inner = f"<b>{markup}</b>" if bold else markup
    return f'<font color="{colour}">{inner}</font>'


def linked(markup: str, key: str) -> str:
    """Return markup that leads to a place of the same file."""
    return f'<a href="#{key}">{markup}</a>'


def clipped(text: str, most: int = 60) -> str:
    """Return a text that no layout could hold cut short, with an ellipsis: labels, numbers and names of groups."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a text, or one item of a list, as markup."""

    markup: str
    item: bool = False


def blocks(text: str) -> list[Block]:
    """Read a text in light markup into its paragraphs and list items; empty ones are left out."""
    found: list[Block] = []
    for paragraph in _PARAGRAPHS.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        gathered: list[str] = []
        item = False
        for line in paragraph.split("\n"):
            if _ITEM.match(line):
                _close(found, gathered, item=item)
                gathered, item = [_ITEM.sub("", line, count=1)], True
            else:
                gathered.append(line)
        _close(found, gathered, item=item)
    return found


def _close(found: list[Block], lines: list[str], *, item: bool) -> None:
    if markup := inline(" ".join(lines)):
        found.append(Block(markup, item))
