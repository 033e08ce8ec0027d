"""What Tab proposes at the cursor: names after ``@``, dossiers after ``#``, persons of a presence, senses, meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concertation.domain.capture.entries import Entry, normal, significant
from concertation.domain.capture.known_names import KnownNames, names_of
from concertation.domain.capture.signs import read_sign
from concertation.domain.capture.values import CaptureContext, Completion, LineKind, PartKind
from concertation.domain.decisions import SENSE_WORDS
from concertation.domain.typography import fold

_MENTION = re.compile(r"(?<![\w@#.])(?P<mark>[@#])(?P<said>[^@#,;:!?\n]{0,60})$")
_LAST_WORD = re.compile(r"(?P<said>[^\W\d_][\w'’-]{0,40})$")
_IN_WORD = re.compile(r"[\w'’-]")
_NEXT_MEETING = re.compile(r"prochaine? (?P<said>[^@#,;:!?\n]{0,40})$", re.IGNORECASE)
_SENSE = re.compile(r"(?:^|[,;.:])\s*(?P<said>[^,;.:@#]{2,30})$")
MOST = 8


def completions(raw: str, cursor: int, context: CaptureContext) -> list[Completion]:
    """Return what may complete the word before the cursor, best first, eight at most.

    Put in place, a name's completion is read as that very person: homonyms get their given name, then their code.
    """
    before, end = raw[:cursor], cursor
    while end < len(raw) and _IN_WORD.match(raw, end):
        end += 1
    known = names_of(context)
    sign = read_sign(raw, context)
    if found := _MENTION.search(before):
        entries = _named(known, found["said"]) if found["mark"] == "@" else _dossiers(known, found["said"])
        return [Completion(found["mark"] + text, entry.label, found.start(), end) for entry, text in entries[:MOST]]
    if sign.kind is LineKind.PRESENCE and (found := _LAST_WORD.search(before)) and found.start() >= sign.body:
        entries = [pair for pair in _named(known, found["said"]) if pair[0].kind is PartKind.PERSON]
        return [Completion(text, entry.label, found.start("said"), end) for entry, text in entries[:MOST]]
    return [*_meetings(before, cursor, context), *_senses(before, cursor, sign.kind, sign.body)][:MOST]


def _named(known: KnownNames, said: str) -> list[tuple[Entry, str]]:
    """Return those whom the words name or begin to name, each with words that name it alone."""
    query = normal(said)
    if not query:
        entries: Iterable[Entry] = known.names.entries
    else:
        levels = [(level, entry) for entry in known.names.entries if (level := entry.level(query)) is not None]
        entries = [entry for _, entry in sorted(levels, key=lambda pair: pair[0])]
    return [(entry, known.names.own_words(entry)) for entry in list(entries)[:MOST]]


def _dossiers(known: KnownNames, said: str) -> list[tuple[Entry, str]]:
    query = significant(said)
    entries = known.dossiers.ask(query, whole_words=False) if query else known.dossiers.entries
    return [(entry, known.dossiers.own_words(entry)) for entry in list(entries)[:MOST]]


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
