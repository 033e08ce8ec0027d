"""Times what the window and the command line ask of a register: opening, searching, printing, copying, checking."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import DocumentKind
from concertation.errors import UserError
from concertation.persistence.place import may_add_to
from concertation.persistence.search import RANKED_LIMIT, question
from concertation.services import keeping
from concertation.services.printing import draw, kinds_of, preview_of, printed_actions
from concertation.services.queries.search import search
from concertation.services.workspace import Workspace

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

TYPED = (
    "p",
    "pô",
    "passer",
    "passerelle",
    "passerelle m",
    "convention",
    "financement région",
    "lycée",
    "exemple 27",
    "2013",
)
SHOWN = 30  # answers asked for at each key, as the palette does
_RAW = "raw/"
Times = dict[str, list[float]]


def reading_times(path: Path, meeting_id: str | None, rounds: int) -> Times:
    """Return the milliseconds that opening, each search while it is typed and each print took, ``rounds`` times.

    ``raw/…`` is the bare question to the index that a search asks, with the same words and as many answers.
    """
    times: Times = {}
    for _ in range(rounds):
        with _timing(times, "file/open"):
            workspace = Workspace.open(path, readonly=True)
        with workspace:
            for words in TYPED:
                _searched(workspace, words, times)
            for name, work in _prints(workspace, meeting_id):
                with _timing(times, f"print/{name}"):
                    work()
    return times


def keeping_times(path: Path) -> Times:
    """Return the milliseconds that a proven copy and a whole check took."""
    times: Times = {}
    beside = path.parent if may_add_to(path.parent) else None
    with (
        tempfile.TemporaryDirectory(dir=beside) as folder,
        Workspace.open(path, readonly=True) as workspace,
        _timing(times, "file/backup"),
    ):
        keeping.backup(workspace, Path(folder) / "copie.concertation")
    with _timing(times, "file/check"):
        keeping.check(path)
    return times


@contextmanager
def _timing(times: Times, name: str) -> Iterator[None]:
    started = time.perf_counter()
    yield
    times.setdefault(name, []).append(1000 * (time.perf_counter() - started))


def _searched(workspace: Workspace, words: str, times: Times) -> None:
    with _timing(times, f"search/{words}"):
        workspace.read(search, words=words, limit=SHOWN)
    with _timing(times, f"{_RAW}{words}"):
        workspace.read(_asked, words=words)


def _asked(reader: Reader, *, words: str) -> object:
    """Ask the index alone, in the order in which a search would show its answers."""
    match = question(words)
    many = "SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH :match LIMIT :most)"
    few = reader.scalar(many, match=match, most=RANKED_LIMIT + 1) <= RANKED_LIMIT
    order = "rank" if few else "rowid DESC"
    return reader.rows(
        f"SELECT rowid FROM search_index WHERE search_index MATCH :match ORDER BY {order} LIMIT :shown",
        match=match,
        shown=SHOWN,
    )


def _prints(workspace: Workspace, meeting_id: str | None) -> Iterator[tuple[str, Callable[[], object]]]:
    if meeting_id is None:
        return
    today = workspace.today()
    regime = workspace.read(_regime, meeting_id=meeting_id)
    for kind in kinds_of(regime):
        if kind is not DocumentKind.ACTIONS:
            yield kind.value, partial(_drawn, workspace, kind, meeting_id)
    yield "actions", partial(workspace.read, printed_actions, today, meeting_id=meeting_id)


def _drawn(workspace: Workspace, kind: DocumentKind, meeting_id: str) -> object:
    return draw(workspace.read(preview_of, kind, meeting_id, workspace.today()))


def _regime(reader: Reader, *, meeting_id: str) -> str:
    found = reader.scalar(
        "SELECT b.regime FROM meeting m JOIN body b ON b.id = m.body_id WHERE m.id = :id", id=meeting_id
    )
    if found is None:
        raise UserError("object_unknown", kind="meeting", id=meeting_id)
    return str(found)
