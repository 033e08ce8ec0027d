"""How documents about money write numbers: millions without their unit, percentages to a tenth, points of difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from concertation.domain.typography import MINUS, number

_MILLION = 100_000_000  # cents
_HUNDREDTH, _TENTH = Decimal("0.01"), Decimal("0.1")


def millions(cents: int | None, *, signed: bool = False) -> str:
    """Return an amount in millions of euros to a hundredth, without its unit; a dash where it is unknown."""
    if cents is None:
        return "–"
    told = number((Decimal(cents) / _MILLION).quantize(_HUNDREDTH, ROUND_HALF_UP))
    return f"+{told}" if signed and cents > 0 else told


def percent(thousandths: int) -> str:
    """Return thousandths as a percentage to a tenth, without its sign."""
    return number((Decimal(thousandths) / 10).quantize(_TENTH))


def ticked(steps: int) -> str:
    """Return hundredths of a per cent as a percentage to a hundredth."""
    return number((Decimal(steps) / 100).quantize(_HUNDREDTH))


def points(thousandths: int) -> str:
    """Return a distance to the elapsed time in words: « 4,3 points d’avance »."""
    if thousandths == 0:
        return "au rythme du temps écoulé"
    told = percent(abs(thousandths)).replace(MINUS, "")
    return f"{told} point{'s' if abs(thousandths) >= 20 else ''} {'d’avance' if thousandths > 0 else 'de retard'}"


def over_same_years(left_out: Iterable[tuple[str, Sequence[int]]]) -> str:
    """Tell which years the rate of what is paid leaves out, by financer; nothing where it leaves out none."""
    told = [f"{name} sans {', '.join(map(str, years))}" for name, years in left_out if years]
    only = "Payé / engagé ne compte que les exercices connus aux deux étapes"
    return f"{only} : {' ; '.join(told)}." if told else ""


def not_zero(missing: Iterable[tuple[str, str]]) -> str:
    """Tell what each financer did not send, under figures that leave it out; nothing where all is there."""
    told = [f"{name} : {what}" for name, what in missing if what]
    return f"Une donnée absente n’est pas un zéro. {' ; '.join(told)}." if told else ""
