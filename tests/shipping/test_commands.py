"""The two commands: an environment that fits is used as it is, one that does not is made anew, and nothing is said on standard output."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = (
    "packaging/run",
    "packaging/test",
    "packaging/screenshots",
    "packaging/lock",
    "packaging/linux/install",
    ".ci/run",
)

posix = pytest.mark.skipif(os.name == "nt", reason="the bash scripts are for Linux and macOS")


def script(name: str) -> ModuleType:
    """A script of packaging/, imported from its file: that folder is not a package."""
    specification = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the real scripts, and an environment whose Python only tells how it was called."""
    root = tmp_path / "a checkout"
    (root / "packaging").mkdir(parents=True)
    for name in ("run", "environment.sh", "requirements.txt"):
        shutil.copy(ROOT / "packaging" / name, root / "packaging" / name)
    shutil.copy(ROOT / "pyproject.toml", root / "pyproject.toml")
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nfor each; do printf "[%s]" "$each"; done\n', encoding="utf-8")
    python.chmod(0o755)
    kept = root / ".venv" / "installed" / "run"
    kept.mkdir(parents=True)
    shutil.copy(root / "packaging" / "requirements.txt", kept)
    shutil.copy(root / "pyproject.toml", kept)
    (kept / "environment").write_text(f"{root.resolve()}\n{python}\n", encoding="utf-8")
    # what sets up says so, and leaves the environment as it is
    (root / "packaging" / "environment.py").write_text("print('set up')\n", encoding="utf-8")
    return root


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [root / "packaging" / "run", *arguments],
        cwd=root.parent,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )


@posix
@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_run_and_bash_reads_it(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    assert subprocess.run(["bash", "-n", ROOT / name], check=False).returncode == 0


@posix
def test_arguments_reach_the_program_as_they_were_typed(checkout: Path) -> None:
    done = run(checkout, "search", "un registre.concertation", "mise à l’arrêt", "")

    assert done.stdout == "[-P][-m][concertation][search][un registre.concertation][mise à l’arrêt][]"
    assert done.stderr == ""


@posix
def test_without_arguments_the_demonstration_is_opened(checkout: Path) -> None:
    assert run(checkout).stdout == f"[-P][{checkout.resolve()}/packaging/first_run.py]"


@posix
@pytest.mark.parametrize("changed", ["packaging/requirements.txt", "pyproject.toml", ".venv/installed/run/environment"])
def test_another_lock_or_another_place_sets_up_again(checkout: Path, changed: str) -> None:
    with (checkout / changed).open("r+", encoding="utf-8") as file:
        file.write("!!")

    done = run(checkout, "list")

    assert done.stderr == "set up\n"
    assert done.stdout == "[-P][-m][concertation][list]"


@posix
def test_what_a_set_up_leaves_is_what_the_next_start_compares(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    environment = script("environment")
    monkeypatch.setattr(environment, "ROOT", checkout.resolve())
    monkeypatch.setattr(environment, "VENV", checkout.resolve() / ".venv")
    shutil.copy(ROOT / "packaging" / "requirements-test.txt", checkout / "packaging")
    shutil.rmtree(checkout / ".venv" / "installed")

    before = run(checkout, "list").stderr
    environment.stamp("test")

    assert before == "set up\n"
    assert run(checkout, "list").stderr == "", "the tests' environment holds the program's"


@posix
def test_an_environment_lent_by_another_worktree_is_left_as_it_is(checkout: Path, tmp_path: Path) -> None:
    (checkout / ".venv").rename(tmp_path / "lent")
    (checkout / ".venv").symlink_to(tmp_path / "lent")
    (tmp_path / "lent" / "bin" / "python").write_text('#!/bin/sh\necho "$PYTHONPATH"\n', encoding="utf-8")

    done = run(checkout, "list")

    assert done.stdout.split(":")[0].strip() == f"{checkout.resolve()}/app"
    assert done.stderr == ""


@posix
def test_a_set_up_that_fails_ends_with_two_and_starts_nothing(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv" / "installed")
    (checkout / "packaging" / "environment.py").write_text("import sys; sys.exit(2)\n", encoding="utf-8")

    done = run(checkout, "list")

    assert (done.returncode, done.stdout) == (2, "")


def test_each_system_is_asked_by_its_own_names() -> None:
    asked = script("system_packages").packages_for(["libEGL.so.1", "libX11.so.6", "libX11-xcb.so.1", "libunheard.so.9"])

    assert asked["apt-get"] == ["libegl1", "libx11-6", "libx11-xcb1"]
    assert asked["pacman"] == ["libglvnd", "libx11"]
    assert asked["dnf"][-1] == "libunheard.so.9()(64bit)"


@posix
def test_only_the_systems_own_missing_libraries_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ldd = tmp_path / "ldd"
    ldd.write_text(
        "#!/bin/sh\ncat <<END\n\tlibz.so.1 => /lib/libz.so.1 (0x1)\n\tlibEGL.so.1 => not found\n"
        "\tlibQt6Qml.so.6 => not found\n\tlibEGL.so.1 => not found\nEND\n",
        encoding="utf-8",
    )
    ldd.chmod(0o755)
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "QtGui.abi3.so").touch()
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    assert script("system_packages").missing_libraries(tmp_path, ["QtGui.abi3.so"]) == ["libEGL.so.1"]


def test_what_may_not_be_installed_is_told_as_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    packages = script("system_packages")
    monkeypatch.setattr(packages, "root_prefix", lambda: None)
    monkeypatch.setattr(packages.shutil, "which", lambda name: name if name == "apt-get" else None)

    with pytest.raises(packages.MustBeInstalledError, match=r"sudo apt-get install .* libegl1 libgl1$"):
        packages.install({"dnf": ["x"], "apt-get": ["libegl1", "libgl1"]}, "Qt")


def test_a_system_without_a_known_package_manager_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    packages = script("system_packages")
    monkeypatch.setattr(packages.shutil, "which", lambda _name: None)

    with pytest.raises(packages.MustBeInstalledError, match="libegl1"):
        packages.install({"apt-get": ["libegl1"]}, "Qt")


def test_without_a_display_the_main_job_is_done_into_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first_run = script("first_run")
    meetings = [
        {"reference": "276-DGS-2013-03", "date": "2013-05-22", "state": "approved"},
        {"reference": "276-DGS-2013-05", "date": "2013-09-18", "state": "held"},
        {"reference": "276-DGS-2013-06", "date": "2013-11-20", "state": "planned"},
        {"reference": "276-DGS-2013-04", "date": "2013-12-01", "state": "cancelled"},
    ]
    calls: list[tuple[str, ...]] = []

    def program(*arguments: str | Path, **_environment: str) -> str:
        calls.append(tuple(str(each).removeprefix(f"{tmp_path}{os.sep}") for each in arguments))
        if arguments[0] == "demo":
            Path(arguments[1]).touch()
        return json.dumps(meetings)

    monkeypatch.setattr(first_run, "program", program)

    made = first_run.without_a_window(tmp_path)
    first_run.without_a_window(tmp_path)

    register = "exemple.concertation"
    assert [path.name for path in made] == [
        register,
        "releve-276-DGS-2013-05.pdf",
        "proces-verbal-59-62-CONV-2013-01.pdf",
        "screens",
    ]
    assert calls[0] == ("demo", register)
    assert calls[2] == ("print", "decisions", register, "--meeting", "276-DGS-2013-05", "-o", made[1].name)
    assert calls[3] == ("print", "minutes", register, "--meeting", "59-62-CONV-2013-01", "-o", made[2].name)
    assert calls[4] == ("screenshots", register, "screens")
    assert [call[0] for call in calls].count("demo") == 1, "the register is made at first use only"
