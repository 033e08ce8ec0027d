"""Every kind of document conforms, says what it must, and gives the same bytes for the same content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import page
import pytest
from tests.factories.documents import SAMPLES, decisions

from concertation.documents import file_name, render

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", SAMPLES)
def test_every_document_conforms_to_the_archive_and_accessibility_profiles(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.pdf"
    file.write_bytes(render(SAMPLES[name]()))
    for profile in ("2a", "ua1"):
        report = str(page.validate_pdf(str(file), profile=profile))
        assert "Result: no failures" in report, report


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render(decisions()) == render(decisions())


def test_files_are_named_in_clean_french() -> None:
    assert file_name(decisions()) == "276-DGS-2010-06 Relevé de décisions v1.pdf"
