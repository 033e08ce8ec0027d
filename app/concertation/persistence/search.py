"""Keeps the search index true to the rows a gesture touched, and answers what is typed, however odd it is."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from concertation.domain.dates_fr.printing import MONTHS
from concertation.domain.folding import fold
from concertation.domain.relevance import best_first

if TYPE_CHECKING:
    from concertation.persistence.reader import Reader

_AT_ONCE = 2_000  # rows indexed with one question
RANKED_LIMIT = 300  # hits: above, ordering by relevance takes too long and the newest come first
_FEW_OF_KIND = 100  # the same among the rows of some kinds: those of the others are gone through to find them
_AT_HAND = 3  # letters: the longest beginnings of words that the index keeps the rows of (``prefix`` of search_index)


@dataclass(frozen=True, slots=True)
class Source:
    """How the rows of one table are found: the words to index, and the object to open for them.

    Attributes:
        words: SQL expressions over the row ``t``; they are joined by spaces.
        owner_kind: the kind of object that shows the row.
        owner_id: SQL expression over ``t`` giving its key.
        listed_by: SQL expression over ``t`` of the text that orders a list too long to be ordered each time it is shown.
    """

    words: tuple[str, ...]
    owner_kind: str
    owner_id: str = "t.id"
    listed_by: str = "NULL"


_MEETING_OF_ITEM = "(SELECT i.meeting_id FROM agenda_item i WHERE i.id = t.item_id)"
_BODY_OF_MEETING = "(SELECT b.name FROM body b WHERE b.id = t.body_id)"
_MONTH = " ".join(f"WHEN '{number:02}' THEN '{month}'" for number, month in enumerate(MONTHS, 1))
_DAY_OF_MEETING = (  # « 4 juillet 2013 »
    f"CAST(substr(t.held_on, 9, 2) AS INTEGER) || ' ' || CASE substr(t.held_on, 6, 2) {_MONTH} END"
    " || ' ' || substr(t.held_on, 1, 4)"
)
# A change here, in ``normalise`` or in ``fold``, goes with a migration, even an empty one: migrating makes the index anew.
SOURCES: dict[str, Source] = {
    "authority": Source(("t.code", "t.seat_city"), "authority"),
    "authority_name": Source(("t.name", "t.short_name", "t.assembly_name"), "authority", "t.authority_id"),
    "person": Source(("t.given_name", "t.family_name", "t.note"), "person"),
    "holding": Source(("t.function_m", "t.function_f"), "person", "t.person_id"),
    "body": Source(("t.code", "t.name"), "body"),
    "meeting": Source(
        ("t.reference", "t.title", _BODY_OF_MEETING, _DAY_OF_MEETING, "t.place", "t.private_note"), "meeting"
    ),
    "agenda_item": Source(
        ("t.title", "t.brief", "t.report_number", "t.commission"), "meeting", "coalesce(t.meeting_id, t.body_id)"
    ),
    "report_amendment": Source(("t.number", "t.text"), "meeting", _MEETING_OF_ITEM),
    "speech": Source(("t.text",), "meeting", _MEETING_OF_ITEM),
    "recusal": Source(("t.reason",), "meeting", _MEETING_OF_ITEM),
    "block": Source(("t.text",), "meeting", "t.meeting_id"),
    "decision": Source(("t.reference", "t.text", "t.reserve_text"), "meeting", "t.meeting_id", "t.text"),
    "deliberation": Source(("t.number", "t.object", "t.text", "t.vote_text"), "deliberation"),
    "action": Source(("t.label", "t.text"), "action", listed_by="t.text"),
    "comment": Source(("t.text",), "action", "t.action_id"),
    "dossier": Source(("t.title", "t.summary", "t.place", "t.triage_reason"), "dossier"),
    "visa": Source(("t.step", "t.service", "t.observations"), "dossier", "t.dossier_id"),
    "contract": Source(("t.code", "t.name", "t.note"), "contract"),
    "axis": Source(("t.number", "t.name", "t.objective"), "contract", "t.contract_id"),
    "operation": Source(("t.number", "t.name", "t.place", "t.owner_name", "t.note"), "operation"),
    "amendment": Source(("t.title", "t.reason"), "contract", "t.contract_id"),
    "attachment": Source(
        ("t.name", "t.searched_text"),
        "attachment",
        "coalesce(t.meeting_id, t.dossier_id, (SELECT i.meeting_id FROM agenda_item i WHERE i.id = t.item_id), t.id)",
    ),
}


def index_cells(connection: Any, touched: Iterable[tuple[str, str, str]]) -> None:
    """Bring the index up to date with the cells given as (table, id, column), ``*`` being a whole row."""
    index_rows(connection, {(table, key) for table, key, column in touched if column in _columns_told(table)})


@cache
def _columns_told(table: str) -> frozenset[str]:
    """Return the columns on which the index of a table's rows depends."""
    if table not in SOURCES:
        return frozenset()
    source = SOURCES[table]
    named = re.findall(r"\bt\.(\w+)", " ".join((*source.words, source.owner_id, source.listed_by)))
    return frozenset(("*", "gone", *named))


def index_rows(connection: Any, touched: Iterable[tuple[str, str]]) -> None:
    """Bring the index up to date with the rows given as (table, id); those gone leave it."""
    rows = set(touched)
    bodies = json.dumps([key for table, key in rows if table == "body"])
    if bodies != "[]":  # a meeting is found by the name of its body
        named = "SELECT id FROM meeting WHERE body_id IN (SELECT value FROM json_each(?))"
        rows.update(("meeting", key) for (key,) in connection.execute(named, (bodies,)))
    keys_of: dict[str, list[str]] = {}
    for table, key in sorted(rows):
        if table in SOURCES:
            keys_of.setdefault(table, []).append(key)
    for table, keys in keys_of.items():
        _index_table(connection, table, keys)


def _index_table(connection: Any, table: str, keys: list[str]) -> None:
    """Index rows of one table, many with one question: an import brings hundreds of lines."""
    source = SOURCES[table]
    asked = "= ?" if len(keys) == 1 else "IN (SELECT value FROM json_each(?)) ORDER BY t.id"
    told = keys[0] if len(keys) == 1 else json.dumps(keys)
    found = connection.execute(f"{_statement(table)} AND t.id {asked}", (told,)).fetchall()
    if len(found) < len(keys):
        live = {row[0] for row in found}
        gone = [(table, key) for key in keys if key not in live]
        connection.executemany("DELETE FROM search_doc WHERE kind = ? AND id = ?", gone)
    connection.executemany(
        "INSERT INTO search_doc (kind, id, owner_kind, owner_id, txt, norm, folded) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (kind, id) DO UPDATE SET owner_kind = excluded.owner_kind, owner_id = excluded.owner_id,"
        " txt = excluded.txt, norm = excluded.norm, folded = excluded.folded WHERE"
        " (owner_kind, owner_id, txt, folded) IS NOT"
        " (excluded.owner_kind, excluded.owner_id, excluded.txt, excluded.folded)",
        [
            (table, key, source.owner_kind, owner, text, normalise(text), _folded(listed))
            for key, owner, text, listed in found
        ],
    )


@cache
def _statement(table: str) -> str:
    source = SOURCES[table]
    words = " || ' ' || ".join(f"coalesce({word}, '')" for word in source.words)
    return (
        f"SELECT t.id, {source.owner_id} AS owner_id, trim({words}) AS txt, {source.listed_by} AS listed_by"
        f' FROM "{table}" t WHERE t.gone = 0'
    )


def _folded(listed_by: str | None) -> str | None:
    """Return what orders a row in a list of texts: as people read them, accents and case aside."""
    return None if listed_by is None else fold(listed_by)


Doc = tuple[str, str, str, str | None]  # owner's kind, owner's id, text, what orders it in a list


def docs_of(connection: Any) -> dict[str, Iterator[tuple[str, Doc]]]:
    """Return what the index should hold of each table: its keys in order, with what is kept of each row."""
    known = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return {table: _docs(connection, table, source) for table, source in SOURCES.items() if table in known}


def _docs(connection: Any, table: str, source: Source) -> Iterator[tuple[str, Doc]]:
    for key, owner, text, listed in connection.execute(f"{_statement(table)} ORDER BY t.id"):
        yield key, (source.owner_kind, owner, text, _folded(listed))


def rebuild(connection: Any) -> None:
    """Make the whole index anew, after a migration or a repair."""
    connection.execute("DELETE FROM search_doc")
    for table, docs in docs_of(connection).items():
        keys = [key for key, _ in docs]
        for start in range(0, len(keys), _AT_ONCE):
            _index_table(connection, table, keys[start : start + _AT_ONCE])


# Words: letters and digits; a reference such as 2026-014 gives two, found side by side.
_WORD = re.compile(r"[^\W_]+")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)['’ʼ]", re.IGNORECASE)
_FEMININE = re.compile(r"ees?$")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "ß": "ss"})


@lru_cache(maxsize=8192)
def _strip(text: str) -> str:
    """Lower the letters and take their accents away: before stemming, or « délibération » and « deliberation » part."""
    import unicodedata  # noqa: PLC0415

    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """Return the Snowball stem; without its accent « adoptée » would keep its ending: it is read as « adopte »."""
    return str(_stemmer().stemWord(_FEMININE.sub("e", word)))


def _stemmer() -> Any:
    global _french  # noqa: PLW0603  # made once: loading it costs a millisecond, and only search needs it
    if _french is None:
        import Stemmer  # noqa: PLC0415

        _french = Stemmer.Stemmer("french")
    return _french


_french: Any = None


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, stripped, with the place of each in it; elided articles are left out."""
    shown = _ELIDED.sub(lambda found: " " * len(found.group()), text)
    return [(_strip(found.group()), found.start(), found.end()) for found in _WORD.finditer(shown)]


@lru_cache(maxsize=1024)  # the same rows are found again at the next key
def _known_tokens(text: str) -> tuple[tuple[str, str, int, int], ...]:
    return tuple((word, _stem(word), at, end) for word, at, end in tokens(text))


def normalise(text: str) -> str:
    """Return what is indexed of a text: the stem of each word, and the word itself where it differs."""
    return " ".join(map(_indexed, _WORD.findall(_ELIDED.sub(" ", text))))


@lru_cache(maxsize=65536)  # a check makes the words of a million texts again
def _indexed(word: str) -> str:
    stripped = _strip(word)
    stem = _stem(stripped)
    return stripped if stem == stripped else f"{stem} {stripped}"


@dataclass(frozen=True, slots=True)
class Hit:
    """One found row: what it is, what to open, and the words around the first found one.

    ``marks`` are the places of the found words in ``snippet``; ``page`` is where they stand, in a file that has pages.
    """

    kind: str
    id: str
    owner_kind: str
    owner_id: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    page: int | None = None


def search(reader: Reader, words: str, limit: int = 50, *, kinds: Collection[str] | None = None) -> list[Hit]:
    """Return the rows holding every word, the last one possibly unfinished; the best first, or the newest if many.

    Args:
        reader: reads the register.
        words: as they are typed.
        limit: how many are returned at most.
        kinds: the kinds of rows looked for; all where it is left out.
    """
    typed = [word for word, _, _ in tokens(words)]
    if not typed or limit < 1:
        return []
    few = RANKED_LIMIT if kinds is None else min(RANKED_LIMIT, _FEW_OF_KIND)
    most = max(few + 1, limit)
    places = _by_first_letters(reader, typed, limit, few, kinds)
    if places is None:
        places = _newest(reader, _holding(typed), most, kinds)
        if len(places) <= few:
            places = _best(_norms(reader, places), typed)
    stems = frozenset(_stem(word) for word in typed)
    return [
        _hit(row, typed, stems)
        for row in _rows(reader, "d.kind, d.id, d.owner_kind, d.owner_id, d.txt", places[:limit])
    ]


def _newest(reader: Reader, asked: str, most: int, kinds: Collection[str] | None) -> list[int]:
    """Return the places in the index of the newest rows found, ``most`` of them at most."""
    among = ""
    if kinds is not None:
        among = "AND (SELECT d.kind FROM search_doc d WHERE d.rid = search_index.rowid) IN (SELECT value FROM json_each(:kinds))"
    rows = reader.rows(
        f"SELECT rowid FROM search_index WHERE search_index MATCH :asked {among} ORDER BY rowid DESC LIMIT :most",
        asked=asked,
        most=most,
        **({} if kinds is None else {"kinds": json.dumps(sorted(kinds))}),
    )
    return [row[0] for row in rows]


def _by_first_letters(
    reader: Reader, typed: list[str], limit: int, few: int, kinds: Collection[str] | None
) -> list[int] | None:
    """Return what a search finds among the newest rows holding the last word's first letters, where these settle it.

    The index keeps at hand the rows of each beginning of a few letters; for a longer one it has to merge those of
    every word that begins so, however many.
    """
    last, most = typed[-1], max(few + 1, limit)
    letters = last[:_AT_HAND]
    if len(last) <= _AT_HAND or not _stem(last).startswith(letters):
        return None
    finished = [f'"{_stem(word)}"' for word in typed[:-1]]
    near = _newest(reader, " AND ".join([*finished, f'"{letters}" *']), most, kinds)
    begun, stem = f" {last}", f" {_stem(last)} "
    held = [(at, norm) for at, norm in _norms(reader, near) if begun in f" {norm}" or stem in f" {norm} "]
    if len(near) < most:
        return _best(held, typed) if len(held) <= few else [at for at, _ in held]
    return [at for at, _ in held[:limit]] if len(held) >= limit else None


def _norms(reader: Reader, places: list[int]) -> list[tuple[int, str]]:
    return [(row[0], row[1]) for row in _rows(reader, "d.rid, d.norm", places)]


def _rows(reader: Reader, columns: str, places: list[int]) -> list[Any]:
    """Return columns of rows of the index, in the order of their places."""
    return reader.rows(
        f"SELECT {columns} FROM json_each(:places) p CROSS JOIN search_doc d ON d.rid = p.value ORDER BY p.key",
        places=json.dumps(places),
    )


def _best(rows: list[tuple[int, str]], typed: list[str]) -> list[int]:
    """Return the places of rows, the newest first, by how well they answer; among equals the newest stay first."""
    last = typed[-1]
    stem = _stem(last)
    words = [_stem(word) for word in typed[:-1]]
    order = best_first([norm for _, norm in rows], words if stem.startswith(last) else [*words, stem], [last])
    return [rows[place][0] for place in order]


def question(words: str) -> str:
    """Return what is asked of the index for words as they are typed."""
    return _matching([word for word, _, _ in tokens(words)])


def _matching(typed: list[str]) -> str:
    """Return the words as FTS5 takes them: each quoted, so that nothing typed is an operator."""
    finished = [f'"{_stem(word)}"' for word in typed[:-1]]
    last = typed[-1]
    return " AND ".join([*finished, f'("{_stem(last)}" OR "{last}" *)'])


def _holding(typed: list[str]) -> str:
    """Return what finds the same rows as :func:`_matching` with less work, where their ranks are not wanted."""
    last = typed[-1]
    if not _stem(last).startswith(last):
        return _matching(typed)
    return " AND ".join([*(f'"{_stem(word)}"' for word in typed[:-1]), f'"{last}" *'])


_BEFORE, _AROUND = 40, 160
_PAGE_BREAK = "\f"  # between the pages of a file that was joined
_SHORT = 6_000  # characters looked at together


def _around(text: str, typed: list[str]) -> tuple[str, int | None]:
    """Return the page of a long text where most of the words stand, and its number; a short text as it is."""
    if _PAGE_BREAK not in text and len(text) <= _SHORT:
        return text, None
    stems = {_stem(word) for word in typed}
    best: tuple[str, int | None] = (text[:_SHORT], None)
    most = 0
    for number, page in enumerate(text.split(_PAGE_BREAK), start=1):
        for start in range(0, max(len(page), 1), _SHORT):
            part = page[start : start + _SHORT]
            found = {_stem(word) for word, _, _ in tokens(part) if _stem(word) in stems or word.startswith(typed[-1])}
            if len(found) > most:
                best, most = (part, number if _PAGE_BREAK in text else None), len(found)
            if most >= len(stems):
                return best
    return best


def _hit(row: Any, typed: list[str], stems: frozenset[str]) -> Hit:
    kind, key, owner_kind, owner_id, text = row
    text, page = _around(text, typed)
    last = typed[-1]
    found = [(at, end) for word, stem, at, end in _known_tokens(text) if stem in stems or word.startswith(last)]
    start = max(0, (found[0][0] if found else 0) - _BEFORE)
    if start:
        start = text.rfind(" ", 0, start) + 1
    snippet = text[start : start + _AROUND]
    marks = tuple((at - start, end - start) for at, end in found if start <= at and end <= start + _AROUND)
    return Hit(kind, key, owner_kind, owner_id, snippet, marks, page)
