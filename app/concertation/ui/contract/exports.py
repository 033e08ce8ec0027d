"""What leaves the contract's place: its tableau de bord and an avenant in PDF, the workbook, the pictures, the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from concertation.ui.preview.paper_window import open_paper
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.workbook_export import ask_and_export

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from concertation.ui.contract.ways import Shown
    from concertation.ui.places import PlaceContext


def show_amendment(context: PlaceContext, owner: QWidget, amendment_id: str, title: str) -> None:
    """Show the pages of an avenant and its annex, to read, save or print."""
    from concertation.services.print_overviews import amendment_preview

    open_paper(context, title, lambda reader: amendment_preview(reader, amendment_id), parent=owner)


class Exports(QObject):
    """The menu of the button *Exporter*; ``place`` is the page of the contract."""

    def __init__(self, context: PlaceContext, place: Any) -> None:
        super().__init__(place)
        self._context, self._place = context, place

    def menu(self, shown: Shown) -> QMenu:
        """Return the menu for the contract shown, as of the day it is shown at."""
        menu = QMenu(self._place)
        for words, run in (
            (self.tr("Tableau de bord, à lire ou imprimer… (Ctrl+P)"), partial(self.dashboard, shown)),
            (self.tr("Classeur Excel : tableau, opérations, chiffres…"), partial(self.workbook, shown)),
            (self.tr("Images des graphiques…"), self.images),
            (self.tr("Copier le tableau"), self._place.table_page.tree.copy),
        ):
            menu.addAction(words).triggered.connect(lambda _on, run=run: run())
        return menu

    def dashboard(self, shown: Shown) -> None:
        """Show the pages of the tableau de bord as of the day shown."""
        from concertation.services.print_overviews import dashboard_preview

        key, today, as_of = shown.contract_id, self._context.today(), shown.as_of
        title = self.tr("Tableau de bord, {name}").format(name=shown.table.contract.name)
        open_paper(
            self._context,
            title,
            lambda reader: dashboard_preview(reader, key, today, as_of=as_of),
            parent=self._place,
        )

    def workbook(self, shown: Shown) -> None:
        from concertation.services.spreadsheets import contract_workbook

        values = {"contract_id": shown.contract_id, "today": self._context.today()}
        ask_and_export(self._context, self._place, shown.table.contract.name, contract_workbook, **values)

    def images(self) -> None:
        """Write the four charts in a folder."""
        if not clear_text().allows(self._place):
            return
        folder = QFileDialog.getExistingDirectory(self._place, self.tr("Dossier où écrire les images"))
        if folder:
            self._place.page("charts").save_images(Path(folder))
