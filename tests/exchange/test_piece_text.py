"""The words of a file that is joined: found by page, bounded in size and time, never a fault of its own."""

from __future__ import annotations

import io
import zipfile
from itertools import count

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from concertation.exchange.piece_text import MOST_CHARACTERS, PAGE_BREAK, read_text

WORD = '<w:document xmlns:w="urn:w"><w:body>{}</w:body></w:document>'


def pdf(*pages: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in pages:
        canvas.drawString(72, 700, page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def packed(part: str, text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, text)
    return out.getvalue()


def test_the_pages_of_a_pdf_are_kept_apart() -> None:
    read = read_text("ancien compte rendu.pdf", pdf("Ordre du jour", "Les Wateringues"))
    assert read.text == PAGE_BREAK.join(("Ordre du jour", "Les Wateringues"))
    assert read.fault is None


def test_a_document_says_its_words_whatever_they_are_cut_into() -> None:
    body = "<w:p><w:r><w:t>L’eau</w:t></w:r><w:r><w:t> et les</w:t></w:r></w:p><w:p><w:r><w:t>ports</w:t></w:r></w:p>"
    assert read_text("cr.docx", packed("word/document.xml", WORD.format(body))).text == "L’eau et les ports"
    odt = '<o:d xmlns:o="urn:o" xmlns:t="urn:t"><t:p>L’eau <t:span>et</t:span> les</t:p><t:p>ports</t:p></o:d>'
    assert read_text("cr.odt", packed("content.xml", odt)).text == "L’eau et les ports"
    assert read_text("cr.txt", "déjà vu".encode("cp1252")).text == "déjà vu"
    assert read_text("cr.txt", "déjà vu".encode("utf-16")).text == "déjà vu"


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("secret"))) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("verrou.pdf", locked(), "locked"),
        ("scan.pdf", pdf("", ""), "no_text"),
        ("abîmé.pdf", b"%PDF-1.7 rien", "damaged"),
        ("abîmé.docx", b"PK\x03\x04 rien", "damaged"),
        ("entités.docx", packed("word/document.xml", f'<!DOCTYPE a [<!ENTITY b "c">]>{WORD.format("")}'), "damaged"),
        ("bombe.docx", packed("word/document.xml", " " * 17_000_000), "damaged"),
    ],
    ids=lambda told: told if isinstance(told, str) else "",
)
def test_what_cannot_be_read_says_why_and_is_joined_all_the_same(name: str, content: bytes, fault: str) -> None:
    read = read_text(name, content)
    assert (read.text, read.fault) == (None, fault)


def test_a_long_file_is_read_up_to_a_bound_of_words_and_of_time() -> None:
    long = read_text("long.txt", b"mot " * MOST_CHARACTERS)
    assert long.text is not None
    assert len(long.text) <= MOST_CHARACTERS
    assert long.fault == "too_long"
    hours = count(step=5.0)
    slow = read_text("lent.pdf", pdf("un", "deux", "trois", "quatre"), lambda: next(hours))
    assert (slow.text, slow.fault) == ("un", "too_long")


def test_a_photograph_has_no_words_and_no_fault() -> None:
    assert read_text("plan.png", b"\x89PNG").fault is None
