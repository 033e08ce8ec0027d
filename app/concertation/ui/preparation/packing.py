"""Dossier de séance: what it would hold, how the pieces go into it, where it is written; made off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLineEdit, QRadioButton, QWidget
from shiboken6 import isValid

from concertation.exchange.files import write_file
from concertation.services.gestures.packing import leave_out
from concertation.services.queries.packing import Lender, PackPlan, pack_plan
from concertation.ui.preparation.lent_pieces import LentPieces
from concertation.ui.preparation.words import weight
from concertation.ui.preview.output import keep_folder, last_folder
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, PrimaryButton
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.packs import MadePack
    from concertation.ui.background import Job
    from concertation.ui.places import PlaceContext

_MOST_NAMED = 3


class Packing(QDialog):
    """Stays open beside the agenda; its work shows in the status bar, where it can be given up."""

    def __init__(self, context: PlaceContext, plan: PackPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._plan = context, plan
        self.setWindowTitle(self.tr("Dossier de la séance {reference}").format(reference=plan.reference))
        self.merged = QRadioButton(self.tr("Reprendre leurs pages à la suite, numérotées"))
        self.attached = QRadioButton(self.tr("Les joindre au fichier telles quelles (PDF/A-3)"))
        self.merged.setChecked(True)
        self.addendum = QCheckBox()
        self.sent = QCheckBox(self.tr("Noter le dossier comme envoyé"))
        self.sent.setToolTip(self.tr("Ce qui arrivera ensuite fera un additif, sans rien renuméroter"))
        self.folder = QLineEdit(str(last_folder(context)))
        self.folder.setAccessibleName(self.tr("Dossier où écrire"))
        self.go = PrimaryButton(self.tr("Réunir le dossier"), "book-open", self.make)
        self.go.setDefault(True)
        self.told = Text("", "lead", wrap=True)
        self.lent = LentPieces(plan.lenders)
        self.lent.chosen.connect(self._choose_lent)
        self._show(plan)
        self._lay_out()

    def _choose_lent(self, lender: Lender, left_out: bool) -> None:
        """Remember it at once, then tell what the pack holds now."""
        self._context.run(
            leave_out,
            then=lambda _none: self._context.read(pack_plan, self._show, owner=self, meeting_id=self._plan.meeting_id),
            item_id=lender.item_id,
            left_out=left_out,
        )

    def _show(self, plan: PackPlan) -> None:
        self._plan = plan
        self.told.setText(self._sum_up())
        self.addendum.setText(self.tr("Seulement l’additif n° {n}").format(n=plan.waiting))
        self.addendum.setVisible(bool(plan.waiting))

    def _lay_out(self) -> None:
        where = row(gap=8)
        where.addWidget(self.folder, 1)
        where.addWidget(Button(self.tr("Choisir…"), "folder-open", self._choose))
        self.setLayout(
            column(
                self.told,
                4,
                Text(self.tr("Les pièces"), "section"),
                self.merged,
                self.attached,
                self.lent,
                4,
                self.addendum,
                self.sent,
                4,
                Text(self.tr("Dans le dossier"), "section"),
                where,
                8,
                row(None, Button(self.tr("Fermer"), clicked=self.close), self.go),
                gap=8,
                margins=(24, 20, 24, 20),
            )
        )
        self.setMinimumWidth(theme().scale.px(460))

    def _sum_up(self) -> str:
        """Return what the pack would hold: agenda, relevé and follow-up go without saying, pieces are counted."""
        plan = self._plan
        if not plan.pieces and plan.whole_size == 0:
            return self.tr(
                "Aucune pièce n’est jointe : ordre du jour, relevé précédent, suivi et participants seront réunis."
            )
        told = [
            self.tr("%n pièce(s)", "", len(plan.pieces)) + self.tr(", {size} en tout.").format(size=weight(plan.size))
        ]
        lent = sum(bool(piece.dossier) for piece in plan.pieces)
        if lent:
            told.append(self.tr("%n pièce(s) vien(nen)t des dossiers de leurs points.", "", lent))
        if plan.whole_size != plan.size:
            told.append(self.tr("Avec les pièces laissées de côté : {size}.").format(size=weight(plan.whole_size)))
        if plan.waiting:
            late = sum(piece.addendum == plan.waiting and not piece.sent for piece in plan.pieces)
            told.append(self.tr("%n pièce(s) arrivée(s) depuis l’envoi : additif", "", late) + f" n° {plan.waiting}.")
        return " ".join(told)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Dossier où écrire"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def make(self) -> None:
        """Make the pack and write it; given up, it leaves nothing behind."""
        if not clear_text().allows(self):
            return
        context, plan = self._context, self._plan
        folder, sent = Path(self.folder.text().strip()), self.sent.isChecked()
        attaching, only = self.attached.isChecked(), self.addendum.isChecked() and bool(plan.waiting)
        keep_folder(context, folder)
        self.go.setEnabled(False)

        def work(job: Job) -> tuple[MadePack, Path]:
            from concertation.services.packs import make_pack

            made = context.workspace.read(
                make_pack,
                meeting_id=plan.meeting_id,
                as_of=context.today(),
                attaching=attaching,
                addendum_only=only,
                report=job.report,
            )
            write_file(folder / made.name, made.pdf)
            if sent:
                from concertation.services.gestures.packing import send_pack

                context.workspace.run(send_pack, meeting_id=plan.meeting_id)
            return made, folder / made.name

        context.background.long(
            self.tr("Dossier de séance"), work, then=lambda done: self._tell(*done), failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        if isValid(self):
            self.go.setEnabled(True)
        self._context.tell(error)

    def _tell(self, made: MadePack, path: Path) -> None:
        words = self.tr("Dossier réuni : {pages} pages, {size}.").format(pages=made.pages, size=weight(len(made.pdf)))
        if made.refused:
            names = ", ".join(piece.name for piece in made.refused[:_MOST_NAMED])
            more = "…" if len(made.refused) > _MOST_NAMED else ""
            words += " " + self.tr("Non repris : {names}.").format(names=names + more)
        self._context.toasts.show(
            words,
            icon="triangle-alert" if made.refused else "check",
            tone="soon" if made.refused else "done",
            action=self.tr("Ouvrir"),
            run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
        if isValid(self):
            self.close()
