from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from concertation.errors import UserError
from concertation.ui.background import Background, Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(qtbot: QtBot, background: Background) -> None:
    told: list[tuple[int, bool]] = []
    here = threading.get_ident()

    def take(there: int) -> None:
        told.append((there, QThread.currentThread().isMainThread()))

    background.run(threading.get_ident, then=take)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] != here
    assert told[0][1]
    assert not background.busy


def test_an_error_comes_back_as_an_error(qtbot: QtBot, background: Background) -> None:
    def fail() -> None:
        raise UserError("file_missing", path="x")

    told: list[Exception] = []
    background.run(fail, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], UserError)


def test_of_works_with_one_key_only_the_last_answers(qtbot: QtBot, background: Background) -> None:
    gate = threading.Event()
    told: list[str] = []
    background.run(gate.wait)
    for word in ("a", "ab", "abc"):
        background.run(partial(str, word), then=told.append, key="search")
    background.run(lambda: "end", then=told.append)
    gate.set()
    qtbot.waitUntil(lambda: "end" in told)
    assert told == ["abc", "end"]


def test_nothing_is_delivered_after_closing(qtbot: QtBot) -> None:
    background = Background()
    told: list[int] = []
    background.run(lambda: 1, then=told.append)
    background.close()
    background.run(lambda: 2, then=told.append)
    qtbot.wait(30)
    assert told == []


def test_a_long_work_tells_how_far_it_is_and_can_be_given_up(qtbot: QtBot, background: Background) -> None:
    jobs: list[Job | None] = []
    ended: list[object] = []
    background.job_changed.connect(jobs.append)
    started = threading.Event()

    def work(job: Job) -> int:
        for step in range(10_000):
            job.report(step, 10_000)
            started.set()
            threading.Event().wait(0.002)
        return 1

    job = background.long("Import", work, then=ended.append, failed=ended.append)
    qtbot.waitUntil(started.is_set)
    job.cancel()
    qtbot.waitUntil(lambda: not background.busy)
    assert ended == []
    assert jobs[0] is job
    assert jobs[-1] is None
    assert any(one is not None and one.total == 10_000 for one in jobs)
