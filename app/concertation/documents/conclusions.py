"""The relevé de conclusions of a joint sitting: each conclusion, and where every council stands with its own vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.briefs import conclusions_brief
from concertation.documents.closing import closing_lines
from concertation.documents.layout.flow import gap
from concertation.documents.layout.masthead import masthead
from concertation.documents.layout.styles import AMBER, GREEN, HAIR, INK, QUIET, RED, Styles, hexadecimal, style
from concertation.documents.layout.tables import Command, cell, fitted, head_row, house_table
from concertation.documents.markup import coloured, inline, strong, verbatim
from concertation.documents.model import Ratification, RatificationState
from concertation.documents.paper import Paper
from concertation.documents.phrases import capital, day, dotted, parted, partial
from concertation.documents.tagging import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.documents.model import Conclusion, Conclusions

TITLE = "Relevé de conclusions"
_FORCE = "Les conclusions partagées n’ont de portée que par la délibération de chaque conseil."
_LEGEND = (
    "Délibérée : le conseil a voté, numéro et date font foi. Inscrite : à l’ordre du jour d’une session. "
    "À inscrire : rien n’est prévu."
)
_WORDS = {
    RatificationState.DELIBERATED: ("Délibérée", GREEN),
    RatificationState.AMENDED: ("Amendée", AMBER),
    RatificationState.REFUSED: ("Refusée", RED),
    RatificationState.SCHEDULED: ("Inscrite", AMBER),
    RatificationState.TO_SCHEDULE: ("À inscrire", INK),
}
_THEME, _CONCLUSION, _FOLLOW_UP, _COUNCILS = 29, 51, 32, 62


def render(document: Conclusions) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: story(document, paper.width, tight=tight))


def story(document: Conclusions, width: float, *, tight: bool) -> list[Any]:
    head = document.masthead
    known = f"ratifications connues au {day(document.known_on)}" if document.known_on else ""
    facts = dotted([head.place, f"référence {head.reference}", known])
    told = " ".join(part for part in (_FORCE, document.summary or conclusions_brief(document)) if part)
    return [
        *masthead(head, TITLE, width, facts=facts, tight=tight),
        Paragraph(inline(told), Styles.wide),
        gap(0.8),
        *([_table(document), gap(0.8)] if document.conclusions else []),
        Paragraph(inline(" ".join(part for part in (_LEGEND, document.note) if part)), Styles.note),
        *closing_lines(document),
    ]


def _table(document: Conclusions) -> Any:
    councils = document.councils
    names = ["Thème", "Conclusion partagée", "Suite à donner", *(f"Délibération {_owner(name)}" for name in councils)]
    rows = [list(head_row(names)), *(_row(each, councils) for each in document.conclusions)]
    own = _COUNCILS / max(1, len(councils))
    texts = [[each.theme, "", f"{each.follow_up} {each.pilot}"] for each in document.conclusions]
    widths = [*fitted([_THEME, _CONCLUSION, _FOLLOW_UP], texts, flexible=1), *([own] * len(councils))]
    commands: list[Command] = [
        ("TOPPADDING", (0, 1), (-1, -1), 7),
        ("BOTTOMPADDING", (0, 1), (-1, -1), 9),
        ("LINEBEFORE", (3, 1), (-1, -1), 0.4, HAIR),
        ("RIGHTPADDING", (3, 0), (-1, -1), 0),
    ]
    return house_table(
        rows, widths, summary="Conclusions partagées et délibérations de chaque conseil", commands=commands
    )


def _owner(council: str) -> str:
    """« du Nord » of « Conseil général du Nord »; what has no article is left as it is."""
    kind, own = parted(council)
    return own if own and own[0] == "d" and kind else council


def ratification_table(conclusions: Sequence[Conclusion]) -> Any:
    """Return the compact table that ends a procès-verbal: each conclusion, and where every council stands with it."""
    councils = tuple(dict.fromkeys(each.authority for one in conclusions for each in one.ratifications))
    names = ["N°", "Conclusion", *(f"Délibération {_owner(name)}" for name in councils)]
    rows = [list(head_row(names))]
    label = style(Styles.cell_strong, textColor=GREEN)
    for one in conclusions:
        by_council = {each.authority: each for each in one.ratifications}
        text = one.theme or one.operative or one.text
        standing = [_standing(by_council.get(name)) for name in councils]
        rows.append([cell(one.label, label), Paragraph(inline(text), Styles.cell), *standing])
    own = 101 / max(1, len(councils))
    widths = [12, 61, *([own] * len(councils))] if councils else [12, 162]
    return house_table(rows, widths, summary="Conclusions à ratifier par chaque conseil")


def _row(conclusion: Conclusion, councils: tuple[str, ...]) -> list[Any]:
    label = style(Styles.cell_strong, fontSize=13, leading=16, textColor=GREEN)
    text = conclusion.text.strip()
    if conclusion.operative:
        text = f"**{conclusion.operative}**{'' if text[:1] in ',.;:' else ' '}{text}"
    by_council = {each.authority: each for each in conclusion.ratifications}
    follow = ", ".join(
        part for part in (conclusion.follow_up, conclusion.pilot and f"pilote {conclusion.pilot}") if part
    )
    return [
        [cell(conclusion.label, label), cell(conclusion.theme, Styles.cell_quiet)],
        Paragraph(inline(text), style(Styles.cell, fontSize=10, leading=13)),
        Paragraph(inline(capital(follow)), Styles.cell),
        *(_standing(by_council.get(name)) for name in councils),
    ]


def _standing(of: Ratification | None) -> Paragraph:
    of = of or Ratification(authority="")
    word, colour = _WORDS[of.state]
    quiet = hexadecimal(QUIET)
    lines = [coloured(word, hexadecimal(colour), bold=True)]
    if of.number:
        lines.append(verbatim(f"n° {of.number}"))
    if of.on:
        lines.append(coloured(verbatim(partial(of.on)), quiet))
    if of.note:
        lines.append(coloured(verbatim(of.note), quiet))
    if of.text_differs:
        lines.append(coloured(strong("texte différent"), hexadecimal(AMBER)))
    return Paragraph("<br/>".join(lines), Styles.cell)
