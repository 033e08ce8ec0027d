"""Reads a council's deliberations as open data tells them (SCDL Délibérations 2.1.5), or any table with such columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from concertation.domain.dates_fr import PartialDate
from concertation.domain.deliberating import COUNCILS
from concertation.domain.progress import walked
from concertation.errors import UserError
from concertation.exchange.table_file import Table, Value
from concertation.services.imports.heads import LineError, Rejected, find_heads, mapping_setting, text_of
from concertation.services.imports.known import read_day
from concertation.services.publication import subjects

if TYPE_CHECKING:
    from datetime import date

    from concertation.domain.progress import Report
    from concertation.persistence.reader import Reader

GUESSES: Mapping[str, tuple[str, ...]] = {
    "object": ("delib objet", "objet", "intitule", "titre"),
    "number": ("delib id", "numero", "n", "numero de la deliberation", "n de deliberation"),
    "adopted_on": ("delib date", "date", "date de la deliberation", "date de la seance", "seance"),
    "siret": ("coll siret", "siret"),
    "subject_code": ("delib matiere code", "code matiere", "matiere"),
    "budget_year": ("budget annee", "annee du budget"),
    "budget_name": ("budget nom", "budget"),
    "prefecture_id": ("pref id", "prefecture"),
    "received_on": ("pref date", "recue en prefecture le", "date de reception"),
    "members": ("vote effectif", "effectif"),
    "voted": ("vote reel", "votants"),
    "votes_for": ("vote pour", "pour"),
    "votes_against": ("vote contre", "contre"),
    "abstentions": ("vote abstention", "abstention", "abstentions"),
    "url": ("delib url", "url", "lien"),
}
_VOTES = ("members", "voted", "votes_for", "votes_against", "abstentions")
_COUNT = re.compile(r"\d{1,6}")
_BUDGET_YEAR = re.compile(r"\d{4}(/\d{4})?")
_NOTHING = "0"  # what many publishers write where they know nothing
_LONGEST = 2_000  # characters of an object


@dataclass(frozen=True, slots=True)
class DeliberationLine:
    """A deliberation to note, or one known already (``known_id``) to complete with what the file says."""

    authority_id: str
    told: Mapping[str, str | int]
    known_id: str | None = None


@dataclass(frozen=True, slots=True)
class DeliberationsPlan:
    """What an import of deliberations would do; ``skipped`` were there already."""

    name: str
    mapping: Mapping[str, str]
    lines: tuple[DeliberationLine, ...]
    rejected: tuple[Rejected, ...]
    skipped: int = 0
    doubts: tuple[()] = ()


def plan_deliberations(
    reader: Reader,
    table: Table,
    today: date,
    authority_id: str | None = None,
    mapping: Mapping[str, str] | None = None,
    duplicates: str = "reject",
    report: Report | None = None,
) -> DeliberationsPlan:
    """Return what a file says that councils deliberated; nothing is written.

    Without ``authority_id``, each line's council is the one whose SIRET it bears. One whose number is known of that sitting is
    rejected, left (``skip``) or completed (``update``), as ``duplicates`` says.

    Raises:
        UserError: ``mapping_missing`` where no column tells the objects; ``authority_without_council``.
    """
    heads = find_heads(reader, table, mapping_setting("deliberations"), GUESSES, "object", mapping)
    reading = _Reading(reader, today, authority_id)
    known = _Known(reader)
    lines, rejected, skipped = [], [], 0
    for line in walked(table.lines[1:], report):
        try:
            read = reading.read(heads.told(line))
            found = known.place(read, duplicates)
        except LineError as refusal:
            rejected.append(heads.rejected(line, refusal))
            continue
        if found is not None and duplicates == "skip":
            skipped += 1
        else:
            lines.append(DeliberationLine(read.authority_id, read.told, found))
    return DeliberationsPlan(table.name, heads.mapping, tuple(lines), tuple(rejected), skipped)


class _Known:
    """The deliberations there are, and those read above in the file, by council, sitting and number."""

    def __init__(self, reader: Reader) -> None:
        rows = reader.rows("SELECT id, authority_id, adopted_on, number FROM deliberation WHERE gone = 0")
        self._keys: dict[tuple[str, str, str], str] = {
            (row["authority_id"], row["adopted_on"] or "", row["number"].casefold()): row["id"]
            for row in rows
            if row["number"]
        }
        self._read: set[tuple[str, str, str]] = set()

    def place(self, line: DeliberationLine, duplicates: str) -> str | None:
        """Return the id of a deliberation that the register holds already, None for a new one."""
        key = (line.authority_id, str(line.told["adopted_on"]), str(line.told["number"]).casefold())
        if key in self._read:
            raise LineError("number", "deliberation_twice")
        found = self._keys.get(key)
        if found is not None and duplicates not in ("skip", "update"):
            raise LineError("number", "deliberation_known")
        self._read.add(key)
        return found


class _Reading:
    """The councils there are, and how a line is read."""

    def __init__(self, reader: Reader, today: date, authority_id: str | None) -> None:
        self._today, self._authority_id = today, authority_id
        self._sirets: dict[str, str] = {}
        for row in reader.rows("SELECT id, code, kind, siret FROM authority WHERE gone = 0"):
            if row["id"] == authority_id and row["kind"] not in COUNCILS:
                raise UserError("authority_without_council", code=row["code"])
            if row["siret"] and row["kind"] in COUNCILS:
                self._sirets[row["siret"]] = row["id"]
        self._of = {key: siret for siret, key in self._sirets.items()}

    def read(self, told: Mapping[str, Value]) -> DeliberationLine:
        said = {field: " ".join(text_of(value).split()) for field, value in told.items()}
        said = {field: text for field, text in said.items() if text and (text != _NOTHING or field in _VOTES)}
        if not said.get("object"):
            raise LineError("object", "object_missing")
        if len(said["object"]) > _LONGEST:
            raise LineError("object", "object_too_long")
        if not said.get("number"):
            raise LineError("number", "deliberation_number_missing")
        plain = ("object", "number", "budget_name", "prefecture_id")
        found: dict[str, str | int | None] = {
            **{field: said.get(field) for field in plain},
            "adopted_on": self._day(told, said, "adopted_on"),
            "received_on": self._day(told, said, "received_on"),
            "subject_code": _subject(told.get("subject_code"), said.get("subject_code")),
            "budget_year": _budget_year(said.get("budget_year")),
            "url": _url(said.get("url")),
            **_votes(said),
        }
        _check_days(found)
        return DeliberationLine(
            self._council(said), {name: value for name, value in found.items() if value is not None}
        )

    def _council(self, said: Mapping[str, str]) -> str:
        siret = said.get("siret", "").replace(" ", "")
        if self._authority_id is not None:
            if siret and self._of.get(self._authority_id) not in (None, siret):
                raise LineError("siret", "council_other")
            return self._authority_id
        if siret not in self._sirets:
            raise LineError("siret", "council_unknown")
        return self._sirets[siret]

    def _day(self, told: Mapping[str, Value], said: Mapping[str, str], field: str) -> str | None:
        """Return a day as the register keeps it; it may lack its day, or its month."""
        if field not in said:
            return None
        if isinstance(told[field], str) and (read := PartialDate.parse(said[field])) is not None:
            return str(read)
        found = read_day(told[field], field, self._today)
        return found.isoformat() if found else None


def _check_days(found: Mapping[str, str | int | None]) -> None:
    adopted, received = found["adopted_on"], found["received_on"]
    if adopted is None:
        raise LineError("adopted_on", "deliberation_day_missing")
    sitting, receipt = PartialDate.parse(str(adopted)), PartialDate.parse(str(received)) if received else None
    if sitting and receipt and receipt.last_day < sitting.first_day:
        raise LineError("received_on", "received_before")


def _subject(value: Value, said: str | None) -> str | None:
    """Return a subject's code as text: a spreadsheet that made a number of it may have turned 7.10 into 7.1."""
    if said is None:
        return None
    known = subjects()
    if "." not in said or said not in known:
        raise LineError("subject_code", "subject_unknown")
    if isinstance(value, float) and f"{said}0" in known:
        raise LineError("subject_code", "subject_number")
    return said


def _budget_year(said: str | None) -> str | None:
    if said is not None and not _BUDGET_YEAR.fullmatch(said):
        raise LineError("budget_year", "budget_year_wrong")
    return said


def _url(said: str | None) -> str | None:
    if said is not None and not said.startswith(("https://", "http://")):
        raise LineError("url", "url_wrong")
    return said


def _votes(said: Mapping[str, str]) -> dict[str, int]:
    """Return the numbers of votes, all of them or none, as SCDL 2.1.5 wants them; all at nought, they are unknown."""
    told = {field: said[field] for field in _VOTES if field in said}
    if all(text == _NOTHING for text in told.values()):
        return {}
    for field, text in told.items():
        if not _COUNT.fullmatch(text):
            raise LineError(field, "votes_unreadable")
    if len(told) < len(_VOTES):
        raise LineError(next(field for field in _VOTES if field not in told), "votes_incomplete")
    counts = {field: int(text) for field, text in told.items()}
    voted = counts.pop("voted")
    if voted != counts["votes_for"] + counts["votes_against"] + counts["abstentions"]:
        raise LineError("voted", "votes_sum")
    if voted > counts["members"]:
        raise LineError("members", "votes_over")
    return counts
