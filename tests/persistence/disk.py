"""A disk that remembers, fails and forgets: every write, sync, truncation and deletion of SQLite goes through here.

The real driver and the real connection recipe are used: only the file methods that SQLite's own file system layer hands out
are wrapped, in the driver's library, for as long as the block lasts.
"""

from __future__ import annotations

import ctypes
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3._sqlite3 as library

IOERR_WRITE, FULL = 10 | 3 << 8, 13  # https://sqlite.org/rescode.html
_MAY_CREATE = 0x4  # https://sqlite.org/c3ref/c_open_autoproxy.html
_JOURNALS = 0x800 | 0x4000 | 0x80000  # main, super, write-ahead
_SECTOR = 512
_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)  # names as addresses: SQLite keeps the very pointer that is passed on
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_CLOSE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int)
Operation = tuple[Any, ...]


class _Vfs(ctypes.Structure):
    """The head of ``sqlite3_vfs``, https://sqlite.org/c3ref/vfs.html."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_name", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
    )


class _Methods(ctypes.Structure):
    """``sqlite3_io_methods``, https://sqlite.org/c3ref/io_methods.html; the last twelve are left as they are."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("others", ctypes.c_void_p * 13),
    )


def is_wrappable() -> bool:
    """Tell whether this build of the driver shows SQLite's own functions."""
    return hasattr(ctypes.CDLL(library.__file__), "sqlite3_vfs_find")


@dataclass
class Disk:
    """What went through, in order, and the failure to come.

    Attributes:
        log: ``("create", name, file)``, ``("write", file, offset, bytes)``, ``("truncate", file, size)``, ``("sync", file)``,
            ``("unlink", name)``, ``("folder",)`` when the folder is on the disk, and what :meth:`mark` adds.
        points: writes, syncs, truncations and deletions so far.
        fail_at: the point that fails, 0 for none; ``sticky`` fails all those after it too.
    """

    log: list[Operation] = field(default_factory=list)
    points: int = 0
    fail_at: int = 0
    sticky: bool = False
    code: int = IOERR_WRITE
    fired: int = 0
    files: dict[int, tuple[int, bool]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)

    def mark(self, what: object) -> None:
        self.log.append(("mark", what))

    def fails(self) -> bool:
        self.points += 1
        failing = self.points == self.fail_at or (self.sticky and 0 < self.fail_at < self.points)
        self.fired += failing
        return failing


class _Wrapping:
    """The functions put in SQLite's place, kept alive while they may be called."""

    def __init__(self, vfs: _Vfs, disk: Disk) -> None:
        self.vfs, self.disk = vfs, disk
        self.real_open = _OPEN(vfs.open)
        self.real_delete = _DELETE(vfs.delete)
        self.kept: list[Any] = []
        self.tables: dict[int, _Methods] = {}
        self.mine = (_OPEN(self.open), _DELETE(self.delete))

    def open(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        path = None if name is None else Path(ctypes.string_at(name).decode())
        new = path is not None and not path.exists()
        code: int = self.real_open(vfs, name, file, flags, out)
        methods = ctypes.cast(file, ctypes.POINTER(ctypes.c_void_p))
        if code or path is None or not methods[0]:
            return code
        told = path.name
        disk = self.disk
        if new or told not in disk.names:
            disk.names[told] = len(disk.names) + 1 + len(disk.log)
            if new:
                disk.log.append(("create", told, disk.names[told]))
            else:
                disk.log.append(("found", told, disk.names[told]))
        makes_folder_durable = bool(flags & _MAY_CREATE and flags & _JOURNALS)
        disk.files[file] = (disk.names[told], makes_folder_durable)
        methods[0] = ctypes.addressof(self._wrapped(methods[0]))
        return code

    def _wrapped(self, address: int) -> _Methods:
        if address not in self.tables:
            real = _Methods.from_address(address)
            table = _Methods.from_buffer_copy(real)
            calls = (
                ("write", _WRITE, self._write(_WRITE(real.write))),
                ("truncate", _TRUNCATE, self._truncate(_TRUNCATE(real.truncate))),
                ("sync", _SYNC, self._sync(_SYNC(real.sync))),
            )
            for name, prototype, call in calls:
                made = prototype(call)
                self.kept.append(made)
                setattr(table, name, ctypes.cast(made, ctypes.c_void_p).value)
            self.tables[address] = table
        return self.tables[address]

    def _write(self, real: Callable[..., int]) -> Callable[..., int]:
        def write(file: int, data: int, size: int, offset: int) -> int:
            if self.disk.fails():
                return self.disk.code
            self.disk.log.append(("write", self.disk.files[file][0], offset, ctypes.string_at(data, size)))
            return real(file, data, size, offset)

        return write

    def _truncate(self, real: Callable[..., int]) -> Callable[..., int]:
        def truncate(file: int, size: int) -> int:
            if self.disk.fails():
                return self.disk.code
            self.disk.log.append(("truncate", self.disk.files[file][0], size))
            return real(file, size)

        return truncate

    def _sync(self, real: Callable[..., int]) -> Callable[..., int]:
        def sync(file: int, flags: int) -> int:
            if self.disk.fails():
                return self.disk.code
            number, folder_too = self.disk.files[file]
            self.disk.log.append(("sync", number))
            if folder_too:  # as SQLite does, the first time it syncs a journal through this handle
                self.disk.log.append(("folder",))
                self.disk.files[file] = (number, False)
            return real(file, flags)

        return sync

    def delete(self, vfs: int, name: int, durable: int) -> int:
        if self.disk.fails():
            return self.disk.code
        code: int = self.real_delete(vfs, name, durable)
        told = Path(ctypes.string_at(name).decode()).name
        self.disk.names.pop(told, None)
        self.disk.log.append(("unlink", told))
        if durable:
            self.disk.log.append(("folder",))
        return code


@contextmanager
def wrapped(disk: Disk) -> Iterator[Disk]:
    """Let every connection opened in the block go through ``disk``; all must be closed when it ends."""
    found = ctypes.CDLL(library.__file__).sqlite3_vfs_find
    found.restype = ctypes.c_void_p
    vfs = _Vfs.from_address(found(None))
    wrapping = _Wrapping(vfs, disk)
    before = vfs.open, vfs.delete
    vfs.open, vfs.delete = (ctypes.cast(each, ctypes.c_void_p).value for each in wrapping.mine)
    try:
        yield disk
    finally:
        vfs.open, vfs.delete = before


def after_a_cut(log: list[Operation], dice: random.Random, before: dict[str, bytes], folder: Path) -> None:
    """Write into ``folder`` the files as a power cut at the end of ``log`` may leave them.

    What was synced is there; of the rest, nothing, all, or a part drawn by lot, a write sometimes torn between sectors.
    """
    left = _Left(before)
    for operation in log:
        left.take(operation)
    left.lose(dice)
    for name, number in left.names.items():
        (folder / name).write_bytes(left.held[number])


class _Left:
    """What is surely on a disk, and what the system may still have kept to itself."""

    def __init__(self, before: dict[str, bytes]) -> None:
        self.before = before
        self.held: dict[int, bytearray] = defaultdict(bytearray)
        self.names: dict[str, int] = {}
        self._waiting: dict[int, list[Operation]] = defaultdict(list)
        self._unsure: list[Operation] = []

    def take(self, operation: Operation) -> None:
        match operation[0]:
            case "found":
                self.names[operation[1]] = operation[2]
                self.held[operation[2]] = bytearray(self.before[operation[1]])
            case "create" | "unlink":
                self._unsure.append(operation)
            case "folder":
                self._name(self._unsure)
                self._unsure.clear()
            case "sync":
                for each in self._waiting.pop(operation[1], []):
                    _apply(self.held[operation[1]], each)
            case "write" | "truncate":
                self._waiting[operation[1]].append(operation)

    def lose(self, dice: random.Random) -> None:
        self._name(self._unsure[: dice.randrange(len(self._unsure) + 1)])
        chance = dice.choice((0.0, 1.0, 0.5, 0.5))
        for number in self.names.values():
            for each in self._waiting.get(number, []):
                if dice.random() < chance:
                    _apply(self.held[number], each, dice if dice.random() < 0.15 else None)

    def _name(self, operations: list[Operation]) -> None:
        for operation in operations:
            if operation[0] == "create":
                self.names[operation[1]] = operation[2]
            else:
                self.names.pop(operation[1], None)


def _apply(held: bytearray, operation: Operation, torn: random.Random | None = None) -> None:
    if operation[0] == "truncate":
        del held[operation[2] :]
        return
    _, _, offset, data = operation
    if torn is not None:
        data = data[: torn.randrange(len(data) + 1) // _SECTOR * _SECTOR]
    held.extend(bytes(max(0, offset - len(held))))
    held[offset : offset + len(data)] = data
