"""Files dropped on the window where no place takes them: a register is opened, anything else is verified."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

REGISTER = ".concertation"


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files dropped that are on this machine."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def is_register(path: Path) -> bool:
    return path.suffix.casefold() == REGISTER
