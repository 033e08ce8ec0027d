"""How the contract's figures are told: amounts in one unit, shares, stages, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from concertation.domain.typography import NO_BREAK, capital, money, percent, reading_unit
from concertation.errors import UserError
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from concertation.services.queries.contract import FinancerRow

STAGES = ("planned", "programmed", "committed", "ordered", "paid")
PLANNED, PROGRAMMED, COMMITTED, ORDERED, PAID = STAGES
REALISED = STAGES[1:]
Unit = Literal["€", "k€", "M€"]


@dataclass(frozen=True, slots=True)
class Amounts:
    """Writes cents in one unit for a whole table, so that figures are compared at sight."""

    unit: Unit = "€"

    @classmethod
    def reading(cls, most: int | None, *, exact: bool = False) -> Amounts:
        """Return the unit in which an amount of this size is read; ``exact`` keeps euros and cents."""
        return cls("€" if exact else reading_unit(most))

    def bare(self, cents: int | None) -> str:
        """Return the amount without its unit, with two decimals: the head of the column names the unit."""
        return "" if cents is None else money(cents, self.unit, decimals=2).rsplit(NO_BREAK, 1)[0]

    def told(self, cents: int | None) -> str:
        """Return the amount with its unit; what is unknown is told so."""
        return missing() if cents is None else money(cents, self.unit, decimals=2)

    def signed(self, cents: int) -> str:
        """Return a difference with its sign."""
        return f"+{self.bare(cents)}" if cents > 0 else self.bare(cents)


def exact(cents: int | None) -> str:
    """Return the amount to the cent, as it is typed."""
    return "" if cents is None else money(cents).rsplit(NO_BREAK, 1)[0]


def missing() -> str:
    return QCoreApplication.translate("Contract", "manquant")


def stage_word(stage: str) -> str:
    """Return « Engagé »."""
    told = word("funding_stage", stage)
    return capital(told)


def rate(share: float | None, above: str, below: str) -> str:
    """Return « engagé sur prévu : 62,0 % »: a rate always names its denominator."""
    told = QCoreApplication.translate("Contract", "{above} sur {below} : {share}")
    return told.format(above=stage_word(above), below=stage_word(below).lower(), share=percent(share) or "–")


def what_is_missing(financers: Sequence[FinancerRow]) -> str:
    """Return what financers did not send, and the years over which what they paid is therefore not measured."""
    told = [
        word("alert", "figure_missing").format(
            financer=one.name, stage=word("funding_stage", stage).lower(), years=_years(year for _, year in group)
        )
        for one in financers
        for stage, group in groupby(one.missing, key=itemgetter(0))
    ]
    return " ".join(filter(None, (*told, over_same_years(financers))))


def over_same_years(financers: Iterable[FinancerRow]) -> str:
    """Return which years the rate of what is paid leaves out, by financer; nothing where it leaves out none."""
    without = QCoreApplication.translate("Contract", "{name} sans {years}")
    told = [without.format(name=one.name, years=_years(one.left_out)) for one in financers if one.left_out]
    only = QCoreApplication.translate(
        "Contract", "Payé / engagé ne compte que les exercices connus aux deux étapes : {told}."
    )
    return only.format(told=" ; ".join(told)) if told else ""


def _years(years: Iterable[int]) -> str:
    return ", ".join(map(str, years))


def unclear_amount(text: str) -> UserError:
    """Return what is said of a text that is not taken as an amount: it is none, or it may be read in two ways."""
    code = "amount_unclear" if any(sign.isdigit() for sign in text) else "amount_without_figures"
    return UserError(code, text=text)
