"""The compte rendu of an administrative or political body: what was exposed, exchanged and concluded, point by point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.closing import closing_lines
from concertation.documents.layout.blocks import PointHeading
from concertation.documents.layout.flow import Rule, Together, gap
from concertation.documents.layout.masthead import masthead, participants, signatures
from concertation.documents.layout.styles import Styles
from concertation.documents.markup import inline
from concertation.documents.paper import Paper
from concertation.documents.points import actions_summary, owed_summary, point, running_text
from concertation.documents.sentences import approval_sentence
from concertation.documents.tagging import bullet_list

if TYPE_CHECKING:
    from concertation.documents.model import ActionEntry, Minutes

TITLE = "Compte rendu"


def render(document: Minutes) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: story(document, paper.width, tight=tight))


def story(document: Minutes, width: float, *, tight: bool) -> list[Any]:
    flowables = [
        *masthead(document.masthead, TITLE, width, tight=tight),
        Rule(before=2, after=8),
        *participants(document.groups, width),
    ]
    if document.opening.strip():
        flowables += [gap(0.6), *running_text(document.opening)]
    for each in document.points:
        flowables += point(each)
    flowables += actions_summary(_actions(document, late=False), _actions(document, late=True), "Suites à donner")
    flowables += owed_summary(document.owed_actions, document.masthead)
    return [
        *flowables,
        *_ending(document),
        *closing_lines(document, document.distribution),
        *_signatures(document, width),
    ]


def _actions(document: Minutes, *, late: bool) -> list[ActionEntry]:
    """Return the actions listed for the document and those noted at each point, each reference once.

    A copy made for one authority lists its own alone.
    """
    noted = () if document.masthead.edition else document.points
    listed = [*document.actions, *(action for each in noted for action in each.actions)]
    once = {action.reference or str(at): action for at, action in enumerate(listed)}
    return [action for action in once.values() if (action.late_days > 0) is late]


def _ending(document: Minutes) -> list[Any]:
    approval = approval_sentence("compte rendu", document.objection_days, document.deemed_approved_on)
    text = "\n\n".join(part for part in (document.closing.strip(), approval) if part)
    flowables: list[Any] = []
    if text:
        paragraphs = running_text(text)
        flowables += [Together([PointHeading(inline("Clôture"), Styles.heading2), *paragraphs[:1]]), *paragraphs[1:]]
    if document.annexes:
        items = bullet_list([inline(annex) for annex in document.annexes], Styles.item)
        flowables += [Together([PointHeading(inline("Annexes"), Styles.heading2), *items[:1]]), *items[1:]]
    return flowables


def _signatures(document: Minutes, width: float) -> list[Any]:
    return [gap(1), signatures(document.signatures, width)] if document.signatures else []
