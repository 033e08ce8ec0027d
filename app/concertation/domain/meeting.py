"""The life of a meeting: which state may follow which, and until when answers are asked for."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from concertation.domain.vocabulary import MeetingState
from concertation.errors import UserError

_S = MeetingState
_MOVES = MappingProxyType(
    {
        _S.PROPOSED: frozenset({_S.PLANNED, _S.POSTPONED, _S.CANCELLED}),
        _S.PLANNED: frozenset({_S.CONVENED, _S.IN_SESSION, _S.POSTPONED, _S.CANCELLED}),
        # A convocation is withdrawn to be sent again; without quorum an open sitting is put off (CGCT L3121-14).
        _S.CONVENED: frozenset({_S.PLANNED, _S.IN_SESSION, _S.POSTPONED, _S.CANCELLED}),
        _S.IN_SESSION: frozenset({_S.HELD, _S.POSTPONED}),
        _S.HELD: frozenset({_S.IN_SESSION, _S.MINUTES_IN_REVIEW}),
        _S.MINUTES_IN_REVIEW: frozenset({_S.HELD, _S.APPROVED}),
        _S.APPROVED: frozenset({_S.ARCHIVED}),
        _S.ARCHIVED: frozenset({_S.APPROVED}),
        _S.POSTPONED: frozenset({_S.CANCELLED}),
        _S.CANCELLED: frozenset(),
    }
)
REPLY_DAYS = 7
UPCOMING = frozenset({_S.PROPOSED, _S.PLANNED, _S.CONVENED})
TOOK_PLACE = frozenset({_S.HELD, _S.MINUTES_IN_REVIEW, _S.APPROVED, _S.ARCHIVED})
CALLED_OFF = frozenset({_S.POSTPONED, _S.CANCELLED})


def allowed_moves(state: MeetingState) -> frozenset[MeetingState]:
    return _MOVES[state]


def check_move(state: MeetingState, to: MeetingState) -> None:
    """Refuse a change of state that the life of a meeting does not know; staying where one is, is no change.

    Raises:
        UserError: ``meeting_move_refused`` with both states.
    """
    if to not in allowed_moves(state):
        raise UserError("meeting_move_refused", state=state, to=to)


def reply_deadline(held_on: date, sent_on: date | None) -> date | None:
    """Return the day before which answers are asked for: a week before; none where the letter leaves later than that."""
    asked = held_on - timedelta(days=REPLY_DAYS)
    return asked if sent_on is None or sent_on < asked else None
