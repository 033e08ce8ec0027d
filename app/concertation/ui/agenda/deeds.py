"""What the agenda does to the register: each method is one gesture, told with a way to take it back."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from concertation.domain.vocabulary import MeetingState
from concertation.ui import days

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.domain.recurrence import Cadence
    from concertation.services.queries.proposals import ProposalRow
    from concertation.services.queries.series import MeetingRow
    from concertation.ui.agenda.closed_days_window import ClosedDaysWindow
    from concertation.ui.places import PlaceContext


class AgendaDeeds(QObject):
    """The gestures of the place; ``planned`` gives the key and the day of a meeting just made."""

    planned = Signal(str, object)

    def __init__(self, context: PlaceContext, owner: QWidget) -> None:
        super().__init__(owner)
        self.context = context
        self._owner = owner
        self.closed_days: ClosedDaysWindow | None = None

    def open_reference(self, reference: str) -> None:
        """Open the meeting that bears a reference."""
        from concertation.services.queries.meeting import meeting_id_of

        show = self.context.navigator.open_meeting
        self.context.read(meeting_id_of, show, owner=self._owner, reference=reference)

    # Planning

    def plan(self, body_id: str, on: date, **details: Any) -> None:
        from concertation.services.gestures.series import plan_meeting

        self.context.run(
            plan_meeting,
            then=lambda key: self.planned.emit(key, on),
            undo=self.tr("Séance planifiée le {day}.").format(day=days.in_full(on)),
            body_id=body_id,
            held_on=on,
            **details,
        )

    def take(self, body_id: str, proposal: ProposalRow) -> None:
        """Plan a proposed date: the rule's own, or the nearest clear one."""
        self.plan(body_id, proposal.date, proposed_for=proposal.proposed_for)

    def keep(self, body_id: str, proposal: ProposalRow) -> None:
        """Plan the rule's own date in spite of what stands against it."""
        self.plan(body_id, proposal.proposed_for, set_by_hand=True)

    def take_all(self, body_id: str, proposals: Sequence[ProposalRow]) -> None:
        from concertation.services.gestures.series import plan_series

        self.context.run(
            plan_series,
            undo=self.tr("%n séance(s) planifiée(s).", "", len(proposals)),
            body_id=body_id,
            dates=[(one.date, one.proposed_for) for one in proposals],
        )

    def confirm(self, meeting: MeetingRow) -> None:
        from concertation.services.gestures.series import confirm_meeting

        self.context.run(confirm_meeting, undo=self.tr("Date retenue."), meeting_id=meeting.id)

    # One meeting

    def move(self, meeting: MeetingRow, to: date) -> None:
        from concertation.services.gestures.series import move_meeting

        told = self.tr("{body} : séance déplacée au {day}.").format(body=meeting.body_name, day=days.in_full(to))
        self.context.run(
            move_meeting,
            then=lambda _done: self.planned.emit(meeting.id, to),
            undo=told,
            meeting_id=meeting.id,
            held_on=to,
        )

    def change_time(self, meeting: MeetingRow, starts_at: time) -> None:
        from concertation.services.gestures.series import move_meeting

        told = self.tr("Séance fixée à {time}.").format(time=days.clock(starts_at))
        self.context.run(move_meeting, undo=told, meeting_id=meeting.id, starts_at=starts_at)

    def change_place(self, meeting: MeetingRow, place: str) -> None:
        from concertation.services.gestures.series import move_meeting

        self.context.run(move_meeting, undo=self.tr("Lieu modifié."), meeting_id=meeting.id, place=place)

    def change_host(self, meeting: MeetingRow, host_id: str | None) -> None:
        from concertation.services.gestures.series import set_host

        self.context.run(set_host, undo=self.tr("Accueil modifié."), meeting_id=meeting.id, host_id=host_id)

    def postpone(self, meeting: MeetingRow, to: date, reason: str) -> None:
        from concertation.services.gestures.series import postpone_meeting

        told = self.tr("{reference} reportée au {day}.").format(reference=meeting.reference, day=days.in_full(to))

        def done(key: str) -> None:
            self.planned.emit(key, to)
            if meeting.state == MeetingState.CONVENED:
                self.warn(meeting, postponed=True)

        self.context.run(
            postpone_meeting,
            then=done,
            undo=told,
            meeting_id=meeting.id,
            to=to,
            reason=reason,
        )

    def cancel(self, meeting: MeetingRow, reason: str) -> None:
        from concertation.services.gestures.series import cancel_meeting

        told = self.tr("{reference} annulée : elle reste lisible, avec son motif.").format(reference=meeting.reference)
        convened = meeting.state == MeetingState.CONVENED
        self.context.run(
            cancel_meeting,
            then=lambda _none: self.warn(meeting, postponed=False) if convened else None,
            undo=told,
            meeting_id=meeting.id,
            reason=reason,
        )

    def warn(self, meeting: MeetingRow, *, postponed: bool) -> None:
        """Offer what tells those invited that a meeting was called off."""
        from concertation.ui.calling_off import CallingOff

        CallingOff(self.context, meeting.id, meeting.reference, self._owner, postponed=postponed).show()

    def remove(self, meeting: MeetingRow) -> None:
        from concertation.services.gestures.series import remove_meeting

        told = self.tr("{reference} est dans la Corbeille.").format(reference=meeting.reference)
        self.context.run(remove_meeting, undo=told, meeting_id=meeting.id)

    # Bodies

    def set_cadence(self, body_id: str, cadence: Cadence, starts_at: time | None, lunch: bool | None) -> None:
        from concertation.services.gestures.body import set_cadence

        self.context.run(
            set_cadence,
            undo=self.tr("Rythme modifié."),
            body_id=body_id,
            cadence=cadence,
            starts_at=starts_at,
            lunch=lunch,
        )

    def edit_body(self, body_id: str, **fields: Any) -> None:
        from concertation.services.gestures.body import edit_body

        self.context.run(edit_body, undo=self.tr("Instance modifiée."), body_id=body_id, **fields)

    def add_body(self, then: Callable[[str], object], **fields: Any) -> None:
        from concertation.services.gestures.body import add_body

        undo = self.tr("Instance « {name} » créée.").format(name=fields["name"])
        self.context.run(add_body, then=then, undo=undo, **fields)

    def set_zone(self, authority_id: str, zone: str | None) -> None:
        from concertation.services.gestures.directory import edit_authority

        self.context.run(edit_authority, undo=self.tr("Zone modifiée."), authority_id=authority_id, zone=zone)

    # School holidays and other days set aside

    def show_closed_days(self) -> None:
        """List the days set aside, in a window beside the calendar."""
        from concertation.ui.agenda.closed_days_window import ClosedDaysWindow

        if self.closed_days is None:
            self.closed_days = ClosedDaysWindow(self.context, self.ask_closed_days, self._owner)
            self.closed_days.destroyed.connect(self._closed_days_shut)
        self.closed_days.show()
        self.closed_days.raise_()

    def refresh_closed_days(self) -> None:
        if self.closed_days is not None:
            self.closed_days.refresh()

    def _closed_days_shut(self) -> None:
        self.closed_days = None

    def ask_closed_days(self) -> None:
        """Ask for a CSV file of school holidays and import it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._owner, self.tr("Importer des vacances scolaires"), "", self.tr("Fichiers CSV (*.csv);;Tous (*)")
        )
        if chosen:
            self.import_closed_days(chosen)

    def import_closed_days(self, path: str) -> None:
        """Import school holidays from a file; a wrong line is told with its number and nothing is written."""
        from concertation.services.closed_days_file import read_lines
        from concertation.services.gestures.closed_days import import_closed_days

        def told(count: int) -> None:
            words = self.tr("%n période(s) de vacances ajoutée(s).", "", count)
            if count:
                self.context.toasts.undoable(words)
            else:
                self.context.toasts.show(self.tr("Ce fichier n’apporte rien de neuf : ses vacances sont déjà connues."))

        self.context.background.run(
            lambda: self.context.workspace.run(import_closed_days, lines=read_lines(path)),
            then=told,
            failed=self.context.tell,
        )
