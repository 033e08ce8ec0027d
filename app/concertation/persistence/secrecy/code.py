"""The recovery code: the register's whole secret on a sheet of paper, told in signs that are hard to misread.

160 random bits in Crockford's base 32 (no I, L, O, U), eight groups of four, and a ninth group that checks them. The key of
the file is derived from these bits alone, so the sheet opens the register even when every other file is lost.
"""

from __future__ import annotations

import hashlib
import hmac
import re

from concertation.errors import UserError

SECRET_BYTES = 20
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUP = 4
_CHECKED = SECRET_BYTES * 8 // 5  # signs that hold the secret
_LENGTH = _CHECKED + _GROUP
_PURPOSE = b"Concertation register key 1"


def code_of(secret: bytes) -> str:
    """Return the code to print for a secret: nine groups of four signs joined by hyphens."""
    signs = _written(int.from_bytes(secret, "big"), _CHECKED) + _check(secret)
    return "-".join(signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP))


def looks_like_code(text: str) -> bool:
    """Tell whether a text has the shape of a recovery code, right or wrong, rather than of a passphrase."""
    signs = _plain(text)
    return len(signs) == _LENGTH and all(sign in _SIGNS for sign in signs)


def secret_of(text: str) -> bytes:
    """Return the secret that a typed code tells; case, spaces, hyphens, O for 0 and I or L for 1 do not matter.

    Raises:
        UserError: ``recovery_code_wrong`` where a sign is missing, foreign or mistyped.
    """
    if not looks_like_code(text):
        raise UserError("recovery_code_wrong")
    signs = _plain(text)
    number = 0
    for sign in signs[:_CHECKED]:
        number = number * 32 + _SIGNS.index(sign)
    secret = number.to_bytes(SECRET_BYTES, "big")
    if not hmac.compare_digest(signs[_CHECKED:], _check(secret)):
        raise UserError("recovery_code_wrong")
    return secret


def key_of(secret: bytes) -> str:
    """Return the raw 256-bit key of the file, in 64 hexadecimal digits: HKDF-SHA-256 of the secret (RFC 5869)."""
    drawn = hmac.digest(bytes(32), secret, "sha256")
    return hmac.digest(drawn, _PURPOSE + b"\x01", "sha256").hex()


def _plain(text: str) -> str:
    return re.sub(r"[\s\-‐-―]", "", text).upper().translate(_MISREAD)


def _check(secret: bytes) -> str:
    digest = hashlib.sha256(_PURPOSE + secret).digest()
    return _written(int.from_bytes(digest[:3], "big") >> 4, _GROUP)


def _written(number: int, signs: int) -> str:
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(signs)))
