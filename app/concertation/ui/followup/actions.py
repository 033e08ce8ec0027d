"""The tab of actions: filters, the list or the board, and the action chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget

from concertation.services.gestures import followup as gestures
from concertation.services.queries.choices import Choices, choices
from concertation.services.queries.followup import ActionCounts, ActionFilter, ActionRow, actions
from concertation.ui.followup import filters
from concertation.ui.followup.action_pane import ActionPane
from concertation.ui.followup.board import Board
from concertation.ui.followup.columns import SORTS, ActionColumns
from concertation.ui.followup.filter_bar import FilterBar
from concertation.ui.models.rows import RowsModel
from concertation.ui.widgets.editors import EditingDelegate
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.layout import column, holder
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.long_table import LongTable
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.memory import remember_row
from concertation.ui.widgets.two_panes import TwoPanes
from concertation.ui.widgets.workbook_export import ask_and_export

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext

KINDS = frozenset(
    ("action", "due_change", "comment", "associate", "decision", "dossier", "person", "authority", "meeting", "holding")
)
_NAMES = frozenset(("dossier", "person", "authority", "authority_name", "holding"))


class ActionsTab(TwoPanes):
    """``counted`` gives the number of open actions whenever it is read."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "followup", (560, 340))
        self._context = context
        self._choices: Choices | None = None
        self._wanted: str | None = None
        self._listed: ActionFilter | None = None
        self._as_board = False
        self._reaching = False
        self.bar = FilterBar(context.settings)
        self.cells = ActionColumns(context, lambda: self._choices, self)
        self.model: RowsModel[ActionRow] = RowsModel(self.cells.columns(), self)
        self.table = LongTable(
            self.model, self.tr("Actions"), SORTS, "due_on", context.settings, "actions", first_out=(7, 6, 0, 5)
        )
        self.table.setItemDelegate(EditingDelegate(self.table, self.cells.editors()))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._board = Lazily(self._make_board)
        self._empty = EmptyState("list-checks", "", self.tr("Nouvelle action"), self.create_new)
        if self._empty.button is not None:
            context.writes(self._empty.button)
        self._stack = QStackedWidget()
        for page in (self.table, self._board, self._empty):
            self._stack.addWidget(page)
        self.pane = ActionPane(context, self.cells)
        master = holder(column(self.bar, self._stack, gap=12, margins=(32, 12, 12, 12)))
        self.hold(master, self.pane, self.tr("Toutes les actions"))
        self._connect()

    def _connect(self) -> None:
        self.bar.changed.connect(self.reload)
        self.table.sorted_by.connect(lambda _key, _down: self._resort())
        self.table.pages.wanted.connect(self._read_on)
        self.table.chosen.connect(self._show_pane)
        self.table.opened.connect(lambda _row: self.show_detail())
        self._wanted = remember_row(self.table, self._context.settings, "followup/action")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.pane.removed.connect(self._remove_shown)

    @property
    def board(self) -> Board:
        """Return the same actions by state."""
        return self._board.get()

    def _make_board(self) -> Board:
        board = Board(self._context)
        board.chosen.connect(self.open)
        board.show_rows(self.model.rows())
        return board

    # What is read

    def asked(self) -> ActionFilter:
        """Return what the list shows: its filter and its order."""
        return replace(
            filters.asked(
                self.bar.base, self._context.today(), words=self.bar.words, authority_id=self.bar.authority_id
            ),
            sort=self.table.sort_key,
            descending=self.table.descending,
        )

    def _resort(self) -> None:
        self.table.hold_choice()
        self._read_list()  # each filter holds as many as before

    def reload(self) -> None:
        """Read the list and the counts of the filters again."""
        self._read_list()
        today = self._context.today()
        self._context.read(
            filters.counted, self._count, owner=self, key="followup.counts", on=today, kept=self.bar.kept
        )

    def _read_list(self) -> None:
        """Read the list again as far as it was, keeping what is selected; another list from its beginning."""
        asked = self.asked()
        if self._listed is None or asked != replace(self._listed, sort=asked.sort, descending=asked.descending):
            self.table.let_go()
        another = asked != self._listed
        limit = self.table.pages.limit(another=another, every=self._as_board)
        self._listed = asked
        kept = self.table.choice if self.table.pages.unfinished and not another else None  # it may go further down
        part = replace(asked, limit=limit, reach=self._wanted if self._reaching else kept)
        show = partial(self._show, limit)
        self._context.read(actions, show, owner=self, key="followup.actions", asked=part)

    def _read_on(self, offset: int, count: int) -> None:
        part = replace(self._listed or self.asked(), limit=count, offset=offset)
        show = partial(self._add, offset + count if count > 0 else count)
        self._context.read(actions, show, owner=self, key="followup.actions", asked=part)

    def _add(self, asked: int, rows: tuple[ActionRow, ...]) -> None:
        self.table.add_part(rows, asked)
        if self._as_board:
            self.board.show_rows(self.model.rows())

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or self._choices is None or kinds & _NAMES:
            self._context.read(choices, self._offer, owner=self, key="followup.choices", on=self._context.today())
        if kinds is None or kinds & KINDS:
            self.reload()
            self._show_pane()

    def _show(self, limit: int, rows: tuple[ActionRow, ...]) -> None:
        self.table.show_part(rows, limit)
        if self._as_board:
            self.board.show_rows(rows)
        if self._wanted and self.table.select(self._wanted):
            self._wanted, self._reaching = None, False
        elif rows and self.table.choice is None:
            self.table.setCurrentIndex(self.model.index(0, 1))
        self._empty.words.setText(self._why_empty())
        self._stack.setCurrentWidget(self._board if self._as_board else self.table if rows else self._empty)
        if not rows:
            self.pane.show_action(None)

    def _why_empty(self) -> str:
        if self.bar.words or self.bar.authority_id:
            return self.tr("Aucune action ne répond à ce filtre. Effacez les mots ou choisissez un autre filtre.")
        if self.bar.base == filters.LATE:
            return self.tr("Rien n’est en retard.")
        return self.tr("Aucune action ici. Elles naissent en séance, ou se notent ici avec Ctrl+N.")

    def _count(self, told: tuple[ActionCounts, dict[str, int]]) -> None:
        self.bar.show_counts(*told)
        self.counted.emit(told[0].open)

    def _offer(self, found: Choices) -> None:
        self._choices = found
        self.bar.set_authorities(found.authorities)
        self.pane.set_choices()
        self._show_pane()

    # What is chosen

    def _show_pane(self) -> None:
        self.pane.show_action(self.table.choice)

    def selected(self) -> list[ActionRow]:
        """Return the actions selected, in the order of the list."""
        places = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        found = [self.model.row_at(self.model.index(place, 0)) for place in places]
        return [row for row in found if row is not None]

    def open(self, action_id: str) -> None:
        """Select an action, widening the filter where it hides it."""
        if not self.table.select(action_id):
            self._wanted, self._reaching = action_id, True
            self.table.let_go()
            self.bar.choose(filters.EVERYTHING)
            self.reload()
        self.show_detail()

    def show_as(self, *, board: bool) -> None:
        """Show the actions as a board by state, or as a list."""
        self._as_board = board
        self.keep_list_alone(on=board)
        if board:
            self.table.pages.read_rest(lambda: self.board.show_rows(self.model.rows()))
        self._stack.setCurrentWidget(self._board if board else self.table)

    # What is done

    def create_new(self) -> None:
        """Add an action and put the cursor in its text."""

        def added(key: str) -> None:
            self._wanted, self._reaching = key, True
            self.bar.choose(filters.OPEN)
            self.pane.show_action(key)
            self.show_detail()
            self.pane.edit_text()

        self._context.run(gestures.add_action, added, text=self.tr("Nouvelle action"))

    def remove_selected(self) -> None:
        self._remove([row.id for row in self.selected()])

    def _remove_shown(self, key: str) -> None:
        self.table.let_go()
        self._remove([key])

    def _remove(self, keys: list[str]) -> None:
        if len(keys) == 1:
            self._context.run(gestures.remove_action, undo=self.tr("Action mise à la Corbeille."), action_id=keys[0])
        elif keys:
            told = self.tr("%n action(s) mise(s) à la Corbeille.", "", len(keys))
            self._context.run(gestures.bulk_remove_actions, undo=told, action_ids=keys)

    def set_state(self, state: str) -> None:
        """Give a state to every action selected."""
        self._bulk(self.tr("%n action(s) modifiée(s).", "", len(self.selected())), state=state)

    def _bulk(self, told: str, **fields: Any) -> None:
        keys = [row.id for row in self.selected()]
        if keys:
            self._context.run(gestures.bulk_edit_actions, undo=told, action_ids=keys, **fields)

    def _menu(self, at: QPoint) -> None:
        rows = self.selected()
        if not rows:
            return
        menu = QMenu(self)
        state = menu.addMenu(self.tr("État"))
        for key, words in options("action_state"):
            state.addAction(words).triggered.connect(lambda _on, key=key: self.set_state(key))
        who = menu.addMenu(self.tr("Responsable"))
        for key, words in self._authorities():
            who.addAction(words).triggered.connect(lambda _on, key=key: self._give_to(key))
        due = menu.addMenu(self.tr("Échéance"))
        for days in (7, 15, 30):
            later = self.tr("Dans %n jour(s)", "", days)
            due.addAction(later).triggered.connect(lambda _on, days=days: self._put_off(days))
        menu.addSeparator()
        menu.addAction(self.tr("Commenter")).triggered.connect(lambda _on: self._comment())
        menu.addAction(self.tr("Copier")).triggered.connect(lambda _on: self.table.copy())
        menu.addAction(self.tr("Supprimer")).triggered.connect(lambda _on: self.remove_selected())
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _authorities(self) -> list[tuple[str, str]]:
        return [(one.id, one.words) for one in self._choices.authorities] if self._choices else []

    def _give_to(self, authority_id: str) -> None:
        told = self.tr("%n action(s) confiée(s).", "", len(self.selected()))
        self._bulk(told, assignee_id=None, authority_id=authority_id)

    def _put_off(self, days: int) -> None:
        from datetime import timedelta

        told = self.tr("%n échéance(s) changée(s).", "", len(self.selected()))
        self._bulk(told, due_on=self._context.today() + timedelta(days=days))

    def _comment(self) -> None:
        self.show_detail()
        self.pane.write_comment()

    def export(self) -> None:
        from concertation.services.spreadsheets import actions_workbook

        ask_and_export(self._context, self, self.tr("Suivi des actions"), actions_workbook, asked=self.asked())

    def chosen_meeting(self) -> str | None:
        """Return the meeting in which the action chosen was noted."""
        found = self.model.row_at(self.table.currentIndex())
        return found.meeting_id if found else None

    def edit_cell(self) -> None:
        """Edit the cell the keyboard is in, else the text of its row."""
        index = self.table.currentIndex()
        if index.isValid():
            editable = self.model.flags(index) & Qt.ItemFlag.ItemIsEditable
            self.table.edit(index if editable else self.model.index(index.row(), 1))

    def focus_list(self) -> None:
        self.table.setFocus()

    def focus_filter(self) -> None:
        self.bar.words_field.setFocus()
        self.bar.words_field.selectAll()

    def panes(self) -> list[QWidget]:
        return [self.bar, self._stack, self.pane]
