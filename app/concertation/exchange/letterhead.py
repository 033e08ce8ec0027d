"""The text of a letterhead that a body brings as an ODT or DOCX file: read as plain lines, nothing in it is run or fetched."""

from __future__ import annotations

import re
import zipfile
import zlib
from html import unescape
from io import BytesIO

from concertation.errors import UserError

MOST_LINES = 6
_LARGEST_PART = 4_000_000  # bytes of one file of the archive, unpacked
_DOCX = ("word/header1.xml", "word/header2.xml", "word/header3.xml", "word/document.xml")
_ODT = ("styles.xml", "content.xml")
_PARAGRAPH = re.compile(r"<(?:w:p|text:p|text:h)\b[^>]*?(?:/>|>(.*?)</(?:w:p|text:p|text:h)>)", re.DOTALL)
_BREAK = re.compile(r"<(?:w:br|text:line-break)\b[^>]*/>")
_BLANK = re.compile(r"<(?:w:tab|text:tab|text:s)\b[^>]*/>")
_TAG = re.compile(r"<[^>]*>")
_HEADER = re.compile(r"<style:header\b.*?</style:header>", re.DOTALL)


def letterhead_lines(content: bytes, name: str) -> tuple[str, ...]:
    """Return the first lines of a letterhead: those of the header, else of the text.

    Raises:
        UserError: ``letterhead_unreadable`` where it is no such file, or hides more than it shows.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = [_part(archive, part) for part in (*_DOCX, *_ODT) if part in archive.namelist()]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as fault:
        raise UserError("letterhead_unreadable", name=name) from fault
    lines: list[str] = []
    for part in parts:
        lines += [line for line in _lines(part) if line not in lines]
        if len(lines) >= MOST_LINES:
            break
    if not lines:
        raise UserError("letterhead_unreadable", name=name)
    return tuple(lines[:MOST_LINES])


def _part(archive: zipfile.ZipFile, name: str) -> str:
    """Return one part of the archive as text, of an honest size and without declarations of its own."""
    with archive.open(name) as opened:
        content = opened.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ValueError(name)
    text = content.decode("utf-8", "replace")
    return "".join(_HEADER.findall(text)) if name == "styles.xml" else text


def _lines(part: str) -> list[str]:
    found = []
    for paragraph in _PARAGRAPH.findall(part):
        told = _BLANK.sub(" ", _BREAK.sub("\n", paragraph))
        found += [" ".join(unescape(line).split()) for line in _TAG.sub("", told).split("\n")]
    return [line for line in found if line]
