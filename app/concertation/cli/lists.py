"""``list``: what the register holds, one row per object, with the fields that scripts rely on.

A script waits for each call, so each list imports its own question alone.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.cli import contract_lists
from concertation.cli.opening import body_id_of, open_to_read
from concertation.cli.output import plain, print_json, print_table
from concertation.domain.meeting import UPCOMING
from concertation.domain.vocabulary import DossierState, MeetingState
from concertation.errors import UserError
from concertation.services.past import read_as_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
from concertation.services.queries.private import private_keys, public_rows
from concertation.services.queries.series import MeetingRow

Lister = Callable[["Reader", Namespace, date], Sequence[Any]]


def list_command(options: Namespace) -> int:
    """Print the objects asked for; lateness is told on ``--on``, by default the register's today."""
    lister, columns = _LISTS[options.what]
    _expect_concerned(options)
    with open_to_read(options.file) as workspace:
        on = options.on or options.as_of or workspace.today()
        rows = read_as_of(workspace, options.as_of, _rows, lister, options, on)
    if options.json:
        print_json(rows)
    else:
        print_table(rows, columns)
    return 0


def _rows(reader: Reader, lister: Lister, options: Namespace, on: date) -> Sequence[Any]:
    if options.body:
        body_id_of(reader, options.body)
    if options.meeting:
        _meeting(reader, options)
    return lister(reader, options, on)


def _expect_concerned(options: Namespace) -> None:
    """Refuse an option that a list knows nothing of: left aside, it would give a script more than it asked for.

    Raises:
        UserError: ``list_option_unconcerned``.
    """
    allowed = _CONCERNED.get(options.what)
    if allowed is None:
        return
    given = [
        name for name in ("meeting", "body", "contract", "authority", "open", "late", "on") if getattr(options, name)
    ]
    if extra := [name for name in given if name not in allowed]:
        told = ", ".join(f"--{name}" for name in allowed)
        raise UserError("list_option_unconcerned", option=f"--{extra[0]}", what=options.what, allowed=told)


def _authorities(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.directory import authorities

    return authorities(reader, on, only_current=options.open)


def _bodies(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.bodies import bodies

    return [row for row in bodies(reader, on) if options.body in (None, row.code)]


def _persons(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.directory import persons

    rows = persons(reader, on, options.body)
    if not options.meeting:
        return rows
    expected = {row.person_id for row in _attendance(reader, options, on)}
    return [row for row in rows if row.id in expected]


def _meetings(reader: Reader, options: Namespace, on: date) -> Sequence[MeetingRow]:
    from concertation.services.queries.meeting import meeting_id_of
    from concertation.services.queries.series import meetings

    rows = meetings(reader, body=options.body)
    if options.meeting:
        meeting_id = meeting_id_of(reader, options.meeting)
        rows = tuple(row for row in rows if row.id == meeting_id)
    if options.on:
        rows = tuple(row for row in rows if row.date <= on)
    if options.open:
        rows = tuple(row for row in rows if row.state in UPCOMING or row.state == MeetingState.IN_SESSION)
    return rows


def _items(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.meeting import items

    rows = [row for meeting in _asked(reader, options, on) for row in items(reader, meeting)]
    return [row for row in rows if row.outcome is None] if options.open else rows


def _attendance(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.meeting import noted_attendance

    return [row for meeting in _asked(reader, options, on) for row in noted_attendance(reader, meeting)]


def _asked(reader: Reader, options: Namespace, on: date) -> list[str]:
    """Return the ids of the meetings that the options keep."""
    from concertation.services.queries.meeting import meeting_id_of
    from concertation.services.queries.series import meetings

    if options.meeting:
        return [meeting_id_of(reader, options.meeting)]
    return [row.id for row in meetings(reader, body=options.body) if not (options.on and row.date > on)]


def _decisions(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # decisions are not late
    from concertation.services.queries.decisions import DecisionFilter, decisions

    meeting_id = _meeting(reader, options)
    asked = DecisionFilter(body=options.body, meeting_id=meeting_id, open=options.open, descending=False)
    return _public(reader, decisions(reader, asked))


def _actions(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.followup import ActionFilter, actions

    meeting_id = _meeting(reader, options)
    asked = ActionFilter(on=on, open=options.open, late=options.late, body=options.body, meeting_id=meeting_id)
    return [{**plain(row), "third_postponement": row.flagged} for row in _public(reader, actions(reader, asked))]


def _public(reader: Reader, rows: Sequence[Any]) -> list[Any]:
    """Leave out what is private and what was said à huis clos: it leaves the register in no export."""
    return public_rows(rows, private_keys(reader))


def _dossiers(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    """Return the register of who instructs what, each dossier with those instructed twice elsewhere."""
    from concertation.services.queries.dossiers import DossierFilter, dossiers
    from concertation.services.queries.look_alikes import instructed_twice

    rows = dossiers(reader, DossierFilter(on=on, state=DossierState.OPEN if options.open else None))
    twice = instructed_twice(reader)
    return [
        {**plain(row), "instructed_twice": [plain(pair) for pair in twice if pair.id == row.id]}
        for row in rows
        if row.late_actions or not options.late
    ]


def _meeting(reader: Reader, options: Namespace) -> str | None:
    from concertation.services.queries.meeting import meeting_id_of

    return meeting_id_of(reader, options.meeting) if options.meeting else None


def _votes(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # votes are told as they were
    from concertation.services.queries.reports import votes_of

    return _public(reader, votes_of(reader, _voting(reader, options)))


def _voting(reader: Reader, options: Namespace) -> Sequence[str]:
    from concertation.services.queries.reports import meetings_with_votes

    meeting_id = _meeting(reader, options)
    return (meeting_id,) if meeting_id else meetings_with_votes(reader, options.body)


def _proxies(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # so are proxies
    from concertation.services.queries.assembly_state import assembly_state

    return [row for meeting_id in _voting(reader, options) for row in assembly_state(reader, meeting_id).proxies]


def _reports(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:
    from concertation.services.queries.reports import reports

    rows = [row for meeting_id in _asked(reader, options, on) for row in reports(reader, meeting_id)]
    rows = _public(reader, rows)
    return [row for row in rows if row.outcome is None] if options.open else rows


def _deliberations(reader: Reader, options: Namespace, on: date) -> Sequence[Any]:  # noqa: ARG001  # what is awaited has no due date
    """Return what councils made of joint conclusions, those awaited too, then, without a sitting asked for, their own acts."""
    from concertation.services.queries.council_acts import OWN, RATIFICATION, ActRow, council_acts, expect_authority
    from concertation.services.queries.deliberations import MirrorRow, mirror

    wanted = expect_authority(reader, options.authority) if options.authority else None
    acts = {act.id: plain(act) for act in _public(reader, council_acts(reader)) if wanted in (None, act.authority_id)}
    lines = mirror(reader, body=options.body, meeting_id=_meeting(reader, options), awaited=options.open)
    unknown: dict[str, Any] = dict.fromkeys((field.name for field in fields(ActRow)), None) | {"nature": RATIFICATION}
    told = [
        {**acts.get(line.id or "", unknown), **plain(line)}
        for line in _public(reader, lines)
        if wanted in (None, line.authority_id)
    ]
    if options.body or options.meeting or options.open:
        return told
    blank = dict.fromkeys((field.name for field in fields(MirrorRow)), None) | {"differs": False}
    return told + [{**blank, **act} for act in acts.values() if act["nature"] == OWN]


# The options that each list knows of; one that is not named here is told nothing of them.
_CONCERNED: dict[str, tuple[str, ...]] = {
    "authorities": ("open", "on"),
    "bodies": ("body", "on"),
    "persons": ("meeting", "body", "on"),
    "meetings": ("meeting", "body", "open", "on"),
    "items": ("meeting", "body", "open", "on"),
    "decisions": ("meeting", "body", "open"),
    "actions": ("meeting", "body", "open", "late", "on"),
    "dossiers": ("open", "late", "on"),
    "attendance": ("meeting", "body", "on"),
    "votes": ("meeting", "body"),
    "proxies": ("meeting", "body"),
    "reports": ("meeting", "body", "open", "on"),
    "deliberations": ("meeting", "body", "authority", "open"),
    **dict.fromkeys(contract_lists.LISTS, ("contract", "on")),
}
_LISTS: dict[str, tuple[Lister, tuple[str, ...]]] = {
    "authorities": (_authorities, ("code", "name", "kind", "siret", "valid_from", "valid_to")),
    "bodies": (_bodies, ("code", "name", "cooperation", "regime", "cadence")),
    "persons": (_persons, ("family_name", "given_name", "function", "authority", "group")),
    "meetings": (_meetings, ("reference", "date", "starts_at", "state", "host", "place")),
    "items": (_items, ("meeting", "number", "title", "nature", "pilot", "planned_minutes", "outcome")),
    "decisions": (_decisions, ("reference", "text", "sense", "pilot", "due_on", "state")),
    "actions": (_actions, ("label", "text", "assignee", "authority", "due_on", "state", "late_days")),
    "dossiers": (
        _dossiers,
        ("title", "triage", "instructing_authority", "axis", "stage", "state", "holder", "held_days"),
    ),
    "votes": (_votes, ("meeting", "numbers", "mode", "item", "explanation")),
    "proxies": (_proxies, ("meeting", "grantor", "holder", "authority", "given_at", "lapsed_at")),
    "reports": (_reports, ("meeting", "number", "report_number", "title", "commission", "rapporteur", "outcome")),
    "deliberations": (_deliberations, ("decision", "authority", "standing", "date", "number", "object", "received_on")),
    **contract_lists.LISTS,
    "attendance": (_attendance, ("meeting", "person", "authority", "status", "arrived_at", "represented_by")),
}
