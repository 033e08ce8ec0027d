"""Which decisions a filter keeps, and in what order: runs that follow one another, each read along an index.

A register of thirty years holds tens of thousands of them: a page must cost what it shows, whatever orders the list.
Within a run of equals the latest come first, as the meetings are walked from the last one backwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from concertation.domain.vocabulary import Sense
from concertation.services.queries.frozen import authority_code, holding_words
from concertation.services.queries.paging import Run, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from concertation.persistence.reader import Reader
    from concertation.services.queries.decisions import DecisionFilter

OPEN_ACTIONS = """(SELECT count(*) FROM action a WHERE a.decision_id = d.id AND a.gone = 0
    AND a.state IN ('to_start', 'in_progress', 'blocked'))"""
_STILL_OPEN = """SELECT a.decision_id, count(*) AS n FROM action a WHERE a.gone = 0
    AND a.state IN ('to_start', 'in_progress', 'blocked') AND a.decision_id IS NOT NULL GROUP BY a.decision_id"""
_WORDS = "(coalesce(d.reference, '') || ' ' || d.text || ' ' || coalesce(i.title, '') || ' ' || coalesce(o.title, ''))"
_BESIDE = """CROSS JOIN body b ON b.id = m.body_id LEFT JOIN agenda_item i ON i.id = d.item_id
LEFT JOIN dossier o ON o.id = d.dossier_id"""
_OF_DECISION = f"CROSS JOIN meeting m ON m.id = d.meeting_id {_BESIDE}"
# Meetings come first, so that the decisions of the latest are found without ordering all.
_LATEST_FIRST = f"meeting m INDEXED BY ix_meeting_held_on CROSS JOIN decision d ON d.meeting_id = m.id {_BESIDE}"
_OF_ONE = f"decision d {_OF_DECISION}"  # of a meeting, a dossier, a pilot
_BY_REFERENCE = f"decision d INDEXED BY uq_decision_reference {_OF_DECISION}"
_BY_TEXT = f"search_doc s INDEXED BY ix_search_doc_folded CROSS JOIN decision d ON d.id = s.id {_OF_DECISION}"
_BY_OPEN_ACTIONS = f"({_STILL_OPEN}) c CROSS JOIN decision d ON d.id = c.decision_id {_OF_DECISION}"
_LATEST = "m.held_on DESC, i.rank, d.rank, d.id"
_PILOT = authority_code("d.pilot_id")
_BY_COLUMN = {  # of a list of few decisions: all are ordered
    "date": "m.held_on {}",
    "reference": "d.reference IS NULL, d.reference {}",
    "text": "fold(d.text) {}",
    "sense": "d.sense {}",
    "pilot": f"{_PILOT} IS NULL, {_PILOT} {{}}",
    "due_on": "d.due_on IS NULL, d.due_on {}",
    "dossier": "o.title IS NULL, fold(o.title) {}",
    "body": "b.rank {}",
    "open_actions": f"{OPEN_ACTIONS} {{}}",
}
SORTS = tuple(_BY_COLUMN)
_MANY = 500  # decisions: ordering fewer costs less than walking the meetings of thirty years


def runs(reader: Reader, asked: DecisionFilter) -> Iterator[Run]:
    """Yield the keys a filter keeps, run after run, in the order it asks for."""
    made = _Runs(reader, asked)
    yield from _MADE.get("" if _few(asked) else asked.sort, _Runs.ordered)(made)


def count(reader: Reader, asked: DecisionFilter) -> int:
    """Return how many decisions a filter keeps in all, whatever its limit."""
    values: dict[str, object] = {}
    where = where_of(asked, values)
    if asked.body or asked.year is not None or asked.words.strip():
        source, live = _OF_ONE if _few(asked) else _LATEST_FIRST, "m.gone = 0"
    else:
        source, live = "decision d", "d.meeting_id NOT IN (SELECT x.id FROM meeting x WHERE x.gone = 1)"
    return int(reader.scalar(f"SELECT count(*) FROM {source} WHERE {live} AND {where}", **values))


def where_of(asked: DecisionFilter, values: dict[str, object]) -> str:
    """Return what a filter keeps of the decisions as a condition, its parameters in ``values``."""
    conditions = ["d.gone = 0"]
    wanted = {
        "body": ("b.code = :body", asked.body),
        "year": ("m.held_on LIKE :year || '-%'", None if asked.year is None else f"{asked.year:04d}"),
        "meeting": ("d.meeting_id = :meeting", asked.meeting_id),
        "dossier": ("d.dossier_id = :dossier", asked.dossier_id),
        "authority": ("d.pilot_id = :authority", asked.authority_id),
        "sense": ("d.sense = :sense", asked.sense),
        "state": ("d.state = :state", asked.state),
    }
    for name, (condition, value) in wanted.items():
        if value is not None:
            conditions.append(condition)
            values[name] = value
    if asked.open:
        conditions.append(f"d.id IN (SELECT y.decision_id FROM ({_STILL_OPEN}) y)")
    conditions.append(holding_words(_WORDS, asked.words, values))
    return " AND ".join(conditions)


def _few(asked: DecisionFilter) -> bool:
    """Tell whether the filter keeps so few that ordering them all costs less than walking an index."""
    return bool(asked.meeting_id or asked.dossier_id or asked.authority_id)


class _Runs:
    """The runs of each order; what goes without is last either way."""

    def __init__(self, reader: Reader, asked: DecisionFilter) -> None:
        self._reader, self._asked = reader, asked
        self._way = "DESC" if asked.descending else "ASC"
        self._values: dict[str, object] = {}
        self._where = where_of(asked, self._values)

    def ordered(self) -> Iterator[Run]:
        sort = self._asked.sort
        latest = "i.rank, d.rank, d.id" if sort == "date" else _LATEST  # said twice, no index would give the order
        source = _OF_ONE if _few(self._asked) else _LATEST_FIRST
        yield self._run(source, "1", f"{_BY_COLUMN[sort].format(self._way)}, {latest}")

    def by_reference(self) -> Iterator[Run]:
        yield self._run(_BY_REFERENCE, "d.reference IS NOT NULL", f"d.reference {self._way}, {_LATEST}")
        yield self._latest("d.reference IS NULL")

    def by_text(self) -> Iterator[Run]:
        yield self._run(_BY_TEXT, "s.kind = 'decision' AND s.folded IS NOT NULL", f"s.folded {self._way}, {_LATEST}")

    def by_sense(self) -> Iterator[Run]:
        for sense in sorted(Sense, reverse=self._asked.descending):
            yield self._few_or_latest("d.sense = :run", sense.value)

    def by_pilot(self) -> Iterator[Run]:
        piloting = f"""SELECT x.code, x.id FROM authority x
            WHERE EXISTS (SELECT 1 FROM decision d WHERE d.pilot_id = x.id) ORDER BY x.code {self._way}"""
        for ids in together(self._reader, piloting):
            yield self._few_or_latest("d.pilot_id IN (SELECT value FROM json_each(:run))", ids)
        yield self._latest("d.pilot_id IS NULL")

    def by_due_on(self) -> Iterator[Run]:
        yield self._run(_OF_ONE, "d.due_on IS NOT NULL", f"d.due_on {self._way}, {_LATEST}")
        yield self._latest("d.due_on IS NULL")

    def by_dossier(self) -> Iterator[Run]:
        concerned = f"""SELECT fold(x.title), x.id FROM dossier x
            WHERE EXISTS (SELECT 1 FROM decision d WHERE d.dossier_id = x.id) ORDER BY 1 {self._way}"""
        for ids in together(self._reader, concerned):
            yield self._run(_OF_ONE, "d.dossier_id IN (SELECT value FROM json_each(:run))", _LATEST, ids)
        yield self._latest("d.dossier_id IS NULL")

    def by_open_actions(self) -> Iterator[Run]:
        some = self._run(_BY_OPEN_ACTIONS, "1", f"c.n {self._way}, {_LATEST}")
        none = self._latest(f"d.id NOT IN (SELECT y.decision_id FROM ({_STILL_OPEN}) y)")
        yield from (some, none) if self._asked.descending else (none, some)

    def _few_or_latest(self, kept: str, run: str) -> Run:
        """Return a run of equals: a few are ordered, rather than all meetings gone through to find them."""
        some = f"SELECT 1 FROM decision d WHERE {kept} AND d.gone = 0 LIMIT {_MANY}"
        many = self._reader.scalar(f"SELECT count(*) = {_MANY} FROM ({some})", run=run)
        return self._latest(kept, run) if many else self._run(_OF_ONE, kept, _LATEST, run)

    def _latest(self, kept: str, run: str | None = None) -> Run:
        return self._run(_LATEST_FIRST, kept, _LATEST, run)

    def _run(self, source: str, kept: str, order: str, run: str | None = None) -> Run:
        values = self._values if run is None else {**self._values, "run": run}
        return Run(f"SELECT d.id FROM {source} WHERE {kept} AND m.gone = 0 AND {self._where} ORDER BY {order}", values)


_MADE: dict[str, Callable[[_Runs], Iterator[Run]]] = {
    "reference": _Runs.by_reference,
    "text": _Runs.by_text,
    "sense": _Runs.by_sense,
    "pilot": _Runs.by_pilot,
    "due_on": _Runs.by_due_on,
    "dossier": _Runs.by_dossier,
    "open_actions": _Runs.by_open_actions,
}
