from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QLineEdit, QSplitter, QWidget
from tests.ui.doubles import FakeWorkspace, add_word, doors

from concertation.ui.main_window import MainWindow
from concertation.ui.palette.window import Palette
from concertation.ui.places import HOLD, PLACES, STAGES
from concertation.ui.ports import Overview, Running
from concertation.ui.settings import Settings
from concertation.ui.shell.commands import make_action
from concertation.ui.widgets.memory import remember_splitter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "essai.concertation"
    path.write_text("x")
    return path


@pytest.fixture
def workspace() -> FakeWorkspace:
    return FakeWorkspace()


@pytest.fixture
def window(qtbot: QtBot, look: Theme, workspace: FakeWorkspace, register: Path) -> Iterator[MainWindow]:
    made = MainWindow(doors(workspace), Settings())
    made.resize(1366, 768)
    made.show()
    made.open_path(str(register))
    qtbot.waitUntil(lambda: made.content.current_key == "dashboard" and not made.background.busy, timeout=60_000)
    yield made
    made.close()
    end(made)


def end(window: MainWindow) -> None:
    """Delete a window now: those left alive would be measured again at each change of theme."""
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(
    widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Send one key: accents typed by QTest's keyClicks abort the interpreter."""
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def test_each_place_is_built_when_first_gone_to_and_kept(window: MainWindow) -> None:
    for place in PLACES:
        window.deeds.go(place.key)
        assert window.content.current_key == place.key
    agenda = window.content.go("agenda")
    window.deeds.go("dossiers")
    assert window.content.go("agenda") is agenda


def test_a_meeting_opens_a_tab_with_its_three_stages(window: MainWindow) -> None:
    window.navigation.open_meeting("m1")
    window.navigation.title_tab("m1", "DGS 276, 16 mai")
    assert window.row.tabs.tabText(0) == "DGS 276, 16 mai"
    for stage in STAGES:
        window.deeds.show_stage(stage.key)
        assert window.deeds.help_topic == stage.key
    window.deeds.close_tab()
    assert window.row.tabs.count() == 0
    assert window.content.current_key == "agenda"


def test_the_rail_folds_when_the_text_grows_and_opens_again(window: MainWindow, look: Theme) -> None:
    wide = window.rail.width()
    look.choose(zoom=2.0)
    assert window.rail.width() < wide
    look.choose(zoom=1.0)
    QApplication.processEvents()
    assert window.rail.width() == wide


def test_the_rail_folds_during_a_session_only(window: MainWindow) -> None:
    wide = window.rail.width()
    window.navigation.open_meeting("m1", HOLD)
    assert window.rail.width() < wide / 2
    window.deeds.go("agenda")
    assert window.rail.width() == wide


def test_a_running_meeting_is_pinned_and_leads_back_to_it(window: MainWindow) -> None:
    window.navigation.session_started("m1", "DGS 276")
    assert window.rail.session.isVisible()
    window.rail.session.click()
    assert window.content.current_key == "meeting:m1"
    assert window.content.in_session
    window.navigation.session_ended()
    assert not window.rail.session.isVisible()


def test_a_gesture_is_told_as_saved_and_can_be_undone_by_its_name(
    window: MainWindow, workspace: FakeWorkspace, qtbot: QtBot
) -> None:
    window.background.run(lambda: workspace.run(add_word, word="pôle"))
    undo = window.menus.commands["undo"]
    qtbot.waitUntil(undo.isEnabled)
    assert "add_word" in undo.text()
    assert "09:41:07" in window.status._saved.text()
    undo.trigger()
    qtbot.waitUntil(lambda: not workspace.words)
    redo = window.menus.commands["redo"]
    qtbot.waitUntil(redo.isEnabled)
    assert window.status._saved.text() == "Annulé : add_word"
    redo.trigger()
    qtbot.waitUntil(lambda: window.status._saved.text() == "Rétabli : add_word")


def test_what_cannot_be_done_is_told_in_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    window.deeds.undo()
    qtbot.waitUntil(lambda: bool(window.toasts.history))
    assert "file_missing" not in window.toasts.history[0].text


def test_a_missing_file_leaves_the_open_register_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.open_path("/nulle/part.concertation")
    qtbot.waitUntil(lambda: bool(window.toasts.history))
    assert "/nulle/part.concertation" in window.toasts.history[0].text
    assert window.desk.workspace is not None


def test_a_toast_offers_to_undo_and_is_kept_for_later(window: MainWindow, qtbot: QtBot) -> None:
    window.toasts.undoable("Action supprimée.")
    toast = window.toasts.current
    assert toast is not None
    button = next(one for one in toast.findChildren(QAbstractButton) if "Annuler" in one.text())
    with qtbot.waitSignal(window.toasts.undo_asked):
        button.click()
    assert window.toasts.current is None
    assert window.toasts.history[-1].text == "Action supprimée." or window.toasts.history[0].text == "Action supprimée."


def test_an_offer_to_undo_goes_when_another_gesture_comes(
    window: MainWindow, workspace: FakeWorkspace, qtbot: QtBot
) -> None:
    window.toasts.undoable("Action supprimée.")
    window.background.run(lambda: workspace.run(add_word, word="autre"))
    qtbot.waitUntil(lambda: window.toasts.current is None)
    assert workspace.words == ["autre"]


def test_numbers_lead_to_the_places_on_any_keyboard(window: MainWindow) -> None:
    keys = [one.toString() for one in window.menus.commands["go_dossiers"].shortcuts()]
    assert keys == ["Ctrl+4", "Ctrl+'"]
    shown = {
        one.toString() for number in range(5) for one in window.menus.commands[f"go_{PLACES[number].key}"].shortcuts()
    }
    assert {"Ctrl+&", "Ctrl+É", 'Ctrl+"', "Ctrl+'", "Ctrl+("} <= shown


def test_no_two_commands_answer_to_one_key(window: MainWindow) -> None:
    keys = [one.toString() for _key, action in window.menus.commands.items() for one in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.deeds.go("preferences")
    seen = []
    for _turn in range(4):
        window.deeds.next_pane(1)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(
            next(name for name in ("rail", "content", "status", "row") if getattr(window, name).isAncestorOf(focused))
        )
    assert set(seen) == {"rail", "content", "status", "row"}


def test_the_palette_runs_a_command_named_with_a_slip(window: MainWindow, qtbot: QtBot) -> None:
    palette = Palette.open(window)
    palette.field.setText("doser")
    press(palette.field, Qt.Key.Key_Return)
    assert window.content.current_key == "dossiers"


def test_the_palette_finds_objects_and_opens_their_place(window: MainWindow, qtbot: QtBot) -> None:
    palette = Palette.open(window, objects_only=True)
    palette.field.setText("temoin")
    qtbot.waitUntil(lambda: any(entry.id == "person:p1" for entry in palette.model.rows()))
    entry = next(entry for entry in palette.model.rows() if entry.id == "person:p1")
    assert entry.runs == ((0, 6),)
    press(palette.field, Qt.Key.Key_Return)
    assert window.content.current_key == "directory"


def test_what_is_chosen_in_the_palette_answers_to_the_last_letter_typed(window: MainWindow) -> None:
    palette = Palette.open(window)
    shown = palette.model.rows()
    palette.field.setText("dossiers")
    assert palette.model.rows() == shown  # the hand has not rested yet
    press(palette.field, Qt.Key.Key_Down)
    assert [entry.text for entry in palette.model.rows()][:2] == ["Commandes", "Dossiers"]
    assert palette.rows.currentIndex().row() > 0


def test_letters_typed_in_the_palette_draw_nothing_of_the_window_again(
    window: MainWindow, qtbot: QtBot, look: Theme
) -> None:
    palette = Palette.open(window)
    qtbot.wait(60)
    drawn = _Drawn(window.content.findChildren(QWidget))
    for letter in "tém":
        palette.field.insert(letter)
        qtbot.wait(60)
    assert drawn.names == set()
    look.choose(zoom=1.25)  # it is no longer what the palette took a picture of
    qtbot.waitUntil(lambda: bool(drawn.names))
    look.choose(zoom=1.0)


def test_the_palette_is_as_tall_as_its_answers(window: MainWindow, qtbot: QtBot) -> None:
    palette = Palette.open(window)
    box, rows = palette._box, palette.rows
    every, around = box.height(), box.height() - rows.height()
    palette.field.setText("zzzz")
    qtbot.waitUntil(lambda: rows.height() < every / 2)
    assert box.height() == rows.height() + around
    palette.field.clear()
    qtbot.waitUntil(lambda: box.height() == every)


def test_the_window_is_seen_as_it_was_behind_the_palette_only_darker(window: MainWindow) -> None:
    before = window.grab().toImage().pixelColor(30, 300)
    Palette.open(window)
    behind = window.grab().toImage().pixelColor(30, 300)
    assert 0 < behind.lightness() < before.lightness()


class _Drawn(QObject):
    """Names the widgets that were drawn."""

    def __init__(self, widgets: Iterable[QWidget]) -> None:
        super().__init__()
        self.names: set[str] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.add(type(watched).__name__)
        return False


def test_escape_closes_the_palette(window: MainWindow) -> None:
    palette = Palette.open(window)
    press(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_every_focusable_widget_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.navigation.open_meeting("m1")
    for place in PLACES:
        window.deeds.go(place.key)
    unnamed = []
    for widget in window.findChildren(QWidget):
        inside_a_control = (
            isinstance(widget.parent(), QLineEdit)
            or widget.objectName().startswith("qt_")
            or not widget.isVisibleTo(window)
        )
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inside_a_control:
            told = QAccessible.queryAccessibleInterface(widget)
            if not told.text(QAccessible.Text.Name):
                unnamed.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert unnamed == []


def test_the_place_and_the_look_come_back(window: MainWindow, qtbot: QtBot, register: Path, look: Theme) -> None:
    window.deeds.go("dossiers")
    window.deeds.zoom(1)
    window.close()
    again = MainWindow(doors(), Settings())
    again.show()
    again.open_path(str(register))
    qtbot.waitUntil(lambda: again.content.current_key == "dossiers")
    assert again.settings.number("look/zoom", 1.0) == 1.1
    assert again.settings.recent() == [str(register)]
    again.close()
    end(again)


def test_closing_lets_go_of_the_register(window: MainWindow, workspace: FakeWorkspace) -> None:
    window.close()
    assert workspace.closed
    assert workspace.listeners == []


def test_at_twice_the_size_the_frame_fits_a_small_screen(window: MainWindow, look: Theme) -> None:
    for _step in range(6):
        window.deeds.zoom(1)
    window.resize(1366, 696)
    for place in PLACES:
        window.deeds.go(place.key)
        assert window.minimumSizeHint().width() <= 1366, place.key
        assert window.minimumSizeHint().height() <= 696, place.key


def test_a_tab_is_as_tall_after_large_text_as_before(window: MainWindow, look: Theme, qtbot: QtBot) -> None:
    window.navigation.open_meeting("m1")
    qtbot.wait(10)
    before = window.row.tabs.tabRect(0)
    look.choose(zoom=2.0)
    qtbot.waitUntil(lambda: window.row.tabs.tabRect(0).height() > before.height())
    look.choose(zoom=1.0)
    qtbot.waitUntil(lambda: window.row.tabs.tabRect(0) == before)


def test_ctrl_and_the_wheel_zoom_even_over_a_page_that_scrolls(window: MainWindow, look: Theme, qtbot: QtBot) -> None:
    window.deeds.go("preferences")
    page = window.content.page
    assert page is not None
    viewport = page.findChildren(QAbstractScrollArea)[0].viewport()
    where = QPointF(viewport.rect().center())
    turn = QWheelEvent(
        where,
        viewport.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turn)
    assert look.scale.zoom == 1.1


def test_a_meeting_left_open_is_offered_at_the_next_start(qtbot: QtBot, look: Theme, register: Path) -> None:
    def left_open(_workspace: FakeWorkspace) -> Overview:
        return Overview(running=Running("m7", "DGS 276, 16 mai"))

    made = MainWindow(doors(overview=left_open), Settings())
    made.show()
    made.open_path(str(register))
    qtbot.waitUntil(lambda: made.toasts.current is not None)
    toast = made.toasts.current
    assert toast is not None
    next(one for one in toast.findChildren(QAbstractButton) if "Reprendre" in one.text()).click()
    assert made.content.current_key == "meeting:m7"
    assert made.content.in_session
    made.close()
    end(made)


def test_a_splitter_is_found_where_it_was_left(qtbot: QtBot, look: Theme) -> None:
    settings = Settings()
    sizes = []
    for moved in (True, False):
        splitter = QSplitter()
        qtbot.addWidget(splitter)
        splitter.addWidget(QWidget())
        splitter.addWidget(QWidget())
        splitter.resize(400, 100)
        remember_splitter(splitter, settings, "essai/splitter")
        splitter.show()
        if moved:
            splitter.moveSplitter(100, 1)
        sizes.append(splitter.sizes())
    assert sizes[0] == sizes[1]
    assert sizes[0][0] == 100


def test_the_actions_of_a_page_closed_meanwhile_leave_the_menus(window: MainWindow) -> None:
    page = QWidget()
    make_action(page, "Exporter la liste", lambda: None, menu="view")
    window.menus.show_actions_of(page.actions())
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.menus.show_actions_of([])
    assert "Exporter la liste" not in [one.text() for one in window.menus.menus["view"].actions()]


def test_a_toast_on_screen_grows_with_the_text(window: MainWindow, look: Theme, qtbot: QtBot) -> None:
    said = "Une erreur de l’application a interrompu ce geste. Vos données enregistrées sont intactes."
    window.toasts.show_error(said)
    look.choose(zoom=2.0)

    def grown() -> None:
        toast = window.toasts.current
        assert toast is not None
        (words,) = (one for one in toast.findChildren(QLabel) if one.text() == said)
        assert words.height() >= words.heightForWidth(words.width())
        assert window.rect().contains(toast.geometry())

    try:
        qtbot.waitUntil(grown)
    finally:
        look.choose(zoom=1.0)
