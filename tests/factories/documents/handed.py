"""Papers handed out at a sitting, a report, a note de présentation, forms of proxy; and what its council posts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.factories.documents.convention import masthead_convention
from tests.factories.documents.directors import masthead_276

from concertation.documents.model import (
    Amount,
    BriefingNote,
    DeliberationList,
    ListedDeliberation,
    Part,
    ProxyForm,
    ReportPaper,
)


def report() -> ReportPaper:
    return ReportPaper(
        masthead=masthead_convention(),
        subject="Pour un guichet unique du handicap",
        number="2",
        commission="Commission des solidarités",
        rapporteur="Morgan SPÉCIMEN-14",
        parts=(
            Part(title="Contexte", text="Deux départements, deux dossiers.\n\n- un formulaire\n- deux délais"),
            Part(title="Exposé", text="Un **guichet unique** est éprouvé dans deux cantons."),
            Part(title="Propositions"),
        ),
        amounts=(Amount(label="Études", cents=4_820_000), Amount(label="Fonctionnement", cents=-120_050)),
        finances="Chaque département en porte la moitié.",
        enacting="Approuver l’expérimentation et sa convention de gestion.",
    )


def note() -> BriefingNote:
    return BriefingNote(
        masthead=masthead_276(),
        subject="Gîtes ruraux : instruction partagée",
        number="4",
        rapporteur="Eden ÉCHANTILLON-01",
        pilot="Seine-Maritime",
        parts=(
            Part(title="Enjeu", text="Ne plus instruire deux fois le même agrément."),
            Part(title="Ce qui fait consensus", text="Une seule collectivité instruit."),
            Part(title="Ce qui fait divergence"),
            Part(title="Risque à différer", text="Une saison de plus en double."),
        ),
        positions=(Part(title="Région Haute-Normandie", text="Favorable."), Part(title="Conseil général de l’Eure")),
        awaited="Confier l’instruction à la Seine-Maritime.",
    )


def proxy() -> ProxyForm:
    return ProxyForm(
        masthead=masthead_convention(),
        grantor="Mme Alix TÉMOIN-04",
        grantor_quality="conseillère générale, Conseil général du Nord",
        holder="M. Noa GABARIT-12",
        rules=("Un membre ne porte pas plus de 1 pouvoir.", "Les pouvoirs ne comptent pas pour le quorum."),
        given_on=date(2013, 7, 1),
    )


def blank_proxy() -> ProxyForm:
    return ProxyForm(masthead=masthead_convention())


def deliberations() -> DeliberationList:
    head = replace(
        masthead_convention(), cooperation="Commune d’Exemple", body="Conseil municipal", reference="EX-DELIB"
    )
    return DeliberationList(
        masthead=head,
        council="Commune d’Exemple",
        session="2023-10-16",
        deliberations=(
            ListedDeliberation(
                number="2023-41",
                subject="Guichet unique du handicap",
                result="Adoptée",
                adopted=True,
                votes="24 pour, 2 contre, 1 abstention",
            ),
            ListedDeliberation(number="2023-42", subject="Aires de covoiturage", result="Rejetée"),
            ListedDeliberation(subject="Gestion des ouvrages d’évacuation"),
        ),
        article="L. 2121-25",
        posted_by=date(2023, 10, 23),
    )
