"""Runs what a change must pass: format, lint, types, and pytest, whose closing line and code come last.

``--quick`` leaves out the tests marked ``whole`` and the benchmarks; the other arguments go to pytest. With arguments
that name tests, the checks of the source run all the same: they take seconds once their caches are warm. They run side
by side, and say what they found as soon as they know. The benchmarks run alone, before the tests, which share the cores:
a figure taken beside another process would say nothing.

The tests write in memory where the system lends a folder of it: what they prove does not hang on a disk (cuts of power
are played by a disk of their own), and each commit would wait for it. The benchmarks keep to the disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = sorted(path.name for path in (ROOT / "packaging").glob("*.py"))
CHECKS = {
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "lint": ["ruff", "check", "--quiet", "."],
    "types": ["mypy"],
    "types of packaging": ["mypy", "--config-file", "../pyproject.toml", "--follow-imports", "silent", *SCRIPTS],
}
MEMORY = Path("/dev/shm")  # noqa: S108  # only a folder with a name of its own is made there
ENOUGH = 4 << 30  # bytes, several times what a run holds at once


def run(*command: str) -> int:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode


def is_passed(name: str) -> bool:
    """Run a check of the source and print what it says at one go, as others run beside it."""
    # a folder named packaging at the root would hide PyPI's package of that name from mypy: its scripts are read from inside
    where = ROOT / "packaging" if "packaging" in name else ROOT
    command = [sys.executable, "-m", *CHECKS[name]]
    done = subprocess.run(command, cwd=where, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    sys.stdout.buffer.write(f"== {name}{': failed' if done.returncode else ''}\n".encode() + done.stdout)
    sys.stdout.flush()
    return not done.returncode


@contextmanager
def written_in_memory() -> Iterator[None]:
    if "TMPDIR" in os.environ or not has_room_in_memory():
        yield
        return
    with tempfile.TemporaryDirectory(prefix="concertation-", dir=MEMORY) as folder:
        Path(folder).chmod(0o1777)  # as a folder of temporary files is: some tests become another user
        os.environ["TMPDIR"] = folder
        yield


def has_room_in_memory() -> bool:
    """Tell whether what tests write and start can lie in memory, with as much left for the tests themselves."""
    if not MEMORY.is_dir() or os.statvfs(MEMORY).f_flag & os.ST_NOEXEC or shutil.disk_usage(MEMORY).free < ENOUGH:
        return False
    told = [Path("/proc/meminfo"), Path("/sys/fs/cgroup/memory.max")]  # of the machine, of the container
    sizes = [1024 * int(line.split()[1]) for line in read(told[0]).splitlines() if line.startswith("MemAvailable:")]
    sizes += [int(read(told[1]))] if read(told[1]).strip().isdigit() else []
    return bool(sizes) and min(sizes) > 2 * ENOUGH


def read(path: Path) -> str:
    return path.read_text() if path.is_file() else ""


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = sys.argv[1:]
    if "--quick" in arguments:
        arguments.remove("--quick")
        arguments += ["-m", "not whole", "--ignore", "tests/benchmarks"]
    everything = not arguments
    with ThreadPoolExecutor(len(CHECKS)) as pool:
        passed = {name: pool.submit(is_passed, name) for name in CHECKS}
        before = audited_and_measured(passed.values()) if everything else []
        print("== tests", flush=True)
        # long files first, as tests/conftest.py orders them; xdist would put them last, which hold few tests
        with written_in_memory():
            code = run(
                *("pytest", "--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder"),
                *(["--ignore", "tests/benchmarks"] if everything else arguments),
            )
        failed = [*(name for name, check in passed.items() if not check.result()), *before]
    if failed:
        print(f"Failed beside the tests: {', '.join(failed)} (see above).", file=sys.stderr)
    return code or bool(failed)


def audited_and_measured(checks: Iterable[Future[bool]]) -> list[str]:
    """Run what comes before the tests when everything is asked; return the names of what failed."""
    failed = []
    print("== vulnerabilities of the lock", flush=True)
    if subprocess.run([sys.executable, "-P", ROOT / "packaging" / "audit.py"], check=False).returncode:
        failed.append("vulnerabilities of the lock")
    wait(checks)  # nothing runs beside the benchmarks
    print("== benchmarks", flush=True)
    if run("pytest", "tests/benchmarks", "--quiet"):
        failed.append("benchmarks")
    return failed


if __name__ == "__main__":
    sys.exit(main())
