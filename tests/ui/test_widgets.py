from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget
from tests.ui.test_models import Line

from concertation.ui.models.rows import Column, RowsModel
from concertation.ui.spelling import Spelling
from concertation.ui.welcome.names_field import NamesField
from concertation.ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton
from concertation.ui.widgets.chips import Chip, ChipButton, ChipKind
from concertation.ui.widgets.date_field import DateField
from concertation.ui.widgets.date_tile import DateTile
from concertation.ui.widgets.durations import DurationsBar, Segment
from concertation.ui.widgets.empty_state import EmptyState
from concertation.ui.widgets.filter_field import FilterField
from concertation.ui.widgets.layout import FlowLayout, SectionHead, holder
from concertation.ui.widgets.notes import NoteEditor
from concertation.ui.widgets.progress import Bar
from concertation.ui.widgets.segmented import Segmented
from concertation.ui.widgets.squiggles import spelling_switch
from concertation.ui.widgets.table import Table, row_height
from concertation.ui.widgets.window_size import keep_within_screen, open_aside

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


@pytest.mark.parametrize("kind", list(ChipKind))
def test_a_chip_says_its_word_and_is_drawn(qtbot: QtBot, look: Theme, kind: ChipKind) -> None:
    chip = Chip("9 j", kind)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    told = QAccessible.queryAccessibleInterface(chip)
    assert told.text(QAccessible.Text.Name) == "9 j"
    image = chip.grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 3


def test_a_chip_button_is_left_with_escape(qtbot: QtBot, look: Theme) -> None:
    chip = ChipButton("TÉMOIN-02")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.dismissed):
        qtbot.keyClick(chip, Qt.Key.Key_Escape)
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Return)


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_targets_are_large_enough(qtbot: QtBot, look: Theme, zoom: float) -> None:
    look.choose(zoom=zoom)
    targets: list[QWidget] = [
        Button("Relancer"),
        PrimaryButton("Préparer"),
        LinkButton("Agenda"),
        IconButton("x", "Fermer"),
        ChipButton("x"),
    ]
    for target in targets:
        qtbot.addWidget(target)
        target.ensurePolished()
        minimum = 24 if zoom >= 1.0 else 20
        assert target.sizeHint().height() >= minimum, type(target).__name__


def test_a_date_is_told_back_in_full_and_a_wrong_one_says_how_to_write_it(qtbot: QtBot, look: Theme) -> None:
    def read(text: str, _today: date) -> date | None:
        return date(2013, 7, 4) if text == "4/7" else None

    field = DateField("Échéance", lambda: date(2013, 5, 14), read, lambda _day: "jour férié")
    qtbot.addWidget(field)
    field.field.setText("4/7")
    assert field.day == date(2013, 7, 4)
    assert "2013" in field.echo.text()
    assert field.echo.text().endswith("· jour férié")
    field.field.setText("demain en huit peut-être")
    assert field.day is None
    assert "12/03/2013" in field.echo.text()
    assert field.field.accessibleDescription() == field.echo.text()


def test_dates_are_read_by_the_domain_and_holidays_told(qtbot: QtBot, look: Theme) -> None:
    field = DateField("Échéance", lambda: date(2013, 5, 14))
    qtbot.addWidget(field)
    field.field.setText("14 juillet")
    assert field.day == date(2013, 7, 14)
    assert "nationale" in field.echo.text()


def test_a_filter_waits_for_the_typing_to_pause(qtbot: QtBot, look: Theme) -> None:
    field = FilterField("Filtrer")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.filtered) as told:
        for word in ("p", "pô", "pôl"):
            field.setText(word)
    assert told.args == ["pôl"]


def test_a_choice_shown_is_not_told_and_one_made_is(qtbot: QtBot, look: Theme) -> None:
    choice = Segmented([("a", "Un"), ("b", "Deux")], "Choix")
    qtbot.addWidget(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    choice.choose("b")
    assert choice.current == "b"
    assert told == []
    choice._buttons["a"].click()
    assert told == ["a"]


def test_names_become_chips_once_each(qtbot: QtBot, look: Theme) -> None:
    field = NamesField("Collectivités", "Ajouter")
    qtbot.addWidget(field)
    for text in ("Région,", "Eure;", "Région,"):
        field.field.setText(text)
    assert field.names() == ("Région", "Eure")
    field.field.setText("Seine-Maritime")
    assert field.names() == ("Région", "Eure", "Seine-Maritime")
    field.field.clear()
    qtbot.keyClick(field.field, Qt.Key.Key_Backspace)
    assert field.names() == ("Région",)


def test_a_table_copies_what_a_spreadsheet_takes_and_opens_its_row(qtbot: QtBot, look: Theme) -> None:
    model = RowsModel((Column[Line]("Texte", lambda row: row.text), Column[Line]("Clé", lambda row: row.id, width=8)))
    model.show([Line("a", "un\tdeux"), Line("b", "trois")])
    table = Table(model, "Essai")
    qtbot.addWidget(table)
    assert table.select("a")
    assert not table.select("z")
    table.copy()
    assert QGuiApplication.clipboard().text() == "Texte\tClé\nun deux\ta"
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args[0].id == "a"
    assert table.rowHeight(0) == row_height()
    told_by = QAccessible.queryAccessibleInterface(table)
    assert told_by.text(QAccessible.Text.Name) == "Essai"


def test_durations_are_drawn_to_scale_and_pressed(qtbot: QtBot, look: Theme) -> None:
    bar = DurationsBar()
    qtbot.addWidget(bar)
    bar.resize(602, 56)
    bar.show_segments([Segment("1", 30), Segment("2", 90), Segment("3", 30)], slot=120, starts=600, lunch="Déjeuner")
    rectangles = bar._rectangles()
    assert rectangles[1].width() == pytest.approx(3 * rectangles[0].width(), abs=6)
    with qtbot.waitSignal(bar.pressed_segment) as told:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(int(rectangles[2].center().x()), 12))
    assert told.args == [2]
    bar.grab()


def test_words_flow_onto_the_next_line(qtbot: QtBot, look: Theme) -> None:
    flow = FlowLayout()
    frame = holder(flow)
    qtbot.addWidget(frame)
    for _one in range(12):
        flow.addWidget(Chip("Pôles d’échange"))
    assert flow.heightForWidth(400) > 2 * flow.heightForWidth(4000)
    flow.clear()
    assert flow.count() == 0


def test_small_widgets_can_all_be_painted(qtbot: QtBot, look: Theme) -> None:
    for widget in (
        DateTile(date(2013, 5, 16)),
        Bar(0.6, 0.8),
        EmptyState("calendar", "Rien.", "Créer"),
        SectionHead("En retard", 3, "Tout voir"),
    ):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        assert not widget.grab().isNull()


def test_f7_turns_spelling_on_and_off(qtbot: QtBot, look: Theme) -> None:
    editor = NoteEditor("Note", Spelling())
    qtbot.addWidget(editor)
    editor.setPlainText("une délibaration")
    assert not editor.spelling_on
    spelling_switch().turn(on=True)
    formats = editor.document().firstBlock().layout().formats()
    assert [(one.start, one.length) for one in formats] == [(4, 12)]
    spelling_switch().turn(on=False)
    assert editor.document().firstBlock().layout().formats() == []


def test_a_window_beside_another_that_fills_the_screen_stays_within_it(qtbot: QtBot, look: Theme) -> None:
    first, second = QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    room = first.screen().availableGeometry()
    first.setGeometry(room.adjusted(0, 0, 60, 60))
    keep_within_screen(first)
    assert room.contains(first.geometry())
    first.setGeometry(room)
    open_aside(second, first)
    assert room.contains(second.geometry())
    assert second.pos() != first.pos()
    first.resize(300, 200)
    open_aside(second, first)
    assert second.size() == first.size()


def test_a_choice_that_is_not_offered_leaves_none_chosen(qtbot: QtBot, look: Theme) -> None:
    choices = Segmented([("table", "Tableau"), ("charts", "Graphiques")], "Pages")
    qtbot.addWidget(choices)
    choices.choose("structure")
    assert choices.current == ""
    choices.choose("charts")
    assert choices.current == "charts"
    choices.choose("table")
    assert choices.current == "table"


def test_entree_clicks_the_button_it_finds_and_holding_it_down_clicks_once(qtbot: QtBot, look: Theme) -> None:
    heard: list[str] = []
    page = QWidget()
    qtbot.addWidget(page)
    for button in (Button("Créer", parent=page, clicked=lambda: heard.append("button")), IconButton("x", "Fermer")):
        button.setParent(page)
        button.clicked.connect(lambda: heard.append("click"))
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
        QGuiApplication.sendEvent(button, held)
    assert heard == ["button", "click", "button", "click", "click", "click"]


@pytest.mark.parametrize("kind", [Button, PrimaryButton, LinkButton])
def test_a_double_click_presses_a_button_once(qtbot: QtBot, look: Theme, kind: type[Button]) -> None:
    pressed: list[int] = []
    button = kind("Créer", clicked=lambda: pressed.append(1))
    qtbot.addWidget(button)
    for _ in range(2):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert len(pressed) == 2
