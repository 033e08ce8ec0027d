"""A chart with its title, the table that says the same, and the ways to take it away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu

from concertation.errors import UserError
from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.widgets.buttons import IconButton
from concertation.ui.widgets.charts.painting import image_of, save
from concertation.ui.widgets.charts.view import ChartView
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.layout import column, row
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.table import Table, row_height
from concertation.ui.widgets.text import Hairline, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from concertation.domain.charts.shapes import Measure, Picture

_EXPORT_WIDTH = 900.0
_MOST_ROWS = 16


class ChartCard(QFrame):
    """Shows either the chart or its table, and gives both away: PNG, SVG, copy."""

    def __init__(self, title: str, columns: Sequence[Column[Any]], tell: Callable[[Exception], object]) -> None:
        super().__init__()
        self._title, self._tell = title, tell
        self.chart = ChartView(title)
        self.model: RowsModel[Any] = RowsModel(columns, self)
        self.table = Table(self.model, self.tr("{title}, en tableau").format(title=title))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.table.hide()
        self.note = Text("", "secondary", wrap=True)
        self.note.hide()
        self.ways = Segmented([("chart", self.tr("Graphique")), ("table", self.tr("Tableau"))], title)
        self.ways.chosen.connect(self._turn)
        self.more = IconButton("download", self.tr("Exporter « {title} »").format(title=title), self._offer)
        head = row(Text(title, "section"), None, self.ways, self.more)
        self.setLayout(column(column(head, Hairline(), gap=6), self.note, self.chart, self.table, gap=12))

    def show_rows(
        self, draw: Callable[[float, Measure], Picture], rows: Sequence[Any], words: str, note: str = ""
    ) -> None:
        """Show other figures: as a chart, as rows, and in words; ``note`` stands above both."""
        self.chart.show_chart(draw, words)
        self.model.show(list(rows))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        shown = min(len(rows), _MOST_ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + shown * row_height() + 8)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Give the table other columns, such as one a financer."""
        if [one.title for one in columns] == [one.title for one in self.model.columns]:
            return
        self.model.replace_columns(columns)

    def save(self, path: Path) -> None:
        """Write the chart as an image, in the form its name asks for."""
        save(self.chart.picture_at(_EXPORT_WIDTH), path, self._title)

    def copy_image(self) -> None:
        """Put the chart on the clipboard, to paste into a report."""
        QGuiApplication.clipboard().setImage(image_of(self.chart.picture_at(_EXPORT_WIDTH), self._title))

    def copy_table(self) -> None:
        """Put the table on the clipboard, to paste into a spreadsheet."""
        self.table.selectAll()
        self.table.copy()
        self.table.clearSelection()

    def _turn(self, way: str) -> None:
        self.chart.setVisible(way == "chart")
        self.table.setVisible(way == "table")

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Enregistrer l’image…")).triggered.connect(lambda _on: self._ask())
        menu.addAction(self.tr("Copier l’image")).triggered.connect(lambda _on: self.copy_image())
        menu.addAction(self.tr("Copier le tableau")).triggered.connect(lambda _on: self.copy_table())
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask(self) -> None:
        if not clear_text().allows(self):
            return
        kinds = self.tr("Dessin vectoriel (*.svg);;Image (*.png)")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Enregistrer l’image"), f"{self._title}.svg", kinds)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in (".svg", ".png"):
            path = path.with_name(path.name + (".png" if "png" in kind else ".svg"))
        try:
            self.save(path)
        except UserError as error:
            self._tell(error)
