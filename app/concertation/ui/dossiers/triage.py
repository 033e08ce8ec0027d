"""The first thing asked of a dossier: is it to be seen together, by one authority alone, or not at all?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.services.gestures.dossiers import triage_dossier
from concertation.ui.widgets.fields import LookUp, TextField, form
from concertation.ui.widgets.layout import FlowLayout, column, holder
from concertation.ui.widgets.looked_at import writes
from concertation.ui.widgets.looks import numeric_day
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from concertation.services.queries.dossiers import DossierRow
    from concertation.ui.places import PlaceContext

TOGETHER, SINGLE, NOT_RELEVANT, UNDECIDED = "together", "single_authority", "not_relevant", "undecided"
ANSWERS = {
    TOGETHER: ("check", "done"),
    SINGLE: ("minus", "secondary"),
    NOT_RELEVANT: ("minus", "secondary"),
    UNDECIDED: ("circle-question-mark", "soon"),
}


class TriageCard(QFrame):
    """Three answers, the reason, the authority that instructs; each written at once. ``refused`` gives an error."""

    refused = Signal(object)

    def __init__(self, context: PlaceContext) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._dossier: DossierRow | None = None
        self.question = Text("", "section")
        self.answers = writes(
            Segmented(
                [
                    (TOGETHER, ""),
                    (SINGLE, self.tr("Une seule collectivité")),
                    (NOT_RELEVANT, self.tr("Sans objet")),
                    (UNDECIDED, self.tr("À trier")),
                ],
                self.tr("Tri du dossier"),
            )
        )
        self.answers.chosen.connect(self._answer)
        self.reason = TextField(self.tr("Motif"), self.tr("pourquoi, en quelques mots"))
        self.reason.committed.connect(lambda _text: self._write(self.answers.current))
        self.authority = LookUp(self.tr("Instruit par"), self.tr("collectivité qui instruit"))
        self.authority.committed.connect(lambda _key: self._write(self.answers.current))
        self.since = Text("", "caption", wrap=True)
        self._need = Text(self.tr("Dites laquelle : elle instruira seule ce dossier."), "soon", wrap=True)
        self._need.hide()
        self.name_together("")
        first = FlowLayout(12)
        first.addWidget(self.question)
        first.addWidget(self.answers)
        fields = form((self.tr("Motif"), self.reason), (self.tr("Instruit par"), self.authority))
        self.setLayout(column(holder(first), fields, self._need, self.since, gap=8, margins=(16, 12, 16, 12)))

    def name_together(self, name: str) -> None:
        """Name the cooperation in the question: « À voir en 276 ? »."""
        told = name or self.tr("commun")
        self.question.setText(self.tr("À voir en {name} ?").format(name=told))
        self.answers.set_words(TOGETHER, self.tr("Oui, en {name}").format(name=told))

    def show_dossier(self, dossier: DossierRow) -> None:
        """Show the answer given to a dossier."""
        self._dossier = dossier
        self._need.hide()
        self.answers.choose(dossier.triage)
        self.reason.show_text(dossier.triage_reason)
        self.authority.show_key(dossier.instructing_id)
        told = ""
        if dossier.triaged_on is not None:
            told = self.tr("Trié le {day} par {author}.").format(
                day=numeric_day(dossier.triaged_on), author=dossier.triaged_by or self.tr("une personne non nommée")
            )
        self.since.setText(told)
        self.since.setVisible(bool(told))

    def _answer(self, answer: str) -> None:
        """Write an answer; « une seule collectivité » waits until it is said which one."""
        missing = answer == SINGLE and not self.authority.key
        self._need.setVisible(missing)
        if missing:
            self.authority.setFocus()
        else:
            self._write(answer)

    def _write(self, answer: str) -> None:
        if self._dossier is None or (answer == SINGLE and not self.authority.key):
            return
        self._context.run(
            triage_dossier,
            failed=self.refused.emit,
            dossier_id=self._dossier.id,
            triage=answer,
            reason=self.reason.text().strip() or None,
            instructing_id=self.authority.key or None,
        )
