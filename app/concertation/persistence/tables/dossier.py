"""Dossiers: what is worked on together, triaged, instructed by one authority."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import DossierState, Triage
from concertation.persistence.tables.base import Row, among, points_at


class Dossier(Row):
    """A subject followed across meetings and bodies. ``lead_id`` is the statutory chef de file (CGCT L1111-9)."""

    __tablename__ = "dossier"
    __table_args__ = (among("triage", Triage), among("state", DossierState))

    title: Mapped[str]
    summary: Mapped[str | None]
    place: Mapped[str | None]
    triage: Mapped[str]
    triage_reason: Mapped[str | None]
    triaged_on: Mapped[date | None]
    triaged_by: Mapped[str | None]
    instructing_id: Mapped[str | None] = points_at("authority")
    lead_id: Mapped[str | None] = points_at("authority")
    pilot_id: Mapped[str | None] = points_at("person")
    axis: Mapped[str | None]
    state: Mapped[str] = mapped_column(default=DossierState.OPEN, server_default="open")
    opened_on: Mapped[date]
    merged_into_id: Mapped[str | None] = points_at("dossier")


class Partner(Row):
    """An authority that takes part in a dossier."""

    __tablename__ = "partner"

    dossier_id: Mapped[str] = points_at("dossier")
    authority_id: Mapped[str] = points_at("authority")
    rank: Mapped[str]
