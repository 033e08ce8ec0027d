"""The same document, drawn again anywhere, is the same file."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import os
import subprocess
import sys

import pikepdf
import pytest
from reportlab import rl_config
from tests.documents.tagging.pages import BODY, CREATED, FAMILY, HEAD, Story, failures, one_frame, pdf_of
from tests.documents.tagging.test_conformance import drawings, links

from concertation.documents.tagging import DocumentTemplate, Heading, Meta, Paragraph, TableOfContents, bullet_list


def story() -> Story:
    contents = TableOfContents(levelStyles=[BODY] * 3)
    return [Heading("Titre", HEAD), contents, *bullet_list(["un", ("deux", ["trois"])], BODY), *links(), *drawings()]


def test_the_same_story_gives_the_same_bytes() -> None:
    assert pdf_of(story()) == pdf_of(story())


SCRIPT = """
import hashlib
from tests.documents.tagging.pages import pdf_of
from tests.documents.tagging.test_bytes import story
print(hashlib.sha256(pdf_of(story())).hexdigest())
"""


def test_neither_the_process_nor_the_clock_nor_the_zone_is_in_the_bytes() -> None:
    elsewhere = {
        "PYTHONHASHSEED": "2",
        "TZ": "Asia/Tokyo",
        "SOURCE_DATE_EPOCH": "86400",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=os.environ | elsewhere, capture_output=True, check=True)
    assert done.stdout.decode().strip() == hashlib.sha256(pdf_of(story())).hexdigest()


def test_the_instant_is_the_one_that_was_given() -> None:
    paris = dt.datetime(2010, 11, 18, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert pdf_of([Paragraph("x", BODY)], created=paris) == pdf_of([Paragraph("x", BODY)], created=CREATED)
    with pikepdf.open(io.BytesIO(pdf_of([Paragraph("x", BODY)]))) as file:
        assert str(file.docinfo["/CreationDate"]).startswith("D:20101118093000+00'00'")
        assert file.open_metadata()["xmp:CreateDate"] == "2010-11-18T09:30:00Z"


def test_the_identifier_tells_two_contents_apart() -> None:
    def identifier(text: str) -> bytes:
        with pikepdf.open(io.BytesIO(pdf_of([Paragraph(text, BODY)]))) as file:
            first, second = file.trailer.ID
            assert bytes(first) == bytes(second)
            return bytes(first)

    assert identifier("un") != identifier("deux")


def test_the_file_is_sound_and_compact() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(story()))) as file:
        assert file.check_pdf_syntax() == []
        assert file.pdf_version == "1.7"
        assert file.trailer.get("/Type") == "/XRef"
        filters = {str(thing.get("/Filter")) for thing in file.objects if isinstance(thing, pikepdf.Stream)}
    assert not any("ASCII85" in name for name in filters)


@pytest.mark.parametrize("before", [0, 1])
def test_reportlab_s_own_settings_are_left_as_they_were(before: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rl_config, "useA85", before)
    pdf_of([Paragraph("x", BODY)])
    assert rl_config.useA85 == before


def test_the_properties_are_told_twice_alike() -> None:
    meta = Meta("Relevé", CREATED, author="Secrétariat", subject="Comité & bureau", keywords=("relevé", "décisions"))
    template = DocumentTemplate(meta, FAMILY)
    template.addPageTemplates([one_frame()])
    pdf = template.render([Paragraph("x", BODY)])
    assert failures(pdf, "2a") == failures(pdf, "ua1") == []
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_metadata() as told:
        info = {key: str(file.docinfo[f"/{key}"]) for key in ("Title", "Author", "Subject", "Keywords")}
        assert info == {
            "Title": told["dc:title"],
            "Author": ", ".join(told["dc:creator"]),
            "Subject": told["dc:description"],
            "Keywords": told["pdf:Keywords"],
        }
        assert info["Keywords"] == "relevé, décisions"


def test_the_title_shows_in_the_window_and_the_language_is_told() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(story(), title="Relevé & suite <1>"))) as file:
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert str(file.Root.Lang) == "fr-FR"
        assert str(file.docinfo["/Title"]) == "Relevé & suite <1>"
        assert file.open_metadata()["dc:title"] == "Relevé & suite <1>"
