"""What one dossier gives another it is poured into: what is blank there is filled, nothing written there is lost unasked."""

from __future__ import annotations

from collections.abc import Mapping

from concertation.domain.folding import fold
from concertation.domain.vocabulary import Kept, Triage

SINGLE = ("stage", "place", "axis", "lead_id", "pilot_id", "triage", "instructing_id")
SUMMARY = "summary"
FIELDS = (SUMMARY, *SINGLE)
_ANSWER = ("triage", "triage_reason", "triaged_on", "triaged_by")


def differing(source: Mapping[str, object], target: Mapping[str, object]) -> tuple[str, ...]:
    """Return the fields in which both dossiers say something, and not the same."""
    return tuple(
        name for name in FIELDS if _said(source, name) and _said(target, name) and not _same(source, target, name)
    )


def poured(source: Mapping[str, object], target: Mapping[str, object], kept: Mapping[str, str]) -> dict[str, object]:
    """Return the columns of the target that change.

    Of the fields that differ, ``kept`` tells whose value stays; unsaid, the target's, and of the summary both.
    """
    apart = differing(source, target)
    whose = {name: kept.get(name, Kept.BOTH if name == SUMMARY else Kept.TARGET) for name in apart}
    taken = [name for name in FIELDS if _said(source, name) and not _said(target, name)]
    taken += [name for name in apart if whose[name] == Kept.SOURCE]
    found = {name: source[name] for name in taken}
    if whose.get(SUMMARY) == Kept.BOTH:
        found[SUMMARY] = both(str(target[SUMMARY]), str(source[SUMMARY]))
    found |= _answer(source, target, taken=Triage(str(source["triage"])) if "triage" in taken else None)
    if found.get("triage") == Triage.SINGLE_AUTHORITY and "instructing_id" not in kept:
        found["instructing_id"] = source["instructing_id"]  # one authority alone, and which: one answer
    return {name: value for name, value in found.items() if value != target[name]}


def _answer(source: Mapping[str, object], target: Mapping[str, object], *, taken: Triage | None) -> dict[str, object]:
    """Return the answer to « à voir ensemble ? » with all that goes with it; the same one unexplained takes the reason."""
    if taken is not None:
        answer = {name: source[name] for name in _ANSWER}
        if _text(target, "triage_reason") and not _said(target, "triage"):
            answer["triage_reason"] = both(_text(target, "triage_reason"), _text(source, "triage_reason"))
        return answer
    if source["triage"] == target["triage"] and not _text(target, "triage_reason"):
        return {"triage_reason": source["triage_reason"]}
    return {}


def both(first: str, second: str) -> str:
    """Return two texts one after the other; one alone where it says what the other does."""
    if fold(second) in fold(first):
        return first
    return second if fold(first) in fold(second) else f"{first}\n\n{second}"


def _text(values: Mapping[str, object], name: str) -> str:
    return str(values[name] or "")


def _said(values: Mapping[str, object], name: str) -> bool:
    return bool(values[name]) and values[name] != Triage.UNDECIDED


def _same(source: Mapping[str, object], target: Mapping[str, object], name: str) -> bool:
    one, other = _text(source, name), _text(target, name)
    return both(other, one) == other if name == SUMMARY else fold(one) == fold(other)
