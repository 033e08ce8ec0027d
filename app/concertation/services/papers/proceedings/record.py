"""What a procès-verbal is made from: the meeting's head, its assembly at any minute, and how persons are named in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from concertation.documents.narration import Person
from concertation.domain.clock import paris_day
from concertation.domain.names import display
from concertation.domain.vocabulary import SittingEventKind
from concertation.persistence.reader import Reader
from concertation.services.papers.setting import Setting, local_time
from concertation.services.queries.assembly import Council, Sitting
from concertation.services.queries.assembly_state import AssemblyState, EventRow, assembly_state
from concertation.services.queries.captured import blocks
from concertation.services.queries.meeting import items
from concertation.services.queries.meeting_rows import AttendanceRow, BlockRow, ItemRow

AT_THE_CALL = timedelta(minutes=5)  # those ticked in the first minutes were there when the sitting opened
_FEMININE = frozenset(("Mme", "Madame", "Mmes"))


@dataclass(frozen=True, slots=True)
class Record:
    """One sitting as its procès-verbal tells it; ``call_at`` is the minute to which the roll-call answers.

    ``reports`` are the number and the commission of each point, as its report bears them.
    """

    setting: Setting
    state: AssemblyState
    items: tuple[ItemRow, ...]
    blocks: tuple[BlockRow, ...]
    people: dict[str, AttendanceRow]
    reports: dict[str, tuple[str, str]]
    call_at: datetime

    @property
    def sitting(self) -> Sitting:
        return self.state.sitting

    @property
    def held(self) -> bool:
        """Tell whether presence was noted of a sitting that has opened: without it nothing is said of anybody."""
        return bool(self.state.events) and self.setting.has_opened

    @property
    def several(self) -> bool:
        return len(self.sitting.councils) > 1

    def time(self, at: datetime | None) -> time | None:
        """Return the wall-clock time of an instant of the sitting's day."""
        return local_time(at, self.setting.sheet.held_on)

    def named(self, person_id: str | None) -> str:
        """Return « Mme Alix CANEVAS-19 »."""
        row = self.people.get(person_id or "")
        if row is None:
            return ""
        return " ".join(filter(None, (row.civility, display(row.given_name or "", row.family_name))))

    def feminine(self, person_id: str) -> bool:
        row = self.people.get(person_id)
        return row is not None and row.civility in _FEMININE

    def persons(self, ids: Iterable[str]) -> tuple[Person, ...]:
        """Return persons by name, in alphabetical order."""
        known = sorted((self.people[key] for key in ids if key in self.people), key=lambda row: (row.sort_key, row.id))
        return tuple((self.named(row.person_id), row.civility in _FEMININE) for row in known)

    def members_of(self, council: Council) -> list[str]:
        return [member.person_id for member in self.sitting.members if member.authority_id == council.id]

    def first_arrivals(self) -> dict[str, EventRow]:
        """Return the first arrival of each person."""
        found: dict[str, EventRow] = {}
        for event in self.state.events:
            if event.kind == "arrive":
                found.setdefault(event.person_id, event)
        return found

    def ends_at(self) -> datetime | None:
        return self.setting.sheet.closed_at


def record_of(reader: Reader, setting: Setting) -> Record:
    """Read a sitting for its procès-verbal."""
    state = assembly_state(reader, setting.sheet.id)
    return Record(
        setting=setting,
        state=state,
        items=tuple(item for item in items(reader, setting.sheet.id) if not item.internal),
        blocks=tuple(block for block in blocks(reader, setting.sheet.id) if not block.private),
        people={row.person_id: row for row in setting.people},
        reports=_reports(reader, setting.sheet.id),
        call_at=_call(state, setting),
    )


def _reports(reader: Reader, meeting_id: str) -> dict[str, tuple[str, str]]:
    rows = reader.rows(
        "SELECT id, report_number, commission FROM agenda_item WHERE meeting_id = :id AND gone = 0", id=meeting_id
    )
    return {row["id"]: (row["report_number"] or "", row["commission"] or "") for row in rows}


def _call(state: AssemblyState, setting: Setting) -> datetime:
    calls = [event.at for event in state.sitting_events if event.kind == SittingEventKind.ROLL_CALL]
    opened = state.sitting.opens_at + AT_THE_CALL
    on = setting.sheet.held_on
    return max([opened, *(at for at in calls[:1] if paris_day(at) == on)])
