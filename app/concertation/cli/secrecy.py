"""Verbs that encrypt a register, bring it back in clear and change its passphrase.

A passphrase comes from ``CONCERTATION_PASSPHRASE`` or from a line of standard input, never from the command itself: other
users of the machine can read what commands were given.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from argparse import Namespace
from pathlib import Path

from concertation.cli.output import complain, print_json, say
from concertation.errors import UserError
from concertation.services import secrecy
from concertation.services.keeping import second_place
from concertation.wording import word

VARIABLE = "CONCERTATION_PASSPHRASE"


def offer_variable() -> None:
    """Let verbs open encrypted registers with the passphrase of the environment, or what the system's keyring holds."""
    secrecy.ask_keyring()
    if typed := os.environ.get(VARIABLE):
        secrecy.offer(typed, _pause)


def warn_of_clear_text(path: Path) -> None:
    """Tell on standard error that what was written from an encrypted register is not."""
    with contextlib.suppress(UserError):  # moved meanwhile: nothing to warn of
        if secrecy.is_encrypted(path):
            complain(word("secrecy", "clear_text"))


def encrypt_command(options: Namespace) -> int:
    """Encrypt the register and print its recovery code, once."""
    phrase = os.environ.get(VARIABLE) or _line("passphrase")
    code = secrecy.encrypt(options.file, phrase, second=second_place())
    try:
        if options.json:
            print_json({"path": str(options.file), "recovery_code": code})
        else:
            say(word("secrecy", "keep_code"))
            say(code)
    except (UserError, BrokenPipeError):  # the register is encrypted by now: the code must reach somebody
        complain(word("secrecy", "keep_code"))
        complain(code)
        raise
    return 0


def decrypt_command(options: Namespace) -> int:
    _unlock(options.file)
    secrecy.decrypt(options.file)
    return _done(options, "decrypted")


def change_passphrase_command(options: Namespace) -> int:
    """Two lines of standard input are the present passphrase and the new one; one alone is the new one.

    One is enough where the environment or the keyring opens the register. Of two, the first is tried whatever opens it: it
    is never kept as if it were the new one.
    """
    present, new = _present_and_new()
    _unlock(options.file, present)
    secrecy.change_passphrase(options.file, new or _line("new_passphrase"), second=second_place())
    return _done(options, "changed")


def _present_and_new() -> tuple[str | None, str | None]:
    """Return what standard input tells of both; nothing yet of a terminal, which is asked for what is needed."""
    if _is_asked():
        return None, None
    first = _line("passphrase")
    try:
        return first, _line("new_passphrase")
    except UserError:
        return None, first


def _done(options: Namespace, key: str) -> int:
    if options.json:
        print_json({"path": str(options.file), key: True})
    else:
        say(word("secrecy", key))
    return 0


def _unlock(path: Path, present: str | None = None) -> None:
    """Open the register with the passphrase told, or asked for where nothing opens it; after the wait that wrong ones earned."""
    _pause(secrecy.wait_before_unlocking(path))
    if _is_open_in_clear(path):
        raise UserError("not_encrypted", path=str(path))
    if present is not None or not _opens(path):
        secrecy.unlock(path, present or _line("passphrase"))


def _is_open_in_clear(path: Path) -> bool:
    return _opens(path) and not secrecy.is_encrypted(path)


def _opens(path: Path) -> bool:
    """Tell whether a register opens without being asked for a passphrase."""
    try:
        secrecy.is_encrypted(path)
    except UserError as error:
        if error.code not in {"register_locked", "not_a_database"}:
            raise
        return False
    return True


def _pause(seconds: float) -> None:
    if seconds > 0:
        complain(word("secrecy", "waiting"))
        time.sleep(seconds)


def _line(what: str) -> str:
    """Read one line of standard input without its end.

    Raises:
        UserError: ``passphrase_missing`` where there is none.
    """
    if _is_asked():
        import getpass

        return getpass.getpass(word("secrecy", what) + " : ")
    told = b"" if sys.stdin is None else sys.stdin.buffer.readline()
    try:
        typed = told.decode("utf-8-sig").rstrip("\r\n")  # some shells put a byte order mark before what they pipe
    except UnicodeDecodeError as error:
        raise UserError("passphrase_missing", variable=VARIABLE) from error
    if not typed:
        raise UserError("passphrase_missing", variable=VARIABLE)
    return typed


def _is_asked() -> bool:
    """Tell whether somebody sits at standard input."""
    return sys.stdin is not None and sys.stdin.isatty()
