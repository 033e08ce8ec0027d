"""Meetings as a series: planned, hosted in turn, moved, postponed, cancelled."""

from __future__ import annotations

from datetime import date, time

import pytest

from concertation.errors import UserError
from concertation.services.gestures import agenda, attachments, cooperation, directory, holdings, series
from concertation.services.queries import meeting as sheets
from concertation.services.queries.directory import HoldingRow, person_sheet
from concertation.services.queries.history import history
from concertation.services.queries.series import meetings
from concertation.wording import sentence

from .conftest import Desk


def plan(desk: Desk, on: date = date(2013, 1, 17), **values: object) -> str:
    return desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=on, **values)  # type: ignore[arg-type]


def test_a_planned_meeting_is_numbered_hosted_seated_and_has_its_agenda(desk: Desk) -> None:
    key = plan(desk)
    sheet = desk.read(sheets.meeting_sheet, key)
    assert (sheet.reference, sheet.state) == ("276-DGS-2013-01", "planned")
    assert (sheet.starts_at, sheet.ends_at) == (time(10), time(12))
    assert sheet.host_id == desk.known.region
    assert sheet.lunch is not None
    assert sheet.lunch.starts_at == time(12)
    people = desk.read(sheets.attendance, key)
    assert [(row.person, row.function, row.authority) for row in people] == [
        ("EXEMPLE-01 Dominique", "directrice générale", "R"),
        ("TÉMOIN-02 Camille", "directrice générale", "27"),
        ("MODÈLE-04 Claude", "directeur général", "76"),
    ]
    items = desk.read(sheets.items, key)
    assert [row.standing for row in items] == ["approval", "followup", "any_other_business", "next_meeting"]


def test_hosts_take_turns_in_canonical_order(desk: Desk) -> None:
    for on in (date(2013, 1, 17), date(2013, 3, 21), date(2013, 5, 16), date(2013, 7, 4)):
        plan(desk, on)
    assert [row.host for row in desk.read(meetings, body="276-DGS")] == ["R", "27", "76", "R"]


def test_a_postponed_meeting_keeps_its_trace_and_gives_its_agenda(desk: Desk) -> None:
    key = plan(desk)
    item = desk.run(agenda.add_item, meeting_id=key, title="Pôles d'échange", planned_minutes=20)
    later = desk.run(series.postpone_meeting, meeting_id=key, to=date(2013, 1, 31), reason="Neige")
    former, new = desk.read(meetings, body="276-DGS")
    assert (former.state, former.state_reason, former.replaced_by) == ("postponed", "Neige", "276-DGS-2013-02")
    assert (new.id, new.date, new.replaces) == (later, date(2013, 1, 31), "276-DGS-2013-01")
    titles = [row.title for row in desk.read(sheets.items, later)]
    assert titles == [row.title for row in desk.read(sheets.items, key)]
    carried = next(row for row in desk.read(sheets.items, later) if row.title == "Pôles d’échange")
    assert carried.carried_from_id == item
    assert carried.planned_minutes == 20
    assert new.lunch


def test_postponing_is_one_gesture_to_undo(desk: Desk) -> None:
    key = plan(desk)
    before = desk.read(meetings), desk.read(sheets.items, key)
    desk.run(series.postpone_meeting, meeting_id=key, to=date(2013, 1, 31))
    desk.workspace.undo()
    assert (desk.read(meetings), desk.read(sheets.items, key)) == before


def test_a_cancelled_number_never_serves_again(desk: Desk) -> None:
    first = plan(desk)
    desk.run(series.cancel_meeting, meeting_id=first, reason="Élections")
    second = plan(desk, date(2013, 3, 21))
    rows = {row.id: row for row in desk.read(meetings)}
    assert (rows[first].state, rows[first].state_reason) == ("cancelled", "Élections")
    assert rows[second].reference == "276-DGS-2013-02"
    assert rows[second].host == "R", "a cancelled meeting takes nobody's turn to host"


def test_moving_a_meeting_follows_the_seats_of_the_new_day(desk: Desk) -> None:
    key = plan(desk)
    seat = desk.read(_seat_of, desk.known.temoin)
    desk.run(cooperation.hand_over_seat, seat_id=seat, person_id=desk.known.specimen, on=date(2013, 2, 1))
    assert "TÉMOIN-02 Camille" in [row.person for row in desk.read(sheets.attendance, key)]
    desk.run(series.move_meeting, meeting_id=key, held_on=date(2013, 2, 7))
    assert [row.person for row in desk.read(sheets.attendance, key)] == [
        "EXEMPLE-01 Dominique",
        "SPÉCIMEN-03 Maxime",
        "MODÈLE-04 Claude",
    ]
    (row,) = desk.read(meetings)
    assert (row.reference, row.proposed_for, row.set_by_hand) == ("276-DGS-2013-01", date(2013, 1, 17), True)


def _seat_of(reader: object, person_id: str) -> str:
    return str(reader.scalar("SELECT id FROM seat WHERE person_id = :id", id=person_id))  # type: ignore[attr-defined]


def test_a_convened_meeting_is_postponed_not_moved(desk: Desk) -> None:
    key = plan(desk)
    desk.run(series.convene_meeting, meeting_id=key, on=date(2013, 1, 5))
    with pytest.raises(UserError, match="meeting_already_convened"):
        desk.run(series.move_meeting, meeting_id=key, held_on=date(2013, 2, 7))
    with pytest.raises(UserError, match="meeting_already_convened"):
        desk.run(series.remove_meeting, meeting_id=key)


def test_a_removed_person_is_called_no_more_but_stays_on_past_meetings(desk: Desk) -> None:
    past = plan(desk)
    desk.run(directory.remove_person, person_id=desk.known.temoin)
    following = plan(desk, date(2013, 3, 21))
    assert "TÉMOIN-02 Camille" in [row.person for row in desk.read(sheets.attendance, past)]
    assert "TÉMOIN-02 Camille" not in [row.person for row in desk.read(sheets.attendance, following)]


def test_the_points_of_a_cancelled_meeting_are_kept_in_reserve(desk: Desk) -> None:
    key = plan(desk)
    item = desk.run(agenda.add_item, meeting_id=key, title="Gîtes ruraux", planned_minutes=20)
    desk.run(attachments.attach, owner_kind="agenda_item", owner_id=item, name="note.pdf", content=b"%PDF")
    desk.run(series.cancel_meeting, meeting_id=key, reason="Élections")
    (kept,) = desk.read(sheets.reserve, desk.known.dgs)
    assert (kept.title, kept.planned_minutes, kept.carried_from_id) == ("Gîtes ruraux", 20, item)
    assert [piece.name for piece in kept.pieces] == ["note.pdf"]
    assert "Gîtes ruraux" in [row.title for row in desk.read(sheets.items, key)], "the cancelled agenda stays readable"


def test_a_meeting_does_not_end_before_it_begins(desk: Desk) -> None:
    key = plan(desk)
    with pytest.raises(UserError, match="meeting_ends_first"):
        desk.run(series.edit_meeting, meeting_id=key, ends_at=time(9, 30))
    desk.run(series.edit_meeting, meeting_id=key, ends_at=time(11, 30))
    assert desk.read(sheets.meeting_sheet, key).ends_at == time(11, 30)


def test_what_a_removed_meeting_had_taken_over_still_comes_back(desk: Desk) -> None:
    former = plan(desk)
    desk.run(agenda.add_item, meeting_id=former, title="Gîtes ruraux")
    replacing = desk.run(series.postpone_meeting, meeting_id=former, to=date(2013, 1, 31))
    desk.run(series.remove_meeting, meeting_id=replacing)
    following = plan(desk, date(2013, 3, 21))
    assert [row.title for row in desk.read(sheets.items, following)].count("Gîtes ruraux") == 1


def test_the_history_of_a_meeting_names_its_points(desk: Desk) -> None:
    key = plan(desk)
    item = desk.run(agenda.add_item, meeting_id=key, title="Gîtes ruraux")
    desk.run(agenda.edit_item, item_id=item, planned_minutes=20)
    latest = desk.read(history, "meeting", key)[0]
    assert (latest.label, latest.part, latest.field_label, latest.before, latest.after) == (
        "modifier un point",
        "Gîtes ruraux",
        "Durée prévue (min)",
        None,
        "20",
    )


def test_a_body_does_not_meet_twice_at_the_same_time_unless_the_first_was_called_off(desk: Desk) -> None:
    first = plan(desk, date(2013, 1, 17))
    with pytest.raises(UserError, match="meeting_already_planned") as refused:
        plan(desk, date(2013, 1, 17))
    assert "se réunit déjà le 17 janvier 2013 à cette heure" in sentence(refused.value)
    plan(desk, date(2013, 1, 17), starts_at=time(15))
    desk.run(series.cancel_meeting, meeting_id=first, reason="salle fermée")
    plan(desk, date(2013, 1, 17))


def held_by(desk: Desk, person_id: str) -> HoldingRow:
    """Return the one function that a person holds at the start of 2013."""
    sheet = desk.read(person_sheet, person_id, date(2013, 1, 17))
    assert sheet is not None
    (held,) = sheet.holdings
    return held


def test_each_is_listed_with_the_function_held_on_the_day_of_the_meeting(desk: Desk) -> None:
    key = plan(desk)
    person = desk.read(sheets.attendance, key)[0].person_id
    held = held_by(desk, person)

    def listed(meeting: str = key) -> str | None:
        return desk.read(sheets.attendance, meeting)[0].function

    desk.run(holdings.edit_holding, holding_id=held.id, valid_from=date(2015, 4, 2))
    assert listed() is None, "what is held since 2015 was not held in 2013"
    desk.run(
        holdings.add_holding,
        person_id=person,
        authority_id=held.authority_id,
        kind="elected",
        function_f="présidente du Conseil général",
        function_m="président du Conseil général",
        valid_to=date(2015, 4, 1),
    )
    assert listed() == "présidente du Conseil général"
    assert listed(plan(desk, date(2015, 6, 18))) == "directrice générale"
    desk.run(series.move_meeting, meeting_id=key, held_on=date(2015, 4, 30))
    assert listed() == "directrice générale", "the meeting was moved to after the elections"


def test_a_function_given_for_one_meeting_stays_as_it_was_noted(desk: Desk) -> None:
    key = plan(desk)
    (row,) = [one for one in desk.read(sheets.attendance, key) if one.authority == "76"]
    held = held_by(desk, row.person_id)
    desk.run(holdings.edit_holding, holding_id=held.id, function_m="directeur général des services")
    (row,) = [one for one in desk.read(sheets.attendance, key) if one.authority == "76"]
    assert row.function == "directeur général", "a label corrected since changes nothing to what was noted"
