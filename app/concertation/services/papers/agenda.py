"""The ordre du jour."""

from __future__ import annotations

from concertation.documents.model import AgendaSheet, Point
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting, sent
from concertation.services.queries.meeting import items
from concertation.services.queries.packing import pack_plan
from concertation.wording import word


def build(reader: Reader, setting: Setting) -> AgendaSheet:
    """Return the agenda, internal points left out."""
    return AgendaSheet(
        masthead=sent(setting),
        points=agenda_points(reader, setting),
        slot_minutes=setting.sheet.slot_minutes,
    )


def agenda_points(reader: Reader, setting: Setting) -> tuple[Point, ...]:
    """Return the points as an agenda shows them, their pieces under the numbers they bear in the meeting's pack."""
    found = []
    plan = pack_plan(reader, setting.sheet.id)
    for item in items(reader, setting.sheet.id):
        if item.internal:
            continue
        found.append(
            Point(
                number=str(item.number),
                title=item.title,
                rapporteur=item.rapporteur or "",
                pilot=item.pilot or "",
                nature=word("nature", item.nature, language="fr"),
                minutes=item.planned_minutes,
                pieces=tuple(piece.label for piece in plan.pieces if piece.point_id == item.id),
            )
        )
    return tuple(found)
