"""The tab of decisions: those of every body, and the decision chosen with its actions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget

from concertation.services.gestures import decisions as gestures
from concertation.services.queries.bodies import BodyRow, bodies
from concertation.services.queries.choices import Choices, choices
from concertation.services.queries.decisions import DecisionFilter, DecisionRow, count_decisions, decisions
from concertation.ui.followup.decision_pane import DecisionPane
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.date_field import read_words
from concertation.ui.widgets.editors import CellEditor, EditingDelegate, choice_editor, look_up_editor
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import CheckField, ChoiceField
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import FlowLayout, column, holder
from concertation.ui.widgets.long_table import LongTable
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.looks import SENSE_ICONS, numeric_day, options
from concertation.ui.widgets.memory import remember_row
from concertation.ui.widgets.two_panes import TwoPanes
from concertation.ui.widgets.workbook_export import ask_and_export
from concertation.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext

SORTS = ("reference", "date", "text", "sense", "pilot", "due_on", "open_actions", "dossier")
KINDS = frozenset(("decision", "action", "deliberation", "meeting", "dossier", "authority", "body", "comment"))


class DecisionsTab(TwoPanes):
    """``counted`` gives how many decisions the filter keeps."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__(context.settings, "decisions", (560, 340))
        self._context = context
        self._choices: Choices | None = None
        self._wanted: str | None = None
        self._reaching = False
        self._listed: DecisionFilter | None = None
        self._counted: DecisionFilter | None = None  # the filter, whatever its order
        self._build_filters()
        self.model: RowsModel[DecisionRow] = RowsModel(self._columns(), self)
        self.table = LongTable(
            self.model,
            self.tr("Décisions"),
            SORTS,
            "date",
            context.settings,
            "decisions",
            descending=True,
            first_out=(7, 5, 6, 4),
        )
        self.table.setItemDelegate(EditingDelegate(self.table, self._editors()))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._empty = EmptyState("gavel", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.pane = DecisionPane(context)
        master = holder(column(self._filters, self._stack, gap=12, margins=(32, 12, 12, 12)))
        self.hold(master, self.pane, self.tr("Toutes les décisions"))
        self.table.sorted_by.connect(lambda _key, _down: self._resort())
        self.table.pages.wanted.connect(self._read_on)
        self.table.chosen.connect(self._show_pane)
        self._wanted = remember_row(self.table, self._context.settings, "followup/decision")
        self.table.opened.connect(lambda _row: self.show_detail())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.pane.removed.connect(self._remove_shown)

    def _build_filters(self) -> None:
        self._words = FilterField(self.tr("Filtrer les décisions"), self.tr("Filtrer par mots"))
        self._body = seeks(ChoiceField(self.tr("Instance"), [("", self.tr("Toutes les instances"))]))
        self._body.setMinimumContentsLength(18)
        self._sense = seeks(ChoiceField(self.tr("Sens"), [("", self.tr("Tous les sens")), *_senses()]))
        self._sense.setMinimumContentsLength(14)
        self._open = seeks(CheckField(self.tr("Avec suites ouvertes")))
        self._words.filtered.connect(lambda _words: self.reload())
        self._body.committed.connect(lambda _key: self.reload())
        self._sense.committed.connect(lambda _key: self.reload())
        self._open.committed.connect(lambda _on: self.reload())
        flow = FlowLayout(8)
        for field in (self._words, self._body, self._sense, self._open):
            flow.addWidget(field)
        self._filters = holder(flow)

    def _columns(self) -> list[Column[DecisionRow]]:
        return [
            Column(self.tr("Référence"), lambda row: row.reference or self.tr("sans numéro"), width=22),
            Column(self.tr("Date"), lambda row: numeric_day(row.date), width=10),
            Column(self.tr("Décision"), lambda row: row.text, edit=self._text, tip=lambda row: row.text),
            Column(self.tr("Sens"), _sense_words, width=17, icon=_sense_icon, edit=_never),
            Column(self.tr("Pilote"), lambda row: row.pilot_name or "", width=14, edit=_never),
            Column(self.tr("Échéance"), lambda row: numeric_day(row.due_on), width=10, edit=self._due),
            Column(self.tr("Suites"), _suites, width=7, right=True, tip=self._suites_tip),
            Column(self.tr("Dossier"), lambda row: row.dossier or "", width=16, tip=lambda row: row.dossier or ""),
        ]

    def _editors(self) -> dict[int, CellEditor]:
        return {
            3: CellEditor(
                choice_editor(self.tr("Sens"), _senses(), lambda row: row.sense),
                lambda editor: editor.key,
                lambda row, key: self._edit(row, sense=key) if key else None,
            ),
            4: CellEditor(
                look_up_editor(self.tr("Pilote"), self._authorities, lambda row: row.pilot_id),
                lambda editor: editor.key,
                lambda row, key: self._edit(row, pilot_id=key or None),
            ),
        }

    # What is read

    def refresh(self, kinds: frozenset[str] | None) -> None:
        if kinds is None or self._choices is None or kinds & {"authority", "dossier", "body", "authority_name"}:
            on = self._context.today()
            self._context.read(choices, self._offer, owner=self, key="decisions.choices", on=on)
            self._context.read(bodies, self._offer_bodies, owner=self, key="decisions.bodies", on=on)
        if kinds is None or kinds & KINDS:
            self._counted = None
            self.reload()
            self._show_pane()

    def asked(self) -> DecisionFilter:
        """Return what the list shows: its filter and its order."""
        return DecisionFilter(
            body=self._body.key or None,
            sense=self._sense.key or None,
            open=self._open.isChecked(),
            words=self._words.text(),
            sort=self.table.sort_key,
            descending=self.table.descending,
        )

    def _resort(self) -> None:
        self.table.hold_choice()
        self.reload()

    def reload(self) -> None:
        """Read the list again as far as it was, keeping what is selected; another list from its beginning."""
        asked = self.asked()
        if self._listed is None or asked != replace(self._listed, sort=asked.sort, descending=asked.descending):
            self.table.let_go()
        another = asked != self._listed
        limit = self.table.pages.limit(another=another)
        self._listed = asked
        kept = self.table.choice if self.table.pages.unfinished and not another else None  # it may go further down
        part = replace(asked, limit=limit, reach=self._wanted if self._reaching else kept)
        self._context.read(decisions, partial(self._show, limit), owner=self, key="decisions.list", asked=part)

    def _read_on(self, offset: int, count: int) -> None:
        part = replace(self._listed or self.asked(), limit=count, offset=offset)
        show = partial(self._add, offset + count if count > 0 else count)
        self._context.read(decisions, show, owner=self, key="decisions.list", asked=part)

    def _add(self, asked: int, rows: tuple[DecisionRow, ...]) -> None:
        self.table.add_part(rows, asked)

    def _show(self, limit: int, rows: tuple[DecisionRow, ...]) -> None:
        self.table.show_part(rows, limit)
        if not self.table.pages.unfinished:
            self.counted.emit(len(rows))
        elif self._counted != (kept := replace(self.asked(), sort="date", descending=True)):
            self._counted = kept
            emit = self.counted.emit
            self._context.read(count_decisions, emit, owner=self, key="decisions.count", asked=kept)
        if self._wanted and self.table.select(self._wanted):
            self._wanted, self._reaching = None, False
        elif rows and self.table.choice is None:
            self.table.setCurrentIndex(self.model.index(0, 2))
        filtered = self._words.text() or self._body.key or self._sense.key or self._open.isChecked()
        self._empty.words.setText(
            self.tr("Aucune décision ne répond à ce filtre.")
            if filtered
            else self.tr("Les décisions prises en séance se liront ici.")
        )
        self._stack.setCurrentWidget(self.table if rows else self._empty)
        if not rows:
            self.pane.show_decision(None)

    def _offer(self, found: Choices) -> None:
        self._choices = found
        self.pane.set_choices(found)

    def _offer_bodies(self, rows: tuple[BodyRow, ...]) -> None:
        self._body.set_options([("", self.tr("Toutes les instances")), *((row.code, row.name) for row in rows)])
        if self._body.currentIndex() < 0:
            self._body.setCurrentIndex(0)

    def _authorities(self) -> list[tuple[str, str]]:
        return [(one.id, one.words) for one in self._choices.authorities] if self._choices else []

    def _show_pane(self) -> None:
        self.pane.show_decision(self.table.choice)

    def open(self, decision_id: str) -> None:
        """Select a decision, emptying the filter where it hides it."""
        if not self.table.select(decision_id):
            self._wanted, self._reaching = decision_id, True
            self.table.let_go()
            self._words.clear()
            self._body.setCurrentIndex(0)
            self._sense.setCurrentIndex(0)
            self._open.setChecked(False)
            self.reload()
        self.show_detail()

    # What is done

    def _edit(self, row: DecisionRow, **fields: Any) -> None:
        self._context.run(gestures.edit_decision, decision_id=row.id, **fields)

    def _text(self, row: DecisionRow, typed: str) -> bool:
        if typed.strip() and typed.strip() != row.text:
            self._edit(row, text=typed)
        return bool(typed.strip())

    def _due(self, row: DecisionRow, typed: str) -> bool:
        day = read_words(typed, self._context.today()) if typed.strip() else None
        understood = day is not None or not typed.strip()
        if understood and day != row.due_on:
            self._edit(row, due_on=day)
        return understood

    def remove_selected(self) -> None:
        found = self.model.row_at(self.table.currentIndex())
        if found is not None:
            self._remove(found.id)

    def _remove_shown(self, decision_id: str) -> None:
        self.table.let_go()
        self._remove(decision_id)

    def _remove(self, decision_id: str) -> None:
        self._context.run(
            gestures.remove_decision, undo=self.tr("Décision mise à la Corbeille."), decision_id=decision_id
        )

    def _bulk(self, **fields: Any) -> None:
        places = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        found = [self.model.row_at(self.model.index(place, 0)) for place in places]
        keys = [one.id for one in found if one is not None]
        if keys:
            told = self.tr("%n décision(s) modifiée(s).", "", len(keys))
            self._context.run(gestures.bulk_edit_decisions, undo=told, decision_ids=keys, **fields)

    def _menu(self, at: QPoint) -> None:
        found = self.model.row_at(self.table.indexAt(at))
        if found is None:
            return
        menu = QMenu(self)
        go = self._context.navigator
        menu.addAction(self.tr("Voir la séance")).triggered.connect(
            lambda _on: go.open_meeting(found.meeting_id, "minutes")
        )
        if (dossier := found.dossier_id) is not None:
            menu.addAction(self.tr("Ouvrir le dossier")).triggered.connect(lambda _on: go.open_dossier(dossier))
        menu.addSeparator()
        sense = menu.addMenu(self.tr("Sens"))
        for key, words in _senses():
            sense.addAction(words).triggered.connect(lambda _on, key=key: self._bulk(sense=key))
        pilot = menu.addMenu(self.tr("Pilote"))
        for key, words in self._authorities():
            pilot.addAction(words).triggered.connect(lambda _on, key=key: self._bulk(pilot_id=key))
        menu.addAction(self.tr("Copier")).triggered.connect(lambda _on: self.table.copy())
        menu.addAction(self.tr("Supprimer")).triggered.connect(lambda _on: self.remove_selected())
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _suites_tip(self, row: DecisionRow) -> str:
        return self.tr("{open} ouvertes sur {all}").format(open=row.open_actions, all=row.actions)

    def export(self) -> None:
        from concertation.services.spreadsheets import decisions_workbook

        ask_and_export(self._context, self, self.tr("Décisions"), decisions_workbook, asked=self.asked())

    def edit_cell(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            editable = self.model.flags(index) & Qt.ItemFlag.ItemIsEditable
            self.table.edit(index if editable else self.model.index(index.row(), 2))

    def focus_list(self) -> None:
        self.table.setFocus()

    def focus_filter(self) -> None:
        self._words.setFocus()
        self._words.selectAll()

    def panes(self) -> list[QWidget]:
        return [self._filters, self.table, self.pane]


def _senses() -> list[tuple[str, str]]:
    """Return the senses a decision is given; « accord des trois » is only a way of printing one."""
    return [(key, words) for key, words in options("sense") if key in SENSE_ICONS]


def _sense_words(row: DecisionRow) -> str:
    return word("decision_state", row.state) if row.state == "reversed" else word("sense", row.sense)


def _sense_icon(row: DecisionRow) -> tuple[str, str]:
    return ("undo-2", "soon") if row.state == "reversed" else SENSE_ICONS.get(row.sense, ("circle", "secondary"))


def _suites(row: DecisionRow) -> str:
    return f"{row.open_actions}/{row.actions}" if row.actions else ""


def _never(_row: DecisionRow, _typed: str) -> bool:
    return False
