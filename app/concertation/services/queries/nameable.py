"""Who and what a captured line may name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from concertation.domain.capture import CaptureContext, KnownAuthority, KnownDossier, KnownPerson
from concertation.errors import UserError
from concertation.persistence.reader import Reader
from concertation.services.queries.naming import named_on
from concertation.services.queries.values import day


def known_names(reader: Reader) -> tuple[str, ...]:
    """Return every name of the register: of persons, authorities, bodies, dossiers; no spelling calls them doubtful."""
    rows = reader.rows(
        """
        SELECT family_name || ' ' || coalesce(given_name, '') AS name FROM person WHERE gone = 0
        UNION SELECT name FROM authority_name WHERE gone = 0 UNION SELECT name FROM body WHERE gone = 0
        UNION SELECT title FROM dossier WHERE gone = 0 UNION SELECT name FROM cooperation WHERE gone = 0
        """
    )
    return tuple(row["name"] for row in rows)


def capture_context(reader: Reader, meeting_id: str) -> CaptureContext:
    """Return who and what a captured line may name: persons of the meeting first, then all; authorities; open dossiers.

    Dates are reckoned from the meeting's day. ``next_meetings`` names the next meeting of each body.

    Raises:
        UserError: ``object_unknown`` where there is no such meeting.
    """
    held_on = day(reader.scalar("SELECT held_on FROM meeting WHERE id = :id", id=meeting_id))
    if held_on is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    authorities = reader.rows(
        f"""
        SELECT a.id, a.code, {named_on("a.id", ":on")} AS name, {named_on("a.id", ":on", "short_name")} AS short_name
        FROM authority a WHERE a.gone = 0 ORDER BY a.code, a.id
        """,
        on=held_on.isoformat(),
    )
    dossiers = reader.rows(
        "SELECT id, title FROM dossier WHERE gone = 0 AND merged_into_id IS NULL ORDER BY state <> 'open', title, id"
    )
    upcoming = reader.rows(
        """
        SELECT b.name, min(m.held_on) AS held_on,
               b.id = (SELECT body_id FROM meeting WHERE id = :id) AS own
        FROM meeting m JOIN body b ON b.id = m.body_id
        WHERE m.gone = 0 AND m.state NOT IN ('cancelled', 'postponed') AND m.held_on > :on GROUP BY b.id
        """,
        id=meeting_id,
        on=held_on.isoformat(),
    )
    return CaptureContext(
        today=held_on,
        people=_known_people(reader, meeting_id, held_on),
        authorities=tuple(
            KnownAuthority(row["id"], row["code"], row["name"] or row["code"], row["short_name"] or row["code"])
            for row in authorities
        ),
        dossiers=tuple(KnownDossier(row["id"], row["title"]) for row in dossiers),
        next_meetings=_upcoming(upcoming),
    )


def _known_people(reader: Reader, meeting_id: str, on: date) -> tuple[KnownPerson, ...]:
    """Return the persons of the meeting first, then the others, each with the authority of that day."""
    people = reader.rows(
        """
        SELECT p.id, p.family_name, p.given_name, t.id IS NOT NULL AS at_meeting,
               coalesce(t.authority_id, (SELECT h.authority_id FROM holding h WHERE h.person_id = p.id AND h.gone = 0
                    AND (h.valid_from IS NULL OR h.valid_from <= :on) AND (h.valid_to IS NULL OR h.valid_to >= :on)
                    ORDER BY h.valid_from DESC LIMIT 1)) AS authority_id
        FROM person p LEFT JOIN attendance t ON t.person_id = p.id AND t.meeting_id = :id AND t.gone = 0
        WHERE p.gone = 0 ORDER BY t.id IS NULL, p.sort_key, p.id
        """,
        id=meeting_id,
        on=on.isoformat(),
    )
    return tuple(
        KnownPerson(
            row["id"], row["family_name"], row["given_name"] or "", row["authority_id"], bool(row["at_meeting"])
        )
        for row in people
    )


def _upcoming(rows: Sequence[Mapping[str, Any]]) -> dict[str, date]:
    """Return the next meetings by body, the meeting's own body also under « réunion »."""
    found = {row["name"]: day(row["held_on"]) for row in rows}
    own = next((day(row["held_on"]) for row in rows if row["own"]), None)
    return found if own is None else found | {"réunion": own}
