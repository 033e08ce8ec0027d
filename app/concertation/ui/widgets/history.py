"""The history of an object: who changed what, when, from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.domain.clock import paris
from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.layout import SectionHead
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Protocol

    class HistoryRow(Protocol):
        """What the panel shows of a change."""

        @property
        def id(self) -> str: ...
        @property
        def at(self) -> datetime: ...
        @property
        def author(self) -> str: ...
        @property
        def label(self) -> str: ...
        @property
        def field(self) -> str: ...
        @property
        def field_label(self) -> str: ...
        @property
        def part(self) -> str | None: ...
        @property
        def before(self) -> str | None: ...
        @property
        def after(self) -> str | None: ...
        @property
        def turned_back(self) -> bool: ...


_FEW = 6


class HistoryPanel(QFrame):
    """The last changes first; a link shows all of them. ``toggled`` when it grows or shrinks."""

    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[HistoryRow] = ()
        self._whole = False
        self._head = SectionHead(self.tr("Historique"), 0, self.tr("Tout voir"), self._toggle)
        self._model = RowsList["HistoryRow"](self._told)
        self.list = RowsView(self.tr("Historique"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(TwoLineDelegate(self._look, self.list))
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(4)
        lay.addWidget(self._head)
        lay.addWidget(self.list)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show the changes of another object, or of the same one later."""
        self._rows = rows
        self._head.set_count(len(rows))
        self._model.show(list(rows) if self._whole else list(rows)[:_FEW])
        self.list.fit_rows()
        self.setVisible(bool(rows))

    def _toggle(self) -> None:
        self._whole = not self._whole
        self.show_rows(self._rows)
        self.toggled.emit()

    def _look(self, row: HistoryRow) -> TwoLines:
        when = f"{paris(row.at):%d/%m/%Y %H:%M}"
        back = self.tr("repris par Annuler") if row.turned_back else ""
        part = row.part if row.field else None  # an addition already tells what it adds
        detail = " · ".join(one for one in (part, when, row.author, back) if one)
        return TwoLines(self._what(row), detail, strong=False)

    def _what(self, row: HistoryRow) -> str:
        if not row.field:
            return " : ".join(one for one in (row.label[:1].upper() + row.label[1:], row.after) if one)
        change = self.tr("{before} → {after}").format(before=row.before or "–", after=row.after or "–")
        return f"{row.field_label} : {change}"

    def _told(self, row: HistoryRow) -> str:
        look = self._look(row)
        return f"{look.title}, {look.detail}"
