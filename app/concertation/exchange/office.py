"""Text documents of other programs turned into PDF by LibreOffice, where it is installed, at arm's length.

It runs in a process of its own, with a profile made for the occasion, no more time than it is given, and sees nothing but
a copy of the file.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

CONVERTED = frozenset((".odt", ".docx", ".doc", ".rtf", ".odp", ".pptx", ".ods", ".xlsx"))
TIMEOUT = 60  # seconds
_PACKED = frozenset((".odt", ".docx", ".odp", ".pptx", ".ods", ".xlsx"))  # archives of parts
_LARGEST_TEXT = 100 * 1024 * 1024  # bytes of one part of XML, unpacked: a book of a thousand pages has a tenth
_LARGEST_WHOLE = 1024 * 1024 * 1024
_NAMES = ("soffice", "libreoffice", "soffice.exe")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def installed() -> str | None:
    """Return LibreOffice's program, or nothing where there is none."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def is_sound(content: bytes, suffix: str) -> bool:
    """Tell whether a document is what its name says, and does not swell beyond all measure once unpacked."""
    if suffix.casefold() not in _PACKED:
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return False
    texts = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    return max(texts, default=0) <= _LARGEST_TEXT and sum(part.file_size for part in parts) <= _LARGEST_WHOLE


def converted(content: bytes, suffix: str, *, timeout: float = TIMEOUT) -> bytes | None:
    """Return a document as PDF, or nothing where LibreOffice is missing, fails, or takes too long."""
    program = installed()
    if program is None or suffix.casefold() not in CONVERTED:
        return None
    with tempfile.TemporaryDirectory(prefix="concertation-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"piece{suffix.casefold()}"
        source.write_bytes(content)
        if not _run([program, *_options(folder), str(source)], folder, timeout):
            return None
        result = folder / "piece.pdf"
        return result.read_bytes() if result.is_file() else None


def _options(folder: Path) -> list[str]:
    profile = (folder / "profile").as_uri()
    return [
        f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
        "--convert-to", "pdf", "--outdir", str(folder),
    ]  # fmt: skip


def _run(command: list[str], folder: Path, timeout: float) -> bool:
    """Run a command in a group of its own, so that nothing of it outlives its time."""
    with subprocess.Popen(  # noqa: S603  # a program found by its name, on a file we named
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    ) as process:
        try:
            return process.wait(timeout) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        import signal  # noqa: PLC0415  # its groups exist on POSIX alone

        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
