"""What the pages of the contract share: what is shown, and how one sends the user to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.contract import AmendmentRow, ContractTable


@dataclass(frozen=True, slots=True)
class Shown:
    """The contract on the screen: its table as of a day (None: the last known state) and its avenants."""

    table: ContractTable
    amendments: tuple[AmendmentRow, ...]
    as_of: date | None

    @property
    def contract_id(self) -> str:
        return self.table.contract.id


class Ways(QObject):
    """Where a page sends the user: ``page`` by its key, or an object shown at its own page."""

    page = Signal(str)
    operation = Signal(str)
    operations = Signal(object, str)
    entry = Signal(object)
    draft = Signal(object)
    structure = Signal(str)
