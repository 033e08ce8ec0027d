"""The tableau de suivi des actions, in landscape: late first, then what falls due, what runs, what closed since."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from concertation.documents.layout.flow import Together, gap
from concertation.documents.layout.masthead import masthead
from concertation.documents.layout.styles import (
    AMBER,
    BLUE,
    GREEN,
    HAIR,
    INK,
    LANDSCAPE,
    QUIET,
    RED,
    TINT_BLUE,
    Styles,
    hexadecimal,
    style,
)
from concertation.documents.layout.tables import Command, cell, fitted, head_row, house_table
from concertation.documents.markup import coloured, inline, verbatim
from concertation.documents.paper import Paper
from concertation.documents.phrases import day, dotted, figures, weekday
from concertation.documents.points import full_width_heading
from concertation.documents.sentences import OWED
from concertation.documents.tagging import FAMILY, Paragraph

if TYPE_CHECKING:
    from concertation.documents.model import ActionEntry, ActionsTable

TITLE = "Tableau de suivi des actions"
_SOON = timedelta(days=30)
_CLOSED = frozenset({"done", "dropped"})
_NONE = "–"
_THIRD = 3
_HEADER_AND_TWO_ROWS = 70
_NAMES = [
    "Réf.",
    "Décision d’origine",
    "Action",
    "Pilote",
    "Associés",
    "Échéance initiale",
    "Échéance révisée",
    "État",
    "%",
    "Dernier commentaire",
    "Retard (jours)",
]
_WIDTHS = [16, 22, 58, 25, 20, 20, 20, 19, 11, 36, 14]
_NOTE = (
    "Le retard est compté à la date du tableau, sur la dernière échéance en vigueur. L’échéance initiale n’est jamais "
    "effacée."
)


class Percent(Flowable):
    """A percentage over a thin bar, which greys do not hide."""

    def __init__(self, value: int, colour: Any) -> None:
        super().__init__()
        self.value, self.colour = value, colour

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, 16

    def draw(self) -> None:
        canvas = self.canv
        canvas.setFillColor(INK)
        canvas.setFont(FAMILY, 9.5)
        canvas.drawRightString(self.width, 6.5, str(self.value))
        with canvas.artifact():
            canvas.setFillColor(TINT_BLUE)
            canvas.rect(0, 0, self.width, 2.2, stroke=0, fill=1)
            canvas.setFillColor(self.colour)
            canvas.rect(0, 0, self.width * min(max(self.value, 0), 100) / 100, 2.2, stroke=0, fill=1)


def render(document: ActionsTable) -> bytes:
    paper = Paper(document, TITLE, size=LANDSCAPE)
    return paper.render(lambda _tight: story(document, paper.width))


def story(document: ActionsTable, width: float) -> list[Any]:
    head = masthead(document.masthead, TITLE, width, subtitle="", facts=_facts(document), tight=True)
    note = " ".join(part for part in (_NOTE, document.note) if part)
    nothing = Paragraph(inline("Aucune action n’est suivie à cette date."), Styles.wide)
    own = [gap(0.6), _table(document)] if document.actions else [nothing]
    return [*head, *own, *_owed(document), gap(0.8), Paragraph(inline(note), Styles.note)]


def _owed(document: ActionsTable) -> list[Any]:
    """Return a second table in a copy made for one authority: what the others owe it."""
    if not document.masthead.edition:
        return []
    title = OWED
    if not document.owed_actions:
        return [gap(1), full_width_heading(title), Paragraph(inline("Aucune action."), Styles.wide)]
    owed = dataclasses.replace(document, actions=document.owed_actions)
    return [gap(1), Together([full_width_heading(title), gap(0.3), _table(owed)], least=_HEADER_AND_TWO_ROWS)]


def _facts(document: ActionsTable) -> str:
    opened = [action for action in document.actions if action.state not in _CLOSED]
    late = sum(action.late_days > 0 for action in opened)
    blocked = sum(action.state == "blocked" for action in opened)
    parts = [f"{late} en retard" if late else "", f"{blocked} bloquée{'s' if blocked > 1 else ''}" if blocked else ""]
    among = " et ".join(part for part in parts if part)
    told = f"{len(opened)} action{'s' if len(opened) > 1 else ''} ouverte{'s' if len(opened) > 1 else ''}"
    if among:
        told += f", dont {among}"
    return dotted([f"Situation au {weekday(document.as_of)}", told, f"référence {document.masthead.reference}"])


def sections(document: ActionsTable) -> list[tuple[str, Any, list[ActionEntry]]]:
    """Return the sections with their colour: late, due within thirty days, running, closed; empty ones left out."""
    gathered: dict[str, list[ActionEntry]] = {"late": [], "soon": [], "open": [], "closed": []}
    for action in document.actions:
        gathered[_section(action, document)].append(action)
    since = f" depuis le {day(document.since_on)}" if document.since_on else ""
    titles = {
        "late": ("En retard", RED),
        "soon": ("À échoir sous 30 jours", AMBER),
        "open": ("En cours", BLUE),
        "closed": (f"Faites ou abandonnées{since}", GREEN),
    }
    return [(*titles[key], actions) for key, actions in gathered.items() if actions]


def _section(action: ActionEntry, document: ActionsTable) -> str:
    if action.state in _CLOSED:
        return "closed"
    if action.late_days > 0:
        return "late"
    due = action.due_on or action.first_due_on
    return "soon" if due and due - document.as_of <= _SOON else "open"


_PADDINGS: list[Command] = [
    ("RIGHTPADDING", (0, 0), (-2, -1), 1.2 * mm),
    ("LEFTPADDING", (1, 0), (-1, -1), 1.2 * mm),
    ("RIGHTPADDING", (8, 0), (8, -1), 2 * mm),
    ("LEFTPADDING", (-1, 0), (-1, -1), 0),
]


def _table(document: ActionsTable) -> Any:
    rows: list[list[Any]] = [list(head_row(_NAMES, right=(8, 10)))]
    commands = [*_PADDINGS]
    groups: dict[int, Paragraph] = {}
    for title, colour, actions in sections(document):
        row = len(rows)
        groups[row] = _group_line(f"{title} (suite)", colour, len(actions))
        rows += [[_group_line(title, colour, len(actions)), *([""] * 10)], *(_row(action) for action in actions)]
        commands += _section_commands(row, len(rows) - 1)
    widths = fitted(_WIDTHS, [_texts(action) for action in document.actions], flexible=2, paddings=2.6)
    summary = "Actions ouvertes et récemment closes, les actions en retard d’abord"
    return house_table(rows, widths, summary=summary, commands=commands, groups=groups, hairlines=False)


def _section_commands(row: int, last: int) -> list[Command]:
    """Return the style of a section: its line, held to the first row, and hairlines between its rows."""
    hairlines: list[Command] = [("LINEBELOW", (0, row + 1), (-1, last - 1), 0.4, HAIR)] if last > row + 1 else []
    return [
        ("SPAN", (0, row), (-1, row)),
        ("TOPPADDING", (0, row), (-1, row), 9),
        ("LINEBELOW", (0, row), (-1, row), 0.5, INK),
        ("NOSPLIT", (0, row), (-1, row + 1)),
        *hairlines,
    ]


def _group_line(title: str, colour: Any, number: int) -> Paragraph:
    named = coloured(verbatim(title), hexadecimal(colour), bold=True)
    return Paragraph(
        f"{named}\u00a0 {coloured(str(number), hexadecimal(QUIET))}", style(Styles.cell_group, fontName=FAMILY)
    )


def _texts(action: ActionEntry) -> list[str]:
    return [action.reference, action.origin, "", action.pilot, *[""] * 7]


def _row(action: ActionEntry) -> list[Any]:
    late = action.late_days > 0 and action.state not in _CLOSED
    revised = action.due_on if action.due_on != action.first_due_on else None
    first = action.first_due_on or (action.due_on if revised is None else None)
    state = coloured("En retard", hexadecimal(RED), bold=True) if late else _state(action)
    comment = f"{figures(action.comment_on)[:5]} : {action.comment}" if action.comment_on else action.comment
    days = coloured(str(action.late_days), hexadecimal(RED), bold=True)
    percent = (
        Percent(action.percent, RED if late else INK)
        if action.percent is not None
        else cell(_NONE, Styles.cell_right_quiet)
    )
    return [
        cell(action.reference, Styles.cell_strong),
        cell(action.origin or _NONE, Styles.cell_quiet),
        Paragraph(inline(action.text, keep_names=False), Styles.cell),
        cell(action.pilot or _NONE),
        cell(", ".join(action.associates) or _NONE, Styles.cell_quiet),
        cell(figures(first) if first else _NONE, Styles.cell_quiet if revised or not first else Styles.cell),
        _revised(action, figures(revised) if revised else _NONE),
        Paragraph(state, Styles.cell),
        percent,
        cell(comment or _NONE, Styles.cell_quiet),
        Paragraph(days, Styles.cell_right) if late else cell(_NONE, Styles.cell_right_quiet),
    ]


def _revised(action: ActionEntry, told: str) -> Paragraph:
    """Return the revised due date; the third postponement is flagged by a word."""
    if action.postponements < _THIRD:
        return cell(told, Styles.cell_quiet if told == _NONE else Styles.cell)
    flagged = coloured(f"reportée {action.postponements}\u00a0fois", hexadecimal(AMBER), bold=True)
    return Paragraph(f"{verbatim(told)}<br/>{flagged}", Styles.cell)


def _state(action: ActionEntry) -> str:
    told = verbatim(action.state_text or action.state)
    return f"<b>{told}</b>" if action.state == "blocked" else told
