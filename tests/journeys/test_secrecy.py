"""A register protected in the window: encrypted, locked, opened again by its phrase, and nothing typed left in clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.keys import Keys, keys
from concertation.services import secrecy
from concertation.ui.secrecy.protection import ProtectionDialog
from concertation.ui.secrecy.unlock import UnlockPage
from concertation.ui.session.draft import Draft, DraftFile

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.journeys.person import Person

PHRASE = "quatre mots sans rapport"


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
    page.field.setText("une autre phrase")
    page.go.click()
    qtbot.waitUntil(lambda: "n’ouvre pas" in page.told.text(), timeout=10_000)
    qtbot.waitUntil(page.go.isEnabled, timeout=5_000)
    page.field.setText(PHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: window.desk.workspace is not None, timeout=30_000)
    assert page.field.text() == ""
    found = DraftFile(str(register), "séance").load()
    assert found is not None
    assert found.raw == "une confidence"


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
