"""Entering a person in one gesture, as the form of the directory does: who it is, what they hold, where they sit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import SeatRole
from concertation.services.gesture import gesture
from concertation.services.gestures.cooperation import add_seat
from concertation.services.gestures.directory import add_person
from concertation.services.gestures.holdings import add_holding

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork


@dataclass(frozen=True, slots=True)
class Sitting:
    """A body in which the person will sit, and their place there."""

    body_id: str
    role: str = SeatRole.MEMBER


@gesture()
def enrol_person(
    uow: UnitOfWork,
    *,
    family_name: str,
    given_name: str | None = None,
    civility: str | None = None,
    email: str | None = None,
    authority_id: str,
    kind: str,
    function_f: str | None = None,
    function_m: str | None = None,
    political_group_id: str | None = None,
    election_order: int | None = None,
    valid_from: date | None = None,
    seats: Sequence[Sitting] = (),
) -> str:
    """Add a person with a function or mandate and the seats that go with it, all from the same day."""
    person_id = add_person(uow, family_name=family_name, given_name=given_name, civility=civility, email=email)
    add_holding(
        uow,
        person_id=person_id,
        authority_id=authority_id,
        kind=kind,
        function_f=function_f,
        function_m=function_m,
        political_group_id=political_group_id,
        election_order=election_order,
        valid_from=valid_from,
    )
    for seat in seats:
        add_seat(
            uow,
            body_id=seat.body_id,
            authority_id=authority_id,
            person_id=person_id,
            role=seat.role,
            valid_from=valid_from,
        )
    return person_id
