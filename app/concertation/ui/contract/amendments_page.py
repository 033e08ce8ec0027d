"""The avenants of the contract: where each one's adoption stands, what it changes, its paper, and the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from concertation.services.gestures import amendments as gestures
from concertation.services.queries.contract import AdoptionRow, AmendmentRow, AmendmentSheet, amendment_sheet
from concertation.ui.contract.difference_table import DifferencePanel
from concertation.ui.contract.exports import show_amendment
from concertation.ui.contract.words import Amounts
from concertation.ui.models.rows import Column
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.date_field import read_words
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import DayField
from concertation.ui.widgets.layout import FlowLayout, SectionHead, column, holder, row, scrolled
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.small_table import SmallTable
from concertation.ui.widgets.text import Text
from concertation.wording import word

if TYPE_CHECKING:
    from datetime import date

    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext

STATES = {
    "draft": (ChipKind.NEUTRAL, "file-pen", "secondary"),
    "in_adoption": (ChipKind.SOON, "hourglass", "soon"),
    "adopted": (ChipKind.DONE, "circle-check", "done"),
}


class AmendmentsPage(QFrame):
    """The list, and the avenant chosen under it; *Simuler un avenant* leads to the simulator."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._wanted = ""
        self.sheet: AmendmentSheet | None = None
        new = context.writes(PrimaryButton(self.tr("Simuler un avenant"), "split", lambda: ways.draft.emit(None)))
        self.list = SmallTable(
            self.tr("Avenants"),
            [
                Column(self.tr("N°"), lambda one: str(one.number), width=5),
                Column(self.tr("Avenant"), lambda one: one.title, strong=True, tip=lambda one: one.reason or one.title),
                Column(self.tr("État"), lambda one: word("amendment_state", one.state), width=22, icon=_icon),
                Column(self.tr("Adopté le"), lambda one: numeric_day(one.adopted_on), width=12),
                Column(self.tr("Mouvements"), lambda one: str(one.moves), width=11, right=True),
                Column(
                    self.tr("Montant déplacé"), lambda one: Amounts("M€").told(one.moved_cents), width=16, right=True
                ),
                Column(
                    self.tr("Décision"), lambda one: one.decision or "", width=20, tip=lambda one: one.decision or ""
                ),
            ],
        )
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _was: self._choose())
        self.list.removed.connect(self._remove)
        self._none = EmptyState(
            "file-plus",
            self.tr("Un avenant déplace des montants entre axes ou financeurs. Simulez-le, voyez chaque part bouger."),
            self.tr("Simuler un avenant"),
            lambda: ways.draft.emit(None),
        )
        self._build_sheet()
        self._list = holder(column(row(None, new), self.list, gap=8))
        self.setLayout(row(scrolled(column(self._list, self._sheet, self._none, None, gap=16))))

    def _build_sheet(self) -> None:
        self._title, self._reason = Text("", "heading", wrap=True), Text("", wrap=True)
        self._state = Chip("")
        self.adoptions = SmallTable(
            self.tr("Délibérations d’adoption"),
            [
                Column(self.tr("Collectivité"), lambda one: one.name, strong=True),
                Column(self.tr("Délibération n°"), lambda one: one.number or "", width=20, edit=self._write_number),
                Column(self.tr("Adopté le"), lambda one: numeric_day(one.adopted_on), width=14, edit=self._write_day),
                Column(self.tr("État"), self._adoption_words, width=16, icon=_adoption_icon),
            ],
            deeds=[(self.tr("Adopté aujourd’hui"), self._adopted_today)],
        )
        self.adoptions.removed.connect(lambda one: self._adopt(one, None, None))
        self.all_on = DayField(self.tr("Adopté par toutes le"), self._context.today)
        adopt = Button(self.tr("Adopté par toutes ce jour"), "badge-check", self.adopt_by_all)
        self.edit_button = Button(self.tr("Modifier les mouvements"), "pencil", self._edit)
        self.panel = DifferencePanel()
        flow = FlowLayout(8)
        paper = Button(self.tr("Avenant et annexe à imprimer…"), "printer", self.print_sheet)
        for one in (self.edit_button, paper):
            flow.addWidget(one)
        by_all = FlowLayout(8)
        by_all.addWidget(self.all_on.field)
        by_all.addWidget(adopt)
        self._all = holder(by_all)
        self._sheet = holder(
            column(
                *(self._title, row(self._state, None), self._reason, holder(flow), 4),
                *(SectionHead(self.tr("Adoption par chaque collectivité")), self.adoptions, self._all, 4),
                *(SectionHead(self.tr("Avant, après, écart")), self.panel),
                gap=8,
            )
        )
        self._sheet.hide()

    # What is shown

    def show_contract(self, shown: Shown) -> None:
        self._shown = shown
        self.list.show_rows(shown.amendments)
        self._list.setVisible(bool(shown.amendments))
        self._none.setVisible(not shown.amendments)
        self._sheet.setVisible(bool(shown.amendments))
        if shown.amendments:
            kept = {one.id for one in shown.amendments}
            self.select(self._wanted if self._wanted in kept else shown.amendments[-1].id)

    def select(self, amendment_id: str) -> None:
        """Choose an avenant of the list."""
        self._wanted = amendment_id
        self.list.select(amendment_id)
        self._read()

    def create_new(self) -> None:
        self._ways.draft.emit(None)

    def focus_first(self) -> None:
        self.list.setFocus()

    def _choose(self) -> None:
        one: Any = self.list.model_of_rows.row_at(self.list.currentIndex())
        if one is not None and one.id != self._wanted:
            self._wanted = one.id
            self._read()

    def _read(self) -> None:
        self._context.read(amendment_sheet, self._show, owner=self, key="contract.amendment", amendment_id=self._wanted)

    def _show(self, sheet: AmendmentSheet) -> None:
        self.sheet = sheet
        one = sheet.amendment
        self._title.setText(one.title)
        self._reason.setText(one.reason or "")
        self._reason.setVisible(bool(one.reason))
        kind, icon, _tone = STATES[one.state]
        self._state.show_as(word("amendment_state", one.state), kind, icon)
        self.adoptions.show_rows([_Adoption(found) for found in one.adoptions])
        untouched = all(found.adopted_on is None for found in one.adoptions)
        self.edit_button.setVisible(untouched)
        self._all.setVisible(one.state != "adopted")
        self.panel.show_table(sheet.table, Amounts.reading(sheet.table.after))

    def _adoption_words(self, one: _Adoption) -> str:
        return self.tr("adopté") if one.adopted_on else self.tr("à délibérer")

    # What is written

    def _run(self, gesture: Any, *, undo: str | None = None, **values: Any) -> None:
        self._context.run(gesture, undo=undo, failed=self._refused, **values)

    def _adopt(self, one: _Adoption, on: date | None, number: str | None) -> None:
        if self.sheet is not None:
            self._run(
                gestures.record_adoption,
                amendment_id=self.sheet.amendment.id,
                authority_id=one.authority_id,
                on=on,
                number=number,
            )

    def _adopted_today(self, one: _Adoption) -> None:
        self._adopt(one, self._context.today(), one.number)

    def _write_day(self, one: _Adoption, text: str) -> bool:
        day = read_words(text, self._context.today()) if text.strip() else None
        if day is None and text.strip():
            return False
        if day != one.adopted_on:
            self._adopt(one, day, one.number)
        return True

    def _write_number(self, one: _Adoption, text: str) -> bool:
        if text.strip() != (one.number or ""):
            self._adopt(one, one.adopted_on or self._context.today(), text.strip() or None)
        return True

    def adopt_by_all(self) -> None:
        """Record the day every financer that had not yet deliberated did: a new version begins."""
        if self.sheet is not None:
            day = self.all_on.day or self._context.today()
            self._run(gestures.adopt_amendment, amendment_id=self.sheet.amendment.id, on=day)

    def _edit(self) -> None:
        if self.sheet is not None:
            self._ways.draft.emit(self.sheet.amendment.id)

    def _remove(self, one: AmendmentRow) -> None:
        undo = self.tr("Avenant mis à la Corbeille.")
        self._run(gestures.remove_amendment, undo=undo, amendment_id=one.id)

    def print_sheet(self) -> None:
        """Show the avenant chosen and its annex as they will be printed."""
        if self.sheet is not None:
            one = self.sheet.amendment
            show_amendment(self._context, self, one.id, one.title)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self._read()


class _Adoption:
    """An adoption as a row: keyed by its authority, since it has no id before it is recorded."""

    def __init__(self, told: AdoptionRow) -> None:
        self.id = self.authority_id = told.authority_id
        self.name, self.number, self.adopted_on = told.name, told.number, told.adopted_on

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Adoption) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(self.id)


def _icon(one: AmendmentRow) -> tuple[str, str]:
    _kind, icon, tone = STATES[one.state]
    return icon, tone


def _adoption_icon(one: _Adoption) -> tuple[str, str]:
    return ("circle-check", "done") if one.adopted_on else ("circle-dashed", "soon")
