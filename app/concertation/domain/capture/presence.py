"""The body of a presence line: who arrives or leaves, under whose proxy, and at what time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from concertation.domain.capture.known_names import NameIndex, words_at
from concertation.domain.capture.mentions import part_of
from concertation.domain.capture.values import Part, PartKind, PresenceMark, Span
from concertation.domain.dates_fr import parse_time
from concertation.domain.typography import Folded

_AT_SIGN = re.compile(r"\s*@?")
_CIVILITY = re.compile(r"(?:M\.|Mme|Mlle)\s")
_HOLDER = re.compile(
    r"(?P<proxy>(?:donne |a donne )?(?:pouvoir|procuration))(?: ?: ?| a | de | pour | )|(?:est )?repr(?:esentee?s?|\.)? ?(?:par )?|->|→"
)
_TIME = re.compile(r"(?:\ba |\bvers )?\b\d{1,2} ?(?:h(?: ?[0-5]\d)?|:[0-5]\d)(?!\w)")
_EXCUSED = re.compile(r"\bexcuse(?:e|s|es)?\b")
_LEAVES = re.compile(
    r"\b(?:part|parti|partie|quitte|sort|absente?|excusee?|pouvoir|procuration|repr)\b|\brepresente|->|→"
)


@dataclass(frozen=True, slots=True)
class FoundPresence:
    """The names of a presence line and the mark they give, none where its person is not known for sure."""

    parts: tuple[Part, ...]
    mark: PresenceMark | None


def _person_at(raw: str, start: int, names: NameIndex) -> Part | None:
    """Return the name that begins at a place, with or without ``@``: known, ambiguous, or unknown."""
    sign = _AT_SIGN.match(raw, start)
    begins = sign.end() if sign else start
    if civility := _CIVILITY.match(raw, begins):
        begins = civility.end()
    at = begins - 1 if begins > start and raw[begins - 1] == "@" else begins
    match = names.match(raw, begins)
    if match is not None:
        return part_of(match, raw, at, names)
    words = words_at(raw, begins)
    if not words:
        return None
    end, said = words[0]
    return Part(PartKind.UNKNOWN_NAME, at, end, None, said, names.like(said))


def _free(part: Part | None, escaped: frozenset[Span]) -> Part | None:
    if part is None or any(part.start < end and start < part.end for start, end in escaped):
        return None
    return part


def read_presence(
    raw: str, start: int, *, arrives: bool | None, names: NameIndex, escaped: frozenset[Span]
) -> FoundPresence:
    """Read the body of a presence line; without ``+`` or ``x`` the words tell, and a bare name arrives."""
    person = _free(_person_at(raw, start, names), escaped)
    if person is None:
        return FoundPresence((), None)
    folded = Folded.of(raw[person.end :])
    if arrives is None:
        arrives = _LEAVES.search(folded.text) is None
    holder: Part | None = None
    proxy = False
    if not arrives and (said := _HOLDER.search(folded.text)):
        after = person.end + folded.original_span(said.start(), said.end())[1]
        holder = _free(_person_at(raw, after, names), escaped)
        proxy = said["proxy"] is not None
    parts = tuple(part for part in (person, holder) if part is not None)
    if person.kind is not PartKind.PERSON:
        return FoundPresence(parts, None)
    known_holder = holder is not None and holder.kind is PartKind.PERSON and holder.value != person.value
    mark = PresenceMark(
        str(person.value),
        arrives,
        str(holder.value) if holder is not None and known_holder else None,
        proxy=known_holder and proxy,
        excused=not arrives and _EXCUSED.search(folded.text) is not None,
        at=_time_in(folded.text),
    )
    return FoundPresence(parts, mark)


def _time_in(text: str) -> time | None:
    found = _TIME.search(text)
    return parse_time(found[0].removeprefix("vers ")) if found else None
