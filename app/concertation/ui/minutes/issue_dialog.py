"""The one confirmation of the program: what issuing freezes, what changed, and what is prepared to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QPlainTextEdit, QWidget

from concertation.ui.minutes.words import long_day
from concertation.ui.preview.output import keep_folder, last_folder
from concertation.ui.spelling import Spelling
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.layout import column, holder, row, scrolled
from concertation.ui.widgets.squiggles import Squiggles
from concertation.ui.widgets.text import ElidedText, Icon, Text

if TYPE_CHECKING:
    from pathlib import Path

    from concertation.services.queries.audit import AuditRow
    from concertation.services.sending import IssuePlan
    from concertation.ui.places import PlaceContext

_LONGEST, _SHOWN_FAULTS = 84, 6


@dataclass(frozen=True, slots=True)
class IssueChoice:
    """What was confirmed; ``note`` is empty for a first version."""

    note: str
    folder: Path
    drafts: bool
    calendar: bool


class IssueDialog(QDialog):
    """Asks once; nothing is written before *Diffuser*. ``fault_opened`` gives a fault of the sitting to go and mend."""

    fault_opened = Signal(object)

    def __init__(
        self,
        context: PlaceContext,
        plan: IssuePlan,
        title: str,
        parent: QWidget,
        faults: tuple[AuditRow, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._context, self._plan, self.faults = context, plan, faults
        self._folder = last_folder(context)
        self.setWindowTitle(self.tr("Diffuser"))
        self.setModal(True)
        self.note = QPlainTextEdit(plan.note)
        Squiggles(self.note, Spelling.shared())  # kept by the document it underlines
        self.note.setAccessibleName(self.tr("Ce qui a changé"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme().scale.px(72))
        people = self.tr("Préparer un message par destinataire, avec ses seules actions ({count})")
        self.drafts = QCheckBox(people.format(count=len(plan.addressees)))
        self.drafts.setChecked(bool(plan.addressees))
        self.drafts.setEnabled(bool(plan.addressees))
        self.calendar = QCheckBox()
        if plan.next_on:
            self.calendar.setText(
                self.tr("Joindre l’invitation à la prochaine réunion, {day}").format(day=long_day(plan.next_on))
            )
        self.calendar.setChecked(plan.next_on is not None)
        self.calendar.setVisible(plan.next_on is not None)
        self._where = ElidedText(str(self._folder), "secondary")
        self.confirm = PrimaryButton(self._verb(), "send", self.accept)
        self._lay_out(title)
        self.setMinimumWidth(theme().scale.px(560))
        (self.note if self._corrects else self.confirm).setFocus()

    def accept(self) -> None:
        """Confirm, once the user knows that what is written leaves an encrypted register in clear."""
        if clear_text().allows(self):
            super().accept()

    @property
    def _corrects(self) -> bool:
        return self._plan.version > 1 and not self._plan.unchanged

    @property
    def choice(self) -> IssueChoice:
        note = self.note.toPlainText().strip() if self._corrects else ""
        return IssueChoice(note, self._folder, self.drafts.isChecked(), self.calendar.isChecked())

    def _verb(self) -> str:
        if self._plan.unchanged:
            return self.tr("Préparer de nouveau les envois")
        if self._corrects:
            return self.tr("Diffuser le rectificatif")
        return self.tr("Diffuser la version {version}").format(version=self._plan.version)

    def _lay_out(self, title: str) -> None:
        lay = column(gap=12, margins=(24, 20, 24, 20))
        heading = self.tr("{document}, version {version}").format(document=title, version=self._plan.version)
        lay.addWidget(Text(heading, "heading"))
        lay.addWidget(Text(self._says(), wrap=True))
        for told in self._warnings():
            lay.addLayout(row(Icon("triangle-alert", "soon"), Text(told, "soon"), None))
        if self.faults:
            lay.addWidget(self._audit())
        if self._corrects:
            lay.addLayout(column(Text(self.tr("Ce qui a changé, imprimé en tête"), "strong"), self.note, gap=4))
        lay.addWidget(self.drafts)
        lay.addWidget(self.calendar)
        choose = Button(self.tr("Choisir le dossier…"), "folder-open", self._choose_folder)
        where = row(gap=8)
        where.addWidget(self._where, 1)
        where.addWidget(choose)
        lay.addLayout(column(Text(self.tr("Le PDF et les envois sont écrits dans"), "caption"), gap=4))
        lay.addLayout(where)
        lay.addLayout(row(None, Button(self.tr("Annuler"), clicked=self.reject), self.confirm, margins=(0, 8, 0, 0)))
        self.confirm.setDefault(True)
        self.setLayout(lay)

    def _audit(self) -> QWidget:
        """Return the faults of the sitting as links, each one click from where it is mended."""
        links = [
            LinkButton(
                fault.sentence if len(fault.sentence) <= _LONGEST else f"{fault.sentence[: _LONGEST - 1].rstrip()}…",
                "triangle-alert",
                partial(self.fault_opened.emit, fault),
                tip=fault.sentence,
            )
            for fault in self.faults
        ]
        told = self.tr("%n anomalie(s) à revoir, un clic y mène :", "", len(links))
        area = scrolled(column(*links, None, gap=0))
        area.setMaximumHeight(theme().scale.px(_SHOWN_FAULTS * 30))
        area.setMinimumHeight(theme().scale.px(min(len(links), _SHOWN_FAULTS) * 30))
        return holder(column(Text(told, "soon"), area, gap=4))

    def _says(self) -> str:
        plan = self._plan
        if plan.unchanged:
            return self.tr("Rien n’a changé depuis la version {version} : elle est remise telle quelle.").format(
                version=plan.version
            )
        told = self.tr("Le document sera figé, ses décisions numérotées, et son sceau gardé dans le registre.")
        if plan.deemed_on is not None:
            told += " " + self.tr("Sans observation, il sera réputé approuvé le {day}.").format(
                day=long_day(plan.deemed_on)
            )
        return told

    def _warnings(self) -> list[str]:
        if self._plan.unchanged:
            return []
        found = []
        if self._plan.pending:
            found.append(self.tr("%n bloc(s) ne sont pas approuvés.", "", self._plan.pending))
        if self._plan.suspended:
            found.append(self.tr("%n suspens n’est pas levé.", "", self._plan.suspended))
        return found

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Dossier des envois"), str(self._folder))
        if chosen:
            from pathlib import Path

            self._folder = Path(chosen)
            keep_folder(self._context, self._folder)
            self._where.setText(chosen)
