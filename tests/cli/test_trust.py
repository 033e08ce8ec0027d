"""The verbs that keep a register safe: encrypt, copies, repair, history, the past."""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Answer, Command
from tests.factories.older import write_first_generation

from concertation.cli.main import _WRITING_IN_CLEAR
from concertation.cli.parser import parser
from concertation.domain.contract.versions import Move
from concertation.persistence.automatic import Occasion, automatic_name
from concertation.persistence.engine import connect
from concertation.persistence.reader import Reader
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.code import SECRET_BYTES, code_of
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import Keys, keys
from concertation.services.gestures.agenda import edit_item
from concertation.services.gestures.amendments import draft_amendment
from concertation.services.gestures.contract import link_decision
from concertation.services.gestures.decisions import edit_decision
from concertation.services.workspace import Workspace
from concertation.services.workstation import choose_user_name

PASSPHRASE = "quatre mots sans rapport"  # noqa: S105
Typing = Callable[..., None]


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Return what types lines on standard input, in a process that holds no key and whose environment tells none."""

    def lines(*told: str, environment: str | None = None) -> None:
        monkeypatch.setattr(keys, "__dict__", Keys().__dict__)
        text = "".join(f"{line}\n" for line in told)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        if environment is None:
            monkeypatch.delenv("CONCERTATION_PASSPHRASE", raising=False)
        else:
            monkeypatch.setenv("CONCERTATION_PASSPHRASE", environment)

    lines()
    return lines


@pytest.mark.whole
def test_an_encrypted_register_is_worked_with_as_before_once_its_passphrase_is_told(
    command: Command, register: Path, typing: Typing
) -> None:
    before = command("list", "meetings", register, "--json").json
    typing(PASSPHRASE)
    told = command("encrypt", register, "--json").json
    assert set(told) == {"path", "recovery_code"}
    typing()
    refused = command("list", "meetings", register, "--json")
    assert (refused.code, refused.out) == (2, "")
    assert "chiffré" in refused.err
    for key in (PASSPHRASE, told["recovery_code"]):
        typing(environment=key)
        assert command("list", "meetings", register, "--json").json == before
        assert command("check", "--deep", register, "--json").json["sound"]
    typing(environment="une autre phrase")
    assert "n’ouvre pas" in command("list", "meetings", register).err
    copy = register.with_name("copie 2.concertation")
    typing(environment=PASSPHRASE)
    assert command("backup", register, copy).code == 0
    typing()
    assert command("list", "bodies", copy).code == 2
    typing(PASSPHRASE, "une nouvelle phrase")
    assert command("change-passphrase", register).code == 0
    typing("une nouvelle phrase")
    assert command("decrypt", register).code == 0
    typing()
    assert command("list", "meetings", register, "--json").json == before
    assert command("decrypt", register).code == 2
    kept = automatic_name(register, datetime(2013, 7, 4, 9, 30, tzinfo=UTC), Occasion.DAY)
    kept.parent.mkdir(exist_ok=True)
    for path in (copy, key_path(copy)):
        path.rename(kept if path == copy else key_path(kept))
    looked = command("check", "--deep", register, "--json").json
    assert looked["sound"], "a copy kept under the former passphrase is no fault of the register"
    assert [(each["kind"], each["object"]) for each in looked["notices"]] == [("locked", kept.name)]
    assert "autre phrase de passe" in command("check", "--deep", register).out


def test_of_two_lines_the_first_is_the_present_passphrase_even_where_something_else_opens_the_register(
    command: Command, tmp_path: Path, typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time
    Workspace.create(small_file := tmp_path / "petit.concertation").close()
    typing("\ufeff" + PASSPHRASE)
    assert command("encrypt", small_file).code == 0
    typing("une autre chose", "une nouvelle phrase", environment=PASSPHRASE)
    assert command("change-passphrase", small_file).code == 2, "not the present one"
    typing(PASSPHRASE, "une nouvelle phrase", environment=PASSPHRASE)
    assert command("change-passphrase", small_file).code == 0
    typing("la troisième phrase", environment="une nouvelle phrase")
    assert command("change-passphrase", small_file).code == 0
    typing(environment="la troisième phrase")
    assert command("list", "bodies", small_file).code == 0
    typing(code_of(bytes(SECRET_BYTES)))
    refused = command("decrypt", small_file)
    assert (refused.code, refused.out) == (2, "")
    assert len(refused.err.splitlines()) == 1, "a sentence of ours, and nothing of the library's"


def test_where_standard_output_fails_the_recovery_code_is_told_on_standard_error(
    command: Command, tmp_path: Path, typing: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_file, "_COST", 2**10)
    Workspace.create(file := tmp_path / "petit.concertation").close()
    typing(PASSPHRASE)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", None)
        answer = command("encrypt", file)
    assert answer.code == 2
    code = answer.err.splitlines()[1]
    typing(code)
    assert command("decrypt", file).code == 0


@pytest.mark.parametrize("folder", [".", "/"])
@pytest.mark.parametrize("verb", ["check", "list bodies", "backup", "backups", "undo", "encrypt", "decrypt"])
def test_a_folder_without_a_name_is_told_to_be_one(
    command: Command, typing: Typing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, verb: str
) -> None:
    monkeypatch.chdir(tmp_path)
    typing(PASSPHRASE)
    answer = command(*verb.split(), folder)
    assert (answer.code, answer.out) == (2, "")
    assert "est un dossier" in answer.err


def test_what_is_written_in_clear_from_an_encrypted_register_is_told_on_standard_error(
    command: Command, register: Path, typing: Typing, tmp_path: Path
) -> None:
    call = ("export", "xlsx", register, "actions", "--json", "-o")
    assert command(*call, tmp_path / "avant.xlsx").err == ""
    typing(PASSPHRASE)
    assert command("encrypt", register).code == 0
    typing(environment=PASSPHRASE)
    told = command(*call, tmp_path / "après.xlsx")
    assert told.json == {"files": [str(tmp_path / "après.xlsx")]}
    assert told.err.count("\n") == 1
    assert "en clair" in told.err


def test_every_verb_that_writes_a_file_for_others_warns_of_it() -> None:
    """Those are the verbs whose grammar, or that of one of their kinds, asks where to write."""

    def writes(grammar: argparse.ArgumentParser) -> bool:
        below = [each for each in grammar._actions if isinstance(each, argparse._SubParsersAction)]
        asked = any("-o" in each.option_strings for each in grammar._actions)
        return asked or any(writes(each) for action in below for each in action.choices.values())

    verbs = next(each for each in parser()._actions if isinstance(each, argparse._SubParsersAction)).choices
    assert {verb for verb, grammar in verbs.items() if writes(grammar)} <= _WRITING_IN_CLEAR
    assert "issue" not in _WRITING_IN_CLEAR, "its PDF stays in the register"


@pytest.mark.parametrize("told", [(), ("",), ("court",)])
def test_without_a_passphrase_worth_it_nothing_is_encrypted(
    command: Command, register: Path, typing: Typing, told: tuple[str, ...]
) -> None:
    before = register.read_bytes()
    typing(*told)
    assert command("encrypt", register).code == 2
    assert register.read_bytes() == before
    assert sorted(each.name for each in register.parent.iterdir() if each.is_file()) == [register.name]


@pytest.mark.whole
def test_the_copies_say_what_changed_since_and_a_damaged_register_is_repaired_from_them(
    command: Command, register: Path, typing: Typing
) -> None:
    assert command("backup", register).code == 0
    held = command("plan", register, "276-PRES", "2014-06-12", "--json").json["reference"]
    [copy] = command("backups", register, "--json").json
    assert copy["since"] == {"plan_meeting": 1}
    assert copy["counts"]["person"] == 186
    content = bytearray(register.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half : half + 40 * 4096] = bytes(40 * 4096)
    register.write_bytes(content)
    assert command("list", "bodies", register).code == 2
    out = register.with_name("réparé.concertation")
    repaired = command("repair", register, out, "--json")
    assert not repaired.err
    assert repaired.code == 0
    assert (repaired.json["replayed"], repaired.json["lost"], repaired.json["faults"]) == (1, [], [])
    assert held in {row["reference"] for row in command("list", "meetings", out, "--json").json}
    assert command("repair", register, out).code == 2, "never replaces a file"


def test_where_the_disk_is_full_a_verb_that_writes_says_so_rather_than_read_only(
    command: Command, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Workspace.open

    def as_on(refusal: str, path: Path) -> Workspace:
        workspace = opened(path, readonly=True)
        workspace.register.refusal = refusal
        return workspace

    for refusal, told in (("disk_full", "Le disque est plein"), ("register_readonly", "lecture seule")):
        monkeypatch.setattr(Workspace, "open", partial(as_on, refusal))
        answer = command("plan", register, "276-PRES", "2014-06-12")
        assert (answer.code, answer.out) == (2, "")
        assert told in answer.err


def test_the_past_is_listed_and_shown_as_it_was(command: Command, demo_register: Path) -> None:
    def actions(*options: str) -> Answer:
        return command("list", "actions", demo_register, "--json", *options)

    then = actions("--as-of", "2010-06-01").json
    assert 0 < len(then) < len(actions().json)
    shown = command("show", "276-DGS-2010-04", demo_register, "--as-of", "2010-06-01", "--json").json
    assert (shown["state"], shown["lines"]) == ("planned", [])
    later = command("show", "276-DGS-2010-04", demo_register, "--json").json
    assert later["state"] != "planned"
    assert command("show", "276-DGS-2010-04", demo_register, "--as-of", "2001-01-01").code == 2
    assert actions("--as-of", "2001-01-01").json == []


def test_a_point_put_behind_closed_doors_afterwards_is_named_in_no_history_contract_or_past_day(
    command: Command, register: Path, tmp_path: Path
) -> None:
    """What was said of it in the open stays in the log: neither what points at it nor an older day may give it back."""
    held = "276-DGS-2013-06"
    with Workspace.open(register) as workspace:
        title, point, text, decision = workspace.read(_a_decided_point, held)
        operation, contract = (str(workspace.read(_first, table)) for table in ("operation", "contract"))
        one, other = workspace.read(lambda reader: reader.rows("SELECT id FROM axis WHERE parent_id IS NULL LIMIT 2"))
        financer = workspace.read(lambda reader: str(reader.scalar("SELECT authority_id FROM financer WHERE gone = 0")))
        moves = [Move(one[0], financer, other[0], financer, 100)]
        workspace.run(link_decision, operation_id=operation, decision_id=decision)
        workspace.run(draft_amendment, contract_id=contract, moves=moves, decision_id=decision)
        words = (title, text)
        before = [command(*call).out for call in _asking(register, held, operation, contract)]
        assert all(any(word in told for word in words) for told in before), "each would tell"
        workspace.run(edit_item, item_id=point, internal=True)
    for call in _asking(register, held, operation, contract):
        answer = command(*call)
        assert answer.code == 0, answer.err
        assert not [word for word in words if word in answer.out], call


def _asking(register: Path, held: str, operation: str, contract: str) -> list[tuple[object, ...]]:
    past = ("--as-of", "2013-11-25", "--json")
    return [
        ("history", register, held, "--json"),
        ("history", register, operation, "--json"),
        ("show", operation, register, "--json"),
        ("show", contract, register, "--json"),
        ("list", "amendments", register, "--json"),
        ("list", "decisions", register, *past),
    ]


def _a_decided_point(reader: Reader, reference: str) -> tuple[str, str, str, str]:
    """Return title and id of a point on which something was decided, text and id of that."""
    row = reader.one(
        "SELECT i.title, i.id, d.text, d.id FROM decision d JOIN agenda_item i ON i.id = d.item_id"
        " JOIN meeting m ON m.id = d.meeting_id WHERE m.reference = :reference AND i.standing IS NULL AND d.reference IS NULL",
        reference=reference,
    )
    assert row is not None
    return tuple(row)


def _first(reader: Reader, table: str) -> str:
    return str(reader.scalar(f"SELECT min(id) FROM {table} WHERE gone = 0"))


def test_the_history_of_an_object_says_who_and_when_the_oldest_first(command: Command, demo_register: Path) -> None:
    told = command("history", demo_register, "276-DGS-2010-03-D01", "--json").json
    assert told["kind"] == "decision"
    instants = [row["at"] for row in told["history"]]
    assert instants == sorted(instants)
    assert told["history"][0]["author"] == "Secrétariat EXEMPLE-00"
    assert command("history", demo_register, "276-DGS-1999-01").code == 2


def test_any_gesture_is_taken_back_by_the_name_that_history_gives_it(command: Command, register: Path) -> None:
    reference = "276-DGS-2010-03-D01"
    with Workspace.open(register) as workspace:
        key = workspace.read(
            lambda reader: reader.scalar("SELECT id FROM decision WHERE reference = :it", it=reference)
        )
        for axis in ("Axe A", "Axe B"):
            workspace.run(edit_decision, decision_id=key, axis=axis)

    def axes() -> list[dict[str, Any]]:
        told = command("history", register, reference, "--json").json["history"]
        return [row for row in told if row["field"] == "axis"]

    first, second = axes()
    founding = command("history", register, reference, "--json").json["history"][0]["gesture_id"]
    refused = command("undo", register, "--gesture", first["gesture_id"], "--json")
    assert (refused.code, refused.out) == (2, "")
    assert f"«\u00a0{second['label']}\u00a0», le " in refused.err
    assert f"par {second['author']}, est passé par là depuis" in refused.err
    assert "Secrétariat EXEMPLE-00" in command("undo", register, "--gesture", founding).err
    assert command("undo", register, "--gesture", "n’importe quoi").code == 2
    for each in (second, first):
        assert command("undo", register, "--gesture", each["gesture_id"], "--json").json == {"undone": "edit_decision"}
    assert [row["after"] for row in axes()] == ["Axe A", "Axe B", "Axe A", first["before"]]
    assert command("undo", register, "--json").json == {"undone": "take_back"}
    assert axes()[-1]["after"] == "Axe A"
    assert command("check", "--deep", register, "--json").json["sound"]


def test_what_is_done_here_is_signed_by_the_name_that_the_user_chose(command: Command, register: Path) -> None:
    choose_user_name(" Camille MODÈLE-04 ")
    command("hold", register, "276-DGS-2014-01", "--script", _written(register, "! retenir la passerelle\n"))
    with Workspace.open(register, readonly=True) as workspace:
        last = workspace.read(lambda reader: reader.one("SELECT author, id FROM gesture ORDER BY seq DESC LIMIT 1"))
    assert last is not None
    assert last["author"] == "Camille MODÈLE-04"
    choose_user_name("")
    assert "Camille MODÈLE-04" in command("undo", register, "--gesture", last["id"]).err


def _written(beside: Path, text: str) -> Path:
    path = beside.with_name("notes.txt")
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.whole
def test_nothing_of_an_encrypted_register_lies_in_clear_anywhere(
    command: Command, register: Path, typing: Typing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Temporary files, journals, reports of faults, copies, the user's own folder: all is read after a day's verbs."""
    scratch, script, printed = tmp_path / "scratch", tmp_path / "notes.txt", tmp_path / "releve.pdf"
    scratch.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    typing(PASSPHRASE)
    assert command("encrypt", register).code == 0
    script.write_text("la pangolinette est un mot que rien ne porte\n! retenir la pangolinette\n", encoding="utf-8")
    meeting = "276-DGS-2014-01"
    for call in (
        ("hold", register, meeting, "--script", script),
        ("search", register, "pangolinette", "--json"),
        ("print", "minutes", register, "--meeting", meeting, "-o", printed),
        ("check", "--deep", register, "--json"),
        ("backup", register, tmp_path / "sauvegarde.concertation"),
        ("repair", register, tmp_path / "repare.concertation"),
        ("list", "decisions", register, "--as-of", "2014-01-20", "--json"),
        ("undo", register),
    ):
        typing(environment=PASSPHRASE)
        answer = command(*call)
        assert answer.code == 0, (call, answer.err)
    _break(monkeypatch, "la pangolinette, encore")
    typing(environment=PASSPHRASE)
    assert command("list", "decisions", register).code == 1, "a fault whose own words hold what was typed"
    script.unlink()
    word = "pangolinette"
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert any("rapports" in each.parts for each in files)
    clear = [
        each.name for each in files if any(word.encode(code) in each.read_bytes() for code in ("utf-8", "utf-16-le"))
    ]
    assert clear == []
    assert list(scratch.iterdir()) == []


def _break(patch: pytest.MonkeyPatch, words: str) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError(words)

    patch.setattr("concertation.services.queries.decisions.decisions", broken)


def test_the_same_verbs_leave_the_word_in_a_register_in_clear(command: Command, register: Path, tmp_path: Path) -> None:
    """What the test before looks for can be found: without a key, it is there."""
    script = tmp_path / "notes.txt"
    script.write_text("la pangolinette est un mot que rien ne porte\n", encoding="utf-8")
    assert command("hold", register, "276-DGS-2014-01", "--script", script).code == 0
    assert any(b"pangolinette" in each.read_bytes() for each in tmp_path.glob("copie.concertation*"))


@pytest.mark.whole
def test_a_register_with_issued_minutes_is_repaired_from_its_log_alone(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    """A decision takes its number and its reference together: a rule binds the two cells."""
    out = tmp_path / "repare.concertation"
    told = command("repair", demo_register, out, "--json")
    assert told.code == 0, told.err
    assert (told.json["copy"], told.json["faults"], told.json["lost"]) == (None, [], [])
    before, after = (command("list", "decisions", path, "--json").json for path in (demo_register, out))
    assert before == after


def test_a_register_of_an_older_generation_is_looked_over_and_said_to_be_so_before_and_not_after_its_opening(
    command: Command, tmp_path: Path
) -> None:
    older = tmp_path / "ancien.concertation"
    write_first_generation(older)
    for deep in ((), ("--deep",)):
        said = command("check", older, *deep)
        assert (said.code, said.err) == (0, "")
        assert "version plus ancienne" in said.out
        told = command("check", older, *deep, "--json").json
        assert told["sound"]
        assert [each["kind"] for each in told["notices"]] == ["older"]
    _put_bytes_out_of_their_hash(older)
    told = command("check", older, "--json")
    assert told.code == 2
    assert [each["kind"] for each in told.json["faults"]] == ["piece"]
    assert command("list", "meetings", older, "--json").json == []
    assert not command("check", older, "--json").json["notices"]


def _put_bytes_out_of_their_hash(path: Path) -> None:
    raw = connect(path)
    raw.execute("INSERT INTO piece (sha256, size, content) VALUES (?, 1, x'00')", ("0" * 64,))
    raw.close()
