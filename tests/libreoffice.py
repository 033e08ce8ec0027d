"""LibreOffice beside us, where it is installed: sought as the application seeks it, with a profile of a test's own."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from concertation.exchange import office

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 180

needed = pytest.mark.skipif(office.installed() is None, reason="LibreOffice is not installed")


def convert(kind: str, folder: Path, *sources: Path) -> None:
    """Make files of another kind (``pdf``, ``ods``, or a filter of its own) in a folder."""
    program = office.installed()
    assert program is not None
    options = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind]
    command = [program, *options, "--outdir", str(folder), *map(str, sources)]
    subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST)
