"""Every library that travels with the program may be passed on with it under the EUPL."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from concertation.licences import licences

ROOT = Path(__file__).resolve().parents[2]

# Permissive terms, and the reciprocal ones that keep to their own files or libraries.
PASSED_ON = re.compile(
    r"MIT|BSD|Apache|MPL-2\.0|Mozilla Public License 2\.0|LGPL|PSF-2\.0|Python Software Foundation|Zlib|ISC|CC0|Unlicense"
)


def test_each_library_is_named_with_its_version_and_terms() -> None:
    found = {each.name: each for each in licences()}

    assert found["SQLAlchemy"].licence == "MIT"
    assert found["SQLAlchemy"].version.startswith("2.1.")
    assert "LGPL-3.0-only" in found["shiboken6"].licence, "a library of a library counts too"
    assert all(each.licence for each in found.values())


def test_no_library_forbids_passing_it_on() -> None:
    assert [each for each in licences() if not PASSED_ON.search(each.licence)] == []


@pytest.mark.parametrize("name", ["packaging/requirements.txt", "packaging/requirements-test.txt"])
def test_the_lock_pins_every_package_with_hashes_and_names_no_server(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.split(r"\n(?=\w)", re.sub(r"(?m)^#.*\n", "", text))

    assert len(pins) > 20
    assert [pin for pin in pins if "--hash=sha256:" not in pin or "==" not in pin] == []
    assert "://" not in text
    assert "-index-url" not in text


def test_the_tests_lock_holds_the_programs_lock() -> None:
    def pins(name: str) -> set[str]:
        text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        return set(re.findall(r"(?m)^[\w.-]+==\S+", text))

    assert pins("requirements.txt") < pins("requirements-test.txt")


def test_the_lock_answers_what_the_project_asks_for() -> None:
    """When this fails, run ``packaging/lock``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [Requirement(line) for line in project["project"]["dependencies"] + project["dependency-groups"]["test"]]
    text = (ROOT / "packaging" / "requirements-test.txt").read_text(encoding="utf-8")
    pinned: dict[str, list[str]] = {}
    for name, version in re.findall(r"(?m)^([\w.-]+)==([^\s;]+)", text):
        pinned.setdefault(canonicalize_name(name), []).append(version)

    unanswered = [
        str(each)
        for each in asked
        if not any(map(each.specifier.contains, pinned.get(canonicalize_name(each.name), [])))
    ]

    assert unanswered == []
