"""From the last word of a meeting to its relevé ready to be sent, in the window: the work alone, no click counted."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.benchmarks.timing import say
from tests.journeys.person import sit_down

from concertation.services.gestures import session
from concertation.services.queries.meeting import meeting_id_of
from concertation.ui.minutes.view import MinutesView
from concertation.ui.places import HOLD, MINUTES
from concertation.ui.session.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

_MEETING = "276-DGS-2014-01"
_SAID = ("Le plan est présenté", "! retenir la clé 50/35/15", "- chiffrer l’accès @GABARIT avant le 12/03") * 6


def test_the_last_word_and_the_message_on_the_disk(
    demo_register: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))
    path = tmp_path / "mesure.concertation"
    shutil.copyfile(demo_register, path)
    person = sit_down(qtbot, path)
    window, told, cpu = person.window, {}, {}
    window.settings.write("documents/folder", str(tmp_path))
    meeting = str(person.read(meeting_id_of, reference=_MEETING))
    window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    person.run("Ouvrir la séance")
    line = person.find(LineEdit)
    for words in _SAID:
        person.write(words, line)
        person.press("Return")

    def timed(step: str, work: Callable[[], object], done: Callable[[], object]) -> None:
        started, worked = time.perf_counter(), time.process_time()
        work()
        while not done() or window.background.busy:
            QApplication.processEvents()
            time.sleep(0.002)
        told[step] = time.perf_counter() - started
        cpu[step] = time.process_time() - worked

    def view() -> MinutesView | None:
        found = window.content.view
        return found if isinstance(found, MinutesView) and found.sheet is not None else None

    qtbot.wait(1500)  # somebody thinks before closing
    context = window.content._context
    assert context is not None
    timed("close", lambda: context.run(session.close_meeting, meeting_id=meeting), lambda: True)
    timed("report", lambda: window.navigation.open_meeting(meeting, MINUTES), view)
    shown = view()
    assert shown is not None
    timed("confirm", shown.issue, lambda: shown.issuing.dialog)
    dialog = shown.issuing.dialog
    assert dialog is not None
    button = dialog.confirm
    timed(
        "issue",
        lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint()),
        lambda: any(tmp_path.glob("*Relevé*/*.eml")),
    )
    (pdf,) = tmp_path.glob("*Relevé*/*.pdf")
    drafts = list(tmp_path.glob("*Relevé*/*.eml"))
    assert pdf.read_bytes()[:5] == b"%PDF-"
    assert drafts
    steps = ", ".join(f"{step} {spent:.2f} ({cpu[step]:.2f}) s" for step, spent in told.items())
    say(
        capsys,
        f"relevé ready to be sent {sum(told.values()):.2f} s after the last word ({steps}), of which "
        f"{sum(cpu.values()):.2f} s of work; {len(drafts)} messages",
    )
    person.leave()
