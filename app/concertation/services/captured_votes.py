"""The vote that a captured line gives birth to: its figures, together or council by council."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from concertation.domain.vocabulary import VoteMode
from concertation.persistence.tables import BallotLine, Tally, Vote
from concertation.services.editing import add
from concertation.services.gesture import live

if TYPE_CHECKING:
    from concertation.domain.capture import Reading
    from concertation.domain.capture.values import Tally as Counted
    from concertation.persistence.register import UnitOfWork
    from concertation.persistence.tables import Block, Meeting


def count_vote(uow: UnitOfWork, meeting: Meeting, block: Block, read: Reading, decision_id: str | None) -> None:
    """Write the vote that a line tells, or write it again as the line now tells it.

    Figures recorded by council are replaced only by figures told by council; those of named votes never are: a line
    reworded changes its words alone.
    """
    vote = live(uow, Vote, block.vote_id) if block.vote_id else None
    if vote is not None and _is_kept(uow, vote, read):
        vote.text = block.text
        return
    if vote is None:
        vote = add(
            uow,
            Vote(
                id=uow.new_id(),
                meeting_id=meeting.id,
                item_id=block.item_id,
                decision_id=decision_id,
                at=block.at,
                mode=_mode(read),
                text=block.text,
            ),
        )
        block.vote_id = vote.id
    vote.mode, vote.text = _mode(read), block.text
    for tally in uow.session.scalars(select(Tally).where(Tally.vote_id == vote.id, ~Tally.gone)).all():
        tally.gone = True
    figures: dict[str | None, Counted] = dict(read.councils) or ({None: read.tally} if read.tally else {})
    for authority_id, counted in figures.items():
        if not counted.unanimity or counted.for_:
            uow.session.add(_tally(uow, vote, authority_id, counted))


def _tally(uow: UnitOfWork, vote: Vote, authority_id: str | None, counted: Counted) -> Tally:
    return Tally(
        id=uow.new_id(),
        vote_id=vote.id,
        authority_id=authority_id,
        votes_for=counted.for_,
        votes_against=counted.against,
        abstentions=counted.abstain,
    )


def _mode(read: Reading) -> VoteMode:
    if read.tally and read.tally.unanimity:
        return VoteMode.UNANIMITY
    return VoteMode.SECRET if read.tally and read.tally.secret else VoteMode.ORDINARY


def _is_kept(uow: UnitOfWork, vote: Vote, read: Reading) -> bool:
    named = select(BallotLine.id).where(BallotLine.vote_id == vote.id, ~BallotLine.gone).limit(1)
    by_council = select(Tally.id).where(Tally.vote_id == vote.id, Tally.authority_id.is_not(None), ~Tally.gone).limit(1)
    if uow.session.scalar(named) is not None:
        return True
    return not read.councils and uow.session.scalar(by_council) is not None
