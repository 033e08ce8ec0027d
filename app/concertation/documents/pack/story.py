"""The pack's own pages: cover with its contents, our papers as they are, one opening for each point, one page a picture."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.platypus import CondPageBreak, Flowable, Image, NextPageTemplate, PageBreak

from concertation.documents import actions_table, agenda_sheet, conclusions, decisions
from concertation.documents.layout.flow import Rule, Together, gap
from concertation.documents.layout.masthead import masthead, participants
from concertation.documents.layout.styles import (
    AMBER,
    BLUE,
    BOTTOM,
    LANDSCAPE,
    MARGIN,
    PORTRAIT,
    TOP_NEXT,
    Styles,
    style,
)
from concertation.documents.layout.tables import cell, head_row, house_table
from concertation.documents.markup import coloured, inline, linked, plain, strong, verbatim
from concertation.documents.model import Decisions
from concertation.documents.outline import outline_of
from concertation.documents.phrases import capital, count, dotted, duration
from concertation.documents.points import full_width_heading, running_text
from concertation.documents.sheet import section_flowables
from concertation.documents.tagging import Figure, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from concertation.documents.pack.parts import Addendum, Chapter, Pack, Piece

TITLE = "Dossier de séance"
WIDTH = PORTRAIT[0] - 2 * MARGIN
_WIDE = LANDSCAPE[0] - 2 * MARGIN
_OPENING = style(Styles.title, fontSize=22, leading=27)
_NUMBER = style(Styles.label, textColor=BLUE)
_ENTRY = style(Styles.cell, fontSize=11, leading=15)
_FOREIGN = (
    "Les pages des pièces jointes sont reprises telles quelles : elles sont aussi accessibles que le fichier reçu. "
    "Chacune porte en bas son numéro de pièce et sa page dans ce dossier."
)
_ENCLOSED = (
    "Les pièces sont jointes à ce fichier telles qu’elles ont été reçues : le volet « Pièces jointes » du lecteur de PDF "
    "les ouvre."
)
_ROOM_FOR_A_POINT = 180
_ROOM = PORTRAIT[1] - TOP_NEXT - BOTTOM - 60


class Place(Flowable):
    """A place that links lead to; ``places`` keeps the page on which it came to stand, counted from 1."""

    def __init__(self, key: str, places: dict[str, int], *, linked_to: bool = True) -> None:
        super().__init__()
        self.key, self.places, self.linked_to = key, places, linked_to
        self.width = self.height = 0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.places[self.key] = self.canv.getPageNumber()
        if self.linked_to:
            self.canv.bookmarkHorizontal(self.key, 0, 12)


class Contents:
    """Writes the pack; ``pages`` are the printed numbers by place, as known from the pass before."""

    def __init__(self, pack: Pack, pages: Mapping[str, str]) -> None:
        self.pack, self.pages = pack, pages
        self.places: dict[str, int] = {}

    def story(self) -> list[Any]:
        """Return all the flowables of the file's own pages."""
        pack = self.pack
        flowables = self._cover()
        if pack.agenda:
            links = {chapter.point.number: chapter.key for chapter in pack.chapters}
            flowables += self._new("agenda", agenda_sheet.story(pack.agenda, WIDTH, tight=True, links=links))
        if pack.previous:
            module = decisions if isinstance(pack.previous, Decisions) else conclusions
            flowables += self._new("previous", module.story(pack.previous, WIDTH, tight=True))
        if pack.followed:
            flowables += [NextPageTemplate("wide")]
            flowables += self._new("followed", actions_table.story(pack.followed, _WIDE))
            flowables += [NextPageTemplate("next")]
        for at, chapter in enumerate(pack.chapters):
            shares = at > 0 and not (chapter.pieces or chapter.papers) and not pack.chapters[at - 1].pieces
            flowables += self._chapter(chapter, shares=shares)
        flowables += self._common()
        flowables += self._practical()
        for addendum in pack.addenda:
            flowables += self._addendum(addendum)
        return flowables

    def _new(self, key: str, flowables: Sequence[Any]) -> list[Any]:
        return [PageBreak(), Place(key, self.places), *flowables]

    # Cover

    def _cover(self) -> list[Any]:
        told = [_FOREIGN] if any(piece.sheets for piece in self.pack.pieces) else []
        told += [_ENCLOSED] if any(piece.enclosed for piece in self.pack.pieces) else []
        alone = not self.pack.agenda and self.pack.addenda
        title = self.pack.addenda[0].title if alone else TITLE
        return [
            *masthead(self.pack.masthead, title, WIDTH),
            Rule(before=2, after=10),
            full_width_heading("Sommaire"),
            gap(0.5),
            self._entries(),
            gap(1.2),
            *(Paragraph(inline(text), Styles.note) for text in told),
        ]

    def _entries(self) -> Any:
        rows: list[list[Any]] = [list(head_row(["Partie", "Pièces", "Page"], right=(2,)))]
        for key, title, pieces in self._parts():
            number = self.pages.get(key, "0")
            rows.append(
                [
                    Paragraph(linked(verbatim(title), key), _ENTRY),
                    cell(pieces or "–", Styles.cell_quiet),
                    cell(number, style(Styles.cell_right, fontSize=11, leading=15)),
                ]
            )
        return house_table(rows, [118, 40, 16], summary="Contenu du dossier et page de chaque partie")

    def _parts(self) -> Iterator[tuple[str, str, str]]:
        pack = self.pack
        if pack.agenda:
            yield "agenda", "Ordre du jour", ""
        if pack.previous:
            yield "previous", f"{_previous_title(pack)} de la séance précédente", ""
        if pack.followed:
            yield "followed", "Suivi des actions", ""
        for chapter in pack.chapters:
            yield chapter.key, f"{chapter.point.number}. {chapter.point.title}", _labels(chapter.pieces)
        if pack.common:
            yield "common", "Pièces de la séance", _labels(pack.common)
        if pack.groups or pack.access:
            yield "practical", "Participants et accès" if pack.access else "Participants", ""
        for addendum in pack.addenda:
            yield addendum.key, addendum.title, _labels([piece for _title, piece in addendum.pieces])

    # Points and pieces

    def _chapter(self, chapter: Chapter, *, shares: bool) -> list[Any]:
        """Return a point; one with a note alone shares the page of such another."""
        point = chapter.point
        facts = dotted(
            [
                f"rapporteur {point.rapporteur}" if point.rapporteur else "",
                f"pilote {point.pilot}" if point.pilot else "",
                point.nature,
                duration(point.minutes) if point.minutes else "",
            ]
        )
        flowables: list[Any] = [
            Paragraph(verbatim(f"Point {point.number}"), _NUMBER),
            Heading(inline(point.title or "(sans titre)"), _OPENING, level=1, in_contents=False),
            *([Paragraph(inline(capital(facts)), Styles.facts)] if facts else []),
            Rule(before=6, after=10),
            *running_text(chapter.note, own=Styles.wide),
        ]
        for paper in chapter.papers:
            for section in outline_of(paper).sections:
                flowables += section_flowables(section)
        flowables += self._pieces_told(chapter.pieces)
        if shares:
            return [gap(3), CondPageBreak(_ROOM_FOR_A_POINT), Place(chapter.key, self.places), *flowables]
        return [*self._new(chapter.key, flowables), *self._following(chapter.pieces)]

    def _common(self) -> list[Any]:
        if not self.pack.common:
            return []
        heading = Heading("Pièces de la séance", _OPENING, level=1, in_contents=False)
        flowables = [heading, *self._pieces_told(self.pack.common)]
        return [*self._new("common", flowables), *self._following(self.pack.common)]

    def _addendum(self, addendum: Addendum) -> list[Any]:
        pieces = [piece for _title, piece in addendum.pieces]
        told = (
            f"{capital(count(len(pieces), 'pièce', feminine=True))} {'est arrivée' if len(pieces) == 1 else 'sont arrivées'} depuis "
            "l’envoi du dossier. Les pièces et les pages déjà reçues gardent leur numéro."
        )
        flowables: list[Any] = [
            Heading(verbatim(addendum.title), _OPENING, level=1, in_contents=False),
            Paragraph(inline(told), Styles.wide),
            *self._pieces_told(pieces, [title for title, _piece in addendum.pieces]),
        ]
        return [*self._new(addendum.key, flowables), *self._following(pieces)]

    def _pieces_told(self, pieces: Sequence[Piece], points: Sequence[str] = ()) -> list[Any]:
        """Return the table of some pieces: what each is, how long, where it begins, or why it is not there."""
        if not pieces:
            return []
        rows: list[list[Any]] = [list(head_row(["N°", "Pièce", "Pages", "Page du dossier"], right=(2, 3)))]
        for at, piece in enumerate(pieces):
            about = [Paragraph(self._name(piece), Styles.cell)]
            if points:
                about.append(cell(points[at], Styles.cell_quiet))
            if piece.origin:
                about.append(cell(piece.origin, Styles.cell_quiet))
            if piece.refusal:
                about.append(Paragraph(coloured(inline(piece.refusal), _AMBER), Styles.cell))
            pages = str(piece.sheets.number) if piece.sheets else "1" if piece.picture else "–"
            where = self.pages.get(piece.key, "0") if piece.sheets or piece.picture else "–"
            if piece.enclosed is not None:
                where = "jointe"
            rows.append(
                [cell(piece.label, Styles.cell_strong), about, *(cell(x, Styles.cell_right) for x in (pages, where))]
            )
        table = house_table(
            rows, [14, 116, 18, 26], summary="Pièces, leur nombre de pages et leur place dans le dossier"
        )
        foreign = [Place(piece.key, self.places) for piece in pieces if piece.sheets]
        return [Together([full_width_heading("Pièces"), gap(0.3), table], least=60), *foreign]

    def _name(self, piece: Piece) -> str:
        weight = coloured(verbatim(weight_told(piece.size)), _QUIET)
        name = strong(piece.name)
        return f"{linked(name, piece.key) if piece.sheets or piece.picture else name} {weight}"

    def _following(self, pieces: Sequence[Piece]) -> list[Any]:
        """Return a page for each picture, and between them the marks after which foreign pages are let in."""
        flowables: list[Any] = []
        for piece in pieces:
            if piece.sheets:
                flowables.append(Place(f"before-{piece.key}", self.places, linked_to=False))
            if piece.picture:
                title = f"Pièce {piece.label} – {piece.name}"
                flowables += [
                    PageBreak(),
                    Place(piece.key, self.places),
                    Heading(verbatim(title), style(Styles.heading2_wide, spaceBefore=0), level=2, in_contents=False),
                    gap(0.6),
                    Figure(_image(piece), alt=plain(f"Pièce {piece.label}, image {piece.name}")),
                ]
        return flowables

    def _practical(self) -> list[Any]:
        pack = self.pack
        if not (pack.groups or pack.access):
            return []
        title = "Participants et accès" if pack.access else "Participants"
        flowables: list[Any] = [Heading(title, _OPENING, level=1, in_contents=False), gap(0.6)]
        flowables += participants(pack.groups, WIDTH)
        lines = (("Lieu", pack.masthead.place), ("Accès", pack.access), ("Déjeuner", pack.lunch))
        flowables.append(gap(1))
        flowables += [Paragraph(inline(text), Styles.body, bulletText=name) for name, text in lines if text]
        return self._new("practical", flowables)


_AMBER = "#" + str(AMBER.hexval())[2:]
_QUIET = "#4F5868"


def _labels(pieces: Sequence[Piece]) -> str:
    if len(pieces) > 3:
        return f"{pieces[0].label} à {pieces[-1].label}"
    return ", ".join(piece.label for piece in pieces)


def _previous_title(pack: Pack) -> str:
    return decisions.TITLE if isinstance(pack.previous, Decisions) else conclusions.TITLE


def _image(piece: Piece) -> Image:
    """Return a picture as large as the page holds it, never larger than 150 dots an inch show it."""
    picture = piece.picture
    assert picture is not None  # noqa: S101  # asked for those that have one
    scale = min(WIDTH / picture.width, _ROOM / picture.height, 72 / 150 if picture.width > 600 else 1)
    return Image(BytesIO(picture.content), width=picture.width * scale, height=picture.height * scale, hAlign="LEFT")


def weight_told(size: int) -> str:
    """« 12 ko », « 3,4 Mo »."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} ko"
    return f"{size / 1_000_000:.1f} Mo".replace(".", ",")
