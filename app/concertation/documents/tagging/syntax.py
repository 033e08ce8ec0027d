"""ReportLab's objects written in PDF syntax, each kind straight: by their own ways they are half the time of a file.

What is not told here is left to them, at any depth.
"""

from __future__ import annotations

import zlib
from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING, Any

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from collections.abc import Callable

LEVEL = 5  # of compression: beyond it, two hundredths of a file cost twice the time
_STREAM, _END = b"\nstream\n", b"endstream\n"
_DEFLATED = [pdfdoc.PDFZCompress]
_PAGE = (
    "MediaBox",
    "CropBox",
    "BleedBox",
    "TrimBox",
    "ArtBox",
    "Annots",
    "Resources",
    "Rotate",
    "StructParents",
    "Tabs",
)
_RESOURCES = pdfdoc.PDFResourceDictionary.dict_attributes
_NEIGHBOURS = ("Prev", "Next", "First", "Last", "Count")


def body_of(thing: Any, document: Any) -> tuple[str, bytes | None]:
    """Return one of the file's objects, all of it Latin-1: the dictionary and the content of a stream, or only a value."""
    if type(thing) is pdfdoc.PDFStream and thing.filters == _DEFLATED and "Filter" not in thing.dictionary.dict:
        return _stream(thing, document)
    write = _OBJECTS.get(type(thing)) or _WAYS.get(type(thing))
    if write is not None:
        return write(thing, document), None
    body: bytes = pdfdoc.format(thing, document, toplevel=1)
    if not body.endswith(_END):
        return body.strip().decode("latin-1"), None
    head, _, content = body[: -len(_END)].partition(_STREAM)
    return head.decode("latin-1"), content


def _stream(stream: Any, document: Any) -> tuple[str, bytes]:
    content = stream.content
    packed = zlib.compress(content.encode() if isinstance(content, str) else content, LEVEL)
    return _entries({**stream.dictionary.dict, "Filter": "/FlateDecode", "Length": len(packed)}, document), packed


def value_of(thing: Any, document: Any) -> str:
    """Return a value that stands inside another: by reference where it must be an object of its own."""
    write = _WAYS.get(type(thing))
    if write is not None:
        return write(thing, document)
    told: bytes = pdfdoc.format(thing, document)
    return told.decode("latin-1")


def _text(text: str, _document: Any) -> str:
    return text if text.isascii() else str(pdfdoc.pdfdocEnc(text).decode("latin-1"))


def _number(number: float, _document: Any) -> str:
    return str(fp_str(number))


def _reference(reference: Any, document: Any) -> str:
    return f"{document.idToObjectNumberAndVersion[reference.name][0]} 0 R"


def _string(string: Any, document: Any) -> str:
    text = string.s
    if type(text) is not str or string.escape != 1 or string.enc != "auto":
        return str(string.format(document).decode("latin-1"))
    try:
        encoded = text.encode("pdfdoc")
    except UnicodeEncodeError:
        encoded = BOM_UTF16_BE + text.encode("utf-16-be")
    return f"({escapePDF(encoded)})"


def _array(array: Any, document: Any) -> str:
    return f"[{' '.join([value_of(each, document) for each in array.sequence])}]"


def _dictionary(dictionary: Any, document: Any) -> str:
    return _entries(dictionary.dict, document)


def _entries(entries: dict[str, Any], document: Any) -> str:
    told = [f"{_name(key)} {value_of(entries[key], document)}" for key in sorted(entries)]
    return f"<<{' '.join(told)}>>"


def _name(key: str) -> str:
    name = _NAMES.get(key)
    if name is None:
        name = _NAMES[key] = str(pdfdoc.PDFName(key))
    return name


def _page(page: Any, document: Any) -> str:
    """Return a page without what it leaves open (ISO 32000-1, table 30)."""
    page.check_format(document)
    entries = {name: value for name in _PAGE if (value := getattr(page, name, None)) is not None}
    entries |= {"Type": "/Page", "Parent": page.Parent, "Contents": document.Reference(page.Contents)}
    return _entries(entries, document)


def _resources(resources: Any, document: Any) -> str:
    entries = {}
    for name in _RESOURCES:
        value = getattr(resources, name)
        if isinstance(value, dict):
            value = pdfdoc.PDFDictionary(value) if value else None
        if value is not None:
            entries[name] = value
    return _entries(entries, document)


def _bookmark(entry: Any, document: Any) -> str:
    entries = {"Title": pdfdoc.PDFString(entry.Title), "Parent": entry.Parent, "Dest": entry.Dest}
    entries |= {name: value for name in _NEIGHBOURS if (value := getattr(entry, name)) is not None}
    return _entries(entries, document)


def _destination(destination: Any, document: Any) -> str:
    place = destination.fmt
    if type(place) is not pdfdoc.PDFDestinationXYZ or destination.page is None:
        return str(destination.format(document).decode("latin-1"))
    return f"[{value_of(destination.page, document)} /XYZ {fp_str(place.left, place.top, place.zoom)}]"


_NAMES: dict[str, str] = {}
_WAYS: dict[type, Callable[[Any, Any], str]] = {
    str: _text,
    int: _number,
    float: _number,
    pdfdoc.PDFObjectReference: _reference,
    pdfdoc.PDFString: _string,
    pdfdoc.PDFArray: _array,
    pdfdoc.PDFDictionary: _dictionary,
    pdfdoc.PDFResourceDictionary: _resources,
    pdfdoc.OutlineEntryObject: _bookmark,
    pdfdoc.Destination: _destination,
}
_OBJECTS: dict[type, Callable[[Any, Any], str]] = {pdfdoc.PDFPage: _page}  # which stand elsewhere by reference
