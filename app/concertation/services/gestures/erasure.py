"""Erases what the register holds of a person only to reach or to feed them, from its rows and from its log.

Signed minutes and the votes of elected members are public acts: they stay. Copies made before keep what is erased until they
are let go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.persistence.erasure import erase_cells
from concertation.persistence.tables import Person
from concertation.services.gesture import gesture, live

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

CONTACT = ("email", "phone", "note")


@gesture(undoable=False)
def erase_contact(uow: UnitOfWork, *, person_id: str) -> None:
    """Erase what serves to reach a person, from the register and from its log; names in minutes stay."""
    person = live(uow, Person, person_id)
    for name in CONTACT:
        setattr(person, name, None)
    erase_cells(uow, [("person", person_id, name) for name in CONTACT])
