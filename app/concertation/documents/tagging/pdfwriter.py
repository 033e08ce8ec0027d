"""The file itself: object streams, a cross-reference stream, and an identifier drawn from the content."""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc

from concertation.documents.tagging.syntax import LEVEL, body_of, value_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.tagging.structure import StructElem

_PER_STREAM = 200
_WIDTH = 7  # of a row of the cross-reference table


class Fragment(pdfdoc.PDFObject):
    """An object already in PDF syntax."""

    __RefOnly__ = 1

    def __init__(self, syntax: str) -> None:
        self._syntax = syntax.encode("latin-1")

    def format(self, _document: Any) -> bytes:
        return self._syntax


class TaggedDocument(pdfdoc.PDFDocument):
    """ReportLab's document, written the compact way of PDF 1.5 and later (ISO 32000-1, 7.5.7 and 7.5.8)."""

    page_pointers: int | None
    struct_root: Any
    elements: Sequence[StructElem] = ()

    def number(self, thing: Any) -> str:
        """Return the indirect reference of an object registered with the document."""
        return self.number_of(thing.__InternalName__)

    def number_of(self, name: str) -> str:
        return f"{self.idToObjectNumberAndVersion[name][0]} 0 R"

    def page_number(self, index: int) -> str:
        """Return the indirect reference of a page, which each element on it tells."""
        pages = self.__dict__.setdefault("_pages", {})
        if index not in pages:
            pages[index] = self.number_of(f"Page{index + 1}")
        return str(pages[index])

    def number_elements(self, elements: Sequence[StructElem]) -> None:
        """Give the structure's elements numbers in a row, without ReportLab's books on each of them."""
        for number, element in enumerate(elements, self.objectcounter + 1):
            element.number = number
        self.elements = elements
        self.objectcounter += len(elements)

    def addPage(self, page: Any) -> None:  # noqa: N802
        page.Tabs = "/S"
        if self.page_pointers is not None:
            page.StructParents = self.page_pointers
        super().addPage(page)

    def format(self) -> bytes:
        """Return the whole file."""
        catalogue, information = self.Reference(self.Catalog), self.Reference(self.info)
        major, minor = self._pdfVersion
        writer = _Writer(b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n" % (major, minor))
        first = self.elements[0].number if self.elements else 0
        number = 1
        while number <= self.objectcounter:  # which grows while objects are written
            if number == first:
                writer.pack([(element.number, element.format(self)) for element in self.elements])
                number += len(self.elements)
            else:
                thing = self.idToObject[self.numberToId[number]]
                writer.add(number, *body_of(thing, self))
                number += 1
        trailer = f"/Root {value_of(catalogue, self)}/Info {value_of(information, self)}"
        return writer.finish(number, trailer)


class _Writer:
    """The bytes of the file and the place of each object in them."""

    def __init__(self, head: bytes) -> None:
        self._out = [head]
        self._length = len(head)
        self._offsets: dict[int, int] = {}
        self._packed: list[tuple[int, str]] = []
        self._places: dict[int, tuple[int, int]] = {}

    def add(self, number: int, head: str, stream: bytes | None) -> None:
        if stream is None:
            self._packed.append((number, head))
        else:
            self._put_stream(number, head, stream)

    def pack(self, bodies: Sequence[tuple[int, str]]) -> None:
        self._packed += bodies

    def finish(self, number: int, trailer: str) -> bytes:
        for start in range(0, len(self._packed), _PER_STREAM):
            self._put_packed(number, self._packed[start : start + _PER_STREAM])
            number += 1
        # Reproducible, and different as soon as one byte is: the identifier is the content's digest.
        digest = hashlib.md5(b"".join(self._out), usedforsecurity=False)
        digest.update(trailer.encode())
        identifier = digest.hexdigest()
        table = zlib.compress(_predicted(self._rows(number)), 9)
        start_of_table = self._length
        told = f"/Size {number + 1}/W[1 4 2]{trailer}/ID[<{identifier}><{identifier}>]/Length {len(table)}"
        packing = f"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {_WIDTH}>>"
        self._put_stream(number, f"<</Type/XRef{told}{packing}>>", table)
        self._out.append(b"startxref\n%d\n%%%%EOF\n" % start_of_table)
        return b"".join(self._out)

    def _put_stream(self, number: int, head: str, stream: bytes) -> None:
        """Write a stream; an end of line must stand before its last word (ISO 19005-2, 6.1.7.1)."""
        written = b"%d 0 obj\n%s\nstream\n%s\r\nendstream\nendobj\n" % (number, head.encode("latin-1"), stream)
        self._offsets[number] = self._length
        self._out.append(written)
        self._length += len(written)

    def _put_packed(self, number: int, block: list[tuple[int, str]]) -> None:
        index, position = [], 0
        for place, (packed, body) in enumerate(block):
            index.append(f"{packed} {position}")
            position += len(body) + 1
            self._places[packed] = (number, place)
        head = f"{' '.join(index)}\n"
        data = zlib.compress((head + "\n".join([body for _, body in block])).encode("latin-1"), LEVEL)
        sizes = f"/N {len(block)}/First {len(head)}/Filter/FlateDecode/Length {len(data)}"
        self._put_stream(number, f"<</Type/ObjStm{sizes}>>", data)

    def _rows(self, last: int) -> bytes:
        """Return the table's rows, of :data:`_WIDTH` bytes: kind, offset or stream, place in the stream."""
        rows = [b"\0\0\0\0\0\xff\xff"]
        for number in range(1, last):
            packed = self._places.get(number)
            if packed is not None:
                rows.append(b"\2%b%b" % (packed[0].to_bytes(4, "big"), packed[1].to_bytes(2, "big")))
            else:
                rows.append(b"\1%b\0\0" % self._offsets[number].to_bytes(4, "big"))
        return b"".join([*rows, b"\1%b\0\0" % self._length.to_bytes(4, "big")])


def _predicted(rows: bytes) -> bytes:
    """Return rows as differences to the row above, PNG's "up" predictor, which compresses far better."""
    above = bytes(_WIDTH) + rows
    differences = bytes([(now - before) & 255 for now, before in zip(rows, above, strict=False)])
    return b"".join([b"\2" + differences[start : start + _WIDTH] for start in range(0, len(rows), _WIDTH)])
