"""Issues minutes once confirmed, then writes what is sent with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from concertation.services.gestures.minutes import Issued, issue_minutes
from concertation.services.sending import IssuePlan, Sent, issue_plan, write_sendings
from concertation.ui.minutes.issue_dialog import IssueChoice, IssueDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.places import PlaceContext


class Issuing(QObject):
    """``issued`` when a version is frozen; its files may still be on their way."""

    issued = Signal(object)

    def __init__(self, context: PlaceContext, meeting_id: str, owner: QWidget) -> None:
        super().__init__(owner)
        self._context, self._meeting_id, self._owner = context, meeting_id, owner
        self.dialog: IssueDialog | None = None

    def ask(self, kind: str, title: str) -> None:
        """Read what issuing would do, and ask for it to be confirmed."""
        self._context.read(
            issue_plan,
            lambda plan: self._confirm(plan, title),
            owner=self._owner,
            key=f"issue:{self._meeting_id}",
            meeting_id=self._meeting_id,
            kind=kind,
            today=self._context.today(),
        )

    def _confirm(self, plan: IssuePlan, title: str) -> None:
        dialog = IssueDialog(self._context, plan, title, self._owner.window())
        self.dialog = dialog
        dialog.accepted.connect(lambda: self._issue(plan, dialog.choice))
        dialog.finished.connect(lambda _code: self._forget(dialog))
        dialog.open()

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
