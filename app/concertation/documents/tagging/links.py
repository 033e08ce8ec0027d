"""Links: an annotation over the page, tied to the element whose text it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFString

from concertation.documents.tagging.states import StateCanvas
from concertation.documents.tagging.structure import StructElem
from concertation.documents.tagging.tags import TaggingError
from concertation.documents.tagging.text import plain
from concertation.documents.tagging.weave import Mark

if TYPE_CHECKING:
    from concertation.documents.tagging.structure import StructTree
    from concertation.documents.tagging.weave import Target


class LinkingCanvas(StateCanvas):
    """The half of the tagged canvas that knows links; ReportLab's paragraphs call it for ``<a href="…">``.

    ``pending_links`` are the links whose text is printed and whose rectangle is not yet known.
    """

    tree: StructTree
    muted: int
    pending_links: list[tuple[int, str, StructElem]]
    _target: Target

    @property
    def page_index(self) -> int:
        return int(self._doc.pageCounter) - 1

    def linkURL(self, url: str, rect: Any, relative: int = 0, **options: Any) -> None:  # noqa: N802
        if not url.startswith(("lang:", "abbr:")):
            self.link(rect, relative, url=url, contents=options.get("Contents"))

    def linkRect(  # noqa: N802
        self,
        contents: str,
        destinationname: str,
        Rect: Any = None,  # noqa: N803
        addtopage: int = 1,  # noqa: ARG002
        name: str | None = None,  # noqa: ARG002
        relative: int = 1,
        **_options: Any,
    ) -> None:
        self.link(Rect, relative, destination=destinationname, contents=contents)

    def link(
        self,
        rect: Any,
        relative: int = 1,
        *,
        url: str | None = None,
        destination: str | None = None,
        contents: str | None = None,
        element: StructElem | None = None,
    ) -> None:
        """Lay a link over a rectangle and tie it to its element (ISO 14289-1, 7.18.5)."""
        if self.muted:
            return
        element = element or self._link_element(url, destination)
        title = element.tag.title if element.tag else None
        annotation = PDFDictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": PDFArray(self._absRect(rect, relative)),
                "Border": "[0 0 0]",
                "F": 4,
                "H": "/I",
                "Contents": PDFString(plain(contents or title or url or destination or "")),
                "StructParent": len(self.tree.pointers),
            },
        )
        self.tree.pointers.append(element)
        if url:
            annotation["A"] = PDFDictionary({"S": "/URI", "URI": PDFString(url)})
        else:
            annotation["Dest"] = self._bookmarkReference(destination)
            annotation["NM"] = PDFString(f"{destination}#{len(self.tree.pointers)}")  # found again by what binds files
        self._addAnnotation(annotation)
        element.annotations.append((self.page_index, f"Annot.NUMBER{self._annotationCount}"))

    def _link_element(self, url: str | None, destination: str | None) -> StructElem:
        keys = {url, f"#{destination}", f"document:{destination}"}
        for pending in sorted(self.pending_links, key=lambda link: link[0]):
            if pending[1] in keys:
                self.pending_links.remove(pending)
                return pending[2]
        if not isinstance(self._target, StructElem):
            raise TaggingError(f"link outside any tagged flowable: {url or destination!r}")
        element = StructElem("Link", self._target)
        self._code.append(Mark(element, attach=True))
        return element
