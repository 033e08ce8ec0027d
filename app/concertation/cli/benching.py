"""``bench``: every screen, list, search and print of a register, with its time and its ratio to the demonstration's.

Each register is visited in a process of its own, so that the memory told is its own too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from pathlib import Path
from typing import Any

from concertation.cli.opening import open_to_read
from concertation.cli.output import print_json, print_table
from concertation.errors import BugError

AIM, SEARCH_AIM, MEMORY_AIM = 1.3, 1.5, 1.5  # ratios
_UNSEEN_MS = 4.0  # a difference below is that of the clock and of what else the machine does
_KEEPING = ("file/backup", "file/check")


def bench_command(options: Namespace) -> int:
    """Measure a register beside a demonstration register written for the run."""
    with open_to_read(options.file):
        pass  # what cannot be opened is told before a quarter of a minute goes by
    with tempfile.TemporaryDirectory() as name:
        example = Path(name) / "exemple.concertation"
        _call("demo", str(example))
        theirs, ours = _measured_by_turns(example, options.file)
    report = _report(options.file, ours, theirs)
    if options.json:
        print_json(report)
    else:
        print_table(report["measures"], ("kind", "name", "ms", "demo_ms", "ratio"))
    return 0


def _report(path: Path, ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Return the best time of each thing in both registers, and those whose ratio is beyond its aim."""
    best, base = ({name: min(times) for name, times in each["times"].items()} for each in (ours, theirs))
    measures = [_measure(name, ms, base.get(name)) for name, ms in best.items() if not name.startswith("raw/")]
    memory = _ratio(ours["peak_memory_bytes"], theirs["peak_memory_bytes"])
    searches = {
        name[7:]: _ratio(ms, best[f"raw/{name[7:]}"]) for name, ms in best.items() if name.startswith("search/")
    }
    return {
        "file": str(path),
        "aim": {"ratio": AIM, "search_over_raw": SEARCH_AIM, "memory": MEMORY_AIM},
        "measures": measures,
        "search_over_raw": searches,
        "memory": {
            "peak_bytes": ours["peak_memory_bytes"],
            "demo_peak_bytes": theirs["peak_memory_bytes"],
            "ratio": memory,
        },
        "over": [f"{each['kind']}/{each['name']}" for each in measures if _is_over(each)],
    }


def _measure(name: str, ms: float, base: float | None) -> dict[str, Any]:
    kind, _, told = name.partition("/")
    return {
        "kind": kind,
        "name": told,
        "ms": round(ms, 2),
        "demo_ms": None if base is None else round(base, 2),
        "ratio": None if base is None else _ratio(ms, base),
    }


def _ratio(ours: float | None, theirs: float | None) -> float | None:
    return round(ours / theirs, 2) if ours and theirs else None


def _is_over(measure: dict[str, Any]) -> bool:
    if f"{measure['kind']}/{measure['name']}" in _KEEPING or measure["ratio"] is None:
        return False  # a copy and a check read the whole file: they are told, not judged
    return bool(measure["ratio"] > AIM and measure["ms"] - measure["demo_ms"] > _UNSEEN_MS)


def _measured_by_turns(*paths: Path) -> list[dict[str, Any]]:
    """Measure registers by turns, so that all meet the same machine; copies and checks, which take long, once."""
    told: list[dict[str, Any]] = [{"times": {}, "peak_memory_bytes": 0} for _ in paths]
    for options in ((), ("--keeping",)):
        for path, found in zip(paths, told, strict=True):
            measured = json.loads(_call("measure", str(path), *options))
            for name, times in measured["times"].items():
                found["times"].setdefault(name, []).extend(times)
            found["peak_memory_bytes"] = max(found["peak_memory_bytes"], measured["peak_memory_bytes"] or 0)
    return told


def _call(*arguments: str) -> str:
    """Run this very program once more, without a screen, and return what it printed."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "concertation"]
    found = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]  # where this package itself was found
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, found))}
    done = subprocess.run([*program, *arguments], env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BugError(f"{arguments[0]}: {done.returncode} {done.stderr}")
    return done.stdout
