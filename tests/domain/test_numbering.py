from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.numbering import (
    DECISION_PATTERN,
    MEETING_PATTERN,
    action_label,
    approval_deadline,
    check_decision_pattern,
    check_meeting_pattern,
    decision_reference,
    meeting_reference,
)
from concertation.errors import UserError
from concertation.wording import sentence

NUMBERS = st.lists(st.integers(1, 40))


def test_the_second_decision_of_the_fourth_meeting_of_2013() -> None:
    meeting = meeting_reference(MEETING_PATTERN, body="276-DGS", year=2013, meeting=4)
    assert meeting == "276-DGS-2013-04"
    assert decision_reference(DECISION_PATTERN, meeting, 2) == "276-DGS-2013-04-D02"


@given(st.integers(1900, 2200), st.integers(1, 150), st.integers(1, 150))
def test_two_decisions_never_share_a_reference(year: int, meeting: int, rank: int) -> None:
    references = {
        decision_reference(DECISION_PATTERN, meeting_reference(MEETING_PATTERN, body="B", year=y, meeting=m), r)
        for y, m, r in [
            (year, meeting, rank),
            (year + 1, meeting, rank),
            (year, meeting + 1, rank),
            (year, meeting, rank + 1),
        ]
    }
    assert len(references) == 4


@pytest.mark.parametrize(
    "pattern", ["{body}/{year}/{meeting}", "{year}-{meeting:03}", "DGS {{276}} {year}.{meeting:01}"]
)
def test_a_body_may_number_its_meetings_its_own_way(pattern: str) -> None:
    assert check_meeting_pattern(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("{body}-{an}-{meeting:02}", "pattern_unknown"),
        ("{body.__class__}-{year}-{meeting}", "pattern_unknown"),
        ("{}-{year}-{meeting}", "pattern_unknown"),
        ("{body}-{meeting:02}", "pattern_missing"),
        ("{body}-{year}", "pattern_missing"),
        ("", "pattern_missing"),
        ("{body}-{year}-{meeting:02", "pattern_malformed"),
        ("{body}-{year}}-{meeting:02}", "pattern_malformed"),
        ("{body}-{year}-{meeting:>999999999}", "pattern_malformed"),
        ("{body!r}-{year}-{meeting}", "pattern_malformed"),
        ("{body:02}-{year}-{meeting}", "pattern_malformed"),
    ],
)
def test_a_pattern_at_fault_is_refused_in_a_sentence_that_names_the_fault(pattern: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        check_meeting_pattern(pattern)
    assert refused.value.code == code
    assert pattern in sentence(refused.value)


def test_a_decision_pattern_needs_its_meeting_and_its_rank() -> None:
    assert check_decision_pattern("{meeting}/{rank}") == "{meeting}/{rank}"
    for pattern in ("D{rank:02}", "{meeting}-D"):
        with pytest.raises(UserError, match="pattern_missing"):
            check_decision_pattern(pattern)
    with pytest.raises(UserError) as refused:
        check_decision_pattern("{meeting}-{numero}")
    assert "{numero}" in sentence(refused.value)
    assert "{meeting}, {rank}" in sentence(refused.value)


@given(st.text(st.sampled_from("{}:!02.body[]year meting")))
def test_any_pattern_is_used_or_refused(pattern: str) -> None:
    try:
        check_meeting_pattern(pattern)
    except UserError:
        return
    assert meeting_reference(pattern, body="B", year=2013, meeting=4) != meeting_reference(
        pattern, body="B", year=2013, meeting=5
    )


def test_minutes_are_deemed_approved_eight_days_after_their_issue() -> None:
    assert approval_deadline(date(2013, 12, 27)) == date(2014, 1, 4)
    assert approval_deadline(date(2013, 7, 4), 15) == date(2013, 7, 19)


def test_an_action_is_labelled_by_its_year_and_number() -> None:
    assert [action_label(2009, 33), action_label(2013, 7), action_label(2013, 120)] == ["A09-33", "A13-07", "A13-120"]
