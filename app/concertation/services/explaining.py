"""Says in a sentence why a vote was decided as it was, council by council and together, and what to beware of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from concertation.domain.typography import french
from concertation.wording import told, word

if TYPE_CHECKING:
    from concertation.domain.vocabulary import VoteMode
    from concertation.domain.votes import Decided, Judged, Tally
    from concertation.services.queries.assembly import QuorumAt, Sitting


def explanation(known: Sitting, decided: Decided, mode: VoteMode, *, language: str | None = None) -> str:
    """Return the sentence: figures, verdict and reason of each council, then together.

    What a joint sitting says binds nobody: neither « adopté » nor « délibération » is ever said of it.
    """
    councils = {council.id: council.short_name for council in known.councils}
    parts = [
        told(
            "explanation",
            "council",
            language=language,
            council=councils.get(council, council),
            judged=judged_words(known, judged, language=language),
        )
        for council, judged in decided.councils.items()
    ]
    if len(decided.councils) != 1:
        several = bool(decided.councils)
        key = "together" if several and not known.rules.binding else "whole" if several else "alone"
        words = judged_words(known, decided.together, language=language)
        parts.append(told("explanation", key, language=language, judged=words))
    ballot = told("explanation", "ballot", language=language, mode=word("vote_mode", mode, language=language))
    return _typeset(" ".join([ballot, *parts]), language)


def _typeset(text: str, language: str | None) -> str:
    return text if language == "en" else french(text)


def judged_words(known: Sitting, judged: Judged, *, language: str | None = None) -> str:
    """Return « 39 pour, 39 contre : partage égal des voix (…) »."""
    subject = "verdict" if known.rules.binding else "joint_verdict"
    reason = told("verdict_reason", judged.reason, language=language, needed=judged.needed, cast=judged.tally.cast)
    return told(
        "explanation",
        "judged",
        language=language,
        figures=figures(judged.tally, language=language),
        verdict=word(subject, judged.verdict, language=language),
        reason=reason,
    )


_PARTS = ("votes_for", "votes_against", "abstentions", "blank", "not_voting")


def figures(tally: Tally, *, language: str | None = None) -> str:
    """Return « 24 pour, 2 contre, 1 abstention »; votes for and against are always said, the others where there are any."""
    told_parts = []
    for name in _PARTS:
        count = getattr(tally, name)
        if count or name in {"votes_for", "votes_against"}:
            key = f"{name}_one" if count == 1 else name
            told_parts.append(told("figures", key, language=language, n=count))
    return ", ".join(told_parts)


def vote_warnings(known: Sitting, quorum: QuorumAt, unaccounted: Mapping[str, int]) -> tuple[str, ...]:
    """Return what the secretary must know: the vote is recorded as it happened all the same."""
    names = {council.code: council.short_name for council in known.councils}
    lost = [
        told("vote_warning", "quorum_lost", council=names[code], present=row.present, needed=row.needed)
        for code, row in quorum.councils.items()
        if not row.met
    ]
    missing = [
        told("vote_warning", "unaccounted_one" if count == 1 else "unaccounted", council=names[code], n=count)
        for code, count in unaccounted.items()
        if count
    ]
    return tuple(french(sentence) for sentence in (*lost, *missing))
