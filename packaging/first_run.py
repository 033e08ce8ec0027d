"""What ``packaging/run`` does without arguments: opens the window on the demonstration register, made at first use.

With no display it does the main job without a window, into ``out/``: the register, one relevé de décisions, one
procès-verbal, pictures of the window; and says where they are.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from concertation.locations import documents_folder

ROOT = Path(__file__).resolve().parents[1]
BODY = "276-DGS"
CONVENTION = "59-62-CONV-2013-01"
HELD = {"held", "minutes_in_review", "approved", "archived"}


def has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def program(*arguments: str | Path, **environment: str) -> str:
    """Run the program and return what it printed.

    Raises:
        CalledProcessError: it ended with another code than 0; its own words are on standard error already.
    """
    command = [sys.executable, "-P", "-m", "concertation", *map(str, arguments)]
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=os.environ | environment
    ).stdout


def tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def demonstration(register: Path) -> Path:
    """Return the demonstration register, written now if it is not there yet."""
    if not register.exists():
        tell(f"Writing the demonstration register: {register}")
        register.parent.mkdir(parents=True, exist_ok=True)
        program("demo", register)
    return register


def last_held(register: Path) -> str:
    """Return the reference of the body's last meeting that has been held, by its day."""
    meetings = json.loads(program("list", "meetings", register, "--body", BODY, "--json"))
    held = [each for each in meetings if each["state"] in HELD]
    return str(max(held, key=lambda each: str(each["date"]))["reference"])


def without_a_window(out: Path) -> list[Path]:
    """Do the main job into ``out`` and return the files made."""
    out.mkdir(parents=True, exist_ok=True)
    register = demonstration(out / "exemple.concertation")
    meeting = last_held(register)
    tell(f"Printing the relevé de décisions of {meeting} and the procès-verbal of {CONVENTION}")
    papers = [out / f"releve-{meeting}.pdf", out / f"proces-verbal-{CONVENTION}.pdf"]
    program("print", "decisions", register, "--meeting", meeting, "-o", papers[0])
    program("print", "minutes", register, "--meeting", CONVENTION, "-o", papers[1])
    tell("Taking pictures of the window")
    pictures = out / "screens"
    program("screenshots", register, pictures, QT_QPA_PLATFORM="offscreen")
    return [register, *papers, pictures]


def main() -> int:
    os.environ.setdefault("PYTHONUTF8", "1")  # what the program prints is read as UTF-8, on Windows too
    try:
        if has_display():
            register = demonstration(documents_folder() / "Concertation" / "exemple.concertation")
            return subprocess.run([sys.executable, "-P", "-m", "concertation", str(register)], check=False).returncode
        made = without_a_window(ROOT / "out")
    except subprocess.CalledProcessError as failed:
        return failed.returncode
    tell("No display here, so the main job was done without a window. Made:")
    for path in made:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
