from __future__ import annotations

import calendar
import json
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from dateutil.rrule import MONTHLY, rrule
from dateutil.rrule import weekday as nth_day
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.recurrence import (
    Cadence,
    CadenceKind,
    from_json,
    occurrences,
    parse_cadence,
    sentence,
    to_json,
)
from concertation.domain.recurrence.cadence import ODD_MONTHS
from concertation.domain.recurrence.occurrences import spread_over_year
from concertation.errors import BugError, UserError

EVERY, SEVERAL, FREE = CadenceKind.EVERY_N_MONTHS, CadenceKind.SEVERAL_A_YEAR, CadenceKind.FREE
THIRD_THURSDAY = Cadence(EVERY, every=2, weekday=3, nth=3)
EIGHT_MONTHS = Cadence(EVERY, every=8, about=True)

STARTS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
DAY_RULES = st.one_of(st.just((None, None)), st.tuples(st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1])))
MONTHS = st.lists(st.integers(1, 12), unique=True).map(lambda months: tuple(sorted(months)))


@st.composite
def cadences(draw: st.DrawFn) -> Cadence:
    kind = draw(st.sampled_from(CadenceKind))
    if kind is FREE:
        return Cadence(FREE)
    weekday, nth = draw(DAY_RULES)
    months, about = draw(MONTHS), draw(st.booleans())
    every = draw(st.integers(1, 60)) if kind is EVERY else None
    times = draw(st.none() | st.integers(1, 12)) if kind is SEVERAL and not months else None
    return Cadence(kind, every, weekday, nth, months, times, about)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Another computation: the weeks of the printed calendar of the month."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[nth - 1 if nth > 0 else -1])


def test_the_third_thursday_of_every_second_month_of_2007() -> None:
    assert list(islice(occurrences(THIRD_THURSDAY, date(2007, 1, 1)), 6)) == [
        date(2007, month, day) for month, day in [(1, 18), (3, 15), (5, 17), (7, 19), (9, 20), (11, 15)]
    ]


def test_every_eight_months_or_so_from_the_first_convention_gives_4_march_2014() -> None:
    first = next(occurrences(EIGHT_MONTHS, date(2013, 7, 4)))
    assert (first, first.strftime("%A")) == (date(2014, 3, 4), "Tuesday")
    assert next(occurrences(EIGHT_MONTHS, date(2013, 7, 4), with_start=True)) == date(2013, 7, 4)


def test_a_long_month_s_last_days_become_the_last_day_of_a_shorter_month() -> None:
    monthly = Cadence(EVERY, every=1)
    assert list(islice(occurrences(monthly, date(2012, 1, 31)), 3)) == [
        date(2012, 2, 29),
        date(2012, 3, 31),
        date(2012, 4, 30),
    ]


def test_odd_months_are_kept_whatever_the_day_asked_from() -> None:
    odd = Cadence(EVERY, every=2, weekday=3, nth=3, months=ODD_MONTHS)
    assert next(occurrences(odd, date(2013, 12, 1))) == date(2014, 1, 16)
    assert next(occurrences(odd, date(2014, 1, 17))) == date(2014, 3, 20)


@given(st.integers(1, 60), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]), STARTS)
def test_weekday_rules_agree_with_the_printed_calendar(every: int, weekday: int, nth: int, start: date) -> None:
    months = range(start.year * 12 + start.month - 1, start.year * 12 + start.month - 1 + 8 * every, every)
    expected = [nth_weekday(month // 12, month % 12 + 1, weekday, nth) for month in months]
    cadence = Cadence(EVERY, every=every, weekday=weekday, nth=nth)
    assert list(islice(occurrences(cadence, start), 6)) == [on for on in expected if on >= start][:6]


@given(st.integers(1, 24), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]), MONTHS.filter(bool), STARTS)
def test_rules_within_some_months_agree_with_dateutil(
    every: int, weekday: int, nth: int, months: tuple[int, ...], start: date
) -> None:
    allowed = [month for month in range(start.month, start.month + 12) if (month - 1) % 12 + 1 in months]
    first = date(start.year + (allowed[0] - 1) // 12, (allowed[0] - 1) % 12 + 1, 1)
    begin = datetime.combine(max(start, first), time())
    rule = rrule(MONTHLY, dtstart=begin, interval=every, bymonth=months, byweekday=nth_day(weekday, nth))
    cadence = Cadence(EVERY, every=every, weekday=weekday, nth=nth, months=months)
    assert list(islice(occurrences(cadence, start), 5)) == [at.date() for at in islice(rule, 5)]


@given(st.integers(1, 60), STARTS)
def test_without_weekday_the_day_of_the_month_is_kept_from_step_to_step(every: int, start: date) -> None:
    for step, on in enumerate(islice(occurrences(Cadence(EVERY, every=every), start), 6), start=1):
        assert (on.year - start.year) * 12 + on.month - start.month == step * every
        assert on.day == start.day or (on.day < start.day and (on + timedelta(days=1)).day == 1)


@given(cadences(), STARTS)
def test_occurrences_increase_stay_in_the_months_allowed_and_never_end(cadence: Cadence, start: date) -> None:
    found = list(islice(occurrences(cadence, start), 5))
    assert len(found) == (0 if cadence.kind is FREE else 5)
    assert all(earlier < later for earlier, later in pairwise([start - timedelta(days=1), *found]))
    assert all(on.month in cadence.months for on in found if cadence.months)


@given(st.integers(1, 12), STARTS)
def test_several_a_year_gives_that_many_in_any_whole_year(times: int, start: date) -> None:
    cadence = Cadence(SEVERAL, weekday=1, nth=2, per_year=times)
    year = start.year + 1
    found = [on for on in islice(occurrences(cadence, start), 3 * times) if on.year == year]
    assert len(found) == times
    assert times > 10 or not {on.month for on in found} & {7, 8}


def test_three_times_a_year_are_spread() -> None:
    assert spread_over_year(3) == (2, 6, 11)
    assert spread_over_year(12) == tuple(range(1, 13))


@pytest.mark.parametrize(
    ("cadence", "told"),
    [
        (THIRD_THURSDAY, "tous les 2 mois, le 3e jeudi, à 10\u00a0h, suivie d’un déjeuner"),
        (
            Cadence(EVERY, every=2, weekday=3, nth=3, months=ODD_MONTHS),
            "tous les 2 mois, le 3e jeudi des mois impairs, à 10\u00a0h, suivie d’un déjeuner",
        ),
        (EIGHT_MONTHS, "tous les 8 mois environ, à 10\u00a0h, suivie d’un déjeuner"),
        (
            Cadence(SEVERAL, weekday=0, nth=1, months=(4, 8, 10)),
            "3 fois par an, le 1er lundi d’avril, août et octobre, à 10\u00a0h, suivie d’un déjeuner",
        ),
        (Cadence(SEVERAL), "plusieurs fois par an, à 10\u00a0h, suivie d’un déjeuner"),
        (Cadence(FREE), "dates libres, à 10\u00a0h, suivie d’un déjeuner"),
    ],
)
def test_a_cadence_is_told_in_a_sentence(cadence: Cadence, told: str) -> None:
    assert sentence(cadence, time(10), lunch=True) == told
    assert sentence(cadence) == told.split(", à 10", maxsplit=1)[0]


@given(cadences(), st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)), st.booleans())
def test_the_sentence_is_read_back_as_the_same_cadence(cadence: Cadence, at: time | None, lunch: bool) -> None:
    read = parse_cadence(sentence(cadence, at, lunch))
    assert (read.cadence, read.starts_at, read.lunch) == (cadence, at, lunch)


@given(cadences())
def test_json_gives_the_same_cadence_back(cadence: Cadence) -> None:
    assert from_json(to_json(cadence)) == cadence


def test_json_says_only_what_is_meant() -> None:
    assert json.loads(to_json(THIRD_THURSDAY)) == {"kind": "every_n_months", "every": 2, "weekday": "TH", "nth": 3}


@pytest.mark.parametrize(
    ("text", "cadence", "at", "lunch"),
    [
        ("Bimestrielle, troisième jeudi, 10h30 sans déjeuner", THIRD_THURSDAY, time(10, 30), False),
        ("TOUS LES DEUX MOIS le 3ème jeudi à 10:00, suivie d'un dejeuner", THIRD_THURSDAY, time(10), True),
        ("tous les 8 mois environ", EIGHT_MONTHS, None, False),
        ("trimestriel", Cadence(EVERY, every=3), None, False),
        ("tous les trimestres, dernier vendredi", Cadence(EVERY, every=3, weekday=4, nth=-1), None, False),
        ("chaque mois, premier mardi", Cadence(EVERY, every=1, weekday=1, nth=1), None, False),
        ("une fois par an", Cadence(SEVERAL, per_year=1), None, False),
        ("en janvier, mai et septembre", Cadence(SEVERAL, months=(1, 5, 9)), None, False),
        ("tous les 2 mois à partir de janvier 2007, 3e jeudi", THIRD_THURSDAY, None, False),
        ("à la demande", Cadence(FREE), None, False),
    ],
)
def test_a_cadence_is_read_from_the_words_people_use(text: str, cadence: Cadence, at: time | None, lunch: bool) -> None:
    read = parse_cadence(text)
    assert (read.cadence, read.starts_at, read.lunch) == (cadence, at, lunch)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("bimensuel", "cadence_ambiguous"),
        ("Réunion bimensuelle, 3e jeudi", "cadence_ambiguous"),
        ("réunion bi-annuelle", "cadence_ambiguous"),
        ("tous les 2 mois, un jeudi", "cadence_weekday"),
        ("de temps en temps", "cadence_unclear"),
        ("", "cadence_unclear"),
        ("tous les 99 mois", "cadence_unclear"),
        ("0 fois par an", "cadence_unclear"),
        ("tous les 2 mois à 25 h", "cadence_unclear"),
    ],
)
def test_what_cannot_be_read_is_asked_again(text: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_cadence(text)
    assert refused.value.code == code


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UserError):
        assert parse_cadence(text).cadence.kind in CadenceKind


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"kind": "daily"}', '{"kind": "free", "nth": 3}', "1" * 9])
def test_damaged_json_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        from_json(text)
    assert refused.value.code == "cadence_unreadable"


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": EVERY},
        {"kind": EVERY, "every": 0},
        {"kind": EVERY, "every": 2, "weekday": 3},
        {"kind": EVERY, "every": 2, "weekday": 7, "nth": 1},
        {"kind": EVERY, "every": 2, "weekday": 3, "nth": 5},
        {"kind": EVERY, "every": 2, "months": (3, 1)},
        {"kind": EVERY, "every": 2, "per_year": 3},
        {"kind": SEVERAL, "every": 2},
        {"kind": SEVERAL, "per_year": 3, "months": (1,)},
        {"kind": FREE, "weekday": 3, "nth": 1},
    ],
)
def test_a_cadence_that_means_nothing_cannot_be_made(fields: dict[str, object]) -> None:
    with pytest.raises(BugError):
        Cadence(**fields)  # type: ignore[arg-type]
