"""What a dossier's operations of the contract amount to, stage by stage, as papers tell it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from concertation.documents.model import MoneyLine
from concertation.domain.dates_fr import numeric
from concertation.services.queries.dossier_money import DossierMoney
from concertation.wording import word

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.contract import FinancerRow


def money_lines(money: DossierMoney) -> tuple[MoneyLine, ...]:
    """Return a line per stage; nothing where no operation belongs to the dossier."""
    return tuple(
        MoneyLine(
            stage=word("funding_stage", row.stage, language="fr"),
            cents=row.cents,
            by_financer=row.by_financer,
            situated=situated(row.dated_from, row.dated_to),
        )
        for row in money.stages
        if row.cents is not None
    )


def not_received(row: FinancerRow) -> str:
    """Return what a financer did not send: « payé 2012 non transmis »."""
    told = [
        f"{word('funding_stage', stage, language='fr').lower()} {', '.join(str(year) for _, year in years)}"
        for stage, years in groupby(row.missing, key=lambda each: each[0])
    ]
    return f"{' ; '.join(told)} {word('paper', 'not_received', language='fr')}" if told else ""


def situated(first: date | None, last: date | None) -> str:
    """Tell the days at which figures were drawn up: figures of different dates are never blended unsaid."""
    if first is None or last is None:
        return ""
    if first == last:
        return word("paper", "situated", language="fr").format(day=numeric(last))
    return word("paper", "situated_between", language="fr").format(first=numeric(first), last=numeric(last))
