"""Gestures on what surrounds a meeting: the déjeuner, the replies to the convocation, diets purged after the meal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from concertation.domain.vocabulary import Declared, ReplyAnswer
from concertation.persistence.erasure import erase_cell
from concertation.persistence.tables import Attendance, Lunch, Meeting, Person, Reply
from concertation.services.editing import add, edit
from concertation.services.gesture import gesture, live
from concertation.services.queries.hospitality import diets_of_past_meals

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

_LUNCH = frozenset(("place", "starts_at", "head_count", "confirmed", "diets"))
_DECLARED = {
    ReplyAnswer.COMING: Declared.EXPECTED,
    ReplyAnswer.REPRESENTED: Declared.REPRESENTED,
    ReplyAnswer.EXCUSED: Declared.EXCUSED,
}


@gesture()
def edit_lunch(uow: UnitOfWork, /, *, meeting_id: str, **fields: Any) -> str:
    """Set the déjeuner of a meeting, adding one where the body has none."""
    meeting = live(uow, Meeting, meeting_id)
    row = _lunch(uow, meeting_id)
    if row is None:
        row = Lunch(id=uow.new_id(), meeting_id=meeting_id, starts_at=meeting.ends_at, confirmed=False)
        add(uow, row)
    edit(row, _LUNCH, fields)
    return row.id


@gesture()
def remove_lunch(uow: UnitOfWork, *, meeting_id: str) -> None:
    """Hold a meeting without its déjeuner."""
    if (row := _lunch(uow, meeting_id)) is not None:
        row.gone = True


@gesture()
def record_reply(
    uow: UnitOfWork,
    *,
    meeting_id: str,
    person_id: str,
    answer: str,
    represented_by_id: str | None = None,
    lunch: bool | None = None,
    replied_on: date | None = None,
) -> str:
    """Record an answer to the convocation; what the person declared follows it. Answering again replaces it."""
    live(uow, Meeting, meeting_id)
    live(uow, Person, person_id)
    told = {
        "answer": answer,
        "represented_by_id": represented_by_id if answer == ReplyAnswer.REPRESENTED else None,
        "lunch": lunch,
        "replied_on": replied_on or uow.today,
    }
    row = uow.session.matching(Reply, meeting_id=meeting_id, person_id=person_id).first()
    if row is None:
        row = add(uow, Reply(id=uow.new_id(), meeting_id=meeting_id, person_id=person_id, **told))
    else:
        edit(row, frozenset(told), told)
    _declare(uow, row)
    return row.id


@gesture()
def forget_reply(uow: UnitOfWork, *, meeting_id: str, person_id: str) -> None:
    """Take an answer back: the person is expected, as before any came."""
    for row in uow.session.matching(Reply, meeting_id=meeting_id, person_id=person_id):
        row.gone = True
    if (expected := _expected(uow, meeting_id, person_id)) is not None:
        expected.declared = Declared.EXPECTED
        expected.represented_by_id = None


def _expected(uow: UnitOfWork, meeting_id: str, person_id: str) -> Attendance | None:
    return uow.session.matching(Attendance, meeting_id=meeting_id, person_id=person_id).first()


def _declare(uow: UnitOfWork, reply: Reply) -> None:
    if (expected := _expected(uow, reply.meeting_id, reply.person_id)) is not None:
        expected.declared = _DECLARED[ReplyAnswer(reply.answer)]
        expected.represented_by_id = reply.represented_by_id


@gesture(by_itself=True)
def purge_diets(uow: UnitOfWork, *, today: date) -> int:
    """Erase the diets of meals already taken (sensitive data); return how many were erased."""
    stale = diets_of_past_meals(uow.reader(), today)
    for key in stale:
        uow.session.get_one(Lunch, key).diets = None
        erase_cell(uow, "lunch", key, "diets")
    return len(stale)


def _lunch(uow: UnitOfWork, meeting_id: str) -> Lunch | None:
    return uow.session.matching(Lunch, meeting_id=meeting_id).first()
