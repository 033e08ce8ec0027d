"""A small register with a year of meetings, late actions and minutes that wait: what the dashboard and agenda show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import Regime
from concertation.services.gestures import agenda, body, directory, followup, hospitality, series, session, setting

if TYPE_CHECKING:
    from tests.factories.register import Known

    from concertation.services.workspace import Workspace

TODAY = date(2013, 5, 14)


@dataclass(frozen=True)
class Year:
    """The keys of what was added."""

    next_meeting: str
    held: str
    convention: str
    late: tuple[str, ...]


def fill_year(register: Workspace, known: Known) -> Year:
    """Plan the year 2013 of three bodies around 14 May, through the gestures that the window uses."""
    run = register.run
    convention = run(
        body.add_body,
        cooperation_id=known.cooperation,
        code="276-CONV",
        name="Convention 276",
        regime=Regime.JOINT_SITTING,
        cadence=Cadence(CadenceKind.EVERY_N_MONTHS, every=8, weekday=1, nth=1, about=True),
        starts_at=time(14, 30),
        slot_minutes=180,
    )
    run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 1, 17), host_id=known.eure)
    held = run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 3, 21), host_id=known.seine)
    run(session.open_meeting, meeting_id=held)
    run(session.close_meeting, meeting_id=held)
    following = run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 5, 16), host_id=known.region)
    for title, nature in (("Gîtes ruraux", "decision"), ("Pôles d’échange : plan de financement", "arbitration")):
        run(agenda.add_item, meeting_id=following, title=title, nature=nature, planned_minutes=20)
    run(series.convene_meeting, meeting_id=following, on=date(2013, 5, 2))
    for person in (known.exemple, known.temoin):
        run(hospitality.record_reply, meeting_id=following, person_id=person, answer="coming", lunch=True)
    run(
        series.plan_meeting, body_id=known.presidents, held_on=date(2013, 5, 17), starts_at=time(14, 30), place="Évreux"
    )
    run(series.plan_meeting, body_id=known.presidents, held_on=date(2013, 10, 8), starts_at=time(14, 30))
    run(series.plan_meeting, body_id=convention, held_on=date(2013, 7, 4), proposed_for=date(2013, 7, 2))
    run(directory.edit_person, person_id=known.temoin, email="camille.temoin@exemple.invalid")
    late = [
        ("Transmettre les coûts d’accès du pôle de Vernon", known.temoin, known.eure, date(2013, 4, 22)),
        ("Cadrer l’instruction partagée des gîtes ruraux", known.modele, known.seine, date(2013, 5, 6)),
        ("Relire la clé de répartition de l’axe 2", known.exemple, known.region, date(2013, 5, 7)),
    ]
    keys = [_action(register, *told) for told in late]
    run(followup.revise_due, action_id=keys[0], due_on=date(2013, 4, 24), reason="congés")
    _action(register, "Plan de financement à transmettre", known.gabarit, known.region, date(2013, 5, 15))
    _action(register, "Avis sur les voies vertes", known.maquette, known.seine, date(2013, 5, 21))
    run(setting.set_setting, name="story_day", value=TODAY.isoformat())
    return Year(following, held, convention, tuple(keys))


def _action(register: Workspace, text: str, person: str, authority: str, due_on: date) -> str:
    return str(register.run(followup.add_action, text=text, assignee_id=person, authority_id=authority, due_on=due_on))
