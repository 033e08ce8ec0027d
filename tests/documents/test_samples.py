"""Every kind of document conforms, says what it must, and gives the same bytes for the same content."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.documents.reading import not_conforming
from tests.factories.documents import SAMPLES, decisions

import concertation
from concertation.documents import file_name, render


@pytest.mark.parametrize("name", SAMPLES)
def test_every_document_conforms_to_the_archive_and_accessibility_profiles(name: str) -> None:
    assert not_conforming(render(SAMPLES[name]())) == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert render(decisions()) == render(decisions())


def test_files_are_named_in_clean_french() -> None:
    assert file_name(decisions()) == "276-DGS-2010-06 Relevé de décisions v1.pdf"


def test_what_only_fills_documents_does_not_load_the_drawing_library() -> None:
    asked = "import sys, concertation.documents, concertation.documents.model; print('reportlab' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, env=_environment())
    assert told.stdout.decode().strip() == "False"


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(concertation.__file__).parents[1])}
