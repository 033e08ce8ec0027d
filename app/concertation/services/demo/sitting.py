"""Holds one meeting of the story: its agenda prepared, its lines captured a minute or two apart, its minutes issued."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from concertation.domain.clock import paris_instant
from concertation.domain.typography import french
from concertation.domain.vocabulary import Declared, DocumentKind, ReplyAnswer, SeatRole
from concertation.services.demo.agenda_plan import Placed
from concertation.services.demo.people import DIRECTOR_OF_AXIS
from concertation.services.demo.script import told
from concertation.services.demo.stage import Stage
from concertation.services.gestures.agenda import add_item
from concertation.services.gestures.capture import Captured, capture_line
from concertation.services.gestures.hospitality import edit_lunch, record_reply
from concertation.services.gestures.minutes import approve_all_lines, issue_minutes
from concertation.services.gestures.series import convene_meeting
from concertation.services.gestures.session import (
    add_attendee,
    close_item,
    close_meeting,
    declare_attendance,
    mark_all_present,
    mark_presence,
    open_meeting,
    postpone_item,
)
from concertation.services.queries.meeting import attendance, items
from concertation.services.queries.meeting_rows import AttendanceRow, ItemRow

Born = Callable[[Captured, str], None]
SIGNING = timedelta(minutes=5)  # the sheet goes round before the opening
LONGEST_STEP = timedelta(minutes=4)
BEFORE_LUNCH = timedelta(minutes=4)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting to be held: its points, its standing lines, and what is out of the ordinary.

    Attributes:
        standing: what is captured under each standing point, by kind.
        deputy_of: code of the authority whose head is represented by a deputy.
        missing: code of the authority that is excused altogether.
        late: code of the authority whose head comes after the roll-call.
    """

    meeting_id: str
    held_on: date
    starts_at: time
    slot: timedelta
    points: Sequence[Placed]
    standing: dict[str, str]
    deputy_of: str | None = None
    missing: str | None = None
    late: str | None = None


def prepare(stage: Stage, sitting: Sitting) -> None:
    """Put the points on the agenda; those carried over are there already."""
    minutes = _minutes(stage, len(sitting.points))
    for placed, planned in zip(sitting.points, minutes, strict=True):
        if placed.carried:
            continue
        story = placed.story
        stage.do(
            add_item,
            meeting_id=sitting.meeting_id,
            title=placed.step.title,
            nature=placed.step.nature,
            planned_minutes=planned,
            pilot_id=stage.authorities[story.pilot] if story else None,
            rapporteur_id=stage.posts[story.pilot, DIRECTOR_OF_AXIS[story.axis]] if story else None,
            dossier_id=stage.dossiers[story.title] if story else None,
        )


def _minutes(stage: Stage, count: int) -> list[int]:
    """Return durations of 10, 15 or 20 minutes, a quarter of an hour on average."""
    pairs = [stage.dice.choice(((15, 15), (10, 20), (20, 10))) for _ in range((count + 1) // 2)]
    return [minutes for pair in pairs for minutes in pair][:count]


def convene(stage: Stage, sitting: Sitting) -> None:
    stage.do(convene_meeting, meeting_id=sitting.meeting_id)


def reply(stage: Stage, sitting: Sitting, *, lunch: bool) -> None:
    """Record what the heads answered to the invitation, and the head count of the déjeuner."""
    heads = _heads(stage.ask(attendance, sitting.meeting_id))
    for row in heads:
        answer = ReplyAnswer.EXCUSED if row.authority == sitting.missing else ReplyAnswer.COMING
        if row.authority != sitting.deputy_of:
            stage.do(
                record_reply,
                meeting_id=sitting.meeting_id,
                person_id=row.person_id,
                answer=answer,
                lunch=lunch and answer == ReplyAnswer.COMING,
            )
    if lunch:
        stage.do(edit_lunch, meeting_id=sitting.meeting_id, head_count=2 * len(heads) + 2, confirmed=True)


def _heads(rows: Sequence[AttendanceRow]) -> list[AttendanceRow]:
    return [row for row in rows if row.role == SeatRole.MEMBER]


def hold(stage: Stage, sitting: Sitting, born: Born) -> None:
    """Open the meeting, capture every line under its point, and close it before the meal."""
    opened = paris_instant(sitting.held_on, sitting.starts_at)
    stage.clock.move_to(opened - SIGNING)
    _excuse(stage, sitting)
    _call_the_roll(stage, sitting)
    stage.clock.move_to(opened)
    stage.do(open_meeting, meeting_id=sitting.meeting_id)
    agenda = stage.ask(items, sitting.meeting_id)
    placed = {french(one.step.title): one for one in sitting.points}
    lines = sum(len(_lines(sitting, item, placed)) + 1 for item in agenda)
    step = min(LONGEST_STEP, (sitting.slot - BEFORE_LUNCH) / (lines + 4))
    pace = _Pace(stage, opened + step * 2, step)
    for item in agenda:
        _deal_with(stage, sitting, item, placed, pace, born)
    pace.tick()
    stage.do(close_meeting, meeting_id=sitting.meeting_id)


@dataclass(slots=True)
class _Pace:
    """The minute at which the next line is typed."""

    stage: Stage
    at: datetime
    step: timedelta

    def tick(self) -> None:
        self.at += self.step
        self.stage.clock.move_to(self.at)


def _excuse(stage: Stage, sitting: Sitting) -> None:
    rows = stage.ask(attendance, sitting.meeting_id)
    for row in rows:
        if row.authority == sitting.missing and row.declared != Declared.EXCUSED:
            stage.do(
                declare_attendance, meeting_id=sitting.meeting_id, person_id=row.person_id, declared=Declared.EXCUSED
            )
        if row.authority == sitting.deputy_of and row.role == SeatRole.MEMBER:
            _represent(stage, sitting.meeting_id, row)


def _represent(stage: Stage, meeting_id: str, head: AttendanceRow) -> None:
    deputy = stage.posts[head.authority, ""]
    stage.do(
        add_attendee,
        meeting_id=meeting_id,
        person_id=deputy,
        authority_id=stage.authorities[head.authority],
        function="adjointe à la direction générale" if head.civility == "Mme" else "adjoint à la direction générale",
        role=SeatRole.DEPUTY,
    )
    stage.do(
        declare_attendance,
        meeting_id=meeting_id,
        person_id=head.person_id,
        declared=Declared.REPRESENTED,
        represented_by_id=deputy,
    )


def _call_the_roll(stage: Stage, sitting: Sitting) -> None:
    if sitting.late is None:
        stage.do(mark_all_present, meeting_id=sitting.meeting_id)
        return
    for row in stage.ask(attendance, sitting.meeting_id):
        comes = row.declared == Declared.EXPECTED
        if comes and not (row.authority == sitting.late and row.role == SeatRole.MEMBER):
            stage.do(mark_presence, meeting_id=sitting.meeting_id, person_id=row.person_id, present=True)


def _lines(sitting: Sitting, item: ItemRow, placed: dict[str, Placed]) -> list[str]:
    if item.standing:
        line = sitting.standing.get(item.standing)
        return [line] if line else []
    one = placed[item.title]
    return list(one.step.lines[:1]) if one.put_off else list(one.step.lines)


def _deal_with(
    stage: Stage, sitting: Sitting, item: ItemRow, placed: dict[str, Placed], pace: _Pace, born: Born
) -> None:
    lines = _lines(sitting, item, placed)
    one = placed.get(item.title) if not item.standing else None
    if one and one.put_off:
        pace.tick()
        reason = stage.dice.choice(told("followup")["postponed"])
        stage.do(postpone_item, item_id=item.id, reason=reason)
        return
    for raw in lines:
        pace.tick()
        typed = stage.named(raw, one.story.axis if one and one.story else "", sitting.held_on)
        captured = stage.do(capture_line, meeting_id=sitting.meeting_id, item_id=item.id, raw=typed)
        if one is not None:
            born(captured, raw)
    if sitting.late and item.number == 3:
        _arrive(stage, sitting)
    pace.tick()
    stage.do(close_item, item_id=item.id)


def _arrive(stage: Stage, sitting: Sitting) -> None:
    for row in _heads(stage.ask(attendance, sitting.meeting_id)):
        if row.authority == sitting.late:
            stage.do(capture_line, meeting_id=sitting.meeting_id, raw=f"+ @{row.family_name}")


def issue(stage: Stage, sitting: Sitting, kind: DocumentKind = DocumentKind.DECISIONS) -> None:
    stage.do(approve_all_lines, meeting_id=sitting.meeting_id)
    stage.do(issue_minutes, meeting_id=sitting.meeting_id, kind=kind)
