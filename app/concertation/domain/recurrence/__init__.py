"""How often a body meets: the cadence, its dates, and the French sentence that tells and reads it."""

from __future__ import annotations

from concertation.domain.recurrence.cadence import Cadence, CadenceKind, from_json, to_json
from concertation.domain.recurrence.occurrences import occurrences
from concertation.domain.recurrence.reading import ReadCadence, parse_cadence
from concertation.domain.recurrence.telling import sentence

__all__ = [
    "Cadence",
    "CadenceKind",
    "ReadCadence",
    "from_json",
    "occurrences",
    "parse_cadence",
    "sentence",
    "to_json",
]
