"""The votes of a sitting as they were recorded: totals, named lines, quorum of their minute, verdict and its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from concertation.domain.ballots import Ballot, tallies_of_groups, totals_of
from concertation.domain.vocabulary import BallotSense, Verdict, VoteMode
from concertation.domain.votes import Casting, Decided, Judged, Reason, Tally, decide, judge, unaccounted
from concertation.services.explaining import explanation, vote_warnings
from concertation.services.queries.assembly import QuorumAt, Sitting, quorum_at, sitting
from concertation.services.queries.frozen import item_number
from concertation.services.queries.values import instant

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

Lines = tuple[tuple[str, BallotSense], ...]


@dataclass(frozen=True, slots=True)
class VoteCount:
    """Totals of one council, of one of its groups, or of all together, with what they decide.

    ``authority`` is the council's code, empty together; a group decides nothing by itself, its verdict is empty.
    """

    authority_id: str | None
    authority: str | None
    group_id: str | None
    group: str | None
    votes_for: int
    votes_against: int
    abstentions: int
    blank: int
    not_voting: int
    verdict: str | None
    reason: str | None

    @property
    def tally(self) -> Tally:
        return Tally(self.votes_for, self.votes_against, self.abstentions, self.blank, self.not_voting)


@dataclass(frozen=True, slots=True)
class VoteLine:
    """How one member voted; ``holder`` is who voted for them by a proxy in force at that minute."""

    person_id: str
    person: str
    authority: str
    group: str
    sense: str
    holder_id: str | None
    holder: str | None


@dataclass(frozen=True, slots=True)
class RecordedVote:
    """A vote as it was recorded.

    ``verdict`` is by council's code, and ``together``.
    ``item_ids`` and ``numbers`` are all the points of a consent block, the first one alone elsewhere. A corrected vote
    says by which one in ``corrected_by_id``. ``warnings`` are sentences: a lost quorum, members without a sense.
    """

    id: str
    meeting_id: str
    meeting: str
    item_ids: tuple[str, ...]
    numbers: tuple[int, ...]
    item: str | None
    amendment_id: str | None
    amendment: str | None
    decision_id: str | None
    mode: str
    at: datetime
    text: str | None
    councils: tuple[VoteCount, ...]
    together: VoteCount
    groups: tuple[VoteCount, ...]
    lines: tuple[VoteLine, ...]
    verdict: dict[str, str]
    quorum: QuorumAt
    explanation: str
    warnings: tuple[str, ...]
    linked_to_id: str | None
    corrects_id: str | None
    corrected_by_id: str | None
    correction_reason: str | None
    chair_sense: str | None
    exceeding_reason: str | None

    @property
    def stands(self) -> bool:
        """Whether no later vote corrects it."""
        return self.corrected_by_id is None


def recorded_votes(reader: Reader, meeting_id: str, known: Sitting | None = None) -> tuple[RecordedVote, ...]:
    """Return every vote of a sitting in the order of their minutes, those corrected since included.

    What a private line says of a vote is the secretary's own note.
    """
    rows = reader.rows(
        f"""SELECT v.*, m.reference AS meeting, i.title AS item, {item_number("i")} AS number,
        (SELECT c.id FROM vote c WHERE c.corrects_id = v.id AND c.gone = 0 LIMIT 1) AS corrected_by_id,
        (SELECT coalesce('n° ' || a.number, a.text) FROM report_amendment a WHERE a.id = v.amendment_id) AS amendment
        FROM vote v JOIN meeting m ON m.id = v.meeting_id LEFT JOIN agenda_item i ON i.id = v.item_id
        WHERE v.meeting_id = :id AND v.gone = 0 AND NOT EXISTS (
            SELECT 1 FROM block k WHERE k.vote_id = v.id AND k.gone = 0 AND k.private = 1)
        ORDER BY v.at, v.id""",
        id=meeting_id,
    )
    if not rows:
        return ()
    known = known or sitting(reader, meeting_id)
    tallies, lines, more = _tallies(reader, meeting_id), _lines(reader, meeting_id), _more_items(reader, meeting_id)
    return tuple(
        _recorded(row, known, tallies.get(row["id"], {}), tuple(lines.get(row["id"], ())), more.get(row["id"], ()))
        for row in rows
    )


def recused_on(reader: Reader, item_id: str) -> frozenset[str]:
    """Return the members who take no part in a point."""
    rows = reader.rows("SELECT person_id FROM recusal WHERE item_id = :id AND gone = 0", id=item_id)
    return frozenset(row["person_id"] for row in rows)


Part = tuple[str | None, str | None]


def _tallies(reader: Reader, meeting_id: str) -> dict[str, dict[Part, Tally]]:
    rows = reader.rows(
        """SELECT t.* FROM tally t JOIN vote v ON v.id = t.vote_id
        WHERE v.meeting_id = :id AND t.gone = 0 AND v.gone = 0 ORDER BY t.id""",
        id=meeting_id,
    )
    found: dict[str, dict[Part, Tally]] = defaultdict(dict)
    for row in rows:
        counts = (row[name] for name in ("votes_for", "votes_against", "abstentions", "blank", "not_voting"))
        found[row["vote_id"]][row["authority_id"], row["political_group_id"]] = Tally(*counts)
    return found


def _lines(reader: Reader, meeting_id: str) -> dict[str, list[tuple[str, BallotSense]]]:
    rows = reader.rows(
        """SELECT l.vote_id, l.person_id, l.sense FROM ballot_line l JOIN vote v ON v.id = l.vote_id
        WHERE v.meeting_id = :id AND l.gone = 0 AND v.gone = 0""",
        id=meeting_id,
    )
    found: dict[str, list[tuple[str, BallotSense]]] = defaultdict(list)
    for row in rows:
        found[row["vote_id"]].append((row["person_id"], BallotSense(row["sense"])))
    return found


def _more_items(reader: Reader, meeting_id: str) -> dict[str, list[tuple[str, int]]]:
    rows = reader.rows(
        f"""SELECT x.vote_id, i.id, {item_number("i")} AS number FROM vote_item x JOIN vote v ON v.id = x.vote_id
        JOIN agenda_item i ON i.id = x.item_id
        WHERE v.meeting_id = :id AND x.gone = 0 AND v.gone = 0 AND i.gone = 0 ORDER BY i.rank, i.id""",
        id=meeting_id,
    )
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in rows:
        found[row["vote_id"]].append((row["id"], row["number"]))
    return found


def casting_of(known: Sitting, chair_sense: str | None, lines: Lines = ()) -> dict[str, Casting]:
    """Return the casting vote of the council whose president takes the chair; other councils have none."""
    council = known.assembly.council_of.get(known.chair_id or "")
    if council is None and len(known.councils) == 1:
        council = known.councils[0].id
    if council is None:
        return {}
    own = dict(lines).get(known.chair_id or "", chair_sense)
    is_for = {BallotSense.FOR: True, BallotSense.AGAINST: False}.get(BallotSense(own)) if own else None
    return {council: Casting(known.rules.casting_vote, is_for)}


def decided(known: Sitting, mode: VoteMode, totals: Mapping[str, Tally], casting: Mapping[str, Casting]) -> Decided:
    """Decide a vote by the rules of the sitting."""
    standing = known.at(known.opens_at)
    by_members = known.settings.get("majority") == "members_in_office"
    members = {council: standing.councils[council].members for council in totals} if by_members else None
    return decide(totals, mode, casting, members)


def _recorded(
    row: Mapping[str, Any], known: Sitting, tallies: Mapping[Part, Tally], lines: Lines, more: Any
) -> RecordedVote:
    mode, at = VoteMode(row["mode"]), instant(row["at"])
    totals = {council.id: tallies[council.id, None] for council in known.councils if (council.id, None) in tallies}
    if mode is VoteMode.UNANIMITY and not tallies and known.at(at).voters:
        totals = totals_of(Ballot(mode, at), known.assembly, known.at(at))  # « unanimité » typed without its figures
    outcome = _outcome(known, mode, totals, tallies.get((None, None)), casting_of(known, row["chair_sense"], lines))
    quorum = quorum_at(known, at)
    return RecordedVote(
        id=row["id"],
        meeting_id=row["meeting_id"],
        meeting=row["meeting"],
        item_ids=tuple(filter(None, (row["item_id"], *(key for key, _ in more)))),
        numbers=(*((row["number"],) if row["item_id"] else ()), *(number for _, number in more)),
        item=row["item"],
        amendment_id=row["amendment_id"],
        amendment=row["amendment"],
        decision_id=row["decision_id"],
        mode=mode,
        at=at,
        text=row["text"],
        councils=tuple(_council(known, council, judged) for council, judged in outcome.councils.items()),
        together=_count(outcome.together),
        groups=_groups(known, tallies, lines),
        lines=_named(known, at, lines),
        verdict={
            **{known.code_of(council): str(judged.verdict) for council, judged in outcome.councils.items()},
            "together": str(outcome.together.verdict),
        },
        quorum=quorum,
        explanation=explanation(known, outcome, mode),
        warnings=vote_warnings(known, quorum, _unaccounted(known, quorum, totals)),
        linked_to_id=row["linked_to_id"],
        corrects_id=row["corrects_id"],
        corrected_by_id=row["corrected_by_id"],
        correction_reason=row["correction_reason"],
        chair_sense=row["chair_sense"],
        exceeding_reason=row["exceeding_reason"],
    )


def _outcome(
    known: Sitting, mode: VoteMode, totals: Mapping[str, Tally], whole: Tally | None, casting: Mapping[str, Casting]
) -> Decided:
    """Decide by council; totals noted together alone, as a line captured in a hurry, decide together alone."""
    if totals:
        return decided(known, mode, totals, casting)
    if mode is VoteMode.UNANIMITY and whole is None:
        return Decided({}, Judged(Tally(0, 0), Verdict.ADOPTED, Reason.UNCOUNTED, 0))
    alone = next(iter(casting.values())) if len(known.councils) == 1 and casting else Casting()
    return Decided({}, judge(whole or Tally(0, 0), mode, alone))


def _unaccounted(known: Sitting, quorum: QuorumAt, totals: Mapping[str, Tally]) -> dict[str, int]:
    missing = {}
    for council in known.councils:
        if council.id in totals:
            count = quorum.councils[council.code]
            missing[council.code] = unaccounted(totals[council.id], count.present, count.represented)
    return missing


def _count(judged: Judged | Tally, **of: str | None) -> VoteCount:
    tally = judged.tally if isinstance(judged, Judged) else judged
    return VoteCount(
        authority_id=of.get("authority_id"),
        authority=of.get("authority"),
        group_id=of.get("group_id"),
        group=of.get("group"),
        votes_for=tally.votes_for,
        votes_against=tally.votes_against,
        abstentions=tally.abstentions,
        blank=tally.blank,
        not_voting=tally.not_voting,
        verdict=judged.verdict if isinstance(judged, Judged) else None,
        reason=judged.reason if isinstance(judged, Judged) else None,
    )


def _council(known: Sitting, council: str, judged: Judged) -> VoteCount:
    return _count(judged, authority_id=council, authority=known.code_of(council))


def _groups(known: Sitting, tallies: Mapping[Part, Tally], lines: Lines) -> tuple[VoteCount, ...]:
    """Return the totals of each group: counted from the named lines, else those noted."""
    found: Mapping[Any, Tally] = tallies_of_groups(lines, known.assembly) if lines else tallies
    return tuple(
        _count(
            found[group.authority_id, group.id],
            authority_id=group.authority_id,
            authority=known.code_of(group.authority_id),
            group_id=group.id,
            group=group.name,
        )
        for group in known.groups
        if (group.authority_id, group.id) in found and (lines or group.id is not None)
    )


def _named(known: Sitting, at: datetime, lines: Lines) -> tuple[VoteLine, ...]:
    """Return the named lines in the order of the members, with the holder where a proxy voted."""
    if not lines:
        return ()
    senses, names = dict(lines), known.names
    groups = {(group.authority_id, group.id): group.short_name for group in known.groups}
    held = known.at(at).proxies
    found = []
    for member in known.members:
        if member.person_id in senses:
            holder = held.get(member.person_id)
            found.append(
                VoteLine(
                    person_id=member.person_id,
                    person=member.person,
                    authority=known.code_of(member.authority_id),
                    group=groups[member.authority_id, member.group_id],
                    sense=senses[member.person_id],
                    holder_id=holder,
                    holder=names[holder].person if holder in names else None,
                )
            )
    return tuple(found)
