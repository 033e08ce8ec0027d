"""The structure tree of one document: elements made from tags while drawing, attached in the order of content."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFString

from concertation.documents.tagging.tags import Tag, TaggingError, TextValue
from concertation.documents.tagging.text import plain

_HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})


class StructElem:
    """One element of the tree, an object of the file.

    Its ``kids`` are elements, or (page index, marked content id) pairs; ``box`` is (page index, x0, y0, x1, y1) in
    points, None where it has none to tell, False once it runs over two pages; ``number`` is that of its object.
    """

    __slots__ = ("annotations", "attached", "attributes", "box", "kids", "number", "parent", "role", "tag")
    number: int

    def __init__(self, role: str, parent: StructElem | None, tag: Tag | None = None) -> None:
        self.role, self.parent, self.tag = role, parent, tag
        given = tag.attributes if tag else {}
        self.attributes: dict[str, dict[str, object]] = (
            {owner: dict(values) for owner, values in given.items()} if given else {}
        )
        self.kids: list[StructElem | tuple[int, int]] = []
        self.annotations: list[tuple[int, str]] = []
        self.attached = parent is None
        self.box: tuple[int, float, float, float, float] | bool | None = None

    def attribute(self, owner: str, name: str, value: object) -> None:
        self.attributes.setdefault(owner, {})[name] = value

    def format(self, document: Any) -> str:
        """Return the dictionary, all of it Latin-1: thousands of elements make ReportLab's own classes slow."""
        above = document.number(document.struct_root) if self.parent is None else f"{self.parent.number} 0 R"
        kids, tag = self.kids, self.tag
        if len(kids) == 1 and type(kids[0]) is tuple and self._is_simple:
            return f"<</Type/StructElem/S/{self.role}/P {above}/Pg {document.page_number(kids[0][0])}/K {kids[0][1]}>>"
        page = min([kid[0] for kid in kids if type(kid) is tuple], default=self._boxed_page())
        told = f"<</Type/StructElem/S/{self.role}/P {above}"
        if page is not None:
            told += f"/Pg {document.page_number(page)}"
        if kids or self.annotations:
            told += self._format_kids(document, page)
        if tag is not None:
            texts = (
                ("Alt", tag.alt),
                ("ActualText", tag.actual),
                ("E", tag.expansion),
                ("T", tag.title),
                ("Lang", tag.lang),
            )
            told += "".join([f"/{key} {_pdf_text(value, document)}" for key, value in texts if value])
        if self.attributes or self.box:
            told += self._format_attributes(document)
        return f"{told}>>"

    @property
    def _is_simple(self) -> bool:
        """Whether there is nothing to tell but role and content, as of most cells."""
        return self.tag is None and not (self.annotations or self.attributes or self.box)

    def _boxed_page(self) -> int | None:
        return self.box[0] if isinstance(self.box, tuple) else None

    def _format_kids(self, document: Any, page: int | None) -> str:
        kids = []
        for kid in self.kids:
            if isinstance(kid, StructElem):
                kids.append(f"{kid.number} 0 R")
            elif kid[0] == page:
                kids.append(str(kid[1]))
            else:
                kids.append(f"<</Type/MCR/Pg {document.page_number(kid[0])}/MCID {kid[1]}>>")
        for index, name in self.annotations:
            kids.append(f"<</Type/OBJR/Pg {document.page_number(index)}/Obj {document.number_of(name)}>>")
        return f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"

    def _format_attributes(self, document: Any) -> str:
        if isinstance(self.box, tuple):
            self.attribute("Layout", "BBox", "[{:.2f} {:.2f} {:.2f} {:.2f}]".format(*self.box[1:]))
        owners = []
        for owner, values in self.attributes.items():
            told = (
                f"/{name} {_pdf_text(value, document) if isinstance(value, TextValue) else value}"
                for name, value in values.items()
            )
            owners.append(f"<</O/{owner}{''.join(told)}>>")
        return f"/A {owners[0]}" if len(owners) == 1 else f"/A [{''.join(owners)}]"


def _pdf_text(value: str, document: Any) -> str:
    return str(PDFString(plain(value)).format(document).decode("latin-1"))


class StructTree:
    """The tree being built: which element each tag became, the open sections, and what page content points back."""

    def __init__(self) -> None:
        self.root = StructElem("Document", None)
        self.open: list[StructElem] = []
        self.pointers: list[StructElem | list[StructElem]] = []
        self._elements: dict[Tag, StructElem] = {}
        self._sections: list[tuple[int, StructElem]] = [(0, self.root)]
        self._last_level = 0

    def element(self, tag: Tag) -> StructElem:
        """Return the element of a tag, made on first use under the tag's parent, or what is open, or the section."""
        found = self._elements.get(tag)
        if found is None:
            parent = self._parent(tag)
            found = self._elements[tag] = StructElem(tag.role, parent, tag)
        return found

    def inline(self, tag: Tag, parent: StructElem) -> StructElem:
        """Return the element of a stretch of a paragraph, such as a link."""
        if tag not in self._elements:
            self._elements[tag] = StructElem(tag.role, parent, tag)
        return self._elements[tag]

    def merge(self, tag: Tag, element: StructElem) -> None:
        """Let a tag stand for an element that is there already: a cell's only paragraph is the cell itself."""
        self._elements[tag] = element

    def attach(self, element: StructElem) -> None:
        """Hang an element below its parent, and its parents in turn, at this point of the reading order."""
        if not element.attached and element.parent is not None:
            element.attached = True
            self.attach(element.parent)
            element.parent.kids.append(element)

    def take_apart(self) -> None:
        """Forget who stands in whom, which is a circle."""
        for element in self._elements.values():
            element.parent = None
        for element in self.in_order():
            element.parent, element.kids = None, []

    def in_order(self) -> list[StructElem]:
        """Return all the elements, depth first, so that neighbours share a compressed object stream."""
        order, waiting = [], [self.root]
        while waiting:
            element = waiting.pop()
            order.append(element)
            if len(element.kids) > 1 or (element.kids and isinstance(element.kids[0], StructElem)):
                waiting += [kid for kid in reversed(element.kids) if isinstance(kid, StructElem)]
        return order

    def _parent(self, tag: Tag) -> StructElem:
        level = int(tag.role[1]) if tag.role in _HEADINGS else None
        if level is not None and level > self._last_level + 1:
            raise TaggingError(f"heading level skipped: H{level} after H{self._last_level}")
        self._last_level = level or self._last_level
        if tag.parent is not None:
            return self.element(tag.parent)
        if self.open:
            return self.open[-1]
        if level is not None:
            self._open_section(level)
        return self._sections[-1][1]

    def _open_section(self, level: int) -> None:
        while self._sections[-1][0] >= level:
            self._sections.pop()
        self._sections.append((level, StructElem("Sect", self._sections[-1][1])))
