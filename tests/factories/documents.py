"""Sample frozen documents, of visibly fictitious persons, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from concertation.documents.model import (
    ActionEntry,
    ActionsTable,
    AgendaSheet,
    Attendance,
    AttendanceSheet,
    Conclusion,
    Conclusions,
    Convocation,
    Council,
    DecisionEntry,
    Decisions,
    Document,
    Masthead,
    Minutes,
    Participant,
    ParticipantGroup,
    Passage,
    Point,
    Proceedings,
    Ratification,
    RatificationState,
    Signature,
    Status,
    Tally,
    Vote,
)
from concertation.domain.names import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

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


def agenda() -> AgendaSheet:
    given = (
        ("Accessibilité des gares et pôles d’échanges", "Claude EXEMPLE-01", "Région", "Décision", 25, ("1",)),
        ("Approbation du relevé du 18 novembre 2010", "Dominique TÉMOIN-02", "Seine-Maritime", "Décision", 5, ("2",)),
        ("Suivi des décisions et des actions", "Sacha MAQUETTE-08", "Eure", "Échange", 15, ("3",)),
        ("Contrat 276 : avenant n° 1, axe 2", "Lou ÉCHANTILLON-06", "Région", "Arbitrage", 30, ("4", "5")),
        ("Maisons de santé : cinq sites à réexaminer", "Alix CANEVAS-07", "Seine-Maritime", "Décision", 20, ("6",)),
        ("Véloroutes : jonction des deux départements", "Camille MODÈLE-04", "Eure", "Information", 15, ()),
        ("Guichet des gîtes ruraux : premier mois", "Camille MODÈLE-04", "Eure", "Information", 10, ("7",)),
        ("Questions diverses", "", "", "Échange", 5, ()),
        ("Prochaine réunion", "Sacha MAQUETTE-08", "Eure", "Décision", 5, ()),
    )
    notes = {
        1: "Reporté trois fois : 1er juillet, 16 septembre, 18 novembre",
        4: "Renvoi aux présidents du 18 novembre (D04) ; vient à échéance",
        5: "Réserve levée le 14 décembre",
    }
    points = tuple(
        Point(
            number=str(rank),
            title=title,
            rapporteur=who,
            pilot=pilot,
            nature=nature,
            minutes=minutes,
            pieces=pieces,
            note=notes.get(rank, ""),
        )
        for rank, (title, who, pilot, nature, minutes, pieces) in enumerate(given, 1)
    )
    return AgendaSheet(
        masthead=masthead_2011(),
        groups=tuple(replace(group, participants=group.participants[:1]) for group in trio()),
        points=points,
        slot_minutes=120,
        note="Le point 6, pour information, peut être remis par écrit.",
    )


def masthead_2011() -> Masthead:
    return replace(
        masthead_276(),
        meeting_on=date(2011, 1, 20),
        place="Rouen, Hôtel du Département",
        ends_at=time(12, 0),
        reference="276-DGS-2011-01",
        version=2,
        status=Status.APPROVED,
        status_note="Version 2 du 11 janvier 2011, remplace celle du 4 janvier",
    )


def convocation() -> Convocation:
    head = replace(masthead_2011(), version=1, status_note="Envoyée le 4 janvier 2011")
    return Convocation(
        masthead=head,
        sender=("Secrétariat du 276", "Hôtel du Département", "boulevard de l’Exemple", "27000 ÉVREUX"),
        sender_mail="secretariat@exemple.invalid",
        recipient=(
            "Monsieur Claude EXEMPLE-01",
            "Directeur général des services",
            "Région Haute-Normandie",
            "1 RUE DE L’EXEMPLE",
            "76000 ROUEN",
        ),
        recipient_name="Claude EXEMPLE-01",
        salutation="Monsieur le Directeur général,",
        written_at="Évreux",
        written_on=date(2011, 1, 4),
        text="J’ai le plaisir de vous inviter à la prochaine réunion des directeurs généraux des services du 276. Elle "
        "sera suivie d’un déjeuner.",
        access="parking par la cour d’honneur ; gare à 15 minutes à pied",
        lunch="12 h 15, sur place ; réponse attendue pour le 13 janvier",
        points=agenda().points,
        pieces="n° 1 à 7, relevé du 18 novembre 2010 compris",
        closing="Veuillez agréer, Monsieur le Directeur général, l’expression de ma considération distinguée.",
        signed_for="Pour la directrice générale des services de l’Eure, le secrétariat du 276",
        signed_by="Sacha MAQUETTE-08",
        reply_by=date(2011, 1, 13),
    )


def attendance() -> AttendanceSheet:
    head = replace(masthead_2011(), version=1, status_note="Version 1 du 19 janvier 2011")
    return AttendanceSheet(masthead=head, groups=trio())


_SURNAMES = ["EXEMPLE", "MODÈLE", "SPÉCIMEN", "GABARIT", "MAQUETTE", "ÉCHANTILLON", "TÉMOIN", "CANEVAS"]
_GIVEN = [
    "Alix",
    "Ange",
    "Camille",
    "Candide",
    "Charlie",
    "Claude",
    "Dominique",
    "Eden",
    "Lou",
    "Maé",
    "Morgan",
    "Noa",
    "Sacha",
    "Swann",
    "Yaël",
]


def _member(rank: int, seat: int) -> Participant:
    """Return a member whose attendance follows from the seat: mostly present, some late, represented, away."""
    family, given = f"{_SURNAMES[rank % 8]}-{rank // 8 + 1:02d}", _GIVEN[rank * 7 % 15]
    feminine = len(given) % 2
    status, holder, arrived = Attendance.PRESENT, "", None
    if seat % 11 == 5:
        status, holder = Attendance.REPRESENTED, f"Noa {_SURNAMES[(rank + 3) % 8]}-{rank // 8 + 1:02d}"
    elif seat % 17 == 9:
        status = Attendance.EXCUSED
    elif seat % 29 == 13:
        status = Attendance.ABSENT
    elif seat % 19 == 7:
        arrived = time(11, 12 + seat % 40)
    return Participant(
        family_name=family,
        given_name=given,
        civility="Mme" if feminine else "M.",
        function="conseillère générale" if feminine else "conseiller général",
        status=status,
        represented_by=holder,
        arrived_at=arrived,
    )


def council(name: str, sizes: tuple[int, ...], start: int, quorum: int | None) -> Council:
    """Return a council of political groups of these sizes; ``start`` keeps the names of two councils apart."""
    groups, seat = [], 0
    for at, size in enumerate(sizes):
        members = [_member(start + seat + rank, seat + rank) for rank in range(size)]
        members.sort(key=lambda member: sort_key(member.family_name, member.given_name))
        group = f"Groupe {'ABCD'[at % 4]} (exemple)"
        groups.append(ParticipantGroup(authority=name, group=group, participants=tuple(members)))
        seat += size
    return Council(name=name, in_office=sum(sizes), quorum=quorum, groups=tuple(groups))


def councils() -> tuple[Council, Council]:
    return (
        council("Conseil général du Nord", (34, 23, 13, 9), 0, 40),
        council("Conseil général du Pas-de-Calais", (33, 22, 14, 8), 79, 39),
    )


def masthead_convention() -> Masthead:
    return Masthead(
        cooperation="Convention 59-62",
        body="Conseils généraux du Nord et du Pas-de-Calais réunis",
        running="Convention 59-62",
        authorities=("Département du Nord", "Département du Pas-de-Calais"),
        sitting="Séance commune",
        meeting_on=date(2013, 7, 4),
        place="Arras, Hôtel du Département",
        starts_at=time(11, 5),
        ends_at=time(13, 20),
        reference="59-62-CONV-2013-01",
        version=2,
        status_note="Version 2, à approuver à l’ouverture de la prochaine séance",
        example=True,
    )


def attendance_156() -> AttendanceSheet:
    head = replace(masthead_convention(), version=1, status=Status.APPROVED, status_note="", ends_at=None)
    north, south = councils()
    return AttendanceSheet(masthead=head, groups=(*north.groups, *south.groups))


def vote() -> Vote:
    """Return an invented opinion: it says so, since no figure of that sitting is known."""
    lines = []
    for name, sizes in (
        ("Conseil général du Nord", (31, 22, 11, 8)),
        ("Conseil général du Pas-de-Calais", (26, 21, 13, 7)),
    ):
        parts = [
            Tally(
                council=name,
                group=f"Groupe {'ABCD'[at]} (exemple)",
                voters=voters,
                in_favour=voters - 2 * at,
                against=at,
                abstained=at,
            )
            for at, voters in enumerate(sizes)
        ]
        total = Tally(
            council=name,
            voters=sum(part.voters for part in parts),
            in_favour=sum(part.in_favour for part in parts),
            against=sum(part.against for part in parts),
            abstained=sum(part.abstained for part in parts),
        )
        lines += [total, *parts]
    return Vote(
        label="Avis",
        result="Avis favorable dans chacun des deux conseils",
        ballot="à main levée",
        at=time(12, 11),
        note="**Exemple fictif :** aucun chiffre de vote de la séance du 4 juillet 2013 n’est connu. L’avis ne vaut pas "
        "délibération.",
        tallies=tuple(lines),
    )


def _conclusion(rank: int, operative: str, text: str, **facts: object) -> DecisionEntry:
    return DecisionEntry(
        label=f"C{rank:02d}",
        operative=operative,
        text=text,
        sense="shared_conclusion",
        sense_text="Conclusion partagée",
        note="à ratifier par chaque conseil",
        **facts,  # type: ignore[arg-type]
    )


def reports() -> tuple[Point, Point]:
    first = Point(
        number="Rapport n° 1",
        title="Pour une stratégie de développement territorial partagé",
        rapporteur="M. Morgan CANEVAS-19 (Nord, groupe A) et Mme Lou GABARIT-14 (Pas-de-Calais, groupe B)",
        passages=(
            Passage(
                heading="Exposé",
                at=time(11, 24),
                text="Les rapporteurs rappellent que les deux départements partagent un même bassin de vie, de "
                "l’arrière-pays minier au littoral, et que quatre chantiers appellent une parole commune : la mobilité, "
                "la gestion de l’eau dans les Wateringues, la rénovation des cités minières et la préparation des "
                "programmes européens de la prochaine période.\n\nLe rapport ne propose pas d’engagement financier.",
            ),
            Passage(
                heading="Discussion",
                at=time(11, 41),
                speaker="Mme Swann TÉMOIN-11",
                text="(Nord, groupe B) demande que l’état des besoins distingue ce qui relève des départements de ce qui "
                "relève des autorités organisatrices de transport ; faute de quoi « nous ferons un inventaire sans "
                "lecteur ».",
            ),
            Passage(
                speaker="M. Claude SPÉCIMEN-13",
                text="(Pas-de-Calais, groupe A) souligne que la gestion des Wateringues ne peut attendre huit mois et "
                "propose une réunion des services dès septembre. Les coprésidents en prennent acte.",
            ),
            Passage(
                at=time(11, 58),
                speaker="M. Ange MAQUETTE-17",
                text="(Pas-de-Calais, groupe C) annonce que son groupe ne prendra pas part à l’avis sur les programmes "
                "européens, le calendrier des négociations n’étant pas connu.",
            ),
        ),
        decisions=(
            _conclusion(
                1,
                "Les deux conseils partagent l’objectif d’un état commun des besoins",
                "en matière de mobilité, d’eau, de cités minières et de programmes européens, et désignent chacun un élu "
                "référent par chantier.",
                pilot="Nord et Pas-de-Calais",
                due_on=date(2013, 12, 31),
                vote=vote(),
            ),
        ),
    )
    second = Point(
        number="Rapport n° 2",
        title="Pour un renforcement de l’efficacité de l’action publique au service de la population",
        rapporteur="M. Morgan SPÉCIMEN-14 (Nord, groupe A)",
        passages=(
            Passage(
                heading="Exposé et discussion",
                at=time(12, 20),
                text="Les rapporteurs présentent six propositions : guichet unique, handicap, insertion, jeunesse, "
                "emplois d’avenir, économie sociale et solidaire.",
            ),
        ),
        decisions=(
            _conclusion(
                2,
                "Les deux conseils conviennent d’éprouver un guichet unique",
                "dans deux cantons limitrophes, avec un bilan à six mois.",
                pilot="Nord",
                due_on=date(2014, 3, 4),
            ),
        ),
    )
    return first, second


def conclusion_lines() -> tuple[Conclusion, ...]:
    voted, planned = RatificationState.DELIBERATED, RatificationState.SCHEDULED

    def of(council: str, state: RatificationState, number: str = "", on: str = "", **more: object) -> Ratification:
        return Ratification(authority=council, state=state, number=number, on=on, **more)  # type: ignore[arg-type]

    north, south = "du Nord", "du Pas-de-Calais"
    return (
        Conclusion(
            label="C01",
            theme="Développement territorial",
            operative="Établir un état commun des besoins",
            text="de mobilité, d’eau, de cités minières et de programmes européens.",
            follow_up="Désigner un élu référent par chantier dans chaque conseil",
            ratifications=(of(north, voted, "EX-59-101", "2013-10-16"), of(south, voted, "EX-62-087", "2013-09-23")),
        ),
        Conclusion(
            label="C02",
            theme="Guichet unique",
            operative="Éprouver un guichet unique",
            text="dans deux cantons limitrophes, avec un bilan à six mois.",
            follow_up="Choix des deux cantons ; protocole des services",
            ratifications=(
                of(north, planned, on="2014-02"),
                of(south, voted, "EX-62-104", "2013-12-16", text_differs=True),
            ),
        ),
        Conclusion(
            label="C03",
            theme="Économie sociale et solidaire",
            operative="Publier un annuaire commun",
            text="des structures.",
            follow_up="Cahier des charges",
            pilot="Nord",
        ),
    )


def _unratified() -> tuple[Ratification, ...]:
    """Return what is true on the day of the sitting: nothing is on any council's agenda yet."""
    return tuple(Ratification(authority=council) for council in ("du Nord", "du Pas-de-Calais"))


def proceedings() -> Proceedings:
    return Proceedings(
        masthead=masthead_convention(),
        joint=True,
        assembly="les conseillers généraux du Nord et du Pas-de-Calais",
        chaired="la coprésidence de M. Morgan CANEVAS-19, pour le Nord, et de M. Claude GABARIT-02, pour le Pas-de-Calais",
        opened_by="M. CANEVAS-19",
        secretary="M. Alix DU MODÈLE-11",
        opened_at=time(11, 5),
        councils=councils(),
        points=reports(),
        conclusions=tuple(replace(line, ratifications=_unratified()) for line in conclusion_lines()[:2]),
        closed_at=time(13, 20),
        closing="L’ordre du jour étant épuisé, les coprésidents lèvent la séance à 13 h 20. La prochaine séance se tiendra "
        "dans huit mois environ ; sa date sera proposée aux deux conseils en septembre.",
        signatures=(
            Signature(quality="Pour le Nord", capacity="coprésidence de séance", name="Morgan CANEVAS-19"),
            Signature(quality="Pour le Pas-de-Calais", capacity="coprésidence de séance", name="Claude GABARIT-02"),
            Signature(quality="Secrétariat de séance", capacity="approuvé le", name="Alix DU MODÈLE-11"),
        ),
    )


def conclusions() -> Conclusions:
    head = masthead_convention()
    issued = datetime(2014, 1, 20, 9, 0, tzinfo=UTC)
    return Conclusions(
        masthead=replace(
            head,
            version=3,
            status=Status.ISSUED,
            issued_at=issued,
            status_note="Version 3 du 20 janvier 2014, ratifications à jour",
            change_note="ratifications de décembre 2013 ajoutées.",
        ),
        councils=("du Nord", "du Pas-de-Calais"),
        known_on=date(2014, 1, 20),
        conclusions=conclusion_lines(),
        note="Numéros et dates sont fictifs.",
    )


def actions() -> ActionsTable:
    given = (
        ("A10-11", "04-D02", "Transmettre les comptages de 2009", (10, 1), None, "in_progress", 60, 48),
        ("A10-21", "05-D03", "Lister les bâtiments publics à rénover", (10, 15), (11, 5), "in_progress", 80, 13),
        ("A10-23", "05-D05", "Désigner trois référents handicap", (11, 10), None, "in_progress", 30, 8),
        (
            "A10-19",
            "05-D01",
            "Comparer les règlements d’aide aux maîtres d’ouvrage",
            (11, 30),
            None,
            "in_progress",
            70,
            0,
        ),
        (
            "A10-22",
            "05-D04",
            "Arrêter le calendrier commun des semaines du patrimoine",
            (12, 1),
            None,
            "in_progress",
            90,
            0,
        ),
        (
            "A10-30",
            "06-D05",
            "Recueillir l’avis du service santé sur les treize sites",
            (12, 15),
            None,
            "to_start",
            0,
            0,
        ),
        ("A10-08", "03-D04", "Rédiger la charte de covoiturage", (9, 30), (12, 31), "in_progress", 55, 0),
        ("A10-06", "02-D03", "Définir les indicateurs d’emploi", (9, 30), (12, 31), "blocked", 50, 0),
        ("A10-09", "03-D05", "Mutualiser les marchés de signalétique", (9, 15), None, "done", 100, 0),
        ("A09-27", "05-D04", "Créer un logo des aires de covoiturage", (6, 30), None, "dropped", 40, 0),
    )
    words = {
        "to_start": "À lancer",
        "in_progress": "En cours",
        "done": "Fait",
        "blocked": "Bloqué",
        "dropped": "Abandonné",
    }
    pilots = ("Seine-Maritime", "Eure", "Région")
    listed = tuple(
        ActionEntry(
            reference=reference,
            origin=f"2010-{origin}",
            text=text,
            pilot=pilots[rank % 3],
            associates=("27", "76")[: rank % 3],
            first_due_on=date(2010, *first),
            due_on=date(2010, *(revised or first)),
            state=state,
            state_text=words[state],
            percent=percent,
            comment="relance faite" if rank % 3 else "",
            comment_on=date(2010, 11, 4 + rank) if rank % 3 else None,
            late_days=late,
        )
        for rank, (reference, origin, text, first, revised, state, percent, late) in enumerate(given)
    )
    head = replace(masthead_276(), status_note="Version 1 du 18 novembre 2010, annexe au relevé de décisions")
    return ActionsTable(masthead=head, as_of=date(2010, 11, 18), since_on=date(2010, 9, 16), actions=listed * 2)


SAMPLES: dict[str, Callable[[], Document]] = {
    "decisions": decisions,
    "minutes": minutes,
    "proceedings": proceedings,
    "agenda": agenda,
    "attendance": attendance,
    "attendance_156": attendance_156,
    "convocation": convocation,
    "conclusions": conclusions,
    "actions": actions,
}
