"""The end of a document: its structure tree, the table of what points into it, and its catalogue's declarations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

from concertation.documents.tagging.fonts import is_embedded
from concertation.documents.tagging.metadata import declare_colours, xmp
from concertation.documents.tagging.pdfwriter import Fragment
from concertation.documents.tagging.tags import TaggingError

if TYPE_CHECKING:
    from concertation.documents.tagging.metadata import Meta
    from concertation.documents.tagging.pdfwriter import TaggedDocument
    from concertation.documents.tagging.structure import StructTree

_LEAF = 64


def complete(document: TaggedDocument, tree: StructTree, meta: Meta) -> None:
    """Register everything the drawing of pages leaves for the end.

    Raises:
        TaggingError: where a font would not travel inside the file.
    """
    for font in document.fontMapping:
        if not is_embedded(font):
            raise TaggingError(f"font {font} is not embedded")
    document.Catalog.Metadata = pdfdoc.XMP(creator=lambda _document: xmp(meta))
    declare_colours(document)
    _register_tree(document, tree)


def _register_tree(document: Any, tree: StructTree) -> None:
    root = document.struct_root = PDFDictionary({"Type": "/StructTreeRoot"})
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    document.Catalog.StructTreeRoot = root
    document.Reference(root)
    for element in tree.pointers:
        if not isinstance(element, list):
            tree.attach(element)
    document.number_elements(tree.in_order())
    root["K"] = f"[{tree.root.number} 0 R]"
    root["ParentTree"] = document.Reference(PDFDictionary({"Kids": PDFArray(_leaves(document, tree))}))
    root["ParentTreeNextKey"] = len(tree.pointers)


def _leaves(document: Any, tree: StructTree) -> list[Any]:
    """Return the leaves of the number tree that leads from content back to its elements (ISO 32000-1, 14.7.4.4)."""
    leaves = []
    for start in range(0, len(tree.pointers), _LEAF):
        entries = []
        for key, value in enumerate(tree.pointers[start : start + _LEAF], start):
            if isinstance(value, list):
                entries.append(f"{key}[{' '.join([f'{element.number} 0 R' for element in value])}]")
            else:
                entries.append(f"{key} {value.number} 0 R")
        end = min(start + _LEAF, len(tree.pointers)) - 1
        limits = f"<</Limits[{start} {end}]/Nums[{chr(10).join(entries)}]>>"
        leaves.append(document.Reference(Fragment(limits)))
    return leaves
