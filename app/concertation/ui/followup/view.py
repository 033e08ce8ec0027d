"""The place of what follows meetings: actions, decisions, votes, ratifications, those in charge, each in its tab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from concertation.ui.followup.actions import ActionsTab
from concertation.ui.followup.ageing import AgeingTab
from concertation.ui.followup.decisions import DecisionsTab
from concertation.ui.followup.ratifications import RatificationsTab
from concertation.ui.followup.votes import VotesTab
from concertation.ui.importing.door import ImportDoor
from concertation.ui.importing.kinds import actions_kind
from concertation.ui.places import RATIFICATIONS
from concertation.ui.shell.commands import make_action
from concertation.ui.shell.views import call
from concertation.ui.widgets.buttons import IconButton, PrimaryButton
from concertation.ui.widgets.layout import holder, row
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change


def build(context: PlaceContext) -> QWidget:
    return Followup(context)


class Followup(QWidget):
    """Five tabs; only the one shown is read, the others when they are gone to."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._stale: set[int] = set()
        self.actions_tab = ActionsTab(context)
        self.decisions_tab = DecisionsTab(context)
        self.votes_tab = VotesTab(context)
        self.ratifications_tab = RatificationsTab(context)
        self.ageing_tab = AgeingTab(context)
        self._tabs: list[tuple[str, QWidget]] = [
            (self.tr("Actions"), self.actions_tab),
            (self.tr("Décisions"), self.decisions_tab),
            (self.tr("Votes"), self.votes_tab),
            (self.tr("Ratifications"), self.ratifications_tab),
            (self.tr("Par responsable"), self.ageing_tab),
        ]
        self.bar = QTabBar()
        self.bar.setProperty("role", "pages")
        self.bar.setAccessibleName(self.tr("Suites"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self._stack = QStackedWidget()
        for words, page in self._tabs:
            self.bar.addTab(words)
            self._stack.addWidget(page)
        self._shape = Segmented([("list", self.tr("Liste")), ("board", self.tr("Tableau par état"))], self.tr("Vue"))
        self._shape.chosen.connect(lambda key: self.actions_tab.show_as(board=key == "board"))
        self._new = PrimaryButton(self.tr("Action"), "plus", self.create_new, tip="Ctrl+N")
        self.door = ImportDoor(context, actions_kind, self)
        self._import = IconButton("upload", self.tr("Importer des actions…"), self.door.open)
        self._export = IconButton("file-spreadsheet", self.tr("Exporter vers Excel…"), self.export)
        self._lay_out()
        self._connect_tabs()
        self._make_actions()

    def _lay_out(self) -> None:
        lay = QVBoxLayout(self)
        lay.setContentsMargins(0, 0, 0, 0)
        lay.setSpacing(0)
        head = row(Text(self.tr("Suites"), "title"), 24, self.bar, self._shape, self._import, self._export, self._new)
        head.setStretchFactor(self.bar, 1)
        head.setContentsMargins(32, 20, 20, 8)
        lay.addWidget(holder(head))
        lay.addWidget(self._stack, 1)

    def _connect_tabs(self) -> None:
        self.bar.currentChanged.connect(self._show_tab)
        self.actions_tab.counted.connect(lambda number: self._count(0, number))
        self.decisions_tab.counted.connect(lambda number: self._count(1, number))
        self.votes_tab.counted.connect(lambda number: self._count(2, number))
        self.ratifications_tab.counted.connect(lambda number: self._count(3, number))
        self.ageing_tab.counted.connect(lambda number: self._count(4, number))
        self.ageing_tab.asked.connect(self._show_actions_of)

    def _make_actions(self) -> None:
        tab = self.actions_tab
        make_action(self, self.tr("Modifier la cellule"), self._edit_cell, shortcuts=["F2"], icon="pencil", menu="edit")
        make_action(self, self.tr("Supprimer"), self._remove, shortcuts=["Del"], icon="trash-2", menu="edit")
        for key, words in (("done", self.tr("Marquer comme fait")), ("blocked", self.tr("Marquer comme bloqué"))):
            make_action(self, words, partial(tab.set_state, key), icon="check", menu="edit")
        make_action(self, self.tr("Imprimer le tableau de suivi…"), self.preview, icon="printer", menu="view")
        make_action(self, self.tr("Bilan d’une année…"), self.report, icon="presentation", menu="view")
        make_action(self, self.tr("Exporter vers Excel…"), self.export, icon="file-spreadsheet", menu="view")

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        kinds = None if changed is None else changed.kinds
        for place in range(len(self._tabs)):
            self._stale.add(place)
        self._read_shown(kinds)

    def focus_first(self) -> None:
        call(self._stack.currentWidget(), "focus_list")

    def filter(self, named: str | None = None) -> None:
        """Put the cursor in the filter field, apply a saved filter of the actions, or show the ratifications."""
        if named is None:
            call(self._stack.currentWidget(), "focus_filter")
            return
        if named == RATIFICATIONS:
            self.bar.setCurrentIndex(3)
            self.focus_first()
            return
        self.bar.setCurrentIndex(0)
        self.actions_tab.bar.choose(named)
        self.focus_first()

    def open_object(self, kind: str, identifier: str) -> None:
        tab = {"decision": 1, "deliberation": 3}.get(kind, 0)
        self.bar.setCurrentIndex(tab)
        call(self._tabs[tab][1], "open", identifier)

    def create_new(self) -> None:
        self.bar.setCurrentIndex(0)
        self.actions_tab.create_new()

    def show_hints(self) -> None:
        self._context.navigator.show_hints(
            ("Ctrl+N", self.tr("nouvelle action")), ("F2", self.tr("modifier")), ("Suppr", self.tr("supprimer"))
        )

    def panes(self) -> list[QWidget]:
        shown = self._stack.currentWidget()
        inner = getattr(shown, "panes", None)
        return [self.bar, *(inner() if callable(inner) else [shown])]

    # Tabs

    def _show_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._shape.setVisible(place == 0)
        self._export.setVisible(hasattr(self._tabs[place][1], "export"))
        self._read_shown(None)

    def _read_shown(self, kinds: frozenset[str] | None) -> None:
        place = self._stack.currentIndex()
        if place in self._stale:
            self._stale.discard(place)
            call(self._stack.currentWidget(), "refresh", kinds)

    def _count(self, place: int, number: int) -> None:
        self.bar.setTabText(place, f"{self._tabs[place][0]}  {number}")

    def _edit_cell(self) -> None:
        call(self._stack.currentWidget(), "edit_cell")

    def _remove(self) -> None:
        call(self._stack.currentWidget(), "remove_selected")

    def export(self) -> None:
        """Save the list shown as a workbook."""
        call(self._stack.currentWidget(), "export")

    def report(self) -> None:
        """Show the window of the bilan of a year."""
        from concertation.ui.report.window import open_report

        open_report(self._context, parent=self)

    def _show_actions_of(self, name: str) -> None:
        """Show the actions of whoever was chosen, found by name."""
        self.bar.setCurrentIndex(0)
        self.actions_tab.bar.words_field.setText(name)

    def preview(self) -> None:
        """Show the printed follow-up table of the body of the action chosen, or of the last meeting."""
        self._context.read(
            _last_meeting, self._preview, owner=self, key="followup.preview", of=self.actions_tab.chosen_meeting()
        )

    def _preview(self, meeting_id: str | None) -> None:
        from concertation.ui.preview.window import open_preview

        if meeting_id is None:
            self._context.toasts.show(self.tr("Le tableau de suivi s’imprime dès qu’une réunion est planifiée."))
        else:
            open_preview(self._context, meeting_id, "actions", parent=self)


def _last_meeting(reader: Any, of: str | None) -> str | None:
    """Return the meeting asked for, else the latest one of the register."""
    return of or reader.scalar("SELECT id FROM meeting WHERE gone = 0 ORDER BY held_on DESC LIMIT 1")
