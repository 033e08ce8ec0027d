"""The wheel carries what a checkout keeps beside the package, and nothing of the workshop."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network by the locked hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("concertation-*.whl"))


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def checked_in(folder: str) -> set[str]:
    """The files of a folder that a release is made of, as they should stand in the wheel."""
    found = (ROOT / folder).rglob("*")
    return {
        f"concertation/{path.relative_to(ROOT).as_posix()}"
        for path in found
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_resources_and_the_store_inside_the_package(wheel: Path) -> None:
    inside = names(wheel)

    assert checked_in("resources") <= inside
    assert checked_in("db") <= inside
    assert "concertation/resources/fonts/SourceSans3-Regular.ttf" in inside


def test_the_wheel_carries_the_licence_and_both_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        information = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA")).rpartition("/")[
            0
        ]
        metadata = archive.read(f"{information}/METADATA").decode()
        licence = archive.read(f"{information}/licenses/LICENSE").decode()
        entries = archive.read(f"{information}/entry_points.txt").decode()

    assert "License-Expression: EUPL-1.2" in metadata
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "concertation = concertation.__main__:main" in entries
    assert "concertation-window = concertation.__main__:main" in entries


def test_the_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in names(wheel)} == {"concertation"}


def test_an_unpacked_wheel_finds_what_it_carries(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    asked = (
        "import concertation.locations as l;"
        "print(l.resource('i18n', 'wording.fr.toml').read_text('utf-8')[:1] != '', l.reference('nomenclature-actes.csv'))"
    )

    told = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {asked}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split(maxsplit=1)

    assert told[0] == "True"
    assert Path(told[1].strip()) == tmp_path / "concertation" / "db" / "reference" / "nomenclature-actes.csv"
