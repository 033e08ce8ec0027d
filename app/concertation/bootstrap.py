"""The only composition root: decides between window and command line, and hands each the real things."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concertation.errors import UserError

if TYPE_CHECKING:
    from concertation.persistence.giving_up import GivenUp, Tell
    from concertation.persistence.ids import Makers
    from concertation.persistence.reader import Reader
    from concertation.services.queries.search import FoundRow
    from concertation.services.workspace import Workspace
    from concertation.ui.ports import Checked, Copy, Doors, Found, Keeping, Overview, Protection, PutBack, Repaired

_HEADLESS = ("--help", "-h", "--version")


def start(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 a fault of ours, 2 a mistake the user can mend."""
    words = [argument for argument in arguments if not argument.startswith("-")]
    if "--startup-report" in arguments:
        return _guarded(lambda: _startup_report(Path(words[0]) if words else None))
    if words[:1] == ["screenshots"]:
        return _guarded(lambda: _screenshots(arguments[1:]))
    if words[:1] == ["measure"] and len(words) > 2:
        return _guarded(lambda: _measure(Path(words[1]), int(words[2]), by_turns="--by-turns" in arguments))
    if words[:1] == ["self-check"]:
        return _guarded(lambda: _self_check(arguments))
    if _is_for_the_command_line(arguments, words):
        from concertation.cli.main import run  # noqa: PLC0415  # a window must not pay for the command line

        return run(arguments)
    return _guarded(lambda: _window(Path(words[0]) if words else None))


def _is_for_the_command_line(arguments: Sequence[str], words: Sequence[str]) -> bool:
    """Tell verbs from a register's path: what is no existing file and has no suffix is a verb, if a misspelt one.

    A file or a folder that happens to be called « demo » or « list » takes no verb's place.
    """
    if set(_HEADLESS) & set(arguments) or any(argument.startswith("-") for argument in arguments[:1]):
        return True
    if not words or Path(words[0]).suffix:
        return False
    return not Path(words[0]).exists() or _is_verb(words[0])


def _is_verb(word: str) -> bool:
    from concertation.cli.parser import VERBS  # noqa: PLC0415  # a window must not pay for the command line

    return word in VERBS


def _guarded(run: Callable[[], int]) -> int:
    from concertation.cli.guard import guarded  # noqa: PLC0415

    return guarded(run)


def _window(path: Path | None) -> int:
    if _is_without_display():
        raise UserError("no_display")
    from concertation.services.secrecy import ask_keyring  # noqa: PLC0415
    from concertation.ui.application import run  # noqa: PLC0415  # Qt only for a window

    ask_keyring()  # registers that this workstation remembers open by themselves

    return run(doors(), path)


def _is_without_display() -> bool:
    """Tell whether a window could be shown nowhere: Qt then ends the process without a word to the user."""
    given = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in given)


def doors() -> Doors:
    """Return everything outside the window that the window calls."""
    from concertation.ui.ports import Doors  # noqa: PLC0415

    return Doors(
        open_register=_open,
        create_example=_create_example,
        create_register=_create_register,
        restore=_restore,
        overview=_overview,
        find=_find,
        labels=_labels,
        backup=_backup,
        keeping=_keeping(),
        licences=_licences,
        now=_now,
        close_register=lambda workspace: workspace.close(),  # type: ignore[attr-defined]
    )


def _licences() -> Sequence[tuple[str, str, str]]:
    from concertation.licences import licences  # noqa: PLC0415  # reads the metadata of every library

    return [(each.name, each.version, each.licence) for each in licences()]


def _labels(reader: Reader) -> tuple[str | None, str | None]:
    from concertation.persistence.undo import redoable, undoable  # noqa: PLC0415

    back, again = undoable(reader), redoable(reader)
    return (back.name if back else None, again.name if again else None)


def _now() -> datetime:
    return datetime.now(UTC)


def _makers() -> Makers:
    """Return the everyday makers, signing as the user chose to be named in the history."""
    from concertation.persistence.ids import Makers  # noqa: PLC0415

    return Makers.system()


def _open(path: Path) -> Workspace:
    """Open a register for the window; what can still be read of it where it is damaged."""
    from concertation.services.workspace import Workspace  # noqa: PLC0415

    try:
        return Workspace.open(path, _makers())
    except UserError as error:
        if error.code != "register_damaged":
            raise
        return Workspace.open_damaged(path, _makers())  # the window says so, and offers copies and a repair


def _create_example(path: Path) -> Workspace:
    from concertation.services.demo import write_demo  # noqa: PLC0415  # a whole village, at first use only

    path.parent.mkdir(parents=True, exist_ok=True)
    write_demo(path)
    return _open(path)


def _create_register(
    path: Path, cooperation: str, authorities: Sequence[str], protection: Protection | None = None
) -> Workspace:
    """Make a register and what it starts with; one to be protected is encrypted before anything is written in it."""
    from concertation.services.gestures.founding import found_cooperation  # noqa: PLC0415
    from concertation.services.workspace import Workspace  # noqa: PLC0415

    workspace = Workspace.create(path, _makers())
    if protection is not None:
        workspace.close()
        _encrypt_new(path, protection)
        workspace = Workspace.open(path, _makers())
    workspace.run(found_cooperation, name=cooperation, authorities=authorities)
    return workspace


def _encrypt_new(path: Path, protection: Protection) -> None:
    """Encrypt a register just made, or leave nothing of it: it was to be protected from its first word."""
    from concertation.services import secrecy  # noqa: PLC0415

    try:
        secrecy.encrypt(path, protection.passphrase, protection.code, remember=protection.remember)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _restore(backup: Path, path: Path) -> Workspace:
    from concertation.services.keeping import restore  # noqa: PLC0415

    restore(backup, path)
    return _open(path)


def _backup(path: Path, to: Path, given_up: GivenUp, tell: Tell) -> object:
    from concertation.services.keeping import backup_file  # noqa: PLC0415

    return backup_file(path, to, given_up, tell)


def _keeping() -> Keeping:
    """Return what the window asks about copies, each thing imported when it is asked for."""
    from concertation.ui.ports import Keeping  # noqa: PLC0415

    return Keeping(
        copies=_copies,
        one_copy=_one_copy,
        open_copy=_open_copy,
        put_back=_put_back,
        open_damaged=_open_damaged,
        repair=_repair,
        daily=_daily,
        purge=_purge,
        read_pieces=_read_pieces,
        keep_words=_keep_words,
        check=_check,
    )


def _check(path: Path, given_up: GivenUp, tell: Tell) -> Checked:
    from concertation.services import keeping  # noqa: PLC0415

    return keeping.check(path, given_up=given_up, tell=tell)


def _copies(path: Path) -> Sequence[Copy]:
    from concertation.services import keeping  # noqa: PLC0415

    return keeping.backups(path)


def _one_copy(copy: Path, path: Path) -> Copy:
    from concertation.services import keeping  # noqa: PLC0415

    return keeping.one_copy(copy, path)


def _open_copy(copy: Path, folder: Path) -> Workspace:
    from concertation.services import keeping  # noqa: PLC0415

    return keeping.open_copy(copy, folder)


def _put_back(path: Path, copy: Path) -> PutBack:
    from concertation.services import keeping  # noqa: PLC0415

    return keeping.put_back(path, copy, _makers())


def _open_damaged(path: Path) -> Workspace:
    from concertation.services.workspace import Workspace  # noqa: PLC0415

    return Workspace.open_damaged(path, _makers())


def _repair(damaged: Path, to: Path) -> Repaired:
    from concertation.services import keeping  # noqa: PLC0415

    return keeping.repair(damaged, to, _makers())


def _daily(workspace: Workspace, given_up: Callable[[], bool]) -> UserError | None:
    from concertation.services.keeping import daily_backup, second_place  # noqa: PLC0415

    return daily_backup(workspace, second_place(), given_up).second


def _purge(workspace: Workspace) -> object:
    from concertation.services.keeping import purge_diets  # noqa: PLC0415

    return purge_diets(workspace)


def _read_pieces(workspace: Workspace, given_up: Callable[[], bool]) -> Mapping[str, str]:
    from concertation.services.rereading import read_pieces  # noqa: PLC0415

    return {} if workspace.readonly else read_pieces(workspace, given_up)


def _keep_words(workspace: Workspace, words: Mapping[str, str]) -> int:
    from concertation.services.rereading import keep  # noqa: PLC0415

    return keep(workspace, dict(words))


def _overview(reader: Reader) -> Overview:
    from concertation.services.keeping import last_backup  # noqa: PLC0415
    from concertation.services.queries.overview import overview  # noqa: PLC0415
    from concertation.services.today import today_of  # noqa: PLC0415
    from concertation.ui.ports import Overview, Running  # noqa: PLC0415

    row = overview(reader, today_of(reader, _now()))
    copied = last_backup(reader.path)
    running = Running(row.running_id, row.running) if row.running_id and row.running else None
    return Overview(row.late, copied.date() if copied else None, row.example, running)


def _find(reader: Reader, words: str, limit: int = 12) -> Sequence[Found]:
    from concertation.services.queries.search import search  # noqa: PLC0415
    from concertation.ui.ports import Found  # noqa: PLC0415

    return [
        Found(hit.kind, hit.id, hit.title, _where(hit), hit.meeting_id, (hit.target_kind, hit.target_id))
        for hit in search(reader, words, limit)
    ]


def _where(hit: FoundRow) -> str:
    """Return where something found was said, and its words where the title does not hold them."""
    told = hit.snippet.removeprefix(hit.title).lstrip(" .:·") if hit.snippet else ""
    if told.strip("… ") in hit.title:
        told = ""
    return " · ".join(filter(None, (hit.where, told)))


def _startup_report(path: Path | None) -> int:
    """Open the window on a register, print when it was painted and when its data were shown, and quit."""
    from concertation.ui.startup import startup_report  # noqa: PLC0415

    if path is None:
        raise UserError("command_wrong", usage="concertation --startup-report FILE", message="il manque FILE")
    report = startup_report(doors(), path, _process_started())
    sys.stdout.write(json.dumps(report) + "\n")
    return 0


def _process_started() -> float:
    """Return the age of this process in seconds, reckoned from when the system started it."""
    try:
        ticks = os.sysconf("SC_CLK_TCK")
        started = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19]) / ticks
        age = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0]) - started
    except (OSError, ValueError, AttributeError):
        age = 0.0
    return time.perf_counter() - age


def _screenshots(arguments: Sequence[str]) -> int:
    from concertation.ui.startup import take_pictures  # noqa: PLC0415

    return take_pictures(doors(), arguments, _meeting_to_show)


def _meeting_to_show(reader: Reader, *, told: str | None) -> str | None:
    """Return the meeting whose stages are pictured: the one named, else the last one that was held."""
    from concertation.services.queries.meeting import meeting_id_of  # noqa: PLC0415

    if told:
        return meeting_id_of(reader, told)
    found: Any = reader.scalar(
        "SELECT id FROM meeting WHERE gone = 0 AND opened_at IS NOT NULL ORDER BY held_on DESC, id LIMIT 1"
    )
    found = found or reader.scalar("SELECT id FROM meeting WHERE gone = 0 ORDER BY held_on DESC, id LIMIT 1")
    return None if found is None else str(found)


def _measure(path: Path, rounds: int, *, by_turns: bool) -> int:
    """Print the times of every screen, list, search, print, copy and check of a register as JSON: ``bench`` asks for it.

    The register is only read; the memory told is that of the window and of what it printed.

    Args:
        path: a register.
        rounds: how many times each is measured, copies and checks aside.
        by_turns: say on a line what is waited for before each measure, and wait for a line.
    """
    from dataclasses import replace  # noqa: PLC0415

    from concertation.services.benching import Stopwatch, keeping_times, reading_times  # noqa: PLC0415
    from concertation.services.workspace import Workspace  # noqa: PLC0415
    from concertation.ui.startup import peak_memory  # noqa: PLC0415
    from concertation.ui.tour import tour  # noqa: PLC0415

    with Workspace.open(path, readonly=True) as workspace:
        meeting: str | None = workspace.read(_meeting_to_show, told=None)
    reading = replace(doors(), open_register=lambda path: Workspace.open(path, readonly=True))
    watch = Stopwatch(_wait_for) if by_turns else Stopwatch()
    tour(reading, path, meeting, rounds, watch)
    reading_times(path, meeting, rounds, watch)
    report = {"times": watch.times, "cpu": watch.cpu, "peak_memory_bytes": peak_memory()}
    keeping_times(path, watch)
    sys.stdout.write(json.dumps(report) + "\n")
    return 0


def _wait_for(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def _self_check(arguments: Sequence[str]) -> int:
    """Check this build: what the command line checks, then that the window's icons and fonts are there."""
    from concertation.cli.main import run  # noqa: PLC0415
    from concertation.ui.startup import check_looks  # noqa: PLC0415

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # shows nothing, so that it works without a screen too
    code = run(arguments)
    check_looks()
    return code
