"""Copies made to be read by other programs: swept where a former run could not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from concertation.ui.copies import _sweep, copy_folder, forget_copies

_DAY = 24 * 3600


def test_what_a_killed_run_left_is_swept_and_what_another_run_uses_is_not(tmp_path: Path) -> None:
    old, fresh, other = (tmp_path / name for name in ("concertation-old", "concertation-fresh", "elsewhere"))
    for folder in (old, fresh, other):
        folder.mkdir()
        (folder / "relance.eml").write_text("x", encoding="utf-8")
    now = fresh.stat().st_mtime
    os.utime(old, (now - 2 * _DAY, now - 2 * _DAY))
    os.utime(other, (now - 2 * _DAY, now - 2 * _DAY))
    _sweep(tmp_path, now)
    assert sorted(folder.name for folder in tmp_path.iterdir()) == ["concertation-fresh", "elsewhere"]


def test_what_a_run_left_goes_as_soon_as_that_run_is_no_more(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    mine, left = (tmp_path / f"concertation-{pid}-abc" for pid in (os.getpid(), ended.pid))
    for folder in (mine, left):
        folder.mkdir()
        (folder / "relance.eml").write_text("x", encoding="utf-8")
        (folder / "relance.eml").chmod(0o400)
    _sweep(tmp_path, mine.stat().st_mtime)
    assert list(tmp_path.iterdir()) == [mine]


def test_copies_are_forgotten_all_at_once_and_made_again_after(tmp_path: Path) -> None:
    folder = copy_folder()
    (folder / "relance.eml").write_text("x", encoding="utf-8")
    forget_copies()
    assert not folder.exists()
    assert copy_folder().is_dir()
