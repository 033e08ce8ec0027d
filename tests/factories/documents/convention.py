"""A joint sitting of two councils: 156 visibly fictitious members, two reports, an invented opinion that says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from concertation.documents.model import (
    Attendance,
    AttendanceSheet,
    Conclusion,
    Conclusions,
    Council,
    DecisionEntry,
    Masthead,
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
