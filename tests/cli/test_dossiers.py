"""``similar`` and the register of dossiers: look-alikes with their score and why, who holds what, double instruction."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.cli.conftest import Command

from concertation.documents.validation import validate
from concertation.services.gestures import dossiers, routing
from concertation.services.workspace import Workspace


def test_similar_tells_the_dossiers_alike_with_a_score_and_why(command: Command, demo_register: Path) -> None:
    answer = command("similar", demo_register, "Agrements d'un gite rural", "--json")
    assert (answer.code, answer.err) == (0, "")
    best = answer.json[0]
    assert list(best) == ["dossier", "title", "score", "why"]
    assert best["title"].startswith("Gîtes ruraux")
    assert 75 <= best["score"] <= 100
    assert "mots communs\u00a0: " in best["why"]
    assert [row["score"] for row in answer.json] == sorted((row["score"] for row in answer.json), reverse=True)
    assert command("similar", demo_register, "Zzz", "--json").json == []
    assert "Gîtes ruraux" in command("similar", demo_register, "gîtes ruraux").out
    assert command("similar", demo_register).code == 2


def test_the_register_of_dossiers_tells_who_holds_them_and_what_is_instructed_twice(
    command: Command, register: Path
) -> None:
    with Workspace.open(register) as workspace:
        authority = "SELECT id FROM authority WHERE code = :code"
        eure = workspace.read(lambda reader: reader.scalar(authority, code="27"))
        region = workspace.read(lambda reader: reader.scalar(authority, code="R"))
        one = workspace.run(dossiers.open_dossier, title="Ressourcerie du Vexin", instructing_id=eure)
        other = workspace.run(dossiers.open_dossier, title="Ressourceries : Vexin", instructing_id=region)
        workspace.run(
            routing.add_visa,
            dossier_id=one,
            step="Finances",
            authority_id=eure,
            service="Finances",
            received_on=date(2013, 11, 1),
        )
    answer = command("list", "dossiers", register, "--on", "2013-11-11", "--json")
    rows = {row["id"]: row for row in answer.json}
    assert (rows[one]["holder"], rows[one]["held_days"]) == ("27, Finances", 10)
    assert [pair["other_id"] for pair in rows[one]["instructed_twice"]] == [other]
    assert [pair["other_authority"] for pair in rows[other]["instructed_twice"]] == ["27"]
    assert "27, Finances" in command("list", "dossiers", register).out


def test_a_dossier_is_printed_by_its_id_or_its_title(command: Command, demo_register: Path, tmp_path: Path) -> None:
    for options in ((), ("--navette",)):
        out = tmp_path / "page.pdf"
        answer = command("dossier", demo_register, "pôles d'échange et gares", "-o", out, *options)
        assert (answer.code, answer.out.strip()) == (0, str(out))
        assert out.read_bytes().startswith(b"%PDF-1.7")
        assert validate(out.read_bytes()) == []
    key = command("similar", demo_register, "Pôles d’échange et gares", "--json").json[0]["dossier"]
    assert command("dossier", demo_register, key, "-o", "-").out.startswith("%PDF")
    whole = tmp_path / "registre.pdf"
    assert command("dossier", demo_register, "-o", whole).code == 0
    assert validate(whole.read_bytes()) == []
    unknown = command("dossier", demo_register, "Aucun dossier", "-o", tmp_path / "none.pdf")
    assert (unknown.code, unknown.out) == (2, "")


def test_a_charge_is_handed_over_in_one_file(command: Command, demo_register: Path, tmp_path: Path) -> None:
    out = tmp_path / "passation.pdf"
    person = next(
        row["assignee_id"]
        for row in command("list", "actions", demo_register, "--open", "--json").json
        if row["assignee_id"]
    )
    assert command("handover", demo_register, "--person", person, "-o", out).code == 0
    assert validate(out.read_bytes()) == []
    assert command("handover", demo_register, "--body", "276-DGS", "-o", out).code == 0
    assert command("handover", demo_register, "-o", out).code == 2
    assert command("handover", demo_register, "--person", "NULLE-99", "-o", out).code == 2
    twice = command("handover", demo_register, "--person", "ÉCHANTILLON-02", "-o", out)
    assert (twice.code, "Plusieurs personnes" in twice.err) == (2, True)


def test_a_year_is_told_in_a_bilan(command: Command, demo_register: Path, tmp_path: Path) -> None:
    out = tmp_path / "bilan.pdf"
    answer = command("report", demo_register, "--year", 2010, "-o", out)
    assert (answer.code, answer.err) == (0, "")
    assert validate(out.read_bytes()) == []
    assert command("report", demo_register, "--year", 2010, "--cooperation", "59-62", "-o", out).code == 2
    assert command("report", demo_register, "--year", 20, "-o", out).code == 2
    assert command("report", demo_register, "-o", out).code == 2
