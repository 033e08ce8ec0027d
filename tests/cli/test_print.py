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
        (("proxy", "--meeting", JOINT, "--for", "62"), "Conseil général du Pas-de-Calais, pour me représenter"),
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


def test_a_financers_copy_of_the_dashboard_tells_its_own_figures_first_and_leaves_none_out(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    def told(*options: str) -> str:
        out = tmp_path / "tableau.pdf"
        assert command("print", "contract", demo_register, *options, "-o", out).code == 0
        return heard(out.read_bytes())

    all_, own = told(), told("--for", "27")
    assert "Eure : 138,34 M€ (14,32 %)" in own
    assert "4 axes, 3 financeurs" in all_
    assert "Axe Eure Région Seine-Maritime Total" in own
    assert "Axe Région Eure Seine-Maritime Total" in all_
    for axis in ("22,19 78,77 54,04 155,00", "47,97 172,25 114,78 335,00", "138,34 491,00 336,84 966,18"):
        assert axis in own, "each figure under its own head"
    assert own.index("Eure 138,34 126,70") < own.index("Région 491,00 450,05")
    assert all_.index("Eure 138,34 126,70") > all_.index("Région 491,00 450,05")
    assert own.index("Donnée absente") < own.index("Part minimale"), "what is its own to look at comes first"
    assert all_.index("Donnée absente") > all_.index("Part minimale")


def test_a_members_proxy_is_not_printed_as_another_authoritys_copy(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    (member, *_) = [
        row["person_id"]
        for row in command("list", "attendance", demo_register, "--meeting", JOINT, "--json").json
        if row["authority"] == "59"
    ]
    out = tmp_path / "pouvoir.pdf"
    asked = ("print", "proxy", demo_register, "--meeting", JOINT, "--person", member, "-o", out)
    refused = command(*asked, "--for", "62")
    assert (refused.code, out.exists()) == (2, False)
    assert "Pas-de-Calais" in refused.err
    assert command(*asked, "--for", "59").code == 0


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
