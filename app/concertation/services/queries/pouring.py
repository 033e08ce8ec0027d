"""What the window asks before one dossier is poured into another: the fields in which the two do not say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.pouring import SUMMARY, differing
from concertation.services.queries.frozen import authority_name, person_name
from concertation.wording import word

if TYPE_CHECKING:
    from datetime import date

    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class Differing:
    """A field in which two dossiers do not say the same, in words; ``both`` tells whether both texts can be kept."""

    field: str
    of_source: str
    of_target: str
    both: bool


@dataclass(frozen=True, slots=True)
class Pouring:
    """A dossier about to be poured into another one, and what is to be chosen before."""

    source: str
    target: str
    fields: tuple[Differing, ...]


_CELLS = f"""
SELECT d.*, {authority_name("d.instructing_id")} AS instructing, {authority_name("d.lead_id")} AS lead,
    {person_name("d.pilot_id")} AS pilot
FROM dossier d WHERE d.id = :id AND d.gone = 0
"""
_NAMED = {"instructing_id": "instructing", "lead_id": "lead", "pilot_id": "pilot"}
_WORDS = {"stage": "dossier_stage", "triage": "triage"}


def pouring(reader: Reader, dossier_id: str, into_id: str, on: date) -> Pouring | None:
    """Return what is to be chosen before a dossier is poured into another; nothing where one of them is gone."""
    source, target = (reader.one(_CELLS, id=key, on=on.isoformat()) for key in (dossier_id, into_id))
    if source is None or target is None:
        return None
    one, other = dict(source), dict(target)
    return Pouring(
        source=one["title"],
        target=other["title"],
        fields=tuple(
            Differing(name, _told(one, name), _told(other, name), name == SUMMARY) for name in differing(one, other)
        ),
    )


def _told(cells: dict[str, object], name: str) -> str:
    """Return what a field says; of the answer to the triage, with its reason."""
    if name in _WORDS:
        told = word(_WORDS[name], str(cells[name]))
        reason = cells["triage_reason"] if name == "triage" else None
        return f"{told} : {reason}" if reason else told
    return str(cells[_NAMED.get(name, name)] or "")
