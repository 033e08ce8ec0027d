"""``import persons|actions`` keep the contract: accepted, rejected line by line, all or nothing, undone at once."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.cli.conftest import Command
from tests.factories.whole import everything

from concertation.services.gestures import imports
from concertation.services.gestures.directory import add_person
from concertation.services.workspace import Workspace

HEADS = "Civilité;Nom;Prénom;Fonction;Collectivité;Groupe;Courriel;Téléphone;Depuis\n"
LINE = "Madame;ESSAI-91;Noëlle;Directrice de l’eau;27;;noelle@exemple.fr;02 00 00 00 91;1er mars 2024\n"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def people(command: Command, register: Path, name: str) -> list[dict[str, Any]]:
    return [row for row in command("list", "persons", register, "--json").json if row["family_name"] == name]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_persons_are_tried_then_added_with_what_they_hold_and_undone_at_once(
    encoding: str, command: Command, register: Path, tmp_path: Path
) -> None:
    data = written(tmp_path / "elus.csv", HEADS + LINE + LINE.replace("ESSAI-91", "ESSAI-92"), encoding)
    tried = command("import", "persons", register, data, "--dry-run", "--json")
    assert (tried.code, tried.json["accepted"], tried.json["rejected"]) == (0, 2, [])
    assert not people(command, register, "ESSAI-91")
    assert command("import", "persons", register, data, "--json").json["accepted"] == 2
    (found,) = people(command, register, "ESSAI-91")
    assert (found["civility"], found["given_name"], found["email"]) == ("Mme", "Noëlle", "noelle@exemple.fr")
    command("undo", register)
    assert not people(command, register, "ESSAI-91")
    assert not people(command, register, "ESSAI-92")


def test_a_line_refused_refuses_the_whole_and_says_where(command: Command, register: Path, tmp_path: Path) -> None:
    wrong = LINE.replace(";27;", ";Atlantide;")
    late = LINE.replace("ESSAI-91", "ESSAI-93").replace("1er mars 2024", "3/4")
    data = written(tmp_path / "p.csv", HEADS + LINE + LINE + wrong + late)
    tried = command("import", "persons", register, data, "--dry-run", "--json").json["rejected"]
    assert [(row["line"], row["column"], row["value"], row["reason"]) for row in tried] == [
        (3, "Nom", "ESSAI-91", "duplicate"),
        (4, "Collectivité", "Atlantide", "authority_unknown"),
        (5, "Depuis", "3/4", "date_unreadable"),
    ]
    done = command("import", "persons", register, data, "--json")
    assert (done.code, done.json["rejected"]) == (2, tried)
    assert not people(command, register, "ESSAI-91")


def test_duplicates_are_asked_and_homonyms_kept_apart(command: Command, register: Path, tmp_path: Path) -> None:
    data = written(tmp_path / "p.csv", HEADS + LINE)
    assert command("import", "persons", register, data).code == 0
    assert command("import", "persons", register, data).code == 2
    skipped = command("import", "persons", register, data, "--duplicates", "skip", "--json").json
    assert (skipped["accepted"], skipped["skipped"]) == (0, 1)
    newer = written(tmp_path / "q.csv", HEADS + LINE.replace("noelle@", "n91@"))
    assert command("import", "persons", register, newer, "--duplicates", "update").code == 0
    (found,) = people(command, register, "ESSAI-91")
    assert found["email"] == "n91@exemple.fr"
    homonym = written(tmp_path / "r.csv", HEADS + LINE.replace(";27;", ";76;"))
    assert command("import", "persons", register, homonym).code == 0
    assert command("import", "persons", register, data, "--duplicates", "add").code == 0
    assert len(people(command, register, "ESSAI-91")) == 3


def test_a_mapping_is_remembered(command: Command, register: Path, tmp_path: Path) -> None:
    mapping = written(tmp_path / "m.json", json.dumps({"family_name": "Patronyme", "authority": "Chez"}))
    first = written(tmp_path / "a.csv", "Patronyme;Chez\nESSAI-94;27\n")
    assert command("import", "persons", register, first).code == 2
    assert command("import", "persons", register, first, "--mapping", mapping).code == 0
    second = written(tmp_path / "b.csv", "Patronyme;Chez\nESSAI-95;27\n")
    assert command("import", "persons", register, second, "--json").json["accepted"] == 1
    wrong = written(tmp_path / "w.json", '{"operation": "x"}')
    assert command("import", "persons", register, second, "--mapping", wrong).code == 2


def test_a_field_that_no_column_is_taken_for_stays_so_while_a_column_not_there_yet_is_found(
    command: Command, register: Path, tmp_path: Path
) -> None:
    mapping = written(tmp_path / "m.json", json.dumps({"email": "", "phone": ""}))
    first = written(tmp_path / "a.csv", "Nom;Collectivité;Courriel\nESSAI-94;27;a@exemple.fr\n")
    assert command("import", "persons", register, first, "--mapping", mapping).code == 0
    second = written(tmp_path / "b.csv", "Nom;Collectivité;Courriel;Téléphone\nESSAI-95;27;b@exemple.fr;0200000095\n")
    assert command("import", "persons", register, second).code == 0
    (found,) = people(command, register, "ESSAI-95")
    assert (found["email"], found["phone"]) == (None, "0200000095")
    third = written(tmp_path / "c.csv", "Nom;Collectivité\nESSAI-96;27\n")
    assert command("import", "persons", register, third).code == 0
    fourth = written(tmp_path / "d.csv", "Nom;Collectivité;Courriel\nESSAI-97;27;d@exemple.fr\n")
    assert command("import", "persons", register, fourth).code == 0
    assert people(command, register, "ESSAI-97")[0]["email"] is None


CARD = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:ESSAI-96;No=EBlle;;Mme
TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Directrice de =
l=27=C3=A9nergie
ORG:27;Direction
TEL;WORK:0200000096
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Camille ESSAI-97
N:ESSAI-97;Cam
 ille;;;
item1.EMAIL;TYPE=work:camille@exemple.fr
END:VCARD
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_contact_cards_of_every_version_are_read(
    encoding: str, command: Command, register: Path, tmp_path: Path
) -> None:
    data = written(tmp_path / "c.vcf", CARD, encoding)
    answer = command("import", "persons", register, data, "--json")
    assert (answer.code, answer.json["accepted"]) == (0, 2)
    (first,) = people(command, register, "ESSAI-96")
    assert (first["given_name"], first["phone"]) == ("Noëlle", "0200000096")
    (second,) = people(command, register, "ESSAI-97")
    assert (second["given_name"], second["email"]) == ("Camille", "camille@exemple.fr")
    cut = written(tmp_path / "cut.vcf", CARD.rsplit("END", 1)[0])
    assert command("import", "persons", register, cut).code == 2


def test_the_tracker_of_a_secretary_becomes_actions(command: Command, register: Path, tmp_path: Path) -> None:
    from datetime import datetime

    before = command("list", "actions", register, "--json").json
    person = command("list", "persons", register, "--json").json[0]
    name = f"{person['given_name']} {person['family_name']}"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Action", "Responsable", "Échéance", "État", "Commentaire"])
    sheet.append(["Essai : relire la note", name, datetime(2027, 3, 5), "En cours", "à suivre"])  # noqa: DTZ001
    sheet.append(["Essai : relancer", None, "5 avril 2027", "Terminé", None])
    book.save(tmp_path / "suivi.xlsx")
    answer = command("import", "actions", register, tmp_path / "suivi.xlsx", "--json")
    assert (answer.code, answer.json["accepted"]) == (0, 2)
    added = [row for row in command("list", "actions", register, "--json").json if row["text"].startswith("Essai")]
    assert sorted((row["text"], row["due_on"], row["state"]) for row in added) == [
        ("Essai\u00a0: relancer", "2027-04-05", "done"),
        ("Essai\u00a0: relire la note", "2027-03-05", "in_progress"),
    ]
    command("undo", register)
    assert command("list", "actions", register, "--json").json == before


def test_what_an_action_names_must_be_known(command: Command, register: Path, tmp_path: Path) -> None:
    data = written(tmp_path / "a.csv", "Action;Qui;État;Réunion\nx;Personne INCONNUE;fait;\ny;;peut-être;\nz;;;ZZ-1\n")
    answer = command("import", "actions", register, data, "--json")
    assert answer.code == 2
    assert [(row["line"], row["column"], row["reason"]) for row in answer.json["rejected"]] == [
        (2, "Qui", "assignee_unknown"),
        (3, "État", "state_unknown"),
        (4, "Réunion", "meeting_unknown"),
    ]


@pytest.mark.parametrize("what", ["persons", "actions"])
@pytest.mark.whole
def test_hostile_files_are_refused_with_their_name(
    what: str, command: Command, demo_register: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "bomb", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "")
        packed.writestr("xl/worksheets/sheet1.xml", b"\0" * (257 * 1024 * 1024))
    written(tmp_path / "xml", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 40)
    written(tmp_path / "huge", f"Nom;Action\n{'x' * 40_000};y\n")
    (tmp_path / "empty").write_bytes(b"")
    for name in ("bomb", "xml", "binary", "huge", "empty"):
        answer = command("import", what, demo_register, tmp_path / name, "--dry-run", "--json")
        assert (answer.code, name in answer.err) == (2, True), name


def calendar(*events: str) -> str:
    made = "".join(f"BEGIN:VEVENT\r\nUID:{at}@x\r\n{event}\r\nEND:VEVENT\r\n" for at, event in enumerate(events))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//\r\n{made}END:VCALENDAR\r\n"


def test_a_calendar_becomes_meetings_and_ours_are_not_doubled(command: Command, register: Path, tmp_path: Path) -> None:
    before = command("list", "meetings", register, "--json").json
    body = before[0]["body"]
    weekly = (
        f"SUMMARY:Réunion {body}\r\nDTSTART:20270105T083000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20270112T083000Z"
    )
    data = written(tmp_path / "a.ics", calendar(weekly))
    answer = command("import", "meetings", register, data, "--json")
    assert (answer.code, answer.json["accepted"]) == (0, 2)
    known = {row["reference"] for row in before}
    after = [row for row in command("list", "meetings", register, "--json").json if row["reference"] not in known]
    assert sorted((row["date"], row["starts_at"][:5]) for row in after) == [
        ("2027-01-05", "09:30"),
        ("2027-01-19", "09:30"),
    ]
    assert command("import", "meetings", register, data, "--json").json["rejected"][0]["reason"] == "meeting_taken"
    ours = tmp_path / "ours.ics"
    assert command("export", "ics", register, "--body", body, "-o", ours).code == 0
    again = command("import", "meetings", register, ours, "--dry-run", "--json").json
    assert (again["accepted"], again["rejected"]) == (0, [])
    command("undo", register)
    assert command("list", "meetings", register, "--json").json == before


def test_events_that_cannot_be_meetings_are_told_by_line(command: Command, demo_register: Path, tmp_path: Path) -> None:
    body = command("list", "meetings", demo_register, "--json").json[0]["body"]
    data = written(
        tmp_path / "a.ics",
        calendar(
            f"SUMMARY:{body}",
            f"SUMMARY:{body}\r\nDTSTART:20270105T090000\r\nRRULE:FREQ=SECONDLY",
            f"SUMMARY:{body}\r\nDTSTART:20270105T090000\r\nRRULE:FREQ=DAILY;COUNT=99999",
            "SUMMARY:Dentiste\r\nDTSTART:20270105T090000",
        ),
    )
    tried = command("import", "meetings", demo_register, data, "--dry-run", "--json").json["rejected"]
    assert [(row["line"], row["column"], row["reason"]) for row in tried] == [
        (4, "DTSTART", "start_missing"),
        (8, "RRULE", "recurrence_wrong"),
        (14, "RRULE", "recurrence_wrong"),
        (20, "SUMMARY", "body_unknown"),
    ]
    for name, text in (("many", calendar(*["SUMMARY:x"] * 5_001)), ("none", calendar()), ("xml", "<a/>")):
        answer = command("import", "meetings", demo_register, written(tmp_path / name, text), "--json", "--dry-run")
        assert (answer.code, name in answer.err) == (2, True)


def test_ctrl_c_while_it_is_written_leaves_the_register_as_it_was(
    command: Command, register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = written(tmp_path / "elus.csv", HEADS + LINE + LINE.replace("ESSAI-91", "ESSAI-92"))
    assert command("import", "persons", register, data, "--dry-run").code == 0
    with Workspace.open(register) as workspace:
        before = workspace.read(everything)
    added: list[object] = []

    def interrupted(*given: Any, **values: Any) -> str:
        if added:
            raise KeyboardInterrupt
        added.append(add_person(*given, **values))
        return str(added[0])

    monkeypatch.setattr(imports, "add_person", interrupted)
    answer = command("import", "persons", register, data, "--json")
    assert (answer.code, answer.out, len(added)) == (130, "", 1)
    with Workspace.open(register) as workspace:
        assert workspace.read(everything) == before
