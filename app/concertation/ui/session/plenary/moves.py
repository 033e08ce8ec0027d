"""The arrivals and departures of the member under the cursor, their times set right in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from concertation.domain.clock import paris_day, paris_instant
from concertation.domain.dates_fr import parse_time
from concertation.domain.vocabulary import PresenceKind
from concertation.ui.session.words import hour
from concertation.ui.theme import theme
from concertation.ui.widgets.fields import TextField
from concertation.ui.widgets.layout import clear, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.assembly_state import EventRow

_MOST = 4


class Moves(QFrame):
    """``retimed`` gives an event and its instant, ``removed`` one whose time was emptied."""

    retimed = Signal(str, object)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[EventRow, ...] = ()
        self.fields: list[TextField] = []
        self._line = row(gap=6)
        self.setLayout(self._line)

    def show_events(self, events: Sequence[EventRow]) -> None:
        """Show the last times noted for one member."""
        shown = tuple(events)[-_MOST:]
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._line)
        self.fields = []
        for event in shown:
            arrives = event.kind == PresenceKind.ARRIVE
            words = self.tr("arrivée") if arrives else self.tr("départ")
            field = TextField(f"{event.person}, {words}")
            field.setToolTip(self.tr("Une heure comme 10h12 ; vide : retirer"))
            field.setFixedWidth(theme().scale.px(64))
            field.show_text(hour(event.at))
            field.committed.connect(lambda text, event=event, field=field: self._commit(event, field, text))
            self.fields.append(field)
            self._line.addWidget(Text(words, "caption"))
            self._line.addWidget(field)

    def _commit(self, event: EventRow, field: TextField, text: str) -> None:
        """Take a time as people type it; what is none leaves the one noted."""
        at = parse_time(text)
        if not text:
            self.removed.emit(event.id)
        elif at is None:
            field.show_text(hour(event.at))
            field.setText(hour(event.at))
        else:
            self.retimed.emit(event.id, paris_instant(paris_day(event.at), at))
