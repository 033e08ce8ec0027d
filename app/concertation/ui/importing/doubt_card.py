"""One line at a time that tells of somebody there already: the same, another of that name, or left aside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from concertation.services.imports.doubts import ADD, SAME, SKIP
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.layout import SectionHead, card, clear, column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.imports.doubts import Doubt


class DoubtCard(QFrame):
    """``answered`` gives the answers by line: one, or all those that remain when the box is ticked."""

    answered = Signal(object)  # line: answer; a dict of Qt would have text for keys
    revised = Signal()

    def __init__(self, *, persons: bool) -> None:
        super().__init__()
        self._persons = persons
        self._doubts: Sequence[Doubt] = ()
        self._head = SectionHead(self.tr("Doublons à trancher"), 0)
        self._asked = Text("", "strong", wrap=True)
        self._known = Text("", wrap=True)
        self._ways = QVBoxLayout()
        self.rest = QCheckBox(self.tr("Même réponse pour ceux qui restent"))
        self._again = LinkButton(self.tr("Revoir les réponses"), "undo-2", self.revised.emit)
        self._card = card(self._asked, self._known, column(self._ways), self.rest, gap=8)
        self.setLayout(column(self._head, self._card, row(self._again, None), gap=8))

    @property
    def current(self) -> Doubt | None:
        """Return the first doubt that nobody answered."""
        return next((one for one in self._doubts if one.answer is None), None)

    def show_doubts(self, doubts: Sequence[Doubt]) -> None:
        self._doubts = doubts
        left, one = sum(doubt.answer is None for doubt in doubts), self.current
        self.setVisible(bool(doubts))
        self._head.set_count(left)
        self._again.setVisible(left < len(doubts))
        if one is None and self._asks():
            self._again.setFocus()  # else the focus, and the page with it, would go back to the top
        self._card.setVisible(one is not None)
        if one is not None:
            self._ask(one)

    def _asks(self) -> bool:
        """Return whether the focus is on an answer or on the box below."""
        held = self.window().focusWidget()
        return held is not None and self._card.isAncestorOf(held)

    def _ask(self, one: Doubt) -> None:
        self._asked.setText(self.tr("Ligne {line} : {told}").format(line=one.line, told=one.told))
        numbered = len(one.known) > 1
        known = "\n".join(f"{at}. {told}" if numbered else told for at, (_key, told) in enumerate(one.known, start=1))
        if known:
            self._known.setText(self.tr("Déjà dans le registre :\n{known}").format(known=known))
        else:
            self._known.setText(self.tr("Le même nom est déjà plus haut dans le fichier."))
        had_focus = self._asks()
        if had_focus:
            self.rest.setFocus()
        clear(self._ways)
        for words, icon, answer in self._answers(one):
            self._ways.addWidget(Button(words, icon, partial(self._answer, answer)))
        if had_focus and (first := self._card.findChild(Button)) is not None:
            first.show()
            first.setFocus()

    def _answers(self, one: Doubt) -> list[tuple[str, str, str]]:
        skip = (self.tr("Laisser cette ligne"), "x", SKIP)
        if not self._persons:
            return [skip, (self.tr("L’ajouter quand même"), "plus", ADD)]
        words = self.tr("C’est la même personne"), self.tr("C’est la personne n° {n}")
        same = [
            (words[len(one.known) > 1].format(n=at), "user-check", f"{SAME}{key}")
            for at, (key, _told) in enumerate(one.known, start=1)
        ]
        return [*same, (self.tr("C’est un homonyme : l’ajouter"), "user-plus", ADD), skip]

    def _answer(self, answer: str) -> None:
        one = self.current
        if one is None:
            return
        told: dict[int, str | None] = {one.line: answer}
        if self.rest.isChecked():
            told |= {each.line: self._alike(each, answer) for each in self._doubts if each.answer is None}
            self.rest.setChecked(False)
        self.answered.emit(told)

    @staticmethod
    def _alike(each: Doubt, answer: str) -> str | None:
        """Return the same answer for another line: « the same » only where one alone bears that name."""
        if not answer.startswith(SAME):
            return answer
        return f"{SAME}{each.known[0][0]}" if len(each.known) == 1 else None
