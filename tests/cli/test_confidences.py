"""Private notes and points à huis clos leave in nothing: every verb and kind of the grammar is asked for, all is read back."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.cli.confidences import CLOSED, PRIVATE, PUBLIC, WORKING, confide, words_in
from tests.cli.every_way import Call, Given, everything_asked
from tests.documents.reading import printed

from concertation.cli.main import run
from concertation.services.printing import OF_ITEM
from concertation.services.queries.votes import votes
from concertation.services.spreadsheets import votes_workbook
from concertation.services.workspace import Workspace

pytestmark = pytest.mark.whole
# What writes in the register, makes one or copies it whole: nothing leaves it by these.
INSIDE = frozenset(
    [
        "demo",
        "plan",
        "hold",
        "presence",
        "vote",
        "ratify",
        "issue",
        "attach",
        "import",
        "amend",
        "erase",
        "undo",
        "redo",
        "check",
        "backup",
        "backups",
        "repair",
        "restore",
        "encrypt",
        "decrypt",
        "change-passphrase",
        "self-check",
        "bench",
        "verify",
    ]
)


@dataclass(frozen=True)
class Register:
    """A register full of confidences: its file, what may be asked of it, and a way of asking."""

    path: Path
    values: dict[str, tuple[str, ...]]
    call: Call


@pytest.fixture(scope="module")
def register(demo_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    folder = tmp_path_factory.mktemp("confidences")
    path = Path(shutil.copy(demo_register, folder / "registre.concertation"))
    patch = pytest.MonkeyPatch()
    patch.setenv("CONCERTATION_HOME", str(folder / "home"))
    yield Register(path, confide(path), _caller(patch))
    patch.undo()


@pytest.fixture(scope="module")
def told(register: Register, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Given]:
    """All that the command line gives, by verb and kind."""
    return everything_asked(register.call, register.path, tmp_path_factory.mktemp("out"), register.values, INSIDE)


def _caller(patch: pytest.MonkeyPatch) -> Call:
    def call(arguments: Sequence[str]) -> tuple[int, bytes, bytes]:
        out, error = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with patch.context() as patched:
            patched.setattr(sys, "stdout", out)
            patched.setattr(sys, "stderr", error)
            code = run(list(arguments))
        return code, out.buffer.getvalue(), error.buffer.getvalue()

    return call


@pytest.mark.timeout(1800)  # some 250 calls
def test_every_verb_and_kind_gave_something(told: dict[str, Given]) -> None:
    assert {name: given.refused[:1] for name, given in told.items() if not given.succeeded} == {}
    assert len(told) > 50


def test_no_file_holds_what_is_private_or_said_behind_closed_doors(told: dict[str, Given]) -> None:
    files = [(name, path) for name, given in told.items() for path in given.files]
    found = {(name, path): words_in(path.name, path.read_bytes()) for name, path in files}
    assert {str(key): words for key, words in found.items() if words & {PRIVATE, CLOSED}} == {}
    assert len({name for (name, _), words in found.items() if PUBLIC in words}) > 10, "the files were not read"


def test_the_papers_of_a_closed_point_are_drawn_for_itself_alone_and_marked(register: Register, tmp_path: Path) -> None:
    for kind in OF_ITEM:
        out = tmp_path / f"{kind}.pdf"
        code, _, error = register.call(
            [
                "print",
                kind,
                str(register.path),
                "--meeting",
                WORKING,
                "--item",
                *register.values["closed"],
                "-o",
                str(out),
            ]
        )
        assert code == 0, error
        assert CLOSED in words_in(out.name, out.read_bytes()), "what is marked holds the word: it can be found"
        assert "à huis clos : ne pas diffuser" in printed(out.read_bytes())[0]


def test_the_list_of_votes_that_the_window_exports_leaves_them_out(register: Register) -> None:
    with Workspace.open(register.path) as workspace:
        rows = workspace.read(votes)
        assert any(CLOSED in f"{row.item} {row.text}".casefold() for row in rows)
        assert not words_in("votes.xlsx", workspace.read(votes_workbook)) & {PRIVATE, CLOSED}


def test_the_register_itself_holds_every_word(register: Register) -> None:
    content = register.path.read_bytes().decode("utf-8", "replace").casefold()
    assert all(word in content for word in (PRIVATE, CLOSED, PUBLIC))


def test_no_answer_tells_them_but_a_point_marked_internal(told: dict[str, Given]) -> None:
    for name, given in told.items():
        for answer in given.answers:
            shown = answer if not answer.startswith(b"[") and not answer.startswith(b"{") else _unmarked(answer)
            assert not words_in("answer", shown) & {PRIVATE, CLOSED}, name


def _unmarked(answer: bytes) -> bytes:
    """Return a JSON answer without the points that it marks as internal."""

    def without(value: Any) -> Any:
        if isinstance(value, list):
            return [without(each) for each in value if not (isinstance(each, dict) and each.get("internal"))]
        return {key: without(each) for key, each in value.items()} if isinstance(value, dict) else value

    return json.dumps(without(json.loads(answer)), ensure_ascii=False).encode()
