"""Dates in French: printed, and read from what people type, reckoned from the meeting's day, never guessed."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from concertation.domain.dates_fr import PartialDate, clock, in_full, in_words, numeric, parse_time, short, span
from concertation.domain.dates_fr.printing import number_in_words
from concertation.domain.dates_fr.reading import DateRole, find_dates, parse_date, scan_dates
from concertation.domain.typography import fold

MEETING = date(2013, 5, 16)  # a Thursday
NEXT = {"DGS 276": date(2013, 7, 4), "Présidents 276": date(2013, 6, 20)}
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
WORDS = (
    "jeudi prochain en huit le 4 12/3 juillet avant d'ici fin mi- début mars sous 8 jours prochaine DGS 276 31 02 du au"
)
FRAGMENTS = st.lists(st.sampled_from(WORDS.split()) | st.text(max_size=4), max_size=12).map(" ".join)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_dates_are_printed_in_full_in_words_short_and_in_figures() -> None:
    on = date(2013, 7, 4)
    assert plain(in_full(on)) == "jeudi 4 juillet 2013"
    assert in_words(on) == "L’an deux mille treize, le quatre juillet"
    assert plain(short(on)) == "jeu. 4 juillet"
    assert numeric(on) == "04/07/2013"
    assert plain(in_full(date(2013, 3, 1))) == "vendredi 1er mars 2013"
    assert in_words(date(1999, 1, 1)) == "L’an mil neuf cent quatre-vingt-dix-neuf, le premier janvier"


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "zéro"),
        (21, "vingt et un"),
        (71, "soixante et onze"),
        (77, "soixante-dix-sept"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (2080, "deux mille quatre-vingts"),
    ],
)
def test_numbers_in_words_follow_the_spelling_of_acts(n: int, words: str) -> None:
    assert number_in_words(n) == words


def test_every_number_in_words_is_its_own() -> None:
    assert len({number_in_words(n) for n in range(3000)}) == 3000


def test_times_and_spans_are_printed() -> None:
    assert plain(clock(time(11, 5))) == "11 h 05"
    assert plain(clock(time(9))) == "9 h"
    assert plain(span(time(10), time(12, 30))) == "de 10 h à 12 h 30"
    assert plain(span(date(2013, 7, 4), date(2013, 7, 6))) == "du 4 au 6 juillet 2013"
    assert plain(span(date(2013, 6, 29), date(2013, 7, 1))) == "du 29 juin au 1er juillet 2013"
    assert plain(span(date(2013, 12, 30), date(2014, 1, 2))) == "du 30 décembre 2013 au 2 janvier 2014"
    assert plain(span(date(2013, 7, 4), date(2013, 7, 4))) == "le jeudi 4 juillet 2013"


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("12/3", "2014-03-12"),
        ("12-3", "2014-03-12"),
        ("12/03/2013", "2013-03-12"),
        ("12/03/13", "2013-03-12"),
        ("12.03.2013", "2013-03-12"),
        ("2013-03-12", "2013-03-12"),
        ("4 juillet", "2013-07-04"),
        ("4\u00a0juillet\u202f2013", "2013-07-04"),
        ("jeu. 4 juil.", "2013-07-04"),
        ("4 aou\u0302t", "2013-08-04"),
        ("le 1er mars", "2014-03-01"),
        ("16 mai", "2013-05-16"),
        ("29/2", "2016-02-29"),
        ("jeudi", "2013-05-23"),
        ("jeudi prochain", "2013-05-23"),
        ("ce jeudi", "2013-05-16"),
        ("jeudi en huit", "2013-05-23"),
        ("vendredi en huit", "2013-05-24"),
        ("vendredi en quinze", "2013-05-31"),
        ("mardi de la semaine prochaine", "2013-05-21"),
        ("jeudi 13", "2013-06-13"),
        ("DEMAIN", "2013-05-17"),
        ("après-demain", "2013-05-18"),
        ("aujourd’hui", "2013-05-16"),
        ("sous 8 jours", "2013-05-24"),
        ("sous huit jours", "2013-05-24"),
        ("sous huitaine", "2013-05-24"),
        ("d’ici une quinzaine", "2013-05-31"),
        ("sous quinzaine", "2013-05-31"),
        ("sous 48 h", "2013-05-18"),
        ("dans 2 mois", "2013-07-16"),
        ("dans 3 semaines", "2013-06-06"),
        ("dans un an", "2014-05-16"),
        ("d'ici le 4 juillet", "2013-07-04"),
        ("avant le 4/7", "2013-07-04"),
        ("pour le 12 mars", "2014-03-12"),
        ("au plus tard le jeudi 4 juillet 2013", "2013-07-04"),
        ("avant le 12", "2013-06-12"),
        ("le 12", "2013-06-12"),
        ("prochaine DGS 276", "2013-07-04"),
        ("la prochaine DGS", "2013-07-04"),
        ("d'ici la prochaine réunion des Présidents 276", "2013-06-20"),
    ],
)
def test_a_date_is_understood(typed: str, on: str) -> None:
    read = parse_date(typed, MEETING, NEXT)
    assert read is not None
    assert str(read.on) == on
    assert read.certain


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("fin juin", "2013-06-30"),
        ("d'ici fin juin", "2013-06-30"),
        ("d'ici à la fin juin", "2013-06-30"),
        ("début mars", "2014-03-01"),
        ("mi-juin", "2013-06-15"),
        ("fin février 2012", "2012-02-29"),
        ("fin de semaine", "2013-05-17"),
        ("fin de semaine prochaine", "2013-05-24"),
        ("fin du mois", "2013-05-31"),
        ("le mois prochain", "2013-06-30"),
        ("fin d'année", "2013-12-31"),
        ("fin 2013", "2013-12-31"),
    ],
)
def test_a_stretch_of_time_gives_its_day_but_is_not_certain(typed: str, on: str) -> None:
    read = parse_date(typed, MEETING, NEXT)
    assert read is not None
    assert str(read.on) == on
    assert not read.certain


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "12",
        "juillet",
        "31/02",
        "31 février",
        "35/14",
        "3/15/2013",
        "vendredi 4 juillet 2013",
        "jeudi 12",
        "51/35/14",
        "24/2/1",
        "avant juillet",
        "sous 8 jours ouvrés",
        "prochaine réunion",
        "prochaine étape",
        "début de semaine",
        "du 4 juillet",
    ],
)
def test_what_is_ambiguous_or_impossible_is_not_read(typed: str) -> None:
    assert parse_date(typed, MEETING, NEXT) is None


def test_an_explicit_past_date_is_kept_and_flagged() -> None:
    read = parse_date("12/03/2013", MEETING)
    assert read is not None
    assert (read.on, read.past, read.year_given) == (date(2013, 3, 12), True, True)
    last = parse_date("jeudi dernier", MEETING)
    assert last is not None
    assert (last.on, last.past) == (date(2013, 5, 9), True)


def test_the_next_meeting_is_told_when_there_is_only_one_or_when_it_is_named_so() -> None:
    only = parse_date("prochaine réunion", MEETING, {"DGS 276": date(2013, 7, 4)})
    named = parse_date("prochaine réunion", MEETING, {**NEXT, "réunion": date(2013, 7, 4)})
    assert only is not None
    assert named is not None
    assert only.on == named.on == date(2013, 7, 4)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("chiffrer l'accès @Tém avant le 4/7 #pôles", [("avant le 4/7", DateRole.DEADLINE)]),
        ("transmettre le relevé du 4 juillet", [("4 juillet", DateRole.REFERENCE)]),
        ("appeler jeudi le SDIS", [("jeudi", DateRole.BARE)]),
        ("réunir le jeudi le comité", []),
        ("vérifier 3/4 des dossiers, réduire de 1/3", []),
        ("clé 51/35/14, L. 3121-14, 59-62, 24/2/1", []),
        ("présenter à la prochaine DGS 276 à Rouen", [("à la prochaine DGS 276", DateRole.DEADLINE)]),
        ("ordre du jour de la prochaine DGS 276", [("prochaine DGS 276", DateRole.REFERENCE)]),
        (
            "rendre en fin de semaine le bilan de fin juin",
            [("en fin de semaine", DateRole.BARE), ("fin juin", DateRole.REFERENCE)],
        ),
        ("appeler jeudi 14 h", [("jeudi", DateRole.BARE)]),
        ("réunir le 12 membres", []),
        ("poser le marsouin, 3 mains", []),
    ],
)
def test_dates_are_found_in_a_sentence_with_the_words_that_lead_to_them(
    sentence: str, found: list[tuple[str, DateRole]]
) -> None:
    assert [(read.text, read.role) for read in find_dates(sentence, MEETING, NEXT)] == found


@pytest.mark.parametrize("doubtful", ["d'ici le 31/02", "avant juillet", "jeudi 12", "avant le vendredi 4 juillet"])
def test_a_doubtful_date_is_shown_as_such_and_not_read(doubtful: str) -> None:
    sentence = f"chiffrer {doubtful}"
    assert [(sentence[found.start : found.end], found.read) for found in scan_dates(sentence, MEETING)] == [
        (doubtful, None)
    ]


@given(DAYS, DAYS)
def test_every_printed_date_is_read_back(on: date, today: date) -> None:
    for text in (in_full(on), numeric(on), on.isoformat(), f"avant le {in_full(on)}"):
        read = parse_date(text, today)
        assert read is not None
        assert (read.on, read.past) == (on, on < today)


@given(st.integers(1, 31), st.integers(1, 12), DAYS)
def test_a_date_without_a_year_is_the_next_occurrence(day: int, month: int, today: date) -> None:
    read = parse_date(f"{day}/{month}", today)
    if day > calendar.monthrange(2000, month)[1]:
        assert read is None
        return
    on = today
    while (on.day, on.month) != (day, month):
        on += timedelta(days=1)
    assert read is not None
    assert (read.on, read.past, read.year_given) == (on, False, False)


@given(DAYS, st.sampled_from(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]))
def test_a_weekday_is_within_the_seven_days_to_come(today: date, weekday: str) -> None:
    read = parse_date(weekday, today)
    assert read is not None
    assert 1 <= (read.on - today).days <= 7
    assert in_full(read.on).startswith(weekday)


@given(FRAGMENTS, DAYS)
@example("jeudi jeudi jeudi", date.max)
@example("dans 999 mois", date.max)
@example("12/3", date.max)
@example("dans un an fin mars mi-mai demain", date.max)
@example("hier", date.min)
def test_spans_lie_in_the_sentence_in_order_and_apart(sentence: str, today: date) -> None:
    end = 0
    for found in scan_dates(sentence, today, NEXT):
        assert end <= found.start < found.end <= len(sentence)
        if found.read:
            assert sentence[found.start : found.end] == found.read.text
        end = found.end


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("10h30", time(10, 30)),
        ("10 h 30", time(10, 30)),
        ("10\u00a0h\u00a030", time(10, 30)),
        ("10:30", time(10, 30)),
        ("14h", time(14)),
        ("à 9 heures 05", time(9, 5)),
        ("midi", time(12)),
        ("0 h 05", time(0, 5)),
        ("24h", None),
        ("10h61", None),
        ("10", None),
        ("", None),
    ],
)
def test_a_time_is_understood(typed: str, at: time | None) -> None:
    assert parse_time(typed) == at


@given(st.times())
def test_a_printed_time_is_read_back(at: time) -> None:
    at = at.replace(second=0, microsecond=0, fold=0)
    assert parse_time(clock(at)) == at


@pytest.mark.parametrize(
    ("typed", "iso", "printed"),
    [
        ("2007", "2007", "2007"),
        ("2007-02", "2007-02", "février 2007"),
        ("février 2007", "2007-02", "février 2007"),
        ("Fevrier 2007", "2007-02", "février 2007"),
        ("2007-02-14", "2007-02-14", "14 février 2007"),
        ("1er mars 2007", "2007-03-01", "1er mars 2007"),
        ("14/02/2007", "2007-02-14", "14 février 2007"),
        ("02/2007", "2007-02", "février 2007"),
    ],
)
def test_a_partial_date_is_kept_and_printed_as_it_is_known(typed: str, iso: str, printed: str) -> None:
    read = PartialDate.parse(typed)
    assert read is not None
    assert (str(read), plain(read.printed())) == (iso, printed)


@pytest.mark.parametrize("typed", ["", "07", "2007-13", "2007-02-30", "brumaire 2007", "0000"])
def test_a_partial_date_that_the_calendar_does_not_have_is_not_read(typed: str) -> None:
    assert PartialDate.parse(typed) is None


def test_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2007, None, 14)


PARTIAL = DAYS.flatmap(
    lambda on: st.sampled_from([PartialDate(on.year), PartialDate(on.year, on.month), PartialDate.of(on)])
)


@given(PARTIAL, PARTIAL)
def test_partial_dates_sort_as_their_text_and_span_their_days(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) == (str(one) < str(other))
    assert PartialDate.parse(str(one)) == one
    assert PartialDate.parse(fold(one.printed())) == one
    assert one.first_day <= one.last_day
    assert str(one.first_day).startswith(str(one))
    assert str(one.last_day).startswith(str(one))
    assert not str(one.last_day + timedelta(days=1)).startswith(str(one))
