"""The papers about a dossier, of visibly fictitious persons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.factories.documents.directors import late_actions, masthead_276

from concertation.documents.model import (
    DossierFacts,
    DossierPage,
    DossierRegister,
    Instructed,
    InstructedDossier,
    Masthead,
    Moment,
    MoneyLine,
    RoutingSlip,
    RoutingStep,
    Status,
)

AS_OF = date(2013, 5, 21)


def masthead_dossier() -> Masthead:
    return replace(
        masthead_276(),
        body="Dossiers",
        running="Coopération 276",
        meeting_on=None,
        reference="276-DOS-0A1B2C",
        status=Status.DRAFT,
        status_note="Page de travail, établie à la demande",
        issued_at=None,
    )


def facts() -> DossierFacts:
    return DossierFacts(
        title="Pôles d’échange",
        summary="Un même plan d’accès pour deux gares, un financement commun.",
        place="Barentin",
        axis="2",
        together="276",
        triage="together",
        triage_text="Vu en 276",
        triage_reason="Deux départements, une même ligne, un plan de financement commun.",
        triaged_on=date(2013, 1, 17),
        triaged_by="Secrétariat EXEMPLE-00",
        instructing="Région",
        lead="Région",
        pilot="TÉMOIN-02 Camille",
        partners=("Eure", "Seine-Maritime"),
        stage_text="En instruction",
        opened_on=date(2009, 3, 2),
        holder="76, Finances",
        held_on=date(2013, 5, 2),
        held_days=19,
    )


def dossier_page() -> DossierPage:
    return DossierPage(
        masthead=masthead_dossier(),
        as_of=AS_OF,
        dossier=facts(),
        decisions=(
            Moment(
                on="2013-05-16",
                kind="Décision",
                title="Retenir la clé 51/35/14 pour les deux pôles",
                detail="276-DGS-2013-03-D02",
                state="Accord",
            ),
        ),
        actions=late_actions(),
        financers=("R", "27", "76"),
        money=(
            MoneyLine(
                stage="Prévu",
                cents=18_40_00_000_00 // 100,
                by_financer=(9_384_000_00, None, 6_440_000_00),
                situated="au 31 décembre 2012",
            ),
            MoneyLine(stage="Payé", by_financer=(None, None, None)),
        ),
        moments=(
            Moment(
                on="2013-05-16", kind="Action", title="Chiffrer l’accès piéton", detail="TÉMOIN-02", state="À lancer"
            ),
            Moment(on="2007-02", kind="Délibération", title="Délibération de la Région", detail="n° 2007-118"),
        ),
        earlier=4,
    )


def routing_slip() -> RoutingSlip:
    return RoutingSlip(
        masthead=masthead_dossier(),
        as_of=AS_OF,
        dossier=facts(),
        steps=(
            RoutingStep(
                step="Instruction",
                whose="Région, Transports",
                received_on=date(2013, 4, 2),
                opinion="Favorable",
                observations="Le coût de la passerelle est à vérifier.",
                visa="GABARIT-07",
                passed_on=date(2013, 5, 2),
                held_days=30,
            ),
            RoutingStep(
                step="Avis", whose="Seine-Maritime, Finances", received_on=date(2013, 5, 2), held_days=19, holding=True
            ),
            RoutingStep(step="Signature", whose="Direction générale"),
        ),
    )


def dossier_register() -> DossierRegister:
    return DossierRegister(
        masthead=masthead_dossier(),
        as_of=AS_OF,
        authorities=(
            Instructed(
                authority="Région",
                dossiers=(
                    InstructedDossier(
                        title="Pôles d’échange",
                        triage="À voir ensemble",
                        lead="Région",
                        pilot="TÉMOIN-02 Camille",
                        stage="En instruction",
                        holder="76, Finances",
                        held_days=19,
                        twice="27 : Pôle d’échange de Vernon",
                    ),
                ),
            ),
            Instructed(authority="", dossiers=(InstructedDossier(title="Gîtes ruraux", triage="À trier"),)),
        ),
    )
