"""The status bar: when it was saved, what is late, the backup, work under way, keys of the moment, example data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QProgressBar, QSizePolicy

from concertation.domain.clock import paris
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton
from concertation.ui.widgets.layout import holder, row
from concertation.ui.widgets.text import Icon, Text

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent

    from concertation.ui.background import Job
    from concertation.ui.ports import Overview

_PROGRESS_AFTER_MS = 1000
_CANCEL_AFTER_MS = 3000
_OLD_AFTER_DAYS = 2


class StatusButton(Button):
    """Words of the status bar that lead somewhere."""

    _role = "status"
    _tone = "secondary"


class LateButton(StatusButton):
    """The same for what is late."""

    _tone = "late"


class BackupButton(StatusButton):
    """The same for the last copy: amber once it is too old."""

    def show_old(self, *, old: bool) -> None:
        tone = "soon" if old else "secondary"
        if tone != self._tone:
            self._tone = tone
            self.setProperty("old", old)
            self.style().unpolish(self)
            self.style().polish(self)
        self.set_icon("triangle-alert" if old else "hard-drive")


class StatusBar(QFrame):
    """Says things in words; ``late_asked`` and ``backup_asked`` when the user presses on them."""

    late_asked = Signal()
    backup_asked = Signal()
    messages_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Barre d’état"))
        self._saved_icon = Icon("check", "done")
        self._saved = StatusButton("", clicked=self.messages_asked.emit, tip=self.tr("Revoir les messages récents"))
        self._late = LateButton("", "alarm-clock", self.late_asked.emit)
        self._backup = BackupButton("", "hard-drive", self.backup_asked.emit)
        self.tells_backup = True
        self._copied: tuple[date | None, date] | None = None
        self._copying = self._reading = False
        self._example = StatusButton("", "flask-conical", tip=self.tr("Données d’exemple, personnes fictives"))
        self._hints = QHBoxLayout()
        self._hints.setContentsMargins(0, 0, 0, 0)
        self._hints.setSpacing(theme().scale.gap(6))
        self._keys = holder(self._hints)
        self._work = _Work()
        self._middle = row(self._late, self._backup, self._work, gap=4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)
        self.setLayout(
            row(
                self._saved_icon,
                self._saved,
                self._middle,
                None,
                self._keys,
                self._example,
                gap=4,
                margins=(20, 0, 20, 0),
            )
        )
        if (lay := self.layout()) is not None:
            lay.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.clear()
        theme().changed.connect(self._measure)
        self._measure()

    def clear(self) -> None:
        """Tell nothing: no register is open."""
        for hidden in (self._saved_icon, self._saved, self._late, self._backup, self._example):
            hidden.hide()
        self._copied = None
        self.show_hints(())

    def show_saved(self, at: datetime) -> None:
        """Tell when the last gesture was written, to the second."""
        self._saved.set_text(self.tr("Enregistré à {time}").format(time=paris(at).strftime("%H:%M:%S")))
        self._saved_icon.show()
        self._saved.show()
        self._fit()

    def show_turned_back(self, gesture: str, undone: bool) -> None:  # what a signal gives
        """Tell which gesture Ctrl+Z or Ctrl+Y turned back: it may lie in another place than the one shown."""
        words = self.tr("Annulé : {gesture}") if undone else self.tr("Rétabli : {gesture}")
        self._saved.set_text(words.format(gesture=gesture))
        self._fit()

    def show_overview(self, overview: Overview, today: date) -> None:
        """Tell what the register's state is."""
        self._late.set_text(self.tr("%n suite(s) en retard", "", overview.late))
        self._late.setVisible(overview.late > 0)
        self._copied = (overview.backup_on, today)
        self._example.setVisible(overview.example)
        self._show_backup()

    def show_copying(self, *, copying: bool) -> None:
        """Tell that the copy of the day is being made, where there is none yet."""
        self._copying = copying
        self._show_backup()

    def show_reading(self, *, reading: bool) -> None:
        """Tell that the words of pieces joined earlier are being kept for searches."""
        self._reading = reading
        self._show_backup()

    def _show_backup(self) -> None:
        if self._copied is None:
            return
        copied_on, today = self._copied
        under_way = self._copying and copied_on != today
        old = copied_on is None or (today - copied_on).days >= _OLD_AFTER_DAYS
        told = self.tr("Sauvegarde en cours…") if under_way else self._told(copied_on, today)
        self._backup.set_text(self.tr("Lecture des pièces jointes…") if self._reading else told)
        self._backup.show_old(old=old and not under_way and not self._reading)
        self._fit()

    def show_job(self, job: Job | None) -> None:
        """Tell how far a long work is."""
        self._work.show_job(job)
        self._fit()

    def show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        while (item := self._hints.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, meaning in hints:
            for told in (Text(key, "keycap"), Text(meaning, "caption")):
                self._hints.addWidget(told)
                told.show()  # now: what Qt has not shown yet takes no room in the sum below
            self._hints.addSpacing(theme().scale.gap(6))
        self._hints.activate()
        self._fit()

    def _told(self, backup_on: date | None, today: date) -> str:
        if backup_on is None:
            return self.tr("Aucune sauvegarde")
        if backup_on == today:
            return self.tr("Sauvegarde du jour faite")
        told = self.tr("Sauvegarde du {day}").format(day=backup_on.strftime("%d/%m/%Y"))
        if (today - backup_on).days < _OLD_AFTER_DAYS:
            return told
        return self.tr("{told}, à refaire").format(told=told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten, then leave out, what matters least where the window is narrow for the text's size."""
        roomy = self.width() > theme().scale.px(1000)
        self._example.set_text(self.tr("Données d’exemple, personnes fictives") if roomy else self.tr("Exemple"))
        self._backup.setVisible(self.tells_backup and self._copied is not None and self.width() > theme().scale.px(640))
        told = (self._saved_icon, self._saved, self._late, self._backup, self._work, self._example, self._keys)
        needed = sum(one.sizeHint().width() + 4 for one in told if one is self._keys or not one.isHidden())
        self._keys.setVisible(needed + theme().scale.px(60) <= self.width())

    def _measure(self) -> None:
        self.setFixedHeight(max(theme().scale.px(28), self.fontMetrics().height() + 10))
        self._fit()


class _Work(QFrame):
    """A long work: shown after a second, given up from the third on."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._title = Text("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme().scale.px(120))
        self._bar.setAccessibleName(self.tr("Avancement"))
        self._cancel = LinkButton(self.tr("Annuler"), clicked=self._give_up)
        self.setLayout(row(self._title, self._bar, self._cancel))
        self._soon = QTimer(self, singleShot=True, interval=_PROGRESS_AFTER_MS)
        self._soon.timeout.connect(self.show)
        self._later = QTimer(self, singleShot=True, interval=_CANCEL_AFTER_MS)
        self._later.timeout.connect(self._cancel.show)
        self._end()

    def show_job(self, job: Job | None) -> None:
        if job is None:
            self._end()
            return
        if job is not self._job:
            self._job = job
            self._cancel.setEnabled(True)
            self._soon.start()
            if job.can_be_given_up:
                self._later.start()
        self._title.setText(job.title)
        self._bar.setMaximum(job.total)
        self._bar.setValue(job.done)
        self._bar.setAccessibleDescription(job.title)

    def _end(self) -> None:
        self._job = None
        self._soon.stop()
        self._later.stop()
        self.hide()
        self._cancel.hide()

    def _give_up(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._job.cancel()
