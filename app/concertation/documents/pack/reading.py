"""Reads foreign PDF files for a pack: takes their pages, leaves whatever could act, and says why a file is refused."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from concertation.documents.foreign import beware
from concertation.documents.pack.parts import Sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

MOST_PAGES = 2000
LARGEST_SIDE = 14_400  # points: what PDF 1.7 allows (ISO 32000-1, annex C)
_LOOKED_AT = frozenset(
    (
        "/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline",
        "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Widget",
    )
)  # fmt: skip
_OF_A_FIELD = ("/FT", "/Ff", "/T", "/TU", "/TM", "/V", "/DV", "/MK", "/DA", "/Opt", "/MaxLen", "/Lock", "/SV")
_SAFE_ADDRESSES = ("http://", "https://", "mailto:")
_HEAD = 1024


class Refused(Exception):  # noqa: N818  # an answer, not a fault
    """A file that a pack does not take; ``code`` is the key of the sentence that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def sort_of(content: bytes) -> str:
    """Return what a file is by its first bytes, whatever it is called: ``pdf``, ``picture``, ``archive`` or ``other``."""
    if b"%PDF-" in content[:_HEAD]:
        return "pdf"
    if content.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")):
        return "picture"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "picture"
    return "archive" if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf")) else "other"


def read_pages(content: bytes) -> Sheets:
    """Return the pages of a PDF file, without scripts, actions nor links into the rest of the file.

    Raises:
        Refused: ``locked``, ``damaged``, ``empty``, ``too_many_pages``.
    """
    import pikepdf  # noqa: PLC0415  # only when a pack is made

    beware()
    try:
        with pikepdf.open(BytesIO(content)) as file:
            return _harmless(file)
    except pikepdf.PasswordError as locked:
        raise Refused("locked") from locked
    except Refused:
        raise
    except Exception as fault:  # whatever a hostile file makes a library raise
        raise Refused("damaged") from fault


def _harmless(file: pikepdf.Pdf) -> Sheets:
    import pikepdf  # noqa: PLC0415

    number = len(file.pages)
    if not number:
        raise Refused("empty")
    if number > MOST_PAGES:
        raise Refused("too_many_pages")
    _fill_in(file)
    for page in file.pages:
        _clean(page)
    with pikepdf.new() as kept:
        kept.pages.extend(file.pages)
        out = BytesIO()
        kept.save(out)
    return Sheets(out.getvalue(), number)


def _fill_in(file: pikepdf.Pdf) -> None:
    """Draw what a form holds where its program left that to the reader, and forget the form: its pages are only looked at."""
    if "/AcroForm" not in file.Root:
        return
    if file.Root.AcroForm.get("/NeedAppearances", False):
        file.generate_appearance_streams()
    del file.Root["/AcroForm"]


def _clean(page: pikepdf.Page) -> None:
    """Take from a page what acts, what leads elsewhere, and what tied it to the structure of its file."""
    import pikepdf  # noqa: PLC0415

    sides = [float(side) for side in page.mediabox]
    if len(sides) != 4 or max(map(abs, sides)) > LARGEST_SIDE or sides[0] == sides[2] or sides[1] == sides[3]:
        raise Refused("damaged")
    for name in ("/AA", "/StructParents", "/Tabs", "/Metadata", "/PieceInfo", "/B", "/Dur", "/Trans"):
        if name in page.obj:
            del page.obj[name]
    if "/Annots" in page.obj:
        kept = list(_kept(page.obj.Annots))
        del page.obj["/Annots"]
        if kept:
            page.obj.Annots = pikepdf.Array(kept)


def _kept(annotations: Any) -> Iterator[Any]:
    """Yield the annotations that are only looked at, and links to the web."""
    import pikepdf  # noqa: PLC0415

    for annotation in annotations:
        if not isinstance(annotation, pikepdf.Dictionary):
            continue
        kind = str(annotation.get("/Subtype", ""))
        if kind != "/Link" and kind not in _LOOKED_AT:
            continue
        safe = _leads_to_the_web(annotation.get("/A"))
        if kind == "/Link" and not safe:
            continue
        if kind == "/Widget":
            if "/AP" not in annotation:
                continue
            annotation.Subtype = pikepdf.Name.Stamp
        for name in (
            *_OF_A_FIELD,
            "/AA",
            "/Parent",
            "/Popup",
            "/StructParent",
            "/P",
            "/Dest",
            "/IRT",
            *(() if safe else ("/A",)),
        ):
            if name in annotation:
                del annotation[name]
        yield annotation


def _leads_to_the_web(action: Any) -> bool:
    import pikepdf  # noqa: PLC0415

    if not isinstance(action, pikepdf.Dictionary) or "/Next" in action or str(action.get("/S", "")) != "/URI":
        return False
    return str(action.get("/URI", "")).lower().startswith(_SAFE_ADDRESSES)
