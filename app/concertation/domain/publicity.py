"""How a council makes known what it deliberated: the list that its sitting calls for, since 1 July 2022 (CGCT)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from concertation.domain.dates_fr import PartialDate
from concertation.domain.vocabulary import AuthorityKind

REFORM = date(2022, 7, 1)  # ordonnance n° 2021-1310 of 7 October 2021
_WEEK = timedelta(days=7)
LISTED = {  # the list replaced the compte rendu that was posted (CGCT L. 2121-25, made theirs by L. 5211-1)
    AuthorityKind.MUNICIPALITY: "L. 2121-25",
    AuthorityKind.INTERMUNICIPAL: "L. 2121-25 et L. 5211-1",
    AuthorityKind.METROPOLIS: "L. 2121-25 et L. 5211-1",
}
_PUBLISHED = {AuthorityKind.DEPARTMENT: "L. 3131-1", AuthorityKind.REGION: "L. 4141-1"}


@dataclass(frozen=True, slots=True)
class ListRule:
    """The articles that a list answers to, and the day by which it is posted where the law sets one."""

    article: str
    posted_by: date | None = None


def list_rule(kind: str, session: PartialDate) -> ListRule | None:
    """Return the rule for a sitting: none before the reform, nor where the day known does not tell.

    Communes and their groupings post the list within a week, and put it on their site where they have one; it tells the day
    of the sitting and the object of every deliberation approved or refused. No list is asked of départements and régions:
    they publish in electronic form what is no individual decision (L. 3131-1, L. 4141-1).
    """
    if session < PartialDate(REFORM.year, REFORM.month) or session.month is None:
        return None
    if (articles := LISTED.get(AuthorityKind(kind))) is not None:
        on = date(session.year, session.month, session.day) if session.day else None
        return ListRule(articles, on + _WEEK if on else None)
    article = _PUBLISHED.get(AuthorityKind(kind))
    return ListRule(article) if article else None
