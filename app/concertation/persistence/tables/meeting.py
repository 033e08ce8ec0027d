"""One sitting of a body: agenda, lunch, replies, presence, and what was captured."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import (
    BlockKind,
    Declared,
    ItemOutcome,
    ItemPart,
    MeetingState,
    Nature,
    PresenceKind,
    ReplyAnswer,
    StandingKind,
)
from concertation.persistence.tables.base import Row, among, points_at


class Meeting(Row):
    """A sitting. ``reference`` is given once, at planning, and never changes or serves again.

    ``proposed_for`` is the date the rule gave when another was chosen; ``replaces_id`` points at the postponed one.
    ``pack_sent_at`` is when its pack left: what is joined since is an addendum.
    ``starts_at`` and ``ends_at`` are planned; ``opened_at`` and ``closed_at`` are what happened.
    """

    __tablename__ = "meeting"
    __table_args__ = (
        among("state", MeetingState),
        Index("ix_meeting_held_on", "held_on"),
        Index(
            "ix_meeting_body_id_held_on", "body_id", "held_on"
        ),  # a body's last and next: thirty years of it are not gone through
        Index("uq_meeting_reference", "reference", unique=True),
        Index("uq_meeting_body_id_year_number", "body_id", "year", "number", unique=True),
    )

    body_id: Mapped[str] = points_at("body")
    reference: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    title: Mapped[str | None]
    held_on: Mapped[date]
    proposed_for: Mapped[date | None]
    set_by_hand: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    starts_at: Mapped[time | None]
    ends_at: Mapped[time | None]
    state: Mapped[str]
    state_reason: Mapped[str | None]
    host_id: Mapped[str | None] = points_at("authority")
    place: Mapped[str | None]
    access: Mapped[str | None]
    replaces_id: Mapped[str | None] = points_at("meeting")
    chair_id: Mapped[str | None] = points_at("person")
    secretary_id: Mapped[str | None] = points_at("person")
    convened_on: Mapped[date | None]
    pack_sent_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    paused_seconds: Mapped[int] = mapped_column(default=0, server_default=sql("0"))
    current_item_id: Mapped[str | None] = mapped_column()
    private_note: Mapped[str | None]


class Lunch(Row):
    """The déjeuner that follows a meeting; ``diets`` is purged after the meal."""

    __tablename__ = "lunch"
    __table_args__ = (Index("uq_lunch_meeting_id", "meeting_id", unique=True, sqlite_where=sql("gone = 0")),)

    meeting_id: Mapped[str] = points_at("meeting", index=False)
    place: Mapped[str | None]
    starts_at: Mapped[time | None]
    head_count: Mapped[int | None]
    confirmed: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    diets: Mapped[str | None]


class Reply(Row):
    """Answer of one person to the convocation."""

    __tablename__ = "reply"
    __table_args__ = (
        among("answer", ReplyAnswer),
        Index("uq_reply_meeting_id_person_id", "meeting_id", "person_id", unique=True, sqlite_where=sql("gone = 0")),
    )

    meeting_id: Mapped[str] = points_at("meeting", index=False)
    person_id: Mapped[str] = points_at("person")
    answer: Mapped[str]
    represented_by_id: Mapped[str | None] = points_at("person")
    lunch: Mapped[bool | None]
    replied_on: Mapped[date | None]


class Attendance(Row):
    """A person expected at a meeting, for an authority, and what was declared; presence itself is events."""

    __tablename__ = "attendance"
    __table_args__ = (
        among("declared", Declared),
        Index(
            "uq_attendance_meeting_id_person_id", "meeting_id", "person_id", unique=True, sqlite_where=sql("gone = 0")
        ),
    )

    meeting_id: Mapped[str] = points_at("meeting", index=False)
    person_id: Mapped[str] = points_at("person")
    authority_id: Mapped[str] = points_at("authority")
    political_group_id: Mapped[str | None] = points_at("political_group")
    function: Mapped[str | None]
    role: Mapped[str]
    declared: Mapped[str]
    represented_by_id: Mapped[str | None] = points_at("person")
    rank: Mapped[str]


class PresenceEvent(Row):
    """An arrival or a departure at a minute of the sitting."""

    __tablename__ = "presence_event"
    __table_args__ = (among("kind", PresenceKind),)

    meeting_id: Mapped[str] = points_at("meeting")
    person_id: Mapped[str] = points_at("person")
    kind: Mapped[str]
    at: Mapped[datetime]


class Proxy(Row):
    """A pouvoir from one member to another, for one meeting; it stands from the opening where ``given_at`` is empty.

    That it lapses when its grantor arrives is derived; ``lapsed_at`` is when it was taken back by hand.
    """

    __tablename__ = "proxy"

    meeting_id: Mapped[str] = points_at("meeting")
    grantor_id: Mapped[str] = points_at("person")
    holder_id: Mapped[str] = points_at("person")
    given_at: Mapped[datetime | None]
    lapsed_at: Mapped[datetime | None]


class AgendaItem(Row):
    """A point of an agenda, or of the body's reserve while ``meeting_id`` is empty. Its number is its rank, computed.

    ``commission`` and ``report_number`` are those of a report submitted to an assembly, as the report bears them.
    ``internal`` keeps a point, and all that is said under it, in the register: an internal matter, or a huis clos.
    ``keeps_pieces`` leaves the pieces of its dossier out of the pack; while empty, the dossier says.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        among("nature", Nature),
        among("outcome", ItemOutcome),
        among("standing", StandingKind),
        CheckConstraint("planned_minutes IS NULL OR planned_minutes >= 0", name="planned_minutes_positive"),
        Index("ix_agenda_item_internal", "id", sqlite_where=sql("internal = 1")),  # few: every paper asks for them
    )

    body_id: Mapped[str] = points_at("body")
    meeting_id: Mapped[str | None] = points_at("meeting")
    rank: Mapped[str]
    title: Mapped[str]
    nature: Mapped[str]
    standing: Mapped[str | None]
    rapporteur_id: Mapped[str | None] = points_at("person")
    pilot_id: Mapped[str | None] = points_at("authority")
    dossier_id: Mapped[str | None] = points_at("dossier")
    planned_minutes: Mapped[int | None]
    brief: Mapped[str | None]
    internal: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    keeps_pieces: Mapped[bool | None]
    carried_from_id: Mapped[str | None] = points_at("agenda_item")
    commission: Mapped[str | None]
    report_number: Mapped[str | None]
    outcome: Mapped[str | None]
    outcome_reason: Mapped[str | None]
    spent_seconds: Mapped[int] = mapped_column(default=0, server_default=sql("0"))
    started_at: Mapped[datetime | None]


class ItemText(Row):
    """One part of a point's report or note de présentation; a position is an authority's."""

    __tablename__ = "item_text"
    __table_args__ = (among("part", ItemPart),)

    item_id: Mapped[str] = points_at("agenda_item")
    part: Mapped[str]
    authority_id: Mapped[str | None] = points_at("authority")
    text: Mapped[str]


class Block(Row):
    """What was captured in session: the raw line, its reading, and the wording that minutes print.

    ``reading`` is JSON; ``text`` is what is printed and can be reworded; ``decision_id``, ``action_id`` and
    ``vote_id`` are what the line gave birth to; ``entry_key`` names the entry, a line of a notes file or one typing in the
    window: tried again, it is taken once.
    """

    __tablename__ = "block"
    __table_args__ = (
        among("kind", BlockKind),
        Index("ix_block_meeting_id_item_id_rank", "meeting_id", "item_id", "rank"),  # where the next line goes
        Index(  # what the next action follows from: few lines decide
            "ix_block_deciding", "meeting_id", "item_id", "rank", sqlite_where=sql("decision_id IS NOT NULL")
        ),
        Index("ix_block_private", "meeting_id", sqlite_where=sql("private = 1")),  # few: every paper asks for them
    )

    meeting_id: Mapped[str] = points_at("meeting", index=False)
    item_id: Mapped[str | None] = points_at("agenda_item")
    rank: Mapped[str]
    kind: Mapped[str]
    raw: Mapped[str]
    text: Mapped[str]
    reading: Mapped[str | None]
    entry_key: Mapped[str | None]
    at: Mapped[datetime]
    private: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    approved: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    decision_id: Mapped[str | None] = points_at("decision")
    action_id: Mapped[str | None] = points_at("action")
    vote_id: Mapped[str | None] = points_at("vote")
