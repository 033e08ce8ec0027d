"""The saved filters of actions: those everyone has, and those the user kept on this computer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concertation.services.queries.followup import ActionCounts, ActionFilter, action_counts, count_actions

if TYPE_CHECKING:
    from datetime import date

    from concertation.persistence.reader import Reader
    from concertation.ui.settings import Settings

LATE, OPEN, SOON, UNDATED = "late", "open", "soon", "undated"
BLOCKED, DONE, DROPPED, EVERYTHING = "blocked", "done", "dropped", "everything"
USUAL = (LATE, SOON, OPEN, UNDATED, BLOCKED, DONE, DROPPED, EVERYTHING)
_STATES = {BLOCKED: ("blocked",), DONE: ("done",), DROPPED: ("dropped",)}
_KEPT = "followup/filters"


@dataclass(frozen=True, slots=True)
class Kept:
    """A filter the user saved: a usual one, words, and an authority."""

    name: str
    base: str
    words: str = ""
    authority_id: str = ""

    @property
    def key(self) -> str:
        return f"kept:{self.name}"


def asked(base: str, on: date, *, words: str = "", authority_id: str = "") -> ActionFilter:
    """Return what to ask the register for a usual filter; one that is unknown keeps everything."""
    return ActionFilter(
        on=on,
        late=base == LATE,
        soon=base == SOON,
        open=base == OPEN,
        undated=base == UNDATED,
        states=_STATES.get(base, ()),
        words=words,
        authority_id=authority_id or None,
    )


def names() -> dict[str, str]:
    """Return the usual filters by key, in their order, with their words."""
    translate = QCoreApplication.translate
    return {
        LATE: translate("Filters", "En retard"),
        SOON: translate("Filters", "Sous 7 jours"),
        OPEN: translate("Filters", "Ouvertes"),
        UNDATED: translate("Filters", "Sans échéance"),
        BLOCKED: translate("Filters", "Bloquées"),
        DONE: translate("Filters", "Faites"),
        DROPPED: translate("Filters", "Abandonnées"),
        EVERYTHING: translate("Filters", "Toutes"),
    }


def counted(reader: Reader, on: date, kept: tuple[Kept, ...]) -> tuple[ActionCounts, dict[str, int]]:
    """Return how many actions each usual filter holds, and each one kept by the user, by its key."""
    own = {
        one.key: count_actions(reader, asked(one.base, on, words=one.words, authority_id=one.authority_id))
        for one in kept
    }
    return action_counts(reader, on), own


def load(settings: Settings) -> tuple[Kept, ...]:
    """Return the filters kept on this computer; spoilt ones are left out."""
    try:
        return tuple(Kept(**one) for one in json.loads(settings.text(_KEPT, "[]")))
    except (ValueError, TypeError):
        return ()


def save(settings: Settings, kept: tuple[Kept, ...]) -> None:
    told = [{"name": k.name, "base": k.base, "words": k.words, "authority_id": k.authority_id} for k in kept]
    settings.write(_KEPT, json.dumps(told, ensure_ascii=False))
