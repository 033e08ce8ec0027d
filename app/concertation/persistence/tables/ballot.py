"""What an assembly votes: votes with their totals and named lines, requests for a ballot, those who take no part."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import BallotSense, RecusalKind, VoteMode
from concertation.persistence.tables.base import Row, among, points_at


class Vote(Row):
    """A vote on a point, or on an amendment to it.

    A corrected vote stays: the later one points at it by ``corrects_id`` and gives the reason. ``linked_to_id`` is
    the first of several votes taken together on one point. ``chair_sense`` is the president's own vote, that
    prevails in a tie where the rules say so. ``exceeding_reason`` is why totals go beyond those who could vote.
    """

    __tablename__ = "vote"
    __table_args__ = (among("mode", VoteMode), among("chair_sense", BallotSense))

    meeting_id: Mapped[str] = points_at("meeting")
    item_id: Mapped[str | None] = points_at("agenda_item")
    decision_id: Mapped[str | None] = points_at("decision")
    mode: Mapped[str]
    text: Mapped[str | None]
    at: Mapped[datetime]
    amendment_id: Mapped[str | None] = points_at("report_amendment")
    linked_to_id: Mapped[str | None] = points_at("vote")
    corrects_id: Mapped[str | None] = points_at("vote")
    correction_reason: Mapped[str | None]
    chair_sense: Mapped[str | None]
    exceeding_reason: Mapped[str | None]


class VoteItem(Row):
    """A further point decided by the same vote: the consent block takes several reports at once."""

    __tablename__ = "vote_item"
    __table_args__ = (
        Index("uq_vote_item_vote_id_item_id", "vote_id", "item_id", unique=True, sqlite_where=sql("gone = 0")),
    )

    vote_id: Mapped[str] = points_at("vote", index=False)
    item_id: Mapped[str] = points_at("agenda_item")


class Tally(Row):
    """Totals of a vote: of one authority, of one group of it, or together where both are empty."""

    __tablename__ = "tally"
    __table_args__ = (CheckConstraint("votes_for >= 0 AND votes_against >= 0 AND abstentions >= 0", name="positive"),)

    vote_id: Mapped[str] = points_at("vote")
    authority_id: Mapped[str | None] = points_at("authority")
    political_group_id: Mapped[str | None] = points_at("political_group")
    votes_for: Mapped[int]
    votes_against: Mapped[int]
    abstentions: Mapped[int]
    blank: Mapped[int] = mapped_column(default=0, server_default=sql("0"))
    not_voting: Mapped[int] = mapped_column(default=0, server_default=sql("0"))


class BallotLine(Row):
    """How one member voted in a public ballot, in person or through the holder of the proxy they gave."""

    __tablename__ = "ballot_line"
    __table_args__ = (
        among("sense", BallotSense),
        Index("uq_ballot_line_vote_id_person_id", "vote_id", "person_id", unique=True, sqlite_where=sql("gone = 0")),
    )

    vote_id: Mapped[str] = points_at("vote", index=False)
    person_id: Mapped[str] = points_at("person")
    sense: Mapped[str]


class BallotRequest(Row):
    """A request for a particular ballot on a point, with how many members present asked for it."""

    __tablename__ = "ballot_request"
    __table_args__ = (
        among("mode", VoteMode),
        CheckConstraint("requesters > 0", name="requesters_positive"),
    )

    item_id: Mapped[str] = points_at("agenda_item")
    authority_id: Mapped[str | None] = points_at("authority")
    person_id: Mapped[str | None] = points_at("person")
    mode: Mapped[str]
    requesters: Mapped[int]
    at: Mapped[datetime]


class Recusal(Row):
    """A member who takes no part in a point, or declares a conflict of interest on it."""

    __tablename__ = "recusal"
    __table_args__ = (
        among("kind", RecusalKind),
        Index("uq_recusal_item_id_person_id", "item_id", "person_id", unique=True, sqlite_where=sql("gone = 0")),
    )

    item_id: Mapped[str] = points_at("agenda_item", index=False)
    person_id: Mapped[str] = points_at("person")
    kind: Mapped[str]
    reason: Mapped[str | None]
