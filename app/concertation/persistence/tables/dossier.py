"""Dossiers: what is worked on together, triaged, instructed by one authority."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from concertation.domain.vocabulary import DossierStage, DossierState, Triage, VisaOpinion
from concertation.persistence.tables.base import Row, among, points_at


class Dossier(Row):
    """A subject followed across meetings and bodies. ``lead_id`` is the statutory chef de file (CGCT L1111-9).

    ``keeps_pieces`` leaves its pieces out of packs, unless a point says otherwise.
    """

    __tablename__ = "dossier"
    __table_args__ = (among("triage", Triage), among("state", DossierState), among("stage", DossierStage))

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
    stage: Mapped[str | None]
    opened_on: Mapped[date]
    keeps_pieces: Mapped[bool] = mapped_column(default=False, server_default=sql("0"))
    merged_into_id: Mapped[str | None] = points_at("dossier")


class Partner(Row):
    """An authority that takes part in a dossier."""

    __tablename__ = "partner"

    dossier_id: Mapped[str] = points_at("dossier")
    authority_id: Mapped[str] = points_at("authority")
    rank: Mapped[str]


class Visa(Row):
    """One step of the fiche navette: who received the dossier, what they think of it, when they passed it on.

    ``visa`` is the name under which the step was signed. Who holds the dossier, and for how long, is computed.
    """

    __tablename__ = "visa"
    __table_args__ = (
        among("opinion", VisaOpinion),
        CheckConstraint("passed_on IS NULL OR received_on IS NOT NULL", name="passed_once_received"),
    )

    dossier_id: Mapped[str] = points_at("dossier")
    rank: Mapped[str]
    step: Mapped[str]
    authority_id: Mapped[str | None] = points_at("authority")
    service: Mapped[str | None]
    received_on: Mapped[date | None]
    opinion: Mapped[str | None]
    observations: Mapped[str | None]
    visa: Mapped[str | None]
    passed_on: Mapped[date | None]


class DossierLink(Row):
    """Two dossiers that are told of together, with the reason; neither comes first."""

    __tablename__ = "dossier_link"

    dossier_id: Mapped[str] = points_at("dossier")
    other_id: Mapped[str] = points_at("dossier")
    reason: Mapped[str | None]
