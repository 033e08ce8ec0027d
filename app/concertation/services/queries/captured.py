"""What was captured in a meeting, what it gave birth to, and what was issued from it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from concertation.domain.names import listed
from concertation.domain.numbering import decision_reference
from concertation.persistence.reader import Reader
from concertation.services.queries.meeting_rows import BlockRow, IssuedRow, TallyRow
from concertation.services.queries.naming import named_on
from concertation.services.queries.values import day, instant

# As the meeting gave it, or corrected it: what another meeting revised later is told by the follow-up.
_AGREED_DUE = """coalesce(
    (SELECT c.due_on FROM due_change c WHERE c.action_id = x.id AND c.gone = 0 AND c.meeting_id = x.meeting_id
     ORDER BY c.changed_at DESC, c.id DESC LIMIT 1), x.first_due_on)"""


def blocks(reader: Reader, meeting_id: str) -> tuple[BlockRow, ...]:
    """Return every captured line of a meeting, point by point in agenda order, in the order given to them."""
    return _kept(reader, meeting_id, decision_labels(reader, meeting_id), "1")


def blocks_under(reader: Reader, meeting_id: str, item_id: str | None) -> tuple[BlockRow, ...]:
    """Return the lines captured under one point, or before any where it is None, in the order given to them."""
    return _kept(reader, meeting_id, decision_labels(reader, meeting_id), "k.item_id IS :kept", item_id)


def blocks_among(
    reader: Reader, meeting_id: str, ids: Collection[str], labels: Mapping[str, str]
) -> tuple[BlockRow, ...]:
    """Return those of some captured lines that are not gone; ``labels`` are those of the meeting's decisions."""
    among = "k.id IN (SELECT value FROM json_each(:kept))"
    return _kept(reader, meeting_id, labels, among, json.dumps(sorted(ids)))


def captured_line(reader: Reader, block_id: str) -> BlockRow | None:
    """Return one captured line, or None once it is gone."""
    meeting_id = reader.scalar("SELECT meeting_id FROM block WHERE id = :id AND gone = 0", id=block_id)
    if meeting_id is None:
        return None
    return blocks_among(reader, meeting_id, (block_id,), decision_labels(reader, meeting_id))[0]


def _kept(
    reader: Reader, meeting_id: str, labels: Mapping[str, str], condition: str, kept: str | None = None
) -> tuple[BlockRow, ...]:
    rows = reader.rows(
        f"""
        SELECT k.*, coalesce(i.internal, 0) AS internal, d.reference AS decision_reference, d.sense, d.reserve_text, d.rank AS decision_rank,
               d.dossier_id AS decision_dossier, d.due_on AS decision_due,
               {named_on("d.reserve_holder_id", "m.held_on", "short_name")} AS reserve_holder,
               {named_on("d.pilot_id", "m.held_on", "short_name")} AS pilot,
               x.label AS action_label, x.state AS action_state, x.dossier_id AS action_dossier, x.minuted_people,
               {_AGREED_DUE} AS action_due, p.family_name, p.given_name,
               {named_on("x.authority_id", "m.held_on", "short_name")} AS action_authority,
               v.mode AS vote_mode,
               (SELECT title FROM dossier s WHERE s.id = coalesce(d.dossier_id, x.dossier_id)) AS dossier
        FROM block k JOIN meeting m ON m.id = k.meeting_id
             LEFT JOIN agenda_item i ON i.id = k.item_id
             LEFT JOIN decision d ON d.id = k.decision_id
             LEFT JOIN action x ON x.id = k.action_id
             LEFT JOIN person p ON p.id = x.assignee_id
             LEFT JOIN vote v ON v.id = k.vote_id
        WHERE k.meeting_id = :id AND k.gone = 0 AND {condition}
        ORDER BY i.rank, i.id, k.rank, k.id
        """,
        id=meeting_id,
        kept=kept,
    )
    associates = _associates(reader, [row["action_id"] for row in rows if row["action_id"]])
    tallies = _tallies(reader, [row["vote_id"] for row in rows if row["vote_id"]])
    return tuple(
        _block(row, labels, associates.get(row["action_id"], ()), tallies.get(row["vote_id"], ())) for row in rows
    )


def scripted_lines(reader: Reader, meeting_id: str) -> dict[str, str | None]:
    """Return the point of each line taken from a notes file, by the line's name in it."""
    rows = reader.rows(
        "SELECT entry_key, item_id FROM block WHERE meeting_id = :id AND entry_key IS NOT NULL AND gone = 0",
        id=meeting_id,
    )
    return {row["entry_key"]: row["item_id"] for row in rows}


def _block(
    row: Mapping[str, Any], labels: Mapping[str, str], associates: tuple[str, ...], tallies: tuple[TallyRow, ...]
) -> BlockRow:
    family = row["family_name"]
    reading = json.loads(row["reading"]) if row["reading"] else {}
    minuted = json.loads(row["minuted_people"]) if row["minuted_people"] else None
    return BlockRow(
        id=row["id"],
        item_id=row["item_id"],
        kind=row["kind"],
        raw=row["raw"],
        text=row["text"],
        at=instant(row["at"]),
        private=bool(row["private"] or row["internal"]),
        approved=bool(row["approved"]),
        decision_id=row["decision_id"],
        decision_label=labels.get(row["decision_id"]),
        sense=row["sense"],
        reserve_text=row["reserve_text"],
        reserve_holder=row["reserve_holder"],
        action_id=row["action_id"],
        action_label=row["action_label"],
        assignee=minuted["assignee"] if minuted else family and listed(family, row["given_name"] or ""),
        action_authority=minuted["authority"] if minuted else row["action_authority"],
        associates=tuple(minuted["associates"]) if minuted else associates,
        action_state=row["action_state"],
        pilot=row["pilot"],
        due_on=day(row["decision_due"] or row["action_due"]),
        dossier_id=row["decision_dossier"] or row["action_dossier"],
        dossier=row["dossier"],
        vote_id=row["vote_id"],
        vote_mode=row["vote_mode"],
        tallies=tallies,
        as_text=tuple((start, end) for start, end in reading.get("as_text", ())),
        warnings=tuple(reading.get("warnings", ())),
    )


def decision_labels(reader: Reader, meeting_id: str) -> dict[str, str]:
    """Return the label of each decision of a meeting: its reference once issued, else the end of the one it would get.

    Those that will never get one, for they are kept from every paper, come last and shift no other.
    """
    pattern, meeting = reader.rows(
        "SELECT b.decision_pattern, m.reference FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.id = :id",
        id=meeting_id,
    )[0]
    rows = reader.rows(
        """
        SELECT d.id, d.reference FROM decision d LEFT JOIN agenda_item i ON i.id = d.item_id
        WHERE d.meeting_id = :id AND d.gone = 0
        ORDER BY d.number IS NULL, d.number, (coalesce(i.internal, 0) OR EXISTS (
            SELECT 1 FROM block k WHERE k.decision_id = d.id AND k.private = 1)), i.rank, i.id, d.rank, d.id
        """,
        id=meeting_id,
    )
    return {
        row["id"]: row["reference"] or decision_reference(pattern, meeting, rank).rsplit("-", 1)[-1]
        for rank, row in enumerate(rows, start=1)
    }


def _associates(reader: Reader, actions: list[str]) -> dict[str, tuple[str, ...]]:
    rows = reader.rows(
        f"""
        SELECT s.action_id, p.family_name, p.given_name,
               {named_on("s.authority_id", "m.held_on", "short_name")} AS authority
        FROM associate s JOIN action x ON x.id = s.action_id JOIN meeting m ON m.id = x.meeting_id
             LEFT JOIN person p ON p.id = s.person_id
        WHERE s.action_id IN (SELECT value FROM json_each(:actions)) AND s.gone = 0 ORDER BY s.rank, s.id
        """,
        actions=json.dumps(actions),
    )
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        family = row["family_name"]
        found[row["action_id"]].append(listed(family, row["given_name"] or "") if family else row["authority"] or "")
    return {key: tuple(value) for key, value in found.items()}


def _tallies(reader: Reader, votes: list[str]) -> dict[str, tuple[TallyRow, ...]]:
    rows = reader.rows(
        """
        SELECT t.*, a.code AS authority FROM tally t JOIN vote v ON v.id = t.vote_id
             LEFT JOIN authority a ON a.id = t.authority_id
        WHERE v.id IN (SELECT value FROM json_each(:votes)) AND t.gone = 0 AND v.gone = 0
              AND t.political_group_id IS NULL
        ORDER BY t.authority_id IS NULL, t.id
        """,
        votes=json.dumps(votes),
    )
    found: dict[str, list[TallyRow]] = defaultdict(list)
    for row in rows:
        found[row["vote_id"]].append(
            TallyRow(
                row["authority_id"],
                row["authority"],
                row["votes_for"],
                row["votes_against"],
                row["abstentions"],
                row["blank"],
                row["not_voting"],
            )
        )
    return {key: tuple(value) for key, value in found.items()}


def issued(reader: Reader, meeting_id: str) -> tuple[IssuedRow, ...]:
    """Return the documents issued from a meeting, latest version first within each kind."""
    rows = reader.rows(
        """
        SELECT d.*, m.reference, EXISTS (SELECT 1 FROM issued_document n WHERE n.supersedes_id = d.id) AS superseded
        FROM issued_document d JOIN meeting m ON m.id = d.meeting_id
        WHERE d.meeting_id = :id AND d.gone = 0 ORDER BY d.kind, d.version DESC
        """,
        id=meeting_id,
    )
    return tuple(
        IssuedRow(
            row["id"],
            row["meeting_id"],
            row["reference"],
            row["kind"],
            row["version"],
            row["sha256"],
            row["pdf_sha256"],
            instant(row["issued_at"]),
            row["issued_by"],
            row["change_note"],
            bool(row["superseded"]),
        )
        for row in rows
    )
