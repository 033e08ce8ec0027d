"""Where the shipped files and the user's folders lie.

A wheel or a frozen application carries ``resources/`` and ``db/`` inside the package; a checkout keeps them beside
``app/``. No other module knows the difference.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]
_NAME = "Concertation"


def _shipped(folder: str) -> Path:
    packaged = _PACKAGE / folder
    return packaged if packaged.is_dir() else _CHECKOUT / folder


def resource(*parts: str) -> Path:
    """Return a file or folder of ``resources/``."""
    return _shipped("resources").joinpath(*parts)


def migrations() -> Path:
    """Return the folder of the Alembic scripts."""
    return _shipped("db") / "migrations"


def database_schema() -> Path:
    """Return the snapshot of the schema from which a new register is made."""
    return _shipped("db") / "schema.sql"


def reference(*parts: str) -> Path:
    """Return a file of ``db/reference/``: school holidays, subject codes."""
    return (_shipped("db") / "reference").joinpath(*parts)


def user_folder() -> Path:
    """Return the per-user folder for settings, crash reports and recent files (made on first use).

    ``CONCERTATION_HOME`` overrides it: tests and portable installs use that.
    """
    if chosen := os.environ.get("CONCERTATION_HOME"):
        folder = Path(chosen)
    elif sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / _NAME
    elif sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support" / _NAME
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / _NAME.lower()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def documents_folder() -> Path:
    """Return where a new register is proposed: the user's documents folder, or home where there is none."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()
