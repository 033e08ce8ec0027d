"""Binds a pack: our pages drawn first, then the pages of the pieces let in where they belong, each stamped and bookmarked."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from concertation.documents.layout.masthead import STATES
from concertation.documents.layout.page import FamilyTemplate, PageFurniture
from concertation.documents.layout.styles import LANDSCAPE, TOP_NEXT
from concertation.documents.markup import plain
from concertation.documents.pack.stamps import stamp
from concertation.documents.pack.story import TITLE, Contents
from concertation.documents.phrases import created, day, dotted
from concertation.documents.tagging import Meta

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from concertation.documents.pack.parts import Pack, Piece, Sheets

_PASSES = 4


@dataclass(frozen=True, slots=True)
class Bound:
    """A pack as a file, its number of pages, and the page on which each place begins."""

    pdf: bytes
    pages: int
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Insertion:
    """Foreign pages that follow one of our own, which is counted from 1."""

    after: int
    piece: Piece
    sheets: Sheets


class _Template(FamilyTemplate):
    """Our own pages, numbered as they will stand among those of the pieces."""

    def __init__(self, furniture: PageFurniture, meta: Meta, contents: Contents) -> None:
        super().__init__(furniture, meta)
        self.contents = contents
        self.addPageTemplates([self.page_template("wide", TOP_NEXT, then="wide", size=LANDSCAPE)])

    def numbered(self, page: int, total: int) -> tuple[int, int]:
        added = insertions(self.contents.pack, self.contents.places)
        before = sum(each.sheets.number for each in added if each.after < page)
        return page + before, total + sum(each.sheets.number for each in added)


def insertions(pack: Pack, places: Mapping[str, int]) -> list[_Insertion]:
    """Return where foreign pages go, in the order of the file."""
    return [_Insertion(places[f"before-{piece.key}"], piece, piece.sheets) for piece in pack.pieces if piece.sheets]


def printed_pages(pack: Pack, places: Mapping[str, int]) -> dict[str, int]:
    """Return the printed number of every place, foreign pages counted."""
    added = insertions(pack, places)
    found = {key: page + sum(each.sheets.number for each in added if each.after < page) for key, page in places.items()}
    following: dict[int, int] = {}
    for each in added:
        first = following.get(each.after) or each.after + 1 + sum(
            other.sheets.number for other in added if other.after < each.after
        )
        found[each.piece.key] = first
        following[each.after] = first + each.sheets.number
    return found


def bind(pack: Pack, report: Callable[[int, int], None] = lambda _done, _total: None) -> Bound:
    """Return the whole pack; ``report(done, total)`` is called between steps and may raise to give up."""
    contents, own = _drawn(pack, report)
    numbers = printed_pages(pack, contents.places)
    added = insertions(pack, contents.places)
    if not added and not pack.attaching:
        return Bound(own, _count(own), numbers)
    import pikepdf  # noqa: PLC0415  # only where something foreign comes in

    with pikepdf.open(BytesIO(own)) as file:
        total = len(file.pages) + sum(each.sheets.number for each in added)
        _let_in(file, pack, added, numbers, total, report)
        _enclose(file, pack)
        out = BytesIO()
        report(total, total)
        if pack.attaching:
            _end_streams_plainly(file)
        packed = pikepdf.ObjectStreamMode.disable if pack.attaching else pikepdf.ObjectStreamMode.generate
        file.save(out, object_stream_mode=packed, deterministic_id=True)
    return Bound(out.getvalue(), total, numbers)


def _count(pdf: bytes) -> int:
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(BytesIO(pdf)) as file:
        return len(file.pages)


def _drawn(pack: Pack, report: Callable[[int, int], None]) -> tuple[Contents, bytes]:
    """Draw our own pages until the numbers they tell are those on which things came to stand."""
    pages: dict[str, str] = {}
    for _pass in range(_PASSES):
        report(0, 1)
        contents = Contents(pack, pages)
        pdf = _Template(_furniture(pack), _meta(pack), contents).render(contents.story())
        now = {key: str(page) for key, page in printed_pages(pack, contents.places).items()}
        if now == pages:
            break
        pages = now
    return contents, pdf


def _furniture(pack: Pack) -> PageFurniture:
    head = pack.masthead
    about = ", ".join(part for part in (head.running, day(head.meeting_on) if head.meeting_on else "") if part)
    return PageFurniture(
        running=plain(dotted([TITLE, about])),
        reference=plain(dotted([head.reference, TITLE.lower()])),
        state=STATES[head.status],
        example=head.example,
    )


def _meta(pack: Pack) -> Meta:
    head = pack.masthead
    foreign = any(piece.sheets for piece in pack.pieces)
    about = f"{head.running or head.body} – {head.reference}"
    return Meta(
        title=plain(f"{TITLE} – {about}"),
        created=created(head.issued_at, head.meeting_on),
        author=plain(head.cooperation),
        subject=plain(dotted([TITLE, head.reference])),
        part=None if foreign else 3 if pack.attaching else 2,
    )


def _let_in(
    file: Any,
    pack: Pack,
    added: list[_Insertion],
    numbers: Mapping[str, int],
    total: int,
    report: Callable[[int, int], None],
) -> None:
    """Insert the foreign pages, stamp them, lead links to them, and give them their bookmarks."""
    import pikepdf  # noqa: PLC0415

    firsts: dict[str, Any] = {}
    for each in added:
        at = numbers[each.piece.key] - 1
        with pikepdf.open(BytesIO(each.sheets.pdf)) as foreign:
            for offset, page in enumerate(foreign.pages):
                file.pages.insert(at + offset, page)
        told = [f"pièce {each.piece.label}  ·  page {at + offset + 1}/{total}" for offset in range(each.sheets.number)]
        stamp(file, file.pages[at : at + each.sheets.number], told)
        firsts[each.piece.key] = file.pages[at]
        report(at + each.sheets.number, total)
    _lead(file, firsts)
    _bookmark(file, pack, firsts)


def _lead(file: Any, firsts: Mapping[str, Any]) -> None:
    """Lead the links that name a piece to the head of its first page."""
    import pikepdf  # noqa: PLC0415

    for page in file.pages:
        for annotation in page.obj.get("/Annots", ()):
            key = str(annotation.get("/NM", "")).rpartition("#")[0]
            if key in firsts:
                annotation.Dest = pikepdf.Array([firsts[key].obj, pikepdf.Name.Fit])


def _parts(pack: Pack, entries: Sequence[Any]) -> list[Any]:
    """Return the bookmarks of the parts that have pieces: the last ones of the file, those of participants left out."""
    own = len(pack.chapters) + bool(pack.common)
    late = len(pack.addenda)
    before_addenda = len(entries) - late
    practical = bool(pack.groups or pack.access)
    first = before_addenda - practical - own
    return [*entries[first : first + own], *entries[before_addenda:]]


def _bookmark(file: Any, pack: Pack, firsts: Mapping[str, Any]) -> None:
    """Put the pieces under the bookmark of their point."""
    import pikepdf  # noqa: PLC0415

    owned = [chapter.pieces for chapter in pack.chapters] + [pack.common] * bool(pack.common)
    owned += [tuple(piece for _title, piece in each.pieces) for each in pack.addenda]
    with file.open_outline() as outline:
        for entry, pieces in zip(_parts(pack, outline.root), owned, strict=True):
            for piece in pieces:
                if piece.key in firsts:
                    page = firsts[piece.key]
                    told = plain(f"Pièce {piece.label} – {piece.name}")
                    entry.children.append(pikepdf.OutlineItem(told, pikepdf.Array([page.obj, pikepdf.Name.Fit])))


def _enclose(file: Any, pack: Pack) -> None:
    """Attach the pieces as they came, tied to the whole document (ISO 19005-3, 6.8)."""
    import pikepdf  # noqa: PLC0415

    related = pikepdf.Array()
    for piece in pack.pieces:
        if piece.enclosed is None:
            continue
        name = f"{piece.label} {piece.name}"
        spec = pikepdf.AttachedFileSpec(
            file,
            piece.enclosed,
            description=f"Pièce {piece.label}",
            filename=name,
            mime_type=piece.media_type or "application/octet-stream",
            relationship=pikepdf.Name.Supplement,  # type: ignore[call-arg]  # missing from its stubs
        )
        file.attachments[name] = spec
        related.append(file.make_indirect(spec.obj) if not spec.obj.is_indirect else spec.obj)
    if len(related):
        file.Root.AF = related


def _end_streams_plainly(file: Any) -> None:
    """Keep the last byte of a stream from being taken for the end of a line, which validators of PDF/A then count apart.

    What follows the end of deflated data is not read (RFC 1950); streams made by the saving itself are left out by it.
    """
    import pikepdf  # noqa: PLC0415

    for thing in file.objects:
        if not isinstance(thing, pikepdf.Stream) or "/DecodeParms" in thing:
            continue
        filters = _filters(thing)
        if filters not in ([], ["/FlateDecode"]):
            continue
        raw = thing.read_raw_bytes() if filters else zlib.compress(thing.read_raw_bytes())
        if raw.endswith(b"\r") or not filters:
            ending = b"\n" if raw.endswith(b"\r") else b""
            thing.write(raw + ending, filter=pikepdf.Name.FlateDecode)


def _filters(stream: Any) -> list[str]:
    import pikepdf  # noqa: PLC0415

    found = stream.get("/Filter", pikepdf.Array())
    return [str(each) for each in found] if isinstance(found, pikepdf.Array) else [str(found)]
