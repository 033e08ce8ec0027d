"""The place of what follows meetings: actions, decisions, votes, ratifications, those in charge, each in its tab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from concertation.ui.followup.actions import ActionsTab
from concertation.ui.followup.ageing import AgeingTab
from concertation.ui.followup.council_acts import CouncilActsTab
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
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.page_tabs import PageTabs
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.ui.places import PlaceContext
    from concertation.ui.ports import Change

_ACTS = 5  # the tab of councils' deliberations
Tab = TypeVar("Tab", ActionsTab, DecisionsTab, VotesTab, RatificationsTab, AgeingTab, CouncilActsTab)


def build(context: PlaceContext) -> QWidget:
    return Followup(context)


class Followup(QWidget):
    """Six tabs; only the one shown is made and read, the others when they are gone to."""

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self._context = context
        self._stale: set[int] = set()
        self._actions = Lazily(lambda: self._begin(0, ActionsTab(context)))
        self._decisions = Lazily(lambda: self._begin(1, DecisionsTab(context)))
        self._votes = Lazily(lambda: self._begin(2, VotesTab(context)))
        self._ratifications = Lazily(lambda: self._begin(3, RatificationsTab(context)))
        self._ageing = Lazily(lambda: self._begin(4, AgeingTab(context)))
        self._acts = Lazily(lambda: self._begin(_ACTS, CouncilActsTab(context)))
        self._tabs: list[tuple[str, Lazily[Any]]] = [
            (self.tr("Actions"), self._actions),
            (self.tr("Décisions"), self._decisions),
            (self.tr("Votes"), self._votes),
            (self.tr("Ratifications"), self._ratifications),
            (self.tr("Par responsable"), self._ageing),
            (self.tr("Délibérations"), self._acts),
        ]
        self.bar = PageTabs(self.tr("Suites"), (words for words, _ in self._tabs))
        self._stack = QStackedWidget()
        for _, page in self._tabs:
            self._stack.addWidget(page)
        self._shape = Segmented([("list", self.tr("Liste")), ("board", self.tr("Tableau par état"))], self.tr("Vue"))
        self._shape.chosen.connect(lambda key: self.actions_tab.show_as(board=key == "board"))
        self._new = PrimaryButton(self.tr("Action"), "plus", self.create_new, tip="Ctrl+N")
        self.door = ImportDoor(context, actions_kind, self)
        self._import = IconButton("upload", self.tr("Importer des actions…"), self._bring_in)
        self._export = IconButton("file-spreadsheet", self.tr("Exporter vers Excel…"), self.export)
        context.writes(self._new)
        context.writes(self._import)
        self._lay_out()
        self.bar.currentChanged.connect(self._show_tab)
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

    def _begin(self, place: int, tab: Tab) -> Tab:
        """Listen to a tab made just now."""
        tab.counted.connect(partial(self._count, place))
        if isinstance(tab, AgeingTab):
            tab.asked.connect(self._show_actions_of)
        return tab

    @property
    def actions_tab(self) -> ActionsTab:
        return self._actions.get()

    @property
    def decisions_tab(self) -> DecisionsTab:
        return self._decisions.get()

    @property
    def votes_tab(self) -> VotesTab:
        return self._votes.get()

    @property
    def ratifications_tab(self) -> RatificationsTab:
        return self._ratifications.get()

    @property
    def ageing_tab(self) -> AgeingTab:
        return self._ageing.get()

    @property
    def council_acts_tab(self) -> CouncilActsTab:
        return self._acts.get()

    @property
    def _shown(self) -> QWidget:
        tab: QWidget = self._tabs[self._stack.currentIndex()][1].get()
        return tab

    def _make_actions(self) -> None:
        edit, writes = self.tr("Modifier la cellule"), self._context.writes
        writes(make_action(self, edit, self._edit_cell, shortcuts=["F2"], icon="pencil", menu="edit"))
        writes(make_action(self, self.tr("Supprimer"), self._remove, shortcuts=["Del"], icon="trash-2", menu="edit"))
        new = self.tr("Nouvelle délibération d’un conseil")
        writes(make_action(self, new, self._note_act, icon="landmark", menu="edit"))
        for key, words in (("done", self.tr("Marquer comme fait")), ("blocked", self.tr("Marquer comme bloqué"))):
            writes(make_action(self, words, partial(self._set_state, key), icon="check", menu="edit"))
        make_action(self, self.tr("Imprimer le tableau de suivi…"), self.preview, icon="printer", menu="view")
        make_action(self, self.tr("Exporter vers Excel…"), self.export, icon="file-spreadsheet", menu="view")

    # What the frame calls

    def refresh(self, changed: Change | None) -> None:
        kinds = None if changed is None else changed.kinds
        for place in range(len(self._tabs)):
            self._stale.add(place)
        self._read_shown(kinds)

    def focus_first(self) -> None:
        call(self._shown, "focus_list")

    def filter(self, named: str | None = None) -> None:
        """Put the cursor in the filter field, apply a saved filter of the actions, or show the ratifications."""
        if named is None:
            call(self._shown, "focus_filter")
            return
        if named == RATIFICATIONS:
            self.bar.setCurrentIndex(3)
            self.focus_first()
            return
        self.bar.setCurrentIndex(0)
        self.actions_tab.bar.choose(named)
        self.focus_first()

    def open_object(self, kind: str, identifier: str) -> None:
        tab = {"decision": 1, "deliberation": _ACTS}.get(kind, 0)
        self.bar.setCurrentIndex(tab)
        call(self._shown, "open", identifier)

    def create_new(self) -> None:
        """Note a deliberation where those of councils are shown, an action anywhere else."""
        if self._stack.currentIndex() == _ACTS:
            self.council_acts_tab.create_new()
            return
        self.bar.setCurrentIndex(0)
        self.actions_tab.create_new()

    def _note_act(self) -> None:
        self.bar.setCurrentIndex(_ACTS)
        self.council_acts_tab.create_new()

    def _bring_in(self) -> None:
        """Open the door of what is shown: a council's deliberations, else actions."""
        door = self.council_acts_tab.door if self._stack.currentIndex() == _ACTS else self.door
        door.open()

    def show_hints(self) -> None:
        self._context.navigator.show_hints(
            ("Ctrl+N", self._newest), ("F2", self.tr("modifier")), (self.tr("Suppr"), self.tr("supprimer"))
        )

    @property
    def _newest(self) -> str:
        return self.tr("nouvelle délibération") if self._stack.currentIndex() == _ACTS else self.tr("nouvelle action")

    def panes(self) -> list[QWidget]:
        shown = self._shown
        inner = getattr(shown, "panes", None)
        return [self.bar, *(inner() if callable(inner) else [shown])]

    # Tabs

    def _show_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._shape.setVisible(place == 0)
        self._new.setText(self.tr("Délibération") if place == _ACTS else self.tr("Action"))
        told = self.tr("Importer des délibérations…") if place == _ACTS else self.tr("Importer des actions…")
        self._import.setToolTip(told)
        self._import.setAccessibleName(told)
        self.show_hints()
        self._export.setVisible(hasattr(self._shown, "export"))
        self._read_shown(None)

    def _read_shown(self, kinds: frozenset[str] | None) -> None:
        place = self._stack.currentIndex()
        if place in self._stale:
            self._stale.discard(place)
            call(self._shown, "refresh", kinds)

    def _count(self, place: int, number: int) -> None:
        self.bar.setTabText(place, f"{self._tabs[place][0]}  {number}")

    def _set_state(self, state: str) -> None:
        self.actions_tab.set_state(state)

    def _edit_cell(self) -> None:
        call(self._shown, "edit_cell")

    def _remove(self) -> None:
        call(self._shown, "remove_selected")

    def export(self) -> None:
        """Save the list shown as a workbook."""
        call(self._shown, "export")

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
