"""What one key costs: in the capture line, and in a search while it is typed."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from tests.benchmarks.timing import median, ninth_tenth, say, seconds
from tests.ui.registers import Seat, press, sit_at

from concertation.services.gestures.session import open_meeting
from concertation.services.queries.search import search
from concertation.services.workspace import Workspace
from concertation.ui.places import HOLD
from concertation.ui.session.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from concertation.persistence.reader import Reader

pytestmark = pytest.mark.whole
_LINE = "- chiffrer l’accès piéton du pôle @Mod avant le 12 septembre, 48 200 € axe 2 "
_TYPED = ("p", "pô", "pôle", "pôles d", "pôles d’é", "convention", "gîtes r", "lycée", "MODÈLE", "2013")


@pytest.fixture
def seat(demo_register: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    monkeypatch.setenv("CONCERTATION_HOME", str(tmp_path / "home"))
    path = tmp_path / "mesure.concertation"
    shutil.copyfile(demo_register, path)
    made = sit_at(path, qtbot, now=datetime(2013, 12, 2, 8, tzinfo=UTC))
    yield made
    made.close()


def _keys(field: QPlainTextEdit) -> list[float]:
    """Return what each key of a line costs, its painting included."""

    def type_one(letter: str) -> None:
        press(field, Qt.Key.Key_unknown, letter)
        QApplication.processEvents()

    return [seconds(partial(type_one, letter)) for letter in _LINE]


def test_a_key_in_the_capture_line_against_a_bare_field(seat: Seat, capsys: pytest.CaptureFixture[str]) -> None:
    workspace = seat.window.desk.workspace
    assert isinstance(workspace, Workspace)
    planned = workspace.read(
        lambda reader: reader.scalar(
            "SELECT m.id FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.opened_at IS NULL AND m.gone = 0"
            " AND m.state NOT IN ('cancelled', 'postponed') AND b.code = '276-DGS' ORDER BY m.held_on DESC LIMIT 1"
        )
    )
    workspace.run(open_meeting, meeting_id=planned)
    seat.window.navigation.open_meeting(planned, HOLD)
    seat.settle()
    line = seat.window.findChild(LineEdit)
    bare = QPlainTextEdit()
    bare.resize(900, 48)
    bare.show()
    seat.qtbot.addWidget(bare)
    assert line is not None
    ours, theirs = _keys(line), _keys(bare)
    assert line.text() == _LINE
    say(
        capsys,
        f"a key in the capture line {1000 * median(ours):.1f} ms, nine of ten under {1000 * ninth_tenth(ours):.1f} ms "
        f"(aim 16 ms), × {median(ours) / median(theirs):.1f} a bare field",
    )


def _scan(reader: Reader, *, typed: str) -> object:
    return reader.rows("SELECT id FROM search_doc WHERE txt LIKE :typed", typed=f"%{typed}%")


def test_search_while_typing_against_a_bare_scan(demo_register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Workspace.open(demo_register) as workspace:
        reads = workspace.read
        reads(search, words="première")
        ours = [seconds(partial(reads, search, words=typed)) for typed in _TYPED]
        theirs = [seconds(partial(reads, _scan, typed=typed)) for typed in _TYPED]
    say(
        capsys,
        f"search while typing in the demonstration register: {1000 * median(ours):.0f} ms, at most "
        f"{1000 * max(ours):.0f} ms (aim 100 ms), × {median(ours) / median(theirs):.1f} a bare scan of the texts",
    )
