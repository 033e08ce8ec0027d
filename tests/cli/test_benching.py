"""``bench``: what it compares, what it finds beyond its aim, and that every kind of measure is really taken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from concertation.bootstrap import start
from concertation.cli.benching import _report
from concertation.persistence.reader import Reader
from concertation.services.benching import TYPED, keeping_times, reading_times
from concertation.services.workspace import Workspace


def _told(peak: int, **times: list[float]) -> dict[str, Any]:
    return {"times": {name.replace("__", "/"): each for name, each in times.items()}, "peak_memory_bytes": peak}


def test_the_best_time_of_each_is_compared_and_what_is_beyond_the_aim_is_named() -> None:
    theirs = _told(100, screen__agenda=[50.0, 40.0], search__p=[2.0], raw__p=[1.0], file__check=[10.0], list__a=[1.0])
    ours = _told(140, screen__agenda=[90.0, 60.0], search__p=[3.0], raw__p=[2.0], file__check=[900.0], list__a=[4.0])
    told = _report(Path("x"), ours, theirs)
    by_name = {f"{each['kind']}/{each['name']}": each for each in told["measures"]}
    assert by_name["screen/agenda"] == {"kind": "screen", "name": "agenda", "ms": 60, "demo_ms": 40, "ratio": 1.5}
    assert told["search_over_raw"] == {"p": 1.5}
    assert told["memory"]["ratio"] == 1.4
    assert told["over"] == ["screen/agenda"]  # a check is told and not judged; three milliseconds are not seen


def test_what_the_demonstration_lacks_has_no_ratio() -> None:
    told = _report(Path("x"), _told(1, screen__new=[9.0]), _told(1))
    assert told["measures"] == [{"kind": "screen", "name": "new", "ms": 9, "demo_ms": None, "ratio": None}]
    assert told["over"] == []


def _last_held(reader: Reader) -> str:
    return str(reader.scalar("SELECT id FROM meeting WHERE opened_at IS NOT NULL ORDER BY held_on DESC LIMIT 1"))


@pytest.mark.whole
def test_searches_prints_copy_and_check_are_timed(demo_register: Path) -> None:
    with Workspace.open(demo_register, readonly=True) as workspace:
        meeting = workspace.read(_last_held)
    times = reading_times(demo_register, meeting, 1) | keeping_times(demo_register)
    assert {name for name in times if name.startswith("search/")} == {f"search/{words}" for words in TYPED}
    assert {"file/open", "file/backup", "file/check", "print/decisions", "print/actions"} <= set(times)
    assert all(len(each) == 1 and each[0] > 0 for each in times.values())


@pytest.mark.whole
def test_a_whole_bench_measures_every_screen(demo_register: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start(["bench", str(demo_register), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    named = {f"{each['kind']}/{each['name']}" for each in told["measures"]}
    places = ("dashboard", "agenda", "followup", "dossiers", "contract", "directory", "prepare", "hold", "minutes")
    assert {f"screen/{place}" for place in places} <= named
    assert any(name.startswith("list/") for name in named)
    assert told["memory"]["ratio"] < 2


def test_a_file_that_is_no_register_is_told_at_once(tmp_path: Path) -> None:
    assert start(["bench", str(tmp_path / "absent.concertation"), "--json"]) == 2
