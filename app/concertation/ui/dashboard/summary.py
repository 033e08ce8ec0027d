"""The sentence on top of the dashboard, each number of which is a link to its list."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.ui.plurals import Plurals
from concertation.ui.theme import theme

if TYPE_CHECKING:
    from concertation.services.queries.dashboard import Dashboard


def summary(shown: Dashboard) -> str:
    """Return « 2 séances cette semaine · 3 suites en retard · 1 relevé à valider » as HTML."""
    translate = QCoreApplication.translate
    meetings, late, waiting = shown.meetings_this_week, shown.late_count, len(shown.to_validate)
    told = [
        _linked(
            "agenda:week",
            Plurals().meetings(meetings),
            translate("Summary", "cette semaine"),
        )
        if meetings
        else escape(translate("Summary", "Aucune séance cette semaine")),
        _linked(
            "followup:late",
            Plurals().actions(late),
            translate("Summary", "en retard"),
        )
        if late
        else escape(translate("Summary", "rien en retard")),
    ]
    if waiting:
        number = Plurals().minutes(waiting)
        told.append(_linked("agenda:to_validate", number, translate("Summary", "à valider")))
    return " &nbsp;·&nbsp; ".join(told)


def _linked(link: str, number: str, rest: str) -> str:
    style = f"text-decoration: none; color: {theme().color('accent').name()}"
    return f'<a href="{link}" style="{style}">{escape(number)}</a> {escape(rest)}'
