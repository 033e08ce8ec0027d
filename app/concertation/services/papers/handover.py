"""Builds the dossier de passation of a person or of a body."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from concertation.documents.model import DossierLine, Handover, Masthead, Moment
from concertation.errors import UserError
from concertation.services.papers.setting import register_setting
from concertation.services.papers.suites import action_entry
from concertation.services.queries.directory import persons
from concertation.services.queries.handover import Handed, handed_by_body, handed_by_person
from concertation.services.queries.meeting import member_authorities
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader
    from concertation.services.queries.dossiers import DossierRow

_OF_PERSON = """SELECT c.id, c.code, c.name FROM cooperation c LEFT JOIN body b ON b.cooperation_id = c.id AND b.gone = 0
    LEFT JOIN seat s ON s.body_id = b.id AND s.gone = 0 AND s.person_id = :id
    WHERE c.gone = 0 GROUP BY c.id ORDER BY count(s.id) DESC, c.code LIMIT 1"""


def build_person_handover(reader: Reader, person_id: str, today: date) -> Handover:
    """Return what a person leaves to whoever takes over.

    Raises:
        UserError: ``object_unknown``.
    """
    found = next((row for row in persons(reader, today) if row.id == person_id), None)
    if found is None:
        raise UserError("object_unknown", kind="person", id=person_id)
    name = f"{found.given_name or ''} {found.family_name}".strip()
    told = ", ".join(part for part in (found.function, found.authority_name) if part)
    cooperation = reader.one(_OF_PERSON, id=person_id)
    handed = handed_by_person(reader, person_id, today)
    return _handover(reader, handed, today, cooperation, whose=name, function=told, person=True)


def build_body_handover(reader: Reader, body_id: str, today: date) -> Handover:
    """Return what a body leaves to whoever takes its secretariat over."""
    body = reader.one(
        """SELECT b.name, b.long_name, c.id, c.code, c.name AS cooperation FROM body b
        JOIN cooperation c ON c.id = b.cooperation_id WHERE b.id = :id""",
        id=body_id,
    )
    if body is None:
        raise UserError("object_unknown", kind="body", id=body_id)
    cooperation = {"id": body["id"], "code": body["code"], "name": body["cooperation"]}
    handed = handed_by_body(reader, body_id, today)
    return _handover(
        reader, handed, today, cooperation, whose=body["name"], function=body["long_name"] or "", person=False
    )


def _handover(
    reader: Reader, handed: Handed, today: date, cooperation: object, *, whose: str, function: str, person: bool
) -> Handover:
    return Handover(
        masthead=_masthead(reader, cooperation, today),
        as_of=today,
        whose=whose,
        function=function,
        person=person,
        actions=tuple(map(action_entry, handed.actions)),
        associated=tuple(map(action_entry, handed.associated)),
        dossiers=tuple(map(dossier_line, handed.dossiers)),
        decisions=tuple(
            Moment(on=row.on.isoformat(), kind="", title=row.text, detail=row.reference or "")
            for row in handed.decisions
        ),
        points=tuple(
            Moment(
                on=row.on.isoformat() if row.on else "",
                kind="",
                title=row.title,
                detail=row.meeting or word("paper", "unplaced", language="fr").format(body=row.body),
            )
            for row in handed.points
        ),
        meetings=tuple(
            Moment(on=row.on.isoformat(), kind="", title=f"{row.body}, {row.reference}", detail=row.place or "")
            for row in handed.meetings
        ),
    )


def dossier_line(row: DossierRow) -> DossierLine:
    return DossierLine(
        title=row.title,
        stage=word("dossier_stage", row.stage, language="fr") if row.stage else "",
        instructing=row.instructing_name or "",
        holder=row.holder or "",
        open_actions=row.open_actions,
        late_actions=row.late_actions,
    )


def _masthead(reader: Reader, cooperation: object, today: date) -> Masthead:
    told = dict(cooperation) if cooperation else {"id": "", "code": "", "name": ""}  # type: ignore[call-overload]
    return Masthead(
        cooperation=told["name"],
        body=word("paper", "handover", language="fr"),
        running=told["name"],
        authorities=tuple(one.name for one in member_authorities(reader, told["id"], today)),
        reference=f"{told['code']}-PAS-{today.isoformat()}".lstrip("-"),
        status_note=word("paper", "working_page", language="fr"),
        example=bool(register_setting(reader, "example_data")),
    )
