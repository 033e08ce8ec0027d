"""Processes killed at any moment, and several at once: what was acknowledged is there, and nothing is between."""

from __future__ import annotations

import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from tests.persistence.conftest import START, add_toy, toy_schema

from concertation.persistence import engine, migrate
from concertation.persistence import register as register_room
from concertation.persistence.backup import backup
from concertation.persistence.check import check
from concertation.persistence.engine import GENERATION, connect
from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.row_session import RowSession

KILLS = 20 if os.environ.get("CONCERTATION_EXHAUSTIVE") else 6  # of the real migrations

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Start ``work`` in a child process with the end of a pipe to write to; return its id and the end to read from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reading)
            work(writing)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    return child, reading


def lines_until_killed(child: int, reading: int, seconds: float) -> list[str]:
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        return pipe.read().split("\n")[:-1]


@pytest.fixture
def toys(path: Path) -> Path:
    Register.create(path, Makers.seeded(1, START), schema=toy_schema()).close()
    return path


def test_what_was_acknowledged_before_a_kill_is_there(toys: Path) -> None:
    assert RowSession.__name__, "loaded before the forks: on a busy machine they would be killed while loading it"
    dice = random.Random(4)  # noqa: S311  # the moments of the kills
    acknowledged: list[str] = []

    def capture(pipe: int) -> None:
        with Register.open(toys, Makers.system()) as register:
            while True:
                key = add_toy(register, "ligne " * dice.randrange(1, 200), weight=7)
                os.write(pipe, f"{key}\n".encode())

    kills = 0
    while kills < 8 or len(acknowledged) <= 20:  # a busy machine needs more of them
        acknowledged += lines_until_killed(*forked(capture), 0.1 + dice.random() * 0.4)
        kills += 1
    with Register.open(toys, Makers.system()) as register, register.read() as reader:
        kept = {row[0] for row in reader.rows("SELECT id FROM toy")}
    assert set(acknowledged) <= kept
    assert len(kept) <= len(acknowledged) + kills, "at most one line per kill was kept without being acknowledged"
    assert check(toys) == []


def test_two_processes_writing_at_once_both_succeed(toys: Path) -> None:
    def write_some(pipe: int) -> None:
        with Register.open(toys, Makers.system()) as register:
            for _ in range(30):
                os.write(pipe, f"{add_toy(register)}\n".encode())

    children = [forked(write_some) for _ in range(2)]
    for child, reading in children:
        with os.fdopen(reading, encoding="utf-8") as pipe:
            assert len(pipe.read().split()) == 30
        assert os.waitpid(child, 0)[1] == 0
    with Register.open(toys, Makers.system()) as register, register.read() as reader:
        assert reader.scalar("SELECT count(*) FROM toy") == 60
    assert check(toys) == []


def test_a_migration_killed_midway_leaves_the_old_register(toys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Register.open(toys, Makers.system()) as register:
        add_toy(register)

    def migrate_forever(pipe: int) -> None:
        for room in (engine, migrate, register_room):
            monkeypatch.setattr(room, "GENERATION", GENERATION + 1)

        def run(connection: object) -> None:
            connection.exec_driver_sql("CREATE TABLE extra (id TEXT PRIMARY KEY, gone INTEGER)")  # type: ignore[attr-defined]
            for number in range(5000):
                connection.exec_driver_sql("INSERT INTO extra VALUES (?, 0)", (f"{number}" * 400,))  # type: ignore[attr-defined]
            os.write(pipe, b"midway\n")
            time.sleep(60)

        monkeypatch.setattr(migrate, "_upgrade_to_head", run)
        Register.open(toys, Makers.system())

    child, reading = forked(migrate_forever)
    assert os.read(reading, 100) == b"midway\n"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    raw = connect(toys)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == GENERATION
    assert raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").fetchone()[0] == 0
    raw.close()
    assert check(toys) == []


def _before_the_tables(path: Path) -> None:
    """Write a register of the first generation: the machinery alone, as the first real migration finds it."""
    from alembic import command

    raw = connect(path, create=True)
    raw.execute(f"PRAGMA application_id={engine.APPLICATION_ID}")
    migrate.migrate(raw, path, lambda connection: command.upgrade(migrate.configuration(connection), "0001"))
    raw.execute("PRAGMA user_version=1")
    raw.close()


def _schema_of(path: Path) -> tuple[int, str, str, list[str]]:
    """Return the generation, the revision, what the integrity check says, and the tables of a file."""
    raw = connect(path)
    try:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        stamp = raw.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        generation, whole = (
            raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "integrity_check")
        )
        return generation, stamp, whole, tables
    finally:
        raw.close()


def test_the_real_migrations_killed_at_any_statement_leave_the_old_register_or_the_new(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    first = tmp_path / "premier.concertation"
    _before_the_tables(first)

    def migrated(pipe: int, path: Path, stops_at: int | None = None) -> None:
        """Bring a register up to date by the application's own way; the process is killed before a statement."""
        raw = connect(path)
        seen = 0

        def count(statement: str) -> None:
            nonlocal seen
            seen += 1
            if seen == stops_at:
                os.kill(os.getpid(), signal.SIGKILL)

        raw.set_trace_callback(count)
        migrate.migrate(raw, path, migrate._upgrade_to_head)
        raw.set_trace_callback(None)
        raw.close()
        os.write(pipe, f"{seen}\n".encode())

    def copied(name: str) -> Path:
        return Path(shutil.copyfile(first, tmp_path / f"{name}.concertation"))

    whole = copied("entier")
    child, reading = forked(partial(migrated, path=whole))
    with os.fdopen(reading, encoding="utf-8") as pipe:
        statements = int(pipe.read())
    os.waitpid(child, 0)
    old, new = _schema_of(first), _schema_of(whole)
    assert (old[1], new[0], new[2]) == ("0001", GENERATION, "ok")
    assert statements > 100

    points = sorted({1, 2, statements - 1, statements, *range(3, statements, max(1, statements // KILLS))})
    for point in points:
        path = copied(f"{point}")
        child, reading = forked(partial(migrated, path=path, stops_at=point))
        os.close(reading)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL, point
        assert _schema_of(path) in (old, new), f"between the two, killed at statement {point} of {statements}"
    raw = connect(path)  # the last one killed
    migrate.migrate(raw, path, migrate._upgrade_to_head)
    raw.close()
    assert _schema_of(path) == new, "the next opening finishes what was begun"
    record_property("tried", f"migrations killed inside: {len(points)} of the {statements} statements, none between")


def test_a_copy_made_under_a_writer_is_proven(toys: Path, tmp_path: Path) -> None:
    stop = threading.Event()
    with Register.open(toys, Makers.system()) as register:

        def capture() -> None:
            while not stop.is_set():
                add_toy(register)

        writer = threading.Thread(target=capture)
        writer.start()
        try:
            copies = [backup(register, tmp_path / f"copie {number}.concertation") for number in range(3)]
        finally:
            stop.set()
            writer.join()
    assert all(check(copy.path) == [] for copy in copies)


def test_threads_read_and_write_one_register(toys: Path) -> None:
    failures: list[BaseException] = []
    with Register.open(toys, Makers.system()) as register:

        def work() -> None:
            try:
                for _ in range(15):
                    add_toy(register)
                    with register.read() as reader:
                        reader.rows("SELECT * FROM toy")
            except BaseException as error:  # noqa: BLE001  # told to the test
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        with register.read() as reader:
            assert reader.scalar("SELECT count(*) FROM toy") == 45
