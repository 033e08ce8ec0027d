"""Texts for word processors: well-formed whatever people typed, with real headings and tables, as LibreOffice reads them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import libreoffice

from concertation.exchange.text_file import text_file
from concertation.exchange.word_file import word_file
from concertation.exchange.written import Heading, Line, Style, Table, Written

SAMPLE = Written(
    title="Relevé de décisions",
    blocks=(
        Line("Relevé de décisions", Style.TITLE),
        Heading("1. Pôles d’échange & gares"),
        Line("**Retenir la clé** 51/35/14 <proposée>", Style.DECISION, "D01"),
        Line("premier", Style.ITEM),
        Line("second\nsur deux lignes", Style.ITEM),
        Table(
            ("Réf.", "Action"),
            (("A13-01", "Chiffrer\nl’accès"), ("A13-02", "=2+2")),
            (20, 80),
            frozenset({0}),
            "Suites",
        ),
    ),
    footer="276-DGS-2013-04",
    author="Coopération 276",
)
_texts = st.text(max_size=30)
_blocks = st.one_of(
    st.builds(Heading, _texts, st.integers(1, 3)),
    st.builds(Line, _texts, st.sampled_from(Style), _texts),
    st.builds(lambda a, b: Table((a, b), ((b, a),), (1, 2), frozenset({1}), a), _texts, _texts),
)
_WRITERS = pytest.mark.parametrize("write", [word_file, text_file])


@_WRITERS
def test_any_text_gives_well_formed_parts(write: Callable[[Written], bytes]) -> None:
    @settings(max_examples=25)
    @given(_texts, st.lists(_blocks, max_size=4))
    def check(title: str, blocks: list[Heading | Line | Table]) -> None:
        with zipfile.ZipFile(BytesIO(write(Written(title, tuple(blocks), title, title)))) as archive:
            assert archive.testzip() is None
            for name in archive.namelist():
                if name != "mimetype":
                    ET.fromstring(archive.read(name))  # noqa: S314  # what we wrote ourselves

    check()


@_WRITERS
def test_the_same_text_gives_the_same_bytes(write: Callable[[Written], bytes]) -> None:
    assert write(SAMPLE) == write(SAMPLE)


@libreoffice.needed
def test_libreoffice_opens_both_and_saves_them_again_with_their_headings_and_tables(tmp_path: Path) -> None:
    for name, write in (("word.docx", word_file), ("text.odt", text_file)):
        (tmp_path / name).write_bytes(write(SAMPLE))
    libreoffice.convert("fodt", tmp_path, tmp_path / "word.docx", tmp_path / "text.odt")
    for name in ("word.fodt", "text.fodt"):
        saved = ET.parse(tmp_path / name).getroot()  # noqa: S314  # from our own file
        ns = {key: f"urn:oasis:names:tc:opendocument:xmlns:{key}:1.0" for key in ("text", "table", "office")}
        heading = saved.find(".//text:h", ns)
        assert heading is not None
        assert "".join(heading.itertext()) == "1. Pôles d’échange & gares"
        assert heading.get(f"{{{ns['text']}}}outline-level") == "1"
        heads = saved.findall(".//table:table-header-rows//text:p", ns)
        assert ["".join(each.itertext()) for each in heads] == ["Réf.", "Action"]
        items = saved.findall(".//text:list-item", ns)
        assert len(items) == 2
        assert "=2+2" in "".join(saved.itertext())
