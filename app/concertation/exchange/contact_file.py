"""Reads contact cards (vCard 2.1 to 4.0, RFC 6350) as a table of persons, whatever their encoding."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from pathlib import Path

from concertation.domain.progress import Report
from concertation.errors import UserError
from concertation.exchange.table_file import LONGEST_CELL, MOST_LINES, Line, Table, content_of, decoded, read_table

_HEADS = ("family_name", "given_name", "civility", "email", "phone", "function", "authority")
_PART = re.compile(r"(?<!\\)[;]")
_QUOTED = re.compile(r"(?:^|;)(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)", re.IGNORECASE)
_CHARSET = re.compile(r"(?:^|;)CHARSET=\"?([\w-]+)", re.IGNORECASE)


def read_people(path: Path, report: Report | None = None) -> Table:
    """Return the table of persons of a ``.csv``, ``.xlsx``, ``.ods`` or ``.vcf`` file, known by its content.

    Raises:
        UserError: those of :func:`read_table`; ``card_wrong`` with the line of a card that has no name or no end.
    """
    content = content_of(path)
    if not _holds_cards(content):
        return read_table(path, report)
    lines = tuple(_cards(path, content))
    return Table(path.name, (Line(1, _HEADS), *lines))


def _holds_cards(content: bytes) -> bool:
    start = content[:64].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"").lstrip()
    return start.upper().startswith(b"BEGIN:VCARD")


def _cards(path: Path, content: bytes) -> Iterator[Line]:
    card: dict[str, str] = {}
    began = count = 0
    for number, name, value in _properties(path, content):
        if name == "BEGIN":
            if began or value.strip().upper() != "VCARD":
                raise UserError("card_wrong", path=path.name, line=number)
            began, card, count = number, {}, count + 1
        elif name == "END":
            if not began or count > MOST_LINES:
                raise UserError("card_wrong", path=path.name, line=number)
            yield Line(began, _row(card))
            began = 0
        elif began and name not in card:
            card[name] = value
    if began:
        raise UserError("card_wrong", path=path.name, line=began)


def _properties(path: Path, content: bytes) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the name and the decoded value of every property, folded lines joined."""
    for number, line in _unfolded(content, path):
        head, colon, value = line.partition(b":")
        names = head.decode("latin-1").rsplit(".", 1)[-1] if b";" not in head else head.decode("latin-1")
        name, _, settings = names.partition(";")
        name = name.rsplit(".", 1)[-1].strip().upper()
        if not colon or name not in {"BEGIN", "END", "N", "FN", "EMAIL", "TEL", "TITLE", "ROLE", "ORG"}:
            continue
        if _QUOTED.search(settings):
            value = quopri.decodestring(value)
        if len(value) > LONGEST_CELL:
            raise UserError("table_cell_too_large", path=path.name, line=number)
        yield number, name, _text(path, value, _CHARSET.search(settings))


def _text(path: Path, value: bytes, charset: re.Match[str] | None) -> str:
    if charset:
        try:
            return value.decode(charset[1])
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(path, value)


def _unfolded(content: bytes, path: Path) -> Iterator[tuple[int, bytes]]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:64]:
        content = decoded(path, content).encode("utf-8")
    began, held = 0, b""
    for number, raw in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        soft = held.endswith(b"=") and _QUOTED.search(held.partition(b":")[0].decode("latin-1"))
        if soft:
            held = held[:-1] + raw
        elif raw[:1] in {b" ", b"\t"} and held:
            held += raw[1:]
        else:
            if held:
                yield began, held
            began, held = number, raw
        if len(held) > 16 * 1024 * 1024:  # a photograph is long; a line without end is hostile
            raise UserError("table_cell_too_large", path=path.name, line=number)
    if held:
        yield began, held


def _row(card: dict[str, str]) -> tuple[str | None, ...]:
    parts = [_plain(part) for part in _PART.split(card.get("N", ""))] + [""] * 5
    family, given, prefix = parts[0], parts[1], parts[3]
    if not family:
        family, given = _split(_plain(card.get("FN", "")))
    organisation = _plain(_PART.split(card.get("ORG", ""))[0])
    phone = card.get("TEL", "").removeprefix("tel:")
    said = (family, given, prefix, card.get("EMAIL"), phone, card.get("TITLE") or card.get("ROLE"), organisation)
    return tuple(_plain(value or "") or None for value in said)


def _split(name: str) -> tuple[str, str]:
    """Part a whole name: the words in capitals are the family's, else the last one."""
    words = name.split()
    family = [one for one in words if one.isupper()] or words[-1:]
    return " ".join(family), " ".join(one for one in words if one not in family)


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: " " if match[1] in "nN" else match[1], text).strip()
