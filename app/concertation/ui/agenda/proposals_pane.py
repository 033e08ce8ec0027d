"""The bodies beside the calendar: each with its cadence as a sentence and its next dates to plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from concertation.domain.typography import capital
from concertation.ui import days
from concertation.ui.agenda.marks import Mark, MarkIcon
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, IconButton, LinkButton
from concertation.ui.widgets.layout import FlowLayout, column, holder, row
from concertation.ui.widgets.lazily import Lazily
from concertation.ui.widgets.text import ElidedText, Hairline, Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.agenda_view import AgendaView, BodyDates
    from concertation.services.queries.proposals import ProposalRow
    from concertation.ui.agenda.deeds import AgendaDeeds

_AT_ONCE = 3  # bodies: those under them are written as they come in view
_ROOM = 160  # px of a body until it is written
_PAUSE, _STEP = 400, 30  # ms until the first of those out of view is written, and from each to the next


class ProposalsPane(QFrame):
    """``edited`` gives the key of a body to edit, empty for a new one; ``planning`` that of one to plan by hand.

    ``shown`` gives a day to show on the calendar; ``more`` asks for more dates.
    """

    edited = Signal(str)
    planning = Signal(str)
    shown = Signal(object)
    more = Signal()

    def __init__(self, deeds: AgendaDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._sections: QWidget = QFrame()
        add = LinkButton(self.tr("Nouvelle instance"), "plus", lambda: self.edited.emit(""))
        add.setObjectName("body:new")
        holidays = LinkButton(
            self.tr("Vacances scolaires…"),
            "upload",
            deeds.ask_closed_days,
            tip=self.tr("Importer un fichier CSV : ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM"),
        )
        aside = LinkButton(self.tr("Jours écartés…"), "calendar-x", deeds.show_closed_days)
        more = LinkButton(self.tr("Plus de dates"), "chevron-down", self.more.emit)
        deeds.context.writes(add)
        deeds.context.writes(holidays)
        flow = FlowLayout(4)
        for one in (more, add, holidays, aside):
            flow.addWidget(one)
        note = Text(self.tr("Une date choisie à la main l’emporte toujours."), "caption", wrap=True)
        self._unknown = Text("", "soon", wrap=True)
        self._unknown.hide()
        self.setLayout(column(self._sections, Hairline(), flow, self._unknown, note, None, gap=12))
        self._known: tuple[object, ...] = ()

    def show_bodies(self, shown: AgendaView, marks: dict[str, Mark]) -> None:
        """Show the bodies and their dates; the keyboard stays on what it was on."""
        self._tell_unknown(shown)
        if self._known == (shown.bodies,):
            return
        self._known = (shown.bodies,)
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        sections = column(gap=16)
        for place, one in enumerate(shown.bodies):
            if place:
                sections.addWidget(Hairline())
            make = partial(self._section, one, marks[one.body.id])
            now = place < _AT_ONCE or one.body.id in name
            sections.addWidget(make() if now else self._later(make, place))
        if not shown.bodies:
            words = self.tr("Aucune instance encore : créez-en une, dites son rythme, et ses dates se proposent ici.")
            sections.addWidget(Text(words, "secondary", wrap=True))
        self._put(holder(sections))
        if name and (again := self.findChild(QFrame, name) or self.findChild(Button, name)) is not None:
            again.setFocus()

    def _put(self, sections: QWidget) -> None:
        """Show other sections, all at once: each shown by itself would have all of them laid out again."""
        former, self._sections = self._sections, sections
        if (lay := self.layout()) is not None:
            lay.replaceWidget(former, sections)
        former.setParent(None)
        former.deleteLater()
        sections.show()  # now: left to Qt, it would be one turn of the event loop later

    def _tell_unknown(self, shown: AgendaView) -> None:
        """Say which dates proposed avoid no school holidays, for want of knowing them."""
        known = shown.school_known_to
        beyond = any(known is None or one.date > known for body in shown.bodies if body.zones for one in body.dates)
        self._unknown.setVisible(beyond)
        if known is None:
            self._unknown.setText(
                self.tr("Vacances scolaires inconnues : les dates proposées n’en tiennent pas compte.")
            )
        else:
            words = self.tr("Vacances scolaires connues jusqu’au {day} : les dates d’après n’en tiennent pas compte.")
            self._unknown.setText(words.format(day=days.in_full(known)))

    def _later(self, make: Callable[[], QWidget], place: int) -> QWidget:
        pause = _PAUSE + _STEP * place  # each in a turn of its own: whoever types meanwhile does not wait for all
        return Lazily(make, after=True, room=theme().scale.px(_ROOM), pause=pause)

    def _section(self, one: BodyDates, mark: Mark) -> QWidget:
        body = one.body
        edit = IconButton(
            "pencil",
            self.tr("Modifier {body}").format(body=body.name),
            lambda: self.edited.emit(body.id),
        )
        self._deeds.context.writes(edit).setObjectName(f"edit:{body.id}")
        head = row(MarkIcon(mark, 16), ElidedText(body.name, "section"), edit, gap=8)
        head.setStretch(1, 1)
        sentence = Text(capital(body.cadence), "secondary", wrap=True)
        lay = column(head, sentence, 4, gap=4)
        for proposal in one.dates:
            settled = proposal.meeting is not None or not proposal.conflicts
            lay.addWidget(self._clear(body.id, proposal) if settled else self._conflict(body.id, proposal))
        lay.addLayout(self._foot(one))
        return holder(lay)

    def _foot(self, one: BodyDates) -> FlowLayout:
        flow = FlowLayout(4)
        left = [proposal for proposal in one.dates if proposal.meeting is None]
        if len(left) > 1:
            words = self.tr("Planifier les %n dates", "", len(left))
            every = Button(words, "calendar-plus", partial(self._deeds.take_all, one.body.id, left))
            self._deeds.context.writes(every).setObjectName(f"all:{one.body.id}")
            flow.addWidget(every)
        if not one.dates:
            by_hand = Button(self.tr("Choisir une date"), "calendar-plus", lambda: self.planning.emit(one.body.id))
            flow.addWidget(self._deeds.context.writes(by_hand))
        return flow

    def _clear(self, body_id: str, proposal: ProposalRow) -> QWidget:
        """Return the line of a date without conflict, planned already or not."""
        planned = proposal.meeting is not None
        icon = Icon("circle-check" if planned else "circle-dashed", "done" if planned else "secondary")
        day = days.short(proposal.date)
        words = ElidedText(f"{day}  ·  {proposal.host_name}" if proposal.host_name else day)
        if planned:
            words.setAccessibleName(self.tr("{day}, planifiée").format(day=days.in_full(proposal.date)))
            action = LinkButton(self.tr("Voir"), clicked=lambda: self.shown.emit(proposal.date))
        else:
            action = LinkButton(self.tr("Planifier"), clicked=partial(self._deeds.take, body_id, proposal))
            self._deeds.context.writes(action)
        action.setAccessibleName(f"{action.text()} : {days.in_full(proposal.date)}")
        action.setObjectName(f"take:{body_id}:{proposal.id}")
        line = row(icon, words, action, gap=8)
        line.setStretch(1, 1)
        return holder(line)

    def _conflict(self, body_id: str, proposal: ProposalRow) -> QWidget:
        """Return the card of a date that something stands against, with the nearest clear one."""
        reasons = "\n".join(one.label for one in proposal.conflicts)
        buttons = FlowLayout(4)
        if proposal.date != proposal.proposed_for:
            clear = Button(days.short(proposal.date), "calendar-check", partial(self._deeds.take, body_id, proposal))
            clear.setToolTip(self.tr("Planifier au jour libre le plus proche"))
            clear.setAccessibleName(self.tr("Planifier plutôt le {day}").format(day=days.in_full(proposal.date)))
            clear.setObjectName(f"take:{body_id}:{proposal.id}")
            buttons.addWidget(self._deeds.context.writes(clear))
        keep = LinkButton(self.tr("Garder"), clicked=partial(self._deeds.keep, body_id, proposal))
        keep.setAccessibleName(self.tr("Garder le {day}").format(day=days.in_full(proposal.proposed_for)))
        keep.setObjectName(f"keep:{body_id}:{proposal.id}")
        buttons.addWidget(self._deeds.context.writes(keep))
        icon = Icon("triangle-alert", "soon", name=self.tr("conflit"))
        told = column(
            ElidedText(days.short(proposal.proposed_for), "strong"), Text(reasons, "caption", wrap=True), gap=2
        )
        told.addLayout(buttons)
        lay = row(gap=8, margins=(8, 8, 8, 8))
        lay.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        lay.addLayout(told, 1)
        return holder(lay, "option")
