"""Editable copies: what a document says, as a text that a word processor opens, restyles and goes on writing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from concertation.documents import file_name
from concertation.documents.outline import OUTLINED, outline_of
from concertation.documents.outline.parts import Tone
from concertation.domain.typography import french
from concertation.errors import UserError
from concertation.exchange.text_file import text_file
from concertation.exchange.word_file import word_file
from concertation.exchange.written import Block, Heading, Line, Style, Table, Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from concertation.documents.model import Document
    from concertation.documents.outline.parts import Grid, KeyFigure, Note, Outline, Section

FORMATS = {"docx": word_file, "odt": text_file}
_ITEM = re.compile(r"^[ \t]*[-–•][ \t]+")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_BREAKS = re.compile(r"[ \t\n\-]")  # not at a no-break space
_LETTER, _SIDES = 2.0, 4.5  # millimetres of a letter in the widest of usual fonts, and of a cell's two sides
_STYLES = {Tone.QUIET: Style.QUIET, Tone.DONE: Style.DECISION}


@dataclass(frozen=True, slots=True)
class Copied:
    """An editable copy and the file name it is offered under."""

    name: str
    content: bytes


def can_be_copied(kind: str) -> bool:
    """Tell whether a kind of document has an editable copy."""
    return kind in OUTLINED


def editable_copy(document: Document, form: str) -> Copied:
    """Return a document as ``docx`` or ``odt``.

    Raises:
        UserError: ``format_unknown``.
    """
    if form not in FORMATS:
        raise UserError("format_unknown", format=form, known=", ".join(FORMATS))
    told = outline_of(document)
    text = Written(
        title=" – ".join(part for part in (told.title, told.subtitle) if part),
        blocks=(*_head(document), *_blocks(told)),
        footer=_footer(document),
        author=document.masthead.cooperation,
        landscape=told.landscape,
    )
    name = PurePath(file_name(document)).with_suffix(f".{form}").name
    return Copied(name, FORMATS[form](text))


def _footer(document: Document) -> str:
    """Return the reference, and the mark that every page of an example bears."""
    head = document.masthead
    return " · ".join(part for part in (head.reference, "Données d’exemple" if head.example else "") if part)


def _head(document: Document) -> Iterator[Block]:
    """Return what stands above the title on the page: who, and the body's own letterhead."""
    head = document.masthead
    for line in (head.cooperation, head.body, *head.letterhead):
        if line.strip():
            yield Line(french(line), Style.QUIET)


def _blocks(told: Outline) -> Iterator[Block]:
    yield Line(french(told.title), Style.TITLE)
    if told.subtitle:
        yield Line(french(told.subtitle), Style.SUBTITLE)
    if told.facts:
        yield Line(french(told.facts), Style.QUIET)
    for paragraph in _paragraphs(told.lead):
        yield Line(paragraph, Style.LEAD)
    for figure in told.figures:
        yield Line(_figure(figure), Style.ITEM)
    for section in told.sections:
        yield from _section(section)
    if told.closing:
        yield Line(french(told.closing), Style.QUIET)


def _figure(figure: KeyFigure) -> str:
    unit = f"\u00a0{figure.unit}" if figure.unit else ""
    note = f", {figure.note}" if figure.note else ""
    return french(f"**{figure.value}{unit}** {figure.label}{note}")


def _section(section: Section) -> Iterator[Block]:
    if section.title:
        yield Heading(french(f"{section.number}. {section.title}" if section.number else section.title))
    for note in section.notes:
        yield from _lines(note)
    if section.grid:
        yield _table(section.grid)
    if section.after:
        yield Line(french(section.after), Style.QUIET)


def _lines(note: Note) -> Iterator[Block]:
    """Return the paragraphs and items of a text; its word in the margin opens the first."""
    label = french(note.label)
    for paragraph in _paragraphs(note.text):
        for line, item in _parts(paragraph):
            style = Style.ITEM if item else _STYLES.get(note.tone, Style.BODY)
            yield Line(line, style, label)
            label = ""


def _paragraphs(text: str) -> list[str]:
    return [french(part.strip()) for part in _PARAGRAPHS.split(text) if part.strip()]


def _parts(paragraph: str) -> Iterator[tuple[str, bool]]:
    """Part a paragraph into its lines of a list and what is not; a line broken by hand runs on."""
    gathered: list[str] = []
    for line in paragraph.split("\n"):
        if _ITEM.match(line):
            if gathered:
                yield " ".join(gathered), False
                gathered = []
            yield _ITEM.sub("", line, count=1), True
        else:
            gathered.append(line.strip())
    if gathered:
        yield " ".join(gathered), False


def _table(grid: Grid) -> Table:
    rows = tuple(
        tuple(f"**{text}**" if cell.tone is Tone.STRONG and text and "**" not in text else text for cell, text in told)
        for told in ([(cell, french(cell.text)) for cell in row] for row in grid.rows)
    )
    heads = tuple(map(french, grid.heads))
    return Table(heads, rows, _roomy(grid.widths, (heads, *rows)), frozenset(grid.right), french(grid.summary))


def _roomy(widths: Sequence[float], rows: Iterable[Sequence[str]]) -> tuple[float, ...]:
    """Widen the columns (millimetres) whose longest word may not fit, at the cost of the widest one.

    A word processor that lacks our font takes a wider one: what a page just holds, it would cut within a date.
    """
    longest = [0] * len(widths)
    for row in rows:
        for at, text in enumerate(row):
            longest[at] = max([longest[at], *(len(word.strip("*")) for word in _BREAKS.split(text))])
    roomy = list(widths)
    widest = max(range(len(roomy)), key=roomy.__getitem__, default=0)
    for at, letters in enumerate(longest):
        missing = min(letters * _LETTER + _SIDES - roomy[at], roomy[widest] - widths[widest] / 2)
        if at != widest and missing > 0:
            roomy[at] += missing
            roomy[widest] -= missing
    return tuple(roomy)
