"""What the user of this workstation chose once for every register, for the window and the command line alike."""

from __future__ import annotations

import json
from enum import StrEnum

from concertation.locations import user_folder

_FILE = "poste.json"


class Choice(StrEnum):
    """What can be chosen: a name for the history, a second place for copies."""

    USER_NAME = "user_name"
    SECOND_PLACE = "second_place"


def chosen(choice: Choice) -> str:
    """Return what was chosen, empty where nothing was or where it cannot be read."""
    told = _read().get(choice)
    return told.strip() if isinstance(told, str) else ""


def choose(choice: Choice, told: str) -> None:
    """Keep a choice; an empty one is forgotten."""
    kept = {**_read(), choice.value: told.strip()}
    (user_folder() / _FILE).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")


def _read() -> dict[str, object]:
    try:
        told = json.loads((user_folder() / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
