"""``show`` and ``search``: one object with its history, and what is found by words."""

from __future__ import annotations

import dataclasses
from argparse import Namespace
from datetime import date
from typing import Any

from concertation.cli.opening import open_to_read
from concertation.cli.output import plain, print_json, print_table, say
from concertation.domain.clock import paris
from concertation.domain.folding import fold
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.past import read_as_of
from concertation.services.queries.action_sheet import action_sheet
from concertation.services.queries.assembly import QuorumAt
from concertation.services.queries.assembly_state import assembly_state
from concertation.services.queries.captured import blocks, issued
from concertation.services.queries.decisions import decision_sheet
from concertation.services.queries.dossiers import dossier_key, dossier_sheet
from concertation.services.queries.history import HistoryRow, history
from concertation.services.queries.meeting import items, meeting_sheet, noted_attendance
from concertation.services.queries.private import private_keys, private_notes, public_rows, without_secret_decision
from concertation.services.queries.search import FoundRow, search

_MOST = 1000

# By its id, « 59 2013-45 », or its number where one council alone gave it.
_DELIBERATION = """SELECT v.id FROM deliberation v JOIN authority a ON a.id = v.authority_id
    WHERE v.gone = 0 AND (v.id = :told OR a.code || ' ' || v.number = :told COLLATE NOCASE
        OR (v.number = :told COLLATE NOCASE AND NOT EXISTS (SELECT 1 FROM deliberation o
            WHERE o.number = v.number COLLATE NOCASE AND o.authority_id <> v.authority_id AND o.gone = 0)))
    ORDER BY v.adopted_on DESC, v.id"""
# Where an object's name on the command line is looked for: references, then labels and ids, then a dossier's title.
_FINDS = (
    ("meeting", "SELECT id FROM meeting WHERE reference = :told COLLATE NOCASE OR id = :told"),
    ("decision", "SELECT id FROM decision WHERE reference = :told COLLATE NOCASE OR id = :told"),
    ("action", "SELECT id FROM action WHERE label = :told COLLATE NOCASE OR id = :told"),
    ("operation", "SELECT id FROM operation WHERE (number = :told OR id = :told) AND gone = 0 ORDER BY id"),
    ("contract", "SELECT id FROM contract WHERE (code = :told COLLATE NOCASE OR id = :told) AND gone = 0"),
    ("deliberation", _DELIBERATION),
)


def show_command(options: Namespace) -> int:
    """Print one object, found by its reference, label, id or title, with its history."""
    with open_to_read(options.file) as workspace:
        shown = read_as_of(workspace, options.as_of, _shown, options.object, options.as_of or workspace.today())
    if options.json:
        print_json(shown)
        return 0
    for name, value in plain(shown).items():
        if not isinstance(value, list | dict):
            say(f"{name:<22} {'–' if value is None else value}")
    for row in shown["history"]:
        say(_line_of(row))
    return 0


def history_command(options: Namespace) -> int:
    """Print who changed what in one object, and when, the oldest first; what is private stays out."""
    with open_to_read(options.file) as workspace:
        told = workspace.read(_told, options.object)
    if options.json:
        print_json(told)
        return 0
    for row in told["history"]:
        say(_line_of(row))
    return 0


def _line_of(row: HistoryRow) -> str:
    return f"{paris(row.at):%Y-%m-%d %H:%M}  {row.author}  {row.label}"


def _told(reader: Reader, asked: str) -> dict[str, Any]:
    kind, key = _find(reader, asked)
    if key in private_keys(reader):
        raise UserError("object_not_found", object=asked)
    rows = _public_history(reader, kind, key)
    return {"kind": kind, "id": key, "history": sorted(rows, key=lambda row: row.at)}


def _public_history(reader: Reader, kind: str, key: str) -> list[HistoryRow]:
    """Return what was done to an object, the latest first; what is private is neither told nor named."""
    private = private_keys(reader)
    return [row for row in history(reader, kind, key, private) if _is_public(row, private)]


def _shown(reader: Reader, told: str, today: date) -> dict[str, Any]:
    kind, key = _find(reader, told)
    if key in private_keys(reader):
        raise UserError("object_not_found", object=told)
    return {"kind": kind, **_SHEETS[kind](reader, key, today), "history": _public_history(reader, kind, key)}


def _find(reader: Reader, told: str) -> tuple[str, str]:
    for kind, sql in _FINDS:
        if key := reader.scalar(sql, told=told.strip()):
            return kind, str(key)
    if key := dossier_key(reader, told):
        return "dossier", key
    raise UserError("object_not_found", object=told)


def _meeting(reader: Reader, key: str, today: date) -> dict[str, Any]:  # noqa: ARG001  # a meeting is not late
    sheet = meeting_sheet(reader, key)
    return {
        **{name: value for name, value in _fields(sheet).items() if name != "private_note"},
        "date": sheet.held_on,
        "body": sheet.body_code,
        "items": items(reader, key),
        "attendance": noted_attendance(reader, key),
        "lines": [row for row in blocks(reader, key) if not row.private],
        "issued": issued(reader, key),
        **_assembly(reader, key),
    }


def _assembly(reader: Reader, key: str) -> dict[str, Any]:
    """Return the quorum at the opening, at each check and at each vote of a body that votes; nothing for another."""
    state = assembly_state(reader, key)
    if not state.sitting.rules.votes:
        return {"quorum": None, "votes": [], "proxies": []}
    votes = public_rows(state.votes, private_keys(reader))
    quorum = {
        "opening": _quorum(state.opening) if state.opening else None,
        "votes": [{"vote": vote.id, "item": vote.numbers, **_quorum(vote.quorum)} for vote in votes],
        "checks": [{"kind": one.kind, **_quorum(one.quorum)} for one in state.sitting_events],
    }
    return {"quorum": quorum, "votes": votes, "proxies": state.proxies}


def _quorum(found: QuorumAt) -> dict[str, Any]:
    return {"at": found.at, "met": found.met, "quorum": found.councils, "union": found.union, "groups": found.groups}


def _is_public(row: HistoryRow, private: frozenset[str]) -> bool:
    """Tell whether a line of history may leave the register; its id is ``kind:key:rank``."""
    return row.field != "private_note" and row.id.split(":")[1] not in private


def _decision(reader: Reader, key: str, today: date) -> dict[str, Any]:
    return _flat(decision_sheet(reader, key, today), "decision")


def _action(reader: Reader, key: str, today: date) -> dict[str, Any]:
    return _flat(action_sheet(reader, key, today), "action")


def _dossier(reader: Reader, key: str, today: date) -> dict[str, Any]:
    private = private_keys(reader)
    told = _flat(dossier_sheet(reader, key, today), "dossier")
    return {name: public_rows(value, private) if isinstance(value, tuple) else value for name, value in told.items()}


def _flat(sheet: Any, main: str) -> dict[str, Any]:
    """Return a sheet with the fields of its main row at the top, as ``list`` gives them; counts give way to rows."""
    told = _fields(sheet)
    row = told.pop(main)
    associates = {"associates": row.associates} if hasattr(row, "associates") else {}
    return {**_fields(row), **told, **associates}


def _fields(row: Any) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}


def _operation(reader: Reader, key: str, today: date) -> dict[str, Any]:
    from concertation.services.queries.contract import operation_sheet

    sheet = _fields(operation_sheet(reader, key, today))
    decisions = public_rows(sheet.pop("decisions"), private_keys(reader))
    return {**_fields(sheet.pop("operation")), **sheet, "decisions": decisions}


def _contract(reader: Reader, key: str, today: date) -> dict[str, Any]:
    from concertation.services.queries.contract import amendments, contract_table

    table = contract_table(reader, key, today)
    private = private_keys(reader)
    listed = [without_secret_decision(row, private) for row in amendments(reader, key)]
    told = {"elapsed_share": table.elapsed_share, "amendments": listed}
    return {**_fields(table.contract), **told}


def _deliberation(reader: Reader, key: str, today: date) -> dict[str, Any]:  # noqa: ARG001  # nor is a deliberation
    from concertation.services.queries.council_acts import act_sheet
    from concertation.services.queries.deliberations import linked

    if (sheet := act_sheet(reader, key)) is None:
        raise UserError("object_not_found", object=key)
    private = private_keys(reader)
    links = [row for row in linked(reader, key) if row.other_id not in private]
    return {**_flat(sheet, "deliberation"), "links": links}


_SHEETS = {
    "meeting": _meeting,
    "decision": _decision,
    "action": _action,
    "dossier": _dossier,
    "operation": _operation,
    "contract": _contract,
    "deliberation": _deliberation,
}


def search_command(options: Namespace) -> int:
    """Print what holds every word, the best first."""
    if not 1 <= options.limit <= _MOST:
        raise UserError("limit_wrong", most=_MOST)
    with open_to_read(options.file) as workspace:
        rows = workspace.read(_found, " ".join(options.words), options.limit)
    if options.json:
        print_json(rows)
    else:
        print_table(rows, ("kind", "where", "title", "snippet"))
    return 0


def _found(reader: Reader, words: str, limit: int) -> list[FoundRow]:
    """Return what holds the words, without what the secretary keeps to herself."""
    private, notes = private_keys(reader), private_notes(reader)
    rows = search(reader, words, min(_MOST, limit + len(private) + len(notes)))
    told = (_without_note(row, words, notes) for row in rows if row.id.rpartition(":")[2] not in private)
    return [row for row in told if row is not None][:limit]


def _without_note(row: FoundRow, words: str, notes: dict[str, str]) -> FoundRow | None:
    """Return a hit without the words of the secretary's own note; none where they alone were found."""
    note = notes.get(row.id.rpartition(":")[2])
    if note is None:
        return row
    asked, title = fold(words).split(), fold(row.title)
    if any(word in fold(note) and word not in title for word in asked):
        return None
    return dataclasses.replace(row, snippet="", marks=())
