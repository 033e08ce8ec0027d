"""What is wrong with a sitting before its minutes are issued, each fault with the place where it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from concertation.domain.amounts import amount_faults
from concertation.domain.clock import paris
from concertation.domain.proxies import ProxyFaultKind, faults, lapses_at
from concertation.domain.typography import french, money
from concertation.domain.vocabulary import VoteMode
from concertation.domain.votes import excess, unaccounted
from concertation.services.queries.assembly import ProxyGiven, Sitting
from concertation.services.queries.assembly_state import AssemblyState, assembly_state
from concertation.services.queries.ballots import RecordedVote
from concertation.services.queries.frozen import item_number
from concertation.services.queries.meeting import meeting_sheet
from concertation.services.queries.session import is_assembly
from concertation.wording import told

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


class AuditKind(StrEnum):
    """What may be wrong with a sitting."""

    TOTALS_EXCEED = "totals_exceed"
    TOTALS_SHORT = "totals_short"
    TOTALS_DIFFER = "totals_differ"
    VOTER_ABSENT = "voter_absent"
    QUORUM_NOT_MET = "quorum_not_met"
    BALLOT_NOT_HELD = "ballot_not_held"
    TWO_VOTES = "two_votes"
    PROXY_TO_ABSENTEE = "proxy_to_absentee"
    PROXY_REFUSED = "proxy_refused"
    OUT_OF_MANDATE = "out_of_mandate"
    REPORT_WITHOUT_OUTCOME = "report_without_outcome"
    AMOUNTS_DIFFER = "amounts_differ"


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One fault: what it is about, the sentence that tells it, and what to open to mend it."""

    kind: str
    object: str
    sentence: str
    target_kind: str
    target_id: str
    item_id: str | None = None


def audit(reader: Reader, meeting_id: str) -> tuple[AuditRow, ...]:
    """Return every fault of a sitting, votes first; none where the minutes may be issued.

    Raises:
        UserError: ``object_unknown``.
    """
    state = assembly_state(reader, meeting_id)
    rows = [
        *_votes(state),
        *_two_votes(state.votes),
        *_proxies(state.sitting),
        *_mandates(reader, state),
        *_reports(reader, state),
        *_amounts(reader, meeting_id),
    ]
    return tuple(rows)


def faults_before_issue(reader: Reader, meeting_id: str) -> tuple[AuditRow, ...]:
    """Return what must be looked at before minutes are issued: nothing where the body is no assembly."""
    return audit(reader, meeting_id) if is_assembly(reader, meeting_sheet(reader, meeting_id)) else ()


def _fault(kind: AuditKind, target: tuple[str, str], item_id: str | None = None, **data: Any) -> AuditRow:
    return AuditRow(kind, target[1], french(told("audit", kind, **data)), *target, item_id)


def _votes(state: AssemblyState) -> Iterator[AuditRow]:
    for vote in state.votes:
        if vote.stands:
            yield from _vote_totals(vote)
            yield from _vote_lines(state.sitting, vote)
            yield from _vote_mode(state, vote)


def _vote_totals(vote: RecordedVote) -> Iterator[AuditRow]:
    target, item = ("vote", vote.id), next(iter(vote.item_ids), None)
    for count in vote.councils:
        here = vote.quorum.councils[count.authority or ""]
        data = {"council": count.authority, "counted": count.tally.counted, "vote": _named(vote),
                "present": here.present, "represented": here.represented}  # fmt: skip
        if excess(count.tally, here.present, here.represented) and not vote.exceeding_reason:
            yield _fault(AuditKind.TOTALS_EXCEED, target, item, **data)
        if unaccounted(count.tally, here.present, here.represented):
            yield _fault(AuditKind.TOTALS_SHORT, target, item, **data)
        if not here.met:
            yield _fault(AuditKind.QUORUM_NOT_MET, target, item, **data, needed=here.needed)


def _vote_lines(known: Sitting, vote: RecordedVote) -> Iterator[AuditRow]:
    if not vote.lines:
        return
    voters, item = known.at(vote.at).voters, next(iter(vote.item_ids), None)
    for line in vote.lines:
        if line.person_id not in voters:
            yield _fault(AuditKind.VOTER_ABSENT, ("vote", vote.id), item, person=line.person, vote=_named(vote))
    groups = {council.authority_id: 0 for council in vote.councils}
    for group in vote.groups:
        groups[group.authority_id] = groups.get(group.authority_id, 0) + group.tally.counted
    for count in vote.councils:
        if groups.get(count.authority_id, 0) != count.tally.counted:
            yield _fault(AuditKind.TOTALS_DIFFER, ("vote", vote.id), item, council=count.authority, vote=_named(vote))


def _vote_mode(state: AssemblyState, vote: RecordedVote) -> Iterator[AuditRow]:
    """Yield a vote held otherwise than enough members asked; an amendment may be voted as one likes."""
    for item in vote.item_ids:
        due = state.ballot_due(item)
        if not vote.amendment_id and due not in {VoteMode.ORDINARY, VoteMode(vote.mode)}:
            yield _fault(AuditKind.BALLOT_NOT_HELD, ("vote", vote.id), item, vote=_named(vote), due=due)


def _named(vote: RecordedVote) -> str:
    """Return « point 3, 11:40 »."""
    points = ", ".join(map(str, vote.numbers)) or "–"
    return told("audit", "vote", points=points, at=f"{paris(vote.at):%H:%M}")


def _two_votes(votes: Iterable[RecordedVote]) -> Iterator[AuditRow]:
    """Yield the points voted twice: neither linked to the first vote, nor on an amendment, nor correcting it."""
    first: dict[str, RecordedVote] = {}
    for vote in votes:
        if not vote.stands or vote.amendment_id or vote.linked_to_id:
            continue
        for item, number in zip(vote.item_ids, vote.numbers, strict=False):
            if item in first:
                yield _fault(AuditKind.TWO_VOTES, ("vote", vote.id), item, number=number, first=_named(first[item]))
            first.setdefault(item, vote)


def _proxies(known: Sitting) -> Iterator[AuditRow]:
    """Yield the proxies that a rule of the body refuses, and those whose holder was never there while they stood."""
    happened = tuple(known.assembly.events)
    names, given = known.names, [proxy.rule for proxy in known.proxies]
    for place, recorded in enumerate(known.proxies):
        proxy = given[place]
        who = {
            person: names[person].person if person in names else person
            for person in (proxy.grantor_id, proxy.holder_id)
        }
        data = {"grantor": who[proxy.grantor_id], "holder": who[proxy.holder_id]}
        since = proxy.given_at or known.opens_at
        if happened and not _was_there(known, recorded, since):
            yield _fault(AuditKind.PROXY_TO_ABSENTEE, ("proxy", recorded.id), **data)
        kinds = [
            fault.kind
            for fault in faults(given[: place + 1], known.assembly.council_of, happened, since, known.proxy_rules)
            if fault.proxy is proxy and fault.kind is not ProxyFaultKind.HOLDER_NOT_PRESENT
        ]
        for kind in kinds:
            rule = told("proxy_rule", kind, who=who[proxy.holder_id])
            yield _fault(AuditKind.PROXY_REFUSED, ("proxy", recorded.id), **data, rule=rule)


def _was_there(known: Sitting, recorded: ProxyGiven, since: datetime) -> bool:
    lapsed = lapses_at(recorded.rule, known.assembly.events)
    stays = known.assembly.stays.get(recorded.holder_id, [])
    return any((lapsed is None or start < lapsed) and (end is None or end > since) for start, end in stays)


def _mandates(reader: Reader, state: AssemblyState) -> Iterator[AuditRow]:
    """Yield the members who sat, gave a proxy or voted outside the dates of their mandate or of their seat."""
    if not state.sitting.rules.votes:
        return
    on = state.sitting.held_on.isoformat()
    took_part = {event.person_id for event in state.events} | {proxy.grantor_id for proxy in state.proxies}
    took_part |= {line.person_id for vote in state.votes for line in vote.lines}
    rows = reader.rows(
        """SELECT t.person_id, min(coalesce(h.valid_from, '')) AS first, max(coalesce(h.valid_to, '9999')) AS last,
            max((h.valid_from IS NULL OR h.valid_from <= :on) AND (h.valid_to IS NULL OR h.valid_to >= :on)) AS held
        FROM attendance t LEFT JOIN holding h ON h.person_id = t.person_id AND h.authority_id = t.authority_id
            AND h.kind = 'elected' AND h.gone = 0
        WHERE t.meeting_id = :id AND t.gone = 0 AND t.role IN ('member', 'chair') GROUP BY t.person_id""",
        id=state.sitting.meeting_id,
        on=on,
    )
    outside = {row["person_id"]: (row["first"], row["last"]) for row in rows if not row["held"]}
    names = state.sitting.names
    for person in names:
        if person in outside and person in took_part:
            since, until = outside[person]
            period = {"since": _told_day(since), "until": _told_day(until)}
            key = AuditKind.OUT_OF_MANDATE
            yield _fault(key, ("person", person), person=names[person].person, **period)


def _told_day(text: str | None) -> str:
    if not text or text.startswith("9999"):
        return "–"
    return date.fromisoformat(text).strftime("%d/%m/%Y")


def _reports(reader: Reader, state: AssemblyState) -> Iterator[AuditRow]:
    """Yield the reports that end nowhere: no outcome, or closed with neither vote nor decision where others were voted."""
    voted = {item for vote in state.votes for item in vote.item_ids if not vote.amendment_id}
    rows = reader.rows(
        f"""SELECT i.id, i.title, i.outcome, {item_number("i")} AS number,
            EXISTS (SELECT 1 FROM decision d WHERE d.item_id = i.id AND d.gone = 0) AS decided
        FROM agenda_item i WHERE i.meeting_id = :id AND i.gone = 0 AND i.nature = 'report' ORDER BY i.rank, i.id""",
        id=state.sitting.meeting_id,
    )
    for row in rows:
        ended = row["outcome"] in {"postponed", "withdrawn"} or row["id"] in voted or row["decided"]
        if not ended and (row["outcome"] is None or voted):
            yield _fault(
                AuditKind.REPORT_WITHOUT_OUTCOME,
                ("agenda_item", row["id"]),
                row["id"],
                number=row["number"],
                title=row["title"],
            )


def _amounts(reader: Reader, meeting_id: str) -> Iterator[AuditRow]:
    """Yield the lines whose amounts do not make the total that they tell; private lines are read by nobody else."""
    rows = reader.rows(
        "SELECT id, item_id, text FROM block WHERE meeting_id = :id AND gone = 0 AND private = 0 ORDER BY item_id, rank, id",
        id=meeting_id,
    )
    for row in rows:
        for fault in amount_faults(row["text"]):
            data = {"total": money(fault.total), "sum": money(fault.sum), "text": fault.text}
            yield _fault(AuditKind.AMOUNTS_DIFFER, ("block", row["id"]), row["item_id"], **data)
