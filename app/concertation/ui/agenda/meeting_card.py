"""The meeting chosen on the calendar: when, where and by whom, changed on the spot; postponed or cancelled with a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from concertation.domain.typography import capital
from concertation.ui import days
from concertation.ui.agenda.calendar_days import CALLED_OFF
from concertation.ui.agenda.forms import ConflictNote, LineField, TimeField, labelled, narrow_choice, pane_head
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.layout import FlowLayout, Piece, column, holder, row
from concertation.ui.widgets.text import ElidedText, Text
from concertation.wording import word

if TYPE_CHECKING:
    from datetime import date

    from concertation.services.queries.bodies import MembershipRow
    from concertation.services.queries.series import MeetingRow
    from concertation.ui.agenda.deeds import AgendaDeeds

_CHIPS = {
    "held": (ChipKind.SOON, "hourglass"),
    "minutes_in_review": (ChipKind.SOON, "hourglass"),
    "approved": (ChipKind.DONE, "circle-check"),
    "archived": (ChipKind.DONE, "archive"),
    "in_session": (ChipKind.ACCENT, "radio"),
    "postponed": (ChipKind.NEUTRAL, "calendar-clock"),
    "cancelled": (ChipKind.NEUTRAL, "calendar-x"),
    "proposed": (ChipKind.UNKNOWN, "circle-dashed"),
    "planned": (ChipKind.ACCENT, "calendar-check"),
    "convened": (ChipKind.ACCENT, "send"),
}
MOVABLE = frozenset(("proposed", "planned"))
UPCOMING = frozenset(("proposed", "planned", "convened"))


def state_chip(state: str) -> tuple[str, ChipKind, str]:
    """Return the words, the kind and the icon of a meeting's state."""
    kind, icon = _CHIPS.get(state, (ChipKind.NEUTRAL, "circle"))
    return word("meeting_state", state), kind, icon


_LAID_OUT = 40  # ms in which what was added to a pane has found its size


class MeetingCard(QFrame):
    """``closed`` asks for the dates again; ``opened`` for the meeting itself."""

    closed = Signal()
    opened = Signal(str)

    def __init__(self, deeds: AgendaDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._meeting: MeetingRow | None = None
        self._lay = QVBoxLayout(self)
        self._lay.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.date: DateField | None = None

    @property
    def meeting(self) -> MeetingRow | None:
        return self._meeting

    def show_meeting(self, meeting: MeetingRow, members: tuple[MembershipRow, ...], others: list[MeetingRow]) -> None:
        """Show a meeting; ``others`` are the meetings of the same day, the chosen one included."""
        if self._body is not None and self._meeting == meeting:
            return
        self._meeting = meeting
        self._give_up()
        if self._body is not None:
            self._body.setParent(None)
            self._body.deleteLater()
        self._body = self._build(meeting, members, others)
        self._lay.addWidget(self._body)

    def edit_date(self) -> None:
        """Put the cursor in the date, to change it by hand."""
        if self.date is not None:
            self.date.field.setFocus()
            self.date.field.selectAll()

    def ask_postpone(self, to: date | None = None) -> None:
        """Open the postponement, on a day already chosen or not."""
        meeting = self._meeting
        if meeting is None:
            return
        on, reason = DateField(self.tr("Nouvelle date"), self._deeds.context.today), LineField(self.tr("Motif"))
        on.set_day(to)
        note = ConflictNote(self._deeds.context)
        note.follow(on, lambda: meeting.body_id)

        def postpone() -> None:
            if on.day is None:
                on.field.setFocus()
            else:
                self._deeds.postpone(meeting, on.day, reason.text())

        told = self.tr("Elle garde sa référence et sa trace ; la nouvelle séance reprend son ordre du jour.")
        fields = (labelled(self.tr("Nouvelle date"), on), note, labelled(self.tr("Motif (facultatif)"), reason))
        self._ask(self.tr("Reporter la séance"), told, fields, Button(self.tr("Reporter"), "calendar-clock", postpone))
        (reason if to else on.field).setFocus()
        if to:
            note.ask(meeting.body_id, to)

    def ask_cancel(self) -> None:
        """Open the cancellation, which needs a reason."""
        meeting = self._meeting
        if meeting is None:
            return
        reason = LineField(self.tr("Motif"))

        def cancel() -> None:
            if reason.text().strip():
                self._deeds.cancel(meeting, reason.text())
            else:
                reason.setFocus()

        reason.returnPressed.connect(cancel)
        told = self.tr("Elle reste lisible avec son motif ; son numéro ne resservira pas, ses points vont en réserve.")
        fields = (labelled(self.tr("Motif"), reason),)
        self._ask(
            self.tr("Annuler la séance"), told, fields, Button(self.tr("Annuler la séance"), "calendar-x", cancel)
        )
        reason.setFocus()

    def _ask(self, title: str, told: str, fields: tuple[QWidget, ...], button: Button) -> None:
        self._give_up()
        give_up = LinkButton(self.tr("Renoncer"))
        lay = column(Text(title, "strong"), Text(told, "caption", wrap=True), *fields, gap=8, margins=(12, 12, 12, 12))
        lay.addLayout(row(button, give_up, None))
        asked = holder(lay, "option")
        asked.setObjectName("asked")
        give_up.clicked.connect(self._give_up)
        self._lay.addWidget(asked)
        QTimer.singleShot(_LAID_OUT, asked, lambda: self._bring_in_view(asked))

    def _bring_in_view(self, asked: QWidget) -> None:
        """Scroll the pane to the whole of what is asked, its button included, once it has its size."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(asked, 0, 0)

    def _give_up(self) -> None:
        if (asked := self.findChild(QFrame, "asked")) is not None:
            asked.setParent(None)
            asked.deleteLater()

    # The card

    def _build(self, meeting: MeetingRow, members: tuple[MembershipRow, ...], others: list[MeetingRow]) -> QFrame:
        self.date = None
        pieces: list[Piece] = [
            pane_head(meeting.title or meeting.body_name, self.closed.emit),
            row(Chip(*state_chip(meeting.state)), ElidedText(meeting.reference, "caption"), gap=8),
        ]
        if meeting.state_reason:
            pieces.append(Text(self.tr("Motif : {reason}").format(reason=meeting.state_reason), "secondary", wrap=True))
        pieces += [Text(text, "caption", wrap=True) for text in self._lineage(meeting)]
        pieces += self._links(meeting)
        if meeting.state in UPCOMING:
            pieces += self._fields(meeting, members)
        else:
            pieces += self._told(meeting)
        pieces.append(self._buttons(meeting))
        pieces += [self._other(one) for one in others if one.id != meeting.id]
        return holder(column(*pieces, gap=12))

    def _lineage(self, meeting: MeetingRow) -> list[str]:
        told = []
        if meeting.proposed_for and meeting.proposed_for != meeting.date:
            day = days.short(meeting.proposed_for)
            told.append(self.tr("La règle donnait le {day}.").format(day=day))
        return told

    def _links(self, meeting: MeetingRow) -> list[Piece]:
        """Return the ways to the meeting this one replaces, and to the one that replaces it."""
        words = (
            (meeting.replaces, self.tr("Remplace {reference}, reportée")),
            (meeting.replaced_by, self.tr("Remplacée par {reference}")),
        )
        return [
            row(LinkButton(told.format(reference=other), "calendar", partial(self._deeds.open_reference, other)), None)
            for other, told in words
            if other
        ]

    def _told(self, meeting: MeetingRow) -> list[Piece]:
        when = days.in_full(meeting.date)
        if meeting.starts_at:
            when = f"{when}, {days.span(meeting.starts_at, meeting.ends_at)}"
        told = [when, meeting.place or meeting.host_name or ""]
        if meeting.state not in CALLED_OFF:
            told.append(
                self.tr("%n point(s)", "", meeting.items) + " · " + self.tr("%n décision(s)", "", meeting.decisions)
            )
        return [Text(text, "body" if place == 0 else "secondary", wrap=True) for place, text in enumerate(told) if text]

    def _fields(self, meeting: MeetingRow, members: tuple[MembershipRow, ...]) -> list[Piece]:
        note = ConflictNote(self._deeds.context)
        if meeting.state in MOVABLE:
            self.date = DateField(self.tr("Date"), self._deeds.context.today)
            self.date.set_day(meeting.date)
            self.date.changed.connect(partial(self._move, meeting))
            note.follow(self.date, lambda: meeting.body_id)
            when: Piece = labelled(self.tr("Date"), self.date)
        else:
            words = self.tr("{day}. Déjà convoquée : pour changer de date, reportez-la.")
            when = Text(words.format(day=capital(days.in_full(meeting.date))), wrap=True)
        note.ask(meeting.body_id, meeting.date)
        hour = TimeField(self.tr("Heure"), meeting.starts_at)
        hour.timed.connect(partial(self._deeds.change_time, meeting))
        place = LineField(self.tr("Lieu"), meeting.place or "", self.tr("celui de la collectivité qui accueille"))
        place.committed.connect(partial(self._deeds.change_place, meeting))
        return [
            when,
            note,
            labelled(self.tr("Heure"), hour),
            labelled(self.tr("Lieu"), place),
            labelled(self.tr("Accueil"), self._hosts(meeting, members)),
        ]

    def _hosts(self, meeting: MeetingRow, members: tuple[MembershipRow, ...]) -> QComboBox:
        hosts = narrow_choice()
        hosts.addItem(self.tr("personne en particulier"), None)
        for one in members:
            hosts.addItem(one.name, one.authority_id)
        if meeting.host_id and hosts.findData(meeting.host_id) < 0:
            hosts.addItem(meeting.host_name or meeting.host or "", meeting.host_id)
        hosts.setCurrentIndex(max(hosts.findData(meeting.host_id), 0))
        hosts.activated.connect(lambda place: self._deeds.change_host(meeting, hosts.itemData(place)))
        return hosts

    def _move(self, meeting: MeetingRow, day: date | None) -> None:
        if day is not None and day != meeting.date:
            self._deeds.move(meeting, day)

    def _buttons(self, meeting: MeetingRow) -> QFrame:
        flow, writes = FlowLayout(6), self._deeds.context.writes
        opening = PrimaryButton(
            self.tr("Préparer") if meeting.state in UPCOMING else self.tr("Voir la séance"),
            "calendar-days",
            partial(self.opened.emit, meeting.id),
            tip=self.tr("Entrée"),
        )
        opening.setObjectName("card:open")
        flow.addWidget(opening)
        if meeting.state == "proposed":
            flow.addWidget(
                writes(Button(self.tr("Retenir cette date"), "check", partial(self._deeds.confirm, meeting)))
            )
        if meeting.state in UPCOMING:
            flow.addWidget(writes(Button(self.tr("Reporter…"), "calendar-clock", self.ask_postpone)))
            flow.addWidget(writes(Button(self.tr("Annuler…"), "calendar-x", self.ask_cancel)))
        if meeting.state in ("cancelled", "postponed"):
            warn = partial(self._deeds.warn, meeting, postponed=meeting.state == "postponed")
            flow.addWidget(Button(self.tr("Prévenir les invités…"), "send", warn))
        if meeting.state in MOVABLE:
            remove = LinkButton(self.tr("Supprimer"), "trash-2", partial(self._deeds.remove, meeting))
            remove.setToolTip(self.tr("Mettre à la Corbeille une séance créée par erreur (Suppr)"))
            flow.addWidget(writes(remove))
        frame = QFrame()
        frame.setLayout(flow)
        return frame

    def _other(self, meeting: MeetingRow) -> QWidget:
        words = self.tr("Le même jour : {body}").format(body=meeting.title or meeting.body_name)
        return LinkButton(words, "calendar", partial(self.opened.emit, meeting.id))
