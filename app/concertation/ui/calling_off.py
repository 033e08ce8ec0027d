"""Prévenir: what tells those invited that a meeting was cancelled or postponed, in their calendars and by mail."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLineEdit, QWidget
from shiboken6 import isValid

from concertation.services.convening import CALENDAR, MESSAGE, write_convocation
from concertation.ui.preview.output import keep_folder, last_folder
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.convening import Convocation
    from concertation.ui.places import PlaceContext


class CallingOff(QDialog):
    """Opens once a meeting already convened is called off, and later from its card; nothing is sent by the program."""

    def __init__(
        self, context: PlaceContext, meeting_id: str, reference: str, parent: QWidget, *, postponed: bool
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._meeting_id = context, meeting_id
        self.setWindowTitle(self.tr("Prévenir les invités de la séance {reference}").format(reference=reference))
        told = (
            self.tr("Le rendez-vous déjà envoyé change de jour dans leurs agendas.")
            if postponed
            else self.tr("Le rendez-vous déjà envoyé est retiré de leurs agendas.")
        )
        self.calendar = QCheckBox(self.tr("Rendez-vous pour les agendas (.ics)"))
        self.message = QCheckBox(self.tr("Message prêt à envoyer, avec le rendez-vous (.eml)"))
        for box in (self.calendar, self.message):
            box.setChecked(True)
        self.folder = QLineEdit(str(last_folder(context)))
        self.folder.setAccessibleName(self.tr("Dossier où écrire"))
        self.go = PrimaryButton(self.tr("Écrire"), "send", self.write)
        self.go.setDefault(True)
        where = row(gap=8)
        where.addWidget(self.folder, 1)
        where.addWidget(Button(self.tr("Choisir…"), "folder-open", self._choose))
        self.setLayout(
            column(
                Text(told, "lead", wrap=True),
                4,
                self.calendar,
                self.message,
                4,
                Text(self.tr("Dans le dossier"), "section"),
                where,
                8,
                row(None, Button(self.tr("Plus tard"), clicked=self.close), self.go),
                gap=8,
                margins=(24, 20, 24, 20),
            )
        )
        self.setMinimumWidth(theme().scale.px(460))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Dossier où écrire"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def write(self) -> None:
        """Write what is asked for, then open the draft in the mail program."""
        if not clear_text().allows(self):
            return
        context, meeting_id, folder = self._context, self._meeting_id, Path(self.folder.text().strip())
        boxes = ((CALENDAR, self.calendar), (MESSAGE, self.message))
        kinds = frozenset(kind for kind, box in boxes if box.isChecked())
        keep_folder(context, folder)
        self.go.setEnabled(False)
        context.background.run(
            lambda: context.workspace.read(
                write_convocation, meeting_id=meeting_id, kinds=kinds, folder=folder, now=context.now()
            ),
            then=self._tell,
            failed=self._refused,
        )

    def _refused(self, error: Exception) -> None:
        if isValid(self):
            self.go.setEnabled(True)
        self._context.tell(error)

    def _tell(self, done: Convocation) -> None:
        draft = next((path for path in done.paths if path.suffix == ".eml"), None)
        words = self.tr("%n fichier(s) écrit(s).", "", len(done.paths))
        if done.without_address:
            words += " " + self.tr("Sans adresse dans l’Annuaire : {names}.").format(
                names=", ".join(done.without_address)
            )
        if draft is not None:
            self._context.toasts.show(
                words,
                icon="send",
                tone="done",
                action=self.tr("Ouvrir le message"),
                run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(draft))),
            )
        else:
            self._context.toasts.show(words, icon="check", tone="done")
        if isValid(self):
            self.close()
