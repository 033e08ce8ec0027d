"""The button that publishes a council's deliberations as open data, and says which could not be and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from concertation.exchange.files import write_file
from concertation.locations import documents_folder
from concertation.services.publication import Publication, publication
from concertation.ui.widgets.buttons import Button
from concertation.ui.widgets.clear_text import clear_text
from concertation.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from concertation.services.queries.council_acts import Council
    from concertation.ui.places import PlaceContext


class OpenData(Button):
    """Hidden while no council is known; asks which one where the list shows them all."""

    def __init__(self, context: PlaceContext, owner: QWidget) -> None:
        super().__init__(self.tr("Données ouvertes"), "download", self._offer)
        self.setToolTip(self.tr("Publier les délibérations d’un conseil : fichier CSV au schéma SCDL"))
        self._context, self._owner = context, owner
        self._councils: Sequence[Council] = ()
        self.hide()

    def set_councils(self, councils: Sequence[Council]) -> None:
        """Offer these councils: one of them is published at once, several are asked about."""
        self._councils = councils
        self.setVisible(bool(councils))

    def menu_of_councils(self) -> QMenu:
        menu = QMenu(self)
        for one in self._councils:
            menu.addAction(one.name).triggered.connect(lambda _on, code=one.code: self.publish(code))
        return menu

    def _offer(self) -> None:
        if len(self._councils) == 1:
            self.publish(self._councils[0].code)
        else:
            self.menu_of_councils().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def publish(self, code: str) -> None:
        """Make the file of a council, then ask where it goes."""

        def made(found: Publication) -> None:
            if path := self._where(code):
                self.save(found, path)

        self._context.read(publication, made, owner=self, authority=code)

    def _where(self, code: str) -> Path | None:
        if not clear_text().allows(self._owner):
            return None
        proposed = documents_folder() / f"deliberations-{code}.csv"
        title, kinds = self.tr("Publier en données ouvertes"), self.tr("Données ouvertes SCDL (*.csv)")
        chosen, _kind = QFileDialog.getSaveFileName(self._owner, title, str(proposed), kinds)
        path = Path(chosen)
        return (path if path.suffix else path.with_suffix(".csv")) if chosen else None

    def save(self, found: Publication, path: Path) -> None:
        """Write the file, and say how many deliberations it holds, and what keeps the others out."""
        self._context.background.run(
            lambda: write_file(path, found.content),
            then=lambda _none: self._tell_saved(found, path),
            failed=self._context.tell,
            owner=self,
        )

    def _tell_saved(self, found: Publication, path: Path) -> None:
        told = [self.tr("%n délibération(s) dans {name}.", "", found.published).format(name=path.name)]
        if found.left_out:
            first = found.left_out[0]
            told.append(self.tr("%n laissée(s) de côté :", "", len(found.left_out)))
            told.append(f"{first.deliberation}, {word('left_out', first.reason)}")
        self._context.toasts.show(
            " ".join(told),
            icon="download",
            action=self.tr("Ouvrir"),
            run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
