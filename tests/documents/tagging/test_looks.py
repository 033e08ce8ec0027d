"""Tags change nothing of what is seen."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate
from tests.documents.tagging.pages import FAMILY, Story, one_frame, pdf_of
from tests.documents.tagging.test_conformance import drawings, frames, links, nested_tables, spans, split_lists

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def pictures(pdf: bytes, folder: Path) -> list[bytes]:
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "40", "-png", "-", folder / "page"], input=pdf, check=True)
    return [path.read_bytes() for path in sorted(folder.iterdir())]


def untagged(story: Story) -> bytes:
    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=A4, initialFontName=FAMILY)
    template.addPageTemplates([one_frame()])
    template.build(story)
    return out.getvalue()


@pytest.mark.parametrize("story", [links, split_lists, spans, nested_tables, drawings, frames])
def test_tagged_pages_look_like_reportlab_s_own(story: Callable[[], list[Any]], tmp_path: Path) -> None:
    tagged = pictures(pdf_of(story()), tmp_path / "tagged")
    assert tagged
    assert tagged == pictures(untagged(story()), tmp_path / "plain")
