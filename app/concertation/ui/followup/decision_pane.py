"""One decision at the right of the list: what it says, who drives it, what follows from it, what came back on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QScrollArea, QVBoxLayout

from concertation.domain.money import parse_amount
from concertation.services.gestures import decisions as gestures
from concertation.services.gestures.followup import add_action
from concertation.services.queries.decisions import (
    DecisionFilter,
    DecisionRow,
    DecisionSheet,
    decision_sheet,
    decisions,
)
from concertation.ui.models.rows import RowsList
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField, DayField, LongField, LookUp, TextField, form
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import SectionHead, clear, column, holder, row, scrolled
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import SENSE_ICONS, lateness, numeric_day, options, state_icon, state_words
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.choices import Choices
    from concertation.services.queries.followup import ActionRow
    from concertation.ui.places import PlaceContext

_LATEST = 400  # decisions among which the one that comes back on another is looked for


class DecisionPane(QFrame):
    """Shows one decision; ``removed`` asks for it to go to the Corbeille."""

    removed = Signal(str)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._context = context
        self._wanted = ""
        self.shown: DecisionSheet | None = None
        self._choices: Choices | None = None
        self._empty = EmptyState("gavel", self.tr("Choisissez une décision pour la lire et la modifier."), in_pane=True)
        self._page = Lazily(self._make_page)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(1, 0, 0, 0)
        lay.addWidget(self._page)
        lay.addWidget(self._empty)
        self._show(None)

    def show_decision(self, decision_id: str | None) -> None:
        """Read a decision and show it; none leaves an empty pane."""
        self._wanted = decision_id or ""
        if decision_id is None:
            self._show(None)
            return
        today = self._context.today()
        self._context.read(
            decision_sheet, self._show, owner=self, key="decisions.sheet", decision_id=decision_id, today=today
        )

    def set_choices(self, found: Choices) -> None:
        """Offer the names known now."""
        self._choices = found
        if self._page.made is not None:
            self._offer_names(found)

    def _make_page(self) -> QScrollArea:
        self._build_fields()
        if self._choices is not None:
            self._offer_names(self._choices)
        return scrolled(self._lay_out())

    def _offer_names(self, found: Choices) -> None:
        authorities = [(one.id, one.words) for one in found.authorities]
        self._pilot.set_options(authorities)
        self._reserve_holder.set_options(authorities)
        self._dossier.set_options([(one.id, one.words) for one in found.dossiers])

    def _build_fields(self) -> None:
        self._chip = Chip("")
        self._reference = Text("", "caption")
        self._text = LongField(self.tr("Texte de la décision"), 4)
        self._text.committed.connect(lambda text: self._edit(text=text) if text else self.show_decision(self._wanted))
        senses = [(key, words) for key, words in options("sense") if key in SENSE_ICONS]
        self._sense = ChoiceField(self.tr("Sens"), senses)
        self._sense.committed.connect(lambda key: self._edit(sense=key))
        self._reserve_holder = LookUp(self.tr("Réserve de"), self.tr("collectivité"))
        self._reserve_holder.committed.connect(lambda key: self._edit(reserve_holder_id=key or None))
        self._reserve = TextField(self.tr("Réserve"), self.tr("sous réserve de…"))
        self._reserve.committed.connect(lambda text: self._edit(reserve_text=text or None))
        self._pilot = LookUp(self.tr("Pilote"), self.tr("collectivité"))
        self._pilot.committed.connect(lambda key: self._edit(pilot_id=key or None))
        self._due = DayField(self.tr("Échéance"), self._context.today)
        self._due.committed.connect(lambda day: self._edit(due_on=day))
        self._amount = TextField(self.tr("Montant"), self.tr("par exemple : 48 200 €"))
        self._amount.committed.connect(self._set_amount)
        self._axis = TextField(self.tr("Axe"))
        self._axis.committed.connect(lambda text: self._edit(axis=text or None))
        self._dossier = LookUp(self.tr("Dossier"), self.tr("aucun dossier"))
        self._dossier.committed.connect(lambda key: self._edit(dossier_id=key or None))

    def _lay_out(self) -> QVBoxLayout:
        self._links = QVBoxLayout()
        self._model: RowsList[ActionRow] = RowsList(lambda row: f"{row.text}, {self._who(row)}", self)
        self._actions = RowsView(self.tr("Suites de la décision"))
        self._actions.setModel(self._model)
        self._actions.setItemDelegate(TwoLineDelegate(self._look, self._actions))
        self._actions.activated.connect(self._open_action)
        self._head = writes(SectionHead(self.tr("Suites"), 0, self.tr("Ajouter une action"), self._add_action))
        self._history = HistoryPanel(self._context)
        self._reverse = writes(LinkButton(self.tr("Revenir sur cette décision"), "undo-2", self._ask_what_reverses))
        self._later = LookUp(self.tr("Décision qui revient sur celle-ci"), self.tr("la décision plus récente"))
        self._later.committed.connect(self._reverse_by)
        self._later.hide()
        self._restore = Button(self.tr("Remettre en vigueur"), "undo-2", lambda: self._run(gestures.restore_decision))
        remove = LinkButton(self.tr("Supprimer"), "trash-2", lambda: self.removed.emit(self._wanted), tip="Suppr")
        self._context.writes(remove)
        self._reserve_lines = holder(column(self._reserve_holder, self._reserve, gap=4))
        self._fields = form(
            (self.tr("Sens"), self._sense),
            (self.tr("Réserve"), self._reserve_lines),
            (self.tr("Pilote"), self._pilot),
            (self.tr("Échéance"), self._due),
            (self.tr("Montant"), self._amount),
            (self.tr("Axe"), self._axis),
            (self.tr("Dossier"), self._dossier),
        )
        return column(
            row(self._chip, self._reference, None, self._restore),
            self._text,
            4,
            self._fields,
            8,
            SectionHead(self.tr("Origine")),
            self._links,
            8,
            self._head,
            self._actions,
            8,
            self._history,
            row(self._reverse, None, remove),
            self._later,
            None,
            gap=8,
            margins=(20, 20, 20, 20),
        )

    def _show(self, sheet: DecisionSheet | None) -> None:
        self.shown = sheet
        if sheet is not None:
            self._page.get()
        self._page.setVisible(sheet is not None)
        self._empty.setVisible(sheet is None)
        if sheet is None:
            return
        told = sheet.decision
        reversed_ = told.state == "reversed"
        kind = ChipKind.SOON if reversed_ else ChipKind.DONE if told.sense == "agreement" else ChipKind.NEUTRAL
        self._chip.show_as(word("decision_state", told.state) if reversed_ else word("sense", told.sense), kind)
        self._restore.setVisible(reversed_)
        self._reverse.setVisible(not reversed_)
        self._later.hide()
        self._reference.setText(told.reference or self.tr("sans numéro"))
        self._text.show_text(told.text)
        self._sense.show_key(told.sense)
        lay = self._fields.layout()
        if isinstance(lay, QFormLayout):
            lay.setRowVisible(self._reserve_lines, told.sense == "agreement_with_reserve")
        self._reserve_holder.show_key(told.reserve_holder_id)
        self._reserve.show_text(told.reserve_text)
        self._pilot.show_key(told.pilot_id)
        self._due.set_day(told.due_on)
        self._amount.show_text(_euros(told.amount_cents))
        self._axis.show_text(told.axis)
        self._dossier.show_key(told.dossier_id)
        self._show_links(sheet)
        self._model.show(sheet.actions)
        self._actions.fit_rows()
        self._head.set_count(len(sheet.actions))
        self._history.show_rows(sheet.history)

    def _show_links(self, sheet: DecisionSheet) -> None:
        told, go = sheet.decision, self._context.navigator
        clear(self._links)
        meeting = self.tr("{body}, {day}").format(body=told.body_name, day=numeric_day(told.date))
        self._link("calendar", meeting, lambda: go.open_meeting(told.meeting_id, "minutes"))
        if told.item:
            number = self.tr("point {number} : {title}").format(number=told.item_number, title=told.item)
            self._links.addWidget(Text(number, "secondary", wrap=True))
        if (dossier := told.dossier_id) is not None:
            self._link("folder", told.dossier or "", lambda: go.open_dossier(dossier))
        if (former := told.reverses_id) is not None:
            words = self.tr("Revient sur {reference}").format(reference=told.reverses)
            self._link("undo-2", words, lambda: go.open_object("decision", former))
        if (later := told.reversed_by_id) is not None:
            words = self.tr("Rapportée par {reference}").format(reference=told.reversed_by)
            self._link("undo-2", words, lambda: go.open_object("decision", later))

    def _link(self, icon: str, words: str, run: Any) -> None:
        short = words if len(words) <= 44 else f"{words[:43]}…"
        self._links.addLayout(row(LinkButton(short, icon, run, tip=words), None))

    def _look(self, action: ActionRow) -> TwoLines:
        icon, tone = state_icon(action)
        late = "late" if action.late_days else "secondary"
        return TwoLines(action.text, self._who(action), icon=icon, tone=tone, strong=False, detail_tone=late)

    def _who(self, action: ActionRow) -> str:
        when = lateness(action) or numeric_day(action.due_on)
        return " · ".join(one for one in (action.assignee or action.authority, state_words(action), when) if one)

    def _open_action(self, index: Any) -> None:
        if (found := self._model.row_at(index)) is not None:
            self._context.navigator.open_object("action", found.id)

    def _ask_what_reverses(self) -> None:
        """Propose the decisions taken since, the latest first."""
        self._context.read(
            decisions, self._offer_later, owner=self, key="decisions.later", asked=DecisionFilter(limit=_LATEST)
        )

    def _offer_later(self, rows: Sequence[DecisionRow]) -> None:
        if self.shown is None:
            return
        told = self.shown.decision
        later = [one for one in rows if one.id != told.id and one.date >= told.date]
        if not later:
            self._context.toasts.show(
                self.tr("Aucune décision plus récente : notez d’abord en séance celle qui revient sur celle-ci.")
            )
            return
        self._later.set_options([(one.id, f"{one.reference or numeric_day(one.date)} · {one.text}") for one in later])
        self._later.show_key(None)
        self._later.show()
        self._later.setFocus()

    def _reverse_by(self, key: str) -> None:
        if key:
            self._later.hide()
            self._run(gestures.reverse_decision, by_id=key)

    def _add_action(self) -> None:
        if self.shown is not None:
            self._context.run(
                add_action,
                lambda key: self._context.navigator.open_object("action", key),
                text=self.tr("Nouvelle action"),
                decision_id=self.shown.decision.id,
                authority_id=self.shown.decision.pilot_id,
            )

    def _set_amount(self, text: str) -> None:
        cents = parse_amount(text) if text else None
        if text and cents is None:
            self._context.toasts.show_error(
                self.tr("« {text} » n’est pas un montant sûr : écrivez-le comme 48 200 €.").format(text=text)
            )
            self.show_decision(self._wanted)
        else:
            self._edit(amount_cents=cents)

    def _edit(self, **fields: Any) -> None:
        self._run(gestures.edit_decision, **fields)

    def _run(self, gesture: Any, **values: Any) -> None:
        if self.shown is not None:
            self._context.run(gesture, decision_id=self.shown.decision.id, failed=self._refused, **values)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.show_decision(self._wanted)


def _euros(cents: int | None) -> str:
    """Return « 48 200,50 € » with the spaces of French."""
    if cents is None:
        return ""
    whole, rest = divmod(abs(cents), 100)
    figures = f"{whole:,}".replace(",", "\u202f") + (f",{rest:02d}" if rest else "")
    return f"{'-' if cents < 0 else ''}{figures}\u00a0€"
