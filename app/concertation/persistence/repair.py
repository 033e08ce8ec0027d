"""Makes a sound register out of a damaged one: the fullest proven copy, then what the log did since, then what else is read.

The damaged file is only read. The gestures written since the copy are replayed with their own operations while the chain of
seals vouches for them; whatever can be read beyond is brought in by one gesture of its own, ``salvage``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import UserError
from concertation.persistence import received
from concertation.persistence.automatic import automatic_backups
from concertation.persistence.backup import restore
from concertation.persistence.bringing_in import bring_in
from concertation.persistence.check import Fault, check, deep
from concertation.persistence.engine import transaction
from concertation.persistence.faults import is_of_the_disk
from concertation.persistence.header import lent_readable
from concertation.persistence.ids import Makers
from concertation.persistence.lineage import PassedOver, ranked
from concertation.persistence.naming import forget, give_name
from concertation.persistence.oplog import columns_of, link, logged_tables
from concertation.persistence.received import told
from concertation.persistence.register import Register
from concertation.persistence.salvage import salvage
from concertation.persistence.salvaged import Gesture, Operation, Salvaged
from concertation.persistence.search import index_rows
from concertation.persistence.secrecy import key_file
from concertation.persistence.secrecy.key_file import key_path
from concertation.persistence.secrecy.keys import keys

_RULES = ("foreign_key", "chain", "log", "search", "trigger", "integrity")


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair brought back.

    Attributes:
        path: of the new register.
        copy: the proven copy it started from, None where there was none.
        replayed: gestures done since that copy, vouched for by their seals.
        operations: changed cells and added rows that these gestures wrote.
        last_at: instant of the last of them.
        salvaged: rows added or set right beyond those, by table.
        lost: what could not be brought back, told as ``table/id`` or ``table/id/column``, or a table's name where that is all
            that is known.
        doubtful: what was brought back as the damaged tables say, though the log says otherwise and neither is proven.
        passed_over: newer copies that could not serve: a passphrase may open one.
        faults: what :func:`~concertation.persistence.check.check` finds in the new register.
    """

    path: Path
    copy: Path | None
    replayed: int
    operations: int
    last_at: str | None
    salvaged: dict[str, int]
    lost: tuple[str, ...]
    doubtful: tuple[str, ...]
    passed_over: tuple[PassedOver, ...]
    faults: tuple[Fault, ...]


def repair(
    damaged: Path, to: Path, makers: Makers, *, schema: str | None = None, second: Path | None = None
) -> Repaired:
    """Write at ``to`` a new register holding all that the damaged one and the fullest proven copy of its past can give.

    Copies are looked for beside it and in the ``second`` place where it is there.

    Raises:
        UserError: ``register_exists``; ``nothing_to_repair`` where neither the file nor any copy can be read.
    """
    if to.exists():
        raise UserError("register_exists", path=str(to))
    built = to.with_name(f".{to.name}.{os.getpid()}.repaired")
    forget(built)
    with lent_readable(damaged, built) as lent:
        found = salvage(lent)
    keys.follow(damaged, built)
    try:
        copy, passed_over = _begin(damaged, built, makers, schema, second, found)
        if copy is None and found is None:
            raise UserError("nothing_to_repair", path=str(damaged))
        with Register.open(built, makers) as register:
            brought = _Brought(lost=["*"]) if found is None else _bring_back(register, found)
        keys.follow(damaged, to)
        if (sealed := key_file.read(key_path(damaged))) is not None:
            key_file.write(key_path(to), sealed)
        left = check(built) + deep(built)
        brought.lost += [each.object for each in left if each.kind in {"piece", "issued"}]
        faults = tuple(each for each in left if each.kind in _RULES)
        give_name(built, to)
    finally:
        forget(built)
        key_path(built).unlink(missing_ok=True)
        keys.forget_place(built)
    return Repaired(
        to,
        copy,
        *brought.replayed,
        brought.salvaged,
        tuple(dict.fromkeys(brought.lost)),
        tuple(brought.doubtful),
        passed_over,
        faults,
    )


@dataclass(slots=True)
class _Brought:
    """What came back: gestures and operations replayed with the instant of the last, rows by table, what is lost or doubtful."""

    replayed: tuple[int, int, str | None] = (0, 0, None)
    salvaged: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)


def _bring_back(register: Register, found: Salvaged) -> _Brought:
    """Replay what the seals vouch for, then bring in what else was read, where the log does not say all."""
    brought = _Brought(_replay(register, found))
    _receive(register, found)
    if not _is_whole(register, found):
        brought.salvaged, brought.lost = bring_in(register, found)
        brought.lost += sorted(found.damaged) + _still_missing(register, found.missing)
        brought.doubtful = sorted(found.doubtful - set(brought.lost))
    return brought


def _still_missing(register: Register, missing: set[str]) -> list[str]:
    """Return those of the missing rows that the copy and the replayed gestures did not give back."""
    with register.read() as reader:
        tables = set(logged_tables(reader.connection))
        return [
            place
            for place in sorted(missing)
            for table, _, key in [place.partition("/")]
            if table in tables and not reader.scalar(f'SELECT count(*) FROM "{table}" WHERE id = :key', key=key)
        ]


def _begin(
    damaged: Path, built: Path, makers: Makers, schema: str | None, second: Path | None, found: Salvaged | None
) -> tuple[Path | None, tuple[PassedOver, ...]]:
    """Lay down the copy that holds most of its past and restores, or an empty register; return it, and those passed over."""
    copies = automatic_backups(damaged) + (automatic_backups(damaged, second) if second is not None else [])
    able, passed_over = ranked(copies, found, makers.clock())
    for at, copy in able:
        try:
            restore(copy, built, makers)
        except UserError as error:
            forget(built)
            passed_over.append((at, PassedOver(copy, error.code)))
            continue
        return copy, _named(each for each in passed_over if each[0] > at)
    Register.create(built, makers, schema=schema).close()
    return None, _named(passed_over)


def _named(passed_over: Iterable[tuple[datetime, PassedOver]]) -> tuple[PassedOver, ...]:
    """Return copies that could not serve, the newest first."""
    return tuple(each for _, each in sorted(passed_over, key=lambda one: (one[0], one[1].path), reverse=True))


def _replay(register: Register, found: Salvaged) -> tuple[int, int, str | None]:
    """Do again, as they were, the gestures that follow the last one of the register, while their seals match.

    Return how many gestures and operations that is, and the instant of the last.
    """
    replayed, written, last_at = 0, 0, None
    with register.alone() as raw, _cell_by_cell(raw), transaction(raw):
        last = raw.execute("SELECT seq, chain FROM gesture ORDER BY seq DESC LIMIT 1").fetchone()
        seq, chain = tuple(last) if last else (0, "")
        raw.execute("UPDATE origin SET applying = 1")
        touched: set[tuple[str, str]] = set()
        while (gesture := found.gestures.get(seq + 1)) is not None:
            operations = found.operations.get(gesture[0], [])
            if link(chain, gesture[:9], operations) != gesture[9] or not _done_again(raw, gesture, operations):
                break
            touched.update((operation[3], operation[4]) for operation in operations)
            seq, chain, last_at = gesture[1], gesture[9], gesture[6]
            replayed += 1
            written += len(operations)
        _keep_pieces(raw, found)
        index_rows(raw, touched)
        raw.execute("UPDATE origin SET applying = 0, hlc = max(hlc, coalesce((SELECT max(hlc) FROM op), 0))")
    return replayed, written, last_at


def _receive(register: Register, found: Salvaged) -> None:
    """Let the lines that wait be those of the damaged register: one of the copy may have become its gesture since."""
    with register.alone() as raw, transaction(raw):
        waiting = {told(row).id for row in raw.execute(received.LEFT).fetchall()}
        if received.TABLE not in found.damaged:
            for line_id in waiting:
                received.forget(raw, line_id)
            waiting = set()
        for line in found.received:
            if line.id not in waiting:
                received.keep(raw, line)


@contextmanager
def _cell_by_cell(raw: Any) -> Iterator[None]:
    """Leave the rules that bind several cells of a row aside: a gesture set them together, its log tells them one by one."""
    raw.execute("PRAGMA ignore_check_constraints=ON")
    try:
        yield
    finally:
        raw.execute("PRAGMA ignore_check_constraints=OFF")


def _done_again(raw: Any, gesture: Gesture, operations: list[Operation]) -> bool:
    """Do a gesture again, whole; nothing of it where a table refuses what its seal does not cover: an erased value, a state."""
    raw.execute("SAVEPOINT gesture")
    try:
        for operation in operations:
            _apply(raw, operation, gesture[0])
        _write_gesture(raw, gesture)
    except (driver.DatabaseError, TypeError, ValueError) as error:
        if is_of_the_disk(error):
            raise
        raw.execute("ROLLBACK TO gesture")
        return False
    finally:
        raw.execute("RELEASE gesture")
    return True


def _apply(raw: Any, operation: Operation, gesture: str) -> None:
    origin, seq, hlc, table, key, column, value, p_origin, p_seq, erased = operation
    raw.execute("INSERT INTO op VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*operation[:9], gesture))
    if erased:
        raw.execute("INSERT INTO erased VALUES (?, ?, ?)", (origin, seq, erased))
    raw.execute(
        "DELETE FROM head WHERE tbl = ? AND pk = ? AND col = ? AND origin = ? AND seq = ?",
        (table, key, column, p_origin, p_seq),
    )
    raw.execute("INSERT INTO head VALUES (?, ?, ?, ?, ?, ?)", (table, key, column, hlc, origin, seq))
    if column == "*":
        row = json.loads(value)  # columns added since it was written take their default
        cells = {"id": key, **{name: row[name] for name in columns_of(raw, table) if name in row}}
        listed = ", ".join(f'"{name}"' for name in cells)
        places = ", ".join("?" * len(cells))
        raw.execute(f'INSERT INTO "{table}" ({listed}) VALUES ({places})', tuple(cells.values()))
    else:
        raw.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', (value, key))


def _write_gesture(raw: Any, gesture: Gesture) -> None:
    raw.execute(
        "INSERT INTO gesture (id, seq, name, subject_kind, subject_id, author, at, undoes, inverts, chain, state, undoable)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        gesture,
    )


def _keep_pieces(raw: Any, found: Salvaged) -> None:
    for sha256, content in found.pieces.items():
        raw.execute(
            "INSERT INTO piece (sha256, size, content) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (sha256, len(content), content),
        )


def _is_whole(register: Register, found: Salvaged) -> bool:
    """Tell whether the register now holds all that the damaged one ever wrote: its last operation, and those before."""
    if found.last is None:
        return False
    origin, seq = found.last
    with register.read() as reader:
        return bool(reader.scalar("SELECT count(*) FROM op WHERE origin = :origin", origin=origin) == seq)
