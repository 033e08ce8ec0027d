"""Saves a list as a workbook where the user says, made and written away from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from concertation.errors import UserError
from concertation.locations import documents_folder
from concertation.ui.widgets.clear_text import clear_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.ui.places import PlaceContext


def ask_and_export(
    context: PlaceContext, owner: QWidget, name: str, query: Callable[..., bytes], **values: Any
) -> None:
    """Ask where to save, then save the workbook of a query; ``name`` is proposed, followed by the day."""
    if not clear_text().allows(owner):
        return
    translate = QCoreApplication.translate
    proposed = documents_folder() / f"{name} {context.today():%Y-%m-%d}.xlsx"
    title, kinds = translate("Export", "Exporter vers Excel"), translate("Export", "Classeurs Excel (*.xlsx)")
    chosen, _kind = QFileDialog.getSaveFileName(owner, title, str(proposed), kinds)
    if chosen:
        path = Path(chosen)
        export(context, owner, path if path.suffix else path.with_suffix(".xlsx"), query, **values)


def export(context: PlaceContext, owner: QWidget, path: Path, query: Callable[..., bytes], **values: Any) -> None:
    """Save the workbook of a query, and say where it is."""

    def saved(_nothing: object) -> None:
        context.toasts.show(
            QCoreApplication.translate("Export", "Exporté dans {name}.").format(name=path.name),
            icon="file-spreadsheet",
            action=QCoreApplication.translate("Export", "Ouvrir"),
            run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )

    def work() -> None:
        made = context.workspace.read(query, **values)
        try:
            path.write_bytes(made)
        except OSError as error:
            raise UserError("file_unwritable", path=str(path), reason=error) from error

    context.background.run(work, then=saved, failed=context.tell, owner=owner)
