"""Actions, decisions and deliberations: what is kept of them, how they are filtered, what can be undone."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.vocabulary import ActionState
from concertation.errors import UserError
from concertation.services.gestures import followup
from concertation.services.queries.action_sheet import action_sheet
from concertation.services.queries.followup import ActionFilter, action_counts, actions, count_actions
from concertation.services.queries.history import history

from .conftest import Desk

TODAY = date(2013, 5, 14)


def add(desk: Desk, text: str = "Chiffrer l'accès piéton", **values: object) -> str:
    return desk.run(followup.add_action, text=text, **values)  # type: ignore[arg-type]


def listed(desk: Desk, **asked: object) -> list[str]:
    return [row.text for row in desk.read(actions, ActionFilter(on=TODAY, **asked))]  # type: ignore[arg-type]


def test_the_first_due_date_is_never_lost(desk: Desk) -> None:
    key = add(desk, due_on=date(2013, 3, 7), assignee_id=desk.known.temoin, authority_id=desk.known.eure)
    desk.run(followup.revise_due, action_id=key, due_on=date(2013, 4, 1), reason="Étude attendue")
    desk.run(followup.revise_due, action_id=key, due_on=date(2013, 4, 22), reason="Congés")
    (row,) = desk.read(actions, ActionFilter(on=TODAY))
    assert (row.first_due_on, row.due_on) == (date(2013, 3, 7), date(2013, 4, 22))
    assert (row.late_days, row.slip_days, row.postponements) == (22, 46, 2)
    assert (row.assignee, row.authority, row.authority_name) == ("TÉMOIN-02 Camille", "27", "Eure")
    sheet = desk.read(action_sheet, key, TODAY)
    assert sheet is not None
    assert [change.reason for change in sheet.due_changes] == ["Étude attendue", "Congés"]
    desk.workspace.undo()
    assert desk.read(actions, ActionFilter(on=TODAY))[0].due_on == date(2013, 4, 1)


def test_closing_and_reopening_an_action_keeps_its_day_and_its_progress_true(desk: Desk) -> None:
    key = add(desk)
    desk.at(datetime(2013, 5, 14, 22, 30, tzinfo=UTC))  # half past midnight in Paris
    desk.run(followup.set_action_state, action_id=key, state=ActionState.DONE)
    (row,) = desk.read(actions, ActionFilter(on=TODAY))
    assert (row.state, row.progress, row.closed_on) == ("done", 100, date(2013, 5, 15))
    desk.run(followup.set_action_progress, action_id=key, progress=40)
    (row,) = desk.read(actions, ActionFilter(on=TODAY))
    assert (row.state, row.progress, row.closed_on) == ("in_progress", 40, None)
    with pytest.raises(UserError, match="progress_out_of_range"):
        desk.run(followup.set_action_state, action_id=key, state=ActionState.IN_PROGRESS, progress=140)


def test_filters_of_actions(desk: Desk) -> None:
    late = add(desk, "Cadrer l'instruction des gîtes ruraux", due_on=date(2013, 5, 6), authority_id=desk.known.seine)
    add(desk, "Relire la clé", due_on=date(2013, 5, 20), associates=(desk.known.gabarit, desk.known.eure))
    done = add(desk, "Transmettre les coûts", due_on=date(2013, 1, 10))
    desk.run(followup.set_action_state, action_id=done, state=ActionState.DONE)
    add(desk, "Sans date")
    assert listed(desk, late=True) == ["Cadrer l’instruction des gîtes ruraux"]
    assert listed(desk, soon=True) == ["Relire la clé"]
    assert listed(desk, open=True) == ["Cadrer l’instruction des gîtes ruraux", "Relire la clé", "Sans date"]
    assert listed(desk, authority_id=desk.known.eure) == ["Relire la clé"]
    assert listed(desk, person_id=desk.known.gabarit) == ["Relire la clé"]
    assert listed(desk, words="GITES cadrer") == ["Cadrer l’instruction des gîtes ruraux"]
    assert listed(desk, words="seine") == ["Cadrer l’instruction des gîtes ruraux"]
    assert listed(desk, words="100 % _") == []
    assert listed(desk, sort="text", descending=True, limit=2, offset=1) == ["Sans date", "Relire la clé"]
    assert desk.read(count_actions, ActionFilter(on=TODAY, open=True, limit=1)) == 3
    counts = desk.read(action_counts, TODAY)
    assert (counts.everything, counts.open, counts.late, counts.soon, counts.done, counts.undated) == (4, 3, 1, 1, 1, 1)
    assert desk.read(actions, ActionFilter(on=TODAY, ids=(late,)))[0].id == late
    associated = desk.read(actions, ActionFilter(on=TODAY, words="clé"))[0]
    assert associated.associates == ("GABARIT-07 Alix", "27")


@pytest.mark.parametrize("sort", ["due_on", "first_due_on", "late_days", "slip_days", "text", "label", "assignee",
                                  "authority", "state", "progress", "meeting", "dossier", "opened_on"])  # fmt: skip
def test_every_column_sorts(desk: Desk, sort: str) -> None:
    add(desk)
    assert len(listed(desk, sort=sort)) == 1


@given(
    due=st.none() | st.dates(date(2012, 1, 1), date(2014, 12, 31)),
    state=st.sampled_from(ActionState),
    ahead=st.integers(-400, 400),
)
def test_lateness_in_the_list_is_that_of_the_rules(due: date | None, state: ActionState, ahead: int) -> None:
    import sqlite3

    from concertation.services.queries import followup as asked

    today = date(2013, 5, 14) + timedelta(days=ahead)
    late = "CASE WHEN " + asked._LATE + " THEN CAST(julianday(:on) - julianday(w.due_on) AS INTEGER) ELSE 0 END"
    with closing(sqlite3.connect(":memory:")) as alone:
        told = alone.execute(
            f"SELECT {late} FROM (SELECT :state AS state, :due AS due_on) w",
            {"on": today.isoformat(), "due": due and due.isoformat(), "state": state},
        ).fetchone()
    ended = state in {ActionState.DONE, ActionState.DROPPED}
    assert told[0] == (0 if due is None or ended else max(0, (today - due).days))


def test_bulk_edit_is_one_gesture(desk: Desk) -> None:
    keys = [add(desk, f"Action {n}", due_on=date(2013, 5, n)) for n in (1, 2, 3)]
    before = desk.read(actions, ActionFilter(on=TODAY))
    desk.run(
        followup.bulk_edit_actions,
        action_ids=keys,
        state=ActionState.BLOCKED,
        due_on=date(2013, 6, 30),
        reason="Budget",
        authority_id=desk.known.region,
    )
    after = desk.read(actions, ActionFilter(on=TODAY))
    assert {(row.state, row.due_on, row.authority) for row in after} == {("blocked", date(2013, 6, 30), "R")}
    desk.workspace.undo()
    assert desk.read(actions, ActionFilter(on=TODAY)) == before
    desk.workspace.redo()
    assert desk.read(actions, ActionFilter(on=TODAY)) == after


def test_the_history_of_an_action_reads_in_words(desk: Desk) -> None:
    key = add(desk, due_on=date(2013, 3, 7))
    desk.run(followup.edit_action, action_id=key, assignee_id=desk.known.modele)
    desk.run(followup.comment_action, action_id=key, text="Premier chiffrage reçu")
    sheet = desk.read(action_sheet, key, TODAY)
    assert sheet is not None
    told = [(row.label, row.field, row.before, row.after) for row in sheet.history]
    desk.run(followup.revise_due, action_id=key, due_on=date(2013, 4, 22), reason="Congés")
    revised = desk.read(history, "action", key)[0]
    assert (revised.label, revised.after) == ("changer une échéance", "22/04/2013, Congés")
    assert told == [
        ("commenter une action", "", None, "Premier chiffrage reçu"),
        ("modifier une action", "assignee_id", None, "MODÈLE-04 Claude"),
        ("ajouter une action", "", None, None),
    ]
