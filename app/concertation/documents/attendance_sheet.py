"""The feuille d'émargement: rows tall enough to sign, one block per authority and political group, blank lines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from concertation.documents.layout.flow import Together, gap
from concertation.documents.layout.masthead import masthead, signatures
from concertation.documents.layout.styles import HAIR, INK, QUIET, Styles, style
from concertation.documents.layout.tables import Command, cell, fitted, head_row, house_table
from concertation.documents.markup import clipped, inline, strong, verbatim
from concertation.documents.model import Signature
from concertation.documents.paper import Paper
from concertation.documents.points import full_width_heading
from concertation.documents.seating_plan import seating_plan
from concertation.documents.tagging import BOLD, FAMILY, Paragraph
from concertation.domain.typography import french

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from concertation.documents.model import AttendanceSheet, Participant, ParticipantGroup

TITLE = "Feuille d’émargement"
ROW_HEIGHT = 10 * mm
TALL_ROW_HEIGHT = 12 * mm
GROUP_HEIGHT = 9 * mm
_FEW = 16
_LONG = 60
_NAMES = ["N°", "Nom et prénom", "Qualité", "", "Arrivée", "Départ", "Signature"]
_WIDTHS = [11, 50, 33, 19, 14, 13, 34]
_PITCH = 15
_HOW = "Cocher P présent, R représenté, E excusé ; indiquer l’heure d’une arrivée ou d’un départ en cours de séance."


class Ticks(Flowable):
    """Three marks on one pitch, letters in the header and boxes in the rows."""

    def __init__(self, marks: str, *, font: str = FAMILY, size: float = 12, colour: Any = INK) -> None:
        super().__init__()
        self.marks, self.font, self.size, self.colour = marks, font, size, colour

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, 12

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFillColor(self.colour)
        canvas.setFont(self.font, self.size)
        x = self.width / 2 - _PITCH * (len(self.marks) - 1) / 2
        for at, mark in enumerate(self.marks):
            canvas.drawCentredString(x + at * _PITCH, 2, mark)


def render(document: AttendanceSheet) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: _story(document, paper.width, tight=tight))


def _story(document: AttendanceSheet, width: float, *, tight: bool) -> list[Any]:
    story = [*masthead(document.masthead, TITLE, width, tight=tight), Paragraph(inline(_HOW), Styles.note)]
    sheets = list(_blocks(document.groups, apart=bool(document.seats)))
    for at, (title, groups) in enumerate(sheets, start=1):
        if at > 1:
            story.append(PageBreak())
        story += _sheet(title, groups, document, blanks=document.blank_lines if at == len(sheets) else 0)
    ending = Paragraph(
        inline("**Arrêté la présente feuille à ……… présents, ……… représentés, ……… excusés.**"), Styles.wide
    )
    places = [Signature(quality=quality, name="nom, date et signature") for quality in _SIGNERS]
    story.append(Together([gap(1.4), ending, signatures(places, width, height=34)]))
    return [*story, *(seating_plan(document.seats, noted=document.presence_noted) if document.seats else [])]


_SIGNERS = ("La présidence de séance", "Le secrétariat de séance")


def _blocks(groups: Sequence[ParticipantGroup], *, apart: bool) -> Iterator[tuple[str, list[ParticipantGroup]]]:
    """Yield the tables: one per authority ``apart`` or where political groups sit, else one for all the authorities."""
    if not apart and not any(group.group for group in groups):
        yield "Membres et accompagnants", list(groups)
        return
    for authority, sitting in groupby(groups, key=lambda group: group.authority):
        yield authority, list(sitting)


def _sheet(title: str, groups: Sequence[ParticipantGroup], document: AttendanceSheet, *, blanks: int) -> list[Any]:
    """Return one table under its heading: the groups' members, then blank lines for those who were not expected."""
    few = sum(len(group.participants) for group in document.groups) <= _FEW
    lines = _Lines(TALL_ROW_HEIGHT if few else ROW_HEIGHT, _numbers_before(groups, document.groups))
    for group in groups:
        lines.open(group.group or group.authority)
        for person in group.participants:
            lines.add(person)
    if blanks:
        lines.open("Autres participants")
        for _ in range(blanks):
            lines.add(None)
    texts = [["", *_name_words(person), "", "", "", ""] for group in groups for person in group.participants]
    table = house_table(
        lines.rows,
        fitted(_WIDTHS, texts, flexible=6),
        summary=f"Feuille d’émargement : {title}",
        commands=_commands(lines.groups, len(lines.rows), together=blanks),
        header_cols=2,
        groups=lines.groups,
        heights=lines.heights,
    )
    return [Together([full_width_heading(title), gap(0.3), table], least=3 * lines.tall)]


class _Lines:
    """The rows of a sheet as they are gathered, with their heights and the lines that open groups."""

    def __init__(self, tall: float, number: int) -> None:
        self.tall = tall
        self.number = number
        self.rows: list[list[Any]] = [list(head_row(_NAMES, right=(0,)))]
        self.rows[0][3] = Ticks("PRE", font=BOLD, size=9, colour=QUIET)
        self.heights: list[float | None] = [None]
        self.groups: dict[int, Paragraph] = {}

    def open(self, group: str) -> None:
        name = clipped(group)
        again = Paragraph(f"{strong(french(name))} (suite)", style(Styles.cell_group, fontName=FAMILY))
        self.groups[len(self.rows)] = again
        self.rows.append([cell(name, Styles.cell_group), *([""] * 6)])
        self.heights.append(GROUP_HEIGHT)

    def add(self, person: Participant | None) -> None:
        """Add a member's row, or a blank one; a very long name takes the height it needs."""
        self.number += 1
        self.rows.append(_row(self.number, person))
        fits = person is None or len(f"{person.listed}{person.quality}") < _LONG
        self.heights.append(self.tall if fits else None)


def _name_words(person: Participant) -> list[str]:
    return [f"{person.family_name}", person.quality]


def _numbers_before(groups: Sequence[ParticipantGroup], every: Sequence[ParticipantGroup]) -> int:
    """Return how many participants stand on the sheets before these groups'."""
    if not groups:
        return 0
    first = next(at for at, group in enumerate(every) if group is groups[0])
    return sum(len(group.participants) for group in every[:first])


def _row(number: int, person: Participant | None) -> list[Any]:
    if person is None:
        return [cell("–", _number_style()), cell("…" * 14, Styles.cell_quiet), "", Ticks("☐☐☐"), "", "", ""]
    civility = f"{verbatim(person.civility)} " if person.civility else ""
    name = f"{civility}{strong(person.family_name)} {verbatim(person.given_name)}"
    return [
        cell(str(number), _number_style()),
        Paragraph(name, style(Styles.cell, fontSize=10)),
        cell(person.quality, style(Styles.cell_quiet, fontSize=9, leading=11)),
        Ticks("☐☐☐"),
        "",
        "",
        "",
    ]


def _number_style() -> Any:
    return Styles.cell_right_quiet


def _commands(lines: dict[int, Paragraph], rows: int, *, together: int) -> list[Command]:
    """Return how a sheet is ruled and cut: a group opens with its first line, the blank ones stay together."""
    commands: list[Command] = [
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("LEFTPADDING", (3, 0), (3, -1), 0),
        ("RIGHTPADDING", (3, 0), (3, -1), 0),
        ("RIGHTPADDING", (4, 0), (5, -1), 0),
    ]
    for row in lines:
        commands += [
            ("SPAN", (0, row), (-1, row)),
            ("VALIGN", (0, row), (-1, row), "BOTTOM"),
            ("LINEBELOW", (0, row), (-1, row), 0.5, INK),
            ("LEFTPADDING", (0, row), (0, row), 2 * mm),
        ]
        if row + 1 < rows:
            commands.append(("NOSPLIT", (0, row), (-1, row + 1)))
    if together:
        commands.append(("NOSPLIT", (0, rows - together - 1), (-1, rows - 1)))
    commands += [("LINEBEFORE", (4, row), (-1, row), 0.4, HAIR) for row in range(1, rows) if row not in lines]
    return commands
