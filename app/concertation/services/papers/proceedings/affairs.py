"""Sentences on a report: speeches, recusals, amendments, requests for a ballot, each vote with its quorum and its names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from concertation.documents import narration as say
from concertation.documents.model import Tally, Vote
from concertation.documents.narration import Told, tell
from concertation.domain.vocabulary import BallotSense, RecusalKind, VoteMode
from concertation.services.explaining import figures
from concertation.services.papers.proceedings.record import Record
from concertation.services.queries.ballots import RecordedVote, VoteCount
from concertation.wording import word

_SENSES = (BallotSense.FOR, BallotSense.AGAINST, BallotSense.ABSTAIN, BallotSense.NOT_VOTING)


def before_the_discussion(record: Record, item_id: str) -> Iterator[Told]:
    """Yield who takes no part in a report, then who spoke on it, then what was moved to change it."""
    for recusal in record.state.recusals:
        if recusal.item_id == item_id:
            person = record.named(recusal.person_id) or recusal.person
            conflict = recusal.kind == RecusalKind.CONFLICT_OF_INTEREST
            facts = (person, record.feminine(recusal.person_id), conflict, recusal.reason or "")
            yield tell(f"recusal:{recusal.id}", "", say.recusal, *facts)
    yield from _speeches(record, item_id)
    yield from _amendments(record, item_id)


def _speeches(record: Record, item_id: str) -> Iterator[Told]:
    for speech in record.state.speeches:
        if speech.item_id == item_id:
            person = record.named(speech.person_id) or speech.person or ""
            told = tell(
                f"speech:{speech.id}",
                "",
                say.speech,
                person,
                speech.group or speech.authority or "",
                speech.used_seconds,
                speech.text or "",
            )
            if told.text:
                yield told


def _amendments(record: Record, item_id: str) -> Iterator[Told]:
    for moved in record.state.amendments:
        if moved.item_id == item_id:
            author = record.named(moved.person_id) or moved.person or moved.group or moved.authority or ""
            subject = "verdict" if record.sitting.rules.binding else "joint_verdict"
            verdict = word(subject, moved.verdict, language="fr") if moved.verdict else ""
            facts = (moved.number or "", author, moved.text, moved.withdrawn, verdict)
            yield tell(f"amendment:{moved.id}", "", say.amendment, *facts)


def requests(record: Record, item_id: str) -> Iterator[tuple[datetime, Told]]:
    """Yield the requests for a particular ballot, with the sixth they needed."""
    names = {council.code: council.name for council in record.sitting.councils}
    for asked in record.state.requests:
        if asked.item_id == item_id:
            mode = word("vote_mode", asked.mode, language="fr")
            facts = (mode, asked.requesters, names.get(asked.authority or "", ""), asked.needed, asked.due)
            yield asked.at, tell(f"request:{asked.id}", "", say.request, *facts)


def printed_vote(record: Record, vote: RecordedVote, result: str) -> Vote:
    """Return a vote as it is printed: the result in words first, then each council, its groups under it."""
    tallies = [tally for council in vote.councils for tally in _of_council(record, vote, council)]
    return Vote(
        label="Vote" if record.sitting.rules.binding else "Avis",
        result=result,
        ballot=word("vote_mode", vote.mode, language="fr"),
        at=record.time(vote.at),
        tallies=tuple(tallies),
    )


def _of_council(record: Record, vote: RecordedVote, council: VoteCount) -> Iterator[Tally]:
    names = {each.code: each.name for each in record.sitting.councils}
    name = names.get(council.authority or "", council.authority or "")
    yield _tally(council, name, "")
    for group in vote.groups:
        if group.authority_id == council.authority_id:
            yield _tally(group, name, group.group or "Sans groupe")


def _tally(count: VoteCount, council: str, group: str) -> Tally:
    return Tally(
        council=council,
        group=group,
        voters=count.votes_for + count.votes_against + count.abstentions + count.blank,
        in_favour=count.votes_for,
        against=count.votes_against,
        abstained=count.abstentions,
        blank=count.blank,
        not_taking_part=count.not_voting,
    )


def result_of(record: Record, vote: RecordedVote) -> Told:
    """Return the sentence of a result: council by council, and never « adopté » of a joint sitting."""
    names = {each.code: each.name for each in record.sitting.councils}
    subject = "verdict" if record.sitting.rules.binding else "joint_verdict"
    counted = [count for count in vote.councils if count.verdict] or [vote.together]
    rows = tuple(
        (
            names.get(count.authority or "", ""),
            word(subject, count.verdict, language="fr"),
            figures(count.tally, language="fr"),
        )
        for count in counted
    )
    about = vote.amendment or ""
    return tell(f"vote:{vote.id}", "", say.result, about, rows, at=record.time(vote.at))


def around(record: Record, vote: RecordedVote) -> Iterator[Told]:
    """Yield what is said after a result: its quorum, who voted how in a public ballot, what it corrects."""
    names = {each.code: each.name for each in record.sitting.councils}
    if record.held:
        rows = tuple((names[code], row.present, row.needed) for code, row in vote.quorum.councils.items() if row.needed)
        if rows:
            yield tell(f"quorum_at:{vote.id}", "", say.vote_quorum, rows)
    if len(vote.numbers) > 1:
        yield tell(f"together:{vote.id}", "", say.together, tuple(map(str, vote.numbers)))
    if vote.mode == VoteMode.PUBLIC and vote.lines:
        yield tell(f"named:{vote.id}", "", say.named, _by_sense(record, vote))
    if vote.corrects_id is not None:
        first = next((each for each in record.state.votes if each.id == vote.corrects_id), None)
        at = record.time(first.at) if first else None
        yield tell(f"correction:{vote.id}", "", say.correction, at, vote.correction_reason or "")


def _by_sense(record: Record, vote: RecordedVote) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = []
    for sense in _SENSES:
        lines = [line for line in vote.lines if line.sense == sense]
        told = tuple(
            (record.named(line.person_id) or line.person) + (f" (pouvoir à {line.holder})" if line.holder else "")
            for line in lines
        )
        found.append((word("ballot_told", sense, language="fr"), told))
    return tuple(found)
