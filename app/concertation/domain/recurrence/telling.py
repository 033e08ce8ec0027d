"""The sentence that tells a cadence, since « bimensuel » and « bimestriel » are misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concertation.domain.dates_fr.printing import MONTHS, WEEKDAYS, clock
from concertation.domain.listing import listed
from concertation.domain.recurrence.cadence import EVEN_MONTHS, LAST, ODD_MONTHS, Cadence, CadenceKind

if TYPE_CHECKING:
    from datetime import time


def sentence(cadence: Cadence, start: time | None = None, lunch: bool = False) -> str:
    """Return « tous les 2 mois, le 3e jeudi, à 10 h, suivie d’un déjeuner »."""
    parts = [_frequency(cadence), *_days(cadence)]
    if start is not None:
        parts.append(f"à {clock(start)}")
    if lunch:
        parts.append("suivie d’un déjeuner")
    return ", ".join(parts)


def _frequency(cadence: Cadence) -> str:
    if cadence.kind is CadenceKind.FREE:
        return "dates libres"
    if cadence.kind is CadenceKind.SEVERAL_A_YEAR:
        times = len(cadence.months) or cadence.per_year
        told = f"{times} fois par an" if times else "plusieurs fois par an"
    else:
        told = "tous les mois" if cadence.every == 1 else f"tous les {cadence.every} mois"
    return f"{told} environ" if cadence.about else told


def _days(cadence: Cadence) -> list[str]:
    if cadence.weekday is None or cadence.nth is None:
        return [_months(cadence.months, "les", "en")] if cadence.months else []
    day = f"le {_nth(cadence.nth)} {WEEKDAYS[cadence.weekday]}"
    return [f"{day} {_months(cadence.months, 'des', 'de')}" if cadence.months else day]


def _nth(nth: int) -> str:
    return {1: "1er", LAST: "dernier"}.get(nth, f"{nth}e")


def _months(months: tuple[int, ...], of_all: str, of_some: str) -> str:
    if months == ODD_MONTHS:
        return f"{of_all} mois impairs"
    if months == EVEN_MONTHS:
        return f"{of_all} mois pairs"
    names = [MONTHS[month - 1] for month in months]
    elided = "d’" if of_some == "de" and names[0][0] in "ao" else f"{of_some} "
    return f"{elided}{listed(names)}"
