"""The system's keyring, where there is one: what lets a register open on its own workstation without being asked."""

from __future__ import annotations

import logging
from contextlib import suppress

from concertation.persistence.secrecy.code import SECRET_BYTES
from concertation.persistence.secrecy.key_file import KeyFile

log = logging.getLogger(__name__)

_SERVICE = "Concertation"


def is_there() -> bool:
    """Tell whether this system keeps secrets for its user: Windows, macOS, GNOME and KDE do; a bare server does not."""
    try:
        import keyring  # noqa: PLC0415  # asks the system
        from keyring.backends import fail, null  # noqa: PLC0415

        return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)
    except Exception:  # a keyring that breaks is no keyring
        log.info("no keyring", exc_info=True)
        return False


def remember(identity: str, secret: bytes) -> bool:
    """Keep a secret in the keyring; false where there is none, or it refuses."""
    if not is_there():
        return False
    try:
        import keyring  # noqa: PLC0415

        keyring.set_password(_SERVICE, identity, secret.hex())
    except Exception:
        log.info("keyring refused", exc_info=True)
        return False
    return True


def forget(identity: str) -> None:
    if not is_there():
        return
    with suppress(Exception):
        import keyring  # noqa: PLC0415

        keyring.delete_password(_SERVICE, identity)


def recall(file: KeyFile) -> bytes | None:
    """Return the secret that the keyring holds for a key file, if any."""
    if not is_there():
        return None
    try:
        import keyring  # noqa: PLC0415

        found = bytes.fromhex(keyring.get_password(_SERVICE, file.id) or "")
    except Exception:
        log.info("keyring refused", exc_info=True)
        return None
    return found if len(found) == SECRET_BYTES else None
