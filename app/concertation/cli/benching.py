"""``bench``: every screen, list, search and print of a register, with its time and its ratio to the demonstration's.

Each register is visited in a process of its own, so that the memory told is its own too; the two measure by turns, round
after round, and a ratio is the median of the rounds' ratios. The speed of a machine that is shared changes by half from
one moment to the next: the best time of each, or its median, told apart what was the same (a register beside itself: up
to 1.6 with the best of five rounds, 1.4 with the median of fifteen), where the median of the ratios differed by at most
1.2 from nine rounds on.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from concertation.cli.opening import open_to_read
from concertation.cli.output import print_json, print_table
from concertation.errors import BugError
from concertation.services.benching import ABREAST, TURN

AIM, SEARCH_AIM, MEMORY_AIM = 1.3, 1.5, 1.5  # ratios
_UNSEEN_MS = 4.0  # a difference below is that of the clock and of what else the machine does
_UNSEEN_SEARCH_MS = 2.0  # the same of one question to the index, asked in a row
_TOLD = ("file/backup", "file/check")  # a copy and a check read the whole file: nobody waits for them
_Clock = dict[str, list[float]]  # milliseconds, round by round


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
    """Return the median time of each thing in both registers, and those whose ratio is beyond its aim.

    Beside the time by the clock stands that of the processor, which what else the machine does changes less.
    """
    clocks = [(ours.get(clock, {}), theirs.get(clock, {})) for clock in ("times", "cpu")]
    compared = {
        name: [_Compared.between(mine.get(name, []), other.get(name, [])) for mine, other in clocks]
        for name in ours["times"]
    }
    raw = {name[7:]: [_beside_raw(name, mine) for mine, _ in clocks] for name in compared if name.startswith("search/")}
    shown = {name: both for name, both in compared.items() if not name.startswith("raw/")}
    memory = _rounded(_Compared.between(*([each["peak_memory_bytes"] or 0] for each in (ours, theirs))).ratio)
    return {
        "file": str(path),
        "aim": {"ratio": AIM, "search_over_raw": SEARCH_AIM, "memory": MEMORY_AIM},
        "measures": [_told(name, *both) for name, both in shown.items()],
        "search_over_raw": {words: _rounded(clock.ratio) for words, (clock, _) in raw.items()},
        "search_over_raw_cpu": {words: _rounded(cpu.ratio) for words, (_, cpu) in raw.items() if cpu.ms is not None},
        "memory": {
            "peak_bytes": ours["peak_memory_bytes"],
            "demo_peak_bytes": theirs["peak_memory_bytes"],
            "ratio": memory,
        },
        "over": [
            *(name for name, both in shown.items() if _is_judged(name) and _is_over(both, AIM, _UNSEEN_MS)),
            *(
                f"search_over_raw/{words}"
                for words, both in raw.items()
                if _is_over(both, SEARCH_AIM, _UNSEEN_SEARCH_MS)
            ),
            *(["memory"] if memory and memory > MEMORY_AIM else []),
        ],
    }


@dataclass(frozen=True, slots=True)
class _Compared:
    """A time in milliseconds, what it is compared with, and how they compare from round to round."""

    ms: float | None
    base_ms: float | None
    ratio: float | None
    more_ms: float | None

    @classmethod
    def between(cls, ours: Sequence[float], theirs: Sequence[float]) -> _Compared:
        """Compare round by round; what was not measured in the same rounds of both, by its medians.

        A clock that goes by leaps may say nothing of what is short: there is no ratio to nothing.
        """
        ms, base = (median(each) if each else None for each in (ours, theirs))
        if ms is None or base is None:
            return cls(ms, base, None, None)
        rounds = zip(ours, theirs, strict=True) if len(ours) == len(theirs) else [(ms, base)]
        pairs = [(mine, other) for mine, other in rounds if other]
        if not pairs:
            return cls(ms, base, None, None)
        ratio = median(mine / other for mine, other in pairs)
        return cls(ms, base, ratio, median(mine - other for mine, other in pairs))


def _beside_raw(name: str, ours: _Clock) -> _Compared:
    """Compare a search with the bare question to the index asked after it, in the same round."""
    times, raw = ours.get(name, []), ours.get(name.replace("search/", "raw/", 1), [])
    asked = len(times) // max(len(raw), 1)
    return _Compared.between([median(times[at * asked : (at + 1) * asked]) for at in range(len(raw))], raw)


def _told(name: str, clock: _Compared, cpu: _Compared) -> dict[str, Any]:
    kind, _, told = name.partition("/")
    return {
        "kind": kind,
        "name": told,
        "ms": _rounded(clock.ms),
        "demo_ms": _rounded(clock.base_ms),
        "ratio": _rounded(clock.ratio),
        "cpu_ms": _rounded(cpu.ms),
        "demo_cpu_ms": _rounded(cpu.base_ms),
        "cpu_ratio": _rounded(cpu.ratio),
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 2)


def _is_judged(name: str) -> bool:
    """Tell what is judged beside the demonstration: a search is judged beside the bare question, its typing here."""
    return name not in _TOLD and not name.startswith("search/")


def _is_over(clocks: Sequence[_Compared], aim: float, unseen_ms: float) -> bool:
    """Tell whether a thing takes too long, by the clock and by the processor: the clock alone finds what else is done."""
    known = [(clock.ratio, clock.more_ms) for clock in clocks if clock.ratio is not None and clock.more_ms is not None]
    return bool(known) and all(ratio > aim and more_ms > unseen_ms for ratio, more_ms in known)


def _measured_by_turns(*paths: Path, rounds: int) -> list[dict[str, Any]]:
    """Measure registers at once, each thing in one and then in the other, so that all meet the same machine."""
    with ExitStack() as stack:
        visits = [_Visit(path, rounds, stack) for path in paths]
        lines = {visit: visit.heard() for visit in visits}  # all have begun before anything is measured
        while any(line in (TURN, ABREAST) for line in lines.values()):
            waiting = [visit for visit in visits if lines[visit] == TURN]
            for visit in waiting or [visit for visit in visits if lines[visit] == ABREAST]:
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
