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
    code = secrecy.encrypt(options.file, os.environ.get(VARIABLE) or _line("passphrase"))
    if options.json:
        print_json({"path": str(options.file), "recovery_code": code})
    else:
        say(word("secrecy", "keep_code"))
        say(code)
    return 0


def decrypt_command(options: Namespace) -> int:
    _unlock(options.file)
    secrecy.decrypt(options.file)
    return _done(options, "decrypted")


def change_passphrase_command(options: Namespace) -> int:
    """The first line of standard input, unless the environment tells it, is the present passphrase; the next the new one."""
    _unlock(options.file)
    secrecy.change_passphrase(options.file, _line("new_passphrase"))
    return _done(options, "changed")


def _done(options: Namespace, key: str) -> int:
    if options.json:
        print_json({"path": str(options.file), key: True})
    else:
        say(word("secrecy", key))
    return 0


def _unlock(path: Path) -> None:
    """Open the register with the passphrase given, after the wait that wrong ones have earned."""
    _pause(secrecy.wait_before_unlocking(path))
    try:
        encrypted = secrecy.is_encrypted(path)
    except UserError as error:
        if error.code not in {"register_locked", "not_a_database"}:
            raise
        secrecy.unlock(path, _line("passphrase"))
        return
    if not encrypted:
        raise UserError("not_encrypted", path=str(path))


def _pause(seconds: float) -> None:
    if seconds > 0:
        complain(word("secrecy", "waiting"))
        time.sleep(seconds)


def _line(what: str) -> str:
    """Read one line of standard input without its end.

    Raises:
        UserError: ``passphrase_missing`` where there is none.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        import getpass

        return getpass.getpass(word("secrecy", what) + " : ")
    told = b"" if sys.stdin is None else sys.stdin.buffer.readline()
    try:
        typed = told.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise UserError("passphrase_missing", variable=VARIABLE) from error
    if not typed:
        raise UserError("passphrase_missing", variable=VARIABLE)
    return typed
