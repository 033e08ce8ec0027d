"""A place that a signing program finds: a signature field, still empty, made in advance so that signing breaks nothing."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObjectReference, PDFStream, PDFString
from reportlab.platypus import Flowable

from concertation.documents.tagging.canvas import is_tagging
from concertation.documents.tagging.tags import Tag
from concertation.documents.tagging.text import plain

_PRINTED = 4  # the annotation flag that PDF/A asks for, and none of those that hide
_SIGNATURES_EXIST = 1


class SignatureField(Flowable):
    """An empty height that bears a signature field, told by ``words`` (ISO 32000-1, 12.7.4.5; ISO 14289-1, 7.18.4)."""

    def __init__(self, words: str, height: float) -> None:
        super().__init__()
        self.words = plain(words)
        self.height = height
        self.tag = Tag("Form", title=self.words, alt=self.words)

    def wrap(self, availWidth: float, _height: float) -> tuple[float, float]:  # noqa: N803
        self.width = availWidth
        return availWidth, self.height

    def draw(self) -> None:
        canvas = self.canv
        if is_tagging(canvas) and not canvas.muted:
            _lay(canvas, (0, 0, self.width, self.height), self.words, canvas.tree.element(self.tag))


def _lay(canvas: Any, box: tuple[float, float, float, float], words: str, element: Any) -> None:
    """Lay the field's widget over a rectangle of this page and hang it below its element."""
    document = canvas._doc  # noqa: SLF001  # ReportLab offers no other way in
    canvas.note(element, attach=True)
    form = _form(document)
    fields = form.dict["Fields"].sequence
    shape = PDFDictionary(
        {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": _sized(box),
            "Resources": PDFDictionary({}),
            "Matrix": "[1 0 0 1 0 0]",
        }
    )
    widget = PDFDictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "FT": "/Sig",
            "T": PDFString(f"signature-{len(fields) + 1}"),
            "TU": PDFString(words),
            "Rect": PDFArray(canvas._absRect(box, 1)),  # noqa: SLF001
            "F": _PRINTED,
            "P": PDFObjectReference(f"Page{canvas.page_index + 1}"),
            "AP": PDFDictionary({"N": document.Reference(PDFStream(shape, ""))}),
            "StructParent": len(canvas.tree.pointers),
        }
    )
    canvas.tree.pointers.append(element)
    canvas._addAnnotation(widget)  # noqa: SLF001
    name = f"Annot.NUMBER{canvas._annotationCount}"  # noqa: SLF001
    element.annotations.append((canvas.page_index, name))
    fields.append(PDFObjectReference(name))


def _form(document: Any) -> Any:
    if getattr(document.Catalog, "AcroForm", None) is None:
        document.Catalog.AcroForm = PDFDictionary({"Fields": PDFArray([]), "SigFlags": _SIGNATURES_EXIST})
    return document.Catalog.AcroForm


def _sized(box: tuple[float, float, float, float]) -> PDFArray:
    return PDFArray([0, 0, round(box[2] - box[0], 2), round(box[3] - box[1], 2)])
