"""A signature field that a reader's own program added to a PDF of ours: taken off where it shows nothing over what was issued.

Such a field comes with a widget on a page. What the widget draws stays inside its rectangle (ISO 32000-1, 12.5.5), and whoever
signs chooses where that stands and what it draws: laid over a text, it could cover it and tell another one. So it is taken
for a signature's alone only where its page was blank, neither text, line, picture nor other field being there. No action, no
flag that lets it draw outside its rectangle, nothing that shows or hides it by conditions.
"""

from __future__ import annotations

from typing import Any

from concertation.documents.ink import Box, inherited, inked, overlap, upright

_FIELD = frozenset(
    (
        *("/Type", "/Subtype", "/FT", "/T", "/TU", "/V", "/Rect", "/F", "/P", "/AP", "/M", "/MK", "/DA", "/DR"),
        *("/NM", "/H", "/Ff", "/Lock", "/SV", "/Kids", "/Parent"),
    )
)
_MADE_FORM = frozenset(("/Fields", "/SigFlags", "/DR", "/DA"))
_PRINTED, _HIDDEN, _LOCKED, _LOCKED_CONTENT = 4, 2, 128, 512
_FLAGS = _PRINTED | _HIDDEN | _LOCKED | _LOCKED_CONTENT  # neither NoZoom nor NoRotate: they draw outside the rectangle


def take_off_added(old: Any, new: Any) -> bool:
    """Take the signed fields that ``new`` has more than ``old`` off it, in memory; False where one does more than sign."""
    if len(old.pages) != len(new.pages):
        return False
    taken = [_off_page(one.obj, other.obj) for one, other in zip(old.pages, new.pages, strict=True)]
    if None in taken:
        return False
    widgets = [widget for found in taken for widget in found or ()]
    return _off_form(old, new, widgets)


def _off_page(old: Any, new: Any) -> list[Any] | None:
    """Take the widgets more off a page, and return them; None where one may not be there."""
    kept = list(old.get("/Annots", []))
    found = list(new.get("/Annots", []))
    added = found[len(kept) :]
    if not added:
        return []
    ink = [*inked(old), *(upright(one.Rect) for one in kept)]
    sheet = upright(inherited(old, "/CropBox") or inherited(old, "/MediaBox"))
    if not all(_is_signature_alone(widget, new, sheet, ink) for widget in added):
        return None
    if "/Annots" in old:
        del new.Annots[len(kept) :]
    else:
        del new["/Annots"]
    return added


def _is_signature_alone(widget: Any, page: Any, sheet: Box, ink: list[Box]) -> bool:
    holder = widget.get("/Parent", widget)
    if not (set(widget.keys()) <= _FIELD and set(holder.keys()) <= _FIELD):
        return False
    if str(holder.get("/FT", "")) != "/Sig" or "/V" not in holder or str(widget.get("/Subtype", "")) != "/Widget":
        return False
    if holder is not widget and ("/Parent" in holder or len(holder.get("/Kids", [])) != 1):
        return False
    if holder is widget and "/Kids" in widget:
        return False
    if "/P" in widget and widget.P.objgen != page.objgen:
        return False
    if int(widget.get("/F", 0)) & ~_FLAGS or set(widget.get("/AP", {}).keys()) - {"/N"}:
        return False
    return _stands_in_the_blank(upright(widget.Rect), sheet, ink)


def _stands_in_the_blank(box: Box, sheet: Box, ink: list[Box]) -> bool:
    """Tell whether a widget draws nothing, being of no size, or only where its page was blank."""
    if box[0] == box[2] or box[1] == box[3]:
        return True
    inside = box[0] >= sheet[0] and box[1] >= sheet[1] and box[2] <= sheet[2] and box[3] <= sheet[3]
    return inside and not any(overlap(box, each) for each in ink)


def _off_form(old: Any, new: Any, widgets: list[Any]) -> bool:
    """Take the fields of these widgets off the form, and the form too where it was made for them."""
    form = new.Root.get("/AcroForm")
    if form is None:
        return not widgets
    known = old.Root.get("/AcroForm", {}).get("/Fields", [])
    found = list(form.get("/Fields", []))
    added = found[len(known) :]
    wanted = {widget.get("/Parent", widget).objgen for widget in widgets}
    if {field.objgen for field in added} != wanted or len(added) != len(widgets) or (0, 0) in wanted:
        return False
    if "/AcroForm" in old.Root:
        del form.Fields[len(known) :]
        return True
    if set(form.keys()) - _MADE_FORM:
        return False
    del new.Root["/AcroForm"]
    return True
