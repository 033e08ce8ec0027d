"""Preparing an agenda with the keyboard and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from tests.ui.registers import press, write

from concertation.services.queries.meeting import items, reserve
from concertation.ui.preparation.columns import POINT_MIME, Col

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.preparation.conftest import Prepared
    from tests.ui.registers import Seat

    from concertation.ui.preparation.view import PreparationView


def titles(seat: Seat, prepared: Prepared) -> list[str]:
    return [item.title for item in seat.read(items, prepared.meeting)]


def shown(view: PreparationView) -> list[str]:
    return [item.title for item in view.agenda.model.rows()]


def editor(view: PreparationView) -> QLineEdit | QComboBox:
    """Return the editor open in the table."""
    QApplication.processEvents()
    port = view.agenda.table.viewport()
    found = [child for child in port.children() if isinstance(child, QLineEdit | QComboBox) and child.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(view: PreparationView, identifier: str, column: Col = Col.TITLE) -> None:
    place = view.agenda.model.place_of(identifier)
    assert place is not None
    view.agenda.table.setCurrentIndex(view.agenda.model.index(place, column))
    view.agenda.table.setFocus()


def test_the_models_keep_the_rules_of_qt(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (view.agenda.model, view.meeting_side.reserve.model(), view.meeting_side.people.model())
    ]
    choose(view, prepared.poles)
    press(view.agenda.table, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
    seat.settle()
    assert testers


def test_points_move_with_alt_and_the_arrows_and_stay_chosen(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    choose(view, prepared.poles)
    press(view.agenda.table, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
    assert view.agenda.current_id == prepared.poles
    assert shown(view)[2:4] == ["Gîtes ruraux", "Pôles d’échange\u00a0: plan de financement"]
    seat.settle()
    assert titles(seat, prepared) == shown(view)
    assert view.agenda.current_id == prepared.poles


def test_entree_types_a_point_after_the_current_one(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    choose(view, prepared.poles)
    press(view.agenda.table, Qt.Key.Key_Return)
    QApplication.processEvents()
    line = editor(view)
    write(line, "Été 2013 : voies vertes")
    press(line, Qt.Key.Key_Return)
    seat.settle()
    assert titles(seat, prepared)[3] == "Été 2013\u00a0: voies vertes"
    assert view.agenda.current_item is not None
    assert view.agenda.current_item.title == "Été 2013\u00a0: voies vertes"


def test_echap_gives_up_the_point_being_typed(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    before = titles(seat, prepared)
    seat.window.deeds.create_new()
    QApplication.processEvents()
    line = editor(view)
    write(line, "Rien")
    press(line, Qt.Key.Key_Escape)
    seat.settle()
    assert titles(seat, prepared) == before == shown(view)


def test_letters_typed_on_a_title_begin_a_point_and_figures_on_a_duration_fill_it(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    choose(view, prepared.gites)
    write(view.agenda.table, "Été")  # faster than the editor opens
    line = editor(view)
    assert isinstance(line, QLineEdit)
    assert line.text() == "Été"
    press(line, Qt.Key.Key_Return)
    seat.settle()
    assert "Été" in titles(seat, prepared)
    choose(view, prepared.gites, Col.MINUTES)
    write(view.agenda.table, "7")
    line = editor(view)
    assert isinstance(line, QLineEdit)
    assert line.text() == "7"
    press(line, Qt.Key.Key_Escape)
    assert len(titles(seat, prepared)) == len(shown(view))


def test_minutes_are_typed_in_words_and_what_is_not_a_duration_is_told(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    for typed, kept in (("1 h 05", 65), ("beaucoup", 65), ("", None)):
        choose(view, prepared.gites, Col.MINUTES)
        press(view.agenda.table, Qt.Key.Key_F2)
        line = editor(view)
        line.clear()
        write(line, typed)
        press(line, Qt.Key.Key_Return)
        seat.settle()
        point = next(item for item in seat.read(items, prepared.meeting) if item.id == prepared.gites)
        assert point.planned_minutes == kept, typed
    assert "beaucoup" in seat.window.toasts.history[0].text


def test_a_rapporteur_is_found_by_some_letters_whatever_the_accents(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    choose(view, prepared.gites, Col.RAPPORTEUR)
    press(view.agenda.table, Qt.Key.Key_F2)
    line = editor(view)
    assert isinstance(line, QComboBox)
    assert line.lineEdit() is not None
    line.setEditText("temoin")
    press(line, Qt.Key.Key_Return)
    seat.settle()
    point = next(item for item in seat.read(items, prepared.meeting) if item.id == prepared.gites)
    assert point.rapporteur_id == prepared.known.temoin


def test_suppr_removes_at_once_and_the_undo_of_the_toast_brings_it_back(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    before = titles(seat, prepared)
    choose(view, prepared.gites)
    view.writing.remove_current()
    seat.settle()
    assert "Gîtes ruraux" not in titles(seat, prepared)
    assert "Gîtes ruraux" in seat.window.toasts.history[0].text
    seat.window.deeds.undo()
    seat.settle()
    assert titles(seat, prepared) == before


def drop(view: PreparationView, data: QMimeData, at: QPoint) -> None:
    event = QDropEvent(
        QPointF(at), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.agenda.table.dropEvent(event)


def test_a_point_of_the_reserve_is_dropped_where_it_is_wanted(
    view: PreparationView, seat: Seat, prepared: Prepared
) -> None:
    data = QMimeData()
    data.setData(POINT_MIME, prepared.kept.encode())
    place = view.agenda.model.place_of(prepared.gites)
    assert place is not None
    drop(view, data, QPoint(60, view.agenda.table.rowViewportPosition(place) + 2))
    seat.settle()
    assert titles(seat, prepared)[2:5] == [
        "Pôles d’échange\u00a0: plan de financement",
        "Guichet autonomie",
        "Gîtes ruraux",
    ]
    assert not seat.read(reserve, prepared.known.dgs)


def test_files_dropped_on_a_point_are_joined_and_what_cannot_be_is_told(
    view: PreparationView, seat: Seat, prepared: Prepared, tmp_path: Path
) -> None:
    good, empty, folder = tmp_path / "plan été.pdf", tmp_path / "vide.txt", tmp_path / "dossier"
    good.write_bytes(b"%PDF-1.7")
    empty.touch()
    folder.mkdir()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (empty, folder, tmp_path / "parti.odt", good)])
    place = view.agenda.model.place_of(prepared.gites)
    assert place is not None
    drop(view, data, QPoint(60, view.agenda.table.rowViewportPosition(place) + 20))
    seat.settle()
    point = next(item for item in seat.read(items, prepared.meeting) if item.id == prepared.gites)
    assert [piece.name for piece in point.pieces] == ["plan été.pdf"]
    told = " ".join(one.text for one in seat.window.toasts.history)
    assert "vide" in told
    assert "est un dossier" in told
    assert "parti.odt" in told


def test_the_time_strip_tells_what_passes_the_slot(view: PreparationView, seat: Seat, prepared: Prepared) -> None:
    view.writing.edit_point(prepared.gites, "planned_minutes", 200)
    seat.settle()
    assert "sur le déjeuner" in view.agenda.strip.bar.accessibleName()
