"""What differs between the texts voted by each council, word by word: struck out where it is gone, underlined where it is new."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from concertation.domain.differences import Change
from concertation.ui.theme import theme
from concertation.ui.widgets.layout import clear, column
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from concertation.services.queries.deliberations import TextDifference


class Differences(QFrame):
    """One card for each pair of texts that do not say the same words."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: QVBoxLayout = column(gap=8)
        self._title = Text(self.tr("Écarts entre les textes"), "section")
        self._same = Text(self.tr("Les textes connus disent la même chose."), "caption", wrap=True)
        self._shown: tuple[TextDifference, ...] = ()
        self._names: Mapping[str, str] = {}
        self.setLayout(column(self._title, self._same, self._cards, gap=6))
        theme().changed.connect(self._show)

    def show_differences(self, differences: Sequence[TextDifference], names: Mapping[str, str]) -> None:
        """Show pairs of texts; ``names`` gives the council of each code."""
        self._shown, self._names = tuple(differences), names
        self._show()

    def _show(self) -> None:
        clear(self._cards)
        self.setVisible(bool(self._shown))
        apart = [one for one in self._shown if not one.same]
        self._same.setVisible(not apart)
        for one in apart:
            self._cards.addWidget(self._card(one))

    def _card(self, one: TextDifference) -> QFrame:
        card = QFrame()
        card.setProperty("role", "option")
        before = self._names.get(one.before, one.before) or self.tr("conclusion partagée")
        told = self.tr("De « {before} » à « {after} »").format(
            before=before, after=self._names.get(one.after, one.after)
        )
        text = QLabel(marked(one))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setAccessibleName(self._spoken(one))
        card.setLayout(column(Text(told, "caption", wrap=True), text, gap=4, margins=(12, 8, 12, 8)))
        return card

    def _spoken(self, one: TextDifference) -> str:
        """Return the difference for who hears it: what is gone and what is new is said so."""
        said = {
            Change.SAME: "{text}",
            Change.REMOVED: self.tr("[retiré : {text}]"),
            Change.ADDED: self.tr("[ajouté : {text}]"),
        }
        return " ".join(said[run.change].format(text=run.text.strip()) for run in one.runs if run.text.strip())


def marked(one: TextDifference) -> str:
    """Return the runs of a difference as rich text; form tells as much as colour."""
    tokens = theme().tokens
    styles = {
        Change.REMOVED: f"text-decoration: line-through; color: {tokens.late}; background: {tokens.late_tint};",
        Change.ADDED: f"text-decoration: underline; color: {tokens.done}; background: {tokens.done_tint};",
    }
    parts = []
    for run in one.runs:
        text = escape(run.text).replace("\n", "<br>")
        style = styles.get(run.change)
        parts.append(f'<span style="{style}">{text}</span>' if style else text)
    return "".join(parts)
