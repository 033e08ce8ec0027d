"""A copy made for one authority: its own actions, what the others owe it, its own column where there are columns."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date

from concertation.documents.model import (
    ActionEntry,
    ActionsTable,
    AttendanceSheet,
    BriefingNote,
    Conclusions,
    Convocation,
    Dashboard,
    Decisions,
    Document,
    Masthead,
    Minutes,
    ProxyForm,
    RoutingSlip,
)
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.queries.meeting import member_authorities
from concertation.services.queries.meeting_rows import MemberAuthority


@dataclasses.dataclass(frozen=True, slots=True)
class Parties:
    """The labels of the actions that an authority carries, and of those of others in which it has a part."""

    own: frozenset[str]
    owed: frozenset[str]


def edition_authority(reader: Reader, body_id: str, on: date, code: str) -> MemberAuthority:
    """Return the authority that a code names among the members of a body's cooperation.

    Raises:
        UserError: ``edition_authority_unknown`` with those there are.
    """
    cooperation_id = reader.scalar("SELECT cooperation_id FROM body WHERE id = :id", id=body_id)
    return member_named(reader, str(cooperation_id or ""), on, code)


def member_named(reader: Reader, cooperation_id: str, on: date, code: str) -> MemberAuthority:
    """Return the member of a cooperation that a code names.

    Raises:
        UserError: ``edition_authority_unknown`` with those there are.
    """
    members = member_authorities(reader, cooperation_id, on)
    found = next((each for each in members if each.code.casefold() == code.strip().casefold()), None)
    if found is None:
        raise UserError("edition_authority_unknown", code=code, known=", ".join(each.code for each in members) or "–")
    return found


def edition_of(reader: Reader, document: Document, authority: MemberAuthority, on: date) -> Document:
    """Return a document as one authority receives it."""
    logos = tuple(logo for logo in document.masthead.logos if logo.authority == authority.name)
    head = dataclasses.replace(document.masthead, edition=authority.name, authorities=(authority.name,), logos=logos)
    parties = _parties(reader, authority.id, on)
    if isinstance(document, Decisions):
        return _decisions(document, head, parties)
    if isinstance(document, Minutes):
        shown = [*document.actions, *(action for point in document.points for action in point.actions)]
        return dataclasses.replace(
            document,
            masthead=head,
            actions=_among(document.actions, parties.own),
            owed_actions=_among(shown, parties.owed),
        )
    if isinstance(document, ActionsTable):
        own, owed = _among(document.actions, parties.own), _among(document.actions, parties.owed)
        return dataclasses.replace(document, masthead=head, actions=own, owed_actions=owed)
    return _other(document, head, authority)


def _decisions(document: Decisions, head: Masthead, parties: Parties) -> Decisions:
    shown = [*document.new_actions, *document.late_actions]
    return dataclasses.replace(
        document,
        masthead=head,
        new_actions=_among(document.new_actions, parties.own),
        late_actions=_among(document.late_actions, parties.own),
        owed_actions=_among(shown, parties.owed),
    )


def _other(document: Document, head: Masthead, authority: MemberAuthority) -> Document:
    if isinstance(document, AttendanceSheet):
        groups = tuple(group for group in document.groups if group.authority == authority.name)
        return dataclasses.replace(document, masthead=head, groups=groups)
    if isinstance(document, Conclusions):
        lines = tuple(
            dataclasses.replace(
                line, ratifications=tuple(each for each in line.ratifications if each.authority == authority.code)
            )
            for line in document.conclusions
        )
        return dataclasses.replace(document, masthead=head, councils=(authority.code,), conclusions=lines)
    if isinstance(document, BriefingNote):  # each reads its own position first, then the others'
        positions = sorted(document.positions, key=lambda each: each.title != authority.name)
        return dataclasses.replace(document, masthead=head, positions=tuple(positions))
    if isinstance(document, Dashboard):
        return _dashboard(document, head, authority.short_name)
    if isinstance(document, RoutingSlip):
        name = authority.short_name
        steps = tuple(
            dataclasses.replace(step, own=f"{step.whose}, ".startswith(f"{name}, ")) for step in document.steps
        )
        return dataclasses.replace(document, masthead=head, steps=steps)
    if isinstance(document, ProxyForm):
        return _proxy(document, head, authority.name)
    if isinstance(document, Convocation) and not document.recipient:
        return dataclasses.replace(document, masthead=head, recipient=(authority.name,), recipient_name=authority.name)
    return dataclasses.replace(document, masthead=head)


def _dashboard(document: Dashboard, head: Masthead, name: str) -> Dashboard:
    """Put what one financer plans, pays and is told of before what the others are; nothing is left out."""
    order = sorted(range(len(document.financers)), key=lambda place: document.financers[place].name != name)
    financers = [document.financers[place] for place in order]
    axes = tuple(
        dataclasses.replace(axis, planned=tuple(axis.planned[place] for place in order)) for axis in document.axes
    )
    return dataclasses.replace(
        document,
        masthead=head,
        financers=tuple(dataclasses.replace(each, own=each.name == name) for each in financers),
        axes=axes,
        places=tuple(sorted(document.places, key=lambda each: each.financer != name)),
        watched=tuple(sorted(document.watched, key=lambda each: each.financer != name)),
    )


def _proxy(document: ProxyForm, head: Masthead, name: str) -> ProxyForm:
    """Say in a form to be filled of which council the grantor is, and the holder where it must be the same.

    Raises:
        UserError: ``proxy_of_another_authority`` where the form is that of a member of another one.
    """
    if not document.grantor:
        holder = name if document.same_council else ""
        return dataclasses.replace(document, masthead=head, grantor_quality=name, holder_quality=holder)
    if not document.grantor_quality.endswith(name):
        raise UserError("proxy_of_another_authority", person=document.grantor, authority=name)
    return dataclasses.replace(document, masthead=head)


def _among(actions: Iterable[ActionEntry], labels: frozenset[str]) -> tuple[ActionEntry, ...]:
    once = {action.reference: action for action in actions if action.reference in labels}
    return tuple(once.values())


def _parties(reader: Reader, authority_id: str, on: date) -> Parties:
    """Return whose actions are whose: an authority's own, and those carried by persons who hold a function there."""
    rows = reader.rows(
        """
        WITH ours(person_id) AS (
            SELECT h.person_id FROM holding h WHERE h.authority_id = :authority AND h.gone = 0
                AND (h.valid_from IS NULL OR h.valid_from <= :day) AND (h.valid_to IS NULL OR h.valid_to >= :day)),
        carried AS (
            SELECT x.id, x.label, (x.authority_id = :authority
                OR (x.authority_id IS NULL AND x.assignee_id IN (SELECT person_id FROM ours))) AS own
            FROM action x WHERE x.gone = 0 AND x.label IS NOT NULL)
        SELECT c.label, coalesce(c.own, 0) AS own, EXISTS (
            SELECT 1 FROM associate s WHERE s.action_id = c.id AND s.gone = 0
                AND (s.authority_id = :authority OR s.person_id IN (SELECT person_id FROM ours))) AS shared
        FROM carried c
        """,
        authority=authority_id,
        day=on.isoformat(),
    )
    return Parties(
        frozenset(row["label"] for row in rows if row["own"]),
        frozenset(row["label"] for row in rows if row["shared"] and not row["own"]),
    )
