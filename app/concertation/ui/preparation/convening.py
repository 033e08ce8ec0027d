"""Convoquer: what to write into which folder, and the day the convocation leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLineEdit, QWidget
from shiboken6 import isValid

from concertation.domain.dates_fr import in_full, numeric
from concertation.domain.vocabulary import DocumentKind
from concertation.services.convening import CALENDAR, LETTERS, MESSAGE, MESSAGES, write_convocation
from concertation.services.gestures.series import convene_meeting
from concertation.ui.preview.output import keep_folder, last_folder
from concertation.ui.preview.window import open_preview
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.convening import Convocation
    from concertation.services.queries.preparation import Preparation
    from concertation.ui.places import PlaceContext


class Convening(QDialog):
    """Asks nothing else of the window: it can stay open beside the agenda."""

    def __init__(self, context: PlaceContext, shown: Preparation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._shown = context, shown
        sheet = shown.sheet
        self.setWindowTitle(self.tr("Convoquer la séance {reference}").format(reference=sheet.reference))
        self.day = DateField(self.tr("Date d’envoi de la convocation"), context.today)
        self.day.set_day(sheet.convened_on or context.today())
        self.folder = QLineEdit(str(last_folder(context)))
        self.folder.setAccessibleName(self.tr("Dossier où écrire"))
        self.papers = {
            DocumentKind.CONVOCATION.value: QCheckBox(self.tr("Convocation (PDF)")),
            LETTERS: QCheckBox(self.tr("Une lettre par destinataire (PDF)")),
            DocumentKind.AGENDA.value: QCheckBox(self.tr("Ordre du jour (PDF)")),
            DocumentKind.ATTENDANCE.value: QCheckBox(self.tr("Feuille d’émargement (PDF)")),
            CALENDAR: QCheckBox(self.tr("Rendez-vous pour les agendas (.ics)")),
            MESSAGE: QCheckBox(self.tr("Message prêt à envoyer, pièces jointes (.eml)")),
            MESSAGES: QCheckBox(self.tr("Un message par destinataire, avec sa lettre (.eml)")),
        }
        self.go = PrimaryButton(self.tr("Convoquer"), "send", self.convene)
        self.go.setDefault(True)
        self._lay_out()

    def _lay_out(self) -> None:
        boxes = column(gap=2)
        for kind, box in self.papers.items():
            box.setChecked(kind not in (LETTERS, MESSAGES, DocumentKind.ATTENDANCE))
            line = row(gap=8)
            line.addWidget(box, 1)
            if kind in (DocumentKind.CONVOCATION, DocumentKind.AGENDA, DocumentKind.ATTENDANCE):
                line.addWidget(LinkButton(self.tr("Aperçu"), "eye", partial(self._preview, kind)))
            boxes.addLayout(line)
        where = row(gap=8)
        where.addWidget(self.folder, 1)
        where.addWidget(Button(self.tr("Choisir…"), "folder-open", self._choose))
        ends = row(None, Button(self.tr("Fermer"), clicked=self.close), self.go)
        self.setLayout(
            column(
                Text(self._sum_up(), "lead", wrap=True),
                4,
                Text(self.tr("Date d’envoi"), "section"),
                self.day,
                Text(self.tr("À écrire"), "section"),
                boxes,
                Text(self.tr("Dans le dossier"), "section"),
                where,
                8,
                ends,
                gap=8,
                margins=(24, 20, 24, 20),
            )
        )
        self.setMinimumWidth(theme().scale.px(460))

    def _sum_up(self) -> str:
        """Return who is convened to what, and what is not ready yet."""
        sheet, told = self._shown.sheet, []
        people = self.tr("%n personne(s)", "", len(self._shown.people))
        told.append(self.tr("{people}, {day}.").format(people=people, day=in_full(sheet.held_on)))
        if sheet.convened_on is not None:
            told.append(self.tr("Déjà convoquée le {day}.").format(day=numeric(sheet.convened_on)))
        if self._shown.missing:
            told.append(self.tr("%n point(s) attend(ent) encore une pièce.", "", len(self._shown.missing)))
        if not sheet.place:
            told.append(self.tr("Le lieu reste à fixer."))
        return " ".join(told)

    def _preview(self, kind: str) -> None:
        open_preview(self._context, self._shown.sheet.id, kind, parent=self.parentWidget() or self)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Dossier où écrire"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def convene(self) -> None:
        """Note the day, then write what is asked for: the papers bear it."""
        if self.day.day is None:
            self.day.setFocus()
            return
        if not clear_text().allows(self):
            return
        self.go.setEnabled(False)
        kinds = frozenset(kind for kind, box in self.papers.items() if box.isChecked())
        folder = Path(self.folder.text().strip())
        self._context.run(
            convene_meeting,
            then=lambda _none: self._write(kinds, folder),
            failed=self._refused,
            meeting_id=self._shown.sheet.id,
            on=self.day.day,
        )

    def _refused(self, error: Exception) -> None:
        if isValid(self):
            self.go.setEnabled(True)
        self._context.tell(error)

    def _write(self, kinds: frozenset[str], folder: Path) -> None:
        context, meeting_id = self._context, self._shown.sheet.id
        if not kinds:
            self._tell(None, folder)
            return
        keep_folder(context, folder)
        context.background.long(
            self.tr("Écriture de la convocation"),
            lambda _job: context.workspace.read(
                write_convocation, meeting_id=meeting_id, kinds=kinds, folder=folder, now=context.now()
            ),
            then=lambda done: self._tell(done, folder),
            failed=self._refused,
            can_be_given_up=False,
        )

    def _tell(self, done: Convocation | None, folder: Path) -> None:
        context = self._context
        words = self.tr("Séance notée comme convoquée.")
        if done is not None:
            words += " " + self.tr("%n fichier(s) dans {folder}.", "", len(done.paths)).format(folder=folder)
            if done.without_address:
                words += " " + self.tr("Sans adresse dans l’Annuaire : {names}.").format(
                    names=_few(done.without_address)
                )
        context.toasts.show(
            words,
            icon="check",
            tone="done",
            action=self.tr("Ouvrir le dossier"),
            run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )
        if isValid(self):
            self.close()


def _few(names: tuple[str, ...]) -> str:
    return ", ".join(names[:3]) + (f"… ({len(names)})" if len(names) > 3 else "")
