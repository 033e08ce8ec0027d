"""One action at the right of the list: everything about it, each part edited where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout

from concertation.services.gestures import followup as gestures
from concertation.services.queries.action_sheet import ActionSheet, action_sheet
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.chips import Chip
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.fields import ChoiceField, DayField, LongField, LookUp, NumberField, form
from concertation.ui.widgets.history import HistoryPanel
from concertation.ui.widgets.layout import FlowLayout, SectionHead, clear, column, holder, row, scrolled
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.looks import numeric_day, options, state_chip
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.followup.columns import ActionColumns
    from concertation.ui.places import PlaceContext


class ActionPane(QFrame):
    """Shows one action; ``removed`` asks for it to go to the Corbeille."""

    removed = Signal(str)

    def __init__(self, context: PlaceContext, columns: ActionColumns) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self._context, self._columns = context, columns
        self.shown: ActionSheet | None = None
        self._wanted = ""
        self._empty = EmptyState(
            "list-checks", self.tr("Choisissez une action pour la lire et la modifier."), in_pane=True
        )
        self._page = Lazily(self._make_page)
        lay = QVBoxLayout(self)
        lay.setContentsMargins(1, 0, 0, 0)
        lay.addWidget(self._page)
        lay.addWidget(self._empty)
        self.show_action(None)

    def show_action(self, action_id: str | None) -> None:
        """Read an action and show it; none leaves an empty pane."""
        self._wanted = action_id or ""
        if action_id is None:
            self._show(None)
            return
        self._context.read(
            action_sheet,
            self._show,
            owner=self,
            key="followup.sheet",
            action_id=action_id,
            today=self._context.today(),
        )

    def edit_text(self) -> None:
        self._page.get()
        self._text.setFocus()

    def write_comment(self) -> None:
        self._page.get()
        self._comment.setFocus()

    def set_choices(self) -> None:
        """Offer the names known now."""
        if self._page.made is not None:
            self._offer_names()

    def _make_page(self) -> QScrollArea:
        self._build_fields()
        self._offer_names()
        return scrolled(self._lay_out())

    def _offer_names(self) -> None:
        self._who.set_options(self._columns.people())
        self._associate.set_options(self._columns.people())
        self._dossier.set_options(self._columns.dossiers())

    def _build_fields(self) -> None:
        self._text = LongField(self.tr("Texte de l’action"), 3)
        self._text.committed.connect(lambda text: self._edit(text=text) if text else self.show_action(self._wanted))
        self._chip = Chip("")
        self._label = Text("", "caption")
        self._who = LookUp(self.tr("Responsable"), self.tr("personne ou collectivité"))
        self._who.committed.connect(lambda key: self._edit(**self._columns.responsible_fields(key)))
        self._associate = LookUp(self.tr("Ajouter un associé"), self.tr("Associer…"))
        self._associate.committed.connect(self._add_associate)
        self._associates = FlowLayout(4)
        self._due = DayField(self.tr("Échéance"), self._context.today)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Motif du changement d’échéance"))
        self._reason.setPlaceholderText(self.tr("Motif, s’il y en a un"))
        self._due.committed.connect(self._revise)
        self._state = ChoiceField(self.tr("État"), options("action_state"))
        self._state.committed.connect(lambda state: self._run(gestures.set_action_state, state=state))
        self._progress = NumberField(self.tr("Avancement"), most=100, step=10, unit="\u00a0%")
        self._progress.committed.connect(lambda value: self._run(gestures.set_action_progress, progress=value))
        self._dossier = LookUp(self.tr("Dossier"), self.tr("aucun dossier"))
        self._dossier.committed.connect(lambda key: self._edit(dossier_id=key or None))
        self._comment = QLineEdit()
        self._comment.setAccessibleName(self.tr("Nouveau commentaire"))
        self._comment.setPlaceholderText(self.tr("Commenter, puis Entrée"))
        self._comment.returnPressed.connect(self._add_comment)

    def _lay_out(self) -> QVBoxLayout:
        self._slips = Text("", "caption", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        self._comments = QVBoxLayout()
        self._history = HistoryPanel(self._context)
        remove = LinkButton(self.tr("Supprimer"), "trash-2", lambda: self.removed.emit(self._wanted), tip="Suppr")
        done = Button(self.tr("Fait"), "check", lambda: self._run(gestures.set_action_state, state="done"))
        for one in (remove, done):
            self._context.writes(one)
        self._done = done
        fields = form(
            (self.tr("Responsable"), self._who),
            (self.tr("Associés"), column(holder(self._associates), self._associate, gap=4)),
            (self.tr("Échéance"), column(self._due, self._reason, self._slips, gap=4)),
            (self.tr("État"), self._state),
            (self.tr("Avancement"), self._progress),
            (self.tr("Dossier"), self._dossier),
        )
        return column(
            row(self._chip, self._label, None, done),
            self._text,
            4,
            fields,
            8,
            SectionHead(self.tr("Origine")),
            self._links,
            8,
            SectionHead(self.tr("Commentaires")),
            self._comment,
            self._comments,
            8,
            self._history,
            row(remove, None),
            None,
            gap=8,
            margins=(20, 20, 20, 20),
        )

    def _show(self, sheet: ActionSheet | None) -> None:
        self.shown = sheet
        if sheet is not None:
            self._page.get()
        self._page.setVisible(sheet is not None)
        self._empty.setVisible(sheet is None)
        if sheet is None or sheet.action.id != self._wanted:
            return
        action = sheet.action
        self._chip.show_as(*state_chip(action), None)
        self._label.setText(action.label or "")
        self._text.show_text(action.text)
        self._who.show_key(action.assignee_id or action.authority_id)
        self._due.set_day(action.due_on)
        self._reason.clear()
        self._state.show_key(action.state)
        self._progress.show_number(action.progress)
        self._dossier.show_key(action.dossier_id)
        self._done.setVisible(action.state not in ("done", "dropped"))
        self._show_past(sheet)
        self._history.show_rows(sheet.history)

    def _show_past(self, sheet: ActionSheet) -> None:
        action = sheet.action
        told = [self.tr("Échéance initiale : {day}").format(day=numeric_day(action.first_due_on))]
        told += [f"{numeric_day(one.due_on)} : {one.reason or self.tr('sans motif')}" for one in sheet.due_changes]
        if sheet.action.flagged:
            told.append(self.tr("Reportée %n fois : à reprendre en séance.", "", sheet.action.postponements))
        self._slips.setText("\n".join(told) if sheet.due_changes else "")
        self._slips.setVisible(bool(sheet.due_changes))
        self._associates.clear()
        for one in sheet.associates:
            link = LinkButton(one.name, "x", partial(self._drop_associate, one.owner_id))
            link.setToolTip(self.tr("Ne plus associer"))
            self._associates.addWidget(link)
        clear(self._comments)
        for comment in sheet.comments:
            who = " · ".join(one for one in (numeric_day(comment.dated_on), comment.author or "") if one)
            self._comments.addWidget(Text(who, "caption"))
            self._comments.addWidget(Text(comment.text, wrap=True))
        self._show_links(sheet)

    def _show_links(self, sheet: ActionSheet) -> None:
        action, go = sheet.action, self._context.navigator
        clear(self._links)
        ways: list[tuple[str, str, Callable[[], object]]] = []
        if (meeting := action.meeting_id) is not None:
            told = f"{action.meeting}, {numeric_day(action.meeting_on)}"
            ways.append(("calendar", told, partial(go.open_meeting, meeting, "minutes")))
        if (decision := action.decision_id) is not None:
            words = action.decision or action.decision_text or ""
            ways.append(("gavel", words, partial(go.open_object, "decision", decision)))
        if (dossier := action.dossier_id) is not None:
            ways.append(("folder", action.dossier or "", partial(go.open_dossier, dossier)))
        for icon, words, run in ways:
            self._links.addLayout(row(LinkButton(_short(words), icon, run, tip=words), None))
        if not ways:
            self._links.addWidget(Text(self.tr("Action notée hors séance."), "secondary"))

    def _edit(self, **fields: Any) -> None:
        self._run(gestures.edit_action, **fields)

    def _run(self, gesture: Any, **values: Any) -> None:
        if self.shown is not None:
            self._context.run(gesture, action_id=self.shown.action.id, failed=self._refused, **values)

    def _refused(self, error: Exception) -> None:
        self._context.tell(error)
        self.show_action(self._wanted)

    def _revise(self, day: Any) -> None:
        if day is not None:
            self._run(gestures.revise_due, due_on=day, reason=self._reason.text().strip() or None)

    def _add_comment(self) -> None:
        if text := self._comment.text().strip():
            self._comment.clear()
            self._run(gestures.comment_action, text=text)

    def _add_associate(self, key: str) -> None:
        if self.shown is not None and key:
            self._associate.show_key(None)
            self._run(gestures.set_associates, associates=[*(one.owner_id for one in self.shown.associates), key])

    def _drop_associate(self, key: str) -> None:
        if self.shown is not None:
            kept = [one.owner_id for one in self.shown.associates if one.owner_id != key]
            self._run(gestures.set_associates, associates=kept)


def _short(words: str) -> str:
    return words if len(words) <= 44 else f"{words[:43]}…"
