"""What a file may name in the register: authorities, groups, persons, meetings, decisions, each found by its folded name."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from concertation.domain.dates_fr.reading import parse_date
from concertation.domain.names import display, listed
from concertation.exchange.table_file import Value
from concertation.services.imports.heads import LineError, plain, text_of

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_CIVILITY = re.compile(r"(?:mme|madame|mlle|mademoiselle|m|mr|monsieur) ")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T]00:00(?::00)?)?")
_EPOCH = date(1899, 12, 30)  # of a workbook's days
_SERIALS = range(20_000, 80_000)  # days of a workbook from 1954 to 2119
_YEARS = range(1900, 2200)


class Names:
    """Things by their folded names; a name may be borne by several."""

    def __init__(self) -> None:
        self._by_name: dict[str, set[str]] = {}

    def add(self, key: str, *names: str | None) -> None:
        for name in names:
            if name and plain(name):
                self._by_name.setdefault(plain(name), set()).add(key)

    def all(self, name: str) -> set[str]:
        return self._by_name.get(plain(name), set())

    def one(self, name: str, field: str) -> str:
        """Return the key of what bears a name; a :class:`LineError` where none or several do."""
        found = self.all(name)
        if len(found) != 1:
            raise LineError(field, f"{field}_ambiguous" if found else f"{field}_unknown")
        return next(iter(found))


def authorities(reader: Reader) -> Names:
    """Return the authorities by code, and by every name they bore."""
    names = Names()
    for row in reader.rows(
        """SELECT a.id, a.code, n.name, n.short_name FROM authority a
        LEFT JOIN authority_name n ON n.authority_id = a.id AND n.gone = 0 WHERE a.gone = 0"""
    ):
        names.add(row["id"], row["code"], row["name"], row["short_name"])
    return names


def groups(reader: Reader) -> dict[str, Names]:
    """Return the political groups of each authority."""
    found: dict[str, Names] = {}
    for row in reader.rows("SELECT id, authority_id, name, short_name FROM political_group WHERE gone = 0"):
        found.setdefault(row["authority_id"], Names()).add(row["id"], row["name"], row["short_name"])
    return found


class People:
    """The persons of the register by name, and the authorities where they hold, or held, something."""

    def __init__(self, reader: Reader) -> None:
        self._names, self._families = Names(), Names()
        self._places: dict[str, set[str]] = {}
        for row in reader.rows("SELECT id, family_name, given_name FROM person WHERE gone = 0"):
            family, given = row["family_name"], row["given_name"]
            self._names.add(row["id"], display(given, family), listed(family, given))
            self._families.add(row["id"], family)
        for row in reader.rows("SELECT person_id, authority_id FROM holding WHERE gone = 0"):
            self._places.setdefault(row["person_id"], set()).add(row["authority_id"])

    def same(self, family: str, given: str | None, authority_id: str | None) -> list[str]:
        """Return the persons of that name in that authority, or of that name with nothing to hold where there is none."""
        found = self._names.all(listed(family, given))
        return sorted(key for key in found if self._is_of(key, authority_id))

    def _is_of(self, key: str, authority_id: str | None) -> bool:
        places = self._places.get(key, set())
        return not places if authority_id is None else authority_id in places

    def one(self, told: str, authority_id: str | None, field: str) -> str:
        """Return the person of a whole name, or of a family name that one alone bears, in that authority where homonyms are."""
        name = _CIVILITY.sub("", plain(told), count=1) if _CIVILITY.match(plain(told)) else told
        found = self._names.all(name) or self._families.all(name)
        if len(found) > 1 and authority_id:
            found = {key for key in found if self._is_of(key, authority_id)} or found
        if len(found) != 1:
            raise LineError(field, f"{field}_ambiguous" if found else f"{field}_unknown")
        return next(iter(found))


def read_day(value: Value, field: str, today: date) -> date | None:
    """Return the day of a cell: of a workbook, in ISO 8601, or in French with its year; None where blank.

    Raises:
        LineError: ``date_unknown`` for what is no date; ``date_unreadable`` for one that is incomplete, may be read
            in two ways, or is not in the calendar: nothing is guessed.
    """
    if value is None:
        return None
    found = _day(value, today)
    if found is None or found.year not in _YEARS:
        told = any(sign.isdigit() for sign in text_of(value))
        raise LineError(field, "date_unreadable" if told else "date_unknown")
    return found


def _day(value: Value, today: date) -> date | None:
    if isinstance(value, int | float):
        return _EPOCH + timedelta(days=int(value)) if int(value) in _SERIALS else None
    text = text_of(value).strip()
    try:
        if match := _ISO.fullmatch(text):
            return date.fromisoformat(match[1])
    except ValueError:
        return None
    if len(text) > 60:
        return None
    read = parse_date(text, today)
    return read.on if read is not None and read.certain and read.year_given else None
