"""Reads the words of a file that is joined, page by page, so that a search finds them: PDF, Word, OpenDocument, plain text."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from xml.etree import ElementTree as ET

PAGE_BREAK = "\f"
MOST_CHARACTERS = 400_000
_LARGEST = 40 * 1024 * 1024  # bytes: what is beyond is kept, but not read
_LARGEST_PART = 16 * 1024 * 1024  # bytes of a document's text, unpacked
_LARGEST_PAGE = 4 * 1024 * 1024  # bytes of what draws one page
_LONGEST_S = 8.0
_MOST_PAGES = 2_000
_PARTS = {".docx": "word/document.xml", ".odt": "content.xml", ".ods": "content.xml"}
_BLOCKS = frozenset(("p", "h", "br", "tab", "line-break", "tc", "table-cell"))


@dataclass(frozen=True, slots=True)
class PieceText:
    """The words of a file, pages parted by :data:`PAGE_BREAK`; ``fault`` says why they are missing, or not all there.

    ``fault`` is ``locked``, ``damaged``, ``no_text`` (a scan), ``too_long``, or None where all was read, or nothing can be.
    """

    text: str | None
    fault: str | None = None


def read_text(name: str, content: bytes, clock: Callable[[], float] = time.monotonic) -> PieceText:
    """Return the words of a file, known by its content; nothing a file holds makes this fail."""
    if len(content) > _LARGEST:
        return PieceText(None, "too_long")
    suffix = PurePath(name).suffix.casefold()
    try:
        if b"%PDF-" in content[:1024]:
            return _told(_pdf_pages(content, clock() + _LONGEST_S, clock))
        if content.startswith(b"PK") and suffix in _PARTS:
            return _told(_document(content, _PARTS[suffix]))
        if suffix in {".txt", ".md", ".csv"}:
            return _told(iter([_plain(content)]))
    except _Locked:
        return PieceText(None, "locked")
    except Exception:  # noqa: BLE001  # whatever a damaged or hostile file makes a library raise: the file is kept as it is
        return PieceText(None, "damaged")
    return PieceText(None)


class _Locked(Exception):  # noqa: N818  # an answer, not a fault
    """A password is asked for."""


def _told(pages: Iterator[str]) -> PieceText:
    kept: list[str] = []
    room, fault = MOST_CHARACTERS, None
    for page in pages:
        if page == PAGE_BREAK:  # time, or pages, ran out
            fault = "too_long"
            break
        kept.append(_tidy(page)[:room])
        room -= len(kept[-1])
        if room <= 0:
            fault = "too_long"
            break
    text = PAGE_BREAK.join(kept)
    return PieceText(text, fault) if text.strip(PAGE_BREAK + " ") else PieceText(None, fault or "no_text")


def _tidy(text: str) -> str:
    """Return words alone: no page break of its own, no control character, a hyphen at a line's end undone."""
    joined = re.sub(r"(?<=\w)-\n(?=\w)", "", text)
    return " ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", joined).split())


def _pdf_pages(content: bytes, until: float, clock: Callable[[], float]) -> Iterator[str]:
    import logging  # noqa: PLC0415

    from pypdf import PdfReader  # noqa: PLC0415  # only where a PDF is joined

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it makes of a damaged file is told by what is returned
    file = PdfReader(io.BytesIO(content), strict=False)
    if file.is_encrypted and not file.decrypt(""):
        raise _Locked
    for number in range(min(len(file.pages), _MOST_PAGES + 1)):
        if number == _MOST_PAGES or clock() > until:
            yield PAGE_BREAK
            return
        yield _page(file.pages[number])


def _page(page: Any) -> str:
    contents = page.get_contents()
    if contents is None or len(contents.get_data()) > _LARGEST_PAGE:
        return ""
    return str(page.extract_text())


def _document(content: bytes, part: str) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open(part) as stream:
        found = stream.read(_LARGEST_PART + 1)
    if len(found) > _LARGEST_PART or b"<!DOCTYPE" in found or b"<!ENTITY" in found:
        raise ValueError(part)
    told: list[str] = []
    _gather(ET.fromstring(found), told)  # noqa: S314  # no entity is left in it
    yield "".join(told)


def _gather(root: ET.Element, told: list[str]) -> None:
    """Take the words in their order, without recursion: a hostile file nests deeper than the interpreter goes."""
    waiting: list[ET.Element | str] = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            told.append(one)
            continue
        local = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
        told.append(one.text or "")
        after = " " if local in _BLOCKS else ""
        waiting.append(after)
        for child in reversed(one):
            waiting += [child.tail or "", child]


def _plain(content: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", "replace")
