"""Open actions by authority and person, and reminders gathered by person."""

from __future__ import annotations

import email
from datetime import date, timedelta
from email.policy import default
from pathlib import Path

from concertation.services.gestures import directory, followup
from concertation.services.queries.ageing import ageing
from concertation.services.queries.followup import ActionFilter, actions
from concertation.services.reminding import write_reminders
from concertation.services.workspace import Workspace

from .conftest import Desk

TODAY = date(2013, 5, 14)


def _put_off(desk: Desk, key: str, times: int) -> None:
    for rank in range(times):
        desk.run(
            followup.revise_due, action_id=key, due_on=date(2013, 4, 1) + timedelta(days=7 * rank), reason="Attente"
        )


def test_actions_are_told_by_authority_then_by_person_with_age_and_slip(desk: Desk) -> None:
    known = desk.known
    key = desk.run(
        followup.add_action, text="Chiffrer", assignee_id=known.temoin, authority_id=known.eure, due_on=date(2013, 3, 1)
    )
    _put_off(desk, key, 3)
    desk.run(followup.add_action, text="Publier", authority_id=known.eure)
    desk.run(
        followup.add_action, text="Écrire", assignee_id=known.modele, authority_id=known.seine, due_on=date(2013, 9, 1)
    )
    eure, temoin, seine, modele = desk.read(ageing, TODAY)
    assert (eure.authority, eure.person, eure.open, eure.late, eure.undated, eure.flagged) == ("Eure", None, 2, 1, 1, 1)
    assert (temoin.person, temoin.open, temoin.worst_late, temoin.slip_days) == ("TÉMOIN-02 Camille", 1, 29, 45)
    assert (seine.late, modele.person, modele.late) == (0, "MODÈLE-04 Claude", 0)
    assert eure.oldest == (TODAY - date(2013, 1, 2)).days


def test_a_date_brought_forward_is_no_postponement(desk: Desk) -> None:
    key = desk.run(followup.add_action, text="Chiffrer", due_on=date(2013, 9, 1))
    for day in (date(2013, 8, 1), date(2013, 7, 1), date(2013, 6, 1)):
        desk.run(followup.revise_due, action_id=key, due_on=day)
    (row,) = desk.read(actions, ActionFilter(on=TODAY))
    assert (row.postponements, row.flagged) == (0, False)
    for day in (date(2013, 7, 1), date(2013, 8, 1), date(2013, 9, 1)):
        desk.run(followup.revise_due, action_id=key, due_on=day)
    (row,) = desk.read(actions, ActionFilter(on=TODAY))
    assert (row.postponements, row.flagged) == (3, True)


def test_one_draft_gathers_what_each_person_has_late(desk: Desk, tmp_path: Path) -> None:
    known = desk.known
    desk.run(directory.edit_person, person_id=known.temoin, email="temoin@exemple.invalid")
    for text, due in (("Chiffrer", date(2013, 3, 1)), ("Publier", date(2013, 5, 18)), ("Plus tard", date(2013, 12, 1))):
        desk.run(followup.add_action, text=text, assignee_id=known.temoin, authority_id=known.eure, due_on=due)
    desk.run(followup.add_action, text="Écrire", authority_id=known.seine, due_on=date(2013, 4, 1))
    made = desk.read(write_reminders, TODAY, tmp_path)
    assert sorted(one.person or "" for one in made) == ["", "TÉMOIN-02 Camille"]
    path = next(one.path for one in made if one.person)
    message = email.message_from_bytes(path.read_bytes(), policy=default)
    body = message.get_content()
    assert message["X-Unsent"] == "1"
    assert "temoin@exemple.invalid" in str(message["To"])
    assert body.index("Chiffrer") < body.index("Publier")
    assert "Plus tard" not in body
    alone = desk.read(write_reminders, TODAY, tmp_path, person_ids=[known.modele])
    assert alone == ()


def test_every_open_action_of_the_demonstration_is_counted_once(demo_register: Path) -> None:
    with Workspace.open(demo_register) as workspace:
        today = workspace.today()
        rows = workspace.read(ageing, today)
        opened = workspace.read(actions, ActionFilter(on=today, open=True))
    assert sum(row.open for row in rows if row.person_id is None) == len(opened)
    assert sum(row.late for row in rows if row.person_id is None) == sum(row.late_days > 0 for row in opened)
