"""The columns of the agenda: what each shows of a point, and how what is typed in it is taken."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from concertation.domain.vocabulary import Nature
from concertation.services.queries.meeting_rows import ItemRow
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.preparation.words import minutes, read_minutes, returned, translate
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from concertation.ui.models.diff import Index
    from concertation.ui.preparation.choices import Choices

POINT_MIME = "application/x-concertation-point"
DRAFT = "draft"  # the id of a point being typed, not yet in the register
_NONE = "–"


class Col(IntEnum):
    """The columns in order."""

    NUMBER = 0
    TITLE = 1
    NATURE = 2
    RAPPORTEUR = 3
    PILOT = 4
    DOSSIER = 5
    MINUTES = 6
    PIECES = 7


FIELDS = {
    Col.TITLE: "title",
    Col.NATURE: "nature",
    Col.RAPPORTEUR: "rapporteur_id",
    Col.PILOT: "pilot_id",
    Col.DOSSIER: "dossier_id",
    Col.MINUTES: "planned_minutes",
}


def draft_point(number: int) -> ItemRow:
    """Return the row in which a new point is typed."""
    return ItemRow(
        id=DRAFT,
        meeting_id=None,
        meeting=None,
        number=number,
        title="",
        nature=Nature.EXCHANGE,
        standing=None,
        rapporteur_id=None,
        rapporteur=None,
        pilot_id=None,
        pilot=None,
        dossier_id=None,
        dossier=None,
        planned_minutes=None,
        brief=None,
        internal=False,
        carried_from_id=None,
        carried_from=None,
        carried_from_on=None,
        times_carried=0,
        outcome=None,
        outcome_reason=None,
        spent_seconds=0,
        started_at=None,
        pieces=(),
    )


def numbered(items: Sequence[ItemRow]) -> list[ItemRow]:
    """Return the points with the numbers of their new places."""
    return [item if item.number == at else replace(item, number=at) for at, item in enumerate(items, start=1)]


class AgendaModel(RowsModel[ItemRow]):
    """The points of a meeting; ``missing`` are those that should have a file; dragged by their ids."""

    def __init__(self, choices: Choices, edited: Callable[[ItemRow, str, object], bool]) -> None:
        self.choices = choices
        self.missing: frozenset[str] = frozenset()
        self.read_only = False
        self.held_on: date | None = None
        self._edited = edited
        super().__init__(self._columns())

    def show_points(self, items: Sequence[ItemRow], missing: frozenset[str]) -> None:
        changed = missing != self.missing
        self.missing = missing
        self.show(items)
        if changed and items:
            self.dataChanged.emit(self.index(0, Col.PIECES), self.index(len(items) - 1, Col.PIECES))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        row = self.row_at(index)
        if row is None:
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        if self.read_only:
            return flags & ~Qt.ItemFlag.ItemIsEditable
        return flags | (Qt.ItemFlag.NoItemFlags if row.id == DRAFT else Qt.ItemFlag.ItemIsDragEnabled)

    def mimeTypes(self) -> list[str]:
        return [POINT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what is dragged: the ids for other lists, the titles for other programs."""
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(POINT_MIME, "\n".join(self.rows()[at].id for at in rows).encode())
        data.setText("\n".join(self.rows()[at].title for at in rows))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def _columns(self) -> list[Column[ItemRow]]:
        return [
            Column(
                translate("Preparation", "N°"),
                lambda row: str(row.number),
                5,
                right=True,
                tone=lambda _row: "secondary",
            ),
            Column(
                translate("Preparation", "Point"),
                lambda row: row.title,
                0,
                strong=True,
                edit=self._take(Col.TITLE),
                tip=self._tell,
            ),
            Column(
                translate("Preparation", "Nature"),
                lambda row: word("nature", row.nature).lower(),
                11,
                tone=lambda _row: "secondary",
                edit=self._take(Col.NATURE),
            ),
            Column(
                translate("Preparation", "Rapporteur"),
                lambda row: self.choices.family(row.rapporteur_id) or row.rapporteur or _NONE,
                14,
                edit=self._take(Col.RAPPORTEUR),
                tip=lambda row: row.rapporteur or "",
            ),
            Column(translate("Preparation", "Pilote"), lambda row: row.pilot or _NONE, 13, edit=self._take(Col.PILOT)),
            Column(
                translate("Preparation", "Dossier"),
                lambda row: row.dossier or _NONE,
                15,
                edit=self._take(Col.DOSSIER),
                tip=lambda row: row.dossier or "",
            ),
            Column(
                translate("Preparation", "Durée"),
                lambda row: minutes(row.planned_minutes) or _NONE,
                7,
                right=True,
                edit=self._take(Col.MINUTES),
            ),
            Column(
                translate("Preparation", "Pièces"),
                self._pieces,
                9,
                right=True,
                tip=lambda row: "\n".join(piece.name for piece in row.pieces),
            ),
        ]

    def _pieces(self, row: ItemRow) -> str:
        if row.pieces:
            return str(len(row.pieces))
        return translate("Preparation", "manque") if row.id in self.missing and not self.read_only else ""

    def _tell(self, row: ItemRow) -> str:
        """Return what the second line says, and the note, for those who do not see it."""
        came_back = returned(row, None)
        lines = [row.title, came_back[0] if came_back else "", row.dossier or "", row.brief or ""]
        return "\n".join(line for line in lines if line)

    def _take(self, column: Col) -> Callable[[ItemRow, str], bool]:
        """Return how the text typed in a column becomes the value of its field."""
        field = FIELDS[column]

        def take(row: ItemRow, text: str) -> bool:
            told = "" if text.strip() == _NONE else text.strip()
            value: Any = told
            if column is Col.MINUTES:
                value = read_minutes(told)
            elif column is not Col.TITLE:
                value = self.choices.key(field, told)
            if value is None and told:
                value = Unknown(told)
            return self._edited(row, field, value)

        return take


class Unknown(str):
    """A text typed where a known name or a duration was expected."""

    __slots__ = ()
