"""Writes deliberations as open data: CSV in the schema SCDL Délibérations 2.1.5 (a Table Schema), UTF-8, commas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDeliberation:
    """One line of the file; each attribute is a column of the schema, in its order and under its name in capitals.

    The five numbers of votes are all there or none is: ``vote_reel`` is their sum for, against and abstaining.
    """

    coll_nom: str
    coll_siret: str
    delib_id: str
    delib_date: date
    delib_matiere_code: str
    delib_matiere_nom: str
    delib_objet: str
    budget_annee: str | None = None
    budget_nom: str | None = None
    pref_id: str | None = None
    pref_date: date | None = None
    vote_effectif: int | None = None
    vote_reel: int | None = None
    vote_pour: int | None = None
    vote_contre: int | None = None
    vote_abstention: int | None = None
    delib_url: str | None = None


COLUMNS = tuple(field.name.upper() for field in fields(PublishedDeliberation))


def deliberations_csv(rows: Iterable[PublishedDeliberation]) -> bytes:
    """Return the whole file; an empty cell is an unknown value, never zero."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(_cell(getattr(row, field.name)) for field in fields(row))
    return written.getvalue().encode("utf-8")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).split())  # a line break would be read as another line by poor readers
