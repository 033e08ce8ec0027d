"""The key file beside an encrypted register: its secret, sealed under the passphrase, and nothing else worth reading.

JSON, named after the register with ``.key`` added. The passphrase goes through scrypt (RFC 7914), the secret is sealed with
AES-256-GCM. A copy stays in the user's folder, so that a register moved without its key file still opens there.
"""

from __future__ import annotations

import contextlib
import json
import os
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from concertation.errors import UserError
from concertation.locations import user_folder
from concertation.persistence.faults import telling
from concertation.persistence.secrecy.code import key_of, looks_like_code

SUFFIX = ".key"
SHORTEST_PASSPHRASE = 8  # characters: scrypt slows guessing, it cannot save a shorter one
_COST, _BLOCK, _LANES = 2**16, 8, 1  # 64 MiB and about a quarter of a second for each try
_MOST = 64 * 1024  # bytes of a key file: a longer one is something else
_VERSION = 1
_SEALED_FOR = b"Concertation key file 1"

RandomBytes = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a key file tells.

    Attributes:
        id: of the secret: copies of one register share it, whatever their names.
        salt, nonce, sealed: hexadecimal; the secret sealed under the passphrase.
        cost, block, lanes: scrypt's n, r and p when it was sealed.
    """

    id: str
    salt: str
    nonce: str
    sealed: str
    cost: int
    block: int = _BLOCK
    lanes: int = _LANES
    version: int = _VERSION


def key_path(path: Path) -> Path:
    """Return where the key file of a register lies."""
    return path.parent / f"{path.name}{SUFFIX}"  # with_name would refuse « . »


def sealed(secret: bytes, passphrase: str, identity: str, random: RandomBytes = os.urandom) -> KeyFile:
    """Seal a secret under a passphrase.

    Raises:
        UserError: ``passphrase_short``, ``passphrase_like_code`` where it would be read as a recovery code.
    """
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise UserError("passphrase_short", shortest=SHORTEST_PASSPHRASE)
    if looks_like_code(passphrase):
        raise UserError("passphrase_like_code")
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  # only encrypted registers pay

    salt, nonce = random(16), random(12)
    found = KeyFile(identity, salt.hex(), nonce.hex(), "", _COST)
    cover = AESGCM(_stretched(passphrase, found)).encrypt(nonce, secret, _SEALED_FOR)
    return replace(found, sealed=cover.hex())


def opened(file: KeyFile, passphrase: str) -> bytes:
    """Return the secret that a passphrase unseals; ``passphrase_wrong`` when it is not the right one."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    stretched = _stretched(passphrase, file)
    try:
        return AESGCM(stretched).decrypt(bytes.fromhex(file.nonce), bytes.fromhex(file.sealed), _SEALED_FOR)
    except InvalidTag as error:
        raise UserError("passphrase_wrong") from error


def _stretched(passphrase: str, file: KeyFile) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415

    # NFKC: the same phrase typed on another system may come in other code points.
    typed = unicodedata.normalize("NFKC", passphrase.strip()).encode("utf-8", "surrogatepass")
    stretch = Scrypt(salt=bytes.fromhex(file.salt), length=32, n=file.cost, r=file.block, p=file.lanes)
    return stretch.derive(typed)


_TEXT_MARK = "sealed:"


def seal_text(secret: bytes, text: str, random: RandomBytes = os.urandom) -> str:
    """Seal a short text under a register's key, for what must lie beside it: the line being typed."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    nonce = random(12)
    cover = AESGCM(bytes.fromhex(key_of(secret))).encrypt(nonce, text.encode("utf-8", "surrogatepass"), _SEALED_FOR)
    return _TEXT_MARK + (nonce + cover).hex()


def is_sealed_text(kept: str) -> bool:
    return kept.startswith(_TEXT_MARK)


def open_text(secret: bytes | None, kept: str) -> str | None:
    """Return the text sealed under a key, None under another one; a text in clear is given as it is."""
    if not is_sealed_text(kept):
        return kept
    if secret is None:
        return None
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    try:
        told = bytes.fromhex(kept.removeprefix(_TEXT_MARK))
        opened = AESGCM(bytes.fromhex(key_of(secret))).decrypt(told[:12], told[12:], _SEALED_FOR)
    except (ValueError, InvalidTag):
        return None
    return opened.decode("utf-8", "surrogatepass")


def read(path: Path) -> KeyFile | None:
    """Return the key file at ``path``, None where there is none.

    Raises:
        UserError: ``key_file_unreadable`` where something else, or something damaged, bears its name.
    """
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(_MOST))
        found = KeyFile(**told)
        _expect_sensible(found)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError) as error:
        raise UserError("key_file_unreadable", path=str(path)) from error
    return found


def _expect_sensible(found: KeyFile) -> None:
    """Refuse what no key file of ours says: a forged cost would take all the memory of the machine."""
    parts = (found.salt, found.nonce, found.sealed)
    numbers = (found.cost, found.block, found.lanes)
    if found.version != _VERSION or not all(isinstance(each, int) for each in numbers):
        raise ValueError(found.version)
    if not (_COST <= found.cost <= 2**20 and found.block == _BLOCK and found.lanes == _LANES):
        raise ValueError(numbers)
    if not isinstance(found.id, str) or not all(bytes.fromhex(part) for part in parts):
        raise ValueError(parts)


def write(path: Path, file: KeyFile) -> None:
    """Write a key file, whole and on the disk, over the one that may be there; a copy goes to the user's folder."""
    content = json.dumps(asdict(file)).encode("ascii")
    with telling(path, files=True):
        _write_whole(path, content)
    with contextlib.suppress(OSError):  # the copy is a comfort
        spare = _spare(file.id)
        spare.parent.mkdir(mode=0o700, exist_ok=True)
        _write_whole(spare, content)


def spares() -> list[KeyFile]:
    """Return the copies of key files that this user has met, for registers that came without theirs."""
    found = []
    for path in sorted((user_folder() / "keys").glob("*" + SUFFIX)):
        with contextlib.suppress(UserError):
            file = read(path)
            if file is not None:
                found.append(file)
    return found


def _spare(identity: str) -> Path:
    return user_folder() / "keys" / (identity + SUFFIX)


def _write_whole(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
