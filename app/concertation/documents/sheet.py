"""Draws an outline: masthead, what is read first, key figures, then each part with its texts and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.layout.blocks import PointHeading
from concertation.documents.layout.chart import chart
from concertation.documents.layout.flow import Columns, Together, gap
from concertation.documents.layout.masthead import masthead
from concertation.documents.layout.styles import (
    AMBER,
    GREEN,
    INK,
    LANDSCAPE,
    PORTRAIT,
    QUIET,
    RED,
    UNIT,
    Styles,
    hexadecimal,
    style,
)
from concertation.documents.layout.tables import Command, fitted, head_row, house_table
from concertation.documents.markup import clipped, coloured, inline, strong, verbatim
from concertation.documents.outline import outline_of
from concertation.documents.outline.parts import Tone
from concertation.documents.paper import Paper
from concertation.documents.points import full_width_heading, margin, running_text
from concertation.documents.tagging import LIGHT, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import Document
    from concertation.documents.outline.parts import Cell, Grid, KeyFigure, Note, Outline, Section

_GUTTER = 18.0
_MOST_ABREAST = 4
_HEADER_AND_TWO_ROWS = 60
_PADDINGS = 4.6  # millimetres, with a hair for what letters lean on each other
_LONGEST_CELL = 3000
_TALL_ROW = 40
_TONES = {Tone.QUIET: QUIET, Tone.LATE: RED, Tone.SOON: AMBER, Tone.DONE: GREEN}
_VALUE = style(Styles.title, fontSize=27, leading=30, spaceAfter=0)


def render(document: Document) -> bytes:
    told = outline_of(document)
    paper = Paper(document, told.title, size=LANDSCAPE if told.landscape else PORTRAIT)
    return paper.render(lambda tight: _story(document, told, paper.width, tight=tight))


def _story(document: Document, told: Outline, width: float, *, tight: bool) -> list[Any]:
    head = masthead(
        document.masthead, told.title, width, subtitle=told.subtitle, facts=told.facts, tight=tight or told.landscape
    )
    story = [*head]
    if told.lead:
        story += running_text(told.lead, own=style(Styles.opening, spaceAfter=1.4 * UNIT))
    for start in range(0, len(told.figures), _MOST_ABREAST):
        story += [_abreast(told.figures[start : start + _MOST_ABREAST], width), gap(0.6)]
    for section in told.sections:
        story += section_flowables(section)
    return [*story, *([gap(0.8), Paragraph(inline(told.closing), Styles.note)] if told.closing else [])]


def _abreast(shown: Sequence[KeyFigure], width: float) -> Columns:
    own = (width - (_MOST_ABREAST - 1) * _GUTTER) / _MOST_ABREAST
    return Columns([_figure(one) for one in shown], [own] * len(shown), gutter=_GUTTER, ruled=True)


def _figure(one: KeyFigure) -> list[Any]:
    unit = f'<font name="{LIGHT}" size="13">\u00a0{verbatim(one.unit)}</font>' if one.unit else ""
    told = [Paragraph(f"{verbatim(one.value)}{unit}", _VALUE), Paragraph(strong(one.label), Styles.small)]
    return [*told, *([Paragraph(inline(one.note), Styles.small_quiet)] if one.note else [])]


def section_flowables(section: Section) -> list[Any]:
    """Return a part: a table alone stands across the page, texts stand in the text column under a rule."""
    notes = [piece for note in section.notes for piece in _note(note)]
    after = [gap(0.5), Paragraph(inline(section.after), Styles.note)] if section.after else []
    drawn = [gap(0.3), chart(section.chart.draw, section.chart.alt)] if section.chart else []
    table = [*drawn, *([gap(0.3), grid_table(section.grid)] if section.grid and section.grid.rows else [])]
    if table and not notes:
        return [Together([full_width_heading(section.title), *table], least=_HEADER_AND_TWO_ROWS), *after]
    heading = PointHeading(inline(section.title), Styles.heading2, bulletText=margin(section.number))
    return [Together([heading, *notes[:1]]), *notes[1:], *table, *after]


def _note(note: Note) -> list[Any]:
    own = style(Styles.body, textColor=_TONES.get(note.tone, INK))
    if not note.label:
        return running_text(note.text, own=own)
    first, *rest = running_text(note.text, own=own) or [Paragraph("", own)]
    label = margin(note.label)
    labelled = (
        Paragraph(inline(note.text.split("\n\n")[0]), own, bulletText=label)
        if not note.text.startswith("- ")
        else first
    )
    return [labelled, *rest]


def grid_table(grid: Grid) -> Any:
    """Return a table that repeats its header; columns widen for their longest word."""
    right = set(grid.right)
    rows: list[list[Any]] = [list(head_row(grid.heads, right=right))]
    rows += [[_cell(cell, right=at in right) for at, cell in enumerate(row)] for row in grid.rows]
    texts = [grid.heads, *([cell.text.replace("**", "") for cell in row] for row in grid.rows)]
    commands: list[Command] = []
    if grid.total and grid.rows:
        commands.append(("LINEABOVE", (0, -1), (-1, -1), 0.5, INK))
    heights = [None, *([_TALL_ROW if _is_blank(row) else None for row in grid.rows])] if grid.tall else None
    return house_table(
        rows,
        fitted(grid.widths, texts, flexible=grid.flexible, paddings=_PADDINGS),
        summary=grid.summary,
        commands=commands,
        heights=heights,
    )


def _is_blank(row: Sequence[Cell]) -> bool:
    return not any(cell.text.strip() for cell in row)


def _cell(cell: Cell, *, right: bool) -> Paragraph:
    lines = [inline(clipped(line, _LONGEST_CELL), keep_names=False) for line in cell.text.split("\n")]
    markup = "<br/>".join(line for line in lines if line)
    if cell.tone is Tone.STRONG and markup:
        markup = f"<b>{markup}</b>" if "<b>" not in markup else markup
    elif colour := _TONES.get(cell.tone):
        markup = coloured(markup, hexadecimal(colour)) if markup else ""
    return Paragraph(markup, Styles.cell_right if right else Styles.cell)
