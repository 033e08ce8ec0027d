"""Writes and verifies an archive folder: files, their index in CSV, and their sums as ``sha256sum -c`` reads them."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from concertation.errors import UserError
from concertation.exchange.files import write_file

INDEX, SUMS = "index.csv", "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
_CHUNK = 1024 * 1024
_MOST_SUMS = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """One file of an archive: where it lies in the folder, its bytes, and what the index tells of it, by column."""

    path: PurePosixPath
    content: bytes
    told: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sum:
    """One line of the sums: a file, and whether it is there and as it was."""

    path: str
    sha256: str
    there: bool
    same: bool


def write_archive(folder: Path, files: Iterable[Archived]) -> int:
    """Write an archive into an empty or new folder and return how many files it holds; the sums come last of all.

    Raises:
        UserError: ``archive_not_empty``; ``folder_missing``, ``disk_full`` or ``file_unwritable``.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("archive_not_empty", path=str(folder))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError("folder_missing", folder=str(folder.parent)) from error
    rows: list[dict[str, str]] = []
    sums: list[tuple[str, str]] = []
    for file in files:
        target = folder.joinpath(*file.path.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, file.content)
        digest = hashlib.sha256(file.content).hexdigest()
        sums.append((digest, str(file.path)))
        rows.append({"file": str(file.path), "sha256": digest, "size": str(len(file.content)), **file.told})
    index = _index(rows)
    write_file(folder / INDEX, index)
    sums.append((hashlib.sha256(index).hexdigest(), INDEX))
    write_file(folder / SUMS, "".join(f"{digest}  {name}\n" for digest, name in sums).encode("utf-8"))
    return len(rows)


def _index(rows: list[dict[str, str]]) -> bytes:
    written = io.StringIO(newline="")
    columns = list(dict.fromkeys(name for row in rows for name in row)) or ["file", "sha256", "size"]
    writer = csv.DictWriter(written, columns, delimiter=";", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode("utf-8-sig")  # spreadsheets take it for UTF-8 by its mark


def verify_archive(folder: Path) -> list[Sum]:
    """Return each file that the sums name, and each that they do not, with what became of it.

    Raises:
        UserError: ``archive_without_sums`` where the folder has none, or they cannot be read.
    """
    try:
        if (folder / SUMS).stat().st_size > _MOST_SUMS:
            raise UserError("archive_without_sums", path=str(folder))
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("archive_without_sums", path=str(folder)) from error
    found = [_sum(folder, line) for line in lines if line.strip()]
    named = {each.path for each in found} | {SUMS}
    return found + [Sum(name, "", there=True, same=False) for name in _names(folder) if name not in named]


def _names(folder: Path) -> Iterator[str]:
    yield from sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())


def _sum(folder: Path, line: str) -> Sum:
    read = _LINE.fullmatch(line)
    if read is None:
        return Sum(line[:200], "", there=False, same=False)
    digest, name = read.groups()
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        return Sum(name, digest, there=False, same=False)
    with path.open("rb") as file:
        return Sum(name, digest, there=True, same=hashlib.file_digest(file, "sha256").hexdigest() == digest)
