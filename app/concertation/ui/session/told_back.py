"""What the line will be kept as, in a plain sentence, and under it what deserves a second look or helps."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from concertation import wording
from concertation.domain.capture import CaptureContext, Reading, explain
from concertation.domain.dates_fr import in_full
from concertation.ui.session.words import hour
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.text import ElidedText, Icon

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a line.

    Attributes:
        voters: how many members are present or represented, 0 where it is not known.
        correcting: when the line that is being corrected was captured.
        comer: the name of somebody who arrives without being expected.
        notice: a sentence to tell until the next key.
        refused: why the line could not be written.
    """

    voters: int = 0
    correcting: datetime | None = None
    comer: str = ""
    notice: str = ""
    refused: str = ""


class ToldBack(QFrame):
    """``retry_asked`` when the user wants a refused line written again."""

    retry_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("role", "secondary")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.hint = ElidedText("", "caption")
        self._alert = Icon("triangle-alert", "soon", 14)
        self.retry = LinkButton(self.tr("Réessayer"), "refresh-cw", self.retry_asked.emit)
        hints = row(self._alert, gap=6)
        hints.addWidget(self.hint, 1)
        hints.addWidget(self.retry)
        lay = column(self.sentence, gap=4)
        lay.addLayout(hints)
        self.setLayout(lay)

    def tell(self, reading: Reading, known: CaptureContext, around: Around) -> str:
        """Tell a reading back; return the sentence."""
        told = explain(reading, known)
        self.sentence.setText(_with_strong_date(told, reading))
        warning = around.refused or self._warning(reading, around.voters)
        self.retry.setVisible(bool(around.refused))
        self._alert.setVisible(bool(warning))
        self._alert.set_icon(*(("circle-alert", "late") if around.refused else ("triangle-alert", "soon")))
        self.hint.set_role("late" if around.refused else "soon_caption" if warning else "caption")
        self.hint.setText(warning or self._usual(reading, around))
        return told

    def announce(self, text: str) -> None:
        """Have assistive tools say something."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _warning(self, reading: Reading, voters: int) -> str:
        tally = reading.tally
        if tally is not None and not tally.unanimity and voters:
            votes = tally.for_ + tally.against + tally.abstain
            if votes != voters:
                there = self.tr("%n présent(s) ou représenté(s)", "", voters)
                return self.tr("{votes} voix pour {voters} : vérifiez le compte.").format(votes=votes, voters=there)
        return next((wording.word("capture_warning", code) for code in reading.warnings), "")

    def _usual(self, reading: Reading, around: Around) -> str:
        if around.notice:
            return around.notice
        if around.correcting is not None:
            told = self.tr("Vous corrigez la ligne de {time} : Entrée pour valider, Échap pour abandonner.")
            return told.format(time=hour(around.correcting))
        if around.comer:
            told = self.tr("{name} n’était pas attendu(e) : la ligne l’ajoute aux participants.")
            return told.format(name=around.comer)
        if reading.parts:
            return self.tr("Échap rend un élément au texte. La ligne brute est toujours conservée.")
        if not reading.raw:
            return self.tr("@ une personne, # un dossier, une date en toutes lettres ; ↑ reprend la dernière ligne.")
        return ""


def _with_strong_date(told: str, reading: Reading) -> str:
    """Return the sentence as HTML with the day it understood in 600."""
    html = escape(told)
    if reading.due is None:
        return html
    day = escape(in_full(reading.due.on))
    for written in dict.fromkeys((day, day.replace(" ", "\u00a0"))):
        html = html.replace(written, f'<span style="font-weight:600">{written}</span>')
    return html
