"""Tells who has a register open: a small advisory file beside it; SQLite's own locks do the protecting."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
import sys
from pathlib import Path

from concertation.errors import UserError

UNKNOWN = ""


def lock_file(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


class Lock:
    """The mark left beside a register by the first process that opens it for writing.

    A second process leaves it alone: the mark only helps to say who is there when the register stays busy.
    """

    def __init__(self, path: Path) -> None:
        self._file = lock_file(path)
        self._held = False

    def take(self) -> None:
        """Leave the mark, unless a living process has left its own; a folder that refuses it is no obstacle."""
        mark = json.dumps({"user": _user(), "machine": socket.gethostname(), "pid": os.getpid()})
        if _read(self._file) is not None and not _alive(self._file):
            with contextlib.suppress(OSError):
                self._file.unlink()
        with contextlib.suppress(OSError), self._file.open("x", encoding="utf-8") as file:
            file.write(mark)
            self._held = True

    def leave(self) -> None:
        if self._held:
            self._held = False
            with contextlib.suppress(OSError):
                self._file.unlink()


def holder_of(path: Path) -> str:
    """Return ``user, machine`` of the process holding a register, or an empty text when nobody says so."""
    mark = _read(lock_file(path))
    if mark is None or mark.get("pid") == os.getpid():
        return UNKNOWN
    return f"{mark.get('user', '?')}, {mark.get('machine', '?')}"


def expect_nobody(path: Path) -> None:
    """Refuse where a living process holds a register: replacing it would lose what is written there.

    Raises:
        UserError: ``register_busy``, with who holds it.
    """
    file = lock_file(path)
    if _read(file) is not None and _alive(file):
        raise UserError("register_busy", path=str(path), holder=holder_of(path) or "?", reason="")


def _read(file: Path) -> dict[str, object] | None:
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _alive(file: Path) -> bool:
    """Tell whether the process that left the mark may still run; one on another machine is presumed to."""
    mark = _read(file) or {}
    if "machine" in mark and mark["machine"] != socket.gethostname():
        return True
    pid = mark.get("pid")
    return isinstance(pid, int) and is_running(pid)


def is_running(pid: int) -> bool:
    """Tell whether a process of this machine may still run."""
    if sys.platform == "win32":
        return _alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _alive_on_windows(pid: int) -> bool:
    import ctypes  # noqa: PLC0415  # os.kill(pid, 0) ends the process on Windows

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
