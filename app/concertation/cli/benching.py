"""``bench``: every screen, list, search and print of a register, with its time and its ratio to the demonstration's.

Each register is visited in a process of its own, so that the memory told is its own too; the two measure by turns.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from concertation.cli.opening import open_to_read
from concertation.cli.output import print_json, print_table
from concertation.errors import BugError

AIM, SEARCH_AIM, MEMORY_AIM = 1.3, 1.5, 1.5  # ratios
_UNSEEN_MS = 4.0  # a difference below is that of the clock and of what else the machine does
_UNSEEN_SEARCH_MS = 1.0  # the same of one question to the index, asked in a row
_TOLD = ("file/backup", "file/check")  # a copy and a check read the whole file: nobody waits for them
_TURN = "turn"


def bench_command(options: Namespace) -> int:
    """Measure a register beside a demonstration register written for the run."""
    with open_to_read(options.file):
        pass  # what cannot be opened is told before a quarter of a minute goes by
    with tempfile.TemporaryDirectory() as name:
        example = Path(name) / "exemple.concertation"
        _call("demo", str(example))
        theirs, ours = _measured_by_turns(example, options.file, rounds=options.rounds)
    report = _report(options.file, ours, theirs)
    if options.json:
        print_json(report)
    else:
        print_table(report["measures"], ("kind", "name", "ms", "demo_ms", "ratio", "cpu_ratio"))
    return 0


def _report(path: Path, ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """Return the best time of each thing in both registers, and those whose ratio is beyond its aim.

    Beside the time by the clock stands that of the processor, which what else the machine does changes less.
    """
    best, base = _best(ours["times"]), _best(theirs["times"])
    cpu, base_cpu = _best(ours.get("cpu", {})), _best(theirs.get("cpu", {}))
    measures = [
        _measure(name, ms, base.get(name)) | _by_processor(cpu.get(name), base_cpu.get(name))
        for name, ms in best.items()
        if not name.startswith("raw/")
    ]
    memory = _ratio(ours["peak_memory_bytes"], theirs["peak_memory_bytes"])
    return {
        "file": str(path),
        "aim": {"ratio": AIM, "search_over_raw": SEARCH_AIM, "memory": MEMORY_AIM},
        "measures": measures,
        "search_over_raw": _over_raw(best),
        "search_over_raw_cpu": _over_raw(cpu),
        "memory": {
            "peak_bytes": ours["peak_memory_bytes"],
            "demo_peak_bytes": theirs["peak_memory_bytes"],
            "ratio": memory,
        },
        "over": [
            *(f"{each['kind']}/{each['name']}" for each in measures if _is_over(each)),
            *(f"search_over_raw/{words}" for words in _over_raw(best) if _is_over_raw(words, best, cpu)),
            *(["memory"] if memory and memory > MEMORY_AIM else []),
        ],
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


def _by_processor(ms: float | None, base: float | None) -> dict[str, Any]:
    told = [None if each is None else round(each, 2) for each in (ms, base)]
    return {"cpu_ms": told[0], "demo_cpu_ms": told[1], "cpu_ratio": _ratio(ms, base)}


def _best(times: dict[str, list[float]]) -> dict[str, float]:
    return {name: min(each) for name, each in times.items()}


def _over_raw(best: dict[str, float]) -> dict[str, float | None]:
    """Return by how much a search takes longer than the bare question to the index, by the words typed."""
    return {name[7:]: _ratio(ms, best[f"raw/{name[7:]}"]) for name, ms in best.items() if name.startswith("search/")}


def _ratio(ours: float | None, theirs: float | None) -> float | None:
    return round(ours / theirs, 2) if ours and theirs else None


def _is_over(measure: dict[str, Any]) -> bool:
    """Tell whether a thing takes too long beside the demonstration's, by the clock and by the processor too.

    Each was taken several times and the best kept: its pages were in memory by then, so that what the clock alone
    finds is what else the machine did.
    """
    if f"{measure['kind']}/{measure['name']}" in _TOLD or measure["kind"] == "search":
        return False  # a search is judged beside the bare question; what its writer waits for is « typed »
    clocks = (("ms", "demo_ms", "ratio"), ("cpu_ms", "demo_cpu_ms", "cpu_ratio"))
    known = [tuple(measure[name] for name in clock) for clock in clocks if measure[clock[2]] is not None]
    return bool(known) and all(ratio > AIM and ours - theirs > _UNSEEN_MS for ours, theirs, ratio in known)


def _is_over_raw(words: str, *clocks: dict[str, float]) -> bool:
    """Tell whether a search takes too long beside the bare question to the index, by each clock that was read."""
    known = [(times[f"search/{words}"], times[f"raw/{words}"]) for times in clocks if f"search/{words}" in times]
    return all(ours > SEARCH_AIM * raw and ours - raw > _UNSEEN_SEARCH_MS for ours, raw in known)


def _measured_by_turns(*paths: Path, rounds: int) -> list[dict[str, Any]]:
    """Measure registers at once, each thing in one and then in the other, so that all meet the same machine."""
    with ExitStack() as stack:
        visits = [_Visit(path, rounds, stack) for path in paths]
        lines = {visit: visit.heard() for visit in visits}  # all have begun before anything is measured
        while waiting := [visit for visit in visits if lines[visit] == _TURN]:
            for visit in waiting:
                visit.go()
                lines[visit] = visit.heard()
        return [json.loads(lines[visit]) for visit in visits]


class _Visit:
    """This very program once more, measuring a register without a screen: it says when it waits for its turn."""

    def __init__(self, path: Path, rounds: int, stack: ExitStack) -> None:
        self._said = stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8"))  # noqa: SIM115  # the stack's
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": self._said}
        command = [*_program(), "measure", str(path), str(rounds), "--by-turns"]
        self._process = stack.enter_context(subprocess.Popen(command, env=_surroundings(), text=True, **pipes))  # noqa: S603
        stack.callback(self._process.kill)  # where the other failed

    def go(self) -> None:
        assert self._process.stdin is not None  # noqa: S101  # a pipe
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def heard(self) -> str:
        """Return the next line: that it waits, or at the end what was measured."""
        assert self._process.stdout is not None  # noqa: S101  # a pipe
        line = str(self._process.stdout.readline()).strip()
        if not line:
            self._said.seek(0)
            raise BugError(f"measure: {self._process.wait()} {self._said.read()}")
        return line


def _call(*arguments: str) -> str:
    """Run this very program once more, without a screen, and return what it printed."""
    command = [*_program(), *arguments]
    done = subprocess.run(command, env=_surroundings(), capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise BugError(f"{arguments[0]}: {done.returncode} {done.stderr}")
    return done.stdout


def _program() -> list[str]:
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "concertation"]


def _surroundings() -> dict[str, str]:
    found = [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]  # where this package itself was found
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(filter(None, found))}
