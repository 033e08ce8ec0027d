"""The capture line: read at every key, kept until it is durable, found again after a stop."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from tests.ui.session.conftest import Bench, Ready, end, press

from concertation.domain.capture import LineKind, PartKind
from concertation.errors import UserError
from concertation.ui.session.stream_delegate import line_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_a_line_is_read_while_it_is_typed_and_told_in_full(bench: Bench) -> None:
    bench.type("- chiffrer l’accès piéton @Tém avant le 4/7 #pôles")
    capture = bench.view.capture
    assert capture.reading.kind is LineKind.ACTION
    assert [chip.part.kind for chip in capture.chips.chips] == [PartKind.PERSON, PartKind.DATE, PartKind.DOSSIER]
    assert "TÉMOIN-02 doit chiffrer" in capture.told.sentence.text()
    assert '600">jeudi 4 juillet 2013<' in capture.told.sentence.text().replace("\u00a0", " ")
    assert "TÉMOIN-02" in capture.line.accessibleDescription()


def test_tab_completes_the_name_being_typed(bench: Bench) -> None:
    bench.type("- chiffrer @Tém")
    assert bench.view.capture.list.isVisible()
    press(bench.view.capture.line, Qt.Key.Key_Tab, "\t")
    assert bench.view.capture.line.text() == "- chiffrer @TÉMOIN-02 "
    assert bench.view.capture.reading.assignee_id == bench.known.temoin


def test_escape_gives_a_chip_back_to_the_text_and_typing_before_it_keeps_that(bench: Bench) -> None:
    capture = bench.view.capture
    bench.type("- voir avec la mairie avant le 4/7")
    assert capture.reading.due is not None
    press(capture.line, Qt.Key.Key_Escape)
    assert capture.reading.due is None
    capture.line.write("- bien voir avec la mairie avant le 4/7")
    assert capture.reading.due is None
    press(capture.line, Qt.Key.Key_Return)
    bench.quiet()
    assert bench.state.lines[-1].due_on is None
    assert "avant le 4/7" in bench.state.lines[-1].text


def test_an_unknown_name_can_be_created_from_its_chip(bench: Bench) -> None:
    bench.type("- prévenir @Durand")
    chip = bench.view.capture.chips.chips[0]
    assert chip.part.kind is PartKind.UNKNOWN_NAME
    assert "Créer « Durand »" in chip.text()
    menu = bench.view.capture.chips.menu_of(chip.part)
    creation = next(made for made in menu.findChildren(QMenu) if made.title().startswith("Créer"))
    creation.actions()[0].trigger()
    bench.quiet()
    assert bench.view.capture.chips.chips[0].part.kind is PartKind.PERSON
    assert bench.view.capture.line.text() == "- prévenir @Durand"


def test_what_is_typed_while_a_line_is_written_begins_the_next_one(bench: Bench) -> None:
    bench.type("Première ligne")
    press(bench.view.capture.line, Qt.Key.Key_Return, "\r")
    bench.type("Seconde")
    assert bench.view.capture.line.text() == "Première ligne"
    bench.quiet()
    assert bench.view.capture.line.text() == "Seconde"
    assert bench.state.lines[-1].raw == "Première ligne"


def test_a_line_that_cannot_be_written_stays_with_a_way_out(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_values: object) -> None:
        raise UserError("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(bench.workspace, "take", full)
        bench.enter("Une ligne à ne pas perdre")
        assert bench.view.capture.line.text() == "Une ligne à ne pas perdre"
        assert "disque est plein" in bench.view.capture.told.hint.text()
        assert bench.view.capture.told.retry.isVisible()
    bench.view.capture.told.retry.click()
    bench.quiet()
    assert bench.view.capture.line.text() == ""
    assert bench.state.lines[-1].raw == "Une ligne à ne pas perdre"


@pytest.mark.parametrize("typed_since", ["", "Déjà la suite"])
def test_a_line_refused_once_it_was_received_comes_back_before_what_was_typed_since(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, typed_since: str
) -> None:
    def refuse(_gesture: object, durable: Callable[[], object], /, **_values: object) -> None:
        durable()
        raise UserError("decision_numbered", reference="D13-01")

    with monkeypatch.context() as broken:
        broken.setattr(bench.workspace, "take", refuse)
        bench.type("! Une ligne refusée")
        press(bench.view.capture.line, Qt.Key.Key_Return, "\r")
        bench.type(typed_since)
        bench.quiet()
    assert bench.view.capture.line.text() == f"! Une ligne refusée {typed_since}".rstrip()
    assert "D13-01" in bench.view.capture.told.hint.text()


def test_a_line_received_on_a_disk_that_then_fails_is_said_to_be_kept_and_takes_its_place_with_the_next(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = bench.workspace.register

    def fail(_intent: object) -> None:
        raise UserError("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(register, "carry_out", fail)
        bench.enter("Une ligne déjà reçue")
        assert bench.view.capture.line.text() == ""
        assert "gardée" in bench.view.capture.told.hint.text()
        assert bench.workspace.waiting() == 1
    bench.enter("La suivante")
    assert [line.raw for line in bench.state.lines[-2:]] == ["Une ligne déjà reçue", "La suivante"]
    assert bench.workspace.waiting() == 0


def test_an_empty_line_goes_back_to_the_last_one(bench: Bench) -> None:
    press(bench.view.capture.line, Qt.Key.Key_Up)
    assert bench.view.capture.line.text() == "? Accord du gestionnaire de gare à vérifier"
    bench.type(" sous 8 jours")
    press(bench.view.capture.line, Qt.Key.Key_Return)
    bench.quiet()
    assert len(bench.state.lines) == 5
    assert bench.state.lines[-1].raw.endswith("sous 8 jours")
    press(bench.view.capture.line, Qt.Key.Key_Up)
    press(bench.view.capture.line, Qt.Key.Key_Escape)
    assert bench.view.capture.line.text() == ""


def test_a_private_line_is_kept_private_and_only_that_one(bench: Bench) -> None:
    bench.view._acts["private"].trigger()
    bench.enter("À ne pas imprimer")
    assert bench.state.lines[-1].private
    bench.enter("À imprimer")
    assert not bench.state.lines[-1].private


def test_the_time_is_inserted_as_it_is_read_back(bench: Bench) -> None:
    bench.type("x Témoin ")
    bench.view._acts["time"].trigger()
    assert bench.view.capture.line.text() == "x Témoin 10 h 41"
    mark = bench.view.capture.reading.presence
    assert mark is not None
    assert mark.at is not None
    assert (mark.at.hour, mark.at.minute) == (10, 41)


def test_a_vote_is_checked_against_the_presence_and_only_warned_about(bench: Bench) -> None:
    bench.type("= 24/2/1")
    assert "27 voix" in bench.view.capture.told.hint.text()
    press(bench.view.capture.line, Qt.Key.Key_Return)
    bench.quiet()
    assert bench.state.lines[-1].tallies[0].votes_for == 24


def test_a_line_not_validated_comes_back_after_a_kill(
    open_bench: Callable[[Ready], Bench], held_register: Ready, home: Path, tmp_path: Path
) -> None:
    first = open_bench(held_register)
    first.type("- relancer la préfecture @Mod")
    first.qtbot.waitUntil(lambda: bool(list(home.rglob("saisies/*.json"))), timeout=1000)
    kept = next(iter(home.rglob("saisies/*.json"))).read_text(encoding="utf-8")
    assert json.loads(kept)["raw"].startswith("- relancer")
    end(first.window)
    again = open_bench(held_register)
    assert again.view.capture.line.text().startswith("- relancer")
    assert "retrouvée" in again.view.capture.told.hint.text()
    press(again.view.capture.line, Qt.Key.Key_Return)
    again.quiet()
    assert not list(home.rglob("saisies/*.json"))


def test_pasted_lines_become_one(bench: Bench) -> None:
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setText("une première ligne\n  et sa suite")
    bench.view.capture.line.insertFromMimeData(data)
    assert bench.view.capture.line.text() == "une première ligne et sa suite"


def test_a_key_is_taken_in_less_than_a_frame(bench: Bench) -> None:
    took = []
    for letter in "- chiffrer l’accès piéton @Témoin avant le 4/7 #pôles, 48 200 € axe 2":
        began = time.perf_counter()
        press(bench.view.capture.line, Qt.Key.Key_unknown, letter)
        took.append(time.perf_counter() - began)
    print(f"p95 {sorted(took)[int(len(took) * 0.95)] * 1000:.1f} ms, worst {max(took) * 1000:.1f} ms")  # noqa: T201
    assert bench.view.capture.reading.amounts[0].cents == 4_820_000


def test_somebody_who_arrives_unexpected_is_put_among_those_of_the_meeting(bench: Bench) -> None:
    bench.enter("+ Gabarit")
    row = next(row for row in bench.state.attendance if row.family_name == "GABARIT-07")
    assert row.here
    assert row.role == "guest"


def test_escape_from_any_pane_goes_back_to_the_line(bench: Bench) -> None:
    for pane in (bench.view.agenda.view, bench.view.stream.view, bench.view.presence.view, bench.view.note.editor):
        pane.setFocus()
        press(pane, Qt.Key.Key_Escape)
        assert bench.view.capture.line.hasFocus()


def test_ctrl_z_takes_back_typing_first_then_the_register(bench: Bench, qtbot: QtBot) -> None:
    bench.enter("Une ligne de trop")
    assert len(bench.state.lines) == 6
    qtbot.keyClick(bench.view.capture.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.quiet()
    assert len(bench.state.lines) == 5


def test_a_correction_left_unwritten_is_still_a_correction_after_a_kill(
    open_bench: Callable[[Ready], Bench], held_register: Ready
) -> None:
    first = open_bench(held_register)
    press(first.view.capture.line, Qt.Key.Key_Up)
    first.type(" demain")
    first.view.capture.keep_draft()
    first.quiet()
    end(first.window)
    again = open_bench(held_register)
    press(again.view.capture.line, Qt.Key.Key_Return)
    again.quiet()
    assert len(again.state.lines) == 5
    assert again.state.lines[-1].raw.endswith("demain")


def test_a_type_chosen_while_a_line_is_written_is_that_of_the_next_one(bench: Bench) -> None:
    bench.type("Première ligne")
    press(bench.view.capture.line, Qt.Key.Key_Return, "\r")
    bench.view._acts["decision"].trigger()
    bench.type("retenir la clé")
    bench.quiet()
    assert bench.state.lines[-1].kind == "note"
    assert bench.view.capture.line.text() == "! retenir la clé"


def test_what_was_given_back_to_the_text_stays_text_when_the_line_is_corrected(bench: Bench) -> None:
    bench.type("- voir la mairie avant le 4/7")
    press(bench.view.capture.line, Qt.Key.Key_Escape)
    press(bench.view.capture.line, Qt.Key.Key_Return)
    bench.quiet()
    press(bench.view.capture.line, Qt.Key.Key_Up)
    assert bench.view.capture.reading.due is None
    bench.type(" au plus tôt")
    press(bench.view.capture.line, Qt.Key.Key_Return)
    bench.quiet()
    assert bench.state.lines[-1].due_on is None
    bench.view.deeds.recapture(bench.state.lines[-1], "- bien voir la mairie avant le 4/7 au plus tôt")
    bench.quiet()
    assert bench.state.lines[-1].due_on is None


def test_a_doubt_is_still_shown_once_the_line_is_written(bench: Bench) -> None:
    bench.enter("- prévenir @Durand")
    assert bench.state.lines[-1].warnings == ("unknown_name",)
    assert "À vérifier" in line_words(bench.state.lines[-1])


def test_what_is_typed_on_a_chip_goes_on_in_the_line(bench: Bench) -> None:
    capture = bench.view.capture
    bench.type("- relancer @Inconnu")
    chip = capture.chips.chips[0]
    chip.setFocus()
    press(chip, Qt.Key.Key_T, "t")
    assert capture.line.text() == "- relancer @Inconnut"
    assert capture.line.hasFocus()
