"""What the palette lists: the window's commands, the page's own, and the objects found in the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from concertation.ui.palette.matching import match
from concertation.ui.shell.commands import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QAction

    from concertation.ui.ports import Found

_MOST_COMMANDS = 6
_ICONS = {
    "person": "user",
    "meeting": "users",
    "item": "list-ordered",
    "agenda_item": "list-ordered",
    "holding": "user",
    "authority_name": "landmark",
    "decision": "gavel",
    "action": "list-checks",
    "dossier": "folder",
    "block": "pilcrow",
    "authority": "landmark",
    "body": "landmark",
    "attachment": "paperclip",
    "deliberation": "landmark",
    "comment": "message-square",
    "visa": "route",
    "contract": "coins",
    "axis": "coins",
    "contract_action": "coins",
    "operation": "coins",
    "amendment": "coins",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a head of group when ``run`` is ``None``."""

    id: str
    text: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    runs: tuple[tuple[int, int], ...] = ()
    run: Callable[[], object] | None = None
    verb: str = ""


@dataclass(frozen=True, slots=True)
class _Opening:
    """Opens a found object; those of one object are equal, so that its row is drawn again only where it changed."""

    open_one: Callable[[Found], object]
    found: Found

    def __call__(self) -> object:
        return self.open_one(self.found)


def commands(words: str, actions: Iterable[QAction]) -> tuple[list[Entry], bool]:
    """Return the commands that answer, the best first, and whether that one answers to the letter.

    All of them are returned for no words at all.
    """
    translate = QCoreApplication.translate
    found = []
    for action in actions:
        text = plain(action.text())
        answer = match(words, action.property("answers_to") or text)
        if answer is not None and text and action.isEnabled() and not action.isSeparator():
            found.append((answer, text, action))
    found.sort(key=lambda one: -one[0].score)
    most = _MOST_COMMANDS if words else len(found)
    rows = [
        Entry(
            f"command:{place}",
            text,
            icon=str(action.property("icon_name") or "chevron-right"),
            keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            runs=answer.runs,
            run=action.trigger,
            verb=translate("Palette", "lancer"),
        )
        for place, (answer, text, action) in enumerate(found[:most])
    ]
    head = Entry("head:commands", translate("Palette", "Commandes"))
    return ([head, *rows], found[0][0].exact) if rows else ([], False)


def objects(words: str, found: Sequence[Found], open_one: Callable[[Found], object]) -> list[Entry]:
    """Return the objects found, grouped by kind in the order of their first answer.

    A dossier whose title answers comes first: it holds all that was said of the matter.
    """
    found = sorted(found, key=lambda one: not (one.kind == "dossier" and match(words, one.title)))
    names = {kind: kind_name(kind) for kind in dict.fromkeys(one.kind for one in found)}
    rows: list[Entry] = []
    for name in dict.fromkeys(names.values()):
        rows.append(Entry(f"head:{name}", name))
        rows.extend(_object(words, one, open_one) for one in found if names[one.kind] == name)
    return rows


def _object(words: str, one: Found, open_one: Callable[[Found], object]) -> Entry:
    answer = match(words, one.title)
    return Entry(
        f"{one.kind}:{one.id}",
        one.title,
        one.detail if one.detail != one.title else "",
        _ICONS.get(one.kind, "file-text"),
        runs=answer.runs if answer else (),
        run=_Opening(open_one, one),
        verb=QCoreApplication.translate("Palette", "ouvrir"),
    )


def kind_name(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        "person": translate("Palette", "Personnes"),
        "meeting": translate("Palette", "Séances"),
        "item": translate("Palette", "Points"),
        "agenda_item": translate("Palette", "Points"),
        "holding": translate("Palette", "Personnes"),
        "authority_name": translate("Palette", "Collectivités"),
        "decision": translate("Palette", "Décisions"),
        "action": translate("Palette", "Suites"),
        "dossier": translate("Palette", "Dossiers"),
        "block": translate("Palette", "Relevés"),
        "authority": translate("Palette", "Collectivités"),
        "body": translate("Palette", "Instances"),
        "attachment": translate("Palette", "Pièces"),
        "deliberation": translate("Palette", "Délibérations"),
        "comment": translate("Palette", "Commentaires"),
        "visa": translate("Palette", "Dossiers"),
        "contract": translate("Palette", "Contrat"),
        "axis": translate("Palette", "Contrat"),
        "contract_action": translate("Palette", "Contrat"),
        "operation": translate("Palette", "Opérations"),
        "amendment": translate("Palette", "Avenants"),
    }.get(kind, translate("Palette", "Autres"))
