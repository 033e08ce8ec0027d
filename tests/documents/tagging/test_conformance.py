"""The tagged pages pass both profiles, and say what was written in the order in which it was written."""

import datetime as dt
from pathlib import Path

import page
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Frame, PageTemplate

from concertation.documents import tagging

CREATED = dt.datetime(2010, 11, 18, 9, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_a_heading_and_a_paragraph_conform(profile: str, tmp_path: Path) -> None:
    family = tagging.register_source_sans()
    style = ParagraphStyle("body", fontName=family, fontSize=11, leading=15)
    template = tagging.DocumentTemplate(tagging.Meta("Essai", CREATED), family, pagesize=A4)
    template.addPageTemplates([PageTemplate("page", [Frame(60, 60, 475, 720)])])
    pdf = template.render([tagging.Heading("Titre", style), tagging.Paragraph("Texte", style)])
    path = tmp_path / "essai.pdf"
    path.write_bytes(pdf)
    assert page.validate_pdf(str(path), profile=profile).failures == []
