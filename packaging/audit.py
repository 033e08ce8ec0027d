"""``audit.py [DATABASE]``: looks up every locked package in a copy of the OSV database, with no network.

DATABASE, or the variable CONCERTATION_OSV, is a folder or a zip of OSV records (JSON), such as the ``all.zip`` that OSV
publishes for PyPI. Ends with 1 where a locked version is affected, 2 where the database cannot be read.
"""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from locked import Pin, normal, pins  # noqa: E402

VARIABLE = "CONCERTATION_OSV"
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-freeze.txt")


def records(database: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a folder or of a zip.

    Raises:
        FileNotFoundError: there is none.
    """
    if database.is_dir():
        contents = (path.read_bytes() for path in sorted(database.rglob("*.json")))
        yield from (json.loads(content) for content in contents)
        return
    with zipfile.ZipFile(database) as zipped:
        for name in sorted(each for each in zipped.namelist() if each.endswith(".json")):
            yield json.loads(zipped.read(name))


def is_affected(version: str, affected: dict[str, Any]) -> bool:
    """Tell whether a version is named by a record, or lies in one of its ranges."""
    if version in affected.get("versions", ()):
        return True
    ranges = [each for each in affected.get("ranges", ()) if each.get("type") == "ECOSYSTEM"]
    return any(_lies_in(Version(version), each.get("events", ())) for each in ranges)


def _lies_in(version: Version, events: list[dict[str, str]]) -> bool:
    """Walk the events of a range in the order of versions; "0" stands before all of them."""
    known = [(_order(kind, at), kind) for event in events for kind, at in event.items()]
    inside = False
    for at, kind in sorted((at, kind) for at, kind in known if at is not None):
        if kind == "introduced" and version >= at:
            inside = True
        elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
            inside = False
    return inside


def _order(kind: str, at: str) -> Version | None:
    """Return the place of an event; one that Python cannot order counts where it warns, not where it reassures."""
    first = Version("0.dev0")
    try:
        return first if at == "0" else Version(at)
    except InvalidVersion:
        return first if kind == "introduced" else None


def found(locked: list[Pin], database: Path) -> tuple[int, list[str]]:
    """Return how many records were read, and a sentence for each locked version that one affects."""
    versions: dict[str, set[str]] = {}
    for pin in locked:
        versions.setdefault(normal(pin.name), set()).add(pin.version)
    read = 0
    told: list[str] = []
    for record in records(database):
        read += 1
        for affected in () if record.get("withdrawn") else record.get("affected", ()):
            package = affected.get("package", {})
            name = normal(package.get("name", ""))
            known = versions.get(name, set()) if package.get("ecosystem") == "PyPI" else set()
            line = f"{record['id']} {record.get('summary', '')}".rstrip()
            told += [f"{name} {version}: {line}" for version in known if is_affected(version, affected)]
    return read, sorted(set(told))


def main() -> int:
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get(VARIABLE, "")
    if not given:
        print(f"No audit: {VARIABLE} names no OSV database (a folder or a zip of JSON records).", file=sys.stderr)
        return 0
    locked = [pin for name in LOCKS for pin in pins(Path(__file__).resolve().parent / name)]
    try:
        read, told = found(locked, Path(given))
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        print(f"The OSV database cannot be read: {given}: {error}", file=sys.stderr)
        return 2
    if not read:
        print(f"The OSV database holds no record: {given}", file=sys.stderr)
        return 2
    print(*told, f"{read} records, {len({pin.purl for pin in locked})} packages, {len(told)} found", sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
