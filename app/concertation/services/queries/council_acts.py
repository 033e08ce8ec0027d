"""Every deliberation that real councils took, those that ratify and those of their own: what it is about, where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.domain.folding import fold
from concertation.domain.mirror import standing_of
from concertation.domain.vocabulary import AuthorityKind
from concertation.errors import UserError
from concertation.services.queries.frozen import authority_name, build, build_all
from concertation.services.queries.history import HistoryRow, history

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

RATIFICATION, OWN = "ratification", "own"

# A deliberation ``v`` with what it is about; a ratification lives as long as its conclusion ``d``.
JOINS = """JOIN authority a ON a.id = v.authority_id
    LEFT JOIN decision d ON d.id = v.decision_id LEFT JOIN meeting m ON m.id = d.meeting_id
    LEFT JOIN amendment n ON n.id = v.amendment_id"""
ABOUT = f"FROM deliberation v {JOINS}"
LIVE = "v.gone = 0 AND coalesce(d.gone, 0) = 0 AND coalesce(m.gone, 0) = 0"
OBJECT = "coalesce(v.object, d.text, n.title)"


@dataclass(frozen=True, slots=True)
class ActRow:
    """One deliberation of a real council; ``nature`` is ratification or own.

    ``object`` is what it is about: its own words, else the conclusion's or the amendment's; ``own_object`` its own
    alone. ``date`` and ``received_on`` may lack their day or month. ``standing`` is ratified, amended, refused or
    awaited. ``contract`` is the code of the contract that it approves or amends, ``amendment`` the amendment's number.
    """

    id: str
    nature: str
    authority_id: str
    authority: str
    authority_name: str
    number: str | None
    date: str | None
    object: str
    own_object: str | None
    standing: str
    sense: str | None
    organ: str | None
    received_on: str | None
    members: int | None
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    vote_text: str | None
    text: str | None
    subject_code: str | None
    budget_year: str | None
    budget_name: str | None
    prefecture_id: str | None
    url: str | None
    decision_id: str | None
    decision: str | None
    meeting: str | None
    dossier_id: str | None
    dossier: str | None
    contract_id: str | None
    contract: str | None
    amendment_id: str | None
    amendment: int | None


_ACTS = f"""
SELECT v.*, CASE WHEN v.decision_id IS NULL THEN '{OWN}' ELSE '{RATIFICATION}' END AS nature, a.code AS authority,
    {authority_name("v.authority_id", "coalesce(v.adopted_on, '9999')")} AS authority_name, v.adopted_on AS date,
    {OBJECT} AS told, coalesce(d.reference, d.text) AS decision, m.reference AS meeting,
    coalesce(v.dossier_id, d.dossier_id) AS about_dossier, o.title AS dossier, n.number AS amendment, c.code AS contract
{ABOUT}
LEFT JOIN dossier o ON o.id = coalesce(v.dossier_id, d.dossier_id)
LEFT JOIN contract c ON c.id = coalesce(v.contract_id, n.contract_id)
WHERE {LIVE}
"""


def council_acts(reader: Reader, *, authority: str | None = None, act_id: str | None = None) -> tuple[ActRow, ...]:
    """Return the deliberations recorded, of one authority by its code or of all, the latest first."""
    rows = reader.rows(
        f"""{_ACTS} AND (:code IS NULL OR a.code = :code COLLATE NOCASE) AND (:id IS NULL OR v.id = :id)
        ORDER BY v.adopted_on DESC NULLS LAST, a.code, v.number, v.id""",
        code=authority,
        id=act_id,
    )
    return tuple(
        build(
            ActRow,
            row,
            object=row["told"],
            own_object=row["object"],
            dossier_id=row["about_dossier"],
            standing=standing_of(row["sense"], deliberated=bool(row["adopted_on"] or row["number"])).value,
        )
        for row in rows
    )


def expect_authority(reader: Reader, code: str) -> str:
    """Return the id of a live authority, by its code or id.

    Raises:
        UserError: ``authority_unknown``.
    """
    found = reader.scalar(
        "SELECT id FROM authority WHERE (code = :told COLLATE NOCASE OR id = :told) AND gone = 0", told=code.strip()
    )
    if found is None:
        raise UserError("authority_unknown", code=code)
    return str(found)


@dataclass(frozen=True, slots=True)
class ActSheet:
    """One deliberation with its history."""

    deliberation: ActRow
    history: tuple[HistoryRow, ...]


def act_sheet(reader: Reader, act_id: str) -> ActSheet | None:
    found = council_acts(reader, act_id=act_id)
    return ActSheet(found[0], history(reader, "deliberation", act_id)) if found else None


@dataclass(frozen=True, slots=True)
class ActFilter:
    """Which deliberations are looked at: of one council by its code, of one year, holding some words."""

    authority: str | None = None
    year: str | None = None
    words: str = ""
    sort: str = "date"
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Council:
    """An authority whose assembly deliberates."""

    id: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ActsShown:
    """The deliberations that a filter keeps, the years that any bears, and the councils there are."""

    rows: tuple[ActRow, ...]
    years: tuple[str, ...]
    councils: tuple[Council, ...]


_ORDERS: dict[str, Callable[[ActRow], str]] = {
    "date": lambda act: act.date or "",
    "authority": lambda act: act.authority_name.casefold(),
    "number": lambda act: (act.number or "").casefold(),
    "object": lambda act: fold(act.object),
    "sense": lambda act: act.sense or "",
}


def acts_shown(reader: Reader, asked: ActFilter, on: date) -> ActsShown:
    """Return what the list of deliberations shows; councils bear their name of a day, in protocol order."""
    acts = council_acts(reader)
    words = fold(asked.words).split()
    kept = [
        act
        for act in acts
        if asked.authority in (None, act.authority)
        and (asked.year is None or (act.date or "").startswith(asked.year))
        and all(word in fold(f"{act.number or ''} {act.object} {act.text or ''}") for word in words)
    ]
    order = _ORDERS[asked.sort]
    rows = tuple(sorted(kept, key=order, reverse=asked.descending))
    years = sorted({act.date[:4] for act in acts if act.date}, reverse=True)
    return ActsShown(rows, tuple(years), councils(reader, on))


def councils(reader: Reader, on: date, act: ActRow | None = None) -> tuple[Council, ...]:
    """Return the councils with their name of a day, in protocol order; of a ratification, those that may have taken it."""
    sat = """SELECT p.authority_id FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN body b ON b.id = m.body_id
        JOIN membership p ON p.cooperation_id = b.cooperation_id AND p.gone = 0 WHERE d.id = :decision"""
    rows = reader.rows(
        f"""SELECT a.id, a.code, {authority_name("a.id")} AS name FROM authority a
        WHERE a.gone = 0 AND a.kind <> '{AuthorityKind.OTHER}' AND (:decision IS NULL OR a.id IN ({sat}))
        ORDER BY CASE a.kind WHEN 'region' THEN 0 WHEN 'department' THEN 1 ELSE 2 END, a.code""",
        on=on.isoformat(),
        decision=act.decision_id if act is not None else None,
    )
    return build_all(Council, rows)
