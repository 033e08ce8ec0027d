"""Tells the toolkit what a register and its journal are by their names, so that dialogs of files never open them to find out.

Under POSIX, opening and closing a file is enough to lose the locks held on it (see ``persistence.foothold``).
"""

from __future__ import annotations

import os
import sys

from concertation.locations import resource

_DATA = "XDG_DATA_DIRS"
_USUAL = "/usr/local/share:/usr/share"  # where nothing is said (XDG Base Directory Specification)


def teach_file_types() -> None:
    """Lay our types beside the system's; before the application is made, which reads them once."""
    if not sys.platform.startswith("linux"):
        return
    folders = (os.environ.get(_DATA) or _USUAL).split(":")
    ours = str(resource())
    if ours not in folders:
        os.environ[_DATA] = ":".join([*folders, ours])
