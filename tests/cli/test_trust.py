"""The verbs that keep a register safe: encrypt, copies, repair, history, the past."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Answer, Command

from concertation.persistence.secrecy.keys import Keys, keys

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


@pytest.mark.parametrize("told", [(), ("",), ("court",)])
def test_without_a_passphrase_worth_it_nothing_is_encrypted(
    command: Command, register: Path, typing: Typing, told: tuple[str, ...]
) -> None:
    before = register.read_bytes()
    typing(*told)
    assert command("encrypt", register).code == 2
    assert register.read_bytes() == before
    assert sorted(each.name for each in register.parent.iterdir() if each.is_file()) == [register.name]


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


def test_the_history_of_an_object_says_who_and_when_the_oldest_first(command: Command, demo_register: Path) -> None:
    told = command("history", demo_register, "276-DGS-2010-03-D01", "--json").json
    assert told["kind"] == "decision"
    instants = [row["at"] for row in told["history"]]
    assert instants == sorted(instants)
    assert told["history"][0]["author"] == "Secrétariat EXEMPLE-00"
    assert command("history", demo_register, "276-DGS-1999-01").code == 2
