"""A process that lost its locks to a mere look at the file goes on writing where others read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.persistence.conftest import add_toy, toy_schema

from concertation.errors import UserError
from concertation.persistence import engine
from concertation.persistence.check import check
from concertation.persistence.grip import Grip
from concertation.persistence.ids import Makers
from concertation.persistence.place import Place
from concertation.persistence.register import Register

pytestmark = pytest.mark.skipif(os.name != "posix", reason="locks are kept otherwise on Windows")
_VISIT = """
import sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1])
print(connection.execute(f"SELECT count(*) FROM {sys.argv[2]}").fetchone()[0])
connection.close()
"""


def visit(path: Path, table: str = "toy") -> int:
    """Let another process open the register, count what it finds, and close it."""
    answer = subprocess.run([sys.executable, "-c", _VISIT, path, table], check=True, stdout=subprocess.PIPE, text=True)
    return int(answer.stdout)


def look_at(path: Path) -> None:
    """Open and close the files of a register, as a dialog of files does to tell what they are."""
    for each in (Path(f"{path}{suffix}") for suffix in ("", "-wal", "-shm")):
        if each.exists():
            with each.open("rb") as file:
                file.read(4)


def counted(register: Register) -> int:
    with register.read() as reader:
        return int(reader.scalar("SELECT count(*) FROM toy"))


def test_what_is_written_after_a_look_and_a_visit_is_where_others_read(register: Register) -> None:
    add_toy(register)
    look_at(register.path)
    assert visit(register.path) == 1
    assert not Path(f"{register.path}-wal").exists(), "the visitor believed to be alone"
    assert counted(register) == 1
    for written in (2, 3):
        add_toy(register)
        assert visit(register.path) == written
        assert counted(register) == written


def test_the_first_gesture_after_the_loss_is_kept(register: Register) -> None:
    add_toy(register)
    look_at(register.path)
    visit(register.path)
    add_toy(register)
    assert visit(register.path) == 2


def test_a_reading_under_way_is_not_cut(register: Register) -> None:
    add_toy(register)
    with register.read() as reader:
        look_at(register.path)
        visit(register.path)
        assert counted(register) == 1, "inside, in the same thread"
        assert reader.scalar("SELECT count(*) FROM toy") == 1


def test_two_threads_find_the_loss_at_once(register: Register) -> None:
    add_toy(register)
    look_at(register.path)
    visit(register.path)
    readers = [threading.Thread(target=counted, args=(register,)) for _ in range(4)]
    for each in readers:
        each.start()
    add_toy(register)
    for each in readers:
        each.join(10)
        assert not each.is_alive()
    assert visit(register.path) == 2


def test_a_line_received_right_after_the_loss_is_where_others_read(register: Register) -> None:
    add_toy(register)
    look_at(register.path)
    visit(register.path)
    register.receive("capture_line", {"raw": "une ligne"})
    assert visit(register.path, "received") == 1


@pytest.fixture
def shared(path: Path, makers: Makers, monkeypatch: pytest.MonkeyPatch) -> Iterator[Register]:
    """A register on a share, as far as the program knows: one connection, which keeps its lock and its pages."""
    for module in ("engine", "register"):
        monkeypatch.setattr(f"concertation.persistence.{module}.place_of", lambda _: Place.NETWORK)
    monkeypatch.setattr(engine, "TIMEOUT_SECONDS", 0.2)
    with Register.create(path, makers, schema=toy_schema()) as made:
        add_toy(made)
        yield made


_WRITE = """
import sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1], isolation_level=None, timeout=0)
connection.execute("BEGIN IMMEDIATE")
connection.execute("INSERT INTO received VALUES ('autre', '2013-07-04T07:30:00+00:00', 'x', 'x', '{}')")
print("writing", flush=True)
sys.stdin.read()
connection.execute("COMMIT")
connection.close()
"""


@contextmanager
def _writing_elsewhere(path: Path) -> Iterator[None]:
    """Let another process add a row to a table outside the log, and hold its lock until the block ends."""
    with subprocess.Popen(
        [sys.executable, "-c", _WRITE, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n", "nothing of this process stops it any more"
        yield
    assert other.returncode == 0


def test_on_a_share_the_lock_keeps_others_out_until_a_look_takes_it_away(shared: Register) -> None:
    refused = subprocess.run([sys.executable, "-c", _WRITE, shared.path], check=False, capture_output=True, text=True)
    assert "database is locked" in refused.stderr
    assert not shared._foothold.lost
    look_at(shared.path)
    assert shared._foothold.lost is (sys.platform == "linux")


def test_on_a_share_what_another_wrote_after_the_loss_is_not_covered_by_what_is_written_next(shared: Register) -> None:
    assert counted(shared) == 1, "its pages are remembered"
    look_at(shared.path)
    with _writing_elsewhere(shared.path):
        pass
    add_toy(shared)
    assert counted(shared) == 2
    with shared.read() as reader:
        assert reader.scalar("SELECT count(*) FROM received") == 1
    shared.close()
    assert [fault.kind for fault in check(shared.path)] == ["received"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not tell who holds a lock")
def test_on_a_share_nothing_is_written_while_another_writes_nor_by_a_gesture_that_lost_its_lock(
    shared: Register,
) -> None:
    look_at(shared.path)
    with _writing_elsewhere(shared.path), pytest.raises(UserError, match="register_busy"):
        add_toy(shared)
    with pytest.raises(UserError, match="register_slipped"), shared.write("add_toy") as unit:
        unit.raw.execute("INSERT INTO toy (id, name) VALUES ('perdue', 'toupie')")
        look_at(shared.path)
    assert counted(shared) == 1
    add_toy(shared)
    assert counted(shared) == 2
    shared.close()
    assert [fault.kind for fault in check(shared.path)] == ["received"]


def test_on_a_share_a_change_is_seen_even_where_nobody_tells_of_the_lock(
    shared: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Grip, "_holder", lambda _: None)
    kept = shared.raw()
    add_toy(shared)
    assert shared.raw() is kept, "its own writes are no surprise"
    look_at(shared.path)
    with _writing_elsewhere(shared.path):
        pass
    add_toy(shared)
    assert shared.raw() is not kept
    with shared.read() as reader:
        assert reader.scalar("SELECT count(*) FROM received") == 1
