"""Reads a list of persons, from a table or from contact cards, into people and what they hold in their authorities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.folding import fold
from concertation.domain.names import listed
from concertation.domain.progress import Report, walked
from concertation.domain.vocabulary import HoldingKind
from concertation.exchange.table_file import Table, Value
from concertation.services.imports.doubts import ADD, SAME, SKIP, Doubt, Doubts, Homonyms
from concertation.services.imports.heads import LineError, Rejected, find_heads, mapping_setting, plain, text_of
from concertation.services.imports.known import Names, People, authorities, groups, read_day
from concertation.wording import word

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

GUESSES: Mapping[str, tuple[str, ...]] = {
    "family_name": ("nom", "nom de famille", "nom d usage", "last name", "surname"),
    "given_name": ("prenom", "prenoms", "first name"),
    "civility": ("civ", "titre de civilite", "civilite"),
    "email": ("courriel", "mel", "mail", "e mail", "adresse mail", "adresse electronique", "messagerie"),
    "phone": ("telephone", "tel", "portable", "mobile", "telephone portable"),
    "function": ("fonction", "qualite", "poste", "mandat", "title"),
    "authority": ("collectivite", "organisme", "organisation", "structure", "institution", "societe"),
    "group": ("groupe", "groupe politique"),
    "valid_from": ("depuis", "debut", "date de debut", "du", "from"),
    "valid_to": ("fin", "date de fin", "au", "jusqu au", "to"),
    "kind": ("type", "nature", "statut"),
}
_CIVILITIES = {"m": "M.", "mr": "M.", "monsieur": "M.", "mme": "Mme", "madame": "Mme", "mlle": "Mme"}
_ELECTED = ("conseill", "president", "vice-president", "maire", "adjoint", "elu")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person to add, or to bring up to date where ``person_id`` is known, with a holding in an authority."""

    person: Mapping[str, str | None]
    holding: Mapping[str, str | date | None] | None
    person_id: str | None = None


@dataclass(frozen=True, slots=True)
class PersonsPlan:
    """What an import of persons would do; ``skipped`` lines are duplicates that the user chose to leave."""

    name: str
    mapping: Mapping[str, str]
    lines: tuple[PersonLine, ...]
    skipped: int
    rejected: tuple[Rejected, ...]
    doubts: tuple[Doubt, ...] = ()


def plan_persons(
    reader: Reader,
    table: Table,
    today: date,
    mapping: Mapping[str, str] | None = None,
    duplicates: str = "reject",
    answers: Mapping[int, str] | None = None,
    report: Report | None = None,
) -> PersonsPlan:
    """Return what a file of persons says, every line of it accepted, left, doubtful or rejected; nothing is written.

    With ``answers``, by line, whoever bears a name that is there already is asked about instead of ``duplicates``.

    Raises:
        UserError: ``mapping_missing`` where there is no family name.
    """
    heads = find_heads(reader, table, mapping_setting("persons"), GUESSES, "family_name", mapping)
    reading = _Reading(reader, today, duplicates)
    if answers is not None:
        reading.doubts, reading.homonyms = Doubts(answers), Homonyms(reader)
    rejected = []
    for line in walked(table.lines[1:], report):
        try:
            reading.take(heads.told(line), line.number)
        except LineError as refusal:
            rejected.append(heads.rejected(line, refusal))
    doubts = tuple(reading.doubts.asked) if reading.doubts else ()
    return PersonsPlan(table.name, heads.mapping, tuple(reading.lines), reading.skipped, tuple(rejected), doubts)


class _Reading:
    """Takes lines one after the other, and remembers who was there."""

    def __init__(self, reader: Reader, today: date, duplicates: str) -> None:
        self._authorities, self._groups, self._people = authorities(reader), groups(reader), People(reader)
        self._today, self._duplicates = today, duplicates
        self._seen: set[tuple[str, str | None]] = set()
        self._named: set[str] = set()
        self.doubts: Doubts | None = None
        self.homonyms: Homonyms | None = None
        self.lines: list[PersonLine] = []
        self.skipped = 0

    def take(self, told: Mapping[str, Value], number: int) -> None:
        said = {field: text_of(value).strip() for field, value in told.items()}
        if not said.get("family_name"):
            raise LineError("family_name", "name_missing")
        holding = self._holding(said, told)
        authority_id = str(holding["authority_id"]) if holding else None
        person = {field: said.get(field) for field in ("family_name", "given_name", "email", "phone")}
        person["civility"] = _civility(said.get("civility"))
        key = (plain(listed(said["family_name"], said.get("given_name"))), authority_id)
        known = self._people.same(said["family_name"], said.get("given_name"), authority_id)
        line = PersonLine(person, holding)
        asked = self.homonyms.of(said["family_name"], said.get("given_name")) if self.homonyms else ()
        named = self.doubts is not None and key[0] in self._named  # above in the file, maybe somewhere else
        if known or asked or named or key in self._seen:
            kept = self._asked(line, asked, number) if self.doubts else self._duplicate(line, known)
            if kept is None:
                return
            line = kept
        self._seen.add(key)
        self._named.add(key[0])
        self.lines.append(line)

    def _asked(self, line: PersonLine, known: tuple[tuple[str, str], ...], number: int) -> PersonLine | None:
        """Return what was answered of somebody whose name is there already; nothing while nobody answered."""
        told = (listed(line.person["family_name"] or "", line.person["given_name"] or ""), line.person["email"])
        if self.doubts is None:
            return None
        answer = self.doubts.ask(number, ", ".join(part for part in told if part), known)
        if answer == SKIP:
            self.skipped += 1
        if answer is None or answer == SKIP:
            return None
        return line if answer == ADD else PersonLine(line.person, line.holding, answer.removeprefix(SAME))

    def _duplicate(self, line: PersonLine, known: list[str]) -> PersonLine | None:
        """Return what is done of somebody who is there already, in the register or above in the file."""
        if self._duplicates == "skip":
            self.skipped += 1
            return None
        if self._duplicates == "add":
            return line
        if self._duplicates == "update" and len(known) == 1:
            return PersonLine(line.person, line.holding, known[0])
        raise LineError("family_name", "duplicate")

    def _holding(self, said: Mapping[str, str], told: Mapping[str, Value]) -> Mapping[str, str | date | None] | None:
        starts, ends = (read_day(told.get(field), field, self._today) for field in ("valid_from", "valid_to"))
        if starts and ends and ends < starts:
            raise LineError("valid_to", "period_wrong")
        if not said.get("authority"):
            if field := next((each for each in ("function", "group", "kind") if said.get(each)), None):
                raise LineError(field, "authority_missing")
            return None
        authority_id = self._authorities.one(said["authority"], "authority")
        group = said.get("group")
        return {
            "authority_id": authority_id,
            "kind": _kind(said),
            "function_f": said.get("function"),
            "political_group_id": self._groups.get(authority_id, Names()).one(group, "group") if group else None,
            "valid_from": starts,
            "valid_to": ends,
        }


def _kind(said: Mapping[str, str]) -> str:
    """Return what is held: as it is said, else elected with a group or a mandate's name, else direction or staff."""
    if told := said.get("kind"):
        known = {plain(name): each for each in HoldingKind for name in (each, *_words(each))}
        known |= {"elu": HoldingKind.ELECTED, "elue": HoldingKind.ELECTED, "directeur": HoldingKind.OFFICER}
        if plain(told) not in known:
            raise LineError("kind", "kind_unknown")
        return known[plain(told)]
    function = fold(said.get("function", ""))
    if said.get("group") or function.startswith(_ELECTED):
        return HoldingKind.ELECTED
    return HoldingKind.OFFICER if function.startswith(("direct", "dg")) else HoldingKind.STAFF


def _words(kind: HoldingKind) -> tuple[str, ...]:
    return tuple(word("holding_kind", kind, language=language) for language in ("fr", "en"))


def _civility(told: str | None) -> str | None:
    return _CIVILITIES.get(plain(told), told) if told else None
