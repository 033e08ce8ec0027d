"""A meeting in brief, counted from its record: what a page and its editable copy say first where nobody wrote better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.documents.model import RatificationState
from concertation.documents.phrases import capital, count, series

if TYPE_CHECKING:
    from concertation.documents.model import ActionEntry, Conclusion, Conclusions, DecisionEntry, Decisions

_TOLD_APART = (
    ("agreement_with_reserve", "sous réserve", "sous réserve"),
    ("referred", "renvoyée", "renvoyées"),
    ("postponed", "reportée", "reportées"),
    ("dropped", "sans suite", "sans suite"),
)


def decisions_brief(document: Decisions) -> str:
    """Return the meeting in brief: how many decisions, which were not plain accords, how many actions."""
    decisions = [decision for each in document.points for decision in each.decisions]
    apart = [_apart(decisions, *words) for words in _TOLD_APART]
    told = capital(count(len(decisions), "décision", feminine=True))
    if any(apart):
        told += f", dont {series(apart)}"
    return f"{told}. {_actions_told(len(new_actions(document)), len(document.late_actions))}".strip()


def _actions_told(new: int, late: int) -> str:
    if not new:
        return f"{capital(count(late, 'action', feminine=True))} en retard." if late else ""
    told = capital(count(new, "action nouvelle", "actions nouvelles", feminine=True))
    return f"{told}, {count(late, '', ' ', feminine=True).strip()} en retard." if late else f"{told}."


def _apart(decisions: list[DecisionEntry], sense: str, one: str, many: str) -> str:
    number = sum(decision.sense == sense for decision in decisions)
    return "" if not number else count(number, one, many, feminine=True)


def new_actions(document: Decisions) -> tuple[ActionEntry, ...]:
    """Return the actions listed as new; without a list, those noted at the points."""
    return document.new_actions or tuple(action for each in document.points for action in each.actions)


def conclusions_brief(document: Conclusions) -> str:
    """Return how many conclusions every council has voted, some have, none has."""
    if not document.conclusions:
        return "**Aucune conclusion partagée n’est arrêtée.**"
    councils = len(document.councils)
    voted = [_voted(conclusion) for conclusion in document.conclusions]
    everywhere = sum(0 < councils <= number for number in voted)
    nowhere = sum(number == 0 for number in voted)
    partly = len(voted) - everywhere - nowhere
    alone = "par un seul" if councils == 2 else "par une partie d’entre eux"
    parts = [
        f"{count(everywhere, 'est', 'sont', feminine=True)} ratifiée{_s(everywhere)} par chaque conseil"
        if everywhere
        else "",
        f"{count(partly, 'l’est', 'le sont', feminine=True)} {alone}" if partly else "",
        f"{count(nowhere, 'est', 'sont', feminine=True)} en attente" if nowhere else "",
    ]
    return f"**{capital(series(parts))}.**" if any(parts) else ""


def _s(number: int) -> str:
    return "s" if number > 1 else ""


def _voted(conclusion: Conclusion) -> int:
    return sum(each.state is RatificationState.DELIBERATED for each in conclusion.ratifications)
