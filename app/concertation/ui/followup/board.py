"""The actions as a board: one column by state; dragging a card, or Alt with an arrow, changes its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView

from concertation.services.gestures.followup import set_action_state
from concertation.services.queries.followup import ActionRow
from concertation.ui.models.rows import ID_ROLE, RowsList
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.looks import STATE_ICONS, lateness, numeric_day
from concertation.ui.widgets.text import Icon, Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from concertation.ui.models.diff import Index
    from concertation.ui.places import PlaceContext

STATES = ("to_start", "in_progress", "blocked", "done", "dropped")
_FORMAT = "application/x-concertation-action"


class Cards(RowsList[ActionRow]):
    """The cards of one state; those dropped on it are told to ``dropped``."""

    def __init__(self, text: Callable[[ActionRow], str], dropped: Callable[[str], object], parent: QFrame) -> None:
        super().__init__(text, parent)
        self._dropped = dropped

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_FORMAT, "\n".join(str(index.data(ID_ROLE)) for index in indexes).encode())
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index) -> bool:
        for key in bytes(data.data(_FORMAT).data()).decode().split():
            self._dropped(key)
        return False  # the register tells what moved; Qt must not take the card off by itself

    def removeRows(self, _row: int, _count: int, _parent: Index = QModelIndex()) -> bool:  # noqa: B008  # Qt's default
        return False


class Lane(RowsView):
    """One column of the board; ``stepped`` gives the action to move to the state beside, and which side."""

    stepped = Signal(str, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.currentIndex().isValid():
            self.stepped.emit(str(self.currentIndex().data(ID_ROLE)), step)
        else:
            super().keyPressEvent(event)


class Board(QFrame):
    """``chosen`` gives the action of the card the user opens."""

    chosen = Signal(str)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._cards: dict[str, Cards] = {}
        self._counts: dict[str, Text] = {}
        self.lanes: dict[str, Lane] = {}
        lay = QHBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        for state in STATES:
            lay.addWidget(self._lane(state), 1)

    def show_rows(self, rows: Sequence[ActionRow]) -> None:
        """Deal the actions to their columns."""
        for state in STATES:
            mine = [row for row in rows if row.state == state]
            self._cards[state].show(mine)
            self._counts[state].setText(str(len(mine)))

    def put(self, action_id: str, state: str) -> None:
        """Give an action another state."""
        self._context.run(
            set_action_state,
            undo=self.tr("Action passée à « {state} ».").format(state=word("action_state", state)),
            action_id=action_id,
            state=state,
        )

    def _lane(self, state: str) -> QFrame:
        cards = Cards(self._told, lambda key: self.put(key, state), self)
        lane = Lane(word("action_state", state))
        lane.setModel(cards)
        lane.setItemDelegate(TwoLineDelegate(self._look, lane))
        lane.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        lane.setDefaultDropAction(Qt.DropAction.MoveAction)
        lane.setMovement(QListView.Movement.Static)
        lane.activated.connect(lambda index: self.chosen.emit(str(index.data(ID_ROLE))))
        lane.stepped.connect(lambda key, step: self._step(state, key, step))
        self._cards[state], self.lanes[state], self._counts[state] = cards, lane, Text("0", "secondary")
        head = row(Icon(*STATE_ICONS[state]), Text(word("action_state", state), "strong"), self._counts[state], None)
        return holder(column(head, lane, gap=8, margins=(4, 8, 4, 4)), "card")

    def _step(self, state: str, key: str, step: int) -> None:
        place = STATES.index(state) + step
        if 0 <= place < len(STATES):
            self.put(key, STATES[place])

    def _look(self, row: ActionRow) -> TwoLines:
        who = row.assignee or row.authority or ""
        when = lateness(row) or numeric_day(row.due_on)
        detail = " · ".join(one for one in (who, when) if one) or self.tr("ni responsable ni échéance")
        return TwoLines(row.text, detail, strong=False, detail_tone="late" if row.late_days else "secondary")

    def _told(self, row: ActionRow) -> str:
        look = self._look(row)
        return f"{look.title}, {look.detail}"
