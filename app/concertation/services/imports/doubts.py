"""Lines that tell of somebody, or something, that seems to be there already: whoever imports says which it is, one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from concertation.domain.names import display, listed
from concertation.services.imports.known import Names

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

ADD, SKIP, SAME = "add", "skip", "same:"
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line, what it says, and who or what bears that name already, by id and description; ``answer`` once it is told."""

    line: int
    told: str
    known: tuple[tuple[str, str], ...]
    answer: str | None


@dataclass(slots=True)
class Doubts:
    """Asks of each line that resembles what is there; ``answers`` are :data:`ADD`, :data:`SKIP` or :data:`SAME` and an id."""

    answers: Mapping[int, str]
    asked: list[Doubt] = field(default_factory=list)

    def ask(self, line: int, told: str, known: tuple[tuple[str, str], ...]) -> str | None:
        """Return what was answered of a line, None while nothing was."""
        answer = self.answers.get(line)
        self.asked.append(Doubt(line, told, known[:_MOST_TOLD], answer))
        return answer


class Homonyms:
    """The persons of the register by name, each told with what they hold, so that homonyms are told apart."""

    def __init__(self, reader: Reader) -> None:
        self._names, self._told = Names(), dict[str, str]()
        rows = reader.rows(
            """SELECT p.id, p.family_name, p.given_name, p.email, h.function_f, a.code FROM person p
            LEFT JOIN holding h ON h.person_id = p.id AND h.gone = 0
            LEFT JOIN authority a ON a.id = h.authority_id WHERE p.gone = 0 ORDER BY h.valid_from, h.rank"""
        )
        for row in rows:
            family, given = row["family_name"], row["given_name"]
            self._names.add(row["id"], display(given, family), listed(family, given))
            told = (listed(family, given or ""), row["function_f"], row["code"], row["email"])
            self._told[row["id"]] = ", ".join(part for part in told if part)

    def of(self, family: str, given: str | None) -> tuple[tuple[str, str], ...]:
        """Return who bears a name, in whichever authority, as they are told."""
        return tuple((key, self._told[key]) for key in sorted(self._names.all(listed(family, given))))
