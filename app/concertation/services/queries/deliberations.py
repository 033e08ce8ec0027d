"""The mirror of deliberations: each conclusion × each authority, where it stands, and how the texts voted differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.differences import Run, difference, is_same
from concertation.domain.mirror import RatificationStanding, standing_of
from concertation.services.queries.council_acts import ABOUT, JOINS, LIVE, OBJECT
from concertation.services.queries.decisions import DeliberationRow, RatificationRow, ratifications
from concertation.services.queries.frozen import build_all

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class MirrorRow:
    """One conclusion seen by one authority; ``differs`` where its council voted another text than the conclusion's.

    ``date`` is the day its council deliberated, that may lack its day or month; ``standing`` is ratified, amended,
    refused or awaited.
    """

    id: str | None
    decision_id: str
    decision: str | None
    conclusion: str
    meeting: str
    meeting_date: date
    item: str | None
    authority_id: str
    authority: str
    authority_name: str
    standing: str
    sense: str | None
    organ: str | None
    date: str | None
    number: str | None
    received_on: str | None
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    vote_text: str | None
    text: str | None
    differs: bool


def mirror(
    reader: Reader, *, body: str | None = None, meeting_id: str | None = None, awaited: bool = False
) -> tuple[MirrorRow, ...]:
    """Return every conclusion of joint sittings for every member authority; ``awaited`` keeps those still to come."""
    rows = [
        _row(conclusion, one)
        for conclusion in ratifications(reader, body=body, meeting_id=meeting_id)
        for one in conclusion.deliberations
    ]
    return tuple(row for row in rows if not awaited or row.standing == RatificationStanding.AWAITED)


def _row(conclusion: RatificationRow, one: DeliberationRow) -> MirrorRow:
    return MirrorRow(
        id=one.id,
        decision_id=conclusion.id,
        decision=conclusion.reference,
        conclusion=conclusion.text,
        meeting=conclusion.meeting,
        meeting_date=conclusion.date,
        item=conclusion.item,
        authority_id=one.authority_id,
        authority=one.authority,
        authority_name=one.authority_name,
        standing=standing_of(one.sense, deliberated=bool(one.adopted_on or one.number)),
        sense=one.sense,
        organ=one.organ,
        date=one.adopted_on,
        number=one.number,
        received_on=one.received_on,
        votes_for=one.votes_for,
        votes_against=one.votes_against,
        abstentions=one.abstentions,
        vote_text=one.vote_text,
        text=one.text,
        differs=one.text is not None and not is_same(conclusion.text, one.text),
    )


@dataclass(frozen=True, slots=True)
class TextDifference:
    """How the text that one council voted differs from another one's, or from the conclusion where that is empty."""

    before: str
    after: str
    runs: tuple[Run, ...]
    same: bool


def text_differences(reader: Reader, decision_id: str) -> tuple[TextDifference, ...]:
    """Return the conclusion against each text voted, then each pair of texts voted, each pair once."""
    found = [row for row in ratifications(reader) if row.id == decision_id]
    if not found:
        return ()
    texts = [(one.authority, one.text) for one in found[0].deliberations if one.text]
    pairs = [(("", found[0].text), one) for one in texts]
    pairs += [(first, second) for place, first in enumerate(texts) for second in texts[place + 1 :]]
    return tuple(
        TextDifference(name, other, difference(before, after), is_same(before, after))
        for (name, before), (other, after) in pairs
    )


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Two deliberations that belong together, as seen from one of them; the rest tells of the other and what it is about."""

    id: str
    deliberation_id: str
    other_id: str
    decision_id: str | None
    number: str | None
    date: str | None
    authority: str
    conclusion: str
    reason: str | None


def linked(reader: Reader, deliberation_id: str) -> tuple[LinkRow, ...]:
    return _links(reader, "here.id = :id", id=deliberation_id)


def links_of_conclusion(reader: Reader, decision_id: str) -> tuple[LinkRow, ...]:
    """Return the links of every deliberation that ratifies a conclusion, each seen from that deliberation."""
    return _links(reader, "here.decision_id = :id", id=decision_id)


def _links(reader: Reader, which: str, **values: object) -> tuple[LinkRow, ...]:
    rows = reader.rows(
        f"""SELECT l.id, here.id AS deliberation_id, v.id AS other_id, v.decision_id, v.number, v.adopted_on AS date,
            a.code AS authority, {OBJECT} AS conclusion, l.reason
        FROM deliberation here
        JOIN deliberation_link l ON here.id IN (l.deliberation_id, l.other_id) AND l.gone = 0
        JOIN deliberation v ON v.id = CASE l.deliberation_id WHEN here.id THEN l.other_id ELSE l.deliberation_id END
        {JOINS}
        WHERE {which} AND here.gone = 0 AND {LIVE}
        ORDER BY v.adopted_on, a.code, v.id""",
        **values,
    )
    return build_all(LinkRow, rows)


@dataclass(frozen=True, slots=True)
class LinkableRow:
    """A deliberation that another one may be linked to."""

    id: str
    number: str | None
    date: str | None
    authority: str
    conclusion: str


def linkable(reader: Reader) -> tuple[LinkableRow, ...]:
    """Return every deliberation recorded, the latest first."""
    rows = reader.rows(
        f"""SELECT v.id, v.number, v.adopted_on AS date, a.code AS authority, {OBJECT} AS conclusion
        {ABOUT} WHERE {LIVE} ORDER BY v.adopted_on DESC, a.code, v.id"""
    )
    return build_all(LinkableRow, rows)


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """A deliberation still awaited: whose, on what, since how many days the joint sitting was held."""

    decision_id: str
    decision: str | None
    conclusion: str
    meeting: str
    meeting_date: date
    authority_id: str
    authority: str
    authority_name: str
    days: int


def awaited_deliberations(reader: Reader, today: date) -> tuple[ReminderRow, ...]:
    """Return what councils still have to deliberate on, the longest awaited first: the reminders of *Suites*."""
    rows = [
        ReminderRow(
            decision_id=row.decision_id,
            decision=row.decision,
            conclusion=row.conclusion,
            meeting=row.meeting,
            meeting_date=row.meeting_date,
            authority_id=row.authority_id,
            authority=row.authority,
            authority_name=row.authority_name,
            days=(today - row.meeting_date).days,
        )
        for row in mirror(reader, awaited=True)
        if row.meeting_date <= today
    ]
    return tuple(sorted(rows, key=lambda row: (-row.days, row.decision or "", row.authority)))
