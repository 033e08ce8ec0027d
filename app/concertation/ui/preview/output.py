"""Pages out of the window: a PDF on the disk, sheets of paper; Qt's printing is imported on first use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from concertation.exchange.files import write_file
from concertation.locations import documents_folder
from concertation.services.editable import editable_copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader
    from concertation.services.editable import Copied
    from concertation.services.printing import Printed
    from concertation.ui.places import PlaceContext

_FOLDER = "documents/folder"


def last_folder(context: PlaceContext) -> Path:
    """Return the folder where documents were last put."""
    kept = context.settings.text(_FOLDER)
    return Path(kept) if kept and Path(kept).is_dir() else documents_folder()


def keep_folder(context: PlaceContext, folder: Path) -> None:
    context.settings.write(_FOLDER, str(folder))


def save_pages(context: PlaceContext, owner: QWidget, printed: Printed) -> None:
    """Ask where, write the PDF, and tell where it is."""
    translate = QCoreApplication.translate
    proposed = last_folder(context) / printed.name
    chosen, _kind = QFileDialog.getSaveFileName(
        owner, translate("Preview", "Enregistrer le PDF"), str(proposed), translate("Preview", "Documents PDF (*.pdf)")
    )
    if not chosen:
        return
    path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.pdf")
    keep_folder(context, path.parent)
    context.background.run(
        lambda: write_file(path, printed.pdf), then=lambda _none: _tell_saved(context, path), failed=context.tell
    )


def _tell_saved(context: PlaceContext, path: Path) -> None:
    translate = QCoreApplication.translate
    context.toasts.show(
        translate("Preview", "PDF enregistré : {name}").format(name=path.name),
        icon="check",
        tone="done",
        action=translate("Preview", "Ouvrir"),
        run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )


def save_copy(context: PlaceContext, owner: QWidget, query: Callable[[Reader], Document], form: str) -> None:
    """Ask where, write an editable copy (``docx`` or ``odt``) of what a query gives, and tell where it is."""
    workspace = context.workspace
    context.background.run(
        lambda: workspace.read(lambda reader: editable_copy(query(reader), form)),
        then=lambda copied: _ask_and_write(context, owner, copied),
        failed=context.tell,
        owner=owner,
    )


def _ask_and_write(context: PlaceContext, owner: QWidget, copied: Copied) -> None:
    translate = QCoreApplication.translate
    title = translate("Preview", "Enregistrer une copie modifiable")
    chosen, _kind = QFileDialog.getSaveFileName(owner, title, str(last_folder(context) / copied.name))
    if not chosen:
        return
    path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(Path(copied.name).suffix)
    keep_folder(context, path.parent)
    context.background.run(
        lambda: write_file(path, copied.content), then=lambda _none: _tell_copied(context, path), failed=context.tell
    )


def _tell_copied(context: PlaceContext, path: Path) -> None:
    translate = QCoreApplication.translate
    context.toasts.show(
        translate("Preview", "Copie enregistrée : {name}").format(name=path.name),
        icon="file-text",
        tone="done",
        action=translate("Preview", "Ouvrir"),
        run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )


def print_pages(context: PlaceContext, owner: QWidget, printed: Printed) -> None:
    """Show the sheets as they will come out, then ask the system's dialog; without any printer, offer the PDF."""
    from concertation.ui.preview.printing import Printing

    Printing(context, printed, lambda: save_pages(context, owner, printed), owner).show()
