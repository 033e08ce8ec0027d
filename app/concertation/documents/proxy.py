"""The pouvoir: a form to sign, blank or already filled, with the rules that make it hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.layout.flow import Rule, gap
from concertation.documents.layout.masthead import masthead, signatures
from concertation.documents.layout.styles import UNIT, Styles, style
from concertation.documents.markup import inline
from concertation.documents.model import Signature
from concertation.documents.paper import Paper
from concertation.documents.phrases import clock, day, weekday
from concertation.documents.points import full_width_heading, running_text
from concertation.documents.tagging import Paragraph, bullet_list

if TYPE_CHECKING:
    from concertation.documents.model import ProxyForm

TITLE = "Pouvoir"
_NAME_DOTS, _QUALITY_DOTS = "…" * 20, "…" * 30  # each with its word fills a line
_TEXT = style(Styles.wide, fontSize=12, leading=22, spaceAfter=1.5 * UNIT)


def render(document: ProxyForm) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: story(document, paper.width, tight=tight))


def story(document: ProxyForm, width: float, *, tight: bool) -> list[Any]:
    head = document.masthead
    when = f" du {weekday(head.meeting_on)}" if head.meeting_on else ""
    at = f" à {clock(head.starts_at)}" if head.starts_at else ""
    sitting = f"{head.sitting.lower()}{when}{at}{f', {head.place}' if head.place else ''}"
    sentence = (
        f"Je donne pouvoir à {_who(document.holder, document.holder_quality)}, pour me représenter à la {sitting}, "
        "prendre part aux discussions et voter en mon nom sur toutes les affaires inscrites à l’ordre du jour."
    )
    signed = f"Fait à ………………………, le {day(document.given_on)}" if document.given_on else "Fait à ………………………, le ………………………"
    places = [
        Signature(quality="Le mandant", capacity="signature précédée de « bon pour pouvoir »", name=document.grantor),
        Signature(
            quality="Le mandataire", capacity="signature précédée de « bon pour acceptation »", name=document.holder
        ),
    ]
    return [
        *masthead(head, TITLE, width, tight=tight),
        Rule(before=2, after=14),
        Paragraph(inline(f"Je soussigné(e) {_who(document.grantor, document.grantor_quality)},"), _TEXT),
        *running_text(sentence, own=_TEXT),
        Paragraph(inline(signed), _TEXT),
        gap(1),
        signatures(places, width),
        gap(2),
        *_rules(document),
    ]


def _who(name: str, quality: str) -> str:
    if not name:
        return f"(nom, prénom)\u00a0{_NAME_DOTS}, (qualité)\u00a0{_QUALITY_DOTS}{f', {quality}' if quality else ''}"
    return f"**{name}**{f', {quality}' if quality else ''}"


def _rules(document: ProxyForm) -> list[Any]:
    if not document.rules:
        return []
    own = style(Styles.note, leftIndent=12, bulletIndent=0, bulletFontName=Styles.note.fontName)
    return [full_width_heading("Règles du pouvoir"), *bullet_list([inline(rule) for rule in document.rules], own)]
