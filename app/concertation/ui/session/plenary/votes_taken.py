"""The votes recorded on the current point: figures, verdict in a sentence, what corrected what; corrected in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from concertation import wording
from concertation.domain.typography import capital
from concertation.services.explaining import figures
from concertation.ui.session.words import hour
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.chips import Chip, ChipKind
from concertation.ui.widgets.layout import clear, column, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.ballots import RecordedVote


class VotesTaken(QFrame):
    """``correction_asked``, ``removal_asked`` and ``link_asked`` give the id of a vote."""

    correction_asked = Signal(str)
    removal_asked = Signal(str)
    link_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[RecordedVote, ...] = ()
        self._box: QVBoxLayout = column(gap=12)
        self.setLayout(self._box)
        self.setAccessibleName(self.tr("Votes consignés sur ce point"))

    def show_votes(self, votes: Sequence[RecordedVote]) -> None:
        """Show these, the latest first; those corrected since stay, told as such."""
        if tuple(votes) == self._shown:
            return
        self._shown = tuple(votes)
        clear(self._box)
        for vote in reversed(self._shown):
            self._box.addWidget(self._card(vote))
        self.setVisible(bool(votes))

    def _card(self, vote: RecordedVote) -> QFrame:
        card = QFrame()
        card.setProperty("role", "option")
        mode = wording.word("vote_mode", vote.mode)
        title = f"{hour(vote.at)}  {capital(mode)}"
        if vote.amendment:
            title += f", {self.tr('amendement {number}').format(number=vote.amendment)}"
        if len(vote.numbers) > 1:
            points = ", ".join(map(str, vote.numbers))
            title += f", {self.tr('points {numbers}').format(numbers=points)}"
        if vote.linked_to_id:
            title += f", {self.tr('vote lié')}"
        head = row(Text(title, "strong"), None, gap=8)
        if not vote.stands:
            head.addWidget(Chip(self.tr("Corrigé ensuite"), ChipKind.NEUTRAL, "history"))
        elif vote.corrects_id:
            head.addWidget(Chip(self.tr("Correction"), ChipKind.SOON, "pencil-line"))
        pieces: list[Text] = [Text(figures(vote.together.tally), "body"), Text(vote.explanation, "caption", wrap=True)]
        if vote.correction_reason:
            told = self.tr("Corrige le premier relevé : {reason}").format(reason=vote.correction_reason)
            pieces.append(Text(told, "caption", wrap=True))
        pieces += [Text(sentence, "soon_caption", wrap=True) for sentence in vote.warnings]
        lay = column(head, *pieces, gap=4, margins=(12, 8, 12, 8))
        if vote.stands:
            lay.addLayout(self._links(vote))
        card.setLayout(lay)
        card.setAccessibleName(f"{title} : {vote.explanation}")
        return card

    def _links(self, vote: RecordedVote) -> QVBoxLayout:
        key = vote.id
        return column(
            row(
                LinkButton(self.tr("Corriger"), None, lambda: self.correction_asked.emit(key)),
                LinkButton(self.tr("Vote lié…"), None, lambda: self.link_asked.emit(key)),
                LinkButton(self.tr("Supprimer"), None, lambda: self.removal_asked.emit(key)),
                None,
                gap=4,
            )
        )
