"""The hemicycle with what is around it: the minute shown, the legend, the roll-call, and what to do with those picked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from concertation.domain.vocabulary import BallotSense
from concertation.ui.plurals import Plurals
from concertation.ui.session.plenary.hemicycle import Hemicycle
from concertation.ui.session.plenary.legend import Legend
from concertation.ui.session.plenary.minute_bar import MinuteBar
from concertation.ui.session.plenary.moves import Moves
from concertation.ui.session.plenary.roll_call import RollCall
from concertation.ui.session.plenary.seat_marks import Sign
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.text import ElidedText, Hairline, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.assembly_state import EventRow

PRESENT, LEFT, PROXY, CLEAR = "present", "left", "proxy", "clear"


class SeatsPage(QFrame):
    """``acted`` gives what to do (present, left, proxy, or a sign of vote) with the members picked."""

    acted = Signal(str, tuple)

    def __init__(self) -> None:
        super().__init__()
        self.hemicycle = Hemicycle()
        self.minute = MinuteBar()
        self.legend = Legend(self.hemicycle)
        self.legend.move(32, 8)
        self.call = RollCall(self)
        self._area = QScrollArea()
        self._area.setWidget(self.hemicycle)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.hemicycle.setAutoFillBackground(False)
        self._make_buttons()
        self.hemicycle.picked.connect(lambda _members: self._show_picked())
        self._lay_out()
        self._show_picked()

    def _make_buttons(self) -> None:
        self._picked_words = ElidedText("", "headline")
        self.moves = Moves()
        self._presence = [
            Button(self.tr("Présents"), "check", lambda: self._act(PRESENT)),
            Button(self.tr("Partis"), "minus", lambda: self._act(LEFT)),
            Button(self.tr("Pouvoir…"), "handshake", lambda: self._act(PROXY)),
        ]
        self._votes = [
            Button(words, icon, partial(self._act, sign.value))
            for sign, words, icon in (
                (Sign.FOR, self.tr("Pour"), "check"),
                (Sign.AGAINST, self.tr("Contre"), "x"),
                (Sign.ABSTAIN, self.tr("Abstention"), "minus"),
            )
        ]
        self._naming, self._member = False, ""
        self._brush = Segmented(
            (
                (BallotSense.AGAINST, self.tr("Contre")),
                (BallotSense.ABSTAIN, self.tr("Abst.")),
                (BallotSense.FOR, self.tr("Pour")),
                (BallotSense.NOT_VOTING, self.tr("Ne vote pas")),
            ),
            self.tr("Un clic note"),
        )
        self._brush_row = holder(row(Text(self.tr("Un clic note"), "caption"), self._brush, None, gap=8))
        self._brush_row.hide()
        for button in self._votes:
            button.hide()
        self._buttons = row(*self._presence, *self._votes, None, gap=8)
        self._beside = holder(column(self._words_row(), self._buttons, gap=6))

    def _words_row(self) -> QHBoxLayout:
        line = row(gap=8)
        line.addWidget(self._picked_words, 1)
        line.addWidget(self.moves)
        line.addWidget(self._brush_row)
        return line

    def show_member(self, name: str, events: Sequence[EventRow]) -> None:
        """Show the times noted for the member under the cursor."""
        self._member = name
        self.moves.show_events(events)
        self._show_picked()

    def _lay_out(self) -> None:
        self._bottom = row(gap=12, margins=(20, 10, 20, 14))
        self._bottom.addWidget(self.call, 3)
        self._bottom.addWidget(self._beside, 4)
        lay = column(self._area, holder(column(Hairline(), margins=(20, 0, 20, 0))), gap=0)
        lay.addLayout(self._bottom)
        lay.setStretch(0, 1)
        self.setLayout(lay)

    @property
    def brush(self) -> BallotSense:
        """Return the sense that a click, a group's name or a name typed gives in a named ballot."""
        return BallotSense(self._brush.current)

    def show_voting(self, naming: bool) -> None:  # the one thing it shows
        """Offer senses of vote instead of presence while a named ballot is written."""
        if naming == self._naming:
            return
        self._naming = naming
        for button in self._presence:
            button.setVisible(not naming)
        for button in self._votes:
            button.setVisible(naming)
        self._brush_row.setVisible(naming)
        if naming:
            self.legend.show_votes()
            hint = self.tr("+ pour  − contre  / abst.")
            self.call.ask_for(self.tr("Exceptions, par nom"), self.tr("Vote noté"), hint, calling=False)
        else:
            self.legend.show_presence()
            hint = self.tr("Trois lettres, Entrée")
            self.call.ask_for(self.tr("Appel nominatif"), self.tr("Présence notée"), hint, calling=True)
        self._show_picked()

    def _act(self, what: str) -> None:
        members = self.hemicycle.selected
        if members:
            self.acted.emit(what, members)

    def _show_picked(self) -> None:
        members = self.hemicycle.selected
        told = Plurals().picked(len(members)) if members else self._member
        told = told or self.tr("Entourez des sièges, ou cliquez un groupe")
        self.moves.setVisible(not members and not self._naming)
        self._picked_words.setText(told)
        for button in (*self._presence, *self._votes):
            button.setEnabled(bool(members))
        self._presence[-1].setEnabled(len(members) == 1)
