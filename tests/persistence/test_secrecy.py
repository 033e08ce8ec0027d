"""An encrypted register: what opens it, what does not, what can be read on the disk, and what a stop midway leaves."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.persistence.conftest import START, add_toy, new_register, toy_schema
from tests.persistence.processes import forked

from concertation.errors import UserError
from concertation.persistence.automatic import automatic_backups, copy_newest_to, daily_backup
from concertation.persistence.backup import backup, restore
from concertation.persistence.check import check
from concertation.persistence.engine import connect
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.restoring import put_back
from concertation.persistence.secrecy import attempts, conversion, key_file
from concertation.persistence.secrecy.code import SECRET_BYTES, code_of, key_of, secret_of
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import Keys, keys

PASSPHRASE = "cheval pile agrafe juste"  # noqa: S105
TOLD = "Délibération très confidentielle"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time
    monkeypatch.setattr(keys, "__dict__", Keys().__dict__)  # nothing held from another test


@pytest.fixture
def encrypted(path: Path) -> tuple[Path, str]:
    """Return an encrypted, unlocked register and its recovery code."""
    with new_register(path, Makers.seeded(1, START)) as register:
        add_toy(register, TOLD)
    return path, conversion.encrypt(path, PASSPHRASE, conversion.new_secret())


@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES))
def test_a_code_gives_its_secret_back_however_it_is_typed(secret: bytes) -> None:
    code = code_of(secret)
    assert len(code) == 9 * 4 + 8
    assert secret_of(code) == secret
    assert secret_of(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == secret


@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES), st.integers(0, 31), st.integers(1, 31))
def test_nearly_every_mistyped_sign_is_found_out(secret: bytes, place: int, shift: int) -> None:
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    code = list(code_of(secret).replace("-", ""))
    code[place] = signs[(signs.index(code[place]) + shift) % 32]
    found = None
    with contextlib.suppress(UserError):  # four signs check: one mistake in a million passes, and opens nothing
        found = secret_of("".join(code))
    assert found != secret


def test_the_key_of_a_secret_is_the_one_of_rfc_5869() -> None:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    secret = bytes(range(SECRET_BYTES))
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"Concertation register key 1").derive(secret)
    assert key_of(secret) == derived.hex()


def test_what_was_typed_is_nowhere_in_clear(encrypted: tuple[Path, str]) -> None:
    path, _ = encrypted
    with Register.open(path, Makers.system()) as register:
        add_toy(register, TOLD + " encore")
        daily_backup(register)
        for file in path.parent.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                assert b"confidentielle" not in content, file.name
                assert b"SQLite format" not in content, file.name


def test_only_the_passphrase_or_the_code_opens_it(encrypted: tuple[Path, str]) -> None:
    path, code = encrypted
    keys.lock(path)
    with pytest.raises(UserError, match="register_locked"):
        Register.open(path, Makers.system())
    with pytest.raises(UserError, match="passphrase_wrong"):
        keys.unlock(path, PASSPHRASE + "!")
    for typed in (PASSPHRASE, f"  {PASSPHRASE} ", code, code.lower()):
        keys.unlock(path, typed)
        with Register.open(path, Makers.system()) as register, register.read() as reader:
            assert reader.scalar("SELECT name FROM toy") == TOLD
        keys.lock(path)


def test_the_code_alone_opens_a_register_whose_key_file_is_lost(encrypted: tuple[Path, str]) -> None:
    path, code = encrypted
    keys.lock(path)
    key_path(path).unlink()
    keys.unlock(path, code)
    with Register.open(path, Makers.system()) as register, register.read() as reader:
        assert reader.scalar("SELECT count(*) FROM toy") == 1
    conversion.change_passphrase(path, "une autre phrase")
    assert key_path(path).exists()


def test_the_copy_kept_in_the_user_folder_stands_in_for_a_key_file_left_behind(encrypted: tuple[Path, str]) -> None:
    path, _ = encrypted
    moved = path.parent / "ailleurs"
    moved.mkdir()
    keys.lock(path)
    path.rename(moved / path.name)
    keys.unlock(moved / path.name, PASSPHRASE)
    assert check(moved / path.name) == []


def test_a_code_offered_for_all_opens_no_other_register(encrypted: tuple[Path, str]) -> None:
    path, _ = encrypted
    keys.lock(path)
    keys.offer_code(bytes(SECRET_BYTES))
    with pytest.raises(UserError, match="register_locked"):
        connect(path)


def test_copies_and_restored_registers_are_under_the_same_key(encrypted: tuple[Path, str], tmp_path: Path) -> None:
    path, _ = encrypted
    copy, again = tmp_path / "copie.concertation", tmp_path / "rendu.concertation"
    backup(path, copy)
    restore(copy, again, Makers.system())
    keys.lock(path)
    for each in (copy, again):
        with pytest.raises(UserError, match="register_locked"):
            connect(each)
        keys.unlock(each, PASSPHRASE)
        assert check(each) == []
        assert conversion.is_encrypted(each)
        keys.lock(each)


def test_encrypting_encrypts_the_automatic_copies_too(path: Path, tmp_path: Path) -> None:
    second = tmp_path / "clé USB"
    second.mkdir()
    with new_register(path, Makers.seeded(1, START)) as register:
        add_toy(register, TOLD)
        daily_backup(register)
    copy_newest_to(path, second)
    conversion.encrypt(path, PASSPHRASE, conversion.new_secret(), second)
    for _, copy in (*automatic_backups(path), *automatic_backups(path, second)):
        assert conversion.is_encrypted(copy)
        assert key_path(copy).exists()


def _tell_it_in_clear(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.rglob("*") if each.is_file() and TOLD.encode() in each.read_bytes())


def test_copies_that_a_stop_or_a_place_away_left_in_clear_are_encrypted_later(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = tmp_path / "clé USB"
    second.mkdir()
    with new_register(path, Makers.seeded(1, START)) as register:
        add_toy(register, TOLD)
        daily_backup(register)
    copy_newest_to(path, second)
    with monkeypatch.context() as stopped, pytest.raises(KeyboardInterrupt):
        stopped.setattr(conversion, "_encrypt_copies", raising)
        conversion.encrypt(path, PASSPHRASE, conversion.new_secret())
    assert len(_tell_it_in_clear(tmp_path)) == 2
    with Register.open(path, Makers.system()) as register:
        conversion.finish(path, tmp_path / "absent")
        assert len(_tell_it_in_clear(tmp_path)) == 1
        conversion.finish(path, second)
        assert not _tell_it_in_clear(tmp_path)
        add_toy(register)
    for _, copy in (*automatic_backups(path), *automatic_backups(path, second)):
        assert check(copy) == []


def raising(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_register_in_clear_keeps_its_copies_in_clear(path: Path) -> None:
    with new_register(path, Makers.seeded(1, START)) as register:
        daily_backup(register)
        conversion.finish(path)
    (_, copy), *_ = automatic_backups(path)
    assert not conversion.is_encrypted(copy)


@pytest.mark.skipif(os.name != "posix", reason="ends a process to have its number")
def test_what_a_killed_rewriting_left_is_gone_at_the_next_opening(encrypted: tuple[Path, str]) -> None:
    path, _ = encrypted
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    beside = {
        name: path.with_name(f".{path.name}.{process}.{name}")
        for name, process in (("rewritten", ended.pid), ("rewritten-journal", ended.pid), ("old", os.getppid()))
    }
    for each in beside.values():
        each.write_text(TOLD, encoding="utf-8")
    os.link(path, named_still := path.with_name(f".{path.name}.{ended.pid}.old"))
    foreign = path.with_name(f".autre {path.name}.{ended.pid}.old")
    foreign.write_text(TOLD, encoding="utf-8")
    Register.open(path, Makers.system(), readonly=True).close()
    assert beside["rewritten"].exists(), "reading writes nothing"
    Register.open(path, Makers.system()).close()
    assert not beside["rewritten"].exists()
    assert not beside["rewritten-journal"].exists()
    assert beside["old"].read_text(encoding="utf-8") == TOLD, "its process still runs"
    assert foreign.exists()
    assert not named_still.exists()
    assert check(path) == [], "a second name of the register is only taken away"


def test_a_copy_in_clear_that_takes_the_place_of_an_encrypted_register_is_encrypted_with_it(
    path: Path, tmp_path: Path
) -> None:
    with Register.create(path, makers := Makers.seeded(1, START), schema=toy_schema()) as register:
        add_toy(register, TOLD)
        backup(register, copy := tmp_path / "à part.concertation")
    code = conversion.encrypt(path, PASSPHRASE, conversion.new_secret())
    put_back(path, copy, makers)
    assert TOLD.encode() not in path.read_bytes()
    keys.lock(path)
    with pytest.raises(UserError, match="register_locked"):
        Register.open(path, makers)
    for typed in (code, PASSPHRASE):
        keys.lock(path)
        keys.unlock(path, typed)
        with Register.open(path, makers) as register, register.read() as reader:
            assert reader.scalar("SELECT name FROM toy") == TOLD
    assert check(path) == []
    assert [each for each in path.parent.iterdir() if each.name.startswith(".")] == []
    assert TOLD.encode() in copy.read_bytes(), "the copy stays as it is"


def test_a_register_comes_back_in_clear_as_it_was(encrypted: tuple[Path, str]) -> None:
    path, _ = encrypted
    conversion.decrypt(path)
    assert not key_path(path).exists()
    keys.lock(path)
    with Register.open(path, Makers.system()) as register, register.read() as reader:
        assert reader.scalar("SELECT name FROM toy") == TOLD
    assert check(path) == []
    with pytest.raises(UserError, match="not_encrypted"):
        conversion.decrypt(path)


def test_a_register_open_elsewhere_is_not_encrypted_under_the_feet_of_its_user(path: Path) -> None:
    with new_register(path, Makers.seeded(1, START)) as register:
        add_toy(register)
        with pytest.raises(UserError, match="register_busy"):
            conversion.encrypt(path, PASSPHRASE, conversion.new_secret())
        add_toy(register)
    assert not key_path(path).exists()
    assert check(path) == []


def test_a_new_passphrase_replaces_the_old_one(encrypted: tuple[Path, str]) -> None:
    path, code = encrypted
    conversion.change_passphrase(path, "tout autre chose")
    keys.lock(path)
    with pytest.raises(UserError, match="passphrase_wrong"):
        keys.unlock(path, PASSPHRASE)
    keys.unlock(path, "tout autre chose")
    assert keys.code_for(path) == code
    with pytest.raises(UserError, match="passphrase_short"):
        conversion.change_passphrase(path, " court ")


def test_copies_in_the_second_place_take_the_new_passphrase_too(encrypted: tuple[Path, str], tmp_path: Path) -> None:
    path, _ = encrypted
    (second := tmp_path / "clé USB").mkdir()
    with Register.open(path, Makers.seeded(2, START)) as register:
        daily_backup(register)
    copy_newest_to(path, second)
    conversion.change_passphrase(path, "tout autre chose", second)
    ((_, away),) = automatic_backups(path, second)
    keys.lock(path)
    keys.forget_place(away)
    keys.unlock(away, "tout autre chose")


def test_a_passphrase_that_would_be_read_as_a_recovery_code_is_refused(encrypted: tuple[Path, str]) -> None:
    path, code = encrypted
    for like in (code, code.lower().replace("-", " "), "a" * 36):
        with pytest.raises(UserError, match="passphrase_like_code"):
            conversion.change_passphrase(path, like)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.whole
def test_a_kill_while_encrypting_or_decrypting_leaves_a_whole_register_that_opens(path: Path) -> None:
    with new_register(path, Makers.seeded(1, START)) as register:
        for number in range(40):
            add_toy(register, f"{TOLD} {number}" + "x" * 3000)
    dice = random.Random(8)  # noqa: S311  # the moments of the kills
    secret = conversion.new_secret()
    seen = set()
    for _ in range(12):
        keys.hold(path, "killed", secret)
        before = conversion.is_encrypted(path)
        child = os.fork()
        if child == 0:
            try:
                conversion.decrypt(path) if before else conversion.encrypt(path, PASSPHRASE, secret)
            finally:
                os._exit(0)
        time.sleep(dice.random() * 0.35)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        keys.hold(path, "killed", secret)
        seen.add(conversion.is_encrypted(path))
        assert check(path) == []
    assert seen


@pytest.mark.skipif(
    os.name != "posix", reason="needs fork and a limit on what a process may write, which Windows lacks"
)
def test_without_room_for_another_file_a_register_stays_as_it_was(path: Path) -> None:
    import resource  # not on Windows

    with new_register(path, Makers.seeded(1, START)) as register:
        for _ in range(20):
            add_toy(register, TOLD + "x" * 20_000)
    before = path.read_bytes()

    def encrypted(pipe: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, resource.RLIM_INFINITY))
        try:
            conversion.encrypt(path, PASSPHRASE, conversion.new_secret())
        except UserError as error:
            os.write(pipe, error.code.encode())

    child, reading = forked(encrypted)
    assert os.read(reading, 100) in {b"io_error", b"disk_full"}
    os.close(reading)
    os.waitpid(child, 0)
    assert not conversion.is_encrypted(path)
    assert check(path) == []
    assert [each.name for each in path.parent.iterdir() if each.name.endswith((".rewritten", ".old", ".key"))] == []


def test_what_cannot_be_written_is_said_to_be_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Register.create(path, Makers.seeded(1, START), schema=toy_schema()).close()
    monkeypatch.setattr(conversion, "may_write", lambda _: False)
    with pytest.raises(UserError, match="register_readonly"):
        conversion.encrypt(path, PASSPHRASE, conversion.new_secret())


@pytest.mark.whole
def test_every_flipped_bit_of_an_encrypted_register_is_found(encrypted: tuple[Path, str]) -> None:
    path, _ = encrypted
    whole = path.read_bytes()
    dice = random.Random(5)  # noqa: S311
    for _ in range(150):
        at = dice.randrange(len(whole))
        hurt = bytearray(whole)
        hurt[at] ^= 1 << dice.randrange(8)
        path.write_bytes(hurt)
        with pytest.raises(UserError) as caught:
            Register.open(path, Makers.system()).close()
        assert caught.value.code == "register_damaged"
    path.write_bytes(whole)
    assert check(path) == []


@pytest.mark.parametrize(
    "forged",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b'{"id": 3}', b"{" * 70_000, "cost", "version", "hex"],
)
def test_a_forged_key_file_is_told(encrypted: tuple[Path, str], forged: bytes | str) -> None:
    path, _ = encrypted
    good = key_file.read(key_path(path))
    assert good is not None
    changes = {"cost": {"cost": 2**30}, "version": {"version": 2}, "hex": {"salt": "zz"}}
    if isinstance(forged, str):
        key_file.write(key_path(path), replace(good, **changes[forged]))  # type: ignore[arg-type]
    else:
        key_path(path).write_bytes(forged)
    stranger = Keys()
    with pytest.raises(UserError, match="key_file_unreadable"):
        stranger.unlock(path, PASSPHRASE)


def test_wrong_passphrases_are_slowed_and_never_locked_out() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    waits = []
    for _ in range(12):
        waits.append(attempts.wait_before("register", now))
        attempts.failed("register", now)
    assert waits == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30]
    assert attempts.wait_before("register", now + timedelta(seconds=30)) == 0
    assert attempts.wait_before("register", now - timedelta(days=400)) == 30, "a clock set back waits no longer"
    attempts.succeeded("register")
    assert attempts.wait_before("register", now) == 0
