"""The capture line: what a secretary types while a meeting is held, read into decisions, actions, votes, presence."""

from __future__ import annotations

from concertation.domain.capture.completion import completions
from concertation.domain.capture.reading import read_line
from concertation.domain.capture.signs import kind_prefix, with_kind
from concertation.domain.capture.telling import explain, presence_sentence
from concertation.domain.capture.values import (
    Candidate,
    CaptureContext,
    Completion,
    KnownAuthority,
    KnownDossier,
    KnownPerson,
    LineKind,
    Part,
    PartKind,
    PresenceMark,
    Reading,
    Span,
    Tally,
)

__all__ = [
    "Candidate",
    "CaptureContext",
    "Completion",
    "KnownAuthority",
    "KnownDossier",
    "KnownPerson",
    "LineKind",
    "Part",
    "PartKind",
    "PresenceMark",
    "Reading",
    "Span",
    "Tally",
    "completions",
    "explain",
    "kind_prefix",
    "presence_sentence",
    "read_line",
    "with_kind",
]
