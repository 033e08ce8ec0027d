"""Dialogs of files tell a register and its journal by their names, without opening them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_LOOK = """
import fcntl, os, sys
from concertation.ui.application import make_application
from concertation.ui.settings import Settings
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileIconProvider
app = make_application(Settings())
look = QFileIconProvider()
for path in sys.argv[1:]:
    with open(path, "r+b") as held:
        fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        look.icon(QFileInfo(path))
        number = os.fstat(held.fileno()).st_ino
        print(look.type(QFileInfo(path)), any(f":{number} " in line for line in open("/proc/locks")))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems tell types otherwise")
def test_a_look_at_a_register_and_its_journal_opens_neither(tmp_path: Path) -> None:
    paths = [tmp_path / f"registre.concertation{suffix}" for suffix in ("", "-wal", "-shm")]
    for path in paths:
        path.touch()
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app"), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _LOOK, *map(str, paths)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    told = answer.stdout.splitlines()
    assert len(told) == len(paths)
    assert all(line.endswith(" True") for line in told), told


def test_what_is_installed_tells_the_same_types() -> None:
    installed = ROOT / "packaging" / "linux" / "concertation.xml"
    assert installed.read_bytes() == (ROOT / "resources" / "mime" / "packages" / "concertation.xml").read_bytes()
