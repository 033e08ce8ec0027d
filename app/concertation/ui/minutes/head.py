"""What stands in the meeting's head while minutes are read over: the steps, what holds them back, and *Diffuser*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concertation.domain.vocabulary import MeetingState
from concertation.ui.minutes.track import Step, Track, step_of
from concertation.ui.minutes.words import long_day
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.services.queries.minutes import MinutesSheet
    from concertation.ui.meeting.head import MeetingHead


class SoonButton(LinkButton):
    """A link that tells what is still to be done."""

    _role = "soon"
    _tone = "soon"


class MinutesHead(QObject):
    """``pending_asked`` when the user wants to see what holds the minutes back."""

    issue_asked = Signal()
    approve_asked = Signal()
    archive_asked = Signal()
    pending_asked = Signal()

    def __init__(self, head: MeetingHead, owner: QWidget) -> None:
        super().__init__(owner)
        self._head = head
        self._sheet: MinutesSheet | None = None
        self._told: list[str] = []
        self._narrow = False
        self.track = Track()
        self.pending = SoonButton("", "triangle-alert", self.pending_asked.emit)
        self.approve = Button(self.tr("Approuver"), "badge-check", self.approve_asked.emit)
        self.archive = Button(self.tr("Archiver"), "archive", self.archive_asked.emit)
        self.archive.setToolTip(self.tr("Ranger cette séance parmi les archives : son relevé est approuvé"))
        self.issue = PrimaryButton(self.tr("Diffuser"), "send", self.issue_asked.emit)
        self.issue.setToolTip(self.tr("Figer, numéroter et préparer les envois (Ctrl+Maj+D)"))

    def show_sheet(self, sheet: MinutesSheet, kind: str) -> None:
        self._sheet = sheet
        archived = sheet.meeting.state == MeetingState.ARCHIVED
        self.track.show_step(step_of(sheet), sheet.deemed_approved_on, archived=archived)
        self._told = self.obstacles(sheet, kind)
        self._write_told()
        self.issue.set_text(self._verb(sheet, kind))
        self.approve.setToolTip(
            self.tr("Réputé approuvé sans observation le {day}").format(day=long_day(sheet.deemed_approved_on))
            if sheet.deemed_approved_on
            else self.tr("Noter que l’instance a approuvé ce relevé")
        )
        self.show_in_head()

    def fit(self, *, narrow: bool) -> None:
        """Tell the first thing alone where the window is narrow for the text's size; the tooltip tells them all."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._write_told()

    def _write_told(self) -> None:
        whole = " · ".join(self._told)
        short = self._told[0] if self._told else ""
        if self._narrow and self._sheet is not None and short.startswith(str(len(self._sheet.pending))):
            short = self.tr("%n à approuver", "", len(self._sheet.pending))
        self.pending.set_text(short if self._narrow else whole)
        self.pending.setAccessibleName(whole)
        self.pending.setToolTip(self.tr("{what} : aller au premier bloc").format(what=whole))

    def _verb(self, sheet: MinutesSheet, kind: str) -> str:
        if kind in sheet.stale_kinds:
            return self.tr("Diffuser un rectificatif")
        again = kind in {row.kind for row in sheet.issued}
        return self.tr("Préparer de nouveau les envois") if again else self.tr("Diffuser")

    def show_in_head(self) -> None:
        """Write the head: it is shared by the stages."""
        if self._sheet is None:
            return
        meeting = self._sheet.meeting
        title = self.tr("{body}, {day}").format(body=meeting.body_name, day=long_day(meeting.held_on))
        approvable = meeting.state == MeetingState.MINUTES_IN_REVIEW and step_of(self._sheet) == Step.ISSUED
        buttons: list[QWidget] = [self.pending] if self.pending.text().strip() else []
        buttons += [self.approve] if approvable else []
        buttons += [self.archive] if meeting.state == MeetingState.APPROVED else []
        self._head.show_meeting(title, "", [*buttons, self.issue])
        self._head.show_under(self.track)

    def obstacles(self, sheet: MinutesSheet, kind: str) -> list[str]:
        """Return in words what is left to do before issuing; nothing of it forbids to issue but an open sitting."""
        found = []
        if sheet.meeting.closed_at is None and sheet.meeting.state == MeetingState.IN_SESSION:
            found.append(self.tr("séance à lever"))
        elif sheet.meeting.opened_at is None and not sheet.lines:
            found.append(self.tr("séance à tenir"))
        if sheet.pending and not (sheet.issued and kind not in sheet.stale_kinds):
            found.append(self.tr("%n bloc(s) à approuver", "", len(sheet.pending)))
        if sheet.suspended and not sheet.issued:
            found.append(self.tr("%n suspens à lever", "", len(sheet.suspended)))
        if kind in sheet.stale_kinds:
            version = next(row.version for row in sheet.issued if row.kind == kind and not row.superseded)
            found.append(self.tr("modifié depuis la version {version}").format(version=version))
        return found
