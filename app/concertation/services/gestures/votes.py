"""Votes of an assembly: recorded whole or refused with every fault; a correction keeps the first entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.ballots import Ballot, faults, totals_of
from concertation.domain.typography import french
from concertation.domain.vocabulary import BallotSense, BlockKind, RecusalKind, VoteMode
from concertation.domain.votes import Tally, total
from concertation.errors import UserError
from concertation.persistence import tables
from concertation.persistence.tables import AgendaItem, BallotLine, BallotRequest, Block, Recusal, Vote, VoteItem
from concertation.services.ballot_sheet import refused
from concertation.services.editing import add, add_all, tidy
from concertation.services.explaining import figures
from concertation.services.gesture import gesture, live
from concertation.services.gestures.presence import attended_meeting
from concertation.services.gestures.session import noted_at
from concertation.services.queries.assembly import Sitting, sitting
from concertation.services.ranking import rank_after, ranked
from concertation.wording import told, word

if TYPE_CHECKING:
    from concertation.persistence.register import UnitOfWork

Lines = Sequence[tuple[str, BallotSense]]
GroupTotals = Mapping[tuple[str, str | None], Tally]


@dataclass(frozen=True, slots=True)
class About:
    """What a vote is about: a point, further points of a consent block, an amendment, the vote it is linked to.

    ``chair_sense`` is the president's own vote, for a tie; ``exceeding_reason`` why totals go beyond those who may vote.
    """

    item_id: str
    item_ids: tuple[str, ...] = ()
    amendment_id: str | None = None
    linked_to_id: str | None = None
    decision_id: str | None = None
    chair_sense: str | None = None
    exceeding_reason: str | None = None
    text: str | None = None


@gesture()
def record_vote(uow: UnitOfWork, *, meeting_id: str, about: About, ballot: Ballot) -> str:
    """Record a vote with the presence of its minute, and the line of the minutes that tells it; return its id.

    A lost quorum is no fault: the secretary writes what happened, and the vote says so.

    Raises:
        RefusedWholeError: ``ballot_refused`` with every fault; nothing is recorded.
        UserError: ``body_without_votes``, ``item_of_another_meeting``.
    """
    vote = _record(uow, meeting_id, about, ballot)
    _tell(uow, vote, None)
    return vote.id


@gesture()
def correct_vote(uow: UnitOfWork, *, vote_id: str, ballot: Ballot, reason: str, about: About | None = None) -> str:
    """Record a vote again as it really was: the first entry stays, and is told as corrected with the reason.

    Raises:
        RefusedWholeError: ``ballot_refused``.
        UserError: ``field_empty`` without a reason; ``vote_corrected_already``.
    """
    former = live(uow, Vote, vote_id)
    if not tidy(reason):
        raise UserError("field_empty", field="correction_reason")
    if uow.session.scalar(select(Vote.id).where(Vote.corrects_id == vote_id, ~Vote.gone)):
        raise UserError("vote_corrected_already")
    same = _about(uow, former)
    if about is not None:
        same = replace(same, chair_sense=about.chair_sense, exceeding_reason=about.exceeding_reason)
    vote = _record(uow, former.meeting_id, same, ballot)
    vote.corrects_id = former.id
    vote.correction_reason = tidy(reason)
    _tell(uow, vote, former)
    return vote.id


def _about(uow: UnitOfWork, vote: Vote) -> About:
    query = select(VoteItem.item_id).where(VoteItem.vote_id == vote.id, ~VoteItem.gone)
    return About(
        vote.item_id or "",
        tuple(uow.session.scalars(query)),
        vote.amendment_id,
        vote.linked_to_id,
        vote.decision_id,
        vote.chair_sense,
        vote.exceeding_reason,
    )


def _record(uow: UnitOfWork, meeting_id: str, about: About, ballot: Ballot) -> Vote:
    attended_meeting(uow, meeting_id)
    known = sitting(uow.reader(), meeting_id)
    if not known.rules.votes:
        raise UserError("body_without_votes", reference=known.reference)
    items = [about.item_id, *(key for key in about.item_ids if key != about.item_id)]
    for key in items:
        if live(uow, AgendaItem, key).meeting_id != meeting_id:
            raise UserError("item_of_another_meeting", reference=known.reference)
    recused = recused_from(uow, items)
    standing = known.at(ballot.at)
    found = faults(ballot, known.assembly, standing, recused=recused, may_exceed=bool(tidy(about.exceeding_reason)))
    if found:
        raise refused(known, found)
    vote = add(uow, _vote(uow, meeting_id, about, ballot))
    add_all(uow, [VoteItem(id=uow.new_id(), vote_id=vote.id, item_id=key) for key in items[1:]])
    add_all(uow, list(_tallies(uow, vote, totals_of(ballot, known.assembly, standing, recused), ballot.groups)))
    add_all(
        uow,
        [BallotLine(id=uow.new_id(), vote_id=vote.id, person_id=key, sense=sense) for key, sense in ballot.lines],
    )
    vote.text = tidy(about.text) or _text(known, vote, ballot, uow)
    return vote


def _vote(uow: UnitOfWork, meeting_id: str, about: About, ballot: Ballot) -> Vote:
    return Vote(
        id=uow.new_id(),
        meeting_id=meeting_id,
        item_id=about.item_id,
        decision_id=about.decision_id,
        mode=ballot.mode,
        at=ballot.at,
        amendment_id=about.amendment_id,
        linked_to_id=about.linked_to_id,
        chair_sense=about.chair_sense,
        exceeding_reason=tidy(about.exceeding_reason),
    )


def _tallies(uow: UnitOfWork, vote: Vote, totals: Mapping[str, Tally], groups: GroupTotals) -> Iterable[tables.Tally]:
    parts: dict[tuple[str, str | None], Tally] = {(council, None): tally for council, tally in totals.items()}
    parts.update({key: tally for key, tally in groups.items() if key[1]})  # those of no group are what is left
    for (council, group), tally in parts.items():
        yield tables.Tally(
            id=uow.new_id(),
            vote_id=vote.id,
            authority_id=council,
            political_group_id=group,
            votes_for=tally.votes_for,
            votes_against=tally.votes_against,
            abstentions=tally.abstentions,
            blank=tally.blank,
            not_voting=tally.not_voting,
        )


def _text(known: Sitting, vote: Vote, ballot: Ballot, uow: UnitOfWork) -> str:
    """Return the line of the minutes: « Scrutin public : 78 pour, 70 contre, 3 abstentions. »."""
    standing = known.at(ballot.at)
    totals = totals_of(ballot, known.assembly, standing, recused_from(uow, [vote.item_id or ""]))
    counted = figures(total(totals.values()), language="fr")
    mode = word("vote_mode", ballot.mode, language="fr")
    key = "amendment" if vote.amendment_id else "line"
    return french(told("vote_text", key, language="fr", mode=mode, figures=counted))


def recused_from(uow: UnitOfWork, items: Sequence[str]) -> frozenset[str]:
    query = select(Recusal.person_id).where(Recusal.item_id.in_(items), ~Recusal.gone)
    return frozenset(uow.session.scalars(query))


def _tell(uow: UnitOfWork, vote: Vote, former: Vote | None) -> None:
    """Write the line of the minutes that tells a vote, in its place among what was said; a correction takes it over."""
    if former is not None:
        query = select(Block).where(Block.vote_id == former.id, ~Block.gone)
        if (line := uow.session.scalars(query).first()) is not None:
            line.vote_id = vote.id
            line.text = vote.text or line.text
            return
    rows = ranked(uow, Block, meeting_id=vote.meeting_id, item_id=vote.item_id)
    add(
        uow,
        Block(
            id=uow.new_id(),
            meeting_id=vote.meeting_id,
            item_id=vote.item_id,
            rank=rank_after(rows, rows[-1][0] if rows else None),
            kind=BlockKind.VOTE,
            raw=f"= {vote.text}",
            text=vote.text or "",
            at=vote.at,
            vote_id=vote.id,
        ),
    )


@gesture()
def remove_vote(uow: UnitOfWork, *, vote_id: str) -> None:
    """Put a vote recorded by mistake in the Corbeille, with the line that told it."""
    vote = live(uow, Vote, vote_id)
    vote.gone = True
    for line in uow.session.scalars(select(Block).where(Block.vote_id == vote_id, ~Block.gone)).all():
        line.gone = True


@gesture()
def request_ballot(
    uow: UnitOfWork,
    *,
    item_id: str,
    mode: VoteMode,
    requesters: int,
    authority_id: str | None = None,
    person_id: str | None = None,
    at: datetime | None = None,
) -> str:
    """Record a request for a particular ballot; whether one sixth of the members present asked for it is derived.

    Raises:
        UserError: ``ballot_not_requestable`` for an ordinary ballot or nobody asking.
    """
    item = live(uow, AgendaItem, item_id)
    if mode not in {VoteMode.PUBLIC, VoteMode.SECRET} or requesters < 1:
        raise UserError("ballot_not_requestable")
    row = BallotRequest(
        id=uow.new_id(),
        item_id=item_id,
        authority_id=authority_id,
        person_id=person_id,
        mode=mode,
        requesters=requesters,
        at=noted_at(uow, live(uow, tables.Meeting, item.meeting_id or ""), at),
    )
    return add(uow, row).id


@gesture()
def remove_ballot_request(uow: UnitOfWork, *, request_id: str) -> None:
    live(uow, BallotRequest, request_id).gone = True


@gesture()
def recuse(
    uow: UnitOfWork,
    *,
    item_id: str,
    person_id: str,
    kind: RecusalKind = RecusalKind.NOT_TAKING_PART,
    reason: str | None = None,
) -> str:
    """Note that a member takes no part in a point, or declares a conflict of interest; said again, it is corrected."""
    live(uow, AgendaItem, item_id)
    query = select(Recusal).where(Recusal.item_id == item_id, Recusal.person_id == person_id, ~Recusal.gone)
    if (row := uow.session.scalars(query).first()) is None:
        row = add(uow, Recusal(id=uow.new_id(), item_id=item_id, person_id=person_id, kind=kind))
    row.kind = kind
    row.reason = tidy(reason)
    return row.id


@gesture()
def unrecuse(uow: UnitOfWork, *, recusal_id: str) -> None:
    live(uow, Recusal, recusal_id).gone = True
