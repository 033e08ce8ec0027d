"""What a council's deliberation may not say: votes that do not add up, a receipt before the sitting, a budget of no year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from concertation.domain.dates_fr import PartialDate
from concertation.domain.subjects import is_second_level
from concertation.domain.vocabulary import AuthorityKind
from concertation.errors import UserError

COUNTS = ("votes_for", "votes_against", "abstentions")
COUNCILS = frozenset(AuthorityKind) - {AuthorityKind.OTHER}  # those whose assembly deliberates
_BUDGET_YEAR = re.compile(r"[0-9]{4}(/[0-9]{4})?")  # SCDL 2.1.5, BUDGET_ANNEE


def check_told(told: Mapping[str, Any]) -> None:
    """Refuse what no council can have done; a value not known yet is no fault.

    Raises:
        UserError: ``votes_negative``, ``votes_over_members``, ``received_before_session``, ``subject_wrong``,
            ``budget_year_wrong``.
    """
    _check_votes(told)
    adopted, received = _date(told["adopted_on"]), _date(told["received_on"])
    if adopted and received and received.last_day < adopted.first_day:
        raise UserError("received_before_session", received=received.printed(), session=adopted.printed())
    code, year = told["subject_code"], told["budget_year"]
    if code is not None and not is_second_level(code):
        raise UserError("subject_wrong", code=code)
    if year is not None and not _BUDGET_YEAR.fullmatch(year):
        raise UserError("budget_year_wrong", year=year)


def _check_votes(told: Mapping[str, Any]) -> None:
    counts = [told[name] for name in COUNTS if told[name] is not None]
    members = told["members"]
    if any(count < 0 for count in counts) or (members is not None and members < 0):
        raise UserError("votes_negative")
    if members is not None and sum(counts) > members:
        raise UserError("votes_over_members", votes=sum(counts), members=members)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
