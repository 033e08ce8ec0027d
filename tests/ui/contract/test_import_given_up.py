"""A financer's file given up from its page: while it is read, while it is tried, while it is written."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.factories.whole import everything

from concertation.ui.background import Job

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.contract.conftest import Desk

_LINES = 4_000
_PATIENCE_S = 60


class Gate:
    """Holds the worker at the first telling that is waited for, until the window lets it go on."""

    def __init__(self, held: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        told = Job.report

        def report(job: Job, done: int, total: int) -> None:
            told(job, done, total)
            if job.title.startswith(held) and bool(done) and not self.reached.is_set():
                self.reached.set()
                self.open.wait(_PATIENCE_S)

        monkeypatch.setattr(Job, "report", report)


@pytest.fixture
def file(tmp_path: Path, desk: Desk) -> Path:
    path = tmp_path / "region-2010.csv"
    path.write_text("Opération;Montant\n" + "3.1.00;1,50\n" * _LINES, encoding="utf-8")
    return path


def _give_up(desk: Desk, page: Any, gate: Gate) -> None:
    """Press « Annuler » while the worker is held, and prove that the window lives meanwhile."""
    desk.qtbot.waitUntil(gate.reached.is_set, timeout=_PATIENCE_S * 1000)
    desk.qtbot.waitUntil(lambda: page.running.isVisible() and page.running.bar.value() > 0, timeout=10_000)
    assert desk.window.background.busy
    assert not page.go.isEnabled(), "nothing is asked twice"
    QTest.mouseClick(page.running.cancel, Qt.MouseButton.LeftButton)
    gate.open.set()
    desk.settle()
    desk.qtbot.waitUntil(lambda: not page.running.isVisible(), timeout=10_000)
    assert "rien n’a été écrit" in desk.window.toasts.history[0].text


def test_while_it_is_read(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, before = desk.page("import"), desk.read(everything)
    gate = Gate("Lecture", monkeypatch)
    page.take(file)
    _give_up(desk, page, gate)
    assert page.welcome.isVisible()
    assert desk.read(everything) == before
    page.take(file)
    desk.settle()
    assert page.go.isEnabled(), "given up once, it can be read again"


def test_while_it_is_tried_again(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, before = desk.page("import"), desk.read(everything)
    page.take(file)
    desk.settle()
    gate = Gate("Essai", monkeypatch)
    page.year.show_key("2010")
    page.try_file()
    _give_up(desk, page, gate)
    assert not page.go.isEnabled(), "what was tried is no more what is chosen"
    assert desk.read(everything) == before
    page.try_file()
    desk.settle()
    assert page.go.isEnabled()


def test_while_it_is_written(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.page("import")
    page.take(file)
    desk.settle()
    before = desk.read(everything)
    gate = Gate("Import", monkeypatch)
    page.go.click()
    _give_up(desk, page, gate)
    assert desk.read(everything) == before
    assert desk.place.pages.currentWidget() is page
    assert page.go.isEnabled(), "the file is still there, to be written after all"
    page.go.click()
    desk.settle()
    assert len(desk.read(everything)["funding_statement"]) == len(before["funding_statement"]) + 1
    desk.undo()


def test_the_window_closed_meanwhile_gives_it_up(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.page("import")
    page.take(file)
    desk.settle()
    workspace = desk.context.workspace
    before = desk.read(everything)
    gate = Gate("Import", monkeypatch)
    page.go.click()
    desk.qtbot.waitUntil(gate.reached.is_set, timeout=_PATIENCE_S * 1000)
    threading.Timer(0.2, gate.open.set).start()
    desk.window.background.close()
    assert workspace.read(everything) == before
