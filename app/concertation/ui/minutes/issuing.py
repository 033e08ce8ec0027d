"""Issues minutes once confirmed, then writes what is sent with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from concertation.services.gestures.minutes import Issued, issue_minutes
from concertation.services.queries.audit import AuditRow, faults_before_issue
from concertation.services.sending import IssuePlan, Sent, issue_plan, write_sendings
from concertation.ui.minutes.issue_dialog import IssueChoice, IssueDialog
from concertation.ui.places import HOLD

if TYPE_CHECKING:
    from concertation.ui.minutes.view import MinutesView
    from concertation.ui.places import PlaceContext


class Issuing(QObject):
    """``issued`` when a version is frozen; its files may still be on their way."""

    issued = Signal(object)

    def __init__(self, context: PlaceContext, meeting_id: str, owner: MinutesView) -> None:
        super().__init__(owner)
        self._context, self._meeting_id, self._owner = context, meeting_id, owner
        self.dialog: IssueDialog | None = None

    def ask(self, kind: str, title: str) -> None:
        """Read what is wrong with the sitting, what issuing would do, and ask for it to be confirmed."""

        def audited(faults: tuple[AuditRow, ...]) -> None:
            self._plan(kind, title, faults)

        self._context.read(
            faults_before_issue,
            audited,
            owner=self._owner,
            key=f"audit:{self._meeting_id}",
            meeting_id=self._meeting_id,
        )

    def _plan(self, kind: str, title: str, faults: tuple[AuditRow, ...]) -> None:
        self._context.read(
            issue_plan,
            lambda plan: self._confirm(plan, title, faults),
            owner=self._owner,
            key=f"issue:{self._meeting_id}",
            meeting_id=self._meeting_id,
            kind=kind,
            today=self._context.today(),
        )

    def _confirm(self, plan: IssuePlan, title: str, faults: tuple[AuditRow, ...]) -> None:
        dialog = IssueDialog(self._context, plan, title, self._owner.window(), faults)
        self.dialog = dialog
        dialog.fault_opened.connect(self._mend)
        dialog.accepted.connect(lambda: self._issue(plan, dialog.choice))
        dialog.finished.connect(lambda _code: self._forget(dialog))
        dialog.open()

    def _mend(self, fault: AuditRow) -> None:
        """Leave the dialog for the place where a fault is mended."""
        if self.dialog is not None:
            self.dialog.reject()
        if fault.target_kind == "block":
            self._owner.open_object(fault.target_kind, fault.target_id)
        else:
            navigator = self._context.navigator
            navigator.open_in_meeting(self._meeting_id, HOLD, fault.target_kind, fault.target_id)

    def _forget(self, dialog: IssueDialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _issue(self, plan: IssuePlan, choice: IssueChoice) -> None:
        self._context.run(
            issue_minutes,
            lambda done: self._send(done, choice),
            meeting_id=self._meeting_id,
            kind=plan.kind,
            change_note=choice.note or None,
        )

    def _send(self, done: Issued, choice: IssueChoice) -> None:
        self.issued.emit(done)
        workspace, now = self._context.workspace, self._context.now()
        self._context.background.run(
            lambda: workspace.read(
                write_sendings, done.id, choice.folder, now, drafts=choice.drafts, calendar=choice.calendar
            ),
            then=lambda sent: self._tell(done, sent),
            failed=self._context.tell,
        )

    def _tell(self, done: Issued, sent: Sent) -> None:
        told = self.tr("Version {version} diffusée, %n fichier(s) préparé(s).", "", len(sent.files))
        told = told.format(version=done.version)
        if sent.without_address:
            told += " " + self.tr("%n message(s) sans adresse à compléter.", "", len(sent.without_address))
        self._context.toasts.show(
            told,
            icon="check",
            tone="done",
            action=self.tr("Ouvrir le dossier"),
            run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(sent.folder))),
        )
