"""Authorities with their dated names, political groups, persons, and what persons hold in authorities."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import AuthorityKind, HoldingKind
from concertation.persistence.tables.base import Row, among, points_at


class Authority(Row):
    """A région, a département… ; ``zone`` is its school zone, ``code`` the short code of narrow columns.

    ``logo_sha256`` names the piece that holds its logo, a PNG ready to be printed.
    """

    __tablename__ = "authority"
    __table_args__ = (
        among("kind", AuthorityKind),
        Index("uq_authority_code", "code", unique=True, sqlite_where=sql("gone = 0")),
    )

    code: Mapped[str]
    kind: Mapped[str]
    insee_code: Mapped[str | None]
    insee_kind: Mapped[str | None]
    siret: Mapped[str | None]
    zone: Mapped[str | None]
    seat_city: Mapped[str | None]
    address: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    successor_id: Mapped[str | None] = points_at("authority")
    logo_sha256: Mapped[str | None]


class AuthorityName(Row):
    """A name an authority bore over a period: « Conseil général » until 2015."""

    __tablename__ = "authority_name"

    authority_id: Mapped[str] = points_at("authority")
    name: Mapped[str]
    short_name: Mapped[str]
    with_of: Mapped[str | None]
    assembly_name: Mapped[str | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class PoliticalGroup(Row):
    """A political group of one council."""

    __tablename__ = "political_group"

    authority_id: Mapped[str] = points_at("authority")
    name: Mapped[str]
    short_name: Mapped[str | None]
    rank: Mapped[str]


class Person(Row):
    """A person: the least that is needed, and never a home address or a birth date."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_sort_key", "sort_key"),)

    family_name: Mapped[str]
    given_name: Mapped[str | None]
    civility: Mapped[str | None]
    sort_key: Mapped[str]
    email: Mapped[str | None]
    phone: Mapped[str | None]
    note: Mapped[str | None]


class Holding(Row):
    """A function or mandate of a person in an authority over a period."""

    __tablename__ = "holding"
    __table_args__ = (among("kind", HoldingKind),)

    person_id: Mapped[str] = points_at("person")
    authority_id: Mapped[str] = points_at("authority")
    kind: Mapped[str]
    function_f: Mapped[str | None]
    function_m: Mapped[str | None]
    political_group_id: Mapped[str | None] = points_at("political_group")
    election_order: Mapped[int | None]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    rank: Mapped[str] = mapped_column(default="m", server_default="m")
