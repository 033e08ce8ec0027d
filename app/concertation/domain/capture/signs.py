"""The sign that begins a line and tells its kind, spelled forms included; the rest of the line is its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concertation.domain.capture.entries import STOP_WORDS, normal
from concertation.domain.capture.known_names import names_of
from concertation.domain.capture.values import CaptureContext, LineKind
from concertation.domain.typography import fold

_BLANK = re.compile(r"\s*")
_HEADING = re.compile(r"##\s*(?P<point>\d{1,3})(?!\d)\s*")
_SPELLED = re.compile(r"(?P<word>[a-zéèA-ZÉÈ]{1,10})\s?:(?![\\/:])\s*")
_SIGNS = (
    (re.compile(r"!(?![!?=])\s*"), LineKind.DECISION),
    (re.compile(r"\?(?![!?=])\s*"), LineKind.SUSPENSE),
    (re.compile(r"=(?![=>!?])\s*"), LineKind.VOTE),
    (re.compile(r"-(?![-\d>,.])\s*"), LineKind.ACTION),
)
_ARRIVAL = re.compile(r"\+(?!\+)\s*")
_DEPARTURE = re.compile(r"[xX×]\s+(?=\S)")

_SPELLED_KINDS = {
    "n": LineKind.NOTE,
    "note": LineKind.NOTE,
    "d": LineKind.DECISION,
    "decision": LineKind.DECISION,
    "a": LineKind.ACTION,
    "action": LineKind.ACTION,
    "v": LineKind.VOTE,
    "s": LineKind.SUSPENSE,
    "suspens": LineKind.SUSPENSE,
    "p": LineKind.PRESENCE,
}
_PREFIXES = {
    LineKind.NOTE: "",
    LineKind.DECISION: "! ",
    LineKind.ACTION: "- ",
    LineKind.VOTE: "= ",
    LineKind.SUSPENSE: "? ",
    LineKind.PRESENCE: "+ ",
    LineKind.HEADING: "## ",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """The kind of a line and where its body begins; ``arrives`` is told by ``+`` and ``x`` only."""

    kind: LineKind
    body: int
    arrives: bool | None = None
    point: int | None = None


def read_sign(raw: str, context: CaptureContext | None = None) -> Sign:
    """Return the sign of a line; without one it is a note.

    ``x`` and ``+`` are signs only before a name, known to the context or with a capital, for a note may well begin
    with either (« + de moyens », « x fois plus »); ``+`` also when it stands alone.
    """
    blank = _BLANK.match(raw)
    start = blank.end() if blank else 0
    if found := _HEADING.match(raw, start):
        return Sign(LineKind.HEADING, found.end(), point=int(found["point"]))
    if (found := _SPELLED.match(raw, start)) and (spelled := _SPELLED_KINDS.get(fold(found["word"]))):
        if spelled is LineKind.PRESENCE:
            return _presence_after_word(raw, found.end())
        return Sign(spelled, found.end())
    for pattern, kind in _SIGNS:
        if found := pattern.match(raw, start):
            return Sign(kind, found.end())
    return _presence(raw, start, context) or Sign(LineKind.NOTE, start)


def _presence(raw: str, start: int, context: CaptureContext | None) -> Sign | None:
    for pattern, arrives in ((_ARRIVAL, True), (_DEPARTURE, False)):
        found = pattern.match(raw, start)
        if found is not None and (found.end() == len(raw) or _begins_a_name(raw, found.end(), context)):
            return Sign(LineKind.PRESENCE, found.end(), arrives=arrives)
    return None


def _begins_a_name(raw: str, start: int, context: CaptureContext | None) -> bool:
    if raw[start] == "@" or raw[start].isupper():
        return True
    match = names_of(context).names.match(raw, start) if context is not None else None
    return match is not None and normal(raw[start : match.end]) not in STOP_WORDS


def _presence_after_word(raw: str, start: int) -> Sign:
    """Return the sign of a spelled presence, which may still be followed by ``+`` or ``x``."""
    for pattern, arrives in ((_ARRIVAL, True), (_DEPARTURE, False)):
        if found := pattern.match(raw, start):
            return Sign(LineKind.PRESENCE, found.end(), arrives=arrives)
    return Sign(LineKind.PRESENCE, start)


def kind_prefix(kind: LineKind) -> str:
    """Return the sign that begins a line of a kind, with its space; nothing for a note."""
    return _PREFIXES[kind]


def with_kind(raw: str, kind: LineKind, context: CaptureContext | None = None) -> str:
    """Return the line with the sign of another kind, as F8 and F9 set it; a line of that kind already is unchanged.

    Where the plain sign would not be taken for one before this body, the spelled form is put instead. A heading needs
    a number that the caller does not have: the line is then left as it is.
    """
    sign = read_sign(raw, context)
    if sign.kind is kind or kind is LineKind.HEADING:
        return raw
    body = raw[sign.body :]
    spelled = next(word for word, spelled_kind in _SPELLED_KINDS.items() if spelled_kind is kind)
    for prefix in (_PREFIXES[kind], f"{spelled}: "):
        if read_sign(prefix + body, context).kind is kind:
            return prefix + body
    return raw
