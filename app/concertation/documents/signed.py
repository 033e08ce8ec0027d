"""Tells whether all that was added to a PDF of ours is a signature: in the field kept empty for it, or in one of its own.

Signing programs add to a file without rewriting it (ISO 32000-1, 7.5.6 and 12.8): what stood before is still there, byte for
byte. Everything a reader is told from it is compared with what is told now, and only what a signature needs may differ. Who
signed is not examined here: trust in a certificate is a reader's own business.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any

from concertation.documents.signature_added import take_off_added

_END = re.compile(rb"%%EOF(?:\r\n|\n|\r|$)")
_MOST_REVISIONS = 16
_MOST_OBJECTS = 400_000
_FILLED = frozenset(("/V", "/AP", "/M", "/F", "/MK", "/DA", "/AS"))  # of a signature field, once it is signed
_FORM = frozenset(("/SigFlags", "/DR", "/DA"))
_CATALOG = frozenset(("/Metadata", "/DSS", "/Perms", "/Extensions"))  # long-term validation and certification
_VALIDATION = frozenset(("/DSS", "/Extensions"))
_DIGESTS = ("sha256", "sha384", "sha512", "sha1")
_MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")  # 1.2.840.113549.1.9.4 (RFC 5652, 11.2)


def before_signing(content: bytes) -> bytes | None:
    """Return the file as it was before it was signed, nothing where no signature was added to it."""
    ends = [found.end() for found, _ in zip(_END.finditer(content), range(_MOST_REVISIONS), strict=False)]
    for end in ends:
        if content[end:].strip() and b"/ByteRange" in content[end:] and _opens(content[:end]):
            return content[:end]
    return None


def only_signed(before: bytes, after: bytes) -> bool:
    """Tell whether ``after`` adds to ``before`` signatures alone, the last of which covers the whole file."""
    import pikepdf  # noqa: PLC0415  # heavy

    try:
        with pikepdf.open(io.BytesIO(before)) as old, pikepdf.open(io.BytesIO(after)) as new:
            signatures = list(_signatures(new))
            return take_off_added(old, new) and _alike(old, new) and _covered(signatures, after)
    except Exception:  # noqa: BLE001  # whatever a hostile file makes a library raise: nothing is vouched for
        return False


def _opens(content: bytes) -> bool:
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True, attempt_recovery=False):
            return True
    except Exception:  # noqa: BLE001
        return False


def _alike(old: Any, new: Any, free: frozenset[str] = _CATALOG) -> bool:
    """Compare all that the two files tell, from their catalogue down, but for what is ``free`` in it."""
    pairs: list[tuple[Any, Any, frozenset[str]]] = [(old.Root, new.Root, free)]
    met: set[tuple[Any, Any]] = set()
    while pairs:
        one, other, free = pairs.pop()
        if _indirect(one):
            if (one.objgen, _number(other)) in met:
                continue
            met.add((one.objgen, _number(other)))
        if len(met) > _MOST_OBJECTS or type(one) is not type(other):
            return False
        found = _inner(one, other, free)
        if found is None:
            return False
        pairs += found
    return True


def _inner(one: Any, other: Any, free: frozenset[str]) -> list[tuple[Any, Any, frozenset[str]]] | None:
    """Return the pairs inside two objects that are to be compared in turn, nothing where they already differ."""
    import pikepdf  # noqa: PLC0415

    none: frozenset[str] = frozenset()
    if isinstance(one, pikepdf.Array):
        return [(a, b, none) for a, b in zip(one, other, strict=True)] if len(one) == len(other) else None
    if isinstance(one, pikepdf.Stream) and one.read_raw_bytes() != other.read_raw_bytes():
        return None
    if isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
        free = free | (_FILLED if _empty_field(one) else none)
        names = set(one.keys()) - free
        if names != set(other.keys()) - free:
            return None
        return [(one[name], other[name], _FORM if name == "/AcroForm" else none) for name in names]
    return [] if one == other else None


def _empty_field(one: Any) -> bool:
    return str(one.get("/FT", "")) == "/Sig" and "/V" not in one


def _indirect(value: Any) -> bool:
    return bool(getattr(value, "is_indirect", False))


def _number(value: Any) -> Any:
    return value.objgen if _indirect(value) else None


def _signatures(file: Any) -> Iterator[Any]:
    for field in file.Root.get("/AcroForm", {}).get("/Fields", []):
        if str(field.get("/FT", "")) == "/Sig" and "/V" in field:
            yield field.V


def _covered(signatures: list[Any], content: bytes) -> bool:
    """Tell whether each signature holds the print of what it covers, and the last one covers all but itself.

    What validates it later, certificates and answers of authorities (the DSS of ETSI EN 319 142-1, 5.4), may come after.
    """
    ends = [_end_of(signature, content) for signature in signatures]
    if not ends or 0 in ends:
        return False
    return not content[max(ends) :].strip() or _only_validated(content[: max(ends)], content)


def _only_validated(signed: bytes, content: bytes) -> bool:
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(signed)) as old, pikepdf.open(io.BytesIO(content)) as new:
        former, later = (file.Root.get("/DSS") for file in (old, new))
        told = later is not None and (former is None or former.objgen != later.objgen)
        return told and content.rstrip().endswith(b"%%EOF") and _alike(old, new, _VALIDATION)


def _end_of(signature: Any, content: bytes) -> int:
    """Return where the bytes that a signature covers end, 0 where it does not hold their print."""
    start, first, second, length = (int(each) for each in signature.ByteRange)
    end = second + length
    if start != 0 or not 0 < first < second <= end <= len(content):
        return 0
    gap = content[first:second].strip()
    if not (gap.startswith(b"<") and gap.endswith(b">") and re.fullmatch(rb"<[0-9A-Fa-f\s]*>", gap)):
        return 0
    covered = content[:first] + content[second:end]
    return end if _holds(bytes(signature.Contents), covered) else 0


def _holds(signed: bytes, covered: bytes) -> bool:
    """Tell whether a CMS message says of the bytes covered the print they have: SET { OCTET STRING }."""
    for name in _DIGESTS:
        told = hashlib.new(name, covered, usedforsecurity=False).digest()
        size = len(told)
        if _MESSAGE_DIGEST + bytes((0x31, size + 2, 0x04, size)) + told in signed:
            return True
    return False
