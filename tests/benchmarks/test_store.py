"""What the log costs beside bare statements, and what search costs, in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.persistence.conftest import START, toy_schema

from concertation.persistence.ids import Makers
from concertation.persistence.register import Register
from concertation.persistence.search import search
from concertation.persistence.tables import Dossier

pytestmark = pytest.mark.whole
ROWS = 2000


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _update_all(raw: Any) -> None:
    for number in range(ROWS):
        raw.execute("UPDATE toy SET name = ? WHERE id = ?", (f"changed {number}", str(number)))


def _insert_all(raw: Any) -> None:
    raw.executemany("INSERT INTO toy (id, name) VALUES (?, ?)", ((str(n), f"toupie {n}") for n in range(ROWS)))


def test_statements_with_the_log_against_bare_ones(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Register.create(path, Makers.seeded(1, START), schema=toy_schema()) as register:
        raw = register.raw()
        told = {}
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE origin SET gesture = 'g'")
        told["insert"] = seconds(lambda: _insert_all(raw))
        told["update"] = seconds(lambda: _update_all(raw))
        raw.execute("ROLLBACK")
        for kind in ("insert", "update"):
            raw.execute(f"DROP TRIGGER log_toy_{kind}")
        raw.execute("BEGIN IMMEDIATE")
        told["insert"] /= seconds(lambda: _insert_all(raw))
        told["update"] /= seconds(lambda: _update_all(raw))
        raw.execute("ROLLBACK")
    with capsys.disabled():
        print("\n" + ", ".join(f"{name} with the log × {ratio:.1f}" for name, ratio in told.items()))  # noqa: T201


def test_search_among_many(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "réunion",
        "délibération",
        "commune",
        "département",
        "région",
        "budget",
        "lycée",
        "transport",
        "avenant",
        "marché",
        "convention",
    ]
    with Register.create(path, Makers.seeded(1, START)) as register:
        with register.write("fill") as unit:
            unit.session.add_all(
                Dossier(
                    id=unit.new_id(),
                    title=" ".join(words[(number * step) % len(words)] for step in range(1, 8)),
                    triage="together",
                    opened_on=unit.today,
                )
                for number in range(3000)
            )
        with register.read() as reader:
            taken = max(seconds(partial(search, reader, typed)) for typed in ("dé", "lycée trans", "convention"))
    with capsys.disabled():
        print(f"\nsearch-as-you-type among 3000 texts: at most {1000 * taken:.1f} ms")  # noqa: T201
