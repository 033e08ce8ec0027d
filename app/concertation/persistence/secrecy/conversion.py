"""Encrypts a register, and brings it back in clear: rewritten whole beside the old one, proven, then put in its place.

The old file is left alone until the new one is on the disk and found equal to it, so a stop at any moment leaves one of the
two, whole. The key file is written before the encrypted register takes its name, and outlives it when it goes back.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import UserError
from concertation.persistence.automatic import automatic_backups
from concertation.persistence.engine import APPLICATION_ID, GENERATION, connect
from concertation.persistence.faults import telling
from concertation.persistence.migrate import counts
from concertation.persistence.naming import flush_to_disk, forget
from concertation.persistence.oplog import seal
from concertation.persistence.place import may_write
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.code import SECRET_BYTES, code_of, key_of
from concertation.persistence.secrecy.key_file import KeyFile, RandomBytes, key_path
from concertation.persistence.secrecy.keys import identity_of_secret, keys
from concertation.persistence.secrecy.leftovers import being_rewritten, let_go, sweep, wipe

_CLEAR = b"SQLite format 3\x00"  # https://sqlite.org/fileformat2.html, 1.3


def is_encrypted(path: Path) -> bool:
    """Tell whether a register, held by this process where it is encrypted, is; ``register_locked`` when it is not held."""
    raw = connect(path, readonly=True)
    try:
        return bool(raw.execute("PRAGMA cipher_status").fetchone()[0] == "1")
    finally:
        raw.close()


def new_secret(random: RandomBytes = os.urandom) -> bytes:
    """Draw the secret of a register about to be encrypted."""
    return random(SECRET_BYTES)


def encrypt(path: Path, passphrase: str, secret: bytes, second: Path | None = None) -> str:
    """Encrypt a register and its automatic copies under ``secret``, sealed by a passphrase; return the recovery code.

    Those of the ``second`` place are too, where it is there.

    Raises:
        UserError: ``already_encrypted``, ``passphrase_short``, or the register is open elsewhere, read-only, damaged, or
            the disk is full: it is then as it was.
    """
    if is_encrypted(path):
        raise UserError("already_encrypted", path=str(path))
    identity = identity_of_secret(secret)
    file = key_file.sealed(secret, passphrase, identity)
    _encrypt_file(path, secret, file)
    _encrypt_copies(path, secret, file, second)
    return code_of(secret)


def finish(path: Path, second: Path | None = None) -> None:
    """Encrypt the automatic copies of an encrypted register that are still in clear: a stop left them, or their place was away."""
    with contextlib.suppress(UserError):  # held alone on a share: another day
        secret, file = keys.secret_of(path), key_file.read(key_path(path))
        if secret is not None and file is not None and is_encrypted(path):
            _encrypt_copies(path, secret, file, second)


def keep_secret(copy: Path, path: Path) -> None:
    """Encrypt a copy in clear that is about to take the place of an encrypted register, under the same key."""
    secret, file = keys.secret_of(path), key_file.read(key_path(path))
    if secret is not None and file is not None and not _is_clear(path) and not is_encrypted(copy):
        _encrypt_file(copy, secret, file)


def _is_clear(path: Path) -> bool:
    """Tell whether a closed register, even damaged, is in clear: its first bytes then say what it is."""
    try:
        with path.open("rb") as read:
            return read.read(len(_CLEAR)) == _CLEAR
    except OSError:
        return True


def _encrypt_copies(path: Path, secret: bytes, file: KeyFile, second: Path | None) -> None:
    for copy in _copies(path, second):
        sweep(copy)
        with contextlib.suppress(UserError):  # a damaged copy stays as it is
            if not is_encrypted(copy):
                _encrypt_file(copy, secret, file)


def _copies(path: Path, second: Path | None) -> list[Path]:
    found = [*automatic_backups(path), *(automatic_backups(path, second) if second is not None else ())]
    return [copy for _, copy in found]


def _encrypt_file(path: Path, secret: bytes, file: KeyFile) -> None:
    _rewrite(path, key_of(secret))
    key_file.write(key_path(path), file)
    _replace(path)
    keys.hold(path, file.id, secret)


def decrypt(path: Path) -> None:
    """Bring an unlocked register back in clear; its copies stay encrypted, beside their key files.

    Raises:
        UserError: ``not_encrypted``, ``register_locked``, or the register is open elsewhere, read-only, or the disk full.
    """
    if not is_encrypted(path):
        raise UserError("not_encrypted", path=str(path))
    _rewrite(path, "")
    _replace(path)
    key_path(path).unlink(missing_ok=True)
    keys.forget_place(path)


def change_passphrase(path: Path, passphrase: str, second: Path | None = None) -> None:
    """Seal an unlocked register's secret under another passphrase, here and beside its copies, those of ``second`` too.

    Raises:
        UserError: ``not_encrypted``, ``register_locked``, ``passphrase_short``.
    """
    secret = keys.secret_of(path) if is_encrypted(path) else None
    if secret is None:
        raise UserError("not_encrypted", path=str(path))
    file = key_file.sealed(secret, passphrase, identity_of_secret(secret))
    key_file.write(key_path(path), file)
    for copy in _copies(path, second):
        if keys.identity_of(copy) == file.id:
            with contextlib.suppress(UserError):  # a copy keeps its former passphrase rather than none
                key_file.write(key_path(copy), file)


def _rewrite(path: Path, key: str) -> None:
    """Write the register whole under another key (empty: in clear), and prove that it is the same."""
    if not may_write(path):
        raise UserError("register_readonly", path=str(path), reason="")
    built = being_rewritten(path)
    try:
        with telling(path, files=True), _alone(path) as raw:
            forget(built)
            expected = counts(raw), seal(raw)
            raw.execute("ATTACH ? AS rewritten KEY ?", (str(built), f"x'{key}'" if key else ""))
            _export(raw, path, built)
            raw.execute(f"PRAGMA rewritten.application_id={APPLICATION_ID}")
            raw.execute(f"PRAGMA rewritten.user_version={GENERATION}")
            raw.execute("DETACH rewritten")
            _prove(built, key, expected)
            flush_to_disk(built)
    except BaseException:
        with contextlib.suppress(OSError):
            forget(built)
        raise


def _export(raw: Any, path: Path, built: Path) -> None:
    """Copy all into the attached file; the export tells of a full disk or quota as of any fault of its own."""
    try:
        raw.execute("SELECT sqlcipher_export('rewritten')")
    except driver.OperationalError as error:
        full = shutil.disk_usage(path.parent).free + built.stat().st_size < path.stat().st_size
        raise UserError("disk_full" if full else "io_error", path=str(path), reason=str(error)) from error


@contextmanager
def _alone(path: Path) -> Iterator[Any]:
    """Lend a connection once nobody else has the register open: leaving the write-ahead log succeeds only then."""
    raw = connect(path)
    try:
        raw.execute("PRAGMA locking_mode=EXCLUSIVE")
        raw.execute("PRAGMA journal_mode=TRUNCATE")
        raw.execute(
            "PRAGMA trusted_schema=ON"
        )  # the export is a function that writes; the schema was checked on opening
        yield raw
    finally:
        raw.close()


def _prove(built: Path, key: str, expected: tuple[dict[str, int], str]) -> None:
    copy = driver.connect(str(built), isolation_level=None)
    try:
        if key:
            copy.execute(f"PRAGMA key=\"x'{key}'\"")
        found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        broken = copy.execute("PRAGMA foreign_key_check").fetchall()
        if found != "ok" or broken or (counts(copy), seal(copy)) != expected:
            raise UserError("backup_not_proven", path=str(built), reason=f"{found}, {len(broken)}")
    finally:
        copy.close()


def _replace(path: Path) -> None:
    """Put the rewritten register in the place of the old one, whose clear bytes are written over as far as may be."""
    built = being_rewritten(path)
    old = let_go(path)
    with telling(path, files=True):
        with contextlib.suppress(OSError):  # no links there: the old bytes are simply let go
            os.link(path, old)
        built.replace(path)
        for suffix in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        if old.exists():
            wipe(old)
