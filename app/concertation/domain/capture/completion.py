"""What Tab proposes at the cursor: names after ``@``, dossiers after ``#``, persons of a presence, senses, meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concertation.domain.capture.known_names import Entry, KnownNames, names_of, normal, significant
from concertation.domain.capture.signs import read_sign
from concertation.domain.capture.values import CaptureContext, Completion, LineKind, PartKind
from concertation.domain.decisions import SENSE_WORDS
from concertation.domain.typography import fold

_MENTION = re.compile(r"(?<![\w@#.])(?P<mark>[@#])(?P<said>[^@#,;:!?\n]{0,60})$")
_LAST_WORD = re.compile(r"(?P<said>[^\W\d_][\w'’-]{0,40})$")
_NEXT_MEETING = re.compile(r"prochaine? (?P<said>[^@#,;:!?\n]{0,40})$", re.IGNORECASE)
_SENSE = re.compile(r"(?:^|[,;.:])\s*(?P<said>[^,;.:@#]{2,30})$")
MOST = 8


def completions(raw: str, cursor: int, context: CaptureContext) -> list[Completion]:
    """Return what may complete the word before the cursor, best first, eight at most.

    Put in place, a name's completion is read as that very person: homonyms get their given name, then their code.
    """
    before = raw[:cursor]
    known = names_of(context)
    sign = read_sign(raw, context)
    if found := _MENTION.search(before):
        entries = _named(known, found["said"]) if found["mark"] == "@" else _dossiers(known, found["said"])
        return [Completion(found["mark"] + text, entry.label, found.start(), cursor) for entry, text in entries[:MOST]]
    if sign.kind is LineKind.PRESENCE and (found := _LAST_WORD.search(before)) and found.start() >= sign.body:
        entries = [pair for pair in _named(known, found["said"]) if pair[0].kind is PartKind.PERSON]
        return [Completion(text, entry.label, found.start("said"), cursor) for entry, text in entries[:MOST]]
    return [*_meetings(before, cursor, context), *_senses(before, cursor, sign.kind, sign.body)][:MOST]


def _named(known: KnownNames, said: str) -> list[tuple[Entry, str]]:
    """Return those whom the words name or begin to name, each with words that name it alone."""
    query = normal(said)
    if not query:
        entries: Iterable[Entry] = known.names.entries
    else:
        levels = [(level, entry) for entry in known.names.entries if (level := entry.level(query)) is not None]
        entries = [entry for _, entry in sorted(levels, key=lambda pair: pair[0])]
    return [(entry, _own_words(known, entry)) for entry in list(entries)[:MOST]]


def _own_words(known: KnownNames, entry: Entry) -> str:
    """Return the shortest words that are read as this entry: its name, its whole name, its whole name and code."""
    name = entry.short
    listed = entry.label.rsplit(", ", 1)[0] if entry.kind is PartKind.PERSON else entry.label
    for words in (name, listed, f"{listed} ({entry.code})"):
        match = known.names.match(words, 0)
        if match is not None and match.only is entry and match.end == len(words):
            return words
    return listed


def _dossiers(known: KnownNames, said: str) -> list[tuple[Entry, str]]:
    query = significant(said)
    entries = known.dossiers.ask(query, whole_words=False) if query else known.dossiers.entries
    return [(entry, _title_words(known, entry)) for entry in list(entries)[:MOST]]


def _title_words(known: KnownNames, entry: Entry) -> str:
    """Return the fewest first words of a title that are read as that dossier, or as many as can be."""
    words = entry.label.split()
    title = ""
    for count in range(1, len(words) + 1):
        title = " ".join(words[:count])
        match = known.dossiers.match(title, 0)
        if match is not None and match.only is entry and match.end == len(title):
            return title
    return title


def _senses(before: str, cursor: int, kind: LineKind, body: int) -> list[Completion]:
    found = _SENSE.search(before[body:]) if kind is LineKind.DECISION else None
    if found is None:
        return []
    said = fold(found["said"])
    start = body + found.start("said")
    return [
        Completion(words, words, start, cursor)
        for words in SENSE_WORDS.values()
        if fold(words).startswith(said) and fold(words) != said
    ]


def _meetings(before: str, cursor: int, context: CaptureContext) -> list[Completion]:
    found = _NEXT_MEETING.search(before)
    if found is None:
        return []
    said = fold(found["said"])
    names = [name for name in context.next_meetings if fold(name).startswith(said) and fold(name) != said]
    return [Completion(name, name, found.start("said"), cursor) for name in names]
