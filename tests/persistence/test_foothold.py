"""A process that lost its locks to a mere look at the file goes on writing where others read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.persistence.conftest import add_toy

from concertation.persistence.register import Register

pytestmark = pytest.mark.skipif(os.name != "posix", reason="locks are kept otherwise on Windows")
_VISIT = """
import sys
from sqlcipher3 import dbapi2
connection = dbapi2.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM toy").fetchone()[0])
connection.close()
"""


def visit(path: Path) -> int:
    """Let another process open the register, count what it finds, and close it."""
    answer = subprocess.run([sys.executable, "-c", _VISIT, path], check=True, stdout=subprocess.PIPE, text=True)
    return int(answer.stdout)


def look_at(path: Path) -> None:
    """Open and close the files of a register, as a dialog of files does to tell what they are."""
    for suffix in ("", "-wal", "-shm"):
        with Path(f"{path}{suffix}").open("rb") as file:
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
