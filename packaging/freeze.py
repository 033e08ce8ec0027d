"""Makes the application that runs where there is no Python: ``freeze.py`` leaves ``dist/Concertation`` (macOS: also ``.app``).

Builds the wheel, installs it with its locked libraries into ``build/freeze``, freezes that with PyInstaller, then asks
what came out to check itself, and writes its bill of materials beside it (``dist/Concertation.cdx.json``). Run it on the
system that the application is for, from an environment made by ``packaging/test``: ``.venv/bin/python packaging/freeze.py``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "freeze"
DIST = ROOT / "dist"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
SUFFIX = ".exe" if os.name == "nt" else ""


def run(*command: str | Path, **environment: str) -> None:
    print("==", *command, file=sys.stderr, flush=True)
    subprocess.run(list(map(str, command)), cwd=ROOT, check=True, env={**os.environ, **environment})


def build_wheel() -> Path:
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", BUILD / "wheel")
    return next((BUILD / "wheel").glob("*.whl"))


def install(wheel: Path) -> Path:
    """Return the Python of a clean environment that holds the wheel, what it needs and PyInstaller, all locked."""
    run(sys.executable, "-m", "venv", BUILD / "venv")
    python = BUILD / "venv" / SCRIPTS / f"python{SUFFIX}"
    pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    run(*pip, "--require-hashes", "--only-binary=:all:", "-r", ROOT / "packaging" / "requirements-freeze.txt")
    run(*pip, "--no-deps", "--no-index", wheel)
    return python


def freeze(python: Path) -> Path:
    """Return the frozen command."""
    run(python, ROOT / "packaging" / "make_icons.py", BUILD / "icons")
    spec = ROOT / "packaging" / "concertation.spec"
    run(
        python,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--distpath",
        DIST,
        "--workpath",
        BUILD / "work",
        spec,
        ICONS=str(BUILD / "icons"),
    )
    shutil.copytree(BUILD / "icons", DIST / "Concertation" / "icons", dirs_exist_ok=True)
    if sys.platform.startswith("linux"):
        shutil.copytree(ROOT / "packaging" / "linux", DIST / "Concertation" / "share", dirs_exist_ok=True)
    return DIST / "Concertation" / f"concertation{SUFFIX}"


def main() -> None:
    shutil.rmtree(BUILD, ignore_errors=True)
    python = install(build_wheel())
    command = freeze(python)
    run(command, "self-check", QT_QPA_PLATFORM="offscreen")
    run(python, ROOT / "packaging" / "sbom.py", DIST / "Concertation.cdx.json")


if __name__ == "__main__":
    main()
