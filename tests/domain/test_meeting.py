from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain import meeting
from concertation.domain.meeting import allowed_moves, check_move
from concertation.domain.vocabulary import MeetingState
from concertation.errors import UserError
from concertation.wording import sentence, word

STATES = st.sampled_from(MeetingState)
LIFE = ("proposed", "planned", "convened", "in_session", "held", "minutes_in_review", "approved", "archived")


def test_a_meeting_lives_from_proposal_to_archives() -> None:
    for state, following in pairwise(LIFE):
        check_move(MeetingState(state), MeetingState(following))


@given(STATES, STATES)
def test_any_other_move_is_refused_in_a_sentence(state: MeetingState, to: MeetingState) -> None:
    if to in allowed_moves(state):
        check_move(state, to)
        return
    with pytest.raises(UserError) as refused:
        check_move(state, to)
    told = sentence(refused.value)
    assert word("meeting_state", state) in told
    assert word("meeting_state", to) in told


@given(STATES)
def test_a_meeting_never_skips_being_held_before_its_minutes(state: MeetingState) -> None:
    if MeetingState.MINUTES_IN_REVIEW in allowed_moves(state):
        assert state is MeetingState.HELD
    if MeetingState.HELD in allowed_moves(state):
        assert state in {MeetingState.IN_SESSION, MeetingState.MINUTES_IN_REVIEW}


def test_a_postponed_meeting_can_only_be_cancelled_and_a_cancelled_one_stays_so() -> None:
    assert allowed_moves(MeetingState.POSTPONED) == {MeetingState.CANCELLED}
    assert allowed_moves(MeetingState.CANCELLED) == frozenset()


def test_what_was_held_can_no_longer_be_called_off() -> None:
    for state in meeting.TOOK_PLACE:
        assert not allowed_moves(state) & meeting.CALLED_OFF


def test_the_families_of_states_and_the_open_session_cover_the_life_once() -> None:
    families = [*meeting.UPCOMING, *meeting.TOOK_PLACE, *meeting.CALLED_OFF, MeetingState.IN_SESSION]
    assert sorted(families) == sorted(MeetingState)
