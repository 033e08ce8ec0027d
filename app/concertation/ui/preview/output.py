"""Pages out of the window: a PDF on the disk, sheets of paper; Qt's printing is imported on first use."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from concertation.exchange.files import write_file
from concertation.locations import documents_folder
from concertation.services.editable import editable_copy
from concertation.ui.widgets.clear_text import clear_text

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
    _ask_and_write(
        context,
        owner,
        _Written(
            name=printed.name,
            content=printed.pdf,
            title=translate("Preview", "Enregistrer le PDF"),
            kinds=translate("Preview", "Documents PDF (*.pdf)"),
            told=translate("Preview", "PDF enregistré : {name}"),
            icon="check",
        ),
    )


def save_copy(context: PlaceContext, owner: QWidget, query: Callable[[Reader], Document], form: str) -> None:
    """Ask where, write an editable copy (``docx`` or ``odt``) of what a query gives, and tell where it is."""
    workspace = context.workspace
    context.background.run(
        lambda: workspace.read(lambda reader: editable_copy(query(reader), form)),
        then=lambda copied: _ask_and_write(context, owner, _written(copied)),
        failed=context.tell,
        owner=owner,
    )


@dataclass(frozen=True, slots=True)
class _Written:
    """A file to be written: ``kinds`` is the filter of the dialog, ``told`` the words once it is there."""

    name: str
    content: bytes
    title: str
    kinds: str
    told: str
    icon: str


def _written(copied: Copied) -> _Written:
    translate = QCoreApplication.translate
    return _Written(
        name=copied.name,
        content=copied.content,
        title=translate("Preview", "Enregistrer une copie modifiable"),
        kinds="",
        told=translate("Preview", "Copie enregistrée : {name}"),
        icon="file-text",
    )


def _ask_and_write(context: PlaceContext, owner: QWidget, written: _Written) -> None:
    if not clear_text().allows(owner):
        return
    proposed = last_folder(context) / written.name
    chosen, _kind = QFileDialog.getSaveFileName(owner, written.title, str(proposed), written.kinds)
    if not chosen:
        return
    path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}{proposed.suffix}")
    keep_folder(context, path.parent)
    context.background.run(
        lambda: write_file(path, written.content),
        then=lambda _none: _tell_saved(context, path, written),
        failed=context.tell,
    )


def _tell_saved(context: PlaceContext, path: Path, written: _Written) -> None:
    context.toasts.show(
        written.told.format(name=path.name),
        icon=written.icon,
        tone="done",
        action=QCoreApplication.translate("Preview", "Ouvrir"),
        run=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )


def print_pages(context: PlaceContext, owner: QWidget, printed: Printed) -> None:
    """Show the sheets as they will come out, then ask the system's dialog; without any printer, offer the PDF."""
    from concertation.ui.preview.printing import Printing

    Printing(context, printed, lambda: save_pages(context, owner, printed), owner).show()
