"""What marks a sitting of an assembly besides votes: its timed events, speeches, amendments to its reports."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import SittingEventKind
from concertation.persistence.tables.base import Row, among, points_at


class SittingEvent(Row):
    """The roll-call, a check of the quorum, a suspension or its end; the figures of that minute are derived."""

    __tablename__ = "sitting_event"
    __table_args__ = (among("kind", SittingEventKind),)

    meeting_id: Mapped[str] = points_at("meeting")
    item_id: Mapped[str | None] = points_at("agenda_item")
    kind: Mapped[str]
    at: Mapped[datetime]
    reason: Mapped[str | None]


class Speech(Row):
    """Someone speaks on a point, for a group or an authority, with the time given and the time used."""

    __tablename__ = "speech"
    __table_args__ = (
        CheckConstraint("given_seconds IS NULL OR given_seconds >= 0", name="given_positive"),
        CheckConstraint("used_seconds >= 0", name="used_positive"),
    )

    item_id: Mapped[str] = points_at("agenda_item")
    authority_id: Mapped[str | None] = points_at("authority")
    political_group_id: Mapped[str | None] = points_at("political_group")
    person_id: Mapped[str | None] = points_at("person")
    rank: Mapped[str]
    text: Mapped[str | None]
    given_seconds: Mapped[int | None]
    used_seconds: Mapped[int] = mapped_column(default=0, server_default=sql("0"))
    started_at: Mapped[datetime | None]


class ReportAmendment(Row):
    """An amendment moved to a report; the votes that point at it say what became of it, unless it was withdrawn."""

    __tablename__ = "report_amendment"

    item_id: Mapped[str] = points_at("agenda_item")
    rank: Mapped[str]
    number: Mapped[str | None]
    person_id: Mapped[str | None] = points_at("person")
    political_group_id: Mapped[str | None] = points_at("political_group")
    authority_id: Mapped[str | None] = points_at("authority")
    text: Mapped[str]
    withdrawn: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
