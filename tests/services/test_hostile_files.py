"""Every way in, given every sort of wrong file: a sentence or an accepted result, bounded memory, the register untouched."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
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
from concertation.services.imports.meetings import plan_meetings
from concertation.services.imports.persons import plan_persons
from concertation.services.workspace import Workspace
from concertation.wording import sentence

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

resource: Any = pytest.importorskip("resource", reason="the peak of memory is asked of POSIX")
EVERYTHING = bool(os.environ.get("CONCERTATION_EXHAUSTIVE"))  # else a sample, so that everyday runs stay short
COUNT = 10_000 if EVERYTHING else 140
TODAY = date(2014, 1, 6)
_MOST_KIB = 500 * 1024


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("hostile")
    SmallRegister(folder).copy_to(folder / "r.concertation")
    with Workspace.open(folder / "r.concertation") as workspace:
        yield workspace


def _persons(reader: Reader, path: Path) -> object:
    return plan_persons(reader, read_people(path), TODAY, answers={})


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
    "csv": (_persons, _actions, _funding, _attachment),
    "xlsx": (_persons, _actions, _funding),
    "vcf": (_persons,),
    "ics": (_meetings,),
    "pdf": (_attachment, _proof),
    "docx": (_attachment, _actions),
    "odt": (_attachment, _persons),
}


def _print_of(workspace: Workspace) -> str:
    """Return the print of all that the register holds, as its tables tell it."""
    told = workspace.read(lambda reader: [tuple(row) for row in reader.rows("SELECT * FROM person ORDER BY id")])
    marks = workspace.read(lambda reader: reader.scalar("SELECT count(*) FROM op"))
    return hashlib.sha256(repr((told, marks)).encode()).hexdigest()


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
            refused += error.code not in sentence(error)  # told in words, not as a code
        except Exception as error:
            raise AssertionError(f"case {case.seed} ({case.kind}) through {way.__name__}: {error!r}") from error
    return refused, taken


def _peak() -> int:
    """Return the most memory held by this process so far, in kibibytes."""
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) // (1024 if sys.platform == "darwin" else 1)


def test_every_wrong_file_ends_in_a_sentence_or_a_result_and_changes_nothing(
    register: Workspace, tmp_path: Path, record_property: Callable[[str, Any], None]
) -> None:
    before, peak = _print_of(register), _peak()
    refused = taken = 0
    for case in cases(COUNT):
        told = _try(register, case, tmp_path)
        refused, taken = refused + told[0], taken + told[1]
    assert _print_of(register) == before
    assert refused > COUNT / 4
    assert _peak() - peak < _MOST_KIB
    record_property("tried", f"{COUNT} hostile files: {refused} refused in words, {taken} read, none a fault")


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_leads_nowhere(name: str) -> None:
    kept = clean_name(name)
    assert kept
    assert "/" not in kept
    assert "\\" not in kept
    assert "\x00" not in kept
    assert kept not in {".", ".."}
    assert len(kept.encode()) <= 255
