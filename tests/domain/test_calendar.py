from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from dateutil.easter import easter as dateutil_easter
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.calendar import (
    ClosedDays,
    Conflict,
    ConflictKind,
    bridge,
    conflicts,
    easter,
    is_working_day,
    parse_school_holidays,
    public_holidays,
)
from concertation.errors import UserError
from concertation.locations import reference

YEARS = st.integers(1982, 2099)
HEADER = "ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM"
WINTER_B = ClosedDays("B", date(2014, 2, 22), date(2014, 3, 9), "Vacances d’hiver")
WINTER_A = ClosedDays("A", date(2014, 3, 1), date(2014, 3, 16), "Vacances d’hiver")


@given(st.integers(1583, 4099))
def test_easter_agrees_with_another_computation(year: int) -> None:
    assert easter(year) == dateutil_easter(year)


@given(YEARS)
def test_public_holidays_agree_with_the_holidays_package(year: int) -> None:
    known = set(holidays.country_holidays("FR", years=year))
    if 2005 <= year <= 2007:  # the package leaves out Whit Monday while it was worked as the day of solidarity
        known.add(dateutil_easter(year) + timedelta(days=50))
    assert set(public_holidays(year)) == known


def test_the_eleven_holidays_have_french_names() -> None:
    assert list(public_holidays(2013).items()) == [
        (date(2013, 1, 1), "Jour de l’An"),
        (date(2013, 4, 1), "Lundi de Pâques"),
        (date(2013, 5, 1), "Fête du Travail"),
        (date(2013, 5, 8), "Victoire 1945"),
        (date(2013, 5, 9), "Ascension"),
        (date(2013, 5, 20), "Lundi de Pentecôte"),
        (date(2013, 7, 14), "Fête nationale"),
        (date(2013, 8, 15), "Assomption"),
        (date(2013, 11, 1), "Toussaint"),
        (date(2013, 11, 11), "Armistice 1918"),
        (date(2013, 12, 25), "Noël"),
    ]


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert public_holidays(2008)[date(2008, 5, 1)] == "Ascension et Fête du Travail"
    assert len(public_holidays(2008)) == 10


@pytest.mark.parametrize(
    ("on", "label"),
    [
        (date(2013, 5, 10), "Pont de l’Ascension"),
        (date(2012, 4, 30), "Pont du 1er mai"),
        (date(2012, 11, 2), "Pont de la Toussaint"),
        (date(2011, 7, 15), "Pont du 14 juillet"),
        (date(2007, 12, 31), "Pont du jour de l’An"),
        (date(2018, 5, 9), "Pont du 8 mai"),  # a Wednesday between 8 May and Ascension
        (date(2013, 5, 9), None),
        (date(2013, 5, 7), None),
        (date(2013, 5, 11), None),
    ],
)
def test_a_bridge_is_a_working_day_caught_between_days_off(on: date, label: str | None) -> None:
    assert bridge(on) == label


@given(st.dates(date(1982, 1, 2), date(2099, 12, 30)))
def test_a_bridge_has_a_holiday_beside_it_and_no_working_day(on: date) -> None:
    french = set(holidays.country_holidays("FR", years=[on.year - 1, on.year, on.year + 1]))
    french |= {dateutil_easter(year) + timedelta(days=50) for year in (2005, 2006, 2007)}
    off = [day.weekday() >= 5 or day in french for day in (on - timedelta(1), on, on + timedelta(1))]
    beside = on - timedelta(1) in french or on + timedelta(1) in french
    assert (bridge(on) is not None) == (off == [True, False, True] and beside)
    assert is_working_day(on) != off[1]


def test_each_kind_of_conflict_says_why() -> None:
    busy = {date(2014, 3, 4): "Présidents 276"}
    assert conflicts(date(2014, 3, 4), ["B"], [WINTER_A, WINTER_B], busy) == (
        Conflict(ConflictKind.SCHOOL_HOLIDAY, "Vacances d’hiver, zone B", {"name": "Vacances d’hiver", "zones": "B"}),
        Conflict(ConflictKind.SAME_PEOPLE, "Même jour que Présidents 276", {"with": "Présidents 276"}),
    )
    assert [c.label for c in conflicts(date(2014, 3, 4), "BA", [WINTER_A, WINTER_B], {})] == [
        "Vacances d’hiver, zones A et B"
    ]
    sunday_holiday = conflicts(date(2013, 7, 14), [], [], {})
    assert [(c.kind, c.label) for c in sunday_holiday] == [
        ("weekend", "Dimanche"),
        ("public_holiday", "Fête nationale"),
    ]


def test_holidays_count_from_their_first_to_their_last_day() -> None:
    for on, closed in [
        (date(2014, 2, 21), False),
        (date(2014, 2, 24), True),
        (date(2014, 3, 7), True),
        (date(2014, 3, 10), False),
    ]:
        assert bool(conflicts(on, ["B"], [WINTER_B], {})) == closed
    assert [c.label for c in conflicts(date(2014, 3, 9), ["B"], [WINTER_B], {})] == [
        "Dimanche",
        "Vacances d’hiver, zone B",
    ]


def test_a_conflict_can_be_kept_in_a_set() -> None:
    assert len(set(conflicts(date(2014, 3, 4), ["B"], [WINTER_B, WINTER_B], {}))) == 1


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_day_without_school_or_meeting_conflicts_is_a_working_day(on: date) -> None:
    found = {conflict.kind for conflict in conflicts(on, [], [], {})}
    assert bool(found & {ConflictKind.WEEKEND, ConflictKind.PUBLIC_HOLIDAY}) != is_working_day(on)


def test_the_shipped_school_holidays_are_read_whole() -> None:
    path = reference("school-holidays-2006-2016.csv")
    closed = parse_school_holidays(path.read_bytes().splitlines())
    assert len(closed) == len(path.read_text(encoding="utf-8").splitlines()) - 1
    assert WINTER_B in closed


def test_school_holidays_are_read_with_a_byte_order_mark_quotes_and_blank_lines() -> None:
    lines = ["\ufeff" + HEADER + "\r\n", "\r\n", 'B;2014-02-22;2014-03-09;"Vacances d\'hiver"\r\n']
    assert parse_school_holidays(lines) == [WINTER_B]


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ([], "school_holidays_columns", 1),
        (["ZONE,PREMIER_JOUR,DERNIER_JOUR,NOM"], "school_holidays_columns", 1),
        ([HEADER, "B;2014-02-22;2014-03-09"], "school_holidays_columns", 2),
        ([HEADER, "B;2014-02-22;2014-03-09;"], "school_holidays_columns", 2),
        ([HEADER, "", "B;22/02/2014;2014-03-09;Hiver"], "school_holidays_line", 3),
        ([HEADER, "B;2014-03-09;2014-02-22;Hiver"], "school_holidays_line", 2),
        ([HEADER, "Vacances de Noël;".encode("cp1252")], "school_holidays_encoding", 2),
        ([HEADER, "B;2014-12-20;2015-01-04;NoÃ«l"], "school_holidays_encoding", 2),
        (
            [HEADER, b"B;2014-12-20;2015-01-04;No\xebl".decode("utf-8", "surrogateescape")],
            "school_holidays_encoding",
            2,
        ),
    ],
)
def test_a_wrong_file_is_refused_with_the_line_at_fault(lines: list[str | bytes], code: str, line: int) -> None:
    with pytest.raises(UserError) as refused:
        parse_school_holidays(lines)
    assert (refused.value.code, refused.value.data["line"]) == (code, line)
