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
from concertation.persistence.search import question
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
TURN, ABREAST = "turn", "abreast"
_RAW = "raw/"
_ASKED = 3  # times each search is asked: the first finds nothing in memory
Times = dict[str, list[float]]


class Stopwatch:
    """Keeps the milliseconds of each thing by the clock (``times``) and by the processor (``cpu``), all threads' together.

    Args:
        wait: called with ``TURN`` before each measure, to wait until nothing else is being measured, and with
            ``ABREAST`` where another register measured beside should have come as far.
    """

    def __init__(self, wait: Callable[[str], object] = lambda _why: None) -> None:
        self._wait = wait
        self.times: Times = {}
        self.cpu: Times = {}

    def start(self) -> tuple[float, float]:
        """Wait for one's turn and return the two clocks, in seconds."""
        self._wait(TURN)
        return now()

    def abreast(self) -> None:
        """Wait for the other register: what is compared is measured at nearly the same time, or the machine is another."""
        self._wait(ABREAST)

    def note(self, name: str, since: tuple[float, float], until: tuple[float, float]) -> None:
        for kept, start, end in zip((self.times, self.cpu), since, until, strict=True):
            kept.setdefault(name, []).append(1000 * (end - start))

    @contextmanager
    def timing(self, name: str) -> Iterator[None]:
        since = self.start()
        yield
        self.note(name, since, now())


def now() -> tuple[float, float]:
    """Return the clock and the time that the processor gave to this process, in seconds."""
    return time.perf_counter(), time.process_time()


def reading_times(path: Path, meeting_id: str | None, rounds: int, watch: Stopwatch | None = None) -> Times:
    """Return the milliseconds that opening, each search while it is typed and each print took, ``rounds`` times.

    ``raw/…`` is the bare question to the index: the same words, and as many answers by the index's own relevance.
    """
    watch = watch or Stopwatch()
    for _ in range(rounds):
        watch.abreast()
        with watch.timing("file/open"):
            workspace = Workspace.open(path, readonly=True)
        with workspace:
            for words in TYPED:
                _searched(workspace, words, watch)
            for name, work in _prints(workspace, meeting_id):
                with watch.timing(f"print/{name}"):
                    work()
    return watch.times


def keeping_times(path: Path, watch: Stopwatch | None = None) -> Times:
    """Return the milliseconds that a proven copy and a whole check took."""
    watch = watch or Stopwatch()
    beside = path.parent if may_add_to(path.parent) else None
    with (
        tempfile.TemporaryDirectory(dir=beside) as folder,
        Workspace.open(path, readonly=True) as workspace,
        watch.timing("file/backup"),
    ):
        keeping.backup(workspace, Path(folder) / "copie.concertation")
    with watch.timing("file/check"):
        keeping.check(path)
    return watch.times


def _searched(workspace: Workspace, words: str, watch: Stopwatch) -> None:
    for _ in range(_ASKED):
        with watch.timing(f"search/{words}"):
            workspace.read(search, words=words, limit=SHOWN)
    with watch.timing(f"{_RAW}{words}"):  # once, and after: what it finds is in memory by then
        workspace.read(_asked, words=words)


def _asked(reader: Reader, *, words: str) -> object:
    """Ask the index alone, for as many answers and in its own order, that of relevance."""
    return reader.rows(
        "SELECT rowid FROM search_index WHERE search_index MATCH :match ORDER BY rank LIMIT :shown",
        match=question(words),
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
