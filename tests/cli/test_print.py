"""``print``: every kind, and the copies made for one authority."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.documents.reading import heard

HELD, JOINT, NEXT = "276-DGS-2013-05", "59-62-CONV-2013-01", "276-DGS-2014-01"
TO_COME = "59-62-CONV-2014-01"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("decisions", "--meeting", HELD, "--for", "27"), "Ce que les autres collectivités"),
        (("minutes", "--meeting", HELD, "--for", "r"), "édition pour la Région"),
        (("actions", "--for", "76"), "Ce que les autres collectivités"),
        (("attendance", "--meeting", HELD, "--for", "27"), "Conseil général de l’Eure"),
        (("conclusions", "--meeting", JOINT, "--for", "59"), "Délibération 59"),
        (("agenda", "--meeting", NEXT, "--for", "R"), "édition pour la Région"),
        (("invitation", "--meeting", NEXT, "--for", "R"), "Région Haute-Normandie"),
        (("invitation", "--meeting", "276-PRES-2012-04"), "PROJET Annulée : cette réunion n’a pas lieu"),
        (("agenda", "--meeting", "276-DGS-2014-01"), "pour un créneau de 2 h 00 (dépassement : 10 min)"),
        (("agenda", "--meeting", "276-PRES-2012-03"), "Reportée : cette réunion n’a pas lieu à cette date"),
        (("proceedings", "--meeting", JOINT), "Procès-verbal"),
        (("minutes", "--meeting", NEXT), "PROJET Trame établie avant la réunion : rien n’y est encore constaté"),
        (("decisions", "--meeting", NEXT), "aucune décision n’est prise"),
        (("conclusions", "--meeting", TO_COME), "PROJET Trame établie avant la séance"),
        (("proceedings", "--meeting", TO_COME), "doivent se réunir en séance commune"),
        (("note", "--meeting", HELD, "--item", "5"), "Décision attendue"),
        (("report", "--meeting", JOINT, "--item", "1"), "Contexte"),
        (("proxy", "--meeting", JOINT), "Je soussigné(e)"),
        (("routing", "--dossier", "Aires de covoiturage"), "Fiche navette"),
        (("note", "--meeting", HELD, "--item", "5", "--for", "76"), "Position Conseil général de la Seine-Maritime"),
        (("report", "--meeting", JOINT, "--item", "1", "--for", "59"), "édition pour le Conseil général du Nord"),
        (("proxy", "--meeting", JOINT, "--for", "62"), "édition pour le Conseil général du Pas-de-Calais"),
        (("routing", "--dossier", "Aires de covoiturage", "--for", "27"), "édition pour le Conseil général de l’Eure"),
        (("contract", "--for", "27"), "édition pour le Conseil général de l’Eure"),
        (("amendment", "--for", "r"), "édition pour la Région Haute-Normandie"),
        (("attendance", "--meeting", NEXT, "--order", "alphabetical"), "Participants 1"),
        (("attendance", "--meeting", NEXT, "--order", "protocol"), "Conseil général de l’Eure"),
        (("deliberations", "--for", "59"), "VALIDÉ Délibérations connues du registre"),
        (("deliberations", "--for", "59", "--session", "2013-10"), "PROJET Incomplète"),
        (("deliberations", "--for", "62", "--session", "septembre 2013"), "Deux délibérations examinées"),
    ],
)
def test_every_kind_is_printed(
    arguments: tuple[str, ...], told: str, command: Command, demo_register: Path, tmp_path: Path
) -> None:
    out = tmp_path / "page.pdf"
    kind, *options = arguments
    answer = command("print", kind, demo_register, *options, "-o", out)
    assert (answer.code, answer.out.strip()) == (0, str(out))
    assert told in heard(out.read_bytes())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("decisions", "--meeting", HELD, "--for", "99"), "R, 27, 76"),
        (("note", "--meeting", HELD), "--item"),
        (("note", "--meeting", HELD, "--item", "44"), "44"),
        (("proxy", "--meeting", JOINT, "--person", "personne"), "personne"),
        (("proxy", "--meeting", JOINT, "--for", "27"), "59, 62"),
        (("contract", "--for", "59"), "R, 27, 76"),
        (("routing",), "--dossier"),
        (("routing", "--dossier", "rien de tel"), "rien de tel"),
        (("agenda",), "--meeting"),
        (("actions", "--order", "protocol"), "--order"),
        (("agenda", "--meeting", NEXT, "--for", "27", "--order", "group"), "--for"),
        (("decisions", "--meeting", HELD, "--order", "alphabetical"), "version 1"),
        (("deliberations",), "--for"),
        (("deliberations", "--for", "rien"), "list authorities"),
        (("deliberations", "--for", "59", "--session", "2012"), "2013-11"),
        (("deliberations", "--for", "59", "--session", "un jour"), "un jour"),
    ],
)
def test_what_cannot_be_printed_says_why(
    arguments: tuple[str, ...], told: str, command: Command, demo_register: Path
) -> None:
    kind, *options = arguments
    answer = command("print", kind, demo_register, *options)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
