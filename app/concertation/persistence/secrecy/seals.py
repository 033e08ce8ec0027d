"""The seal of each page of an encrypted register, and how a page that damage went through is sealed again to be read.

SQLCipher refuses a page whose seal is not that of its content, and from then on every page of the connection: one spoilt
sector would hide a whole register. Sealed again as it is, such a page opens: what damage spared of it reads as before, the
rest is no more than damage in clear. The format is that of https://www.zetetic.net/sqlcipher/design/, version 4: pages of
4,096 bytes that end with 16 of an initialization vector and 64 of HMAC-SHA-512, over the rest and the page's number.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from pathlib import Path

_PAGE, _SALT, _SEAL = 4096, 16, 64
_ROUNDS, _MASK, _KEY = 2, 0x3A, 32
_TOLD = _PAGE - _SEAL  # what is sealed ends there


def broken_seals(path: Path, key: str) -> list[int]:
    """Return the numbers, from 1, of the pages whose seal is not that of their content.

    Args:
        path: an encrypted register.
        key: its raw key, in hexadecimal digits.

    Raises:
        OSError: it cannot be read.
    """
    found = []
    with path.open("rb") as file:
        sealing = _sealing_key(file.read(_SALT), key)
        file.seek(0)
        for number, page in enumerate(_pages(iter(lambda: file.read(_PAGE), b"")), start=1):
            if any(page) and page[_TOLD:] != _seal(page, number, sealing):
                found.append(number)
    return found


def seal_again(path: Path, key: str, numbers: Iterable[int]) -> None:
    """Give pages of a file the seal of what they hold.

    Raises:
        OSError: it cannot be read or written.
    """
    with path.open("r+b") as file:
        sealing = _sealing_key(file.read(_SALT), key)
        for number in numbers:
            file.seek((number - 1) * _PAGE)
            page = file.read(_PAGE)
            file.seek((number - 1) * _PAGE + _TOLD)
            file.write(_seal(page, number, sealing))


def _pages(read: Iterator[bytes]) -> Iterator[bytes]:
    """Leave out what a cut leaves of the last page."""
    return (page for page in read if len(page) == _PAGE)


def _sealing_key(salt: bytes, key: str) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", bytes.fromhex(key), bytes(byte ^ _MASK for byte in salt), _ROUNDS, _KEY)


def _seal(page: bytes, number: int, sealing: bytes) -> bytes:
    """Return the seal of a page; the first begins with the file's salt, which is not sealed."""
    return hmac.digest(sealing, page[_SALT if number == 1 else 0 : _TOLD] + number.to_bytes(4, "little"), "sha512")
