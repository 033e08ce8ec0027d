"""Every way in, given every sort of wrong file: a sentence or an accepted result, bounded memory, the register untouched."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.exchange.hostile import NAMES, Case, cases
from tests.factories.register import SmallRegister

from concertation.documents.proof import read_proof
from concertation.errors import UserError
from concertation.exchange.contact_file import read_people
from concertation.exchange.event_file import read_events
from concertation.exchange.piece_text import read_text
from concertation.exchange.table_file import read_table
from concertation.services.funding_import import columns
from concertation.services.gestures.attachments import clean_name
from concertation.services.imports.actions import plan_actions
from concertation.services.imports.deliberations import plan_deliberations
from concertation.services.imports.meetings import plan_meetings
from concertation.services.imports.persons import plan_persons
from concertation.services.workspace import Workspace
from concertation.wording import sentence

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

EVERYTHING = bool(os.environ.get("CONCERTATION_EXHAUSTIVE"))  # else a sample, so that everyday runs stay short
COUNT = 10_000 if EVERYTHING else 140
TODAY = date(2014, 1, 6)
_MOST_KIB = 500 * 1024
_STATUS, _RESET = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True)
class Outcome:
    """What became of all the files; ``grown`` is the memory they took at most, in kibibytes, where it is told."""

    refused: int
    taken: int
    untouched: bool
    grown: int | None


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Give every wrong file to every way in, once for all the tests."""
    folder = tmp_path_factory.mktemp("hostile")
    path = folder / "r.concertation"
    SmallRegister(folder).copy_to(path)
    refused = taken = 0
    with Workspace.open(path) as register:
        before, held = _print_of(path), _peak_since_now()
        for case in cases(COUNT):
            told = _try(register, case, folder)
            refused, taken = refused + told[0], taken + told[1]
        peak = _peak()
        grown = None if held is None or peak is None else peak - held
        return Outcome(refused, taken, _print_of(path) == before, grown)


def _persons(reader: Reader, path: Path) -> object:
    return plan_persons(reader, read_people(path), TODAY, answers={})


def _deliberations(reader: Reader, path: Path) -> object:
    return plan_deliberations(reader, read_table(path), TODAY)


def _actions(reader: Reader, path: Path) -> object:
    return plan_actions(reader, read_table(path), TODAY, answers={})


def _funding(reader: Reader, path: Path) -> object:
    return columns(reader, read_table(path), "rien")


def _meetings(reader: Reader, path: Path) -> object:
    return plan_meetings(reader, read_events(path, TODAY), "276-DGS", "skip")


def _attachment(_reader: Reader, path: Path) -> object:
    return read_text(path.name, path.read_bytes())


def _proof(_reader: Reader, path: Path) -> object:
    return read_proof(path.read_bytes())


Way = Callable[["Reader", Path], object]
WAYS: dict[str, tuple[Way, ...]] = {
    "csv": (_persons, _actions, _deliberations, _funding, _attachment),
    "xlsx": (_persons, _actions, _deliberations, _funding),
    "vcf": (_persons,),
    "ics": (_meetings,),
    "pdf": (_attachment, _proof),
    "docx": (_attachment, _actions),
    "odt": (_attachment, _persons),
    "ods": (_persons, _actions, _funding, _attachment),
}


def _print_of(path: Path) -> str:
    """Return the print of a register's files, byte for byte."""
    beside = path.with_name(f"{path.name}-wal")
    return hashlib.sha256(path.read_bytes() + (beside.read_bytes() if beside.exists() else b"")).hexdigest()


def _try(workspace: Workspace, case: Case, folder: Path) -> tuple[int, int]:
    """Give one file to each way in; return how many were refused in words, and how many taken."""
    path = folder / f"fichier.{case.kind}"
    path.write_bytes(case.content)
    refused = taken = 0
    for way in WAYS[case.kind]:
        try:
            workspace.read(way, path)
            taken += 1
        except UserError as error:
            if sentence(error) == str(error):
                raise AssertionError(f"{error.code} is told by no sentence") from error
            refused += 1
        except Exception as error:
            raise AssertionError(f"case {case.seed} ({case.kind}) through {way.__name__}: {error!r}") from error
    return refused, taken


def _peak() -> int | None:
    """Return the most memory held by this process since it was last asked to forget, in kibibytes; None if not told."""
    found = re.search(r"VmHWM:\s+(\d+) kB", _STATUS.read_text(encoding="ascii")) if _STATUS.exists() else None
    return int(found[1]) if found else None


def _peak_since_now() -> int | None:
    """Forget the peak of what ran before, and return the memory held now."""
    with suppress(OSError):
        _RESET.write_text("5", encoding="ascii")  # proc(5): the peak becomes what is held
        return _peak()
    return None


def test_every_wrong_file_ends_in_a_sentence_or_a_result_and_changes_nothing(
    outcome: Outcome, record_property: Callable[[str, Any], None]
) -> None:
    assert outcome.untouched
    assert outcome.refused > COUNT / 4
    record_property(
        "tried", f"{COUNT} hostile files: {outcome.refused} refused in words, {outcome.taken} read, none a fault"
    )


@pytest.mark.skipif(not _RESET.exists(), reason="only Linux forgets the peak of what ran before")
def test_no_wrong_file_takes_much_memory(outcome: Outcome) -> None:
    assert outcome.grown is not None
    assert outcome.grown < _MOST_KIB


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_leads_nowhere(name: str) -> None:
    kept = clean_name(name)
    assert kept
    assert "/" not in kept
    assert "\\" not in kept
    assert "\x00" not in kept
    assert kept not in {".", ".."}
    assert len(kept.encode()) <= 255
