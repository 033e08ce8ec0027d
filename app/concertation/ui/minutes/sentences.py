"""The sentences that the program wrote for a procès-verbal: reworded here, flagged when what they told has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter

from concertation.services.queries.sentences import SentenceRow, sentences
from concertation.ui.models.rows import ROW_ROLE, RowsList
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.chips import ChipKind
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.two_lines import RowsView, TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.ui.places import PlaceContext


class SentencesPane(QFrame):
    """A list and an editor under it; ``counted`` gives how many reworded sentences no longer agree with the record."""

    counted = Signal(int)

    def __init__(self, context: PlaceContext, meeting_id: str) -> None:
        super().__init__()
        self._context, self._meeting_id = context, meeting_id
        self._shown: SentenceRow | None = None
        self.rows = RowsList[SentenceRow](lambda one: f"{self._place(one)} : {one.text}", self)
        self.list = RowsView(self.tr("Phrases du procès-verbal"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(TwoLineDelegate(self._look, self.list, hairlines=True))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.editor = NoteEditor(self.tr("Phrase choisie"))
        self.editor.ended.connect(self.keep)
        self.told = Text("", "caption", wrap=True)
        self.restore = LinkButton(self.tr("Reprendre la phrase d’origine"), "rotate-ccw", self.give_back)
        self.agree = LinkButton(self.tr("Elle reste juste"), "check", self.confirm)
        self.save = Button(self.tr("Enregistrer"), "check", self.keep)
        for button in (self.restore, self.agree, self.save):
            context.writes(button)
        self._lay_out()
        self._show_chosen(None)

    def _lay_out(self) -> None:
        under = QFrame()
        under.setProperty("role", "surface")
        buttons = row(self.restore, self.agree, None, self.save, gap=12)
        under.setLayout(column(self.told, self.editor, buttons, gap=8, margins=(20, 12, 20, 12)))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(under)
        splitter.setSizes([theme().scale.px(340), theme().scale.px(220)])
        self.setLayout(column(splitter, gap=0))

    def refresh(self) -> None:
        """Read the sentences again; what is being typed stays."""
        self._context.read(
            sentences, self._show, owner=self, key=f"sentences:{self._meeting_id}", meeting_id=self._meeting_id
        )

    def _show(self, rows: Sequence[SentenceRow]) -> None:
        self.rows.show(rows)
        self.counted.emit(sum(one.stale for one in rows))
        if self._shown is not None and not self._typed():
            self._show_chosen(next((one for one in rows if one.key == self._shown.key), None))

    def _choose(self) -> None:
        self.keep()
        found = self.list.currentIndex().data(ROW_ROLE)
        self._show_chosen(found if isinstance(found, SentenceRow) else None)

    def _show_chosen(self, chosen: SentenceRow | None) -> None:
        self._shown = chosen
        self.editor.setPlainText(chosen.text if chosen else "")
        takes = chosen is not None and not chosen.lost and not self._context.looks_only
        self.editor.setReadOnly(not takes)
        self.editor.setEnabled(chosen is not None)
        self.save.setEnabled(takes)
        self.restore.setVisible(bool(chosen and chosen.reworded))
        self.agree.setVisible(bool(chosen and chosen.stale and not chosen.lost))
        self.told.setText(self._told(chosen))

    def _told(self, chosen: SentenceRow | None) -> str:
        if chosen is None:
            return self.tr("Choisissez une phrase : celle que vous ne touchez pas suit le compte de la séance.")
        if chosen.lost:
            return self.tr("Ce que disait cette phrase a été retiré du compte de la séance : elle n’est plus imprimée.")
        if chosen.stale:
            return self.tr("Les faits ont changé. Le compte de la séance dit maintenant : « {text} »").format(
                text=chosen.generated
            )
        if chosen.reworded:
            return self.tr("Reformulée. Phrase d’origine : « {text} »").format(text=chosen.generated)
        return self.tr("Écrite d’après le compte de la séance : elle en suit les corrections.")

    def _typed(self) -> bool:
        """Tell whether the editor holds words that are not kept yet."""
        chosen = self._shown
        if chosen is None or chosen.lost:
            return False
        typed = _bare(self.editor.toPlainText())
        return typed not in ("", _bare(chosen.text))

    def keep(self) -> None:
        """Keep what was typed; an emptied sentence is left as it was."""
        if self._typed() and self._shown is not None:
            self._reword(self._shown.key, self.editor.toPlainText())

    def confirm(self) -> None:
        """Say that a reworded sentence still agrees with the facts of now."""
        if self._shown is not None:
            self._reword(self._shown.key, self.editor.toPlainText() or self._shown.text)

    def _reword(self, key: str, text: str) -> None:
        from concertation.services.gestures.proceedings import reword_sentence

        self._context.run(
            reword_sentence,
            undo=self.tr("Phrase reformulée"),
            then=lambda _none: self._again(key),
            meeting_id=self._meeting_id,
            key=key,
            text=text,
        )

    def give_back(self) -> None:
        """Let the chosen sentence follow the record again."""
        if self._shown is None:
            return
        from concertation.services.gestures.proceedings import restore_sentence

        key = self._shown.key
        self.editor.setPlainText(self._shown.text)
        self._context.run(
            restore_sentence,
            undo=self.tr("Phrase d’origine reprise"),
            then=lambda _none: self._again(key),
            meeting_id=self._meeting_id,
            key=key,
        )

    def _again(self, key: str) -> None:
        """Forget what was typed for a sentence that has been kept, so that it is shown as it now stands."""
        if self._shown is not None and self._shown.key == key:
            kept = self._shown
            self.editor.setPlainText(kept.text)
        self.refresh()

    # Words

    def _look(self, one: SentenceRow) -> TwoLines:
        chip = None
        if one.stale:
            chip = (self.tr("à revoir"), ChipKind.SOON)
        elif one.reworded:
            chip = (self.tr("reformulée"), ChipKind.NEUTRAL)
        text = " ".join(one.text.replace("**", "").split())
        return TwoLines(text, self._place(one), chip=chip, strong=False)

    def _place(self, one: SentenceRow) -> str:
        if one.lost:
            return self.tr("Retirée du compte de la séance")
        if one.item:
            return one.item
        places = {
            "opening": self.tr("Ouverture"),
            "roll": self.tr("Appel nominatif"),
            "quorum": self.tr("Quorum"),
            "closing": self.tr("Clôture"),
        }
        return places.get(one.place, self.tr("Présence"))


def _bare(text: str) -> str:
    """Return a text with plain spaces alone: Qt's editors turn the others into these."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").strip()
