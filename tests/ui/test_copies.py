"""Copies made to be read by other programs: swept where a former run could not."""

from __future__ import annotations

import os
from pathlib import Path

from concertation.ui.copies import _sweep

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
