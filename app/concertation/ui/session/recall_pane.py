"""The open actions of the current point's dossier, whose state is changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu

from concertation import wording
from concertation.domain.vocabulary import ActionState
from concertation.ui.models.rows import RowsList
from concertation.ui.session.fitting import rows_height
from concertation.ui.session.words import day
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from concertation.services.queries.followup import ActionRow
    from concertation.services.queries.session import SessionState
    from concertation.ui.models.diff import Index
    from concertation.ui.session.deeds import SessionDeeds

_ICONS = {
    ActionState.TO_START: "circle",
    ActionState.IN_PROGRESS: "circle-dot",
    ActionState.BLOCKED: "circle-alert",
    ActionState.DONE: "circle-check",
    ActionState.DROPPED: "circle-x",
}


class RecallView(RowsView):
    """Entrée, Espace or a click on a row opens its states; F chooses *Fait* at once."""

    def __init__(self, deeds: SessionDeeds, pane: RecallPane) -> None:
        super().__init__(pane.tr("Suites ouvertes"))
        self._deeds = deeds
        self.rows: RowsList[ActionRow] = RowsList(self._words, pane)
        self.setModel(self.rows)
        self.setItemDelegate(TwoLineDelegate(self._look, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self._open(self.indexAt(at)))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def menu_of(self, action: ActionRow) -> QMenu:
        """Return the states an action may take."""
        menu = QMenu(self)
        for state in ActionState:
            chosen = menu.addAction(wording.word("action_state", state))
            chosen.setCheckable(True)
            chosen.setChecked(state == action.state)
            chosen.triggered.connect(lambda _on, state=state: self._deeds.set_action_state(action.id, state))
        return menu

    def _open(self, index: Index) -> None:
        if (action := self.rows.row_at(index)) is None:
            return
        menu = self.menu_of(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(QPoint(self.visualRect(index).bottomLeft())))

    def _words(self, action: ActionRow) -> str:
        return ", ".join((action.text, self._detail(action), wording.word("action_state", action.state)))

    def _look(self, action: ActionRow) -> TwoLines:
        late = action.late_days > 0
        icon = "alarm-clock" if late else _ICONS[ActionState(action.state)]
        return TwoLines(
            action.text,
            self._detail(action),
            icon,
            "late" if late else "secondary",
            strong=False,
            detail_tone="late" if late else "secondary",
        )

    def _detail(self, action: ActionRow) -> str:
        due = ""
        if action.late_days > 0:
            due = self.tr("%n j de retard", "", action.late_days)
        elif action.due_on is not None:
            due = day(action.due_on, "d MMMM")
        state = "" if action.state == ActionState.TO_START else wording.word("action_state", action.state)
        who = action.assignee or action.authority or ""
        return "  ·  ".join(filter(None, (due, who.partition(" ")[0] if action.assignee else who, state)))


class RecallPane(QFrame):
    """The list and its count."""

    def __init__(self, deeds: SessionDeeds) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.view = RecallView(deeds, self)
        self._count = Text("", "strong")
        self._title = Text(self.tr("Suites ouvertes"), "headline")
        self._none = Text(self.tr("Aucune suite ouverte pour ce point."), "caption", wrap=True)
        lay = column(
            holder(row(self._title, None, self._count, margins=(20, 12, 20, 4))),
            holder(column(self._none, margins=(20, 0, 20, 4))),
            holder(column(self.view, margins=(8, 0, 0, 0))),
            gap=0,
        )
        lay.setStretch(2, 1)
        self.setLayout(lay)

    @property
    def shown_count(self) -> int:
        return len(self.view.rows.rows())

    def show_state(self, state: SessionState) -> None:
        self.view.rows.show(state.recalled)
        current = state.current
        about_dossier = current is not None and current.standing is None and bool(current.dossier_id)
        self._title.setText(self.tr("Suites ouvertes du dossier") if about_dossier else self.tr("Suites ouvertes"))
        self._count.setText(str(len(state.recalled)) if state.recalled else "")
        self._none.setVisible(not state.recalled)
        self.view.setVisible(bool(state.recalled))
        self.view.setMinimumHeight(rows_height(self.view, 2))
        self.view.setMaximumHeight(rows_height(self.view) + 2)
