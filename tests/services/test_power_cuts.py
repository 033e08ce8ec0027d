"""Sessions held on a disk that loses its power or fails: nothing acknowledged is lost, nothing is half there.

The services write through the real driver and recipe; the disk under them (:mod:`tests.persistence.disk`) is simulated.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.factories.held_meeting import OPENED, Held, plan
from tests.factories.register import START, SmallRegister
from tests.persistence.disk import FULL, IOERR_WRITE, Disk, after_a_cut, is_wrappable, wrapped

from concertation.errors import UserError
from concertation.persistence import engine
from concertation.persistence.check import check
from concertation.persistence.ids import Makers
from concertation.persistence.place import Place
from concertation.services.gestures import capture, session
from concertation.services.workspace import Workspace

pytestmark = pytest.mark.skipif(not is_wrappable(), reason="this build of the driver hides SQLite's functions")

EVERYTHING = bool(os.environ.get("CONCERTATION_EXHAUSTIVE"))  # else a sample, so that everyday runs stay short
CUTS = 400 if EVERYTHING else 100
STEP = 1 if EVERYTHING else 8  # of the points of failure
LINES = 60
SPOKEN = (
    "La Région présente le plan de financement des pôles d’échange de Vernon et de Barentin, arrêté au 30 avril.",
    "! Retenir la clé 51/35/14 pour les deux pôles, sans avance de la Région",
    "- Transmettre le plan consolidé aux trois collectivités @EXEMPLE avant le 31 mai",
    "? Accord du gestionnaire de gare à vérifier",
)
_CONTENT = """
    SELECT b.raw, b.kind, b.text, b.at, b.rank, b.reading, d.text, d.rank, a.label, a.text, a.first_due_on, f.text
    FROM block b LEFT JOIN decision d ON d.id = b.decision_id LEFT JOIN action a ON a.id = b.action_id
    LEFT JOIN decision f ON f.id = a.decision_id WHERE b.gone = 0 ORDER BY b.at, b.id
"""
NOT_A_CHANGE = frozenset({"io_error", "disk_full", "register_busy", "register_readonly", "register_damaged"})


@dataclass(frozen=True)
class Ready:
    """A register whose meeting is open, closed cleanly, and its bytes."""

    path: Path
    held: Held
    content: bytes


@pytest.fixture(scope="module")
def ready(small_register: SmallRegister, tmp_path_factory: pytest.TempPathFactory) -> Ready:
    path = tmp_path_factory.mktemp("ready") / "r.concertation"
    known = small_register.copy_to(path)
    with Workspace.open(path, Makers.seeded(5, START)) as workspace:
        held = plan(workspace, known)
        workspace.run(session.open_meeting, meeting_id=held.meeting, at=OPENED)
        workspace.register.raw().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Ready(path, held, path.read_bytes())


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Return what tells the counts that were tried: they are printed at the end of the run."""
    return lambda told: record_property("tried", told)


def _hold(ready: Ready, folder: Path, lines: int, acknowledge: Callable[[str], object]) -> None:
    path = folder / "r.concertation"
    path.write_bytes(ready.content)
    with Workspace.open(path, Makers.seeded(6, OPENED)) as workspace:
        for number in range(lines):
            raw = f"{SPOKEN[number % len(SPOKEN)]} (ligne {number})"
            acknowledged = partial(acknowledge, raw)
            workspace.take(capture.capture_line, acknowledged, meeting_id=ready.held.meeting, raw=raw)


def _captured(path: Path) -> list[str]:
    return [str(line[0]) for line in _content(path)]


def _content(path: Path) -> list[tuple[object, ...]]:
    """Return the lines in their order with all that they gave birth to, keys apart; those only received are taken up first."""
    with Workspace.open(path, Makers.seeded(7, OPENED)) as workspace:
        return workspace.read(lambda reader: [tuple(row) for row in reader.rows(_CONTENT)])


@dataclass(frozen=True)
class Recorded:
    """A sitting held to its end: every operation of its disk, and what the register then holds."""

    disk: Disk
    content: list[tuple[object, ...]]


def _recorded(ready: Ready, folder: Path) -> Recorded:
    folder.mkdir()
    with wrapped(Disk()) as disk:
        _hold(ready, folder, LINES, disk.mark)
    return Recorded(disk, _content(folder / "r.concertation"))


def _outcome(recorded: Recorded, cut: int, dice: random.Random, ready: Ready, folder: Path) -> str:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    log = recorded.disk.log[:cut]
    after_a_cut(log, dice, {"r.concertation": ready.content}, folder)
    spoken = [operation[1] for operation in log if operation[0] == "mark"]
    path = folder / "r.concertation"
    try:
        content = _content(path)
        faults = check(path)
    except UserError as error:
        return f"corrupt ({error.code})"
    if faults:
        return f"corrupt ({faults[0].kind})"
    if [line[0] for line in content[: len(spoken)]] != spoken:
        return "lost"
    if content != recorded.content[: len(content)]:
        return "other than without the cut"
    return "whole" if len(content) <= len(spoken) + 1 else "more than was typed"


def _cuts(recorded: Recorded, ready: Ready, folder: Path, count: int) -> Counter[str]:
    dice = random.Random(42)  # noqa: S311  # where the power goes
    log = recorded.disk.log
    first = next(at for at, operation in enumerate(log) if operation[0] == "found") + 1
    return Counter(_outcome(recorded, dice.randrange(first, len(log) + 1), dice, ready, folder) for _ in range(count))


@pytest.mark.whole
def test_a_power_cut_at_any_moment_loses_nothing_that_was_acknowledged(
    ready: Ready, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    recorded = _recorded(ready, tmp_path / "recorded")
    outcomes = _cuts(recorded, ready, tmp_path / "cut", CUTS)
    tell(f"power cuts, local disk: {CUTS} tried over {len(recorded.disk.log)} operations, {dict(outcomes)}")
    assert outcomes == {"whole": CUTS}


def test_a_power_cut_on_a_share_loses_nothing_that_was_acknowledged(
    ready: Ready, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tell: Callable[[str], None]
) -> None:
    monkeypatch.setattr(engine, "place_of", lambda _: Place.NETWORK)
    monkeypatch.setattr("concertation.persistence.register.place_of", lambda _: Place.NETWORK)
    recorded = _recorded(ready, tmp_path / "recorded")
    outcomes = _cuts(recorded, ready, tmp_path / "cut", CUTS // 4)
    tell(f"power cuts, network recipe: {CUTS // 4} tried over {len(recorded.disk.log)} operations, {dict(outcomes)}")
    assert outcomes == {"whole": CUTS // 4}


def test_the_same_cuts_lose_lines_where_nothing_waits_for_the_disk(
    ready: Ready, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tell: Callable[[str], None]
) -> None:
    """The control: a simulation that never loses anything would prove nothing."""

    def careless(connection: object, place: Place) -> None:
        real(connection, place)
        connection.execute("PRAGMA synchronous=OFF")  # type: ignore[attr-defined]

    real = engine.set_journal
    monkeypatch.setattr(engine, "set_journal", careless)
    recorded = _recorded(ready, tmp_path / "recorded")
    monkeypatch.setattr(engine, "set_journal", real)
    tried = 60 if EVERYTHING else 18
    outcomes = _cuts(recorded, ready, tmp_path / "cut", tried)
    tell(f"power cuts, control without sync: {tried} tried, {dict(outcomes)}")
    assert outcomes["lost"] > tried // 3


@pytest.mark.whole
@pytest.mark.parametrize("sticky", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize(("code", "told"), [(IOERR_WRITE, "io_error"), (FULL, "disk_full")], ids=["error", "full"])
def test_a_failure_at_every_write_is_told_and_a_second_try_keeps_each_line_once(
    ready: Ready, tmp_path: Path, code: int, told: str, sticky: bool, tell: Callable[[str], None]
) -> None:
    lines = 4
    with wrapped(Disk()) as whole:
        _hold(ready, tmp_path, lines, lambda _: None)
    tried = Counter[str]()
    step = STEP * 3 if sticky else STEP  # what goes on failing shows less than what comes back
    for point in range(1, whole.points + 1, step):
        folder = tmp_path / f"{point}"
        folder.mkdir()
        disk = Disk(fail_at=point, sticky=sticky, code=code)
        kept, errors = _hold_through(ready, folder, lines, disk)
        assert errors <= NOT_A_CHANGE
        assert {fault.kind for fault in check(folder / "r.concertation")} <= {
            "received"
        }  # which waits, and is no fault
        found = _captured(folder / "r.concertation")
        assert check(folder / "r.concertation") == []
        assert [raw for raw in found if raw in kept] == kept, f"lost at point {point}"
        assert len(found) == len(set(found)), f"doubled at point {point}"
        if not sticky:
            assert len(found) == lines, f"given up at point {point}"
        tried.update(errors or {"no error reached the user"})
        shutil.rmtree(folder)
    how = "from then on" if sticky else "once"
    tell(f"{told} {how}: {whole.points // step} points of {whole.points}, {dict(tried)}")
    assert tried[told] > whole.points / step / 4


def _hold_through(ready: Ready, folder: Path, lines: int, disk: Disk) -> tuple[list[str], set[str]]:
    """Capture lines on a failing disk, trying each twice under its own key as the window does; return what was acknowledged."""
    path = folder / "r.concertation"
    path.write_bytes(ready.content)
    kept: list[str] = []
    errors: set[str] = set()
    with wrapped(disk):
        for _ in range(2):
            try:
                workspace = Workspace.open(path, Makers.seeded(6, OPENED))
                break
            except UserError as error:
                errors.add(error.code)
        else:
            return kept, errors
        with workspace:
            for number in range(lines):
                raw = f"{SPOKEN[number % len(SPOKEN)]} (ligne {number})"
                said: dict[str, Any] = {"meeting_id": ready.held.meeting, "raw": raw, "entry_key": f"typed {number}"}
                for _ in range(2):
                    try:
                        workspace.take(capture.capture_line, partial(kept.append, raw), **said)
                    except UserError as error:
                        errors.add(error.code)
                    if raw in kept:  # durable, whatever became of it since
                        break
    return kept, errors


def test_a_line_changed_before_it_is_tried_again_is_kept_once_as_it_was_typed_last(
    ready: Ready, tmp_path: Path
) -> None:
    path = tmp_path / "r.concertation"
    path.write_bytes(ready.content)
    with Workspace.open(path, Makers.seeded(6, OPENED)) as workspace:
        for raw in ("- chiffrer l’accès", "! chiffrer l’accès piéton"):
            workspace.run(capture.capture_line, meeting_id=ready.held.meeting, raw=raw, entry_key="typed")
    assert _captured(path) == ["! chiffrer l’accès piéton"]


def test_what_is_written_after_the_block_goes_to_the_ordinary_disk(ready: Ready, tmp_path: Path) -> None:
    with wrapped(Disk()) as disk:
        _hold(ready, tmp_path, 1, disk.mark)
    seen = len(disk.log)
    assert seen > 1
    _hold(ready, tmp_path, 2, lambda _: None)
    assert len(disk.log) == seen
    assert len(_captured(tmp_path / "r.concertation")) == 2
