"""Encrypting a register, opening it with a passphrase or its recovery code, locking it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from concertation.errors import UserError
from concertation.persistence.engine import connect
from concertation.persistence.secrecy import attempts, conversion, key_file, vault
from concertation.persistence.secrecy.code import code_of, looks_like_code, secret_of
from concertation.persistence.secrecy.keys import keys

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def is_encrypted(path: Path) -> bool:
    """Tell whether a register is encrypted; ``register_locked`` where it is and has not been unlocked."""
    return conversion.is_encrypted(path)


def has_keyring() -> bool:
    return vault.is_there()


def ask_keyring() -> None:
    """Let registers that this workstation remembers open by themselves."""
    keys.add_source(vault.recall)


def wait_before_unlocking(path: Path, clock: Clock = _now) -> float:
    """Return the seconds before another passphrase may be tried on a register."""
    return attempts.wait_before(keys.identity_of(path) or path.name, clock())


def unlock(path: Path, typed: str, *, remember: bool = False, clock: Clock = _now) -> None:
    """Unlock a register for this process with its passphrase or its recovery code.

    Raises:
        UserError: ``unlock_wait`` while wrong tries are being slowed, ``passphrase_wrong``, ``recovery_code_wrong``,
            ``recovery_code_other``, ``key_file_missing``.
    """
    identity = keys.identity_of(path) or path.name
    wait = attempts.wait_before(identity, clock())
    if wait > 0:
        raise UserError("unlock_wait", seconds=int(wait) + 1)
    try:
        keys.unlock(path, typed)
        _expect_opens(path, typed)
    except UserError as error:
        if error.code in {"passphrase_wrong", "recovery_code_wrong", "recovery_code_other"}:
            attempts.failed(identity, clock())
        raise
    attempts.succeeded(identity)
    held, secret = keys.identity_of(path), keys.secret_of(path)
    if remember and held is not None and secret is not None:
        vault.remember(held, secret)


def _expect_opens(path: Path, typed: str) -> None:
    """Prove a recovery code by the first page; a passphrase proved itself by opening the key file.

    That the register is damaged beyond its first page is for its opening to tell, and for a repair to read.
    """
    try:
        connect(path, damaged=True).close()
    except UserError as error:
        if error.code != "register_damaged" or error.data.get("reason") != "encrypted":
            raise
        if looks_like_code(typed):
            keys.lock(path)
            raise UserError("recovery_code_other", path=str(path)) from error


def lock(path: Path) -> None:
    """Forget the key of a register whose connections are closed."""
    keys.lock(path)


def forget_on_this_workstation(path: Path) -> None:
    """Take the register's secret out of the system's keyring."""
    identity = keys.identity_of(path)
    if identity is not None:
        vault.forget(identity)


def draw_code() -> str:
    """Return the recovery code of a register about to be encrypted, to be printed and typed back."""
    return code_of(conversion.new_secret())


def is_like_code(typed: str) -> bool:
    """Tell whether a passphrase being chosen would be taken for a recovery code."""
    return looks_like_code(typed)


def is_same_code(typed: str, code: str) -> bool:
    """Tell whether a typed recovery code is the one printed, whatever its case, blanks and hyphens."""
    try:
        return secret_of(typed) == secret_of(code)
    except UserError:
        return False


def encrypt(
    path: Path, passphrase: str, code: str | None = None, *, remember: bool = False, second: Path | None = None
) -> str:
    """Encrypt a closed register and return its recovery code, the one drawn before where it is given.

    Its automatic copies are encrypted with it, beside it and in the ``second`` place.

    Raises:
        UserError: ``already_encrypted``, ``passphrase_short``, ``recovery_code_wrong``, or what opening refuses.
    """
    secret = secret_of(code) if code is not None else conversion.new_secret()
    told = conversion.encrypt(path, passphrase, secret, second)
    identity = keys.identity_of(path)
    if remember and identity is not None:
        vault.remember(identity, secret)
    return told


def decrypt(path: Path) -> None:
    """Bring a closed, unlocked register back in clear."""
    forget_on_this_workstation(path)
    conversion.decrypt(path)


def change_passphrase(path: Path, passphrase: str, second: Path | None = None) -> None:
    """Give an unlocked register another passphrase, and its automatic copies, here and in the ``second`` place; its code stays."""
    conversion.change_passphrase(path, passphrase, second)


def seal_text(path: Path, text: str) -> str:
    """Return a text as it may lie outside an encrypted register: sealed under its key; as it is beside one in clear."""
    secret = keys.secret_of(path)
    return text if secret is None else key_file.seal_text(secret, text)


def open_text(path: Path, kept: str) -> str | None:
    """Return a text that :func:`seal_text` gave; None where the register's key is not held, or not the same."""
    secret = keys.secret_of(path)
    return kept if secret is None and not key_file.is_sealed_text(kept) else key_file.open_text(secret, kept)


def recovery_code(path: Path) -> str | None:
    """Return the recovery code of an unlocked, encrypted register, to print it again."""
    return keys.code_for(path)


def offer(typed: str, pause: Callable[[float], None], clock: Clock = _now) -> None:
    """Try one passphrase, or recovery code, on the encrypted registers met in this process.

    ``pause`` waits the seconds that wrong tries have earned.

    Raises:
        UserError: ``recovery_code_wrong`` at once; opening a register will raise ``passphrase_wrong``.
    """
    if looks_like_code(typed):
        keys.offer_code(secret_of(typed))
        return

    def source(file: key_file.KeyFile) -> bytes:
        pause(attempts.wait_before(file.id, clock()))
        try:
            found = key_file.opened(file, typed)
        except UserError:
            attempts.failed(file.id, clock())
            raise
        attempts.succeeded(file.id)
        return found

    keys.add_source(source)
