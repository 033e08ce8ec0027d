"""Decisions with their mirror deliberations, actions with their due dates and comments."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import ActionState, DecisionState, DeliberationSense, Sense
from concertation.persistence.tables.base import Row, among, points_at


class Decision(Row):
    """What was agreed. ``number`` and ``reference`` are given when the minutes are issued, gapless and never again."""

    __tablename__ = "decision"
    __table_args__ = (
        among("sense", Sense),
        among("state", DecisionState),
        Index("uq_decision_reference", "reference", unique=True, sqlite_where=sql("reference IS NOT NULL")),
        CheckConstraint("(number IS NULL) = (reference IS NULL)", name="number_with_reference"),
        # What lists sort by: with the meeting, the latest of a sense or a pilot are found without going through all.
        Index("ix_decision_sense", "sense", "meeting_id", sqlite_where=sql("gone = 0")),
        Index("ix_decision_pilot_id", "pilot_id", "meeting_id", sqlite_where=sql("pilot_id IS NOT NULL")),
        Index("ix_decision_due_on", "due_on", sqlite_where=sql("due_on IS NOT NULL")),
    )

    meeting_id: Mapped[str] = points_at("meeting")
    item_id: Mapped[str | None] = points_at("agenda_item")
    rank: Mapped[str]
    number: Mapped[int | None]
    reference: Mapped[str | None]
    text: Mapped[str]
    sense: Mapped[str]
    reserve_holder_id: Mapped[str | None] = points_at("authority")
    reserve_text: Mapped[str | None]
    pilot_id: Mapped[str | None] = points_at("authority", index=False)
    due_on: Mapped[date | None]
    dossier_id: Mapped[str | None] = points_at("dossier")
    axis: Mapped[str | None]
    amount_cents: Mapped[int | None]
    state: Mapped[str] = mapped_column(default=DecisionState.IN_FORCE, server_default="in_force")
    reverses_id: Mapped[str | None] = points_at("decision")


class Deliberation(Row):
    """The act of one real council: it ratifies a joint conclusion, or is its own. ``adopted_on`` may be partial: ``2007-02``.

    An act of its own says its ``object``, or adopts an amendment; it may approve a contract and belong to a dossier. An
    authority adopts an amendment once, on a whole day. ``organ`` is who deliberated: the council, or its commission
    permanente. ``received_on`` is the prefecture's receipt, ``prefecture_id`` its code (``PREF059``). ``subject_code``
    classes the act in the ACTES nomenclature, as text: 7.10 is not 7.1. ``members`` is how many could have voted;
    ``object`` what the act is about, where neither conclusion nor amendment says it.
    """

    __tablename__ = "deliberation"
    __table_args__ = (
        among("sense", DeliberationSense),
        CheckConstraint("coalesce(decision_id, amendment_id, object) IS NOT NULL", name="about_something"),
        CheckConstraint("amendment_id IS NULL OR contract_id IS NULL", name="amendment_or_contract"),
        Index(
            "uq_deliberation_adopts",
            "amendment_id",
            "authority_id",
            unique=True,
            sqlite_where=sql("gone = 0 AND amendment_id IS NOT NULL AND coalesce(sense, 'adopted') = 'adopted'"),
        ),
    )

    decision_id: Mapped[str | None] = points_at("decision")
    authority_id: Mapped[str] = points_at("authority")
    amendment_id: Mapped[str | None] = points_at("amendment")
    contract_id: Mapped[str | None] = points_at("contract")
    dossier_id: Mapped[str | None] = points_at("dossier")
    organ: Mapped[str | None]
    number: Mapped[str | None]
    adopted_on: Mapped[str | None]
    received_on: Mapped[str | None]
    sense: Mapped[str | None]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    abstentions: Mapped[int | None]
    vote_text: Mapped[str | None]
    text: Mapped[str | None]
    object: Mapped[str | None]
    subject_code: Mapped[str | None]
    budget_year: Mapped[str | None]
    budget_name: Mapped[str | None]
    prefecture_id: Mapped[str | None]
    members: Mapped[int | None]
    url: Mapped[str | None]


class DeliberationLink(Row):
    """Two deliberations that belong together: taken on purpose on the same day, or one amending the other."""

    __tablename__ = "deliberation_link"
    __table_args__ = (CheckConstraint("deliberation_id <> other_id", name="two_deliberations"),)

    deliberation_id: Mapped[str] = points_at("deliberation")
    other_id: Mapped[str] = points_at("deliberation")
    reason: Mapped[str | None]


class Action(Row):
    """Who does what by when. ``first_due_on`` never changes; later dates are :class:`DueChange` rows.

    ``minuted_people`` is JSON: who was to do it when minutes were issued, kept once someone else takes it over.
    """

    __tablename__ = "action"
    __table_args__ = (
        among("state", ActionState),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress_percent"),
        # Few of many years' actions are still open; the others are listed in the order of each of these.
        Index("ix_action_state", "state", "rank", "id", sqlite_where=sql("gone = 0")),
        Index("ix_action_progress", "progress", "rank", "id", sqlite_where=sql("gone = 0")),
        Index("ix_action_first_due_on", "first_due_on", "rank", "id", sqlite_where=sql("gone = 0")),
        Index("ix_action_rank", "rank", "id", sqlite_where=sql("gone = 0")),
        Index("uq_action_label", "label", unique=True, sqlite_where=sql("label IS NOT NULL")),
    )

    label: Mapped[str | None]
    text: Mapped[str]
    meeting_id: Mapped[str | None] = points_at("meeting")
    item_id: Mapped[str | None] = points_at("agenda_item")
    decision_id: Mapped[str | None] = points_at("decision")
    dossier_id: Mapped[str | None] = points_at("dossier")
    rank: Mapped[str]
    assignee_id: Mapped[str | None] = points_at("person")
    authority_id: Mapped[str | None] = points_at("authority")
    first_due_on: Mapped[date | None]
    state: Mapped[str]
    progress: Mapped[int] = mapped_column(default=0, server_default=sql("0"))
    closed_on: Mapped[date | None]
    opened_on: Mapped[date]
    minuted_people: Mapped[str | None]


class Associate(Row):
    """A person or an authority associated with an action."""

    __tablename__ = "associate"
    __table_args__ = (CheckConstraint("(person_id IS NULL) <> (authority_id IS NULL)", name="person_or_authority"),)

    action_id: Mapped[str] = points_at("action")
    person_id: Mapped[str | None] = points_at("person")
    authority_id: Mapped[str | None] = points_at("authority")
    rank: Mapped[str]


class DueChange(Row):
    """A revised due date with its reason; the latest one is the current date."""

    __tablename__ = "due_change"

    action_id: Mapped[str] = points_at("action")
    due_on: Mapped[date]
    reason: Mapped[str | None]
    changed_at: Mapped[datetime]
    meeting_id: Mapped[str | None] = points_at("meeting")


class Comment(Row):
    """A dated comment on an action."""

    __tablename__ = "comment"

    action_id: Mapped[str] = points_at("action")
    text: Mapped[str]
    dated_on: Mapped[date]
    author: Mapped[str | None]
    meeting_id: Mapped[str | None] = points_at("meeting")
