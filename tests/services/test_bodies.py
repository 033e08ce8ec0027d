"""Bodies: what a regime gives, the cadence and its proposals, seats, closed days."""

from __future__ import annotations

from datetime import date, time

import pytest

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import Regime
from concertation.errors import UserError
from concertation.services.gestures import body, closed_days, cooperation, series
from concertation.services.queries import bodies as asked
from concertation.services.queries.hospitality import replies
from concertation.services.queries.meeting import attendance
from concertation.services.queries.proposals import proposals
from concertation.services.queries.series import calendar_view

from .conftest import Desk

ON = date(2013, 5, 16)


def test_a_body_tells_its_cadence_in_a_sentence(desk: Desk) -> None:
    dgs, presidents = desk.read(asked.bodies, ON)
    assert (dgs.code, dgs.cooperation, dgs.regime) == ("276-DGS", "276", "administrative")
    assert "3e jeudi" in dgs.cadence
    assert "déjeuner" in dgs.cadence
    assert presidents.code == "276-PRES"


def test_a_regime_gives_standing_items_and_rules(desk: Desk) -> None:
    sheet = desk.read(asked.body_sheet, desk.known.dgs, ON)
    assert sheet is not None
    assert [row.kind for row in sheet.standing] == ["approval", "followup", "any_other_business", "next_meeting"]
    assert (sheet.rules["quorum"], sheet.rules["votes"], sheet.rules["binding"]) == (None, False, True)
    joint = desk.run(
        body.add_body,
        cooperation_id=desk.known.cooperation,
        code="276-CONV",
        name="Convention",
        regime=Regime.JOINT_SITTING,
        cadence=Cadence(CadenceKind.EVERY_N_MONTHS, every=8, about=True),
    )
    rules = desk.read(asked.rules, joint, ON)
    assert (rules["quorum"], rules["binding"], rules["casting_vote"]) == ("absolute_majority", False, False)


def test_rules_are_dated(desk: Desk) -> None:
    desk.run(body.set_rules, body_id=desk.known.dgs, settings={"votes": True}, valid_from=date(2014, 1, 1))
    assert desk.read(asked.rules, desk.known.dgs, date(2013, 12, 31))["votes"] is False
    assert desk.read(asked.rules, desk.known.dgs, date(2014, 1, 1)) == {"votes": True}
    desk.run(body.set_rules, body_id=desk.known.dgs, settings={"votes": False}, valid_from=date(2014, 1, 1))
    assert desk.read(asked.rules, desk.known.dgs, date(2014, 1, 1)) == {"votes": False}


def test_standing_items_move_and_leave(desk: Desk) -> None:
    rows = desk.read(asked.standing_items, desk.known.dgs)
    desk.run(body.move_standing_item, item_id=rows[1].id, before_id=rows[0].id)
    desk.run(body.remove_standing_item, item_id=rows[3].id)
    assert [row.kind for row in desk.read(asked.standing_items, desk.known.dgs)] == [
        "followup",
        "approval",
        "any_other_business",
    ]


def test_a_wrong_pattern_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="pattern_"):
        desk.run(body.edit_body, body_id=desk.known.dgs, meeting_pattern="{body}-{year}-{nothing}")
    with pytest.raises(UserError, match="code_taken"):
        desk.run(body.edit_body, body_id=desk.known.dgs, code="276-PRES")


def test_one_person_holds_one_seat_at_a_time(desk: Desk) -> None:
    with pytest.raises(UserError, match="seat_already_held"):
        desk.run(
            cooperation.add_seat, body_id=desk.known.dgs, authority_id=desk.known.eure, person_id=desk.known.temoin
        )


def test_a_seat_ended_at_a_day_is_expected_until_then_and_again_once_it_goes_on(desk: Desk) -> None:
    body_id = desk.known.dgs
    before, after = (
        desk.run(series.plan_meeting, body_id=body_id, held_on=on) for on in (date(2013, 3, 21), date(2013, 5, 16))
    )

    def expected() -> list[bool]:
        sheets = (desk.read(replies, key) for key in (before, after))
        return [desk.known.temoin in {row.id for row in rows} for rows in sheets]

    seat = next(row for row in desk.read(asked.seats, body_id, ON) if row.person_id == desk.known.temoin)
    desk.run(cooperation.edit_seat, seat_id=seat.id, valid_to=date(2013, 3, 21))
    assert expected() == [True, False]
    desk.run(cooperation.edit_seat, seat_id=seat.id, valid_to=None)
    assert expected() == [True, True]
    desk.run(cooperation.edit_seat, seat_id=seat.id, valid_from=date(2013, 4, 1))
    assert expected() == [False, True]


def test_an_authority_that_left_and_came_back_is_expected_once(desk: Desk) -> None:
    key = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 3, 21))
    before = [row.person for row in desk.read(attendance, key)]
    left = next(
        row for row in desk.read(asked.members, desk.known.cooperation, ON) if row.authority_id == desk.known.eure
    )
    desk.run(cooperation.end_membership, membership_id=left.id, on=date(2012, 12, 31))
    desk.run(
        cooperation.add_membership,
        cooperation_id=desk.known.cooperation,
        authority_id=desk.known.eure,
        valid_from=date(2013, 1, 1),
    )
    assert [row.person for row in desk.read(attendance, key)] == before


def test_seats_tell_the_person_and_the_function(desk: Desk) -> None:
    rows = desk.read(asked.seats, desk.known.dgs, ON)
    assert [(row.person, row.function, row.authority) for row in rows] == [
        ("EXEMPLE-01 Dominique", "directrice générale", "R"),
        ("MODÈLE-04 Claude", "directeur général", "76"),
        ("TÉMOIN-02 Camille", "directrice générale", "27"),
    ]


def test_the_dates_of_2013_are_proposed_with_their_conflicts_and_hosts(desk: Desk) -> None:
    rows = desk.read(proposals, desk.known.dgs, date(2013, 1, 1), 6)
    assert [row.date for row in rows] == [
        date(2013, 1, 17),
        date(2013, 3, 21),
        date(2013, 5, 16),
        date(2013, 7, 4),
        date(2013, 9, 19),
        date(2013, 11, 21),
    ]
    july = rows[3]
    assert (july.proposed_for, july.chosen) == (date(2013, 7, 18), "nearest_clear")
    assert [conflict.kind for conflict in july.conflicts] == ["school_holiday"]
    assert [row.host for row in rows] == ["R", "27", "76", "R", "27", "76"]


def test_hand_set_dates_win_and_other_meetings_of_the_same_people_are_told(desk: Desk) -> None:
    run = desk.run
    run(cooperation.add_seat, body_id=desk.known.presidents, authority_id=desk.known.eure, person_id=desk.known.temoin)
    run(series.plan_meeting, body_id=desk.known.presidents, held_on=date(2013, 3, 21))
    run(
        series.plan_meeting,
        body_id=desk.known.dgs,
        held_on=date(2013, 1, 22),
        proposed_for=date(2013, 1, 17),
        set_by_hand=True,
    )
    first, second = desk.read(proposals, desk.known.dgs, date(2013, 1, 1), 2)
    assert (first.date, first.chosen) == (date(2013, 1, 22), "hand")
    assert second.proposed_for == date(2013, 3, 21)
    assert [conflict.label for conflict in second.conflicts] == ["Même jour que Présidents 276"]
    assert second.date != date(2013, 3, 21)


def test_every_eight_months_is_reckoned_from_the_last_meeting(desk: Desk) -> None:
    key = desk.run(
        body.add_body,
        cooperation_id=desk.known.cooperation,
        code="276-CONV",
        name="Convention",
        regime=Regime.JOINT_SITTING,
        cadence=Cadence(CadenceKind.EVERY_N_MONTHS, every=8, about=True),
        starts_at=time(11),
    )
    desk.run(series.plan_meeting, body_id=key, held_on=date(2013, 7, 4))
    (first,) = desk.read(proposals, key, date(2013, 9, 1), 1)
    assert (first.proposed_for, first.date) == (date(2014, 3, 4), date(2014, 3, 11))
    assert [conflict.label for conflict in first.conflicts] == ["Vacances d’hiver, zone B"]
    assert first.host == "27", "the région hosted last"


def test_a_body_without_rule_proposes_nothing_and_says_so(desk: Desk) -> None:
    desk.run(body.set_cadence, body_id=desk.known.dgs, cadence=Cadence(CadenceKind.FREE))
    with pytest.raises(UserError, match="cadence_free"):
        desk.read(proposals, desk.known.dgs, ON, 3)


def test_the_year_shows_meetings_holidays_and_rejected_dates(desk: Desk) -> None:
    desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 7, 4), proposed_for=date(2013, 7, 18))
    view = desk.read(calendar_view, date(2013, 1, 1), date(2013, 12, 31))
    assert [row.reference for row in view.meetings] == ["276-DGS-2013-01"]
    assert date(2013, 5, 9) in [day.on for day in view.public_holidays]
    assert {row.zone for row in view.school_holidays} == {"B"}
    (rejected,) = view.rejected
    assert (rejected.on, rejected.moved_to) == (date(2013, 7, 18), date(2013, 7, 4))
    assert [conflict.kind for conflict in rejected.conflicts] == ["school_holiday"]
    july = desk.read(calendar_view, date(2013, 7, 1), date(2013, 7, 31))
    assert [day.name for day in july.public_holidays] == ["Fête nationale"]


def test_school_holidays_are_imported_whole_or_not_at_all(desk: Desk) -> None:
    lines = ["ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM", "B;2017-02-11;2017-02-26;Vacances d'hiver", "B;2017-04-08;nope;X"]
    before = desk.read(asked.closed_days, date(2006, 1, 1), date(2020, 1, 1))
    with pytest.raises(UserError, match="line") as refused:
        desk.run(closed_days.import_closed_days, lines=lines)
    assert refused.value.data["line"] == 3
    assert desk.read(asked.closed_days, date(2006, 1, 1), date(2020, 1, 1)) == before
    assert desk.run(closed_days.import_closed_days, lines=lines[:2]) == 1
    assert desk.run(closed_days.import_closed_days, lines=lines[:2]) == 0


def test_dates_already_planned_are_told_and_the_rotation_goes_on_from_them(desk: Desk) -> None:
    desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17), host_id=desk.known.seine)
    desk.run(
        series.plan_meeting,
        body_id=desk.known.dgs,
        held_on=date(2013, 3, 28),
        proposed_for=date(2013, 3, 21),
        set_by_hand=True,
    )
    rows = desk.read(proposals, desk.known.dgs, date(2013, 1, 1), 3)
    assert [(row.meeting, row.date, row.chosen, row.host) for row in rows] == [
        ("276-DGS-2013-01", date(2013, 1, 17), "rule", "76"),
        ("276-DGS-2013-02", date(2013, 3, 28), "hand", "R"),
        (None, date(2013, 5, 16), "rule", "27"),
    ]
