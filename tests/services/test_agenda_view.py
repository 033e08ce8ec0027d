"""The agenda's one reading: the period, and for each body the dates proposed next."""

from __future__ import annotations

from datetime import date

from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.persistence.search import search
from concertation.services.gestures import body, series
from concertation.services.queries.agenda_view import agenda_view, day_conflicts
from concertation.services.queries.series import school_known_to

from .conftest import Desk


def test_each_body_has_its_next_dates_from_today_or_from_the_year_shown(desk: Desk) -> None:
    desk.run(body.set_cadence, body_id=desk.known.presidents, cadence=Cadence(CadenceKind.FREE))
    shown = desk.read(agenda_view, date(2014, 1, 1), date(2014, 12, 31), date(2013, 5, 14), 3)
    dgs, presidents = shown.bodies
    assert [one.proposed_for for one in dgs.dates] == [date(2014, 1, 16), date(2014, 3, 20), date(2014, 5, 15)]
    assert (presidents.dates, shown.zones, dgs.zones) == ((), ("B",), ("B",))
    assert shown.school_known_to is not None
    assert shown.school_known_to > date(2014, 12, 31)
    now = desk.read(agenda_view, date(2013, 1, 1), date(2013, 12, 31), date(2013, 5, 14), 1)
    assert now.bodies[0].dates[0].proposed_for == date(2013, 5, 16)
    past = desk.read(agenda_view, date(2012, 1, 1), date(2012, 12, 31), date(2013, 5, 14), 1)
    assert past.bodies[0].dates[0].proposed_for == date(2013, 5, 16)


def test_holidays_are_known_until_the_zone_known_least_far(desk: Desk) -> None:
    assert desk.read(school_known_to, {"B"}) is not None
    assert desk.read(school_known_to, {"B", "Z"}) is None
    assert desk.read(school_known_to, ()) is None


def test_a_day_chosen_by_hand_tells_what_stands_against_it(desk: Desk) -> None:
    assert [one.label for one in desk.read(day_conflicts, desk.known.dgs, date(2013, 5, 9))] == ["Ascension"]
    assert desk.read(day_conflicts, desk.known.dgs, date(2013, 5, 23)) == ()
    key = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 5, 23))
    assert key
    assert desk.read(day_conflicts, desk.known.presidents, date(2013, 5, 23)) == ()


def test_a_rule_without_a_weekday_is_met_by_a_meeting_of_its_month(desk: Desk) -> None:
    desk.run(series.plan_meeting, body_id=desk.known.presidents, held_on=date(2013, 10, 9))
    planned = desk.run(series.plan_meeting, body_id=desk.known.presidents, held_on=date(2014, 2, 5), set_by_hand=True)
    shown = desk.read(agenda_view, date(2014, 1, 1), date(2014, 12, 31), date(2013, 11, 25), 2)
    dates = shown.bodies[1].dates
    assert (dates[0].meeting_id, dates[0].date) == (planned, date(2014, 2, 5))
    assert dates[1].meeting is None


def test_a_meeting_is_found_by_its_body_and_its_day_and_follows_a_new_name(desk: Desk) -> None:
    key = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 8, 1))

    def found(words: str) -> set[str]:
        return {hit.id for hit in desk.read(search, words, 50) if hit.kind == "meeting"}

    assert key in found("dgs aout 2013")
    desk.run(body.edit_body, body_id=desk.known.dgs, name="Comité des directions")
    assert key in found("comite 1 août")
    desk.workspace.undo()
    assert key in found("dgs 276 août")
    assert key not in found("comité des directions")
