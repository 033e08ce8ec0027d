"""Cooperations, their member authorities, their bodies with seats, rules, standing items, and closed days."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import LegalForm, Nature, Regime, SeatRole, StandingKind, StandingPlace
from concertation.persistence.tables.base import Row, among, points_at


class Cooperation(Row):
    """Authorities that work together: « 276 », « Convention 59-62 »."""

    __tablename__ = "cooperation"
    __table_args__ = (
        among("legal_form", LegalForm),
        Index("uq_cooperation_code", "code", unique=True, sqlite_where=sql("gone = 0")),
    )

    code: Mapped[str]
    name: Mapped[str]
    legal_form: Mapped[str]
    founded_on: Mapped[date | None]


class Membership(Row):
    """An authority in a cooperation; ``rank`` gives the canonical order of names and logos."""

    __tablename__ = "membership"

    cooperation_id: Mapped[str] = points_at("cooperation")
    authority_id: Mapped[str] = points_at("authority")
    rank: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class Body(Row):
    """An instance: what meets, under which regime, how often, numbered how.

    ``code`` is the whole code used in references (``276-DGS``); ``cadence`` is the JSON of a
    :class:`concertation.domain.recurrence.Cadence`.
    """

    __tablename__ = "body"
    __table_args__ = (
        among("regime", Regime),
        Index("uq_body_code", "code", unique=True, sqlite_where=sql("gone = 0")),
    )

    cooperation_id: Mapped[str] = points_at("cooperation")
    code: Mapped[str]
    name: Mapped[str]
    long_name: Mapped[str | None]
    regime: Mapped[str]
    cadence: Mapped[str]
    starts_at: Mapped[time | None]
    slot_minutes: Mapped[int]
    lunch: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    place: Mapped[str | None]
    host_rotation: Mapped[bool] = mapped_column(default=True, server_default=sql("1"))
    meeting_pattern: Mapped[str]
    decision_pattern: Mapped[str]
    approval_days: Mapped[int | None]
    convening_days: Mapped[int | None]
    closing_formula: Mapped[str | None]
    rank: Mapped[str]


class RuleSet(Row):
    """The rules a body follows from a day on: a 2013 sitting keeps 2013's rules. ``settings`` is JSON."""

    __tablename__ = "rule_set"

    body_id: Mapped[str] = points_at("body")
    valid_from: Mapped[date | None]
    settings: Mapped[str]


class Seat(Row):
    """The place of a person in a body, on behalf of an authority, over a period."""

    __tablename__ = "seat"
    __table_args__ = (among("role", SeatRole),)

    body_id: Mapped[str] = points_at("body")
    authority_id: Mapped[str] = points_at("authority")
    person_id: Mapped[str] = points_at("person")
    role: Mapped[str]
    rank: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class StandingItem(Row):
    """A point that comes back on every agenda of the body."""

    __tablename__ = "standing_item"
    __table_args__ = (among("kind", StandingKind), among("nature", Nature), among("place", StandingPlace))

    body_id: Mapped[str] = points_at("body")
    rank: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str]
    title: Mapped[str]
    nature: Mapped[str]
    planned_minutes: Mapped[int | None]


class ClosedDays(Row):
    """School holidays of a zone, or days an authority is closed."""

    __tablename__ = "closed_days"
    __table_args__ = (Index("ix_closed_days_first_day", "first_day"),)

    zone: Mapped[str]
    first_day: Mapped[date]
    last_day: Mapped[date]
    name: Mapped[str]
