"""Everything the window shows of one dossier, in one reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from concertation.services.queries.dossier_money import DossierMoney, dossier_money
from concertation.services.queries.dossiers import DossierSheet, dossier_sheet
from concertation.services.queries.look_alikes import LookAlike, Twice, doubles, look_alikes
from concertation.services.queries.routing import LinkRow, VisaRow, cooperation_of, links, visas

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A dossier with what stands around it; ``together`` is the code of the cooperation it is seen in.

    ``partners`` are ids and names; ``twice`` the dossiers that another authority instructs under a like title.
    """

    sheet: DossierSheet
    partners: tuple[tuple[str, str], ...]
    together: str
    alike: tuple[LookAlike, ...]
    twice: tuple[Twice, ...]
    visas: tuple[VisaRow, ...]
    links: tuple[LinkRow, ...]
    money: DossierMoney


def dossier_file(reader: Reader, dossier_id: str, today: date) -> DossierFile | None:
    sheet = dossier_sheet(reader, dossier_id, today)
    if sheet is None:
        return None
    shown = sheet.dossier
    rows = reader.rows(
        """SELECT p.authority_id AS id, coalesce((SELECT n.short_name FROM authority_name n
            WHERE n.authority_id = p.authority_id AND n.gone = 0 ORDER BY n.valid_from DESC LIMIT 1), a.code) AS words
        FROM partner p JOIN authority a ON a.id = p.authority_id
        WHERE p.dossier_id = :id AND p.gone = 0 ORDER BY p.rank, p.id""",
        id=dossier_id,
    )
    seen = cooperation_of(reader, dossier_id)
    alike = look_alikes(reader, shown.title, place=shown.place, axis=shown.axis, except_id=shown.id)
    return DossierFile(
        sheet=sheet,
        partners=tuple((row["id"], row["words"]) for row in rows),
        together=seen.code if seen else "",
        alike=alike,
        twice=doubles(shown, alike),
        visas=visas(reader, dossier_id, today),
        links=links(reader, dossier_id),
        money=dossier_money(reader, dossier_id, today),
    )
