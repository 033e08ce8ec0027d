"""Pages out of the window: a PDF on the disk, sheets of paper; Qt's printing is imported on first use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPageLayout, QPainter
from PySide6.QtWidgets import QFileDialog

from concertation.exchange.files import write_file
from concertation.locations import documents_folder
from concertation.services.editable import editable_copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from concertation.documents.model import Document
    from concertation.persistence.reader import Reader
    from concertation.services.editable import Copied
    from concertation.services.printing import Printed
    from concertation.ui.places import PlaceContext

_SHARPEST_DPI = 300  # finer pages weigh a hundred megabytes and look the same
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
    """Ask which printer, pages and copies, and print; without any printer, offer the PDF instead."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    from concertation.ui.preview.pages import loaded

    translate = QCoreApplication.translate
    if not QPrinterInfo.availablePrinterNames():
        context.toasts.show(
            translate("Preview", "Aucune imprimante n’est installée sur ce poste."),
            icon="printer",
            tone="soon",
            action=translate("Preview", "Enregistrer le PDF…"),
            run=lambda: save_pages(context, owner, printed),
        )
        return
    document = loaded(printed.pdf)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(Path(printed.name).stem)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, owner)
    dialog.setMinMax(1, document.pageCount())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() and not put_on_paper(document, printer):
        context.toasts.show_error(
            translate("Preview", "L’imprimante n’a pas accepté ce document. Vérifiez-la, ou enregistrez le PDF.")
        )
    dialog.deleteLater()


def put_on_paper(document: QPdfDocument, printer: QPrinter) -> bool:
    """Print the pages and copies that the printer was set for; return whether it took them all."""
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    sheets = list(range(first - 1, last))
    if not printer.supportsMultipleCopies():
        sheets *= max(printer.copyCount(), 1)
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return bool(sheets) and _paint(document, printer, sheets)
    finally:
        QGuiApplication.restoreOverrideCursor()


def _paint(document: QPdfDocument, printer: QPrinter, sheets: list[int]) -> bool:
    _turn(document, printer, sheets[0])
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(sheets):
        if place:
            _turn(document, printer, page)
            if not printer.newPage():
                painter.end()
                return False
        area = printer.paperRect(printer.Unit.DevicePixel).toRect()
        size = document.pagePointSize(page).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        share = min(1.0, _SHARPEST_DPI / max(printer.resolution(), 1))
        image = document.render(page, QSize(round(size.width() * share), round(size.height() * share)))
        at = QRect(0, 0, round(size.width()), round(size.height()))
        at.moveCenter(QRect(0, 0, area.width(), area.height()).center())
        painter.drawImage(at, image)
    return painter.end()


def _turn(document: QPdfDocument, printer: QPrinter, page: int) -> None:
    """Lay the paper as the page lies."""
    size = document.pagePointSize(page)
    wide = size.width() > size.height()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
