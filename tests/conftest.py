"""What every test shares: properties are never judged by time, machines differ too much."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

gc.disable()  # nothing read until the last test is found is thrown away

settings.register_profile("here", deadline=None)
settings.load_profile("here")


@pytest.fixture(scope="session")
def demo_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demonstration register, written once a run: read it, or copy it before writing.

    Each worker has its own copy: a register is held by those who open it.
    """
    from concertation.services.demo import write_demo

    path = tmp_path_factory.mktemp("demo") / "exemple.concertation"
    if "PYTEST_XDIST_WORKER" in os.environ:
        shutil.copyfile(_written_once(tmp_path_factory.getbasetemp().parent / path.name, write_demo), path)
    else:
        write_demo(path)
    return path


def _written_once(path: Path, write: Callable[[Path], None]) -> Path:
    """Return a file that the first worker to ask for it writes; the others wait for its name, given at the end."""
    claim = path.with_suffix(".claimed")
    while not path.exists():
        try:
            claim.touch(exist_ok=False)
        except FileExistsError:
            time.sleep(0.1)
            continue
        try:
            if not path.exists():  # by another, between the two questions
                write(path)
        finally:
            claim.unlink()  # should it fail, the next worker tries, and tells why
    return path


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A register's path in a folder that any user may enter, as pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder / "registre d’exemple.concertation"
        folder.chmod(0o755)


@pytest.fixture
def as_nobody(open_path: Path) -> Iterator[Callable[[], None]]:
    """Root ignores permissions: become nobody for the rest of the test."""
    if os.name != "posix" or os.geteuid() != 0:
        yield lambda: None
        return
    yield lambda: os.seteuid(65534)
    os.seteuid(0)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files of long checks first: processes that share the files would wait for the last of them."""
    long = {item.path for item in items if item.get_closest_marker("whole")}
    items.sort(key=lambda item: item.path not in long)


def pytest_collection_finish() -> None:
    """Set modules and tests aside: a full turn of the collector would go through them each time, for nothing."""
    gc.freeze()
    gc.enable()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much was tried by the tests that count it: faults, cuts, hostile files."""
    reports = [each for found in terminalreporter.stats.values() for each in found if hasattr(each, "user_properties")]
    told = sorted({str(value) for report in reports for name, value in report.user_properties if name == "tried"})
    if told:
        terminalreporter.section("tried")
        for line in told:
            terminalreporter.write_line(line)
