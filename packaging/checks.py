"""Runs what a change must pass: format, lint, types, then pytest, whose closing line and code come last.

``--quick`` leaves out the tests marked ``whole`` and the benchmarks; the other arguments go to pytest. With arguments
that name tests, the checks of the source run all the same: they take seconds once their caches are warm. The benchmarks
run alone, before the tests, which share the cores: a figure taken beside another process would say nothing.

The tests write in memory where the system lends a folder of it: what they prove does not hang on a disk (cuts of power
are played by a disk of their own), and each commit would wait for it. The benchmarks keep to the disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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


def run(*command: str, where: Path = ROOT) -> int:
    return subprocess.run([sys.executable, "-m", *command], cwd=where, check=False).returncode


@contextmanager
def written_in_memory() -> Iterator[None]:
    if "TMPDIR" in os.environ or not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ENOUGH:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="concertation-", dir=MEMORY) as folder:
        Path(folder).chmod(0o755)  # some tests become another user
        os.environ["TMPDIR"] = folder
        yield


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = sys.argv[1:]
    if "--quick" in arguments:
        arguments.remove("--quick")
        arguments += ["-m", "not whole", "--ignore", "tests/benchmarks"]
    failed = []
    for name, command in CHECKS.items():
        print(f"== {name}", flush=True)
        # a folder named packaging at the root would hide PyPI's package of that name from mypy: its scripts are read from inside
        if run(*command, where=ROOT / "packaging" if "packaging" in name else ROOT):
            failed.append(name)
    everything = not arguments
    if everything:
        print("== vulnerabilities of the lock", flush=True)
        if subprocess.run([sys.executable, "-P", ROOT / "packaging" / "audit.py"], check=False).returncode:
            failed.append("vulnerabilities of the lock")
        print("== benchmarks", flush=True)
        if run("pytest", "tests/benchmarks", "--quiet"):
            failed.append("benchmarks")
        arguments = ["--ignore", "tests/benchmarks"]
    print("== tests", flush=True)
    # long files first, as tests/conftest.py orders them; xdist would put them last, which hold few tests
    with written_in_memory():
        code = run("pytest", "--numprocesses", "auto", "--dist", "loadfile", "--no-loadscope-reorder", *arguments)
    if failed:
        print(f"Failed before the tests: {', '.join(failed)} (see above).", file=sys.stderr)
    return code or bool(failed)


if __name__ == "__main__":
    sys.exit(main())
