"""ReportLab's objects written by us say what they say when they write themselves."""

from __future__ import annotations

import zlib
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfdoc

from concertation.documents.tagging.syntax import body_of

NAMES = st.text(alphabet="AZaz09 #()é", min_size=1, max_size=6)
TEXTS = st.text(max_size=12)
VALUES = st.recursive(
    st.integers(-99999, 99999)
    | st.floats(-9999, 9999).map(lambda number: round(number, 3))
    | st.sampled_from(["/Name", "true", "[0 0 0]"])
    | TEXTS.map(pdfdoc.PDFString),
    lambda inner: (
        st.lists(inner, max_size=4).map(pdfdoc.PDFArray)
        | st.dictionaries(NAMES, inner, max_size=4).map(pdfdoc.PDFDictionary)
    ),
    max_leaves=8,
)


def read(body: bytes) -> Any:
    return pikepdf.Object.parse(body)


@settings(max_examples=60)
@given(st.dictionaries(NAMES, VALUES, max_size=4).map(pdfdoc.PDFDictionary))
def test_a_dictionary_says_what_reportlab_would_say(thing: pdfdoc.PDFDictionary) -> None:
    document = pdfdoc.PDFDocument()
    told, stream = body_of(thing, document)
    assert stream is None
    assert read(told.encode("latin-1")) == read(pdfdoc.format(thing, document, toplevel=1))


@pytest.mark.parametrize("content", ["q 1 0 0 1 5 5 cm Q", b"\x00\xff" * 400])
def test_a_stream_holds_its_content_and_tells_its_length(content: str | bytes) -> None:
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), content, [pdfdoc.PDFZCompress])
    head, packed = body_of(stream, pdfdoc.PDFDocument())
    told = read(head.encode())
    assert packed is not None
    assert (told.N, told.Length, told.Filter) == (3, len(packed), "/FlateDecode")
    assert zlib.decompress(packed) == (content.encode() if isinstance(content, str) else content)


def test_what_is_not_known_is_written_by_itself() -> None:
    class Odd(pdfdoc.PDFObject):  # type: ignore[misc]
        def format(self, _document: Any) -> bytes:
            return b"<< /Odd true >>"

    document = pdfdoc.PDFDocument()
    assert body_of(Odd(), document) == ("<< /Odd true >>", None)
    assert read(body_of(pdfdoc.PDFArray([Odd(), 1]), document)[0].encode()) == read(b"[<</Odd true>> 1]")


def test_a_page_is_told_by_reference_where_it_is_not_the_object_itself() -> None:
    document = pdfdoc.PDFDocument()
    page = pdfdoc.PDFPage()
    reference = document.Reference(page)
    number = document.idToObjectNumberAndVersion[reference.name][0]
    assert body_of(pdfdoc.PDFArray([page]), document) == (f"[{number} 0 R]", None)
