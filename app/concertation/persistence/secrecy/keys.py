"""The keys that this process holds: what opens an encrypted register, from a passphrase, a code, or a source asked.

Every connection asks here for its key, so copies, proofs and checks of an unlocked register need no word more. Keys never
leave the memory of the process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from concertation.errors import UserError
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.code import code_of, key_of, looks_like_code, secret_of
from concertation.persistence.secrecy.key_file import KeyFile, key_path

Source = Callable[[KeyFile], bytes | None]


class Keys:
    """Secrets by the id of their key file, and registers known by their place where no key file lies beside them."""

    def __init__(self) -> None:
        self._secrets: dict[str, bytes] = {}
        self._places: dict[Path, str] = {}
        self._sources: list[Source] = []
        self._offered: bytes | None = None
        self._guard = threading.RLock()

    def of(self, path: Path) -> str | None:
        """Return the raw key of a register, None for one in clear or still locked."""
        secret = self.secret_of(path)
        return None if secret is None else key_of(secret)

    def candidates(self, path: Path) -> list[str | None]:
        """Return the keys to open a file with, in order; None stands for a register in clear.

        A key file may lie beside a register still in clear: encrypting was interrupted, or undone. And the key file may
        be lost: a recovery code offered to this process then opens the register alone.
        """
        held = self.of(path)
        if held is not None:
            return [held, None]
        if self._offered is None or key_path(path).exists():
            return [None]
        return [None, key_of(self._offered)]

    def secret_of(self, path: Path) -> bytes | None:
        """Return a register's secret, asking the sources where this process does not hold it yet."""
        with self._guard:
            placed = self._places.get(_place(path))
            if placed is not None:
                return self._secrets.get(placed)
            file = key_file.read(key_path(path))
            if file is None:
                return None
            return self._secrets.get(file.id) or self._asked(file)

    def _asked(self, file: KeyFile) -> bytes | None:
        for source in self._sources:
            found = source(file)
            if found is not None:
                self._secrets[file.id] = found
                return found
        return None

    def add_source(self, source: Source) -> None:
        """Ask ``source`` for the secrets of registers met from now on: the system's keyring, a variable of the environment."""
        self._sources.append(source)

    def offer_code(self, secret: bytes) -> None:
        """Try a recovery code's secret on encrypted registers met without their key file, and before asking for a passphrase."""
        self._offered = secret
        self.add_source(lambda file: secret if file.id == identity_of_secret(secret) else None)

    def hold(self, path: Path, identity: str, secret: bytes) -> None:
        """Hold the secret of a register, wherever its key file lies."""
        with self._guard:
            self._secrets[identity] = secret
            self._places[_place(path)] = identity

    def follow(self, source: Path, copy: Path) -> None:
        """Hold for a copy the key of what it is copied from; nothing where that is in clear."""
        with self._guard:
            identity = self.identity_of(source)
            if identity is not None and identity in self._secrets:
                self._places[_place(copy)] = identity

    def forget_place(self, path: Path) -> None:
        with self._guard:
            self._places.pop(_place(path), None)

    def identity_of(self, path: Path) -> str | None:
        placed = self._places.get(_place(path))
        if placed is not None:
            return placed
        file = key_file.read(key_path(path))
        return None if file is None else file.id

    def lock(self, path: Path) -> None:
        """Forget a register's secret: its next connection will have to be given it again."""
        with self._guard:
            identity = self.identity_of(path)
            self._places.pop(_place(path), None)
            if identity is not None:
                self._secrets.pop(identity, None)

    def unlock(self, path: Path, typed: str) -> None:
        """Hold a register's secret from its passphrase or its recovery code.

        Raises:
            UserError: ``passphrase_wrong``, ``recovery_code_wrong``, or ``key_file_missing`` where only the code could help.
        """
        if looks_like_code(typed):
            self._unlock_with_code(path, typed)
            return
        beside = key_file.read(key_path(path))
        candidates = [beside] if beside else key_file.spares()
        if not candidates:
            raise UserError("key_file_missing", path=str(path), key=key_path(path).name)
        for file in candidates:
            try:
                secret = key_file.opened(file, typed)
            except UserError:
                continue
            self.hold(path, file.id, secret)
            return
        raise UserError("passphrase_wrong")

    def _unlock_with_code(self, path: Path, typed: str) -> None:
        secret = secret_of(typed)
        identity = self.identity_of(path) or identity_of_secret(secret)
        self.hold(path, identity, secret)

    def code_for(self, path: Path) -> str | None:
        """Return the recovery code of an unlocked register, to print it again."""
        secret = self.secret_of(path)
        return None if secret is None else code_of(secret)


def identity_of_secret(secret: bytes) -> str:
    """Return the id of a secret: derived from it, so that a key file made anew from the code is the same one."""
    return key_of(b"identity" + secret)[:32]


def _place(path: Path) -> Path:
    return Path(path).absolute()


keys = Keys()
"""Those of this process: SQLite's connections are opened from many places, which all must find them."""
