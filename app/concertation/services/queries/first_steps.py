"""What a new register still lacks before its first meeting can be planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """How many there are of what a first meeting needs."""

    cooperations: int
    authorities: int
    bodies: int
    persons: int
    seats: int
    meetings: int

    @property
    def done(self) -> bool:
        return all((self.cooperations, self.authorities, self.bodies, self.persons, self.seats, self.meetings))


def first_steps(reader: Reader) -> FirstSteps:
    """Return how far the founding of a register has come."""
    tables = ("cooperation", "authority", "body", "person", "seat", "meeting")
    counts = (int(reader.scalar(f'SELECT count(*) FROM "{table}" WHERE gone = 0')) for table in tables)
    return FirstSteps(*counts)
