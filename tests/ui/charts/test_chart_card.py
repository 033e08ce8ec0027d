"""A chart in a window: walked with the arrows, turned into its table, taken away as an image."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage

from concertation.domain.charts.shapes import Label, Line, Mark, Measure, Picture, Ribbon, Sign
from concertation.domain.charts.territory import Part, Payer, territory
from concertation.ui.models.rows import Column
from concertation.ui.tokens import contrast
from concertation.ui.widgets.charts.card import ChartCard
from concertation.ui.widgets.charts.painting import tone

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


@dataclass(frozen=True)
class Line2:
    id: str
    words: str


def _draw(width: float, measure: Measure) -> Picture:
    parts = (
        Part("own", "Eure", 3000, outside=False, told="30 €"),
        Part("out", "Rouen", 1000, outside=True, told="10 €"),
    )
    drawn = territory([Payer("27", "Eure", "40 €", parts)], width=width, measure=measure)
    extra = (
        Ribbon(0, 0, 9, 50, 20, 29, "accent/40"),
        Sign(9, 9, 3, "accent", "diamond"),
        Sign(9, 9, 3, "text", "ring"),
    )
    dashed = Line(((0, 0), (30, 0)), "border", 1, (3, 2))
    return Picture(drawn.width, drawn.height, (*drawn.shapes, *extra, dashed, Label("x", 5, 5)), drawn.marks)


@pytest.fixture
def card(qtbot: QtBot, look: Theme) -> ChartCard:
    made = ChartCard("Où paie chacun", [Column("Lieu", lambda row: row.words)], lambda error: pytest.fail(str(error)))
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_rows(_draw, [Line2("a", "Eure"), Line2("b", "Rouen")], "Eure 30 €, Rouen 10 €")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_arrows_walk_the_marks_and_enter_opens_one(card: ChartCard, qtbot: QtBot) -> None:
    card.chart.setFocus()
    qtbot.keyClick(card.chart, Qt.Key.Key_Home)
    assert card.chart.current_words == "Eure, Eure 30 €"
    qtbot.keyClick(card.chart, Qt.Key.Key_Right)
    assert card.chart.current_words == "Eure, Rouen 10 €"
    with qtbot.waitSignal(card.chart.opened) as told:
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert told.args == ["out"]


def test_a_press_opens_what_is_under_the_pointer(card: ChartCard, qtbot: QtBot) -> None:
    mark: Mark = card.chart.picture.marks[0]
    at = card.chart.rect().topLeft()
    at.setX(round(mark.x + 10))
    at.setY(round(mark.y + 6))
    with qtbot.waitSignal(card.chart.opened) as told:
        qtbot.mouseClick(card.chart, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["own"]


def test_the_table_says_the_same_and_is_copied(card: ChartCard) -> None:
    card.ways._buttons["table"].click()
    assert card.table.isVisible()
    assert not card.chart.isVisible()
    card.copy_table()
    assert QGuiApplication.clipboard().text() == "Lieu\nEure\nRouen"


def test_assistive_tools_are_told_the_name_and_the_figures(card: ChartCard) -> None:
    told = QAccessible.queryAccessibleInterface(card.chart)
    assert told.text(QAccessible.Text.Name) == "Où paie chacun"
    assert told.text(QAccessible.Text.Description) == "Eure 30 €, Rouen 10 €"


def test_it_is_saved_as_png_and_as_svg(card: ChartCard, tmp_path: Path) -> None:
    card.save(tmp_path / "chart.png")
    card.save(tmp_path / "chart.svg")
    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() > 1800
    assert len({image.pixel(x, image.height() // 3) for x in range(0, image.width(), 7)}) > 2
    assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")


def test_thin_tones_can_be_told_from_what_is_behind(look: Theme) -> None:
    for name in ("accent/34", "accent/56", "accent/78", "accent"):
        assert contrast(tone(name).name(), look.color("surface").name()) > 1.5
