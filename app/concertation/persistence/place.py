"""Tells whether a folder is on this machine's disk, on a network share or in a synchronised folder.

A register lives safely only on a local disk: elsewhere the connection recipe changes (see ``engine``).
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path

_NETWORK_TYPES = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "afpfs", "webdav", "davfs", "9p", "fuse.sshfs"})
_SYNCHRONISED_NAMES = (
    "onedrive",
    "dropbox",
    "nextcloud",
    "owncloud",
    "google drive",
    "googledrive",
    "icloud",
    "seafile",
)
_SYNCHRONISED_MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".sync_*.db",
    "._sync_*.db",
    ".owncloudsync.log",
    ".nextcloudsync.log",
)
_DRIVE_REMOTE = 4  # GetDriveTypeW: DRIVE_REMOTE


class Place(StrEnum):
    """Where a file lies, as far as its safety is concerned."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCHRONISED = "synchronised"


def place_of(path: Path) -> Place:
    """Return the kind of place a file, present or to come, lies in."""
    folder = path.absolute().parent
    if _is_network(folder):
        return Place.NETWORK
    if _is_synchronised(folder):
        return Place.SYNCHRONISED
    return Place.LOCAL


def may_write(path: Path) -> bool:
    """Tell whether this user may write a file and, for the journal beside it, its folder."""
    return _is_writable(path) and may_add_to(path.parent)


def may_add_to(folder: Path) -> bool:
    """Tell whether this user may make files in a folder; so may nobody in one that is not there."""
    return _is_writable(folder)


def _is_writable(found: Path) -> bool:
    return os.access(found, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _is_network(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # only Windows asks its system

        anchor = folder.anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
    return _mount_type(folder, Path("/proc/self/mountinfo")) in _NETWORK_TYPES


def _mount_type(folder: Path, mounts: Path) -> str:
    """Return the file system type of the deepest mount holding ``folder``; empty where the system does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    held = os.path.realpath(folder)
    deepest, kind = "", ""
    for line in lines:
        left, _, right = line.partition(" - ")
        point = left.split()[4].replace("\\040", " ")
        inside = held == point or held.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(deepest):
            deepest, kind = point, right.split()[0]
    return kind


def _is_synchronised(folder: Path) -> bool:
    for parent in (folder, *folder.parents):
        name = parent.name.casefold()
        if any(name == known or name.startswith((f"{known} -", f"{known}-")) for known in _SYNCHRONISED_NAMES):
            return True
        if any(True for mark in _SYNCHRONISED_MARKS for _ in _found(parent, mark)):
            return True
    roots = (os.environ.get(name) for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"))
    return any(root and folder.is_relative_to(root) for root in roots)


def _found(folder: Path, pattern: str) -> list[Path]:
    try:
        return list(folder.glob(pattern)) if "*" in pattern else [p for p in (folder / pattern,) if p.exists()]
    except OSError:
        return []
