"""The relevé de décisions: one or two pages, decisions in the flow of the points, ready when the meeting ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from concertation.documents.briefs import decisions_brief, new_actions
from concertation.documents.closing import closing_lines
from concertation.documents.layout.flow import Rule, gap
from concertation.documents.layout.masthead import masthead, participants
from concertation.documents.layout.styles import INK, QUIET, UNIT, Styles, style
from concertation.documents.markup import inline, strong
from concertation.documents.paper import Paper
from concertation.documents.points import actions_summary, owed_summary, point
from concertation.documents.sentences import approval_sentence
from concertation.documents.tagging import Paragraph

if TYPE_CHECKING:
    from concertation.documents.model import ActionEntry, Decisions

TITLE = "Relevé de décisions"


def render(document: Decisions) -> bytes:
    paper = Paper(document, TITLE)
    return paper.render(lambda tight: story(document, paper.width, tight=tight))


def story(document: Decisions, width: float, *, tight: bool) -> list[Any]:
    flowables = [
        *masthead(document.masthead, TITLE, width, tight=tight),
        Rule(before=2, after=8),
        *participants(document.groups, width),
        *_in_brief(document),
    ]
    for each in document.points:
        flowables += point(each)
    flowables += _undecided(document)
    new = new_actions(document)
    flowables += actions_summary(new, document.late_actions, _actions_title(new, document.late_actions))
    flowables += owed_summary(document.owed_actions, document.masthead)
    return [*flowables, *closing_lines(document, document.distribution)]


def _undecided(document: Decisions) -> list[Any]:
    """Return the line that names the points without a decision: who reads the relevé knows that they were called."""
    if not document.undecided:
        return []
    one = len(document.undecided) == 1
    told = " ; ".join(f"{each.number}.\u00a0{each.title}" for each in document.undecided)
    label = "Point sans décision" if one else "Points sans décision"
    own = style(Styles.body, textColor=QUIET, spaceBefore=1.2 * UNIT)
    return [Paragraph(f"{strong(label)} : {inline(told)}", own)]


def _in_brief(document: Decisions) -> list[Any]:
    text = document.summary.strip() or decisions_brief(document)
    approval = approval_sentence("relevé", document.objection_days, document.deemed_approved_on)
    markup = inline(" ".join(part for part in (text, approval) if part))
    own = style(Styles.body, spaceBefore=1.6 * UNIT, bulletColor=INK)
    return [gap(0.6), Paragraph(markup, own, bulletText="En bref")] if markup else []


def _actions_title(new: tuple[ActionEntry, ...], late: tuple[ActionEntry, ...]) -> str:
    if new and late:
        return "Actions nouvelles et actions en retard"
    return "Actions nouvelles" if new else "Actions en retard"
