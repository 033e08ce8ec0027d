"""The history of an object: who changed what, when, from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from concertation.domain.clock import paris
from concertation.domain.typography import capital
from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.layout import SectionHead
from concertation.ui.widgets.taking_back import TakingBack
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Protocol

    from concertation.ui.places import PlaceContext

    class HistoryRow(Protocol):
        """What the panel shows of a change."""

        @property
        def id(self) -> str: ...
        @property
        def gesture_id(self) -> str: ...
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
    """The last changes first, all of them by a link or at once; the gesture of the chosen one can be taken back.

    ``toggled`` when it grows or shrinks.

    Args:
        whole: whether all changes are shown from the start.
    """

    toggled = Signal()

    def __init__(self, context: PlaceContext, *, whole: bool = False) -> None:
        super().__init__()
        self._rows: Sequence[HistoryRow] = ()
        self._whole = whole
        more = () if whole else (self.tr("Tout voir"), self._toggle)
        self._head = SectionHead(self.tr("Historique"), 0, *more)
        self._model = RowsList["HistoryRow"](self._told)
        self.list = RowsView(self.tr("Historique"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(TwoLineDelegate(self._look, self.list))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._ask())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_menu)
        self.taking_back = TakingBack(context)
        self.taking_back.sought.connect(self._show_gesture)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(4)
        lay.addWidget(self._head)
        lay.addWidget(self.list)
        lay.addWidget(self.taking_back)

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show the changes of another object, or of the same one later."""
        self._rows = rows
        self._head.set_count(len(rows))
        self._model.show(list(rows) if self._whole else list(rows)[:_FEW])
        self.list.fit_rows()
        self.setVisible(bool(rows))
        self._ask()

    def _ask(self) -> None:
        self.taking_back.ask(self._model.row_at(self.list.currentIndex()))

    def _offer_menu(self, at: QPoint) -> None:
        if self.list.currentIndex().isValid():
            menu = QMenu(self.list)
            menu.addAction(self.taking_back.button.accessibleName(), self.taking_back.take_back)
            menu.addAction(self.taking_back.then.accessibleName(), self.taking_back.then.click)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.list.viewport().mapToGlobal(at))

    def _show_gesture(self, gesture_id: str) -> None:
        """Choose the gesture in this history where it is told, else go where it left its mark."""
        told = next((place for place, row in enumerate(self._rows) if row.gesture_id == gesture_id), None)
        if told is None:
            self.taking_back.open_later()
            return
        if told >= self._model.rowCount():
            self._toggle()
        self.list.setCurrentIndex(self._model.index(told, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

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
            return " : ".join(one for one in (capital(row.label), row.after) if one)
        change = self.tr("{before} → {after}").format(before=row.before or "–", after=row.after or "–")
        return f"{row.field_label} : {change}"

    def _told(self, row: HistoryRow) -> str:
        look = self._look(row)
        return f"{look.title}, {look.detail}"
