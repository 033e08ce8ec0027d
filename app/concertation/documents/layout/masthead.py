"""The head of a first page: status banner, cooperation and authorities, title, facts, participants; and signatures."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Image, Spacer

from concertation.documents.layout.flow import Balanced, Columns, Rule, apart, gap, is_at_top
from concertation.documents.layout.styles import (
    AMBER,
    BLEED,
    BLUE,
    GREEN,
    GUTTER,
    TINT_AMBER,
    TINT_BLUE,
    TINT_GREEN,
    UNIT,
    Styles,
    hexadecimal,
    style,
)
from concertation.documents.markup import clipped, coloured, inline, plain, strong, verbatim
from concertation.documents.model import Attendance, Status
from concertation.documents.phrases import (
    DOT,
    capital,
    clock,
    dotted,
    hours,
    parted,
    series,
    stated,
    weekday,
    with_article,
)
from concertation.documents.tagging import BOLD, Figure, Heading, Paragraph, SignatureField, carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import Logo, Masthead, Participant, ParticipantGroup, Signature

STATES = {Status.DRAFT: "PROJET", Status.APPROVED: "VALIDÉ", Status.ISSUED: "DIFFUSÉ"}
_COLOURS = {
    Status.DRAFT: (AMBER, TINT_AMBER),
    Status.APPROVED: (GREEN, TINT_GREEN),
    Status.ISSUED: (BLUE, TINT_BLUE),
}
EXAMPLE_WORDS = "Données d’exemple"
_BANNER_PADDING = 3.75
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_ABOVE_TITLE, _TIGHT_ABOVE_TITLE = 3.6, 1.6
TIGHTENING_GAIN = (_ABOVE_TITLE - _TIGHT_ABOVE_TITLE) * UNIT
_AUTHORITY_WIDTH = 31 * mm
_AUTHORITY_GUTTER = 7 * mm
_MOST_AUTHORITIES = 3
_MOST_COLUMNS = 3
_MOST_LINES = 6
_LOGO_HEIGHT = 11 * mm
_LONGEST_COLUMN = 12
_LONGEST_NAME = 26  # characters that a third of a page holds on one line: a longer name is cut at its spaces
_LEAST_ABREAST = 2
_FEMININE = frozenset({"Mme", "Madame"})


class Banner(Flowable):
    """The status: words first, then a tint; the example mark stands, readable, at its right end."""

    def __init__(self, status: Status, words: str, *, example: bool) -> None:
        super().__init__()
        self.colour, self.tint = _COLOURS[status]
        state = coloured(STATES[status], hexadecimal(self.colour), bold=True)
        self.words = Paragraph(f"{state}\u00a0\u00a0 {inline(words)}", Styles.small)
        right = style(Styles.small, fontName=BOLD, alignment=2, textColor=AMBER)
        self.example = Paragraph(verbatim(EXAMPLE_WORDS), right) if example else None

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        room = 46 * mm if self.example else 0
        _, inner = self.words.wrapOn(self.canv, width - room, 1000)
        if self.example:
            self.example.wrapOn(self.canv, 40 * mm, 1000)
        self.width, self.height = width, inner + 2 * _BANNER_PADDING
        return self.width, self.height

    def split(self, _width: float, _height: float) -> list[Any]:
        return apart([self.words, *([self.example] if self.example else [])]) if is_at_top(self) else []

    def draw(self) -> None:
        canvas = self.canv
        with canvas.artifact():
            canvas.saveState()
            canvas.setFillColor(self.tint)
            canvas.rect(-BLEED, 0, self.width + 2 * BLEED, self.height, stroke=0, fill=1)
            canvas.setFillColor(self.colour)
            canvas.rect(-BLEED, 0, 1.6, self.height, stroke=0, fill=1)
            canvas.restoreState()
        self.words.drawOn(canvas, 0, _BANNER_PADDING + 0.8)
        if self.example:
            self.example.drawOn(canvas, self.width - 40 * mm, self.height - 12.5 - _BANNER_PADDING + 0.8)


def banner_words(head: Masthead) -> str:
    """Return what the banner says after the state: version, instant of issue, or the words given."""
    edition = f", édition pour {with_article(head.edition)}" if head.edition else ""
    if head.status_note:
        return head.status_note + edition
    told = f"Version {head.version}"
    if head.issued_at:
        told += f" du {stated(head.issued_at)}"
    return f"{told}{', rectificatif' if head.version > 1 and head.change_note else ''}{edition}"


def fact_line(head: Masthead, *, more: str = "") -> str:
    """Return the line of facts under the title."""
    when = hours(head.starts_at, head.ends_at)
    if head.lunch:
        when = f"{when}, suivie d’un déjeuner" if when else "suivie d’un déjeuner"
    return dotted([head.place, when, f"référence {head.reference}" if head.reference else "", more])


def masthead(
    head: Masthead,
    title: str,
    width: float,
    *,
    subtitle: str | None = None,
    facts: str | None = None,
    tight: bool = False,
) -> list[Any]:
    """Return the head of a first page, from banner to the line of facts."""
    if subtitle is None:
        subtitle = f"{head.sitting} du {weekday(head.meeting_on)}" if head.meeting_on else ""
    flowables = [
        Banner(head.status, banner_words(head), example=head.example),
        gap(2.2),
        _names(head, width),
        *colour_rule(head),
        gap(_TIGHT_ABOVE_TITLE if tight else _ABOVE_TITLE),
        Heading(verbatim(title), Styles.title, level=1, in_contents=False),
    ]
    if subtitle:
        flowables.append(Paragraph(inline(subtitle), Styles.subtitle))
    if line := fact_line(head) if facts is None else facts:
        flowables.append(Paragraph(inline(capital(line)), Styles.facts))
    flowables.append(gap(1))
    if head.change_note:
        changed = (
            f"**Rectificatif.** La version {head.version} remplace la version {head.version - 1} : {head.change_note}"
        )
        flowables += [Paragraph(inline(changed), Styles.wide), gap(0.5)]
    return flowables


def is_colour(text: str) -> bool:
    return bool(_COLOUR.fullmatch(text))


def _names(head: Masthead, width: float) -> Columns:
    """Return cooperation and body on the left, the authorities' names on the right in their canonical order."""
    left: list[Any] = [
        Paragraph(verbatim(head.cooperation), style(Styles.small_strong, fontSize=12, leading=15)),
        Paragraph(verbatim(head.body), style(Styles.small_quiet, fontSize=11, leading=14)),
    ]
    shown = head.authorities if len(head.authorities) <= _MOST_AUTHORITIES else ()
    if len(head.authorities) > _MOST_AUTHORITIES:
        left.append(Paragraph(verbatim(series(head.authorities)), Styles.tiny))
    left += letterhead(head)
    logos = {logo.authority: logo for logo in head.logos}
    columns = [left, *([_logo(logos[name]) if name in logos else _wordmark(name)] for name in shown)]
    widths = [width - len(shown) * (_AUTHORITY_WIDTH + _AUTHORITY_GUTTER), *([_AUTHORITY_WIDTH] * len(shown))]
    return Columns(columns, widths, gutter=_AUTHORITY_GUTTER, ruled=True, after=0)


def logo_row(head: Masthead, width: float) -> list[Any]:
    """Return the logos alone, side by side, where a letter has its own head."""
    if not head.logos:
        return []
    shown = head.logos[:_MOST_AUTHORITIES]
    widths = [_AUTHORITY_WIDTH] * len(shown)
    return [Columns([[_logo(logo)] for logo in shown], widths, gutter=_AUTHORITY_GUTTER, after=0), Spacer(width, UNIT)]


def colour_rule(head: Masthead) -> list[Any]:
    """Return the body's own coloured rule, where it has one."""
    return [gap(0.8), Rule(weight=1.6, colour=HexColor(head.colour))] if is_colour(head.colour) else []


def letterhead(head: Masthead) -> list[Any]:
    """Return the body's own lines."""
    return [Paragraph(verbatim(clipped(line)), Styles.tiny) for line in head.letterhead[:_MOST_LINES] if line.strip()]


def _logo(logo: Logo) -> Any:
    """Return an authority's logo in the place of its name; one that cannot be drawn gives way to the name."""
    try:
        image = Image(BytesIO(b64decode(logo.png)), hAlign="LEFT")
        scale = min(_AUTHORITY_WIDTH / image.imageWidth, _LOGO_HEIGHT / image.imageHeight)
    except (OSError, ValueError, ZeroDivisionError):
        return _wordmark(logo.authority)
    image.drawWidth, image.drawHeight = image.imageWidth * scale, image.imageHeight * scale
    return Figure(image, alt=plain(f"Logo : {logo.authority}"))


def _wordmark(name: str) -> Paragraph:
    """Return an authority's name in two lines, « Région » over « Haute-Normandie »."""
    kind, own = parted(name)
    text = f"{verbatim(kind)}<br/>{strong(own)}" if own else strong(kind)
    return Paragraph(text, style(Styles.small, fontSize=9, leading=11.5))


def participants(groups: Sequence[ParticipantGroup], width: float) -> list[Any]:
    """Return the participants, one column per authority, three abreast."""
    shown = [group for group in groups if group.participants]
    abreast = min(_MOST_COLUMNS, len(shown))
    flowables: list[Any] = []
    for start in range(0, len(shown), _MOST_COLUMNS):
        row = shown[start : start + _MOST_COLUMNS]
        own = (width - (abreast - 1) * GUTTER) / abreast
        by_name = any(person.authority for person in row[0].participants)
        if by_name or max(len(group.participants) for group in row) > _LONGEST_COLUMN:
            flowables += [piece for group in row for piece in _long_group(group)]
        else:
            flowables.append(Columns([_column(group) for group in row], [own] * len(row), ruled=True))
    return flowables


def _column(group: ParticipantGroup) -> list[Any]:
    return [
        Paragraph(verbatim(_group_title(group)), style(Styles.small_strong, textColor=BLUE, spaceAfter=2)),
        *(_person(person) for person in group.participants),
    ]


def _long_group(group: ParticipantGroup) -> list[Any]:
    title, *people = _column(group)
    return [title, Balanced(people)]


def _group_title(group: ParticipantGroup) -> str:
    return f"{group.authority}, {group.group}" if group.authority and group.group else group.authority or group.group


def _person(person: Participant) -> Paragraph:
    quiet = [person.quality, *_standing(person)]
    told = ", ".join(text for text in quiet if text)
    name = carried(person.name)
    lines = [strong(name.replace(" ", "\u00a0") if len(name) <= _LONGEST_NAME else name)]
    if told:
        lines.append(coloured(verbatim(told), hexadecimal(Styles.small_quiet.textColor)))
    return Paragraph("<br/>".join(lines), style(Styles.small, spaceAfter=4))


def _standing(person: Participant) -> list[str]:
    """Return what is out of the ordinary in someone's attendance."""
    told = []
    agreed = "e" if person.civility in _FEMININE else ""
    if person.represents:
        told.append(f"représente {person.represents}")
    if person.status is Attendance.REPRESENTED:
        told.append(
            f"représenté{agreed} par {person.represented_by}" if person.represented_by else f"représenté{agreed}"
        )
    elif person.status is Attendance.EXCUSED:
        told.append(f"excusé{agreed}")
    elif person.status is Attendance.ABSENT:
        told.append(f"absent{agreed}")
    if person.arrived_at:
        told.append(f"arrivée à {clock(person.arrived_at)}")
    if person.left_at:
        told.append(f"départ à {clock(person.left_at)}")
    return told


def _to_sign(place: Signature) -> str:
    """« Signature : le président de séance, X »."""
    return f"Signature : {dotted([place.quality, place.name]).replace(DOT, ', ')}"


def signatures(places: Sequence[Signature], width: float, *, height: float = 62) -> Columns:
    """Return places to sign side by side, by hand or by a program: each bears a signature field.

    All sign on one line, however many lines their qualities take: the field is the higher where they take fewer.
    """
    gutter = 2 * GUTTER
    abreast = max(len(places), _LEAST_ABREAST)
    own = (width - (abreast - 1) * gutter) / abreast
    heads = [
        [
            Paragraph(verbatim(capital(place.quality)), Styles.small_strong),
            *([Paragraph(verbatim(place.capacity), Styles.small_quiet)] if place.capacity else []),
        ]
        for place in places
    ]
    taken = [sum(line.wrap(own, A4[1])[1] for line in head) for head in heads]
    columns = [
        [
            *head,
            SignatureField(_to_sign(place), height + max(taken) - its_own),
            Rule(),
            *([Paragraph(verbatim(place.name), Styles.tiny)] if place.name else []),
        ]
        for place, head, its_own in zip(places, heads, taken, strict=True)
    ]
    return Columns(columns, [own] * len(places), gutter=gutter, before=UNIT)
