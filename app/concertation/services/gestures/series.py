"""Gestures on the meetings of a body as a series: plan, convene, move, postpone, cancel, host, lunch, replies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from concertation.domain.meeting import CALLED_OFF, check_move
from concertation.domain.vocabulary import MeetingState
from concertation.errors import UserError
from concertation.persistence.tables import Authority, Body, Lunch, Meeting
from concertation.services.editing import add, edit, one_line, required, tidy
from concertation.services.expected import next_host, reseat, seat_everyone, usual_place
from concertation.services.gesture import gesture, live
from concertation.services.gestures.agenda import seed_agenda
from concertation.services.inheritance import keep_agenda_in_reserve, take_over_agenda
from concertation.services.references import give_reference

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_MEETING = frozenset(
    ("title", "starts_at", "ends_at", "place", "access", "chair_id", "secretary_id", "private_note", "proposed_for")
)
_NOT_CONVENED = frozenset((MeetingState.PROPOSED, MeetingState.PLANNED))


@gesture()
def plan_meeting(
    uow: UnitOfWork,
    *,
    body_id: str,
    held_on: date,
    starts_at: time | None = None,
    ends_at: time | None = None,
    title: str | None = None,
    proposed_for: date | None = None,
    set_by_hand: bool = False,
    host_id: str | None = None,
    place: str | None = None,
    state: str = MeetingState.PLANNED,
) -> str:
    """Plan a meeting: reference, host, lunch, people expected, and an agenda seeded from the body and what is carried.

    ``proposed_for`` is the date the rule gave where another one was chosen; a date ``set_by_hand`` wins over the rule
    whatever the conflicts; ``state`` is ``proposed`` for a date still to be agreed.

    Raises:
        UserError: ``meeting_already_planned`` where the body meets on that day at that time already.
    """
    body = live(uow, Body, body_id)
    _expect_free(uow, body, held_on, starts_at or body.starts_at)
    meeting = _new_meeting(uow, body, held_on, starts_at or body.starts_at, state)
    meeting.ends_at = ends_at or meeting.ends_at
    meeting.title = tidy(one_line(title or ""))
    meeting.proposed_for = None if proposed_for == held_on else proposed_for
    meeting.set_by_hand = set_by_hand
    meeting.host_id = host_id or next_host(uow, body, held_on)
    meeting.place = tidy(place) or body.place or usual_place(uow, body.id, meeting.host_id, held_on)
    add(uow, meeting)
    if body.lunch:
        add(uow, Lunch(id=uow.new_id(), meeting_id=meeting.id, starts_at=meeting.ends_at, confirmed=False))
    seat_everyone(uow, meeting)
    seed_agenda(uow, meeting)
    return meeting.id


def _expect_free(uow: UnitOfWork, body: Body, held_on: date, starts_at: time | None) -> None:
    reference = uow.session.scalar(
        select(Meeting.reference).where(
            Meeting.body_id == body.id,
            Meeting.held_on == held_on,
            Meeting.starts_at.is_not_distinct_from(starts_at),
            Meeting.state.not_in(CALLED_OFF),
            ~Meeting.gone,
        )
    )
    if reference is not None:
        raise UserError("meeting_already_planned", reference=reference, held_on=held_on)


@gesture()
def plan_series(uow: UnitOfWork, *, body_id: str, dates: Sequence[tuple[date, date]]) -> tuple[str, ...]:
    """Plan several meetings of a body in one gesture; each is (day chosen, day the rule gave), hosts following in turn."""
    return tuple(
        plan_meeting(uow, body_id=body_id, held_on=on, proposed_for=proposed_for) for on, proposed_for in sorted(dates)
    )


def _new_meeting(uow: UnitOfWork, body: Body, held_on: date, starts_at: time | None, state: str) -> Meeting:
    number, reference = give_reference(uow, body, held_on)
    return Meeting(
        id=uow.new_id(),
        body_id=body.id,
        reference=reference,
        year=held_on.year,
        number=number,
        held_on=held_on,
        starts_at=starts_at,
        ends_at=slot_end(starts_at, body.slot_minutes),
        state=state,
        set_by_hand=False,
        paused_seconds=0,
    )


def slot_end(starts_at: time | None, minutes: int) -> time | None:
    """Return when the slot ends; a slot never runs past midnight."""
    if starts_at is None:
        return None
    end = datetime.combine(date.min, starts_at) + timedelta(minutes=minutes)
    return end.time() if end.date() == date.min else time(23, 59)


@gesture()
def confirm_meeting(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Turn a proposed date into a planned meeting."""
    _move_to(live(uow, Meeting, meeting_id), MeetingState.PLANNED)


@gesture()
def edit_meeting(uow: UnitOfWork, /, *, meeting_id: str, **fields: Any) -> None:
    row = live(uow, Meeting, meeting_id)
    edit(row, _MEETING, fields)
    if row.starts_at and row.ends_at and row.ends_at <= row.starts_at:
        raise UserError(
            "meeting_ends_first", starts_at=row.starts_at.strftime("%H:%M"), ends_at=row.ends_at.strftime("%H:%M")
        )


@gesture()
def move_meeting(
    uow: UnitOfWork,
    *,
    meeting_id: str,
    held_on: date | None = None,
    starts_at: time | None = None,
    place: str | None = None,
) -> None:
    """Change the date, time or place of a meeting not yet convened; afterwards it is postponed instead.

    The reference stays. Who is expected follows the seats of the new day.
    """
    row = live(uow, Meeting, meeting_id)
    if held_on and held_on != row.held_on:
        if row.state not in _NOT_CONVENED:
            raise UserError("meeting_already_convened", reference=row.reference)
        row.proposed_for = row.proposed_for or row.held_on
        row.held_on = held_on
        row.set_by_hand = True
        reseat(uow, row)
    if starts_at and starts_at != row.starts_at:
        body = uow.session.get_one(Body, row.body_id)
        row.starts_at, row.ends_at = starts_at, slot_end(starts_at, body.slot_minutes)
    if place is not None:
        row.place = tidy(place)


@gesture()
def set_host(uow: UnitOfWork, *, meeting_id: str, host_id: str | None) -> None:
    """Say which authority hosts; the rotation goes on from it."""
    if host_id:
        live(uow, Authority, host_id)
    live(uow, Meeting, meeting_id).host_id = host_id


@gesture()
def convene_meeting(uow: UnitOfWork, *, meeting_id: str, on: date | None = None) -> None:
    """Note that the convocation was sent."""
    row = live(uow, Meeting, meeting_id)
    if row.state != MeetingState.CONVENED:
        _move_to(row, MeetingState.CONVENED)
    row.convened_on = on or uow.today


@gesture()
def cancel_meeting(uow: UnitOfWork, *, meeting_id: str, reason: str) -> None:
    """Cancel a meeting: it stays readable with its reason, its number never serves again, its points go to the reserve."""
    row = live(uow, Meeting, meeting_id)
    _move_to(row, MeetingState.CANCELLED)
    row.state_reason = required(reason, "reason")
    keep_agenda_in_reserve(uow, row)


@gesture()
def remove_meeting(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Put in the Corbeille a meeting made by mistake; one already convened is cancelled instead, to keep its trace."""
    row = live(uow, Meeting, meeting_id)
    if row.state not in _NOT_CONVENED:
        raise UserError("meeting_already_convened", reference=row.reference)
    row.gone = True


@gesture()
def postpone_meeting(
    uow: UnitOfWork, *, meeting_id: str, to: date, reason: str | None = None, starts_at: time | None = None
) -> str:
    """Postpone a meeting: it keeps its reference and its trace; a new one replaces it and takes over its agenda.

    Points and their attachments come as carried copies, so that the lineage of a point shows the postponement.
    """
    former = live(uow, Meeting, meeting_id)
    if to == former.held_on and (starts_at is None or starts_at == former.starts_at):
        raise UserError("postponed_to_same_day", held_on=to)
    _move_to(former, MeetingState.POSTPONED)
    former.state_reason = tidy(reason)
    body = uow.session.get_one(Body, former.body_id)
    row = _new_meeting(uow, body, to, starts_at or former.starts_at, MeetingState.PLANNED)
    for name in ("title", "proposed_for", "host_id", "place", "access", "chair_id", "secretary_id", "private_note"):
        setattr(row, name, getattr(former, name))
    row.proposed_for = former.proposed_for or former.held_on
    row.set_by_hand = True
    row.replaces_id = former.id
    add(uow, row)
    _take_over_lunch(uow, former, row)
    seat_everyone(uow, row)
    take_over_agenda(uow, former, row, tidy(reason))
    return row.id


def _take_over_lunch(uow: UnitOfWork, former: Meeting, row: Meeting) -> None:
    lunch = uow.session.matching(Lunch, meeting_id=former.id).first()
    if lunch is not None:
        starts_at = lunch.starts_at if row.ends_at == former.ends_at else row.ends_at
        taken = Lunch(id=uow.new_id(), meeting_id=row.id, place=lunch.place, starts_at=starts_at, confirmed=False)
        add(uow, taken)


def _move_to(row: Meeting, state: MeetingState) -> None:
    check_move(MeetingState(row.state), state)
    row.state = state
