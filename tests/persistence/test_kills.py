"""Processes killed at any moment, and several at once: what was acknowledged is there, and nothing is between."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.factories.older import write_first_generation
from tests.persistence.conftest import START, add_toy, toy_schema
from tests.persistence.processes import forked, lines_until_ended

from concertation.persistence import backup as backup_room
from concertation.persistence import engine, migrate
from concertation.persistence import register as register_room
from concertation.persistence.automatic import automatic_backups
from concertation.persistence.backup import backup
from concertation.persistence.check import check
from concertation.persistence.engine import GENERATION, connect
from concertation.persistence.ids import Makers
from concertation.persistence.naming import give_name
from concertation.persistence.register import Register

KILLS = 20 if os.environ.get("CONCERTATION_EXHAUSTIVE") else 6  # of the real migrations

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")


@pytest.fixture
def toys(path: Path) -> Path:
    Register.create(path, Makers.seeded(1, START), schema=toy_schema()).close()
    return path


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


@pytest.mark.whole
def test_the_real_migrations_killed_at_any_statement_leave_the_old_register_or_the_new(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    first = tmp_path / "premier.concertation"
    write_first_generation(first)

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


class _Opening:
    """An opening that migrates, in a process killed before one of the calls, Python's or SQLite's, that its copy makes."""

    def __init__(self, stops_at: int | None) -> None:
        """Take the number of a call; 0 kills never, None once the copy has its name."""
        self.stops_at = stops_at
        self.seen = 0
        self.upgrade, self.write_copy, self.give_name = migrate.upgrade, backup_room._write_copy, give_name

    def open(self, pipe: int, path: Path) -> None:
        """Open a register as the application does, and tell how many calls the copy made before its name was given."""
        migrate.upgrade = self._upgraded
        backup_room._write_copy, backup_room.__dict__["give_name"] = self._copied, self._named
        Register.open(path, Makers.seeded(3, START)).close()
        os.write(pipe, f"{self.seen}\n".encode())

    def _upgraded(self, path: Path, makers: Makers) -> Path:
        sys.setprofile(lambda _frame, event, _argument: self._count() if event == "c_call" else None)
        return self.upgrade(path, makers)

    def _copied(self, raw: Any, built: Path) -> None:
        raw.set_progress_handler(self._count, 20)  # inside SQLite's own copy too
        self.write_copy(raw, built)
        raw.set_progress_handler(None, 20)

    def _named(self, built: Path, path: Path) -> None:
        self.give_name(built, path)
        sys.setprofile(None)  # the migration has a test of its own
        if self.stops_at is None:
            os.kill(os.getpid(), signal.SIGKILL)

    def _count(self, *_: object) -> int:
        self.seen += 1
        if self.seen == self.stops_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0


@pytest.mark.whole
def test_an_opening_killed_inside_the_copy_before_its_migration_offers_no_half_copy(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    first = tmp_path / "premier.concertation"
    write_first_generation(first)
    old = _schema_of(first)

    def opened(stops_at: int | None) -> tuple[Path, list[str], int]:
        (folder := tmp_path / f"{stops_at}").mkdir()
        path = Path(shutil.copyfile(first, folder / "registre.concertation"))
        return path, *lines_until_ended(*forked(partial(_Opening(stops_at).open, path=path)))

    opened(-1)  # compiles what an opening imports: the calls counted next are those of every other
    whole, (calls,), ended = opened(0)
    assert (ended, _schema_of(whole)[0]) == (0, GENERATION)
    points: list[int] = []
    for point in range(1, int(calls), int(calls) // (2 * KILLS)):
        path, told, ended = opened(point)
        if ended == 0 and point > int(told[0]):
            break  # how many calls there are varies with what is already loaded
        points.append(point)
        assert (told, ended, _schema_of(path)) == ([], signal.SIGKILL, old), f"killed at call {point} of {calls}"
        offered = [_schema_of(copy) for _, copy in automatic_backups(path)]
        assert offered in ([], [old]), (
            "a copy that nobody proved is offered"
        )  # its name is given last, once it is proven
    assert len(points) > KILLS
    path, told, ended = opened(None)
    assert (told, ended, _schema_of(path)) == ([], signal.SIGKILL, old)
    assert [_schema_of(copy) for _, copy in automatic_backups(path)] == [old]
    for killed in (path, tmp_path / f"{points[-1]}" / path.name):
        Register.open(killed, Makers.seeded(4, START)).close()
        assert _schema_of(killed)[0] == GENERATION, "the next opening finishes what was begun"
        assert all(_schema_of(copy) == old for _, copy in automatic_backups(killed))
    told_of = f"openings killed inside the copy before a migration: {len(points) + 1} of {calls} calls"
    record_property("tried", f"{told_of}, no half copy, no register touched")


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
