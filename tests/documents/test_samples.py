"""Every kind of document conforms, says what it must, and gives the same bytes for the same content."""

from __future__ import annotations

import pytest
from tests.documents.reading import not_conforming
from tests.factories.documents import SAMPLES, decisions

from concertation.documents import file_name, render


@pytest.mark.parametrize("name", SAMPLES)
def test_every_document_conforms_to_the_archive_and_accessibility_profiles(name: str) -> None:
    assert not_conforming(render(SAMPLES[name]())) == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render(decisions()) == render(decisions())


def test_files_are_named_in_clean_french() -> None:
    assert file_name(decisions()) == "276-DGS-2010-06 Relevé de décisions v1.pdf"
