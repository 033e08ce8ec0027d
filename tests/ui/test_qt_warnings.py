"""What Qt warns of fails a test: asked of pytest itself, with the project's own settings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("said", "failed"),
    [("qWarning('une alerte')", True), ("qCritical('une faute')", True), ("qDebug('un mot')", False)],
)
def test_a_warning_of_qt_fails_the_test_that_caused_it(said: str, failed: bool, tmp_path: Path) -> None:
    tried = tmp_path / "test_said.py"
    name = said.partition("(")[0]
    tried.write_text(f"from PySide6.QtCore import {name}\n\n\ndef test_said(qtbot):\n    {said}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-c", str(ROOT / "pyproject.toml"), "-p", "no:cacheprovider"]
    done = subprocess.run([*command, str(tried)], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == int(failed), done.stdout + done.stderr
    assert ("une alerte" in done.stdout or "une faute" in done.stdout) == failed
