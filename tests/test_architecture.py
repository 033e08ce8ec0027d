"""The rooms and the habits that ``app/ARCHITECTURE.md`` tells, read from the sources: what is written there stays true."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "app" / "concertation"
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LONGEST_COUNT = 10
NAMES_THAT_SAY_NOTHING = {"util", "utils", "helper", "helpers", "misc", "common", "manager", "managers"}


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@dataclass(frozen=True)
class Source:
    """What the tests ask of one file, kept once it is read: its tree would weigh on every turn of the collector."""

    docstring: str | None
    imports: tuple[str, ...]
    first_imports: tuple[str, ...]
    long_functions: tuple[tuple[str, int], ...]


@cache
def source(path: Path) -> Source:
    module = ast.parse(path.read_text(encoding="utf-8"))
    found = list(statements(module))
    return Source(
        ast.get_docstring(module),
        tuple(name for statement in found for name in imported(statement)),
        tuple(str(node.module) for node in module.body if isinstance(node, ast.ImportFrom)),
        tuple(long_ones(found)),
    )


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """The statements within a node, at any depth, without going through their expressions, which hold none."""
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        below = getattr(node, name, ())
        for each in below if isinstance(below, list) else ():
            if isinstance(each, ast.stmt):
                yield each
            yield from statements(each)


def long_ones(found: list[ast.stmt]) -> Iterator[tuple[str, int]]:
    """The functions over so many lines that they may be too long; their lengths, the docstring left out."""
    for node in found:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and spread(node) > LONGEST_FUNCTION:
            told = ast.get_docstring(node) is not None
            yield node.name, sum(length(statement) for statement in node.body[told:])


def spread(statement: ast.stmt) -> int:
    return (statement.end_lineno or 0) - statement.lineno + 1


def length(statement: ast.stmt) -> int:
    """The lines of a statement; one spread over many lines, as a query or a row's columns are, counts for ten at most."""
    found = [statement, *statements(statement)]
    lines = {number for child in found for number in range(child.lineno, (child.end_lineno or 0) + 1)}
    spans = (spread(child) for child in found if next(statements(child), None) is None)
    return len(lines) - sum(span - LONGEST_COUNT for span in spans if span > LONGEST_COUNT)


def imported(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, ast.Import):
        yield from (alias.name for alias in statement.names)
    elif isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
        yield statement.module
        yield from (f"{statement.module}.{alias.name}" for alias in statement.names)


def test_every_room_imports_only_what_it_may() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}

    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_room_stands_in_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = {name for layer in layers for name in re.findall(r"\w+", layer)}

    assert {room(path) for path in sources()} - {"__init__"} <= named


def test_a_place_never_imports_another_place() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("ui/*/view.py")}
    crossing = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for place in sorted(folders)
        for path in sorted((PACKAGE / "ui" / place).rglob("*.py"))
        for name in source(path).imports
        if (match := re.match(r"concertation\.ui\.(\w+)", name)) and match[1] in folders - {place}
    ]

    assert crossing == []


def test_a_verb_that_only_reads_does_without_what_gestures_need() -> None:
    """SQLAlchemy and its tables take longer to load than any list to print."""
    reading = [path for path in sorted((PACKAGE / "cli").glob("*.py")) if "open_to_read" in path.read_text("utf-8")]
    loading = [
        f"{path.name} imports {name}"
        for path in reading
        for name in source(path).first_imports
        if name.startswith("concertation.services.gestures")
    ]

    assert len(reading) > 5
    assert loading == []


def test_the_domain_reads_neither_the_clock_nor_chance() -> None:
    forbidden = re.compile(r"\b(datetime\.now|date\.today|time\.time|utcnow|random\.|secrets\.|uuid[47]?\(|open\()")
    found = [
        f"{path.relative_to(PACKAGE)}:{number}"
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if forbidden.search(line)
    ]

    assert found == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = [path for path in sources() if NAMES_THAT_SAY_NOTHING & {*path.with_suffix("").relative_to(PACKAGE).parts}]

    assert named == []


def test_no_file_is_too_long_to_be_read() -> None:
    long = {
        str(path.relative_to(ROOT)): length
        for path in sources()
        if (length := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_no_function_is_too_long_to_be_read() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {name} ({length} lines)"
        for path in sources()
        for name, length in source(path).long_functions
        if length > LONGEST_FUNCTION
    ]

    assert long == []


@pytest.mark.parametrize("folder", ["app", "packaging", "resources"])
def test_a_folder_that_would_hide_a_package_is_none_itself(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()


def test_every_package_says_what_it_is_for() -> None:
    silent = [
        str(folder.relative_to(ROOT))
        for folder in {path.parent for path in sources()}
        if not (folder / "__init__.py").exists() or source(folder / "__init__.py").docstring is None
    ]

    assert silent == []
