"""Makes ``.venv`` what the lock asks for, with the system libraries that Qt needs: ``environment.py run|test``.

Written for the bare Python of the machine: standard library only. Says what it does on standard error; ends with 2 and
the words to type when the user has to install something. Started only when the stamp it leaves does not fit.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import system_packages
from system_packages import MustBeInstalledError, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}
FITS = "import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))"


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Wait for another set-up of this checkout to end, where the system can lock a file without making one."""
    with Path(__file__).open("rb") as itself:
        if os.name != "nt":
            import fcntl  # noqa: PLC0415  # not on Windows

            fcntl.flock(itself, fcntl.LOCK_EX)
        yield


def make_venv() -> None:
    """Create ``.venv``, unless there is one with pip and a Python that the program accepts."""
    if (
        venv_python().exists()
        and subprocess.run([venv_python(), "-c", FITS], capture_output=True, check=False).returncode == 0
    ):
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        major, minor = sys.version_info[:2]
        versioned = f"python{major}.{minor}"
        system_packages.install(
            {"apt-get": ["python3-venv" if is_the_systems() else f"{versioned}-venv"]}, "virtual environments"
        )
    tell(f"Making .venv with Python {sys.version.split()[0]}")
    clear = ["--clear"] if VENV.is_dir() and not VENV.is_symlink() else []
    made = subprocess.run([sys.executable, "-m", "venv", *clear, VENV], stdout=sys.stderr, check=False)
    if made.returncode:
        raise MustBeInstalledError(
            "Python could not make a virtual environment: its modules venv and ensurepip must work."
        )


def is_the_systems() -> bool:
    """Tell whether this Python is the one that the system's ``python3`` package names."""
    return Path("/usr/bin/python3").resolve() == Path(sys.executable).resolve()


def pip(*arguments: str | Path) -> None:
    """Run pip in ``.venv``, showing one line per package; everything it said is shown when it fails."""
    command = [venv_python(), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *arguments]
    said = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
    ) as running:
        for line in running.stdout or ():
            said.append(line)
            match line.split():
                case ["Collecting", wanted, *_]:
                    tell(f"    {wanted}")
                case ["Installing", "collected", *_]:
                    tell("    writing the files")
    if running.returncode:
        sys.stderr.writelines(said)
        raise MustBeInstalledError(
            "pip could not install the packages (see above). Check the network and its proxy, then run this command again."
        )


def install(kind: str) -> None:
    tell(f"Installing the packages of packaging/{LOCKS[kind]} (some minutes the first time)")
    pip("--require-hashes", "--only-binary=:all:", "-r", ROOT / "packaging" / LOCKS[kind])
    pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", ROOT)


def stamp(kind: str) -> None:
    """Leave what the next start compares; the file ``environment`` comes last, so a cut leaves no stamp."""
    # the tests' lock holds everything that the program's lock holds
    for done in ("run", "test") if kind == "test" else ("run",):
        kept = VENV / "installed" / done
        kept.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "packaging" / LOCKS[done], kept / "requirements.txt")
        shutil.copyfile(ROOT / "pyproject.toml", kept / "pyproject.toml")
        if os.name == "nt":  # one line, in the letters that cmd's `set /p` reads
            (kept / "environment").write_text(f"{ROOT}\n", encoding="oem", errors="replace")
        else:
            (kept / "environment").write_text(f"{ROOT}\n{venv_python().resolve()}\n", encoding="utf-8")


def set_up(kind: str) -> None:
    shutil.rmtree(VENV / "installed", ignore_errors=True)
    make_venv()
    install(kind)
    site = next(VENV.glob("[Ll]ib/**/site-packages"))
    system_packages.install_for_qt(site)
    if kind == "test":
        system_packages.install_for_tests()
    stamp(kind)
    tell("Ready.")


def main() -> int:
    kind = sys.argv[1] if len(sys.argv) > 1 else "run"
    try:
        with alone():
            set_up(kind)
    except MustBeInstalledError as told:
        tell(str(told))
        return 2
    except KeyboardInterrupt:
        tell("Stopped. The same command takes it up again.")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
