"""The cadence of a body as a value, and the JSON under which the register keeps it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from concertation.errors import BugError, UserError

ODD_MONTHS = (1, 3, 5, 7, 9, 11)
EVEN_MONTHS = (2, 4, 6, 8, 10, 12)
LAST = -1
_WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")  # as in RFC 5545


class CadenceKind(StrEnum):
    """The families of cadences offered in the editor of a body."""

    EVERY_N_MONTHS = "every_n_months"
    SEVERAL_A_YEAR = "several_a_year"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Cadence:
    """A rule that proposes dates; it never decides.

    Attributes:
        kind: every ``every`` months, several times a year, or free (no rule: it proposes nothing).
        every: number of months from one meeting to the next.
        weekday: 0 for Monday to 6 for Sunday, together with ``nth``; both empty keep the day of the month.
        nth: which of those weekdays in the month, 1 to 4, or -1 for the last.
        months: the only months allowed, increasing; empty for all.
        per_year: how many times a year, when the months are not chosen.
        about: « environ »: told in the sentence, without effect on the dates.
    """

    kind: CadenceKind
    every: int | None = None
    weekday: int | None = None
    nth: int | None = None
    months: tuple[int, ...] = ()
    per_year: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if fault := self._fault():
            raise BugError(f"cadence: {fault}")

    def _fault(self) -> str | None:
        checks = {
            "every": _within(self.every, 1, 60) if self.kind is CadenceKind.EVERY_N_MONTHS else self.every is None,
            "weekday without nth": (self.weekday is None) == (self.nth is None),
            "weekday": self.weekday is None or _within(self.weekday, 0, 6),
            "nth": self.nth is None or _within(self.nth, 1, 4) or self.nth == LAST,
            "months": all(_within(m, 1, 12) for m in self.months) and list(self.months) == sorted(set(self.months)),
            "per_year": self.per_year is None or self._may_count_per_year(),
            "free": self.kind is not CadenceKind.FREE or not (self.weekday is not None or self.months or self.about),
        }
        return next((name for name, holds in checks.items() if not holds), None)

    def _may_count_per_year(self) -> bool:
        return self.kind is CadenceKind.SEVERAL_A_YEAR and not self.months and _within(self.per_year, 1, 12)


def _within(value: int | None, low: int, high: int) -> bool:
    return type(value) is int and low <= value <= high


def to_json(cadence: Cadence) -> str:
    """Return the canonical JSON of a cadence: fields that say nothing are left out."""
    fields = {
        "kind": cadence.kind.value,
        "every": cadence.every,
        "weekday": None if cadence.weekday is None else _WEEKDAY_CODES[cadence.weekday],
        "nth": cadence.nth,
        "months": list(cadence.months) or None,
        "per_year": cadence.per_year,
        "about": cadence.about or None,
    }
    return json.dumps({name: value for name, value in fields.items() if value is not None}, sort_keys=True)


def from_json(text: str) -> Cadence:
    """Read what :func:`to_json` wrote.

    Raises:
        UserError: ``cadence_unreadable`` when the text is no cadence.
    """
    try:
        fields = json.loads(text)
        weekday = fields.pop("weekday", None)
        return Cadence(
            kind=CadenceKind(fields.pop("kind")),
            weekday=None if weekday is None else _WEEKDAY_CODES.index(weekday),
            months=tuple(fields.pop("months", ())),
            about=bool(fields.pop("about", False)),
            **fields,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, BugError) as error:
        raise UserError("cadence_unreadable", text=text) from error
