"""A meeting of the small register being held: agenda, presence and lines at 10:41 on 16 May 2013."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from tests.factories.register import Known

from concertation.services.gestures import agenda, capture, dossiers, followup, series, session
from concertation.services.queries.meeting import items
from concertation.services.workspace import Workspace

HELD_ON = date(2013, 5, 16)
OPENED = datetime(2013, 5, 16, 8, 0, tzinfo=UTC)
NOW = datetime(2013, 5, 16, 8, 41, 7, tzinfo=UTC)
POINTS = (
    ("Relevé du 21 mars", 8),
    ("Suivi des suites", 20),
    ("Pôles d’échange : plan de financement", 15),
    ("Gîtes ruraux", 25),
    ("Voies vertes", 20),
    ("Avenant n° 2", 30),
    ("Questions diverses", 10),
    ("Prochaine réunion", 5),
)
LINES = (
    (29, "La Région présente le plan de financement des pôles d’échange de Vernon et de Barentin, arrêté au 30 avril."),
    (34, "La Seine-Maritime demande que la clé reste celle du contrat ; l’Eure s’y range, sous réserve de l’accès."),
    (37, "! Retenir la clé 51/35/14 pour les deux pôles, sans avance de la Région."),
    (39, "- Transmettre le plan consolidé aux trois collectivités @EXEMPLE avant le 31 mai"),
    (40, "? Accord du gestionnaire de gare à vérifier"),
)


@dataclass(frozen=True)
class Held:
    """The keys of what is held."""

    meeting: str
    following: str
    dossier: str
    points: tuple[str, ...]


def minute(at: int) -> datetime:
    return OPENED.replace(minute=at)


def plan(workspace: Workspace, known: Known) -> Held:
    """Plan the meeting and the one after, with the points of the picture in place of the seeded agenda."""
    run = workspace.run
    meeting = run(series.plan_meeting, body_id=known.dgs, held_on=HELD_ON, starts_at=time(10))
    following = run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 7, 4), starts_at=time(10))
    dossier = run(dossiers.open_dossier, title="Pôles d’échange")
    for item in workspace.read(items, meeting_id=meeting):
        run(agenda.remove_item, item_id=item.id)
    points: list[str] = []
    for title, minutes in POINTS:
        about = title.startswith("Pôles")
        points.append(
            run(
                agenda.add_item,
                meeting_id=meeting,
                title=title,
                planned_minutes=minutes,
                after_id=points[-1] if points else None,
                pilot_id=known.region if about else None,
                dossier_id=dossier if about else None,
            )
        )
    for text, who, due in (
        ("Cadrage de la desserte bus", known.modele, date(2013, 5, 7)),
        ("Charge du parc relais", known.gabarit, date(2013, 6, 12)),
        ("Convention de gestion", known.exemple, date(2013, 7, 4)),
    ):
        run(followup.add_action, text=text, assignee_id=who, due_on=due, dossier_id=dossier, opened_on=HELD_ON)
    return Held(meeting, following, dossier, tuple(points))


def hold(workspace: Workspace, known: Known, held: Held, *, lines: bool = True) -> None:
    """Open it at ten, deal with two points, note presence, and capture the lines of the third."""
    run, clock = workspace.run, _clock(workspace)
    clock.move_to(OPENED)
    run(session.open_meeting, meeting_id=held.meeting)
    for person in (known.exemple, known.modele):
        run(session.mark_presence, meeting_id=held.meeting, person_id=person, present=True, at=OPENED)
    run(
        session.declare_attendance,
        meeting_id=held.meeting,
        person_id=known.temoin,
        declared="represented",
        represented_by_id=known.gabarit,
    )
    run(session.close_item, item_id=held.points[0], at=minute(8))
    run(session.close_item, item_id=held.points[1], at=minute(28))
    for at, raw in LINES if lines else ():
        run(capture.capture_line, meeting_id=held.meeting, raw=raw, at=minute(at))
    clock.move_to(NOW)


def _clock(workspace: Workspace) -> Any:
    return workspace.register.makers.clock
