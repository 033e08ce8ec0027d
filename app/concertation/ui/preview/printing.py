"""Imprimer: what the printer will put on paper, sheet by sheet, before the system's own dialog is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QCheckBox, QDialog, QSpinBox, QWidget

from concertation.ui.preview.pages import loaded
from concertation.ui.preview.paper import paint_sheets, put_on_paper, sheets_of
from concertation.ui.theme import theme
from concertation.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from concertation.ui.widgets.fields import form
from concertation.ui.widgets.layout import column, holder, row
from concertation.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.services.printing import Printed
    from concertation.ui.places import PlaceContext

_MOST_COPIES = 999


class Printing(QDialog):
    """Copies, range, two pages on a sheet, each seen at once on the sheets beside; ``save`` is offered without a printer."""

    def __init__(self, context: PlaceContext, printed: Printed, save: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Imprimer {name}").format(name=Path(printed.name).stem))
        self._context, self._save = context, save
        self.document = loaded(printed.pdf)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(Path(printed.name).stem)
        self.printer.setFullPage(True)
        self.copies = _number(self.tr("Exemplaires"), _MOST_COPIES, 1)
        last = max(self.document.pageCount(), 1)
        self.first = _number(self.tr("De la page"), last, 1)
        self.last = _number(self.tr("À la page"), last, last)
        self.two = QCheckBox(self.tr("Deux pages par feuille"))
        self.sheets = Text("", "caption", wrap=True)
        self.view = QPrintPreviewWidget(self.printer)
        self.view.setAccessibleName(self.tr("Feuilles telles qu’elles sortiront"))
        self.view.paintRequested.connect(self._paint)
        self.view.fitInView()
        self._lay_out()
        for field in (self.first, self.last, self.copies):
            field.valueChanged.connect(self.refresh)
        self.two.toggled.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self._has_printer = bool(QPrinterInfo.availablePrinterNames())
        go = PrimaryButton(self.tr("Imprimer…"), "printer", self.print_out)
        go.setEnabled(self._has_printer)
        go.setDefault(True)
        fields = form(
            (self.tr("Exemplaires"), self.copies),
            (self.tr("Pages"), row(self.first, Text(self.tr("à")), self.last, None, gap=6)),
        )
        told = self.tr("Aucune imprimante n’est installée sur ce poste.")
        left = column(
            fields,
            self.two,
            self.sheets,
            None,
            *([] if self._has_printer else [Text(told, "soon", wrap=True)]),
            LinkButton(self.tr("Enregistrer le PDF…"), "download", self._save),
            row(None, Button(self.tr("Fermer"), clicked=self.close), go, gap=8),
            gap=10,
            margins=(24, 20, 24, 20),
        )
        side = holder(left)
        side.setFixedWidth(theme().scale.px(320))
        self.setLayout(row(side, self.view, gap=0))
        self.resize(theme().scale.px(960), theme().scale.px(680))

    @property
    def pages(self) -> list[int]:
        """Return the pages asked for, from 0, whichever end was given first."""
        first, last = sorted((self.first.value(), self.last.value()))
        return list(range(first - 1, last))

    def refresh(self) -> None:
        """Show again the sheets that will come out."""
        each = len(sheets_of(self.pages, two=self.two.isChecked()))
        copies = self.copies.value()
        told = self.tr("%n feuille(s)", "", each * copies)
        self.sheets.setText(told)
        self.view.updatePreview()

    def _paint(self, printer: QPrinter) -> None:
        sheets = sheets_of(self.pages, two=self.two.isChecked())
        if sheets and self.document.pageCount():
            paint_sheets(self.document, printer, sheets, two=self.two.isChecked())

    def print_out(self) -> None:
        """Ask the system which printer, then print what is shown."""
        pages = self.pages
        self.printer.setCopyCount(self.copies.value())
        self.printer.setFromTo(pages[0] + 1, pages[-1] + 1)
        every = len(pages) == self.document.pageCount()
        ranges = QPrinter.PrintRange  # told as well: the system's dialog takes every page where it is not
        self.printer.setPrintRange(ranges.AllPages if every else ranges.PageRange)
        dialog = QPrintDialog(self.printer, self)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec():
            self.put()
        dialog.deleteLater()

    def put(self) -> None:
        """Print with what was set; a printer that refuses is told."""
        if put_on_paper(self.document, self.printer, two=self.two.isChecked()):
            self.close()
        else:
            self._context.toasts.show_error(
                self.tr("L’imprimante n’a pas accepté ce document. Vérifiez-la, ou enregistrez le PDF.")
            )


def _number(name: str, most: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(1, most)
    field.setValue(value)
    field.setAccessibleName(name)
    return field
