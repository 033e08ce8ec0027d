"""Every kind of document conforms, says what it must, and gives the same bytes for the same content."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.documents.reading import not_conforming
from tests.documents.tagging.pages import structure_by_poppler
from tests.documents.tagging.tree import Node, tree_of
from tests.factories.documents import SAMPLES, decisions

import concertation
from concertation.documents import file_name, render


@pytest.mark.parametrize("name", SAMPLES)
def test_every_document_conforms_to_the_archive_and_accessibility_profiles(name: str) -> None:
    assert not_conforming(render(SAMPLES[name]())) == []


@pytest.mark.parametrize("name", ["decisions", "minutes", "contract", "proxy", "routing"])
def test_another_program_reads_the_structure_as_it_is_written(name: str) -> None:
    """Everyday tests read it from the file itself: here Poppler is asked."""
    pdf = render(SAMPLES[name]())
    assert _told(tree_of(pdf)) == _told(structure_by_poppler(pdf))


def _told(root: Node) -> list[tuple[str, str, str | None]]:
    return [(node.role, node.own_text, node.attributes.get("Scope")) for node in root.walk()]


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
