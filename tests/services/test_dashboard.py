"""The dashboard: what is next and ready, what is late, what comes within seven days."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

from concertation.domain.vocabulary import ReplyAnswer
from concertation.services.gestures import agenda, directory, followup, hospitality, series
from concertation.services.keeping import purge_diets
from concertation.services.queries.dashboard import dashboard
from concertation.services.queries.hospitality import diets_of_past_meals, replies
from concertation.services.queries.meeting import attendance
from concertation.services.reminding import write_reminder
from concertation.services.workspace import Workspace

from .conftest import Desk

TODAY = date(2013, 5, 14)


def test_an_empty_register_has_an_empty_dashboard(desk: Desk) -> None:
    shown = desk.read(dashboard, date(2013, 6, 3))
    assert (shown.next_meeting, shown.late, shown.to_validate, shown.soon) == (None, (), (), ())
    assert (shown.meetings_this_week, shown.late_count, shown.running_meeting_id) == (0, 0, None)
    assert not shown.begun
    desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2012, 5, 16))
    assert desk.read(dashboard, date(2013, 6, 3)).begun


def test_the_next_meeting_tells_what_is_ready(desk: Desk) -> None:
    key = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 5, 16))
    desk.run(agenda.add_item, meeting_id=key, title="Gîtes ruraux", nature="decision", planned_minutes=20)
    desk.run(agenda.add_item, meeting_id=key, title="Voies vertes", nature="information")
    desk.run(series.convene_meeting, meeting_id=key, on=date(2013, 5, 2))
    for person in (desk.known.exemple, desk.known.temoin):
        desk.run(hospitality.record_reply, meeting_id=key, person_id=person, answer=ReplyAnswer.COMING, lunch=True)
    desk.run(hospitality.record_reply, meeting_id=key, person_id=desk.known.modele, answer=ReplyAnswer.EXCUSED)
    shown = desk.read(dashboard, TODAY)
    following = shown.next_meeting
    assert following is not None
    assert (following.meeting.reference, following.convened_on) == ("276-DGS-2013-01", date(2013, 5, 2))
    assert (following.own_points, following.planned_minutes) == (2, 50)
    assert (following.replies, following.expected, following.heads, following.lunch_confirmed) == (3, 3, 2, False)
    assert following.without_attachment == ("Gîtes ruraux",)
    assert shown.meetings_this_week == 1
    desk.run(hospitality.edit_lunch, meeting_id=key, head_count=7, confirmed=True)
    again = desk.read(dashboard, TODAY).next_meeting
    assert again is not None
    assert (again.heads, again.lunch_confirmed) == (7, True)


def test_late_actions_and_the_coming_week(desk: Desk) -> None:
    for text, due in (("A", date(2013, 4, 22)), ("B", date(2013, 5, 6)), ("C", date(2013, 5, 15))):
        desk.run(followup.add_action, text=text, due_on=due, assignee_id=desk.known.gabarit)
    desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 5, 16))
    shown = desk.read(dashboard, TODAY)
    assert [(row.text, row.late_days) for row in shown.late] == [("A", 22), ("B", 8)]
    assert (shown.late_count, shown.open_count) == (2, 3)
    assert [(row.kind, row.on, row.title) for row in shown.soon] == [
        ("action", date(2013, 5, 15), "C"),
        ("meeting", date(2013, 5, 16), "DGS 276"),
        ("public_holiday", date(2013, 5, 20), "Lundi de Pentecôte"),
    ]
    assert shown.soon[1].lunch


def test_diets_are_purged_after_the_meal(desk: Desk) -> None:
    past = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 1))
    coming = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    for key in (past, coming):
        desk.run(hospitality.edit_lunch, meeting_id=key, diets="sans sel")
    assert purge_diets(desk.workspace) == 1
    assert sorted(_diets(desk), key=str) == [None, "sans sel"]
    log = "SELECT count(*) FROM op WHERE tbl = 'lunch' AND val LIKE '%sans sel%'"
    assert desk.read(lambda reader: reader.scalar(log)) == 1, "the log itself keeps the coming meal's alone"


def test_purging_is_no_gesture_of_the_user_and_leaves_no_trace_where_there_is_nothing_to_purge(desk: Desk) -> None:
    past = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 1))
    desk.run(hospitality.edit_lunch, meeting_id=past, diets="sans sel")
    desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    assert purge_diets(desk.workspace) == 1
    assert desk.workspace.undo().name == "plan_meeting", "undo passes over what the program did by itself"
    gestures = "SELECT count(*) FROM gesture"
    before = desk.read(lambda reader: reader.scalar(gestures))
    assert purge_diets(desk.workspace) == 0
    assert desk.read(lambda reader: reader.scalar(gestures)) == before


def test_a_register_open_for_reading_keeps_its_diets(desk: Desk) -> None:
    past = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 1))
    desk.run(hospitality.edit_lunch, meeting_id=past, diets="sans sel")
    desk.workspace.close()
    with Workspace.open(desk.workspace.path, readonly=True) as looked_at:
        assert purge_diets(looked_at) == 0
        assert looked_at.read(diets_of_past_meals, date(2013, 1, 1)) == []
        assert len(looked_at.read(diets_of_past_meals, date(2013, 1, 2))) == 1


def _diets(desk: Desk) -> list[str | None]:
    return desk.read(lambda reader: [row[0] for row in reader.rows("SELECT diets FROM lunch ORDER BY rowid")])


def test_answers_are_listed_for_everyone_expected(desk: Desk) -> None:
    key = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 5, 16))
    desk.run(
        hospitality.record_reply,
        meeting_id=key,
        person_id=desk.known.temoin,
        answer=ReplyAnswer.REPRESENTED,
        represented_by_id=desk.known.specimen,
        lunch=False,
        replied_on=date(2013, 5, 3),
    )
    told = [(row.person, row.answer, row.represented_by, row.lunch) for row in desk.read(replies, key)]
    assert told == [
        ("EXEMPLE-01 Dominique", None, None, None),
        ("TÉMOIN-02 Camille", "represented", "SPÉCIMEN-03 Maxime", False),
        ("MODÈLE-04 Claude", None, None, None),
    ]
    declared = next(row for row in desk.read(attendance, key) if row.person_id == desk.known.temoin)
    assert (declared.declared, declared.represented_by_id) == ("represented", desk.known.specimen)
    desk.run(hospitality.record_reply, meeting_id=key, person_id=desk.known.temoin, answer=ReplyAnswer.COMING)
    row = desk.read(replies, key)[1]
    assert (row.answer, row.represented_by) == ("coming", None)


def test_a_late_action_is_reminded_by_a_draft_to_its_person(desk: Desk, tmp_path: Path) -> None:
    desk.run(directory.edit_person, person_id=desk.known.gabarit, email="alix.gabarit@exemple.invalid")
    key = desk.run(
        followup.add_action, text="Chiffrer l’accès", due_on=date(2013, 5, 6), assignee_id=desk.known.gabarit
    )
    made = desk.read(write_reminder, key, TODAY, tmp_path)
    message = message_from_bytes(made.path.read_bytes(), policy=policy.default)
    assert (made.email, message["To"].addresses[0].addr_spec) == (("alix.gabarit@exemple.invalid",) * 2)
    body = message.get_body()
    assert body is not None
    assert "06/05/2013, dépassée de 8 j" in body.get_content()
