"""The papers that gather a year or a charge, of visibly fictitious persons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.factories.documents.directors import late_actions, new_actions
from tests.factories.documents.dossiers import masthead_dossier

from concertation.documents.model import (
    ActivityReport,
    BodyMeetings,
    ContractLine,
    DossierLine,
    Handover,
    MeetingLine,
    Moment,
    ReportPassage,
    Result,
)


def handover() -> Handover:
    return Handover(
        masthead=replace(masthead_dossier(), body="Passation", reference="276-PAS-2010-11-18"),
        as_of=date(2010, 11, 18),
        whose="Dominique TÉMOIN-02",
        function="directrice générale des services, Eure",
        actions=late_actions(),
        associated=new_actions()[:1],
        dossiers=(
            DossierLine(title="Voies vertes", stage="En exécution", instructing="Eure", open_actions=3, late_actions=1),
        ),
        points=(Moment(on="", kind="", title="Gîtes ruraux", detail="à placer, DGS 276"),),
        meetings=(Moment(on="2011-01-20", kind="", title="DGS 276, 276-DGS-2011-01", detail="Rouen"),),
    )


def activity_report() -> ActivityReport:
    told = (
        (date(2010, 1, 21), "Rouen", ("présente", "présente", "présente"), 4, 4),
        (date(2010, 3, 18), "Évreux", ("présente", "présente", "représentée"), 3, 3),
        (date(2010, 7, 1), "Rouen", ("présente", "excusée", "présente"), 3, 3),
        (date(2010, 11, 18), "Évreux", ("présente", "présente", "représentée"), 6, 1),
    )
    return ActivityReport(
        masthead=replace(masthead_dossier(), body="Rapport d’activité", reference="276-BIL-2010"),
        year=2010,
        as_of=date(2010, 12, 31),
        drawn_on=date(2011, 1, 14),
        authorities=("Région", "Eure", "Seine-Maritime"),
        bodies=(
            BodyMeetings(
                body="DGS 276",
                meetings=tuple(
                    MeetingLine(on=on, place=place, presence=presence, decisions=taken, executed=done)
                    for on, place, presence, taken, done in told
                ),
                attended=(4, 3, 4),
            ),
        ),
        executed=11,
        in_progress=3,
        late=2,
        median_days=82,
        timed=11,
        actions_done=21,
        actions_open=11,
        actions_late=3,
        actions_blocked=2,
        contract="276",
        elapsed=571,
        axes=(
            ContractLine(name="1. Tourisme", planned=155_000_000_00, committed=70_000_000_00, committed_rate=452),
            ContractLine(
                name="Ensemble", planned=966_200_000_00, committed=462_800_000_00, committed_rate=479, total=True
            ),
            ContractLine(name="Écart d’arrondi", planned=20_000_00, gap=True),
        ),
        financers=(ContractLine(name="Région", planned=491_000_000_00),),
        situated="du 30/06/2010 au 31/12/2010",
        results=(
            Result(beneficiary="Territoire", name="Emplois", text="plusieurs centaines d’emplois", source="enquête"),
            Result(beneficiary="Population", name="Kilomètres de voie verte", text="42 km"),
        ),
        passages=(
            ReportPassage(kind="lead", text="Les quatre réunions prévues se sont tenues."),
            ReportPassage(
                kind="fact", label="Simplifier", text="**Un seul instructeur pour les gîtes ruraux**, décidé."
            ),
            ReportPassage(kind="difficulty", text="Les données de l’Eure manquent pour le payé."),
        ),
    )
