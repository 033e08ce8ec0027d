"""Looks a register over and names each fault: pages, references, log, search index, pieces; it mends nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from concertation.errors import BugError, UserError
from concertation.persistence.engine import GENERATION, connect, expect_register
from concertation.persistence.faults import telling
from concertation.persistence.giving_up import GivenUp, Tell, watching
from concertation.persistence.oplog import EXEMPT, OPERATIONS_OF, columns_of, link, logged_tables, wanted_triggers
from concertation.persistence.received import LEFT, TABLE
from concertation.persistence.received import told as received
from concertation.persistence.search import docs_of, normalise
from concertation.persistence.side_by_side import side_by_side

Look = Callable[[Any], Iterator["Fault"]]
_LONG = {"_integrity": 8, "_log": 12, "_chain": 10, "_search": 12, "_pieces": 4}  # as long as so many of the others


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be.

    Attributes:
        kind: ``older``, ``integrity``, ``foreign_key``, ``log``, ``chain``, ``trigger``, ``search``, ``piece``, ``gone``,
            ``issued``, ``received``, ``backup`` or ``locked``.
        object: what it is about: a table, ``table/id`` or ``table/id/column``.
        detail: for the person who repairs, in English.
    """

    kind: str
    object: str
    detail: str


def check(path: Path, given_up: GivenUp | None = None, tell: Tell | None = None) -> list[Fault]:
    """Return the faults of a register, none if all is well; it may be in use meanwhile.

    One of an older generation is looked over as far as it goes, and said to be ``older``.

    Args:
        path: the register.
        given_up: asked now and then whether the caller no longer wants it.
        tell: is told how far the look has come, and how far it goes.

    Raises:
        UserError: the file cannot be read as a register at all; ``given_up`` once it is.
    """
    raw = connect(path, readonly=True)
    try:
        with telling(path):
            raw.execute("BEGIN DEFERRED")
            looks = OLDER_LOOKS if expect_register(raw, path) < GENERATION else LOOKS
        with watching(given_up, path) as watch:
            watch(raw)
            return [fault for look in _telling(looks, tell, given_up, path) for fault in _looking(look, raw, path)]
    finally:
        raw.close()


def _telling(looks: Sequence[Look], tell: Tell | None, given_up: GivenUp | None, path: Path) -> Iterator[Look]:
    """Yield each look, unless it is given up, once it is told how much of the whole lies behind."""
    weights = [_LONG.get(look.__name__, 1) for look in looks]
    for place, look in enumerate(looks):
        if given_up is not None and given_up():
            raise UserError("given_up", path=str(path))
        if tell is not None:
            tell(sum(weights[:place]), sum(weights))
        yield look
    if tell is not None:
        tell(sum(weights), sum(weights))


def deep(path: Path) -> list[Fault]:
    """Return the faults that only a longer look finds: altered minutes, a search index that lies, copies that do not open.

    Raises:
        UserError: the file cannot be read as a register at all.
    """
    raw = connect(path, readonly=True)
    try:
        found = [fault for look in DEEP_LOOKS for fault in _looking(look, raw, path)]
    finally:
        raw.close()
    return found + list(_copies(path))


def _older(raw: Any) -> Iterator[Fault]:
    """What opening it will do is no fault of the register."""
    found = raw.execute("PRAGMA user_version").fetchone()[0]
    yield Fault("older", "file", f"generation {found}, migrated to {GENERATION} at the next opening that may write")


def _issued(raw: Any) -> Iterator[Fault]:
    """Issued minutes are those that were sealed."""
    if not _has(raw, "issued_document"):
        return
    for key, content, sha256 in raw.execute("SELECT id, content, sha256 FROM issued_document"):
        if hashlib.sha256(content.encode("utf-8")).hexdigest() != sha256:
            yield Fault("issued", f"issued_document/{key}", "the content does not match its seal")


def _terms(raw: Any) -> Iterator[Fault]:
    """The full-text index finds what the texts say: it is made anew in memory and compared, term by term."""
    memory = driver.connect(":memory:")
    try:
        memory.execute("CREATE VIRTUAL TABLE wanted USING fts5(norm, tokenize='unicode61 remove_diacritics 2')")
        memory.executemany(
            "INSERT INTO wanted (rowid, norm) VALUES (?, ?)", raw.execute("SELECT rid, norm FROM search_doc")
        )
        memory.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(wanted, 'row')")
        wanted = dict(memory.execute("SELECT term, doc FROM terms"))
    finally:
        memory.close()
    raw.execute("PRAGMA query_only=OFF")  # it forbids even what lives in memory
    raw.execute("CREATE VIRTUAL TABLE temp.kept USING fts5vocab('main', 'search_index', 'row')")
    kept = dict(raw.execute("SELECT term, doc FROM temp.kept"))
    if differing := sorted(term for term in wanted.keys() | kept.keys() if wanted.get(term) != kept.get(term)):
        yield Fault("search", "search_index", f"{len(differing)} terms differ, as {differing[0]!r}")


def _copies(path: Path) -> Iterator[Fault]:
    """Every automatic copy opens and is whole; one under a key that is not at hand cannot be looked into, and is no fault."""
    from concertation.persistence.automatic import automatic_backups  # noqa: PLC0415  # backup checks what it copies

    for _, copy in automatic_backups(path):
        try:
            raw = connect(copy, readonly=True)
        except UserError as error:
            if error.code == "register_locked":
                yield Fault("locked", copy.name, "encrypted under another key")
            else:
                yield Fault("backup", copy.name, error.code)
            continue
        try:
            yield from (Fault("backup", copy.name, fault.detail) for fault in _looking(_integrity, raw, copy))
        finally:
            raw.close()


def _looking(look: Look, raw: Any, path: Path) -> list[Fault]:
    """Return what a look finds; one that meets damage, or what this program never writes, says so and ends there."""
    try:
        with telling(path):
            return list(look(raw))
    except UserError as error:
        if error.code != "register_damaged":
            raise
        reason = error.data["reason"]
    except (BugError, driver.Error, TypeError, ValueError, LookupError, AttributeError) as error:
        reason = f"what is read there is nothing that was written ({type(error).__name__})"
    return [Fault("integrity", path.name, f"{look.__name__.strip('_')}: {reason}")]


def _integrity(raw: Any) -> Iterator[Fault]:
    for (found,) in raw.execute("PRAGMA integrity_check"):
        if found != "ok":
            yield Fault("integrity", "file", found)


def _foreign_keys(raw: Any) -> Iterator[Fault]:
    for table, rowid, parent, number in raw.execute("PRAGMA foreign_key_check"):
        column = _foreign_column(raw, table, number)
        key = raw.execute(f'SELECT id FROM "{table}" WHERE rowid = ?', (rowid,)).fetchone() if rowid else None
        yield Fault("foreign_key", f"{table}/{key[0] if key else rowid}/{column}", f"points at no {parent}")


def _foreign_column(raw: Any, table: str, number: int) -> str:
    row = raw.execute('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?', (table, number)).fetchone()
    return str(row[0])


def _triggers(raw: Any) -> Iterator[Fault]:
    """The triggers are those that this program would write: else changes may have escaped the log."""
    found = dict(raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall())
    for statement in wanted_triggers(raw):
        name = statement.split()[2]
        if found.get(name) != statement:
            yield Fault("trigger", name, "is missing or altered")


def _log(raw: Any) -> Iterator[Fault]:
    """Each cell equals what its newest version says, and each row has been added by an operation."""
    for table in logged_tables(raw):
        names = columns_of(raw, table)
        selected = ", ".join(f'"{name}"' for name in ("id", *names))
        rows = ((row[0], row[1:]) for row in raw.execute(f'SELECT {selected} FROM "{table}" ORDER BY id'))
        for key, values, told in side_by_side(rows, _told_by_log(raw, table)):
            if values is None:
                yield Fault("log", f"{table}/{key}", "the log has added a row that is not there")
            elif told is None:
                yield Fault("log", f"{table}/{key}", "no operation added this row")
            else:
                for name, value in zip(names, values, strict=True):
                    if name in told and told[name] != value:
                        yield Fault("log", f"{table}/{key}/{name}", "differs from its newest version in the log")


def _told_by_log(raw: Any, table: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each row of a table as the log tells it, in the order of the keys."""
    # '*' sorts before any name; the greatest clock comes last and wins.
    versions = raw.execute(
        "SELECT h.pk, h.col, o.val FROM head h CROSS JOIN op o ON o.origin = h.origin AND o.seq = h.seq"
        " WHERE h.tbl = ? ORDER BY h.pk, h.col, h.hlc, h.origin",
        (table,),
    )
    for key, cells in groupby(versions, key=itemgetter(0)):
        told: dict[str, Any] = {}
        for _, column, value in cells:
            if column == "*":
                told = json.loads(value)
            else:
                told[column] = value
        yield key, told


def _chain(raw: Any) -> Iterator[Fault]:
    """Each gesture's seal follows from the one before and from its operations."""
    previous = ""
    for *facts, chain in raw.execute(_GESTURES).fetchall():
        if _link_of(raw, previous, facts) != chain:
            yield Fault("chain", f"gesture/{facts[0]}", "the seal does not match its operations")
        previous = chain
    lost = raw.execute("SELECT count(*) FROM op WHERE gesture NOT IN (SELECT id FROM gesture)").fetchone()[0]
    if lost:
        yield Fault("chain", "op", f"{lost} operations belong to no gesture")


_GESTURES = (
    "SELECT id, seq, name, subject_kind, subject_id, author, at, undoes, inverts, chain FROM gesture ORDER BY seq"
)


def _link_of(raw: Any, previous: str, facts: Sequence[Any]) -> str:
    return link(previous, tuple(facts), [tuple(row) for row in raw.execute(OPERATIONS_OF, (facts[0],))])


def chain_leads_to(raw: Any, seal: str) -> bool:
    """Tell whether the log, worked out again from its first gesture, comes to a seal: nothing before it was touched."""
    previous = ""
    for *facts, chain in raw.execute(_GESTURES).fetchall():
        if _link_of(raw, previous, facts) != chain:
            return False
        if chain == seal:
            return True
        previous = chain
    return False


def _search(raw: Any) -> Iterator[Fault]:
    yield from _search_index(raw)
    kinds = docs_of(raw)
    for kind, expected in kinds.items():
        found = raw.execute(
            "SELECT id, owner_kind, owner_id, txt, folded, norm FROM search_doc WHERE kind = ? ORDER BY id", (kind,)
        )
        for key, kept, wanted in side_by_side(((row[0], row[1:]) for row in found), expected):
            if kept is None:
                yield Fault("search", f"{kind}/{key}", "not indexed")
            elif wanted is None:
                yield Fault("search", f"{kind}/{key}", "indexed though gone")
            elif tuple(kept[:4]) != wanted or kept[4] != normalise(wanted[2]):
                yield Fault("search", f"{kind}/{key}", "indexed otherwise than it is")
    for kind, key in raw.execute(
        "SELECT kind, id FROM search_doc WHERE kind NOT IN (SELECT value FROM json_each(?))", (json.dumps(list(kinds)),)
    ):
        yield Fault("search", f"{kind}/{key}", "indexed though gone")


def _search_index(raw: Any) -> Iterator[Fault]:
    """FTS5 checks itself through an INSERT that writes nothing; a read-only connection compares the terms instead."""
    try:
        listed = raw.execute("SELECT count(*) FROM search_index_docsize").fetchone()[0]
        docs = raw.execute("SELECT count(*) FROM search_doc").fetchone()[0]
    except driver.DatabaseError as error:
        yield Fault("search", "search_index", str(error))
        return
    if listed != docs:
        yield Fault("search", "search_index", f"{listed} texts indexed, {docs} kept")


def _pieces(raw: Any) -> Iterator[Fault]:
    for (sha256,) in raw.execute("SELECT sha256 FROM piece").fetchall():
        content = raw.execute("SELECT content FROM piece WHERE sha256 = ?", (sha256,)).fetchone()[0]
        if hashlib.sha256(content).hexdigest() != sha256:
            yield Fault("piece", f"piece/{sha256}", "the bytes are not those that were kept")
    for table, column in (("attachment", "sha256"), ("issued_document", "pdf_sha256")):
        if not _has(raw, table):
            continue
        for key, sha256 in raw.execute(
            f'SELECT id, {column} FROM "{table}" WHERE {column} NOT IN (SELECT sha256 FROM piece)'
        ):
            yield Fault("piece", f"{table}/{key}", f"the bytes {sha256} are missing")


def _has(raw: Any, table: str) -> bool:
    """Tell whether a table is there: a register of an older generation lacks those that came since."""
    return raw.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)).fetchone() is not None


def _gone(raw: Any) -> Iterator[Fault]:
    """A row that is there points at none in the Corbeille, except through history: what replaces, reverses, carries."""
    for table in logged_tables(raw):
        for parent, column in raw.execute(
            'SELECT "table", "from" FROM pragma_foreign_key_list(?)', (table,)
        ).fetchall():
            if parent in EXEMPT or column in HISTORICAL:
                continue
            for (key,) in raw.execute(
                f'SELECT c.id FROM "{table}" c JOIN "{parent}" p ON p.id = c."{column}" WHERE c.gone = 0 AND p.gone = 1'
            ):
                yield Fault("gone", f"{table}/{key}/{column}", f"points at a {parent} in the Corbeille")


def _received(raw: Any) -> Iterator[Fault]:
    """Every line received has become what it says; one that has not is no fault, and its words are told."""
    for row in raw.execute(LEFT) if _has(raw, TABLE) else ():
        line = received(row)
        yield Fault("received", f"{TABLE}/{line.id}", f"{line.at.isoformat(timespec='seconds')} {line.words}")


HISTORICAL = frozenset({"carried_from_id", "replaces_id", "reverses_id", "supersedes_id", "merged_into_id"})
DEEP_LOOKS = (_issued, _terms)
LOOKS = (_integrity, _foreign_keys, _triggers, _log, _chain, _search, _pieces, _gone, _received)
# Triggers, search index and Corbeille are those of today's tables: migrating makes them anew.
OLDER_LOOKS = (_older, _integrity, _foreign_keys, _log, _chain, _pieces, _received)
