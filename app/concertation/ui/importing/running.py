"""An import under way, told on its own page: reading, trial or writing, how far it is, and a way to give it up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar
from shiboken6 import isValid

from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.layout import row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.background import Background, Job

T = TypeVar("T")

HELD_LINES = 2_000  # beyond, trying a file at each choice would be felt: it is tried as a long work


class Running(QFrame):
    """Shown while a work of an import lasts; ``under_way`` says when it begins, and ends, however it does."""

    under_way = Signal(bool)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.job: Job | None = None
        self._title = Text("", "secondary", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(theme().scale.px(160))
        self.bar.setAccessibleName(self.tr("Avancement"))
        self._far = Text("", "secondary")
        self.cancel = Button(self.tr("Annuler"), "x", self.give_up)
        self.setLayout(row(self._title, self.bar, self._far, self.cancel, None, gap=12))
        background.job_changed.connect(self._tell)
        self.hide()

    def do(
        self,
        title: str,
        work: Callable[[Job], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[Exception], object],
        given_up: Callable[[], object],
    ) -> None:
        """Do a long work and show it; of a page that was closed meanwhile, nothing is told any more."""

        def ended(call: Callable[[], object]) -> None:
            if isValid(self):
                self._end()
                call()

        self.cancel.setEnabled(True)
        self._title.setText(title)
        self.job = self._background.long(
            title,
            work,
            then=lambda result: ended(lambda: then(result)),
            failed=lambda error: ended(lambda: failed(error)),
            given_up=lambda: ended(given_up),
        )
        self._tell(self.job)
        self.show()
        self.under_way.emit(True)

    def give_up(self) -> None:
        """Ask the work under way to stop: it does at the next line, and nothing of it is kept."""
        if self.job is not None:
            self.cancel.setEnabled(False)
            self._far.setText(self.tr("Abandon…"))
            self.job.cancel()

    def _tell(self, job: Job | None) -> None:
        if job is None or job is not self.job or not self.cancel.isEnabled():
            return
        self.bar.setMaximum(job.total)
        self.bar.setValue(job.done)
        self.bar.setAccessibleDescription(job.title)
        self._far.setText(f"{100 * job.done // job.total} %" if job.total else "")

    def _end(self) -> None:
        self.job = None
        self.hide()
        self.under_way.emit(False)
