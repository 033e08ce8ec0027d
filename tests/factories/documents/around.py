"""The papers around that meeting: agenda, letter, attendance sheet, follow-up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from tests.factories.documents.directors import masthead_276, trio

from concertation.documents.model import (
    ActionEntry,
    ActionsTable,
    AgendaSheet,
    AttendanceSheet,
    Convocation,
    Masthead,
    Point,
    Status,
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
