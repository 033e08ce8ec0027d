"""A register protected in the window: encrypted, locked, opened again by its phrase, and nothing typed left in clear."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from tests.journeys.person import sit_down

from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.keys import Keys, keys
from concertation.services import secrecy
from concertation.services.gestures.capture import capture_line
from concertation.services.gestures.followup import add_action
from concertation.services.gestures.session import open_meeting
from concertation.services.queries.meeting import meeting_id_of
from concertation.ui import copies
from concertation.ui.calling_off import CallingOff
from concertation.ui.dashboard.files import remind
from concertation.ui.places import HOLD
from concertation.ui.secrecy.protection import ProtectionDialog
from concertation.ui.secrecy.unlock import UnlockPage
from concertation.ui.session.draft import Draft, DraftFile
from concertation.ui.session.line_edit import LineEdit
from concertation.ui.widgets.clear_text import clear_text
from concertation.ui.widgets.history_window import HistoryWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.journeys.person import Person

    from concertation.ui.places import PlaceContext

PHRASE = "quatre mots sans rapport"
MARK = "pangolinette"  # no document holds this word by chance


@pytest.fixture(autouse=True)
def fresh_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "__dict__", Keys().__dict__)
    monkeypatch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time


def _dialog() -> ProtectionDialog | None:
    return next((each for each in QApplication.topLevelWidgets() if isinstance(each, ProtectionDialog)), None)


def test_a_register_is_encrypted_locked_and_opened_again(qtbot: QtBot, person: Person, register: Path) -> None:
    window = person.window
    window.deeds.protect()
    qtbot.waitUntil(lambda: _dialog() is not None, timeout=10_000)
    dialog = _dialog()
    assert dialog is not None
    act = dialog.act
    for field, typed in ((dialog.first, PHRASE), (dialog.again, PHRASE + "!")):
        field.setText(typed)
    assert not act.isEnabled()
    dialog.again.setText(PHRASE)
    dialog.typed_back.setText("ABCD")
    assert not act.isEnabled(), "the code must be typed back"
    dialog.typed_back.setText(dialog.code.lower().replace("-", " "))
    assert act.isEnabled()
    act.click()
    qtbot.waitUntil(
        lambda: window.content.current_key != "" and window.menus.commands["lock"].isEnabled(), timeout=30_000
    )
    assert secrecy.is_encrypted(register)
    DraftFile(str(register), "séance").save(Draft("une confidence"))
    window.deeds.lock()
    qtbot.waitUntil(lambda: isinstance(window._stack.currentWidget(), UnlockPage), timeout=10_000)
    assert window.desk.workspace is None
    page = window._stack.currentWidget()
    assert isinstance(page, UnlockPage)
    for slip in range(1, 4):
        page.told.setText("")
        page.field.setText("une autre phrase")
        page.go.click()
        qtbot.waitUntil(lambda: "n’ouvre pas" in page.told.text(), timeout=10_000)
        assert page.go.isEnabled() == (slip < 3), "the third slip makes the next wait"
    page._wait.setInterval(0)  # rings too early
    qtbot.wait(50)
    assert not page.go.isEnabled()
    qtbot.waitUntil(page.go.isEnabled, timeout=5_000)
    page.field.setText(PHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: window.desk.workspace is not None, timeout=30_000)
    assert page.field.text() == ""
    found = DraftFile(str(register), "séance").load()
    assert found is not None
    assert found.raw == "une confidence"


def test_a_lock_leaves_no_window_open_and_gives_back_what_was_half_typed(
    qtbot: QtBot, register: Path, home: Path
) -> None:
    secrecy.encrypt(register, PHRASE)
    person = sit_down(qtbot, register)
    window = person.window
    qtbot.waitUntil(window.menus.commands["lock"].isEnabled, timeout=10_000)
    context: PlaceContext = window.content.context  # type: ignore[assignment]
    meeting = person.read(meeting_id_of, reference="276-DGS-2014-01")
    HistoryWindow(context, "meeting", meeting, "Séance", window).show()
    asking = CallingOff(context, meeting, "276-DGS-2014-01", window, postponed=False)
    field = QLineEdit(asking)
    asking.show()
    person.wait()
    person.write(f"La {MARK} à moitié", field)
    window.toasts.show(f"La {MARK} est notée", stays=True)
    window.lock()
    person.wait()
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert seen == [window]
    assert not [each for each in window.findChildren(QLabel) if each.isVisible() and MARK in each.text()]
    page = window._stack.currentWidget()
    assert isinstance(page, UnlockPage)
    page.field.setText(PHRASE)
    person.click(page.go)
    qtbot.waitUntil(lambda: window.toasts.current is not None, timeout=30_000)
    assert window.toasts.history[-1].text.endswith(f"La {MARK} à moitié")
    assert not any(MARK.encode() in each.read_bytes() for each in home.rglob("*") if each.is_file())
    person.leave()


def test_a_line_being_typed_lies_sealed_beside_an_encrypted_register(register: Path, home: Path) -> None:
    secrecy.encrypt(register, PHRASE)
    file = DraftFile(str(register), "séance")
    file.save(Draft("une confidence"))
    assert not any(b"confidence" in each.read_bytes() for each in home.rglob("*") if each.is_file())
    secrecy.lock(register)
    assert file.load() is None
    secrecy.unlock(register, PHRASE)
    found = file.load()
    assert found is not None
    assert found.raw == "une confidence"


@pytest.mark.whole
def test_after_a_day_on_an_encrypted_register_its_words_lie_nowhere_in_clear(
    qtbot: QtBot, register: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line captured, another left unfinished, a reminder drafted, a fault met: then the register is locked, or closed."""
    scratch, opened = tmp_path / "scratch", []
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))

    def noted(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", noted)
    monkeypatch.setattr(clear_text(), "silenced", True)
    folder = tempfile.TemporaryDirectory(dir=scratch)
    monkeypatch.setattr(copies, "_copies", lambda: folder)
    secrecy.encrypt(register, PHRASE)
    person = sit_down(qtbot, register)
    workspace = person.window.desk.workspace
    assert workspace is not None
    meeting = person.read(meeting_id_of, reference="276-DGS-2014-01")
    workspace.run(open_meeting, meeting_id=meeting)
    workspace.run(capture_line, meeting_id=meeting, raw=f"La {MARK} du préfet")
    who = workspace.read(lambda reader: reader.scalar("SELECT id FROM person WHERE gone = 0 ORDER BY id LIMIT 1"))
    workspace.run(add_action, text=f"Écrire à la {MARK}", assignee_id=who, due_on=date(2013, 11, 1))
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    line = person.find(LineEdit)
    line.setFocus()
    person.write(f"La {MARK}, encore", line)
    person.press("Return")
    person.write(f"! retenir la {MARK}", line)
    qtbot.wait(600)
    action = workspace.read(lambda reader: reader.scalar("SELECT id FROM action ORDER BY id DESC LIMIT 1"))
    remind(person.window.content.context, person.window, str(action))  # type: ignore[arg-type]
    person.wait()
    (draft,) = opened
    assert MARK.encode() in draft.read_bytes()
    assert _in_clear(scratch), "the draft is read by the mail program meanwhile"
    person.window.lock()
    person.wait()
    assert not draft.exists()
    page = person.window._stack.currentWidget()
    assert isinstance(page, UnlockPage)
    page.field.setText(PHRASE)
    person.click(page.go)
    qtbot.waitUntil(lambda: person.window.desk.workspace is not None, timeout=30_000)
    person.window.navigation.open_meeting(meeting, HOLD)
    person.wait()
    assert person.find(LineEdit).toPlainText() == f"! retenir la {MARK}", "the line is there as it was left"
    person.leave()
    folder.cleanup()  # as the end of the program does
    assert _in_clear(scratch) == _in_clear(home) == _in_clear(register.parent) == []


def _in_clear(folder: Path) -> list[str]:
    words = [MARK.encode(code) for code in ("utf-8", "utf-16-le", "cp1252")]
    return [
        file.name for file in folder.rglob("*") if file.is_file() and any(one in file.read_bytes() for one in words)
    ]
