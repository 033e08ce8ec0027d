"""The order in which letters, sheets, minutes and conclusions are read aloud: that in which they are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.documents.reading import heard
from tests.factories.documents import (
    agenda,
    attendance,
    conclusions,
    convocation,
    council,
    minutes,
    proceedings,
    routing_slip,
)

from concertation.documents import render

if TYPE_CHECKING:
    from concertation.documents.model import Document

_START = "Données d’exemple"


def _letter() -> tuple[Document, list[str]]:
    document = convocation()
    return document, [
        _START, document.masthead.cooperation, document.salutation, "Date", "Lieu", "Ordre du jour",
        *(point.title for point in document.points), "Coupon-réponse",
    ]  # fmt: skip


def _agenda() -> tuple[Document, list[str]]:
    document = agenda()
    heads = ["N°", "Point", "Rapporteur", "Collectivité pilote", "Nature", "Durée", "Pièce"]
    return document, [_START, "Ordre du jour", *heads, *(point.title for point in document.points), "Total"]


def _sheet() -> tuple[Document, list[str]]:
    document = attendance()
    heads = ["N°", "Nom et prénom", "Qualité", "Arrivée", "Départ", "Signature"]
    members = [f"{person.family_name} {person.given_name}" for each in document.groups for person in each.participants]
    return document, [_START, "Feuille d’émargement", *heads, *members, "Arrêté la présente feuille", "La présidence"]


def _minutes() -> tuple[Document, list[str]]:
    document = minutes()
    people = [person.name for each in document.groups for person in each.participants]
    return document, [_START, "Compte rendu", *people, *(point.title for point in document.points), "Suites à donner"]


def _proceedings() -> tuple[Document, list[str]]:
    few = (council("Conseil général du Nord", (3, 2), 0, 4), council("Conseil général du Pas-de-Calais", (2, 2), 5, 3))
    document = replace(proceedings(), councils=few)
    rolls = [each.name for each in document.councils]
    titles = [point.title for point in document.points]
    return document, [_START, "Procès-verbal", "Ouverture", "Ordre du jour", *titles, *rolls, *titles, "Clôture"]


def _conclusions() -> tuple[Document, list[str]]:
    document = conclusions()
    texts = [part for one in document.conclusions for part in (one.label, one.theme)]
    return document, [_START, "Relevé de conclusions", "Thème", "Suite à donner", *texts]


def _routing() -> tuple[Document, list[str]]:
    document = routing_slip()
    heads = ["Étape", "Collectivité", "Reçu le", "Avis", "Observations", "Visa", "Transmis le"]
    return document, [_START, "Fiche navette", document.dossier.title, *heads, *(one.step for one in document.steps)]


@pytest.mark.parametrize(
    "told", [_letter, _agenda, _sheet, _minutes, _proceedings, _conclusions, _routing], ids=lambda told: told.__name__
)
def test_a_paper_is_read_in_the_order_in_which_it_is_written(told: Callable[[], tuple[Document, list[str]]]) -> None:
    document, landmarks = told()
    read, at = heard(render(document)), 0
    for mark in landmarks:
        plain = " ".join(mark.replace("\u00a0", " ").replace("\u202f", " ").split())
        found = read.find(plain, at)
        assert found >= 0, (plain, read[at : at + 200])
        at = found + len(plain)
