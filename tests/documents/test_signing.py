"""What is to be signed bears signature fields: empty, named, told aloud, and each in the structure of its page."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from tests.documents.reading import structure
from tests.factories.documents import SAMPLES

from concertation.documents import render

SIGNED = {"proceedings": 3, "minutes": 1, "attendance": 2, "attendance_156": 2, "proxy": 2, "convocation": 1}


def _leads_back(file: pikepdf.Pdf, widget: Any) -> Any:
    """Return the structure element that the table of parents gives for a widget."""
    for leaf in file.Root.StructTreeRoot.ParentTree.Kids:
        entries = list(leaf.Nums)
        for key, value in zip(entries[::2], entries[1::2], strict=True):
            if int(key) == int(widget.StructParent):
                return value
    raise AssertionError("the widget is in no structure")


@pytest.mark.parametrize(("name", "number"), SIGNED.items())
def test_a_place_to_sign_is_an_empty_signature_field_of_its_page(name: str, number: int) -> None:
    pdf = render(SAMPLES[name]())
    with pikepdf.open(BytesIO(pdf)) as file:
        fields = list(file.Root.AcroForm.Fields)
        assert len(fields) == number
        assert len({str(field.T) for field in fields}) == number
        on_pages = [annotation.objgen for page in file.pages for annotation in page.obj.get("/Annots", ())]
        for field in fields:
            assert field.FT == "/Sig"
            assert field.Subtype == "/Widget"
            assert "/V" not in field
            assert str(field.TU).startswith("Signature : ")
            assert field.objgen in on_pages
            left, bottom, right, top = map(float, field.Rect)
            assert right - left > 100
            assert top - bottom > 20
            element = _leads_back(file, field)
            assert element.S == "/Form"
            assert element.K.Obj.objgen == field.objgen
            assert str(element.Alt) == str(field.TU)
    assert len([node for node in structure(pdf).walk() if node.role == "Form"]) == number


@pytest.mark.parametrize("name", ["decisions", "agenda", "actions", "conclusions"])
def test_what_nobody_signs_has_no_form(name: str) -> None:
    with pikepdf.open(BytesIO(render(SAMPLES[name]()))) as file:
        assert "/AcroForm" not in file.Root
