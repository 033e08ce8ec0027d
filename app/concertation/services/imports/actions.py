"""Reads the table that a secretary follows actions with into actions of the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.progress import Report, walked
from concertation.domain.vocabulary import ActionState
from concertation.exchange.table_file import Table, Value
from concertation.services.imports.doubts import ADD, SKIP, Doubt, Doubts
from concertation.services.imports.heads import LineError, Rejected, find_heads, mapping_setting, plain, text_of
from concertation.services.imports.known import Names, People, authorities, read_day
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

GUESSES: Mapping[str, tuple[str, ...]] = {
    "text": ("action", "actions", "libelle", "intitule", "tache", "objet", "quoi"),
    "assignee": ("responsable", "pilote", "qui", "assigne a", "referent", "personne"),
    "authority": ("collectivite", "structure", "institution"),
    "due_on": ("echeance", "date d echeance", "date limite", "delai", "pour le", "quand", "due"),
    "state": ("etat", "statut", "avancement", "status"),
    "meeting": ("reunion", "seance", "comite"),
    "decision": ("reference de la decision", "n de decision"),
    "dossier": ("projet", "affaire", "sujet"),
    "comment": ("commentaire", "commentaires", "observation", "observations", "remarque", "remarques", "suivi"),
}
_SAID = {
    ActionState.TO_START: ("a faire", "a lancer", "non commence", "non commencee", "todo", "a demarrer"),
    ActionState.IN_PROGRESS: ("encours", "commence", "commencee", "demarre", "lance", "lancee"),
    ActionState.DONE: ("faite", "termine", "terminee", "realise", "realisee", "clos", "close", "solde", "soldee", "ok"),
    ActionState.BLOCKED: ("bloquee", "en attente", "suspendu", "suspendue"),
    ActionState.DROPPED: ("abandonnee", "annule", "annulee", "sans suite"),
}


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action to add, where it stands, and what was said of it."""

    action: Mapping[str, str | date | None]
    state: str
    comment: str | None


@dataclass(frozen=True, slots=True)
class ActionsPlan:
    """What an import of actions would do."""

    name: str
    mapping: Mapping[str, str]
    lines: tuple[ActionLine, ...]
    rejected: tuple[Rejected, ...]
    skipped: int = 0
    doubts: tuple[Doubt, ...] = ()


def plan_actions(
    reader: Reader,
    table: Table,
    today: date,
    mapping: Mapping[str, str] | None = None,
    answers: Mapping[int, str] | None = None,
    report: Report | None = None,
) -> ActionsPlan:
    """Return what a table of actions says, every line of it accepted, left, doubtful or rejected; nothing is written.

    With ``answers``, by line, an action whose words are followed already, or stand above in the file, is asked about.

    Raises:
        UserError: ``mapping_missing`` where no column tells what is to be done.
    """
    heads = find_heads(reader, table, mapping_setting("actions"), GUESSES, "text", mapping)
    reading = _Reading(reader, today)
    followed = None if answers is None else _Followed(reader, Doubts(answers))
    lines, rejected = [], []
    for line in walked(table.lines[1:], report):
        try:
            read = reading.read(heads.told(line))
        except LineError as refusal:
            rejected.append(heads.rejected(line, refusal))
            continue
        if followed is None or followed.keeps(read, line.number):
            lines.append(read)
    skipped, doubts = (followed.skipped, tuple(followed.doubts.asked)) if followed else (0, ())
    return ActionsPlan(table.name, heads.mapping, tuple(lines), tuple(rejected), skipped, doubts)


class _Followed:
    """The actions followed already, by their words."""

    def __init__(self, reader: Reader, doubts: Doubts) -> None:
        self.doubts, self.skipped = doubts, 0
        self._told: dict[str, list[tuple[str, str]]] = {}
        rows = reader.rows(
            """SELECT x.id, x.text, x.first_due_on AS due_on, x.state, a.code FROM action x
            LEFT JOIN authority a ON a.id = x.authority_id WHERE x.gone = 0 ORDER BY x.rank"""
        )
        for row in rows:
            state = word("action_state", row["state"])
            told = ", ".join(part for part in (row["text"], row["code"], state, row["due_on"]) if part)
            self._told.setdefault(plain(row["text"]), []).append((row["id"], told))

    def keeps(self, line: ActionLine, number: int) -> bool:
        """Tell whether a line is to be added: it is new, or was answered to be another one."""
        text = str(line.action["text"])
        if (known := self._told.get(plain(text))) is None:
            self._told[plain(text)] = []
            return True
        answer = self.doubts.ask(number, text, tuple(known))
        self.skipped += answer == SKIP
        return answer == ADD


class _Reading:
    """What a line may name, and how it is read."""

    def __init__(self, reader: Reader, today: date) -> None:
        self._today = today
        self._authorities, self._people = authorities(reader), People(reader)
        self._meetings = _named(reader, "SELECT id, reference AS name FROM meeting WHERE gone = 0")
        self._decisions = _named(reader, "SELECT id, reference AS name FROM decision WHERE gone = 0")
        self._dossiers = _named(
            reader, "SELECT id, title AS name FROM dossier WHERE gone = 0 AND merged_into_id IS NULL"
        )

    def read(self, told: Mapping[str, Value]) -> ActionLine:
        said = {field: text_of(value).strip() for field, value in told.items()}
        if not said.get("text"):
            raise LineError("text", "text_missing")
        authority_id = self._found(self._authorities, said, "authority")
        assignee = said.get("assignee")
        if assignee and authority_id is None and len(found := self._authorities.all(assignee)) == 1:
            (authority_id,), assignee = found, None  # a whole authority is often the one responsible
        action: dict[str, str | date | None] = {
            "text": said["text"],
            "authority_id": authority_id,
            "assignee_id": self._people.one(assignee, authority_id, "assignee") if assignee else None,
            "due_on": read_day(told.get("due_on"), "due_on", self._today),
            "meeting_id": self._found(self._meetings, said, "meeting"),
            "decision_id": self._found(self._decisions, said, "decision"),
            "dossier_id": self._found(self._dossiers, said, "dossier"),
        }
        return ActionLine(action, _state(said.get("state")), said.get("comment"))

    def _found(self, known: Names, said: Mapping[str, str], field: str) -> str | None:
        return known.one(said[field], field) if said.get(field) else None


def _named(reader: Reader, query: str) -> Names:
    names = Names()
    for row in reader.rows(query):
        names.add(row["id"], row["name"])
    return names


def _state(told: str | None) -> str:
    if not told:
        return ActionState.TO_START
    known = {
        plain(name): state
        for state, said in _SAID.items()
        for name in (
            state,
            word("action_state", state, language="fr"),
            word("action_state", state, language="en"),
            *said,
        )
    }
    if plain(told) not in known:
        raise LineError("state", "state_unknown")
    return known[plain(told)]
