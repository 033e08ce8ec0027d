"""A register protected from its first word, and the warning before anything leaves it in clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from tests.ui.real import end, open_first_page

from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.keys import Keys, keys
from concertation.services import secrecy
from concertation.ui.secrecy.protection import ProtectionDialog
from concertation.ui.widgets.clear_text import ClearText, clear_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from concertation.ui.theme import Theme

PHRASE = "quatre mots sans rapport"
_PATIENCE = 120_000


@pytest.fixture(autouse=True)
def fresh_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "__dict__", Keys().__dict__)
    monkeypatch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time


def test_a_new_register_is_encrypted_before_anything_is_written_in_it(
    qtbot: QtBot, look: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Le 276.concertation"
    window, page = open_first_page(monkeypatch, path)
    page.name.setText("Coopération confidentielle")
    page.authorities.field.setText("Région Exemple")
    page.protect.setChecked(True)
    page.begin.click()
    dialog = page.findChild(ProtectionDialog)
    assert isinstance(dialog, ProtectionDialog)
    assert not path.exists()
    dialog.first.setText(PHRASE)
    dialog.again.setText(PHRASE)
    assert not dialog.act.isEnabled(), "the code must be typed back"
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert dialog.isVisible(), "and Entrée in a field neither prints nor closes anything"
    dialog.typed_back.setText(dialog.code)
    qtbot.keyClick(dialog.typed_back, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.workspace is not None and clear_text().encrypted, timeout=_PATIENCE)
    assert secrecy.is_encrypted(path)
    assert window.menus.commands["lock"].isEnabled()
    window.close()
    assert not any(b"confidentielle" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert not clear_text().encrypted
    end(window)


def answering(monkeypatch: pytest.MonkeyPatch, role: QMessageBox.ButtonRole, *, silence: bool = False) -> list[str]:
    """Answer the warning as a user would, and return what it said each time."""
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.text())
        tick = box.checkBox()
        assert tick is not None
        tick.setChecked(silence)
        next(button for button in box.buttons() if box.buttonRole(button) == role).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return said


def test_the_warning_comes_before_each_file_until_it_is_silenced(
    qtbot: QtBot, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, warned = QWidget(), ClearText()
    qtbot.addWidget(owner)
    said = answering(monkeypatch, QMessageBox.ButtonRole.AcceptRole)
    assert warned.allows(owner)
    assert said == [], "a register in clear warns of nothing"
    warned.encrypted = True
    assert warned.allows(owner)
    assert warned.allows(owner)
    assert len(said) == 2
    assert "chiffré" in said[0]
    said = answering(monkeypatch, QMessageBox.ButtonRole.RejectRole, silence=True)
    assert not warned.allows(owner)
    assert not warned.silenced, "who gives up has agreed to nothing"
    said = answering(monkeypatch, QMessageBox.ButtonRole.AcceptRole, silence=True)
    assert warned.allows(owner)
    assert warned.allows(owner)
    assert len(said) == 1
    QApplication.processEvents()
