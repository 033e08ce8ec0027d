"""Who speaks on a report and for how long: one line per group, its clock started and stopped by a key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from concertation.ui.models.rows import Column
from concertation.ui.session.words import stopwatch
from concertation.ui.widgets.fields import LookUp
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.small_table import SmallTable
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from concertation.services.queries.assembly_state import SpeechRow
    from concertation.ui.session.plenary.deeds import PlenaryDeeds
    from concertation.ui.session.plenary.marks import Hall

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class SpeechLine:
    """The time of one group, or of somebody who speaks for none; ``speech_id`` is empty until something is noted."""

    id: str
    who: str
    authority_id: str | None
    group_id: str | None
    speech_id: str | None = None
    given: int | None = None
    used: int = 0
    started_at: datetime | None = None
    now: datetime | None = None

    @property
    def spent(self) -> int:
        running = (self.now - self.started_at).total_seconds() if self.now and self.started_at else 0
        return self.used + max(0, round(running))


def speech_lines(hall: Hall, speeches: Sequence[SpeechRow], now: datetime) -> list[SpeechLine]:
    """Return one line per group, then those of persons; several speeches of a group are added up."""
    lines: dict[tuple[str, str], SpeechLine] = {}
    for (council, group), named in hall.groups.items():
        who = f"{hall.councils[council]}, {named.name}" if named.name else hall.councils[council]
        lines[council, group] = SpeechLine(f"{council}/{group}", who, council, group or None, now=now)
    for speech in speeches:
        council = speech.authority_id or _council_of(hall, speech.political_group_id)
        key = (council, speech.political_group_id or "")
        if speech.person_id or key not in lines:
            key = ("", speech.id)
            name = speech.person or speech.group or speech.authority or ""
            lines[key] = SpeechLine(speech.id, name, speech.authority_id, speech.political_group_id, now=now)
        lines[key] = _with(lines[key], speech)
    return list(lines.values())


def _council_of(hall: Hall, group_id: str | None) -> str:
    return next((council for council, group in hall.groups if group and group == group_id), "")


def _with(line: SpeechLine, speech: SpeechRow) -> SpeechLine:
    given = line.given if speech.given_seconds is None else (line.given or 0) + speech.given_seconds
    return replace(
        line,
        speech_id=speech.id,
        given=given,
        used=line.used + speech.used_seconds,
        started_at=speech.started_at or line.started_at,
    )


class SpeechTable(SmallTable):
    """Espace starts or stops the clock of a line; F2 gives minutes."""

    turned = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.model_of_rows.row_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Space and line is not None:
            self.turned.emit(line)
        else:
            super().keyPressEvent(event)


class Speeches(QFrame):
    """The table, and a field for somebody who speaks for no group."""

    def __init__(self, deeds: PlenaryDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._item_id = ""
        self._hall: Hall | None = None
        self._speeches: tuple[SpeechRow, ...] = ()
        columns: list[Column[SpeechLine]] = [
            Column(
                self.tr("Groupe ou orateur"),
                lambda line: line.who,
                icon=lambda line: ("play", "accent") if line.started_at else ("message-square", "secondary"),
                tip=lambda line: line.who,
            ),
            Column(
                self.tr("Donné (min)"),
                lambda line: "" if line.given is None else f"{line.given / _MINUTE:g}".replace(".", ","),
                width=12,
                right=True,
                edit=self._give,
            ),
            Column(
                self.tr("Utilisé"),
                lambda line: stopwatch(line.spent) if line.speech_id else "",
                width=9,
                right=True,
                tone=lambda line: "late" if line.given is not None and line.spent > line.given else "text",
                tip=lambda line: self.tr("Temps dépassé") if line.given and line.spent > line.given else "",
            ),
        ]
        self.table = SpeechTable(
            self.tr("Interventions"), columns, deeds=[(self.tr("Démarrer ou arrêter\tEspace"), self.turn)]
        )
        self.table.turned.connect(self.turn)
        self.table.removed.connect(self._remove)
        self.speaker = LookUp(self.tr("Autre orateur"), self.tr("Autre orateur : nom"))
        self.speaker.committed.connect(self._add)
        head = row(Text(self.tr("Paroles"), "headline"), None, Text(self.tr("Espace : démarrer, arrêter"), "caption"))
        self.setLayout(column(head, self.table, self.speaker, gap=4))

    def show_speeches(self, hall: Hall, item_id: str, speeches: Sequence[SpeechRow], now: datetime) -> None:
        names = [(one.person_id, f"{one.person}, {hall.place(one)}") for one in hall.members]
        if self._hall is None or self._hall.members != hall.members:
            self.speaker.set_options(names)
        self._hall, self._item_id, self._speeches = hall, item_id, tuple(speeches)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Show the clock that runs as it is now."""
        if self._hall is not None:
            own = [speech for speech in self._speeches if speech.item_id == self._item_id]
            self.table.show_rows(speech_lines(self._hall, own, now))

    @property
    def running(self) -> bool:
        return any(speech.started_at for speech in self._speeches)

    def turn_current(self) -> None:
        """Start or stop the clock of the line chosen, the first one where none is."""
        rows = self.table.model_of_rows.rows()
        line = self.table.model_of_rows.row_at(self.table.currentIndex()) or (rows[0] if rows else None)
        if line is not None:
            self.turn(line)

    def turn(self, line: SpeechLine) -> None:
        if line.started_at is not None and line.speech_id is not None:
            self._deeds.stop_speech(line.speech_id)
        elif line.speech_id is not None:
            self._deeds.start_speech(line.speech_id)
        else:
            self._deeds.add_speech(self._item_id, self._deeds.start_speech, **_of(line))

    def _give(self, line: SpeechLine, typed: str) -> bool:
        """Give minutes to a group: « 5 », « 2,5 », nothing for none."""
        try:
            given = round(float(typed.replace(",", ".")) * _MINUTE) if typed.strip() else None
        except ValueError:
            return False
        if given is not None and given < 0:
            return False
        if line.speech_id is not None:
            self._deeds.edit_speech(line.speech_id, given_seconds=given)
        elif given is not None:
            self._deeds.add_speech(self._item_id, None, **_of(line), given_seconds=given)
        return True

    def _add(self, person_id: str) -> None:
        if person_id:
            self._deeds.add_speech(self._item_id, self._deeds.start_speech, person_id=person_id)
            self.speaker.show_key("")

    def _remove(self, line: SpeechLine) -> None:
        if line.speech_id is not None:
            self._deeds.remove_speech(line.speech_id)


def _of(line: SpeechLine) -> dict[str, str | None]:
    return {"authority_id": line.authority_id, "political_group_id": line.group_id}
