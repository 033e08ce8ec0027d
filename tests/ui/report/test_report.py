"""The bilan in its window: passages written on the left, pages on the right that follow."""

from __future__ import annotations

from datetime import date

import pytest
from tests.ui.places import Sitter
from tests.ui.registers import write

from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.series import plan_meeting
from concertation.services.gestures.session import close_meeting, open_meeting
from concertation.services.queries.activity import report_blocks
from concertation.ui.report.window import ReportWindow, open_report


@pytest.fixture
def report(real: Sitter) -> ReportWindow:
    meeting = real.run(plan_meeting, body_id=real.known.dgs, held_on=date(2013, 3, 21))
    real.run(open_meeting, meeting_id=meeting)
    real.run(capture_line, meeting_id=meeting, raw="! Retenir la clé")
    real.run(close_meeting, meeting_id=meeting)
    view = real.go("followup")
    window = open_report(real.context, parent=view)
    real.settle()
    return window


def test_what_is_written_is_kept_as_it_is_left_and_the_pages_follow(real: Sitter, report: ReportWindow) -> None:
    assert report.year.key == "2013"
    real.qtbot.waitUntil(lambda: report.pane.printed is not None, timeout=30_000)
    before = report.pane.printed
    editor = report.parts["fact"].begin()  # type: ignore[index]
    write(editor.label, "Simplifier")
    editor.text.setPlainText("**Un seul instructeur** pour les gîtes.")
    editor.text.committed.emit("**Un seul instructeur** pour les gîtes.")
    real.settle()
    (block,) = real.read(report_blocks, real.known.cooperation, 2013)
    assert (block.kind, block.label, block.text) == ("fact", "Simplifier", "**Un seul instructeur** pour les gîtes.")
    real.qtbot.waitUntil(lambda: report.pane.printed is not before, timeout=30_000)
    report.close()


def test_passages_are_reworded_moved_and_removed(real: Sitter, report: ReportWindow) -> None:
    part = report.parts["difficulty"]  # type: ignore[index]
    for text in ("Première.", "Seconde."):
        report._add("difficulty", "", text)
        real.settle()
    part.editors[1].moved.emit(-1)
    real.settle()
    told = [row.text for row in real.read(report_blocks, real.known.cooperation, 2013)]
    assert told == ["Seconde.", "Première."]
    part.editors[0].text.setPlainText("Seconde, reprise.")
    part.editors[0].text.committed.emit("Seconde, reprise.")
    real.settle()
    part.editors[1].removed.emit()
    real.settle()
    assert [row.text for row in real.read(report_blocks, real.known.cooperation, 2013)] == ["Seconde, reprise."]
    real.undo()
    assert len(real.read(report_blocks, real.known.cooperation, 2013)) == 2
    assert len(part.editors) == 2
    report.close()


def test_an_empty_register_has_an_empty_window(real: Sitter) -> None:
    window = real.go("dashboard").window()
    window.menus.commands["report"].trigger()  # from any place
    real.settle()
    window = real.window.findChildren(ReportWindow)[-1]
    assert window.pane.printed is None
    window.close()
