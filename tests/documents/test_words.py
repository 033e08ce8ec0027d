"""French words and light markup of the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.reading import printed
from tests.factories.documents import actions, convocation, decisions

from concertation.documents import file_name, phrases, render
from concertation.documents.briefs import decisions_brief
from concertation.documents.markup import blocks, inline, plain, verbatim


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(11, 5), "onze heures cinq"),
        (time(12, 0), "midi"),
        (time(0, 0), "minuit"),
        (time(1, 0), "une heure"),
        (time(21, 21), "vingt et une heures vingt et une"),
        (time(13, 20), "treize heures vingt"),
        (time(9, 17), "neuf heures dix-sept"),
        (time(10, 31), "dix heures trente et une"),
        (time(10, 45), "dix heures quarante-cinq"),
        (time(8, 1), "huit heures une"),
    ],
)
def test_times_are_said_in_words_as_a_report_opens(at: time, words: str) -> None:
    assert phrases.time_in_words(at) == words


@given(st.times())
def test_every_time_has_words(at: time) -> None:
    assert phrases.time_in_words(at.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2014", "2014"), ("2014-02", "février 2014"), ("2013-10-01", "1er octobre 2013"), ("bientôt", "bientôt")],
)
def test_a_partial_date_is_printed_as_far_as_it_is_known(iso: str, words: str) -> None:
    assert phrases.partial(iso).replace("\u00a0", " ") == words


def test_an_instant_is_told_in_local_time_winter_and_summer() -> None:
    assert phrases.stated(datetime(2010, 11, 18, 11, 40, tzinfo=UTC)).replace("\u00a0", " ").endswith("à 12 h 40")
    assert phrases.stated(datetime(2013, 7, 4, 9, 5, tzinfo=UTC)).replace("\u00a0", " ").endswith("à 11 h 05")


def test_counts_and_lists_are_said_as_one_speaks() -> None:
    assert phrases.count(0, "décision", feminine=True) == "aucune décision"
    assert phrases.count(1, "décision", feminine=True) == "une décision"
    assert phrases.count(6, "décision", feminine=True) == "six décisions"
    assert phrases.count(17, "décision", feminine=True) == "17 décisions"
    assert phrases.series(["a", "b", "c"]) == "a, b et c"
    assert phrases.series([]) == ""


def test_a_record_is_summed_up_by_itself() -> None:
    assert decisions_brief(decisions()) == (
        "Six décisions, dont une sous réserve, une renvoyée et une reportée. Quatre actions nouvelles, trois en retard."
    )
    assert decisions_brief(replace(decisions(), points=(), new_actions=(), late_actions=())) == "Aucune décision."


def test_light_markup_gives_paragraphs_items_and_strong_words() -> None:
    read = blocks("Un **mot** fort.\nMême ligne.\n\nListe :\n- un\n- deux\n\nFin")
    assert [(block.markup, block.item) for block in read] == [
        ("Un <b>mot</b> fort. Même ligne.", False),
        ("Liste\u00a0:", False),
        ("un", True),
        ("deux", True),
        ("Fin", False),
    ]


def test_what_looks_like_markup_in_a_text_is_printed_as_it_stands() -> None:
    assert inline("<b>2 & 3</b>") == "&lt;b&gt;2 &amp; 3&lt;/b&gt;"
    assert verbatim("**non**") == "**non**"
    assert plain("a & b <i>") == "a & b <i>"
    assert inline("le 1er mars") == 'le 1<super rise="3" size="6.5">er</super>\u00a0mars'


@given(st.text())
def test_no_text_leaves_an_open_tag(text: str) -> None:
    for markup in (inline(text), *(block.markup for block in blocks(text))):
        assert markup.count("<b>") == markup.count("</b>")
        assert "\x00" not in markup


def test_a_name_is_not_parted_in_running_text() -> None:
    assert "M.\u00a0Claude\u00a0EXEMPLE-01" in inline("Avec M. Claude EXEMPLE-01 et Mme DU MODÈLE-11.")


def test_no_row_is_torn_between_two_pages() -> None:
    listed = tuple(
        replace(action, reference=f"REF{rank:03d}", text=f"{action.text} {'et encore ' * 8}FIN{rank:03d}")
        for rank, action in enumerate(actions().actions * 4)
    )
    pages = printed(render(replace(actions(), actions=listed)))
    for rank in range(len(listed)):
        holding = [page for page in pages if f"REF{rank:03d}" in page]
        assert len(holding) == 1
        assert f"FIN{rank:03d}" in holding[0]


def test_a_heading_is_never_left_without_what_it_announces() -> None:
    document = decisions()
    long = tuple(
        replace(
            point,
            title=f"Titre{rank:02d}",
            rapporteur="Claude EXEMPLE-01",
            passages=(),
            decisions=(replace(point.decisions[0], label=f"Z{rank:02d}"),),
        )
        for rank, point in enumerate(document.points[:6] * 5)
    )
    for lines in range(6):
        pages = printed(render(replace(document, points=long, summary="mot " * 18 * lines)))
        for rank in range(len(long)):
            (page,) = (page for page in pages if f"Titre{rank:02d}" in page)
            assert f"Z{rank:02d}" in page


def test_a_file_name_holds_nothing_that_a_system_refuses() -> None:
    letter = replace(convocation(), recipient_name='A/B: "C" <D>?')
    assert file_name(letter) == "276-DGS-2011-01 Invitation A B C D v1.pdf"
    assert len(file_name(replace(letter, recipient_name="x" * 500))) <= 124


def test_a_day_of_issue_gives_the_file_its_date() -> None:
    assert phrases.created(None, date(2013, 7, 4)) == datetime(2013, 7, 4, tzinfo=UTC)
    assert phrases.created(None, None).year == 2000
