"""The text of a line once its sign and what became fields are taken out: still a good sentence, in French typography.

A mention that leads or ends the line goes away with the words that only tied it (« et », « avec », « par »); one that
the sentence needs (« transmettre le plan à @Région ») gives way to the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from concertation.domain.capture.values import LineKind, Part, PartKind, Span
from concertation.domain.typography import french

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]+")
_TIES = re.compile(r"(?:[\s,;.()/&+–—-]|\b(?:et|avec|puis|par|responsable|pilote|associée?s?)\b)*", re.IGNORECASE)
_NEEDED_BY = re.compile(
    r"(?:^|[\s('’])(?:a|à|aux?|de|des?|du|d['’]|pour|chez|vers|sur|entre|selon|sous|dans|que|qu['’]|comme|contre)"
    r"(?:\s+(?:la|le|les))?\s*(?:l['’])?\s*$",
    re.IGNORECASE,
)
_DUTY = re.compile(r"\s*(?:[:,–—]|doi(?:t|vent)\s)\s*")
_INFINITIVE = re.compile(r"\s*(?:se\s+|s['’]|ne\s+pas\s+|en\s+|y\s+)?[^\W\d_]+(?:er|ir|(?<![aèéo])re)\b", re.IGNORECASE)
_DE = re.compile(r"\bde\s+$")
_VOWEL = re.compile(r"[aeiouyàâéèêëîïôûùœæ]", re.IGNORECASE)
_LOOSE_SIGNS = " ,;:–—-("
_LAST_TIE = re.compile(r" (?:et|avec|par|puis)$", re.IGNORECASE)
_NAMES = {PartKind.PERSON, PartKind.AUTHORITY}
_UNKNOWN = {PartKind.UNKNOWN_NAME, PartKind.UNKNOWN_DOSSIER}
_ROOM_BEFORE = 24


@dataclass(frozen=True, slots=True)
class LineWords:
    """What the text of a line is made from.

    ``said`` gives the words for each identifier; ``taken_out`` are the spans that became fields and leave no word.
    """

    raw: str
    body: int
    kind: LineKind
    parts: Sequence[Part]
    said: Mapping[str, str]
    taken_out: Sequence[Span]


def line_text(line: LineWords) -> str:
    """Return the text that minutes print for a note, a decision, an action or a suspense."""
    first, last = _head(line), _tail(line)
    text, place = "", first
    for (start, end), said in sorted(_replaced(line, last).items()):
        if start >= place and end <= last:
            between = line.raw[place:start]
            text += (_DE.sub("d’", between) if _VOWEL.match(said) else between) + said
            place = end
    text += line.raw[place : max(place, last)]
    return sentence(text, whole=line.kind is LineKind.NOTE)


def _replaced(line: LineWords, last: int) -> dict[Span, str]:
    """Return what is said inside the sentence in place of each part, nothing where it became a field."""
    said = dict.fromkeys(line.taken_out, "")
    closing = _closing(line)
    for part in line.parts:
        span = (part.start, part.end)
        if part.kind in _UNKNOWN:
            word = line.raw[part.start : part.end].lstrip("@#")
            closes = line.kind is not LineKind.NOTE and _only_ties(line.raw, part.end, last)
            said[span] = f"({word})" if closes and not is_needed(line.raw, line.body, part) else word
        elif part.kind in _NAMES and part.start >= closing and not is_needed(line.raw, line.body, part):
            said[span] = ""
        elif part.kind in _NAMES or (part.kind is PartKind.DOSSIER and _stays(line, part)):
            said[span] = line.said[str(part.value)]
        elif part.kind is PartKind.DOSSIER:
            said[span] = ""
    return said


def is_needed(raw: str, body: int, part: Part) -> bool:
    """Tell whether the sentence needs a mention, tied to the words before it by « à », « pour », « de »…"""
    return _NEEDED_BY.search(raw[max(body, part.start - _ROOM_BEFORE) : part.start]) is not None


def _stays(line: LineWords, part: Part) -> bool:
    return line.kind is LineKind.NOTE or is_needed(line.raw, line.body, part)


def _loose(line: LineWords) -> list[Span]:
    """Return the spans that may go away at an end of the line, in order; of a note, only a dossier that labels it."""
    mentions = {PartKind.DOSSIER} if line.kind is LineKind.NOTE else _NAMES | {PartKind.DOSSIER}
    spans = [
        (part.start, part.end)
        for part in line.parts
        if part.kind in mentions and not is_needed(line.raw, line.body, part)
    ]
    return sorted([*spans, *line.taken_out])


def _only_ties(raw: str, start: int, end: int) -> bool:
    return start <= end and _TIES.fullmatch(raw, start, end) is not None


def _tail(line: LineWords) -> int:
    """Return where the sentence ends: before the parts that close the line, with only ties between them."""
    last = len(line.raw)
    for start, end in reversed(_loose(line)):
        if not _only_ties(line.raw, end, last):
            break
        last = start
    return last


def _closing(line: LineWords) -> int:
    """Return where the parts that close the line begin, one of them being a dossier not known, which stays said."""
    unknown = {(part.start, part.end) for part in line.parts if part.kind is PartKind.UNKNOWN_DOSSIER}
    if line.kind is LineKind.NOTE or not unknown:
        return len(line.raw)
    last = len(line.raw)
    for start, end in sorted([*_loose(line), *unknown], reverse=True):
        if not _only_ties(line.raw, end, last):
            break
        last = start
    return last


def _head(line: LineWords) -> int:
    """Return where the sentence begins: after the names that open the line, if a colon or a task follows them."""
    first = line.body
    for start, end in _loose(line):
        if not _only_ties(line.raw, first, start):
            break
        first = end
    if first == line.body:
        return first
    if duty := _DUTY.match(line.raw, first):
        return duty.end()
    is_task = line.kind is LineKind.ACTION and _INFINITIVE.match(line.raw, first)
    return first if is_task or not line.raw[first:].strip() else line.body


def sentence(text: str, *, whole: bool = False) -> str:
    """Return words as a sentence: spaces mended, loose signs and ties at the ends gone, capital, French typography.

    ``whole`` words were typed as a sentence: their ends are left as they are.
    """
    text = re.sub(r"\s+", " ", _CONTROL.sub(" ", text))
    text = re.sub(r"\( ?\)", "", text)
    text = re.sub(r" (?=[,.](?:\s|$))", "", text)
    text = re.sub(r",(?: ?,)+", ",", text)
    text = text.strip(" ,") if whole else text.lstrip(" ,;:.–—").rstrip(_LOOSE_SIGNS)
    while not whole and (tie := _LAST_TIE.search(text[-8:])):
        text = text[: len(text) - len(tie[0])].rstrip(_LOOSE_SIGNS)
    return french(capitalised(re.sub(r" {2,}", " ", text)))


def _is_plain(text: str) -> bool:
    """Tell whether the first word may change its first letter: no acronym, no name with a capital inside, no address."""
    word = text.split(" ", 1)[0]
    return bool(text) and not any(sign.isupper() for sign in word[1:]) and "://" not in word and "@" not in word


def capitalised(text: str) -> str:
    first = text[:1].upper()
    return first + text[1:] if _is_plain(text) and len(first) == 1 else text


def uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:] if _is_plain(text) else text
