"""Files that are no register, or not a whole one: a sentence on standard error, exit code 2, nothing written."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from tests.cli.conftest import Command


def _text(path: Path, whole: Path) -> None:
    path.write_text("ceci n’est pas un registre", encoding="utf-8")


def _zip(path: Path, whole: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")


def _other_database(path: Path, whole: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recette (nom TEXT)")
    connection.commit()
    connection.close()


def _newer(path: Path, whole: Path) -> None:
    path.write_bytes(whole.read_bytes())
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9000")
    connection.commit()
    connection.close()


def _truncated(path: Path, whole: Path) -> None:
    path.write_bytes(whole.read_bytes()[: 400 * 1024])


def _empty(path: Path, whole: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path, whole: Path) -> None:
    path.mkdir()


def _missing(path: Path, whole: Path) -> None:
    pass


@pytest.mark.parametrize(
    "make",
    [_text, _zip, _other_database, _newer, _truncated, _empty, _folder, _missing],
    ids=lambda made: made.__name__,
)
@pytest.mark.parametrize("verb", [("list", "meetings"), ("check",), ("undo",)], ids=lambda verb: verb[0])
def test_a_bad_file_is_told_and_left_as_it_is(
    make: Callable[[Path, Path], None],
    verb: tuple[str, ...],
    command: Command,
    demo_register: Path,
    tmp_path: Path,
) -> None:
    path = tmp_path / "mauvais.concertation"
    make(path, demo_register)
    before = path.read_bytes() if path.is_file() else None
    answer = command(*verb, path, "--json")
    assert answer.code == 2
    assert "Traceback" not in answer.err
    if verb != ("check",):
        assert answer.out == ""
        assert answer.err.strip()
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_name_below_a_file_is_not_said_to_be_a_key_file_that_is_damaged(command: Command, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("pas un dossier", encoding="utf-8")
    answer = command("restore", tmp_path / "note.txt" / "copie", tmp_path / "nouveau.concertation")
    assert (answer.code, answer.out) == (2, "")
    assert "note.txt" in answer.err
    assert ".key" not in answer.err


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_folder_is_told(command: Command, open_path: Path, as_nobody: Callable[[], None]) -> None:
    import_module("concertation.cli.register")  # nobody may not read where the program lies
    import_module("concertation.services.demo.writing")
    folder = open_path.parent
    folder.chmod(0o555)
    as_nobody()
    answer = command("demo", folder / "a.concertation")
    assert (answer.code, answer.out) == (2, "")
    assert list(folder.iterdir()) == []


def test_the_demonstration_never_replaces_a_file(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.concertation"
    path.write_bytes(b"mine")
    answer = command("demo", path)
    assert (answer.code, answer.out) == (2, "")
    assert path.read_bytes() == b"mine"


def test_a_wrong_call_is_told(command: Command) -> None:
    for arguments in (["list"], ["list", "planets", "x"], ["dates", "x", "y", "--from", "hier"], ["dance"]):
        answer = command(*arguments)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.strip()


def _damage(path: Path, whole: Path) -> None:
    """Overwrite pages in the middle: the head is read, what follows is not."""
    content = bytearray(whole.read_bytes())
    content[40 * 4096 : 160 * 4096] = b"\xa5" * (120 * 4096)
    path.write_bytes(bytes(content))


def test_a_damaged_copy_is_named_when_it_cannot_be_restored(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    damaged, to = tmp_path / "abîmé.concertation", tmp_path / "neuf.concertation"
    _damage(damaged, demo_register)
    answer = command("restore", damaged, to)
    assert (answer.code, answer.out) == (2, "")
    assert damaged.name in answer.err
    assert to.name not in answer.err
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == [damaged.name]


def test_a_damaged_register_is_told_in_the_language_of_its_user(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "abîmé.concertation"
    _damage(damaged, demo_register)
    answer = command("list", "meetings", damaged)
    assert (answer.code, answer.out) == (2, "")
    for english in ("malformed", "disk image", "Tree", "page", "btree"):
        assert english not in answer.err
