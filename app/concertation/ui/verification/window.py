"""The window that says of dropped files which documents they are, and whether they are as they were issued."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout

from concertation.locations import documents_folder
from concertation.services.examining import examine, examine_alone
from concertation.ui.places import MINUTES
from concertation.ui.preview.window import open_preview
from concertation.ui.verification.card import VerdictCard
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.dropping import dropped_files
from concertation.ui.widgets.layout import column, row, scrolled
from concertation.ui.widgets.text import Text
from concertation.ui.widgets.window_size import open_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from concertation.services.examining import Examined
    from concertation.ui.background import Background, Job
    from concertation.ui.places import PlaceContext


class VerificationWindow(QDialog):
    """Stays open beside the main window and takes other files; without a register, a file answers for itself."""

    def __init__(self, background: Background, context: PlaceContext | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Vérifier des PDF"))
        self.setAcceptDrops(True)
        self._background, self.context = background, context
        self.cards: list[VerdictCard] = []
        self._told = Text("", "secondary", wrap=True)
        self._told.setAccessibleName(self.tr("Résultat de la vérification"))
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        choose = Button(self.tr("Vérifier d’autres fichiers…"), "folder-open", self.ask)
        self.shut = Button(self.tr("Fermer"), clicked=self.close)
        self.setLayout(
            column(
                Text(self.tr("Que valent ces fichiers ?"), "heading"),
                self._told,
                scrolled(column(self._list, None, margins=(0, 0, 8, 0))),
                row(choose, None, self.shut),
                gap=12,
                margins=(24, 20, 24, 20),
            )
        )
        open_at(self, 620, 520)

    def ask(self) -> None:
        """Ask for files and verify them."""
        kinds = self.tr("PDF (*.pdf);;Tous les fichiers (*)")
        chosen, _kind = QFileDialog.getOpenFileNames(self, self.tr("Vérifier un PDF"), str(documents_folder()), kinds)
        self.take([Path(path) for path in chosen])

    def take(self, paths: Sequence[Path]) -> None:
        """Verify files one after the other; each is shown as soon as it is known."""
        if not paths:
            return
        workspace = self.context.workspace if self.context else None
        self._told.setText(self.tr("%n fichier(s) en cours de lecture…", "", len(paths)))

        def work(job: Job) -> list[Examined]:
            found = []
            for done, path in enumerate(paths):
                job.report(done, len(paths))
                found.append(workspace.read(examine, path) if workspace else examine_alone(path))
            return found

        self._background.long(self.tr("Vérification"), work, then=self._show, failed=self._broken)

    def _broken(self, error: Exception) -> None:
        self._told.setText("")
        raise error

    def _show(self, found: Sequence[Examined]) -> None:
        for one in reversed(found):
            shown = VerdictCard(one)
            shown.read_asked.connect(lambda one=one: self._read(one))
            shown.meeting_asked.connect(lambda one=one: self._go(one))
            self.cards.insert(0, shown)
            self._list.insertWidget(0, shown)
        words = self.tr("%n fichier(s) vérifié(s), les derniers en haut.", "", len(self.cards))
        if self.context is None:
            words += " " + self.tr("Aucun registre n’est ouvert : chaque fichier ne répond que de lui-même.")
        self._told.setText(words)
        self._announce(found)

    def _announce(self, found: Sequence[Examined]) -> None:
        told = self.cards[0].accessibleName() if len(found) == 1 else self._told.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _read(self, one: Examined) -> None:
        if self.context is not None and one.in_force is not None and one.verdict.kind is not None:
            place = one.in_force
            parent = self.parentWidget() or self
            open_preview(self.context, place.meeting_id, one.verdict.kind, parent=parent, issued_id=place.issued_id)

    def _go(self, one: Examined) -> None:
        if self.context is not None and one.in_force is not None:
            self.context.navigator.open_meeting(one.in_force.meeting_id, MINUTES)

    @property
    def told(self) -> str:
        """Return the words above the files."""
        return self._told.text()

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped_files(event.mimeData()))
