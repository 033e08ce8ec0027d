"""Open data, archives, proof of what was issued, personal data: through the command line, judged from outside."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.cli.conftest import Command

from concertation.documents.validation import validate
from concertation.persistence.engine import connect

SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "scdl-deliberations-2.1.5.schema.json").read_text("utf-8"))
CONCLUSION = "59-62-CONV-2013-01-C01"


def faults_of(content: bytes) -> list[str]:
    """Judge a file by the official schema: columns, required cells, patterns, types, and its checks across columns."""
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"))))
    fields = SCHEMA["fields"]
    heading = content.decode("utf-8").splitlines()[0].split(",")
    faults = [] if heading == [field["name"] for field in fields] else ["columns"]
    for number, row in enumerate(rows, 2):
        faults += [f"{number} {field['name']}" for field in fields if not _fits(row[field["name"]], field)]
        faults += [f"{number} {name}" for name, fits in _CHECKS.items() if not fits(row)]
    return faults


def _fits(cell: str, field: dict[str, Any]) -> bool:
    constraints = field.get("constraints") or {}
    if not cell:
        return not constraints.get("required")
    if "pattern" in constraints and not re.fullmatch(constraints["pattern"], cell):
        return False
    types: dict[str, Callable[[str], object]] = {"date": date.fromisoformat, "integer": int}
    try:
        types.get(field["type"], str)(cell)
    except ValueError:
        return False
    return True


_VOTES = ("VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")
_CHECKS: dict[str, Callable[[dict[str, str]], bool]] = {
    "votes together": lambda row: len({bool(row[name]) for name in _VOTES}) == 1,
    "votes add up": lambda row: (
        not row["VOTE_REEL"]
        or int(row["VOTE_REEL"]) == sum(int(row[name]) for name in _VOTES[2:]) <= int(row["VOTE_EFFECTIF"])
    ),
    "budget together": lambda row: bool(row["BUDGET_ANNEE"]) == bool(row["BUDGET_NOM"]),
    "received after": lambda row: not row["PREF_DATE"] or row["PREF_DATE"] >= row["DELIB_DATE"],
    "subject named": lambda row: row["DELIB_MATIERE_NOM"].count("/") == 1 and " / " not in row["DELIB_MATIERE_NOM"],
}


@pytest.fixture
def conclusion(command: Command, register: Path) -> str:
    """Return a conclusion of the demonstration's joint sitting, as scripts name it."""
    rows = command("list", "decisions", register, "--body", "59-62-CONV", "--json").json
    return str(rows[0]["reference"] or rows[0]["id"])


def test_a_councils_deliberations_are_valid_open_data(
    command: Command, register: Path, conclusion: str, tmp_path: Path
) -> None:
    ratified = command(
        *("ratify", register, conclusion, "59", "--date", "2013-10-14", "--number", "CG/2013/77", "--sense", "adopted"),
        *("--vote", "60/10/5", "--members", "79", "--subject", "7.10", "--received", "2013-10-21"),
        *("--object", "Soutien à « l’eau, aux Wateringues »,\nsuite"),
    )
    assert ratified.code == 0, ratified.err
    out = tmp_path / "59.csv"
    answer = command("export", "scdl", register, "--authority", "59", "-o", out)
    assert answer.code == 0
    content = out.read_bytes()
    assert faults_of(content) == []
    [row] = [row for row in csv.DictReader(io.StringIO(content.decode())) if row["DELIB_ID"] == "CG/2013/77"]
    assert (row["DELIB_MATIERE_CODE"], row["COLL_SIRET"]) == ("7.10", "22590001801244")
    assert [row[name] for name in _VOTES] == ["79", "75", "60", "10", "5"]
    assert row["DELIB_OBJET"] == "Soutien à « l’eau, aux Wateringues », suite"
    assert "faults" not in answer.err


def test_what_open_data_cannot_take_is_left_out_and_told(command: Command, register: Path, conclusion: str) -> None:
    assert command("ratify", register, conclusion, "62", "--date", "2013-10", "--number", "7", "--sense", "adopted",
                   "--subject", "8.3").code == 0  # fmt: skip
    answer = command("export", "scdl", register, "--authority", "62", "-o", "-")
    assert answer.code == 0
    assert "sa date n’a pas de jour" in answer.err
    assert faults_of(answer.out.encode()) == []
    assert command("ratify", register, conclusion, "62", "--subject", "8").code == 2
    assert command("export", "scdl", register, "--authority", "R", "-o", "-").code == 2, "no SIRET is known"


@pytest.fixture
def issued(command: Command, register: Path, tmp_path: Path) -> Path:
    out = tmp_path / "relevé.pdf"
    assert command("print", "decisions", register, "--meeting", "276-DGS-2013-04", "-o", out).code == 0
    return out


def test_issued_minutes_are_recognised_intact_then_superseded(command: Command, register: Path, issued: Path) -> None:
    told = command("verify", issued, register, "--json")
    assert told.code == 0
    assert {name: told.json[name] for name in ("meeting", "kind", "version", "state", "log")} == {
        "meeting": "276-DGS-2013-04", "kind": "decisions", "version": 1, "state": "intact", "log": True,
    }  # fmt: skip
    line = next(
        row for row in command("show", "276-DGS-2013-04", register, "--json").json["lines"] if row["kind"] == "decision"
    )
    from concertation.services.gestures.minutes import reword_line
    from concertation.services.workspace import Workspace

    with Workspace.open(register) as workspace:
        workspace.run(reword_line, block_id=line["id"], text="Tout autre chose a été dit.")
    second = command("issue", register, "276-DGS-2013-04", "--embed", "--json").json
    assert second["version"] == 2
    assert command("issue", register, "276-DGS-2013-04", "--json").json == second, (
        "told as it is kept, to the millisecond"
    )
    assert command("verify", issued, register, "--json").json["state"] == "superseded"


def test_a_log_touched_before_the_seal_is_told_though_its_links_are_there(
    command: Command, register: Path, issued: Path
) -> None:
    assert command("verify", issued, register, "--json").json["log"] is True
    raw = connect(register)
    raw.execute("UPDATE gesture SET author = 'Quelqu’un d’autre' WHERE seq = 100")
    raw.close()
    told = command("verify", issued, register, "--json").json
    assert (told["log"], told["state"]) == (False, "intact"), "the file itself is as it was issued"
    assert "ne mène plus à son sceau" in command("verify", issued, register).out


def test_a_touched_pdf_is_altered_and_a_repacked_one_is_not(
    command: Command, register: Path, issued: Path, tmp_path: Path
) -> None:
    repacked, touched = tmp_path / "repacked.pdf", tmp_path / "touched.pdf"
    with pikepdf.open(issued) as file:
        file.save(repacked, recompress_flate=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        page = file.pages[0].obj
        page.Contents = file.make_stream(page.Contents.read_bytes() + b"\nBT ET")
        file.save(touched)
    again = command("verify", repacked, register, "--json").json
    assert (again["state"], again["same_file"]) == ("intact", False)
    assert command("verify", issued, register, "--json").json["same_file"] is True
    altered = command("verify", touched, register, "--json")
    assert (altered.code, altered.json["state"], altered.json["meeting"]) == (2, "altered", "276-DGS-2013-04")
    assert command("verify", issued, "--json").json["state"] == "unknown", "it carries no data"


def without_keywords(file: pikepdf.Pdf) -> None:
    del file.docinfo["/Keywords"]


def without_marks(file: pikepdf.Pdf) -> None:
    without_keywords(file)
    del file.Root["/Metadata"]


def joined(file: pikepdf.Pdf) -> None:
    file.attachments["note.txt"] = b"d'ailleurs"


@pytest.mark.parametrize(
    ("change", "state", "told"),
    [
        (without_keywords, "intact", "fichier réenregistré depuis"),
        (joined, "intact", "pièces jointes ne sont pas comparés"),
        (without_marks, "unknown", "ne porte l’empreinte d’aucun document"),
    ],
)
def test_what_another_program_made_of_an_issued_file_is_told_in_words(
    command: Command, demo_register: Path, tmp_path: Path, change: Callable[[pikepdf.Pdf], None], state: str, told: str
) -> None:
    issued, again = tmp_path / "issued.pdf", tmp_path / "again.pdf"
    assert command("print", "decisions", demo_register, "--meeting", "276-DGS-2013-04", "-o", issued).code == 0
    with pikepdf.open(issued) as file:
        change(file)
        file.save(again)
    assert command("verify", again, demo_register, "--json").json["state"] == state
    assert told in command("verify", again, demo_register).out
    assert "donnez aussi le registre" in command("verify", issued).out


def test_minutes_that_carry_their_data_prove_themselves_alone(command: Command, register: Path, tmp_path: Path) -> None:
    from concertation.services.gestures.setting import EMBED_DATA, set_setting
    from concertation.services.workspace import Workspace

    with Workspace.open(register) as workspace:
        workspace.run(set_setting, name=EMBED_DATA, value=True)
    notes = tmp_path / "notes.txt"
    notes.write_text("## 1\n! Retenir le relevé\n", encoding="utf-8")
    meeting = command("plan", register, "276-DGS", "2014-05-15", "--json").json["reference"]
    assert command("hold", register, meeting, "--script", notes).code == 0
    sealed = command("issue", register, meeting, "--json").json
    out = tmp_path / "v1.pdf"
    assert command("print", "decisions", register, "--meeting", meeting, "-o", out).code == 0
    assert validate(out.read_bytes()) == []
    with pikepdf.open(out) as file:
        data = file.attachments["donnees.json"].get_file().read_bytes()
    assert hashlib.sha256(data).hexdigest() == sealed["sha256"]
    alone = command("verify", out, "--json")
    assert (alone.code, alone.json["state"], alone.json["meeting"]) == (0, "intact", meeting)
    other = tmp_path / "other data.pdf"
    with pikepdf.open(out) as file:
        kept = file.attachments["donnees.json"].obj.EF.F
        kept.write(data.replace(b"2014", b"2015", 1))
        file.save(other)
    assert command("verify", other, register, "--json").json["state"] == "altered", "its pages are as issued"
    with pikepdf.open(out, allow_overwriting_input=True) as file:
        page = file.pages[0].obj
        page.Contents = file.make_stream(b"q Q " + page.Contents.read_bytes())
        file.save(out)
    assert command("verify", out, "--json").json["state"] == "altered"


@pytest.mark.parametrize("content", [b"", b"pas un PDF", b"%PDF-1.7\n%%EOF", b"\x00" * 1000])
def test_what_is_no_pdf_is_told(command: Command, demo_register: Path, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    answer = command("verify", path, demo_register, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert command("verify", tmp_path / "rien.pdf").code == 2


def test_an_archive_is_verified_by_any_program_and_its_faults_are_named(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    out = tmp_path / "archive"
    assert command("export", "archive", demo_register, "--meeting", "276-DGS-2013-04", "-o", out).code == 0
    judged = subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=out, capture_output=True, check=False)
    assert (judged.returncode, judged.stdout) == (0, b"")
    with (out / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert {"decisions"} <= {row["kind"] for row in rows}
    assert all(row["retained_until"] == "2023-12-31" and row["disposal"] for row in rows)
    for row in rows:
        if row["kind"] == "decisions":
            assert validate((out / row["file"]).read_bytes()) == []
    assert command("verify", out, "--json").json["state"] == "intact"
    (out / rows[0]["file"]).write_bytes(b"autre")
    (out / "en trop.txt").write_text("?")
    verdict = command("verify", out, "--json")
    assert verdict.code == 2
    assert {fault["path"] for fault in verdict.json["faults"]} == {rows[0]["file"], "en trop.txt"}
    assert command("export", "archive", demo_register, "-o", out).code == 2, "never mixes with what is there"
    assert command("verify", tmp_path).code == 2


def test_a_persons_data_are_told_whole_and_what_serves_to_reach_them_erased(command: Command, register: Path) -> None:
    person = next(
        row for row in command("list", "persons", register, "--json").json if row["family_name"] == "EXEMPLE-01"
    )
    told = command("person-data", register, person["id"], "--json").json
    mail = told["person"]["email"]
    assert mail.endswith("exemple.invalid")
    assert {"holding", "attendance"} <= told.keys()
    assert command("erase", register, person["id"]).code == 0
    after = command("person-data", register, person["id"], "--json").json
    assert "email" not in after["person"]
    assert after["attendance"] == told["attendance"]
    assert mail.encode() not in register.read_bytes()
    assert command("check", "--deep", register, "--json").json["sound"], "the seals still close"
    assert mail not in command("history", register, "276-DGS-2013-04", "--json").out
    assert command("erase", register, "personne").code == 2
