"""Lends a damaged register under a right header, or right seals: a few bytes whose loss would hide all the others.

The format is that of https://sqlite.org/fileformat2.html, 1.3; what our registers have there is known beforehand.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from concertation.persistence.engine import APPLICATION_ID, GENERATION
from concertation.persistence.faults import telling
from concertation.persistence.naming import forget
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import keys
from concertation.persistence.secrecy.seals import broken_seals, seal_again

_LENGTH, _PAGE = 100, 4096
_MAGIC = b"SQLite format 3\x00"
_TABLE_PAGES = (5, 13)  # what the first page is, after the header: an inner page or a leaf of the schema's table
_FIXED = ((0, _MAGIC), (16, struct.pack(">H", _PAGE)), (20, bytes((0, 64, 32, 32))), (56, struct.pack(">I", 1)))
_JOURNALS = (b"\x01\x01", b"\x02\x02")  # TRUNCATE on a share, WAL elsewhere


@contextmanager
def lent_readable(path: Path, beside: Path) -> Iterator[Path]:
    """Lend ``path`` itself, or a copy made for the time of the block where it can be made to open.

    In clear that is where its header alone is not one of ours; encrypted, where the seals of some pages are broken. The
    copy lies beside a file to come, and is as encrypted as what it is made from.

    Raises:
        UserError: ``disk_full`` and the like.
    """
    key = keys.of(path)
    try:
        wrong = _mended(path) if key is None and not key_path(path).exists() and path.is_file() else None
        broken = broken_seals(path, key) if key is not None else []
    except OSError:  # its opening will say so
        wrong, broken = None, []
    if wrong is None and not broken:
        yield path
        return
    copy = beside.with_name(f"{beside.name}.header")
    forget(copy)
    try:
        with telling(copy, files=True):
            shutil.copyfile(path, copy)
            if key is not None:
                seal_again(copy, key, broken)
            elif wrong is not None:
                with copy.open("r+b") as file:
                    file.write(wrong)
            log = path.with_name(path.name + "-wal")
            if log.is_file():
                shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
        keys.follow(path, copy)
        yield copy
    finally:
        forget(copy)
        keys.forget_place(copy)


def _mended(path: Path) -> bytes | None:
    """Return the header that a file should have, None where it has it, or where its first page is none of ours."""
    with path.open("rb") as file:
        found = file.read(_LENGTH + 1)
    if len(found) <= _LENGTH or found[_LENGTH] not in _TABLE_PAGES or _is_right(found, path):
        return None
    mended = bytearray(found[:_LENGTH])
    for at, value in _FIXED:
        mended[at : at + len(value)] = value
    if found[18:20] not in _JOURNALS:
        mended[18:20] = _JOURNALS[1]
    # Pages, then no free one, whatever was said; the cookie stays; the format of the schema.
    mended[28:40] = struct.pack(">III", path.stat().st_size // _PAGE, 0, 0)
    mended[44:56] = struct.pack(">III", 4, 0, 0)
    mended[60:72] = struct.pack(">III", _generation(found) or GENERATION, 0, APPLICATION_ID)
    mended[72:96] = bytes(20) + mended[24:28]
    return bytes(mended)


def _is_right(found: bytes, path: Path) -> bool:
    pages, application = (int.from_bytes(found[at : at + 4], "big") for at in (28, 68))
    told = all(found[at : at + len(value)] == value for at, value in _FIXED) and found[18:20] in _JOURNALS
    sized = pages * _PAGE >= path.stat().st_size or found[92:96] != found[24:28]
    return told and sized and application == APPLICATION_ID and _generation(found) is not None


def _generation(found: bytes) -> int | None:
    """Return the generation that a header tells; one that a newer program wrote is left to it."""
    told = int.from_bytes(found[60:64], "big")
    return told or None
