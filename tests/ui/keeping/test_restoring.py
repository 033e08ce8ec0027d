"""*Restaurer…*: the copies of a register are listed, looked at in a window beside, and put back in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.ui.places import Sitter

from concertation.persistence.automatic import automatic_backups
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.keys import Keys, keys
from concertation.services import keeping, secrecy
from concertation.services.gestures.dossiers import open_dossier
from concertation.ui.keeping.restore_dialog import RestoreDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from concertation.services.workspace import Workspace
    from concertation.ui.main_window import MainWindow

_PATIENCE = 120_000
PHRASE = "quatre mots sans rapport"


def path_of(real: Sitter) -> Path:
    assert real.window.desk.path is not None
    return real.window.desk.path


def workspace_of(window: MainWindow) -> Workspace:
    return window.desk.workspace  # type: ignore[return-value]  # the real one, behind its port


def dossiers_in(window: MainWindow) -> int:
    return workspace_of(window).read(lambda reader: int(reader.scalar("SELECT count(*) FROM dossier WHERE gone = 0")))


def dialog_of(real: Sitter) -> RestoreDialog:
    real.window.deeds.restore()
    found = real.window.findChild(RestoreDialog)
    assert isinstance(found, RestoreDialog)
    real.qtbot.waitUntil(lambda: found._listed.currentIndex() > 0, timeout=_PATIENCE)
    return found


@pytest.fixture
def copied(real: Sitter) -> Sitter:
    """Sit before a register copied once, to which a dossier was added since."""
    keeping.daily_backup(workspace_of(real.window))
    real.run(open_dossier, title="Gîtes ruraux")
    return real


def test_without_any_copy_the_dialog_says_so_and_offers_to_look_elsewhere(real: Sitter) -> None:
    dialog = dialog_of(real)
    assert dialog._listed.currentWidget() is dialog._empty
    assert dialog._empty.button is not None
    assert not dialog.replace.isEnabled()
    assert not dialog.beside.isEnabled()
    dialog.reject()


def test_the_copies_are_told_with_what_they_hold_and_what_was_done_since(
    copied: Sitter, qtmodeltester: ModelTester
) -> None:
    dialog = dialog_of(copied)
    qtmodeltester.check(dialog.model)
    assert dialog.model.rowCount() == 1
    assert dialog.told.text().endswith("Fait depuis : ouvrir un dossier (1)")
    assert dialog.model.index(0, 3).data().startswith("1 ")
    dialog.reject()


def test_a_damaged_copy_is_listed_and_can_be_neither_opened_nor_put_back(copied: Sitter) -> None:
    (_, copy), *_ = automatic_backups(path_of(copied))
    copy.write_bytes(b"x" * 5000)
    dialog = dialog_of(copied)
    assert dialog.model.index(0, 3).data() == "illisible"
    assert not dialog.replace.isEnabled()
    assert dialog.told.text().endswith(".")
    dialog.reject()


def test_a_copy_is_looked_at_beside_the_register_and_nothing_is_written_there(copied: Sitter) -> None:
    (_, copy), *_ = automatic_backups(path_of(copied))
    before = copy.read_bytes()
    dialog = dialog_of(copied)
    dialog.beside.click()
    (beside,) = copied.window.care.beside
    copied.qtbot.waitUntil(lambda: beside.desk.workspace is not None and not beside.background.busy, timeout=_PATIENCE)
    assert beside.care.banner.isVisible()
    assert "Copie du" in beside.windowTitle()
    assert dossiers_in(beside) == dossiers_in(copied.window) - 1
    assert not beside.menus.commands["new_meeting"].isEnabled()
    assert not beside.menus.commands["restore"].isEnabled()
    assert str(copy) not in copied.window.settings.recent()
    beside.close()
    assert copy.read_bytes() == before
    assert copied.window.care.beside == []
    dialog.reject()


def test_the_register_is_replaced_after_a_confirmation_and_the_present_is_kept(copied: Sitter) -> None:
    window, path = copied.window, path_of(copied)
    wanted = dossiers_in(window) - 1
    dialog = dialog_of(copied)
    dialog.replace.click()
    assert dossiers_in(window) == wanted + 1, "nothing is done before the confirmation"
    dialog.confirm.click()
    copied.qtbot.waitUntil(
        lambda: window.desk.workspace is not None and len(automatic_backups(path)) == 2, timeout=_PATIENCE
    )
    copied.settle()
    assert dossiers_in(window) == wanted
    assert any("revenu" in told.text for told in window.toasts.history)
    (_, newest), *_ = automatic_backups(path)
    assert newest.stem.endswith("avant restauration")


def test_the_windows_of_copies_close_with_the_register_s(copied: Sitter) -> None:
    dialog = dialog_of(copied)
    dialog.beside.click()
    (beside,) = copied.window.care.beside
    copied.qtbot.waitUntil(lambda: beside.desk.workspace is not None, timeout=_PATIENCE)
    copied.window.close()
    assert copied.window.care.beside == []


@pytest.fixture
def foreign(copied: Sitter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy laid elsewhere, encrypted under a key that this process does not hold; the dialog of files answers with it."""
    monkeypatch.setattr(key_file, "_COST", 2**10)  # the same scrypt, in no time
    copy = tmp_path / "ailleurs" / "copie.concertation"
    copy.parent.mkdir()
    keeping.backup_file(path_of(copied), copy)
    monkeypatch.setattr(keys, "__dict__", Keys().__dict__)
    secrecy.encrypt(copy, PHRASE)
    monkeypatch.setattr(keys, "__dict__", Keys().__dict__)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(copy), ""))
    return copy


def _asked_for(copied: Sitter, copy: Path) -> RestoreDialog:
    dialog = dialog_of(copied)
    dialog.other.click()
    copied.qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.path == copy, timeout=_PATIENCE)
    return dialog


def test_a_copy_under_another_key_is_read_once_its_passphrase_is_given_and_put_back(
    copied: Sitter, foreign: Path
) -> None:
    dialog = _asked_for(copied, foreign)
    key = dialog.key
    assert key.isVisible()
    assert not dialog.replace.isEnabled()
    assert "CONCERTATION" not in dialog.told.text(), "a window names no variable of the environment"
    for slip in range(1, 4):
        key.told.setText("")
        key.field.setText("une autre phrase")
        key.go.click()
        copied.qtbot.waitUntil(lambda: bool(key.told.text()), timeout=_PATIENCE)
        assert key.go.isEnabled() == key.field.isEnabled() == (slip < 3), "the third slip makes the next wait"
    key._wait.setInterval(0)  # rings too early
    copied.qtbot.wait(50)
    assert not key.go.isEnabled()
    copied.qtbot.waitUntil(key.go.isEnabled, timeout=_PATIENCE)
    key.field.setText(PHRASE)
    key.go.click()
    copied.qtbot.waitUntil(dialog.replace.isEnabled, timeout=_PATIENCE)
    assert not key.isVisible()
    assert not key.field.text(), "never kept"
    assert dialog.chosen is not None
    assert dialog.chosen.path == foreign
    assert dialog.model.rowCount() == 2
    path = path_of(copied)
    dialog.replace.click()
    dialog.confirm.click()
    copied.qtbot.waitUntil(
        lambda: any("revenu" in told.text for told in copied.window.toasts.history), timeout=_PATIENCE
    )
    copied.settle()
    assert secrecy.is_encrypted(path)


def test_the_recovery_code_reads_a_copy_without_its_key_file_and_other_damage_asks_for_none(
    copied: Sitter, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrecy.unlock(foreign, PHRASE)
    code = secrecy.recovery_code(foreign)
    assert code is not None
    monkeypatch.setattr(keys, "__dict__", Keys().__dict__)
    key_file.key_path(foreign).unlink()
    dialog = _asked_for(copied, foreign)
    assert dialog.key.isVisible()
    dialog.key.field.setText(code)
    dialog.key.go.click()
    copied.qtbot.waitUntil(dialog.beside.isEnabled, timeout=_PATIENCE)
    foreign.write_bytes(b"x" * 5000)
    dialog.other.click()
    copied.qtbot.waitUntil(lambda: dialog.chosen is not None and dialog.chosen.reason is not None, timeout=_PATIENCE)
    assert not dialog.key.isVisible()
    dialog.reject()
