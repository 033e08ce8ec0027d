"""Bad files, bad folders, full disks, other processes: a code told to the user, and nothing touched or half-written."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver
from tests.persistence.conftest import START, add_toy, cells_of, toy_schema

from concertation import wording
from concertation.errors import UserError
from concertation.persistence import engine
from concertation.persistence.backup import backup
from concertation.persistence.check import check
from concertation.persistence.engine import GENERATION, connect
from concertation.persistence.ids import Makers
from concertation.persistence.lock import lock_file
from concertation.persistence.place import Place, _is_synchronised, _mount_type
from concertation.persistence.register import Register


def _text(path: Path) -> None:
    path.write_text("Ceci n’est pas un registre.\n" * 40, encoding="utf-8")


def _short_text(path: Path) -> None:
    path.write_text("court", encoding="utf-8")


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x" * 5000)


def _empty(path: Path) -> None:
    path.touch()


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE contact (name TEXT)")
    connection.commit()
    connection.close()


def _folder(path: Path) -> None:
    path.mkdir()


def _register(path: Path) -> None:
    Register.create(path, Makers.seeded(1, START)).close()


def _newer(path: Path) -> None:
    _register(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {GENERATION + 1}")
    connection.close()


def _truncated(path: Path) -> None:
    _register(path)
    os.truncate(path, path.stat().st_size // 2 + 100)


def _scrambled(path: Path) -> None:
    _register(path)
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(content)


def _missing(path: Path) -> None:
    assert not path.exists()


BAD_FILES = [
    (_text, "not_a_database"),
    (_short_text, "not_a_database"),
    (_zip, "not_a_database"),
    (_empty, "not_a_register"),
    (_foreign, "not_a_register"),
    (_folder, "folder_not_file"),
    (_newer, "register_newer"),
    (_truncated, "register_damaged"),
    (_scrambled, "register_damaged"),
    (_missing, "file_missing"),
]


@pytest.mark.parametrize(("make", "code"), BAD_FILES)
@pytest.mark.parametrize("readonly", [False, True])
def test_a_bad_file_is_told_and_left_untouched(
    path: Path, makers: Makers, make: Callable[[Path], None], code: str, readonly: bool
) -> None:
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UserError) as caught:
        Register.open(path, makers, readonly=readonly)
    assert caught.value.code == code
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [file.name for file in path.parent.iterdir()] == ([path.name] if path.exists() else [])
    for language in wording.LANGUAGES:
        wording.set_language(language)
        told = wording.sentence(caught.value)
        assert told != str(caught.value)
        assert "{" not in told
    wording.set_language("fr")


def test_a_missing_folder_is_told(tmp_path: Path, makers: Makers) -> None:
    with pytest.raises(UserError, match="folder_missing"):
        Register.create(tmp_path / "nulle part" / "r.concertation", makers)
    with pytest.raises(UserError, match="folder_missing"):
        Register.open(tmp_path / "nulle part" / "r.concertation", makers)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_folder_opens_read_only(open_path: Path, makers: Makers, as_nobody: Callable[[], None]) -> None:
    path = open_path
    _register(path)
    elsewhere = path.parent / "ailleurs"
    elsewhere.mkdir(mode=0o777)
    elsewhere.chmod(0o777)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    as_nobody()
    with Register.open(path, makers) as register:
        assert register.readonly
        with register.read() as reader:
            assert reader.scalar("SELECT count(*) FROM meeting") == 0
        with pytest.raises(UserError, match="register_readonly"), register.write("anything"):
            pass
    with pytest.raises(UserError, match="folder_readonly"):
        Register.create(path.with_name("autre.concertation"), makers)
    assert check(path) == []
    assert backup(path, elsewhere / "copie.concertation").counts["meeting"] == 0


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_a_killed_process_left_in_the_log_is_read_on_a_read_only_medium(
    path: Path, makers: Makers, open_path: Path, as_nobody: Callable[[], None]
) -> None:
    medium = open_path.with_name("clé")
    medium.mkdir()
    with Register.create(path, makers, schema=toy_schema()) as register:
        key = add_toy(register)
        for suffix in ("", "-wal", "-shm"):  # as a kill leaves them
            (medium / f"r.concertation{suffix}").write_bytes(path.with_name(path.name + suffix).read_bytes())
    for file in medium.iterdir():
        file.chmod(0o444)
    medium.chmod(0o555)
    as_nobody()
    with Register.open(medium / "r.concertation", makers) as register:
        assert register.readonly
        assert cells_of(register, key) == ("toupie", None, 0)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_forbidden_file_is_told(open_path: Path, makers: Makers, as_nobody: Callable[[], None]) -> None:
    path = open_path
    _register(path)
    path.chmod(0o000)
    as_nobody()
    with pytest.raises(UserError, match="file_forbidden"):
        Register.open(path, makers)


def test_asked_for_reading_a_register_leaves_no_mark(path: Path, makers: Makers) -> None:
    _register(path)
    with Register.open(path, makers, readonly=True) as register, register.read() as reader:
        assert reader.scalar("SELECT count(*) FROM meeting") == 0
        assert not lock_file(path).exists()


def test_a_full_disk_leaves_the_register_as_it_was(register: Register) -> None:
    key = add_toy(register, weight=1)
    pages = register.raw().execute("PRAGMA page_count").fetchone()[0]
    register.raw().execute(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(UserError, match="disk_full"), register.write("fill") as unit:
        for number in range(100):
            unit.raw.execute("INSERT INTO toy (id, name) VALUES (?, ?)", (str(number), "x" * 4000))
    register.raw().execute("PRAGMA max_page_count = 100000000")
    assert cells_of(register, key) == ("toupie", 1, 0)
    with register.read() as reader:
        assert reader.scalar("SELECT count(*) FROM toy") == 1
    add_toy(register, "saved once room was made")
    register.close()
    assert check(register.path) == []


def _small_disk(folder: Path, size: str) -> bool:
    folder.mkdir()
    return (
        sys.platform == "linux"
        and os.geteuid() == 0
        and subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)], check=False).returncode
        == 0
    )


def test_a_truly_full_disk_is_told_at_creation_and_later(tmp_path: Path, makers: Makers) -> None:
    disk = tmp_path / "disk"
    if not _small_disk(disk, "6m"):
        pytest.skip("needs the right to mount")
    try:
        (disk / "ballast").write_bytes(b"\0" * 6_100_000)
        with pytest.raises(UserError, match="disk_full"):
            Register.create(disk / "r.concertation", makers)
        assert [file.name for file in disk.iterdir()] == ["ballast"]
        (disk / "ballast").unlink()
        with Register.create(disk / "r.concertation", makers, schema=toy_schema()) as register:
            written = 0
            with pytest.raises(UserError, match="disk_full"):
                for _ in range(2000):
                    add_toy(register, "x" * 2000)
                    written += 1
            with register.read() as reader:
                assert reader.scalar("SELECT count(*) FROM toy") == written > 0
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_register_whose_log_found_no_room_is_not_made(tmp_path: Path, makers: Makers) -> None:
    disk = tmp_path / "disk"
    if not _small_disk(disk, "2m"):
        pytest.skip("needs the right to mount")
    try:
        with pytest.raises(UserError, match="disk_full"):
            Register.create(disk / "r.concertation", makers)
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_register_is_read_where_the_disk_has_no_room_at_all(tmp_path: Path, makers: Makers) -> None:
    disk = tmp_path / "disk"
    if not _small_disk(disk, "6m"):
        pytest.skip("needs the right to mount")
    try:
        path = disk / "r.concertation"
        with Register.create(path, makers, schema=toy_schema()) as register:
            add_toy(register, "kept")
        with contextlib.suppress(OSError), (disk / "ballast").open("wb", buffering=0) as ballast:
            while ballast.write(b"\0" * 512):
                pass
        assert shutil.disk_usage(disk).free == 0
        with Register.open(path, makers) as register:
            assert register.readonly
            with register.read() as reader:
                assert reader.scalar("SELECT name FROM toy") == "kept"
            with pytest.raises(UserError, match="disk_full"), register.write("add"):
                pass
            backup(register, tmp_path / "elsewhere.concertation")
        (disk / "ballast").unlink()
        with Register.open(path, makers) as register:
            assert not register.readonly
    finally:
        subprocess.run(["umount", str(disk)], check=True)


HOLD = """
import sys, time
from pathlib import Path
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
with Register.open(Path(sys.argv[1]), Makers.system("Secrétariat EXEMPLE-00")) as register:
    with register.alone() as raw:
        raw.execute("BEGIN IMMEDIATE")
        print("held", flush=True)
        sys.stdin.readline()
        raw.execute("ROLLBACK")
"""


def test_a_register_held_elsewhere_is_told_with_its_holder(
    path: Path, makers: Makers, monkeypatch: pytest.MonkeyPatch
) -> None:
    _register(path)
    monkeypatch.setattr(engine, "TIMEOUT_SECONDS", 0.2)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},  # the same program as here
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with Register.open(path, makers) as register:
            with register.read() as reader:
                assert reader.scalar("SELECT count(*) FROM meeting") == 0
            with pytest.raises(UserError) as caught, register.write("blocked"):
                pass
        assert caught.value.code == "register_busy"
        assert ", " in str(caught.value.data["holder"])
        other.communicate("\n", timeout=20)
    assert not lock_file(path).exists()


def test_a_writer_waits_at_the_door_and_is_never_refused_midway(path: Path) -> None:
    """Two that begin by reading would both come to write on what the other has since made old."""
    _register(path)
    first, second = connect(path), connect(path, timeout=0)
    try:
        with engine.transaction(first):
            first.execute("SELECT count(*) FROM meeting").fetchone()
            with pytest.raises(driver.OperationalError, match="locked"), engine.transaction(second):
                pytest.fail("the second writer was let in")
    finally:
        first.close()
        second.close()


def test_a_dead_process_s_mark_is_replaced(path: Path, makers: Makers) -> None:
    _register(path)
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], stdout=subprocess.PIPE, check=True)
    import socket

    lock_file(path).write_text(f'{{"user": "x", "machine": "{socket.gethostname()}", "pid": {int(ended.stdout)}}}')
    with Register.open(path, makers):
        assert f'"pid": {os.getpid()}' in lock_file(path).read_text()
    assert not lock_file(path).exists()


def test_on_a_shared_folder_the_journal_is_a_safe_one(
    path: Path, makers: Makers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "place_of", lambda _: Place.NETWORK)
    monkeypatch.setattr("concertation.persistence.register.place_of", lambda _: Place.NETWORK)
    with Register.create(path, makers, schema=toy_schema()) as register:
        key = add_toy(register, weight=1)
        assert cells_of(register, key) == ("toupie", 1, 0)
        raw = register.raw()
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
        assert raw.execute("PRAGMA synchronous").fetchone()[0] == 3
        assert not path.with_name(path.name + "-wal").exists()
        monkeypatch.setattr(engine, "TIMEOUT_SECONDS", 0.2)
        with pytest.raises(UserError, match="register_busy"), Register.open(path, makers) as second, second.write("x"):
            pass


def test_a_local_connection_follows_the_recipe(path: Path) -> None:
    _register(path)
    raw = connect(path)
    told = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "recursive_triggers", "mmap_size")
    }
    raw.close()
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "recursive_triggers": 1,
        "mmap_size": 0,
    }


def test_shared_places_are_recognised(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:3 / /srv/partage\\040commun rw - cifs //serveur/partage rw\n"
    )
    assert _mount_type(Path("/srv/partage commun/276"), mounts) == "cifs"
    assert _mount_type(Path("/srv/partage"), mounts) == "ext4"
    assert _is_synchronised(Path("/home/x/OneDrive - Département/276"))
    assert _is_synchronised(Path("/home/x/Nextcloud"))
    assert not _is_synchronised(Path("/home/x/Documents/276"))
