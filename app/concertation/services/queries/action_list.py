"""In what order actions are listed where nearly all are kept: runs that follow one another, each read along an index.

Those of many years are done: a filter that keeps them must not order them all to show a page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import ActionState
from concertation.services.queries.paging import Run, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.persistence.reader import Reader
    from concertation.services.queries.followup import ActionFilter

IN_ORDER = (
    ActionState.BLOCKED,
    ActionState.TO_START,
    ActionState.IN_PROGRESS,
    ActionState.DONE,
    ActionState.DROPPED,
)  # what calls for somebody first
_LISTED = "w.rank, w.id"
_LATEST_CHANGE = """(SELECT c.due_on FROM due_change c WHERE c.action_id = {0}.id AND c.gone = 0
    ORDER BY c.changed_at DESC, c.id DESC LIMIT 1)"""
_BY_TEXT = "search_doc s INDEXED BY ix_search_doc_folded CROSS JOIN action w ON w.id = s.id"
_BY_MEETING = "meeting m INDEXED BY ix_meeting_held_on CROSS JOIN action w ON w.meeting_id = m.id"
_PUT_OFF = (
    "(SELECT DISTINCT c.action_id FROM due_change c WHERE c.gone = 0) x CROSS JOIN action w ON w.id = x.action_id"
)
_AS_FIRST_DUE = "NOT EXISTS (SELECT 1 FROM due_change c WHERE c.action_id = w.id AND c.gone = 0)"
_FIRST_ONES = "iif(:limit < 0, -1, :limit + :offset)"
_PROGRESSES = """WITH RECURSIVE p (value) AS (SELECT min(progress) FROM action WHERE gone = 0 UNION ALL
    SELECT (SELECT min(progress) FROM action WHERE gone = 0 AND progress > p.value) FROM p WHERE p.value IS NOT NULL)
SELECT value FROM p WHERE value IS NOT NULL ORDER BY value {}"""


def due_on(alias: str) -> str:
    """Return the SQL of the day an action is due: that of its latest change, else the first one."""
    return f"coalesce({_LATEST_CHANGE.format(alias)}, {alias}.first_due_on)"


def runs(reader: Reader, asked: ActionFilter) -> Iterator[Run] | None:
    """Return the keys a filter keeps, run after run, or None where so few are kept that ordering them all costs less."""
    made = _MADE.get(asked.sort)
    narrow = (asked.open, asked.late, asked.soon, asked.undated, asked.ids, asked.words.strip(), asked.person_id)
    places = (asked.body, asked.body_id, asked.meeting_id, asked.other_than_meeting_id)
    about = (asked.authority_id, asked.dossier_id, asked.decision_id, *places)
    many = not asked.states or ActionState.DONE in asked.states
    if made is None or any(narrow) or any(about) or not many:
        return None
    return made(_Runs(reader, asked))


class _Runs:
    """The runs of each order; what goes without is last either way."""

    def __init__(self, reader: Reader, asked: ActionFilter) -> None:
        self._reader, self._asked = reader, asked
        self._way = "DESC" if asked.descending else "ASC"
        self._values: dict[str, object] = {"states": json.dumps(asked.states)} if asked.states else {}
        among = " AND +w.state IN (SELECT value FROM json_each(:states))" if asked.states else ""
        self._where = f"w.gone = 0{among}"

    def by_text(self) -> Iterator[Run]:
        yield self._run(_BY_TEXT, "s.kind = 'action' AND s.folded IS NOT NULL", f"s.folded {self._way}, {_LISTED}")

    def by_label(self) -> Iterator[Run]:
        labelled = "action w INDEXED BY uq_action_label"
        yield self._run(labelled, "w.label IS NOT NULL", f"w.label {self._way}, {_LISTED}")
        yield self._listed("w.label IS NULL")

    def by_state(self) -> Iterator[Run]:
        for state in reversed(IN_ORDER) if self._asked.descending else IN_ORDER:
            yield self._listed("w.state = :run", state.value)

    def by_progress(self) -> Iterator[Run]:
        for row in self._reader.rows(_PROGRESSES.format(self._way)):
            yield self._listed("w.progress = :run", row[0])

    def by_assignee(self) -> Iterator[Run]:
        yield from self._groups("person", "x.sort_key", "assignee_id")

    def by_dossier(self) -> Iterator[Run]:
        yield from self._groups("dossier", "fold(x.title)", "dossier_id")

    def by_meeting(self) -> Iterator[Run]:
        yield self._run(_BY_MEETING, "1", f"m.held_on {self._way}, {_LISTED}")
        yield self._listed("w.meeting_id IS NULL")

    def by_due_on(self) -> Iterator[Run]:
        """Those never put off are read along an index, among the others: these are few."""
        first = f"""SELECT w.id, w.first_due_on AS due, w.rank FROM action w
            WHERE w.first_due_on IS NOT NULL AND {_AS_FIRST_DUE} AND {self._where}
            ORDER BY w.first_due_on {self._way}, {_LISTED} LIMIT {_FIRST_ONES}"""
        others = f"SELECT w.id, {due_on('w')} AS due, w.rank FROM {_PUT_OFF} WHERE {self._where}"
        both = f"SELECT * FROM ({first}) UNION ALL SELECT * FROM ({others})"
        ordered = f"SELECT y.id FROM ({both}) y WHERE y.due IS NOT NULL ORDER BY y.due {self._way}, y.rank, y.id"
        yield Run(ordered, self._values)
        yield self._listed(f"w.first_due_on IS NULL AND {_LATEST_CHANGE.format('w')} IS NULL")

    def _groups(self, table: str, key: str, column: str) -> Iterator[Run]:
        """Yield a run for each place in the order of what actions point at, then those that point at nothing."""
        pointed = f"""SELECT {key}, x.id FROM {table} x
            WHERE EXISTS (SELECT 1 FROM action w WHERE w.{column} = x.id) ORDER BY 1 {self._way}"""
        for ids in together(self._reader, pointed):
            yield self._listed(f"w.{column} IN (SELECT value FROM json_each(:run))", ids)
        yield self._listed(f"w.{column} IS NULL")

    def _listed(self, kept: str, run: object = None) -> Run:
        return self._run("action w", kept, _LISTED, run)

    def _run(self, source: str, kept: str, order: str, run: object = None) -> Run:
        values = self._values if run is None else {**self._values, "run": run}
        return Run(f"SELECT w.id FROM {source} WHERE {kept} AND {self._where} ORDER BY {order}", values)


_MADE: dict[str, Callable[[_Runs], Iterator[Run]]] = {
    "text": _Runs.by_text,
    "label": _Runs.by_label,
    "state": _Runs.by_state,
    "progress": _Runs.by_progress,
    "assignee": _Runs.by_assignee,
    "dossier": _Runs.by_dossier,
    "meeting": _Runs.by_meeting,
    "due_on": _Runs.by_due_on,
}
