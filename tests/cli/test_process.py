"""The command as a process of its own: exit codes, pure outputs, and lines that outlive a kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "concertation"]
MEETING = "276-DGS-2014-01"


def _environment(tmp_path: Path) -> dict[str, str]:
    root = Path(__file__).resolve().parents[2]
    return {**os.environ, "PYTHONPATH": str(root / "app"), "CONCERTATION_HOME": str(tmp_path / "home")}


def _run(tmp_path: Path, *arguments: object, typed: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], input=typed, capture_output=True, check=False, env=_environment(tmp_path)
    )


def test_standard_output_is_json_alone(register: Path, tmp_path: Path) -> None:
    done = _run(tmp_path, "list", "bodies", register, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["code"] for row in json.loads(done.stdout)] == ["276-DGS", "276-PRES", "59-62-CONV"]


def test_a_mistake_is_exit_code_2_and_a_sentence_on_standard_error(tmp_path: Path) -> None:
    done = _run(tmp_path, "list", "bodies", tmp_path / "absent.concertation", "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "absent.concertation" in done.stderr.decode()


def test_a_meeting_is_held_from_a_script_and_issued(register: Path, tmp_path: Path) -> None:
    script = tmp_path / "notes.txt"
    script.write_text(
        "## 2\nLes retards sont expliqués.\n! poursuivre le contrat\n- écrire la note @27 sous 8 jours\n",
        encoding="utf-8",
    )
    assert _run(tmp_path, "hold", register, MEETING, "--script", script).returncode == 0
    issued = _run(tmp_path, "issue", register, MEETING, "--json")
    assert json.loads(issued.stdout)["version"] == 1
    rows = json.loads(_run(tmp_path, "list", "decisions", register, "--meeting", MEETING, "--json").stdout)
    assert [row["reference"] for row in rows] == [f"{MEETING}-D01"]


def test_a_script_in_another_encoding_is_refused_with_its_line(register: Path, tmp_path: Path) -> None:
    script = tmp_path / "notes.txt"
    script.write_bytes("première ligne\nvoilà\n".encode("cp1252"))
    done = _run(tmp_path, "hold", register, MEETING, "--script", script)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "UTF-8" in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.whole
def test_every_line_acknowledged_outlives_a_kill(register: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "hold", str(register), MEETING, "--script", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(tmp_path),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process, process.stdin as typed, process.stdout as told:
        for number in range(1, 7):
            typed.write(f"ligne acquise {number}\n".encode())
            typed.flush()
            assert told.readline().split()[:1] == [str(number).encode()]
        process.send_signal(signal.SIGKILL)
        process.wait()
    shown = json.loads(_run(tmp_path, "show", MEETING, register, "--json").stdout)
    assert [line["raw"] for line in shown["lines"]] == [f"ligne acquise {number}" for number in range(1, 7)]
    assert _run(tmp_path, "check", register, "--json").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize(
    ("call", "closed"),
    [
        (("hold", MEETING), "<&-"),
        (("dates", "276-DGS --from 2014-01-01"), ">&-"),
        (("dates", "276-DGS --from 2014-01-01"), "> /dev/full"),
        (("dates", "inconnue --from 2014-01-01"), "2>&-"),
    ],
    ids=["input", "output", "full", "errors"],
)
def test_a_closed_or_full_stream_is_a_mistake_and_no_bug(
    call: tuple[str, str], closed: str, register: Path, tmp_path: Path
) -> None:
    line = f'"{sys.executable}" -m concertation {call[0]} "{register}" {call[1]} {closed}'
    done = subprocess.run(["sh", "-c", line], capture_output=True, check=False, env=_environment(tmp_path))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert not list((tmp_path / "home").rglob("rapports/*"))


def test_a_document_goes_to_standard_output_when_asked(register: Path, tmp_path: Path) -> None:
    done = _run(tmp_path, "print", "agenda", register, "--meeting", MEETING, "-o", "-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_the_window_is_a_mistake_told_in_a_sentence(tmp_path: Path) -> None:
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: told for name, told in _environment(tmp_path).items() if name not in screen}
    done = subprocess.run(COMMAND, capture_output=True, check=False, env=environment)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "écran" in done.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be removed there")
def test_a_working_folder_that_is_gone_is_a_mistake_told_in_a_sentence(register: Path, tmp_path: Path) -> None:
    (gone := tmp_path / "gone").mkdir()
    for call in (f"list bodies {register.name}", f"print agenda '{register}' --meeting {MEETING}"):
        gone.mkdir(exist_ok=True)
        shell = f"cd '{gone}' && rmdir '{gone}' && exec '{sys.executable}' -m concertation {call}"
        done = subprocess.run(["sh", "-c", shell], capture_output=True, check=False, env=_environment(tmp_path))
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.count(b"\n") == 1


def test_a_folder_called_like_a_verb_takes_no_verbs_place(register: Path, tmp_path: Path) -> None:
    (tmp_path / "list").mkdir()
    done = subprocess.run(
        [*COMMAND, "list", "bodies", str(register), "--json"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=_environment(tmp_path),
    )
    assert (done.returncode, done.stderr) == (0, b"")
