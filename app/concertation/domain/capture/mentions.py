"""The names and dossiers that a line says with ``@`` and ``#``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concertation.domain.capture.known_names import DossierIndex, KnownNames, Match, NameIndex, words_at
from concertation.domain.capture.values import Part, PartKind

_MOST_OFFERED = 8
_MARK = re.compile(r"(?<![\w@#.])[@#](?=[^\W_])")


def find_mentions(raw: str, start: int, known: KnownNames) -> Iterator[Part]:
    """Yield each ``@name`` and ``#dossier`` of the line from ``start`` on: known, ambiguous or unknown."""
    place = start
    while mark := _MARK.search(raw, place):
        place = mark.end()
        words = words_at(raw, place)
        if not words:
            continue
        is_name = mark[0] == "@"
        index = known.names if is_name else known.dossiers
        match = index.match(raw, place)
        unknown = PartKind.UNKNOWN_NAME if is_name else PartKind.UNKNOWN_DOSSIER
        if match is None:
            end = words[0][0]
            said = raw[place:end]
            yield Part(unknown, mark.start(), end, None, said, index.like(said))
        else:
            yield part_of(match, raw, mark.start(), index)
            end = match.end
        place = end


def part_of(match: Match, raw: str, start: int, index: NameIndex | DossierIndex) -> Part:
    """Return the part for a match: the one it names, or those it may name."""
    entry = match.only
    if entry is not None:
        return Part(entry.kind, start, match.end, entry.id, entry.label)
    candidates = tuple(index.candidate(entry) for entry in match.entries[:_MOST_OFFERED])
    unknown = PartKind.UNKNOWN_NAME if isinstance(index, NameIndex) else PartKind.UNKNOWN_DOSSIER
    return Part(unknown, start, match.end, None, raw[start : match.end].lstrip("@#"), candidates, ambiguous=True)
