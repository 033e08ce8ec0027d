"""Which column of a file is which: by a mapping given, by the one remembered, else by the heads people usually write."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from concertation.domain.folding import fold
from concertation.errors import UserError
from concertation.exchange.table_file import Line, Table, Value

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

Guesses = Mapping[str, Sequence[str]]
NO_COLUMN = ""  # in a mapping: that field is in none of the file's columns
_SHOWN = 80  # characters of a value that is told


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that was not understood: its number, its column's head, what stands there, and why (``import_fault``)."""

    line: int
    column: str
    value: str
    reason: str


class LineError(Exception):
    """Says of one line which field was not understood and why."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field, self.reason = field, reason


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a file, the place of every field that was found in it, and the fields that no column is taken for."""

    heads: tuple[str, ...]
    places: Mapping[str, int]
    left_out: frozenset[str] = frozenset()

    def told(self, line: Line) -> dict[str, Value]:
        """Return what a line says, by field; what is blank is left out."""
        found = {field: cell(line, at) for field, at in self.places.items()}
        return {field: value for field, value in found.items() if value is not None}

    def rejected(self, line: Line, refusal: LineError) -> Rejected:
        at = self.places.get(refusal.field)
        if at is None:
            return Rejected(line.number, refusal.field, "", refusal.reason)
        column = self.heads[at] if at < len(self.heads) else str(at + 1)
        return Rejected(line.number, column, text_of(cell(line, at))[:_SHOWN], refusal.reason)

    @property
    def mapping(self) -> dict[str, str]:
        """The heads by field, as they are remembered for the next file."""
        found = {field: self.heads[at] for field, at in self.places.items() if at < len(self.heads)}
        return {**found, **dict.fromkeys(sorted(self.left_out), NO_COLUMN)}


def find_heads(
    reader: Reader, table: Table, setting: str, guesses: Guesses, required: str, mapping: Mapping[str, str] | None
) -> Heads:
    """Return the columns of a file whose first line bears its heads.

    Raises:
        UserError: ``mapping_missing`` with the heads of the file where ``required``, or a column of ``mapping``, is not found.
    """
    heads = tuple(text_of(value) for value in table.lines[0].cells)
    chosen = mapping if mapping is not None else fitting(remembered(reader, setting), heads)
    found: dict[str, int] = {}
    left_out: set[str] = set()
    for field, known in guesses.items():
        recognised = guess(heads, (field.replace("_", " "), *known))
        if chosen.get(field) == NO_COLUMN:
            # A field without a column in this file may have one in the next: only what was turned down is remembered.
            left_out |= {field} if mapping is None or recognised is not None else set()
            continue
        at = place(heads, chosen[field]) if field in chosen else recognised
        if at is None and field in chosen:
            raise missing(table, heads, field)
        if at is not None and at not in found.values():
            found[field] = at
    if required not in found:
        raise missing(table, heads, required)
    return Heads(heads, found, frozenset(left_out))


def guessed(heads: Sequence[str], guesses: Guesses) -> dict[str, str]:
    """Return the heads that are recognised, by field, whatever else the file has or lacks."""
    found: dict[str, int] = {}
    for field, known in guesses.items():
        at = guess(heads, (field.replace("_", " "), *known))
        if at is not None and at not in found.values():
            found[field] = at
    return {field: heads[at] for field, at in found.items()}


def missing(table: Table, heads: Sequence[str], fields: str) -> UserError:
    """Return the refusal of a file some column of which is not found."""
    return UserError("mapping_missing", path=table.name, heads=", ".join(filter(None, heads)) or "–", fields=fields)


def remembered(reader: Reader, setting: str) -> dict[str, str]:
    """Return the heads by field that the last import of this kind was read with."""
    value = reader.scalar("SELECT value FROM setting WHERE name = :name AND gone = 0", name=setting)
    return dict(json.loads(value)) if value else {}


def mapping_setting(kind: str) -> str:
    """Return the name of the setting that remembers the mapping of ``persons``, ``actions``…"""
    return f"import_mapping:{kind}"


def cell(line: Line, at: int) -> Value:
    return line.cells[at] if at < len(line.cells) else None


def text_of(value: Value) -> str:
    """Return a cell as text; a number that a spreadsheet made of « 12 » is told without decimals."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def fitting(mapping: Mapping[str, str], heads: Sequence[str]) -> Mapping[str, str]:
    """Return a remembered mapping where the file has all its columns, else only what it turned down."""
    turned_down = {field: name for field, name in mapping.items() if name == NO_COLUMN}
    told = [name for field, name in mapping.items() if field not in turned_down]
    return mapping if all(place(heads, name) is not None for name in told) else turned_down


def guess(heads: Sequence[str], known: Sequence[str]) -> int | None:
    return next((at for name in known if (at := place(heads, name)) is not None), None)


def place(heads: Sequence[str], name: Any) -> int | None:
    """Return the place of a column given by its head, whatever its case and accents, or by its number from 1."""
    wanted = plain(str(name))
    for at, head in enumerate(heads):
        if plain(head) == wanted:
            return at
    if isinstance(name, int) and 1 <= name <= len(heads):
        return name - 1
    return None


def plain(text: str) -> str:
    """Return the words of a text, folded: « N° d'opération » is « n d operation »."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))
