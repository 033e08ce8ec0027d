"""A sitting of an assembly in one reading: its members, events, proxies, votes, requests, recusals, speeches, amendments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from concertation.domain import proxies as rules
from concertation.domain.proxies import ProxyFaultKind
from concertation.domain.vocabulary import VoteMode
from concertation.domain.votes import ballot_to_hold, public_ballot_is_due, requests_needed
from concertation.errors import UserError
from concertation.services.queries.assembly import QuorumAt, Sitting, quorum_at, sitting
from concertation.services.queries.ballots import RecordedVote, recorded_votes
from concertation.services.queries.frozen import authority_code, build, build_all, person_name
from concertation.wording import told

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class EventRow:
    """An arrival or a departure, to be told, retimed or taken away."""

    id: str
    person_id: str
    person: str
    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SittingEventRow:
    """The roll-call, a check of the quorum with the figures of its minute, a suspension or its end."""

    id: str
    kind: str
    at: datetime
    item_id: str | None
    reason: str | None
    quorum: QuorumAt


@dataclass(frozen=True, slots=True)
class ProxyRow:
    """A proxy with when it lapsed, whether it counts at the minute asked, and the rules it goes against, in sentences."""

    id: str
    meeting: str
    grantor_id: str
    grantor: str
    holder_id: str
    holder: str
    authority: str
    given_at: datetime | None
    lapsed_at: datetime | None
    in_force: bool
    faults: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request for a particular ballot; ``needed`` is one sixth of the members then present, ``due`` if they were enough."""

    id: str
    item_id: str
    authority_id: str | None
    authority: str | None
    person_id: str | None
    person: str | None
    mode: str
    requesters: int
    at: datetime
    present: int
    needed: int
    due: bool


@dataclass(frozen=True, slots=True)
class RecusalRow:
    """A member who takes no part in a point."""

    id: str
    item_id: str
    person_id: str
    person: str
    kind: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class SpeechRow:
    """A speech on a point; ``started_at`` while its clock runs."""

    id: str
    item_id: str
    authority_id: str | None
    authority: str | None
    political_group_id: str | None
    group: str | None
    person_id: str | None
    person: str | None
    text: str | None
    given_seconds: int | None
    used_seconds: int
    started_at: datetime | None


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    """An amendment to a report; ``verdict`` is that of its last vote, together, empty while none was taken."""

    id: str
    item_id: str
    number: str | None
    person_id: str | None
    person: str | None
    political_group_id: str | None
    group: str | None
    authority_id: str | None
    authority: str | None
    text: str
    withdrawn: bool
    verdict: str | None


@dataclass(frozen=True, slots=True)
class AssemblyState:
    """Everything that screens and papers tell of a sitting beside its points and lines.

    ``opening`` is the quorum at the opening, once the roll is called; it is empty where the sitting has neither opened
    nor any presence noted.
    """

    sitting: Sitting
    events: tuple[EventRow, ...]
    sitting_events: tuple[SittingEventRow, ...]
    proxies: tuple[ProxyRow, ...]
    votes: tuple[RecordedVote, ...]
    requests: tuple[RequestRow, ...]
    recusals: tuple[RecusalRow, ...]
    speeches: tuple[SpeechRow, ...]
    amendments: tuple[AmendmentRow, ...]
    opening: QuorumAt | None

    def ballot_due(self, item_id: str) -> VoteMode:
        """Return the ballot to hold on a point: the one that enough members asked for, ordinary where none was."""
        due = [VoteMode(row.mode) for row in self.requests if row.item_id == item_id and row.due]
        return ballot_to_hold(due, public_beats_secret=bool(self.sitting.settings.get("public_beats_secret", True)))


def assembly_state(reader: Reader, meeting_id: str, at: datetime | None = None) -> AssemblyState:
    """Return a sitting as it stands, its proxies as of a minute (by default the last thing that happened).

    Raises:
        UserError: ``object_unknown``.
    """
    known = sitting(reader, meeting_id)
    votes = recorded_votes(reader, meeting_id, known)
    changes = known.assembly.changes()
    return AssemblyState(
        sitting=known,
        events=events(reader, meeting_id),
        sitting_events=sitting_events(reader, known),
        proxies=proxies(known, at or (changes[-1] if changes else known.opens_at)),
        votes=votes,
        requests=requests(reader, known),
        recusals=_recusals(reader, meeting_id),
        speeches=speeches(reader, meeting_id),
        amendments=amendments(reader, meeting_id, votes),
        opening=quorum_at(known, known.called_at) if changes or known.opened_at else None,
    )


def events(reader: Reader, meeting_id: str) -> tuple[EventRow, ...]:
    rows = reader.rows(
        f"""SELECT e.*, {person_name("e.person_id")} AS person FROM presence_event e
        WHERE e.meeting_id = :id AND e.gone = 0 ORDER BY e.at, e.id""",
        id=meeting_id,
    )
    return build_all(EventRow, rows)


def sitting_events(reader: Reader, known: Sitting) -> tuple[SittingEventRow, ...]:
    rows = reader.rows(
        "SELECT * FROM sitting_event WHERE meeting_id = :id AND gone = 0 ORDER BY at, id", id=known.meeting_id
    )
    return tuple(
        build(SittingEventRow, row, quorum=quorum_at(known, datetime.fromisoformat(row["at"]))) for row in rows
    )


def proxies(known: Sitting, at: datetime) -> tuple[ProxyRow, ...]:
    """Return the proxies of a sitting in the order they were given, as they stand at a minute."""
    names, happened = known.names, tuple(known.assembly.events)
    given = [proxy.rule for proxy in known.proxies]
    faults = rules.faults(given, known.assembly.council_of, happened, at, known.proxy_rules)
    counting = known.at(at).proxies
    found = []
    for recorded, proxy in zip(known.proxies, given, strict=True):
        holder = names[proxy.holder_id].person if proxy.holder_id in names else proxy.holder_id
        kinds = [fault.kind for fault in faults if fault.proxy is proxy and _is_told(fault.kind, known)]
        found.append(
            ProxyRow(
                id=recorded.id,
                meeting=known.reference,
                grantor_id=proxy.grantor_id,
                grantor=names[proxy.grantor_id].person if proxy.grantor_id in names else proxy.grantor_id,
                holder_id=proxy.holder_id,
                holder=holder,
                authority=known.code_of(known.assembly.council_of.get(proxy.grantor_id, "")),
                given_at=proxy.given_at,
                lapsed_at=rules.lapses_at(proxy, happened),
                in_force=counting.get(proxy.grantor_id) == proxy.holder_id,
                faults=tuple(kinds),
                sentences=tuple(told("proxy_rule", kind, who=holder) for kind in kinds),
            )
        )
    return tuple(found)


def _is_told(kind: ProxyFaultKind, known: Sitting) -> bool:
    """Tell whether a fault is one: before anybody came, no holder is in the room yet."""
    return kind is not ProxyFaultKind.HOLDER_NOT_PRESENT or bool(known.assembly.changes())


def requests(reader: Reader, known: Sitting) -> tuple[RequestRow, ...]:
    rows = reader.rows(
        f"""SELECT q.*, {authority_code("q.authority_id")} AS authority, {person_name("q.person_id")} AS person
        FROM ballot_request q JOIN agenda_item i ON i.id = q.item_id
        WHERE i.meeting_id = :id AND q.gone = 0 ORDER BY q.at, q.id""",
        id=known.meeting_id,
    )
    share = known.rules.public_ballot_share or 1
    found = []
    for row in rows:
        standing = known.at(datetime.fromisoformat(row["at"]))
        count = standing.councils.get(row["authority_id"] or "", standing.union)
        due = public_ballot_is_due(row["requesters"], count.present, share)
        needed = requests_needed(count.present, share)
        found.append(build(RequestRow, row, present=count.present, needed=needed, due=due))
    return tuple(found)


def _recusals(reader: Reader, meeting_id: str) -> tuple[RecusalRow, ...]:
    rows = reader.rows(
        f"""SELECT r.*, {person_name("r.person_id")} AS person FROM recusal r
        JOIN agenda_item i ON i.id = r.item_id WHERE i.meeting_id = :id AND r.gone = 0 ORDER BY i.rank, person, r.id""",
        id=meeting_id,
    )
    return build_all(RecusalRow, rows)


_GROUP = '(SELECT g.name FROM political_group g WHERE g.id = {0}.political_group_id) AS "group"'


def speeches(reader: Reader, meeting_id: str) -> tuple[SpeechRow, ...]:
    """Return the speeches of a sitting, in the order of its points then of their own."""
    rows = reader.rows(
        f"""SELECT s.*, {authority_code("s.authority_id")} AS authority, {person_name("s.person_id")} AS person,
        {_GROUP.format("s")} FROM speech s JOIN agenda_item i ON i.id = s.item_id
        WHERE i.meeting_id = :id AND s.gone = 0 AND i.gone = 0 ORDER BY i.rank, i.id, s.rank, s.id""",
        id=meeting_id,
    )
    return build_all(SpeechRow, rows)


def amendments(reader: Reader, meeting_id: str, votes: tuple[RecordedVote, ...]) -> tuple[AmendmentRow, ...]:
    verdicts = {vote.amendment_id: vote.together.verdict for vote in votes if vote.amendment_id and vote.stands}
    rows = reader.rows(
        f"""SELECT a.*, {authority_code("a.authority_id")} AS authority, {person_name("a.person_id")} AS person,
        {_GROUP.format("a")} FROM report_amendment a JOIN agenda_item i ON i.id = a.item_id
        WHERE i.meeting_id = :id AND a.gone = 0 AND i.gone = 0 ORDER BY i.rank, i.id, a.rank, a.id""",
        id=meeting_id,
    )
    return tuple(build(AmendmentRow, row, verdict=verdicts.get(row["id"])) for row in rows)


def amendment_id_of(reader: Reader, item_id: str, told_number: str) -> str:
    """Return the id of an amendment to a report from its number, or from its id.

    Raises:
        UserError: ``report_amendment_unknown``.
    """
    found = reader.scalar(
        "SELECT id FROM report_amendment WHERE item_id = :item AND gone = 0 AND (number = :told OR id = :told)",
        item=item_id,
        told=told_number,
    )
    if found is None:
        raise UserError("report_amendment_unknown", number=told_number)
    return str(found)
