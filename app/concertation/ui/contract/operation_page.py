"""Everything about one operation: who owns it and pays, where, its money side by side, decisions, results, history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QBoxLayout, QFrame

from concertation.domain.money import parse_amount
from concertation.services.gestures import contract as gestures
from concertation.services.gestures import contract_planning
from concertation.services.gestures.contract_removal import remove_contract_part
from concertation.services.queries.choices import Choices, choices
from concertation.services.queries.contract import FigureRow, KeyRow, OperationSheet, operation_sheet
from concertation.services.queries.decisions import DecisionFilter, DecisionRow, decisions, decisions_found
from concertation.services.queries.history import HistoryRow, history
from concertation.ui.contract.alerts import LOOKS
from concertation.ui.contract.indicators_table import IndicatorsTable
from concertation.ui.contract.key_form import KeyForm, KeysTable
from concertation.ui.contract.operation_decisions import LinkedDecisions
from concertation.ui.contract.operation_money import FiguresTable, MoneyTable
from concertation.ui.contract.words import exact, unclear_amount
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.fields import ChoiceField, DayField, LongField, LookUp, TextField, form
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import SectionHead, clear, column, holder, row, scrolled
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import options
from concertation.ui.widgets.text import Icon, Text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from concertation.ui.contract.ways import Shown, Ways
    from concertation.ui.places import PlaceContext
_OFFERED = 40  # decisions at once, the newest ones or those found, among which one is tied to an operation


@dataclass(frozen=True, slots=True)
class Read:
    """What the page reads at once; no sheet where the operation is gone."""

    sheet: OperationSheet | None
    history: tuple[HistoryRow, ...]
    choices: Choices
    decisions: tuple[DecisionRow, ...]


class OperationPage(QFrame):
    """Fields at the left, money and what happened at the right; one over the other where there is no room for both."""

    def __init__(self, context: PlaceContext, ways: Ways) -> None:
        super().__init__()
        self._context, self._ways = context, ways
        self._shown: Shown | None = None
        self._wanted = ""
        self.sheet: OperationSheet | None = None
        self._build_fields()
        self.money = MoneyTable()
        self.figures = FiguresTable()
        share = (self.tr("Répartir le coût selon cette clé"), self._share)
        self.keys, self.key_form = KeysTable(self._run, [share]), KeyForm(self._run, context.today)
        self._share_cost = LinkButton(self.tr("Répartir le coût selon la clé"), "split", self._share)
        self._add_key = writes(LinkButton(self.tr("Écrire une clé pour cette opération"), "plus", self._show_key_form))
        self.key_form.made.connect(self.key_form.hide)
        self.key_form.hide()
        self._alerts = column(gap=4)
        self.decisions = LinkedDecisions(self._run)
        self.decisions.sought.connect(self._seek)
        self.decisions.opened.connect(lambda key: context.navigator.open_object("decision", key))
        self.decisions.unclear.connect(lambda text: self._refused(unclear_amount(text)))
        self.indicators = IndicatorsTable(self._run)
        self.history = HistoryPanel(context)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(theme().scale.gap(32))
        remove = writes(Button(self.tr("Supprimer l’opération"), "trash-2", self._remove))
        left = column(self._fields, row(remove, None), self.history, None, gap=12)
        right = column(
            *(self._alerts, SectionHead(self.tr("Financement")), self.money, 4),
            *(
                SectionHead(self.tr("Clé de répartition")),
                self.keys,
                row(self._share_cost, self._add_key, None),
                self.key_form,
                4,
            ),
            *(SectionHead(self.tr("Chiffres, source et date")), self.figures, row(self._enter, None), 4),
            *(SectionHead(self.tr("Décisions")), self.decisions, 4),
            *(SectionHead(self.tr("Indicateurs")), self.indicators),
            None,
            gap=8,
        )
        self._sides.addLayout(left, 2)
        self._sides.addLayout(right, 3)
        back = LinkButton(self.tr("Toutes les opérations"), "chevron-left", lambda: ways.page.emit("operations"))
        self.title = Text("", "heading", wrap=True)
        self.setLayout(row(scrolled(column(row(back, None), self.title, self._sides, None, gap=8))))

    def _build_fields(self) -> None:
        today = self._context.today
        self.number, self.name = TextField(self.tr("Numéro")), TextField(self.tr("Intitulé"))
        self.under = ChoiceField(self.tr("Axe ou action"), [])
        self.owner = LookUp(self.tr("Maître d’ouvrage"))
        self.owner_name = TextField(
            self.tr("Autre maître d’ouvrage"), self.tr("s’il n’est pas une collectivité du registre")
        )
        self.where, self.territory = TextField(self.tr("Lieu")), LookUp(self.tr("Territoire"))
        self.cost, self.due_on = TextField(self.tr("Coût"), self.tr("inconnu")), DayField(self.tr("Échéance"), today)
        self.state = ChoiceField(self.tr("État"), options("operation_state"))
        self.dossier = LookUp(self.tr("Dossier"))
        self.note = LongField(self.tr("Note"), 2, None)
        self.number.committed.connect(lambda text: self._edit(number=text))
        self.name.committed.connect(lambda text: self._edit(name=text))
        self.under.committed.connect(self._move)
        self.owner.committed.connect(lambda key: self._edit(owner_id=key or None))
        self.owner_name.committed.connect(lambda text: self._edit(owner_name=text or None))
        self.where.committed.connect(lambda text: self._edit(place=text or None))
        self.territory.committed.connect(lambda key: self._edit(territory_id=key or None))
        self.cost.committed.connect(self._write_cost)
        self.due_on.committed.connect(lambda day: self._edit(due_on=day))
        self.state.committed.connect(lambda key: self._edit(state=key))
        self.dossier.committed.connect(lambda key: self._edit(dossier_id=key or None))
        self.note.committed.connect(lambda text: self._edit(note=text or None))
        self._fields = form(
            (self.tr("Numéro"), self.number),
            (self.tr("Intitulé"), self.name),
            (self.tr("Axe ou action"), self.under),
            (self.tr("Maître d’ouvrage"), self.owner),
            (self.tr("ou"), self.owner_name),
            (self.tr("Lieu"), self.where),
            (self.tr("Territoire"), self.territory),
            (self.tr("Coût, en euros"), self.cost),
            (self.tr("Échéance"), self.due_on),
            (self.tr("État"), self.state),
            (self.tr("Dossier"), self.dossier),
            (self.tr("Note"), self.note),
        )
        self._enter = LinkButton(self.tr("Saisir des chiffres"), "pencil", lambda: self._ways.page.emit("entry"))

    # What is shown

    def open(self, operation_id: str) -> None:
        """Show an operation."""
        self._wanted = operation_id
        if self._shown is not None:
            self.reload()

    def show_contract(self, shown: Shown) -> None:
        self._shown = shown
        self.reload()

    def reload(self) -> None:
        if self._wanted and self._shown is not None:
            values = {"today": self._context.today(), "as_of": self._shown.as_of}
            self._context.read(
                _page, self._show, owner=self, key="contract.operation", operation_id=self._wanted, **values
            )

    def focus_first(self) -> None:
        self.name.setFocus()

    def _show(self, read: Read) -> None:
        if read.sheet is None or self._shown is None:
            self._ways.page.emit("operations")
            return
        self.sheet = read.sheet
        one, table = read.sheet.operation, self._shown.table
        self.title.setText(f"{one.number}\u2002{one.name}")
        self._offer(read)
        for field, text in (
            (self.number, one.number),
            (self.name, one.name),
            (self.owner_name, None if one.owner_id else one.owner),
            (self.where, one.place),
            (self.cost, exact(one.cost_cents)),
        ):
            field.show_text(text)
        self.under.show_key(
            f"action:{one.action_id}" if one.action_id else f"axis:{one.axis_id}" if one.axis_id else ""
        )
        for look_up, key in (
            (self.owner, one.owner_id),
            (self.territory, one.territory_id),
            (self.dossier, one.dossier_id),
        ):
            look_up.show_key(key)
        self.due_on.set_day(one.due_on)
        self.state.show_key(one.state)
        self.note.show_text(one.note)
        self.money.show_operation(one, table.financers)
        self.figures.show_figures(sorted(read.sheet.figures, key=_order, reverse=True))
        self.keys.show_keys(read.sheet.keys, table)
        self._share_cost.setVisible(bool(read.sheet.keys) and one.cost_cents is not None)
        self.key_form.show_table(table)
        self.key_form.hold_to(one.id)
        self._show_alerts(read.sheet)
        self.decisions.show_decisions(one.id, read.sheet.decisions, read.decisions)
        self.indicators.show_rows_of(read.sheet.indicators, one.contract_id, one.id)
        self.history.show_rows(read.history)

    def _offer(self, read: Read) -> None:
        assert self._shown is not None and read.sheet is not None  # noqa: PT018, S101  # shown before
        rows = self._shown.table.rows
        parts = [(f"{one.kind}:{one.id}", f"{one.number} {one.name}") for one in rows if one.kind in ("axis", "action")]
        self.under.set_options([("", self.tr("Hors axe")), *parts])
        named = [(one.id, one.words) for one in read.choices.authorities]
        self.owner.set_options(named)
        self.territory.set_options(named)
        self.dossier.set_options([(one.id, one.words) for one in read.choices.dossiers])

    def _show_key_form(self) -> None:
        self.key_form.setVisible(True)
        self.key_form.mode.setFocus()

    def _show_alerts(self, sheet: OperationSheet) -> None:
        clear(self._alerts)
        for alert in sheet.alerts:
            icon, tone = LOOKS.get(alert.kind, ("circle-alert", "soon"))
            words = Text(f"{word('alert_kind', alert.kind)}. {alert.reason}", tone, wrap=True)
            line = row(Icon(icon, tone), gap=8)
            line.addWidget(words, 1)
            self._alerts.addWidget(holder(line))

    def _seek(self, words: str) -> None:
        """Look for the decision to tie among all those of the register."""
        self._context.read(
            decisions_found,
            lambda found: self.decisions.offer(words, found),
            owner=self,
            key="contract.decisions sought",
            words=words,
            limit=_OFFERED,
        )

    # What is written

    def _run(
        self, gesture: Any, then: Callable[[Any], object] | None = None, *, undo: str | None = None, **values: Any
    ) -> None:
        if gesture is contract_planning.set_funding_key and self._shown is not None:
            values["contract_id"] = self._shown.contract_id
        self._context.run(gesture, then, undo=undo, failed=self._refused, **values)

    def _edit(self, **fields: Any) -> None:
        if self.sheet is not None:
            self._run(gestures.edit_operation, operation_id=self.sheet.operation.id, **fields)

    def _move(self, key: str) -> None:
        kind, _colon, found = key.partition(":")
        self._edit(
            action_id=found if kind == "action" else None,
            axis_id=found if kind == "axis" else None,
        )

    def _write_cost(self, text: str) -> None:
        cents = parse_amount(text) if text.strip() else None
        if text.strip() and cents is None:
            self._refused(unclear_amount(text))
        else:
            self._edit(cost_cents=cents)

    def _share(self, key: KeyRow | None = None) -> None:
        """Plan the cost by a key: the one pointed at, else the current or the last one."""
        chosen: Any = key or self.keys.model_of_rows.row_at(self.keys.currentIndex())
        if self.sheet is not None and (chosen or self.sheet.keys):
            chosen = chosen or self.sheet.keys[-1]
            undo = self.tr("Coût réparti au centime près.")
            one = self.sheet.operation.id
            self._run(contract_planning.apply_funding_key, undo=undo, operation_id=one, key_id=chosen.id)

    def _remove(self) -> None:
        if self.sheet is not None:
            undo = self.tr("Opération mise à la Corbeille.")
            self._run(remove_contract_part, undo=undo, kind="operation", key=self.sheet.operation.id)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.reload()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= theme().scale.px(960)
        self._sides.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


def _order(one: FigureRow) -> tuple[Any, ...]:
    return one.year, one.stage, one.financer, one.retained, one.dated_on


def _page(reader: Any, operation_id: str, today: date, as_of: date | None) -> Read:
    gone = not reader.scalar("SELECT count(*) FROM operation WHERE id = :id AND gone = 0", id=operation_id)
    return Read(
        None if gone else operation_sheet(reader, operation_id, today, as_of=as_of),
        tuple(history(reader, "operation", operation_id)),
        choices(reader, today),
        decisions(reader, DecisionFilter(limit=_OFFERED)),
    )
