"""The minute shown: now, or a past one at which presence is read again and what is noted is dated."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSlider

from concertation.domain.clock import paris, paris_day, paris_instant
from concertation.domain.dates_fr import parse_time
from concertation.ui.session.words import hour
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import LinkButton
from concertation.ui.widgets.layout import row
from concertation.ui.widgets.looked_at import seeks
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_MINUTE = timedelta(minutes=1)


class MinuteBar(QFrame):
    """``chosen`` gives a past minute, or nothing for now; the field takes « 9h15 », the slider goes minute by minute."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        seeks(self)
        self._starts: datetime | None = None
        self._now: datetime | None = None
        self._at: datetime | None = None
        self._present = self.tr("maintenant")
        self.field = _TimeField(self)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Minute montrée"))
        self.slider.setPageStep(10)
        self.slider.valueChanged.connect(self._slid)
        self._words = Text("", "caption")
        self.back = LinkButton(self.tr("Revenir à maintenant"), None, lambda: self.choose(None))
        self.setLayout(row(Icon("history", "secondary", 14), self.field, self.slider, self._words, self.back, gap=8))
        theme().changed.connect(self._measure)
        self._measure()
        self._show()

    @property
    def at(self) -> datetime | None:
        """Return the past minute shown, or nothing when it is now."""
        return self._at

    def show_span(self, starts: datetime | None, now: datetime, *, over: bool = False) -> None:
        """Let minutes be chosen from the opening of the sitting to now, or to its end once it is ``over``."""
        self._starts, self._now = starts, now
        self._present = self.tr("fin de séance") if over else self.tr("maintenant")
        self.back.setText(self.tr("Revenir à la fin") if over else self.tr("Revenir à maintenant"))
        if starts is None:
            self._at = None
        self._show()

    def choose(self, at: datetime | None) -> None:
        if at != self._at:
            self._at = at
            self._show()
            self.chosen.emit(at)

    def enter(self, typed: str) -> None:
        """Take a time as people type it; nothing means now, what is not a time is left to be mended."""
        starts = self._starts
        at = parse_time(typed)
        if not typed.strip():
            self.choose(None)
            self._show()
        elif at is None or starts is None:
            self.field.setProperty("wrong", "true")
            self.field.style().polish(self.field)
            self._words.setText(self.tr("Une heure comme 9h15"))
        else:
            moment = paris_instant(paris_day(starts), at)
            self.choose(None if self._now is not None and moment >= self._now else moment)
            self._show()

    def _slid(self, value: int) -> None:
        if self._starts is not None:
            last = value == self.slider.maximum()
            self.choose(None if last else self._starts.replace(second=0, microsecond=0) + value * _MINUTE)

    def _show(self) -> None:
        past = self._at is not None
        self.slider.blockSignals(True)  # Qt's own signature
        if self._starts is not None and self._now is not None:
            minutes = max(1, int((self._now - self._starts) / _MINUTE))
            self.slider.setRange(0, minutes)
            shown = self._at if self._at is not None else self._now
            self.slider.setValue(minutes if not past else max(0, int((shown - self._starts) / _MINUTE)))
        self.slider.blockSignals(False)
        self.slider.setEnabled(self._starts is not None)
        self.back.setVisible(past)
        told = self.tr("présence à cette heure, ce qui est noté la porte") if past else self._present
        self._words.setText(told)
        self._words.set_role("soon_caption" if past else "caption")
        self._words.ensurePolished()  # the two short words are never cut, the sentence may be
        self._words.setMinimumWidth(0 if past else self._words.fontMetrics().horizontalAdvance(told) + 2)
        self.slider.setAccessibleDescription(hour(self._at) if self._at is not None else told)
        self.field.setProperty("wrong", "false")
        self.field.style().polish(self.field)
        if not self.field.hasFocus() or self._at is None:
            self.field.setText(f"{paris(self._at):%H:%M}" if self._at is not None else "")

    def _measure(self) -> None:
        px = theme().scale.px
        self.field.setFixedWidth(px(84))
        self.slider.setMaximumWidth(px(180))


class _TimeField(QLineEdit):
    """Entrée takes the time typed, Échap goes back to now."""

    def __init__(self, bar: MinuteBar) -> None:
        super().__init__()
        self._bar = bar
        self.setAccessibleName(bar.tr("Heure montrée et notée"))
        self.setPlaceholderText(bar.tr("Heure"))
        self.setToolTip(bar.tr("Heure de ce qui est noté ; vide : maintenant"))
        self.editingFinished.connect(lambda: bar.enter(self.text()) if self.isModified() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.text() or self._bar.at is not None):
            self.clear()
            self._bar.choose(None)
        else:
            super().keyPressEvent(event)
