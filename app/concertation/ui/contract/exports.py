"""What leaves the contract's place: its tableau de bord and an avenant in PDF, the workbook, the pictures, the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from concertation.ui.widgets.workbook_export import ask_and_export

if TYPE_CHECKING:
    from concertation.services.printing import Printed
    from concertation.ui.contract.ways import Shown
    from concertation.ui.places import PlaceContext


def save_paper(context: PlaceContext, owner: Any, query: Any, **values: Any) -> None:
    """Draw a paper on the worker, then ask where to put it."""
    from concertation.ui.preview.output import save_pages

    def save(printed: Printed) -> None:
        save_pages(context, owner, printed)

    context.background.run(lambda: context.workspace.read(query, **values), then=save, failed=context.tell, owner=owner)


class Exports(QObject):
    """The menu of the button *Exporter*; ``place`` is the page of the contract."""

    def __init__(self, context: PlaceContext, place: Any) -> None:
        super().__init__(place)
        self._context, self._place = context, place

    def menu(self, shown: Shown) -> QMenu:
        """Return the menu for the contract shown, as of the day it is shown at."""
        menu = QMenu(self._place)
        for words, run in (
            (self.tr("Tableau de bord en PDF…"), partial(self.dashboard, shown)),
            (self.tr("Classeur Excel : tableau, opérations, chiffres…"), partial(self.workbook, shown)),
            (self.tr("Images des graphiques…"), self.images),
            (self.tr("Copier le tableau"), self._place.table_page.tree.copy),
        ):
            menu.addAction(words).triggered.connect(lambda _on, run=run: run())
        return menu

    def dashboard(self, shown: Shown) -> None:
        from concertation.services.printing import printed_dashboard

        values = {"contract_id": shown.contract_id, "today": self._context.today(), "as_of": shown.as_of}
        save_paper(self._context, self._place, printed_dashboard, **values)

    def workbook(self, shown: Shown) -> None:
        from concertation.services.spreadsheets import contract_workbook

        values = {"contract_id": shown.contract_id, "today": self._context.today()}
        ask_and_export(self._context, self._place, shown.table.contract.name, contract_workbook, **values)

    def images(self) -> None:
        """Write the four charts in a folder."""
        folder = QFileDialog.getExistingDirectory(self._place, self.tr("Dossier où écrire les images"))
        if folder:
            self._place.page("charts").save_images(Path(folder))
