"""A meeting of the three directors-general, of visibly fictitious persons: its record and its minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from concertation.documents.model import (
    ActionEntry,
    DecisionEntry,
    Decisions,
    Masthead,
    Minutes,
    Participant,
    ParticipantGroup,
    Passage,
    Point,
    Signature,
    Status,
)

TRIO = ("Région Haute-Normandie", "Département de l’Eure", "Département de la Seine-Maritime")


def masthead_276() -> Masthead:
    return Masthead(
        cooperation="Coopération 276",
        body="Directeurs généraux des services",
        running="DGS 276",
        authorities=TRIO,
        meeting_on=date(2010, 11, 18),
        place="Évreux, Hôtel du Département",
        starts_at=time(10, 0),
        ends_at=time(12, 10),
        lunch=True,
        reference="276-DGS-2010-06",
        status=Status.ISSUED,
        issued_at=datetime(2010, 11, 18, 11, 40, tzinfo=UTC),
        example=True,
    )


def trio() -> tuple[ParticipantGroup, ...]:
    def person(family: str, given: str, function: str, represents: str = "") -> Participant:
        return Participant(family_name=family, given_name=given, function=function, represents=represents)

    members = (
        (
            person("EXEMPLE-01", "Claude", "directeur général des services"),
            person("ÉCHANTILLON-06", "Lou", "directrice de l’aménagement"),
        ),
        (
            person("MODÈLE-04", "Camille", "directrice générale des services"),
            person("MAQUETTE-08", "Sacha", "secrétariat du 276"),
        ),
        (
            person("CANEVAS-07", "Alix", "directrice générale adjointe", "Dominique TÉMOIN-02"),
            person("GABARIT-03", "Noa", "directeur des contrats"),
        ),
    )
    return tuple(
        ParticipantGroup(authority=name, participants=people) for name, people in zip(TRIO, members, strict=True)
    )


def _decision(rank: int, operative: str, text: str, sense: str, sense_text: str, **facts: object) -> DecisionEntry:
    return DecisionEntry(
        label=f"D{rank:02d}",
        reference=f"276-DGS-2010-06-D{rank:02d}",
        operative=operative,
        text=text,
        sense=sense,
        sense_text=sense_text,
        **facts,  # type: ignore[arg-type]
    )


def points_276() -> tuple[Point, ...]:
    agreed = ("agreement", "Accord des trois")
    return (
        Point(
            number="1",
            title="Approbation du relevé du 16 septembre 2010",
            decisions=(_decision(1, "Approuver le relevé du 16 septembre 2010", ", sans modification.", *agreed),),
        ),
        Point(
            number="2",
            title="Suivi des décisions et des actions",
            passages=(
                Passage(
                    text="Dix-sept actions sont ouvertes ; deux sont closes en séance (A10-09 et A10-14). La "
                    "cartographie des voies vertes attend les relevés de terrain de l'Eure, livrés en janvier."
                ),
            ),
            decisions=(
                _decision(
                    2,
                    "Porter au 28 février 2011 l’échéance de l’action A10-17",
                    ", carte commune des voies vertes (échéance initiale : 30 juin 2010, deuxième révision).",
                    *agreed,
                    pilot="Région",
                    axis="axe 1",
                    actions=("A10-17",),
                ),
            ),
        ),
        Point(
            number="3",
            title="Gîtes ruraux : instruction unique des agréments",
            passages=(
                Passage(
                    text="Un même dossier est aujourd’hui examiné par le département puis par la Région. En 2009, les "
                    "deux avis ont été identiques pour tous les dossiers communs ; le délai moyen passe du simple au "
                    "double."
                ),
            ),
            decisions=(
                _decision(
                    3,
                    "Confier à chaque département l’instruction unique des agréments de gîtes ruraux situés sur son "
                    "territoire",
                    ", pour le compte des trois collectivités, à compter du 3 janvier 2011. La Région est informée de "
                    "chaque avis sous quinze jours.",
                    *agreed,
                    pilot="Eure",
                    due_on=date(2011, 1, 3),
                    axis="axe 1",
                    actions=("A10-27", "A10-28"),
                ),
            ),
        ),
        Point(
            number="4",
            title="Contrat 276 : exécution de l’axe 2",
            passages=(
                Passage(
                    text="Au 31 octobre 2010, 53,4 % de l’axe est programmé pour 54,8 % de la durée écoulée. Deux "
                    "opérations de voirie ne seront pas engagées avant la fin du contrat ; la Région propose de "
                    "redéployer leurs crédits à l’intérieur de l’axe."
                ),
            ),
            decisions=(
                _decision(
                    4,
                    "Soumettre aux présidents un projet d’avenant",
                    "redéployant 4,20 M€ au sein de l’axe 2, sans changer la part de chaque financeur.",
                    "referred",
                    "Renvoi aux présidents",
                    pilot="Région",
                    due_on=date(2011, 1, 20),
                    axis="axe 2",
                    actions=("A10-29",),
                ),
            ),
        ),
        Point(
            number="5",
            title="Maisons de santé pluridisciplinaires : carte commune",
            passages=(
                Passage(
                    text="La Seine-Maritime retient onze sites, l’Eure sept, la Région quinze sur l’ensemble. Treize "
                    "sites figurent sur les trois listes."
                ),
            ),
            decisions=(
                _decision(
                    5,
                    "Retenir treize sites communs comme base de programmation",
                    "; les cinq autres sont réexaminés site par site.",
                    "agreement_with_reserve",
                    "Accord sous réserve",
                    holder="la Seine-Maritime",
                    reserve="avis de son service santé",
                    pilot="Seine-Maritime",
                    due_on=date(2010, 12, 15),
                    axis="axe 4",
                    actions=("A10-30",),
                ),
            ),
        ),
        Point(
            number="6",
            title="Accessibilité des gares et pôles d’échanges",
            decisions=(
                _decision(
                    6,
                    "Reporter l’examen au 20 janvier 2011",
                    ", en premier point (troisième report).",
                    "postponed",
                    "Reporté",
                    pilot="Région",
                    axis="axe 2",
                ),
            ),
        ),
        Point(number="7", title="Questions diverses", passages=(Passage(text="Aucune question n’est soulevée."),)),
        Point(
            number="8",
            title="Prochaine réunion",
            passages=(
                Passage(
                    text="**Jeudi 20 janvier 2011 à 10 h 00**, Hôtel du Département, Rouen, à l’invitation de la "
                    "Seine-Maritime. Points à transmettre avant le 6 janvier."
                ),
            ),
        ),
    )


def new_actions() -> tuple[ActionEntry, ...]:
    given = (
        ("A10-27", "Rédiger la convention type d’instruction", "Eure", date(2010, 12, 16), "D03"),
        ("A10-28", "Informer les porteurs de projet du nouveau guichet", "Eure", date(2011, 1, 3), "D03"),
        ("A10-29", "Établir le tableau avant / après / écart", "Région", date(2011, 1, 20), "D04"),
        (
            "A10-30",
            "Recueillir l’avis du service santé sur les treize sites",
            "Seine-Maritime",
            date(2010, 12, 15),
            "D05",
        ),
    )
    return tuple(
        ActionEntry(reference=ref, text=text, pilot=pilot, due_on=due, first_due_on=due, origin=origin)
        for ref, text, pilot, due, origin in given
    )


def late_actions() -> tuple[ActionEntry, ...]:
    given = (
        ("A10-11", "Transmettre les comptages de 2009", "Seine-Maritime", date(2010, 10, 1), 48),
        ("A10-21", "Lister les bâtiments publics à rénover", "Eure", date(2010, 11, 5), 13),
        ("A10-23", "Désigner trois référents handicap", "Région", date(2010, 11, 10), 8),
    )
    return tuple(
        ActionEntry(reference=ref, text=text, pilot=pilot, due_on=due, first_due_on=due, late_days=late)
        for ref, text, pilot, due, late in given
    )


def decisions() -> Decisions:
    return Decisions(
        masthead=masthead_276(),
        groups=trio(),
        points=points_276(),
        new_actions=new_actions(),
        late_actions=late_actions(),
        objection_days=8,
        deemed_approved_on=date(2010, 11, 26),
        distribution="participants, présidents, secrétariat du 276",
    )


def minutes() -> Minutes:
    said = Passage(
        heading="Échanges",
        text="La Région rappelle le calendrier :\n- relevés de terrain en décembre ;\n- carte en janvier.\n\n"
        "L’Eure et la Seine-Maritime en conviennent.",
    )
    points = points_276()
    return Minutes(
        masthead=replace(masthead_276(), status=Status.DRAFT, issued_at=None),
        groups=trio(),
        opening="Claude EXEMPLE-01 ouvre la réunion à 10 h 00 et remercie l’Eure de son accueil.",
        points=(points[0], replace(points[1], passages=(*points[1].passages, said)), *points[2:]),
        actions=(*new_actions(), *late_actions()),
        closing="La réunion est close à 12 h 10.",
        annexes=("Carte des voies vertes", "Tableau d’exécution de l’axe 2"),
        objection_days=8,
        deemed_approved_on=date(2010, 11, 26),
        distribution="participants",
        signatures=(Signature(quality="Secrétariat du 276", name="Sacha MAQUETTE-08"),),
    )
