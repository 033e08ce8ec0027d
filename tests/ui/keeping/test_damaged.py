"""A damaged register opens for what can still be read, says so in words, and leads to its copies and to a repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlcipher3 import dbapi2 as driver
from tests.ui.real import end

from concertation import bootstrap
from concertation.persistence.automatic import backup_folder
from concertation.persistence.damage import damaged_tables
from concertation.services import keeping
from concertation.services.queries.directory import persons
from concertation.services.workspace import Workspace
from concertation.ui.keeping.repair_dialog import RepairDialog
from concertation.ui.keeping.restore_dialog import RestoreDialog
from concertation.ui.main_window import MainWindow
from concertation.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.factories.register import SmallRegister

    from concertation.ui.theme import Theme

_PATIENCE = 120_000


def spoil(path: Path, table: str) -> None:
    """Write over the first page of a table."""
    raw = driver.connect(str(path))
    size = raw.execute("PRAGMA page_size").fetchone()[0]
    root = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    raw.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : (root - 1) * size + 200] = b"\xff" * 200
    path.write_bytes(content)


@pytest.fixture
def damaged(small_register: SmallRegister, tmp_path: Path) -> Path:
    """Return a register copied while it was sound, whose votes cannot be read any more."""
    path = tmp_path / "essai.concertation"
    small_register.copy_to(path)
    with Workspace.open(path) as workspace:
        keeping.daily_backup(workspace)
    spoil(path, "vote")
    return path


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> Iterator[MainWindow]:
    made = MainWindow(bootstrap.doors(), Settings())
    made.resize(1366, 768)
    made.show()
    yield made
    end(made)


def test_the_tables_that_cannot_be_read_are_named(damaged: Path) -> None:
    assert damaged_tables(damaged) == ["vote"]


def test_it_opens_read_only_and_the_banner_says_what_is_damaged_and_what_could_take_its_place(
    qtbot: QtBot, window: MainWindow, damaged: Path
) -> None:
    before = damaged.read_bytes()
    window.open_path(str(damaged))
    banner = window.care.banner
    qtbot.waitUntil(
        lambda: banner.isVisible() and "sauvegarde lisible est du" in banner.words.text(), timeout=_PATIENCE
    )
    assert "vote" in banner.words.text()
    workspace = window.desk.workspace
    assert workspace is not None
    assert workspace.readonly
    assert workspace.read(persons, workspace.today())
    assert not window.menus.commands["new_meeting"].isEnabled()
    window.close()
    assert damaged.read_bytes() == before


def test_what_does_not_open_at_all_leads_to_its_copies_and_comes_back(
    qtbot: QtBot, window: MainWindow, damaged: Path
) -> None:
    damaged.write_bytes(b"\xff" * 8192)
    window.show_welcome()
    window.open_path(str(damaged))
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None, timeout=_PATIENCE)
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=_PATIENCE)
    assert dialog.repair.isVisible()
    dialog.replace.click()
    dialog.confirm.click()
    qtbot.waitUntil(lambda: window.desk.workspace is not None, timeout=_PATIENCE)
    assert not window.desk.workspace.readonly  # type: ignore[union-attr]  # waited for
    (aside,) = damaged.parent.glob("*/*abîmé*")
    assert aside.read_bytes() == b"\xff" * 8192


def test_a_register_whose_header_is_lost_is_offered_a_repair_though_it_has_no_copy(
    qtbot: QtBot, window: MainWindow, damaged: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "seul" / "registre.concertation"
    alone.parent.mkdir()
    alone.write_bytes(bytes(100) + damaged.read_bytes()[100:])
    window.show_welcome()
    window.open_path(str(alone))
    qtbot.waitUntil(lambda: window.findChild(RestoreDialog) is not None, timeout=_PATIENCE)
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert dialog.repair.isVisible()
    dialog.close()


def test_a_repair_writes_another_file_and_tells_what_came_back(
    qtbot: QtBot, window: MainWindow, damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to, second = tmp_path / "réparé.concertation", tmp_path / "clé USB"
    backup_folder(damaged).rename(second)
    keeping.choose_second_place(second)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(to), ""))
    window.care.ask_repair(damaged)
    dialog = window.findChild(RepairDialog)
    assert isinstance(dialog, RepairDialog)
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog._made is not None, timeout=_PATIENCE)
    assert "sain" in dialog.told.text()
    assert "clé USB" in dialog.told.text(), "the copies of the second place serve too"
    assert keeping.check(to).sound
    dialog.act.click()
    qtbot.waitUntil(lambda: window.desk.path == to, timeout=_PATIENCE)
    assert not window.care.banner.isVisible()
