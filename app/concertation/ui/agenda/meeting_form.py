"""A new meeting: which body, when, and what stands against that day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from concertation.ui import days
from concertation.ui.agenda.forms import ConflictNote, LineField, TimeField, labelled, narrow_choice, pane_head
from concertation.ui.widgets.buttons import LinkButton, PrimaryButton
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.layout import FlowLayout, column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.agenda_view import AgendaView, BodyDates
    from concertation.ui.agenda.deeds import AgendaDeeds


class MeetingForm(QFrame):
    """Stays beside the calendar; the date is proposed from the body's cadence. ``closed`` when given up."""

    closed = Signal()

    def __init__(self, deeds: AgendaDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._bodies: dict[str, BodyDates] = {}
        self._body = narrow_choice()
        self._body.currentIndexChanged.connect(lambda _place: self._body_chosen())
        self.date = DateField(self.tr("Date"), deeds.context.today)
        self.date.changed.connect(self._date_changed)
        self._note = ConflictNote(deeds.context)
        self._note.follow(self.date, lambda: str(self._body.currentData() or ""))
        self._proposed = FlowLayout(4)
        self._time = TimeField(self.tr("Heure"))
        self._title = LineField(self.tr("Titre"), "", self.tr("facultatif : le nom de l’instance sinon"))
        self._place = LineField(self.tr("Lieu"), "", self.tr("facultatif : celui de l’instance sinon"))
        for field in self._fields():
            field.returnPressed.connect(self._plan)
        buttons = FlowLayout(6)
        buttons.addWidget(PrimaryButton(self.tr("Planifier"), "calendar-plus", self._plan, tip=self.tr("Entrée")))
        buttons.addWidget(LinkButton(self.tr("Renoncer"), clicked=self.closed.emit, tip=self.tr("Échap")))
        self._wrong = Text("", "late", wrap=True)
        self._wrong.hide()
        lay = column(
            pane_head(self.tr("Nouvelle séance"), self.closed.emit),
            labelled(self.tr("Instance"), self._body),
            labelled(self.tr("Date"), self.date),
            self._proposed,
            self._note,
            labelled(self.tr("Heure"), self._time),
            labelled(self.tr("Titre"), self._title),
            labelled(self.tr("Lieu"), self._place),
            self._wrong,
            buttons,
            gap=10,
        )
        self.setLayout(lay)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self.date.field, self._time, self._title, self._place)

    def begin(self, shown: AgendaView, body_id: str = "", on: date | None = None) -> None:
        """Begin a meeting of a body, on a day or on the next one proposed."""
        self._bodies = {one.body.id: one for one in shown.bodies}
        self._body.blockSignals(True)
        self._body.clear()
        for one in shown.bodies:
            self._body.addItem(one.body.name, one.body.id)
        self._body.setCurrentIndex(max(self._body.findData(body_id), 0))
        self._body.blockSignals(False)
        self._title.show_text("")
        self._place.show_text("")
        self._wrong.hide()
        self._body_chosen()
        if on is not None:
            self.date.set_day(on)
            self._date_changed(on)
        self.date.field.setFocus()
        self.date.field.selectAll()

    def _body_chosen(self) -> None:
        one = self._bodies.get(str(self._body.currentData()))
        self._proposed.clear()
        if one is None:
            return
        self._time.show_time(one.body.starts_at)
        self._place.setPlaceholderText(one.body.place or self.tr("facultatif"))
        left = [proposal for proposal in one.dates if proposal.meeting is None]
        if left:
            self._proposed.addWidget(Text(self.tr("Proposées :"), "caption"))
        before: QWidget = self.date.field
        for proposal in left:
            words = days.short(proposal.date)
            button = LinkButton(words, clicked=partial(self._choose, proposal.date))
            button.setAccessibleName(self.tr("Choisir le {day}").format(day=days.in_full(proposal.date)))
            button.setToolTip(self.tr("Date proposée par le rythme de l’instance"))
            self._proposed.addWidget(button)
            QWidget.setTabOrder(before, button)  # made after the fields below, Tab would come to it last
            before = button
        self._choose(left[0].date if left else None)

    def _choose(self, day: date | None) -> None:
        self.date.set_day(day)
        self._date_changed(day)

    def _date_changed(self, day: date | None) -> None:
        self._note.ask(str(self._body.currentData() or ""), day)

    def _plan(self) -> None:
        body_id = self._body.currentData()
        if body_id is None or self.date.day is None:
            self._wrong.setText(self.tr("Choisissez une date : par exemple 16/5, jeudi en huit, fin juin."))
            self._wrong.show()
            self.date.field.setFocus()
            return
        if self._time.text().strip() and self._time.hour is None:
            self._wrong.setText(self.tr("Heure non comprise : écrivez-la comme 10 h 30."))
            self._wrong.show()
            self._time.setFocus()
            return
        self._wrong.hide()
        rule = {one.date: one.proposed_for for one in self._bodies[str(body_id)].dates if one.meeting is None}
        on = self.date.day
        self._deeds.plan(
            str(body_id),
            on,
            starts_at=self._time.hour,
            title=self._title.text().strip() or None,
            place=self._place.text().strip() or None,
            proposed_for=rule.get(on),
            set_by_hand=on not in rule,
        )
