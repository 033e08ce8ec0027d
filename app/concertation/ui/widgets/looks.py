"""How the state of actions and decisions is told in every place: a word, an icon, a colour; days as lists show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.ui.plurals import Plurals
from concertation.ui.widgets.chips import ChipKind
from concertation.wording import word, words

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.followup import ActionRow

STATE_ICONS = {
    "to_start": ("circle", "secondary"),
    "in_progress": ("circle-dot", "accent"),
    "blocked": ("triangle-alert", "soon"),
    "done": ("circle-check", "done"),
    "dropped": ("circle-x", "secondary"),
}
SENSE_ICONS = {
    "agreement": ("circle-check", "done"),
    "agreement_with_reserve": ("circle-check", "soon"),
    "referred": ("corner-down-right", "accent"),
    "postponed": ("clock", "soon"),
    "for_information": ("info", "secondary"),
    "dropped": ("circle-x", "secondary"),
}


def options(subject: str) -> list[tuple[str, str]]:
    """Return the values of an enumeration with their words, for a field."""
    return list(words(subject).items())


def numeric_day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"


def lateness(row: ActionRow) -> str:
    """Return « 9 j de retard », or nothing."""
    if not row.late_days:
        return ""
    return Plurals().days_late(row.late_days)


def state_icon(row: ActionRow) -> tuple[str, str]:
    """Return the icon and colour of an action: late wins over its state."""
    return ("alarm-clock", "late") if row.late_days else STATE_ICONS[row.state]


def state_words(row: ActionRow) -> str:
    return word("action_state", row.state)


def state_chip(row: ActionRow) -> tuple[str, ChipKind]:
    """Return the chip of an action: how late it is, else its state."""
    if row.late_days:
        return lateness(row), ChipKind.LATE
    kinds = {"done": ChipKind.DONE, "blocked": ChipKind.SOON}
    return state_words(row), kinds.get(row.state, ChipKind.NEUTRAL)
