"""What one file turned out to be: its state in a word, which document it is, and where the version in force is."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation.domain.clock import paris_day
from concertation.services.proving import Authenticity
from concertation.ui.days import in_full
from concertation.ui.preview.window import kind_name
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.layout import card, column, row
from concertation.ui.widgets.text import ElidedText, Text
from concertation.wording import sentence

if TYPE_CHECKING:
    from concertation.services.examining import Examined
    from concertation.services.proving import Verdict

_LOOKS = {
    Authenticity.INTACT: (ChipKind.DONE, "shield-check"),
    Authenticity.SUPERSEDED: (ChipKind.SOON, "history"),
    Authenticity.ALTERED: (ChipKind.LATE, "triangle-alert"),
    Authenticity.UNKNOWN: (ChipKind.NEUTRAL, "circle-question-mark"),
}
_NO_BREAK_HYPHEN = "\u2011"


class VerdictCard(QFrame):
    """``read_asked`` asks for the version in force, ``meeting_asked`` for the minutes of its meeting."""

    read_asked = Signal()
    meeting_asked = Signal()

    def __init__(self, found: Examined) -> None:
        super().__init__()
        self.found = found
        chip, icon = _LOOKS[found.verdict.state]
        state = self.tr("Illisible") if found.fault else self._states()[found.verdict.state]
        self.said = self._sentence()
        self.setAccessibleName(f"{found.path.name} : {state}. {self.said}")
        pieces: list[Text | QVBoxLayout] = [
            ElidedText(found.path.name, "strong"),
            column(row(Chip(state, chip, icon), None)),
        ]
        if (named := self._document()) is not None:
            pieces.append(Text(named, wrap=True))
        pieces.append(Text(self.said, "secondary", wrap=True))
        if found.verdict.same_file is False and found.verdict.state is not Authenticity.ALTERED:
            pieces.append(Text(self._packed_words(), "secondary", wrap=True))
        if (found.by_itself or found.verdict).signed:
            pieces.append(Text(self._signed_words(), "secondary", wrap=True))
        if found.verdict.log is False:
            pieces.append(Text(self._log_words(), "late", wrap=True))
        if found.in_force is not None:
            pieces.append(column(row(*self._ways(), None, gap=12)))
        self.setLayout(column(card(*pieces, gap=6)))

    def _states(self) -> dict[Authenticity, str]:
        return {
            Authenticity.INTACT: self.tr("Intact"),
            Authenticity.SUPERSEDED: self.tr("Remplacé"),
            Authenticity.ALTERED: self.tr("Modifié"),
            Authenticity.UNKNOWN: self.tr("Inconnu"),
        }

    def _sentence(self) -> str:
        found, verdict = self.found, self.found.verdict
        if found.fault is not None:
            return sentence(found.fault)
        if verdict.state is Authenticity.INTACT:
            return self.tr("C’est le document tel qu’il a été diffusé, et sa version en vigueur.")
        if verdict.state is Authenticity.SUPERSEDED:
            words = self.tr(
                "C’est le document tel qu’il a été diffusé, mais la version {latest} l’a remplacé le {day}."
            )
            day = in_full(_day(found.in_force.issued_at)) if found.in_force else "–"
            return words.format(latest=verdict.latest, day=day)
        if verdict.state is Authenticity.ALTERED:
            return self.tr("Il a été modifié après sa diffusion : ne vous y fiez pas. Le registre garde l’original.")
        return self._unknown()

    def _unknown(self) -> str:
        alone = self.found.by_itself
        if alone is None:
            return self.tr(
                "Ce registre ne le reconnaît pas : c’est un projet, l’édition d’une collectivité, un fichier d’ailleurs, "
                "ou un autre logiciel l’a refait et en a ôté l’empreinte. Demandez le fichier tel qu’il a été diffusé."
            )
        if alone.state is Authenticity.ALTERED:
            return self.tr("Il porte un sceau qui ne correspond pas à ce qu’il montre : ne vous y fiez pas.")
        return self.tr(
            "Ses pages sont bien celles que dit son sceau, mais ce registre ne le connaît pas : "
            "ouvrez celui d’où il vient pour savoir s’il est en vigueur."
        )

    def _document(self) -> str | None:
        """Return which document of which meeting it is; None for what no register issued."""
        told: Verdict = self.found.by_itself or self.found.verdict
        if told.meeting is None or told.kind is None:
            return None
        place = self.found.in_force
        pieces = [kind_name(told.kind, place.regime if place else ""), self.tr("version {n}").format(n=told.version)]
        pieces += [f"{place.body}, {in_full(place.held_on)}"] if place else []
        pieces.append(told.meeting.replace("-", _NO_BREAK_HYPHEN))
        if told.issued_at:
            pieces.append(self.tr("diffusé le {day}").format(day=in_full(_day(told.issued_at))))
        return " · ".join(pieces)

    def _packed_words(self) -> str:
        return self.tr(
            "Le fichier a été réenregistré depuis, par une messagerie ou un autre logiciel ; ce qu’il montre n’a pas changé."
        )

    def _signed_words(self) -> str:
        return self.tr(
            "Une signature électronique y a été apposée depuis, et rien d’autre. Votre lecteur de PDF dira qui a signé : "
            "le registre ne juge pas des certificats."
        )

    def _log_words(self) -> str:
        return self.tr("Le journal du registre ne garde plus trace de ce sceau : le registre a pu être remanié.")

    def _ways(self) -> tuple[Button, LinkButton]:
        if self.found.verdict.state is Authenticity.INTACT:
            read = self.tr("Lire l’original")
        else:
            read = self.tr("Lire la version en vigueur")
        return (
            Button(read, "file-check", self.read_asked.emit),
            LinkButton(self.tr("Aller à la séance"), "calendar", self.meeting_asked.emit),
        )


def _day(instant: str) -> date:
    return paris_day(datetime.fromisoformat(instant))
