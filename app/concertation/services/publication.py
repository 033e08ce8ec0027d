"""What a council makes public of its own deliberations: those alone that open data can take, the others with their reason.

Administrative meetings and joint sittings never deliberate: nothing of theirs is published here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from concertation.domain.subjects import read_subjects, subject_name
from concertation.domain.vocabulary import DeliberationSense
from concertation.errors import UserError
from concertation.exchange.public_record import PublishedDeliberation, deliberations_csv
from concertation.locations import reference
from concertation.services.queries.council_acts import ABOUT, LIVE, OBJECT
from concertation.services.queries.private import private_keys

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

SIRET_DIGITS = 14
_TAKEN = (DeliberationSense.ADOPTED, DeliberationSense.AMENDED)
_ROWS = f"""
    SELECT v.*, a.code, a.siret, d.reference, {OBJECT} AS told,
        (SELECT n.name FROM authority_name n WHERE n.authority_id = a.id AND n.gone = 0
            AND coalesce(n.valid_from, '') <= coalesce(v.adopted_on, '9999') ORDER BY n.valid_from DESC LIMIT 1) AS name
    {ABOUT} WHERE {LIVE} AND a.code = :code COLLATE NOCASE ORDER BY v.adopted_on, v.number, v.id
"""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A deliberation that cannot be published yet: its number or conclusion, and the code of what is missing."""

    deliberation: str
    reason: str


@dataclass(frozen=True, slots=True)
class Publication:
    """The file of one council's deliberations, how many it holds, and those left out."""

    content: bytes
    published: int
    left_out: tuple[LeftOut, ...]


@cache
def subjects() -> dict[str, str]:
    """Return the subjects' labels by code, from the nomenclature shipped with the program."""
    return read_subjects(reference("nomenclature-actes.csv").read_text(encoding="utf-8-sig"))


def publication(reader: Reader, authority: str) -> Publication:
    """Return the open data of one council, by its authority's code.

    Raises:
        UserError: ``authority_unknown``; ``siret_missing`` without which the schema takes nothing.
    """
    found = reader.one("SELECT siret FROM authority WHERE code = :code COLLATE NOCASE AND gone = 0", code=authority)
    if found is None:
        raise UserError("authority_unknown", code=authority)
    if (
        len(found["siret"] or "") != SIRET_DIGITS
    ):  # it was checked when typed; the nine digits of a SIREN are not enough
        raise UserError("siret_missing", code=authority)
    rows = reader.rows(_ROWS, code=authority)
    private = private_keys(reader)
    reasons = [(row, "private" if row["id"] in private else missing(row)) for row in rows]
    taken = [_published(row) for row, reason in reasons if reason is None]
    left = [LeftOut(_named(row, reason), reason) for row, reason in reasons if reason]
    return Publication(deliberations_csv(taken), len(taken), tuple(left))


def _named(row: Any, reason: str) -> str:
    """Return what a deliberation is called by; one behind closed doors by its day alone."""
    return str(row["adopted_on"] or "–" if reason == "private" else row["number"] or row["reference"] or row["told"])


def missing(row: Any) -> str | None:
    """Return the code of what keeps a deliberation out of open data, None when nothing does."""
    if row["sense"] not in _TAKEN:
        return "not_adopted"
    if not row["number"]:
        return "number_missing"
    if _day(row["adopted_on"]) is None:
        return "day_missing"
    if subject_name(row["subject_code"] or "", subjects()) is None:
        return "subject_missing"
    return None


def _day(told: str | None) -> date | None:
    """Return a whole date, None for a partial one: « février 2007 » cannot be published as a day."""
    try:
        return date.fromisoformat(told or "")
    except ValueError:
        return None


def _published(row: Any) -> PublishedDeliberation:
    adopted, received = date.fromisoformat(row["adopted_on"]), _day(row["received_on"])
    budget = bool(row["budget_year"] and row["budget_name"])
    return PublishedDeliberation(
        coll_nom=row["name"] or row["code"],
        coll_siret=row["siret"],
        delib_id=row["number"],
        delib_date=adopted,
        delib_matiere_code=row["subject_code"],
        delib_matiere_nom=subject_name(row["subject_code"], subjects()) or "",
        delib_objet=row["told"],
        budget_annee=row["budget_year"] if budget else None,
        budget_nom=row["budget_name"] if budget else None,
        pref_id=row["prefecture_id"],
        pref_date=received if received is not None and received >= adopted else None,
        **_votes(row),
        delib_url=row["url"],
    )


def _votes(row: Any) -> dict[str, int]:
    """Return the five numbers of votes, or none: one that is unknown, or does not fit, would make the others lie."""
    counts = (row["votes_for"], row["votes_against"], row["abstentions"])
    if row["members"] is None or None in counts or sum(counts) > row["members"]:
        return {}
    names = ("vote_effectif", "vote_reel", "vote_pour", "vote_contre", "vote_abstention")
    return dict(zip(names, (row["members"], sum(counts), *counts), strict=True))
