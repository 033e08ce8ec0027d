"""Where one council stands on a joint conclusion: nothing that a joint sitting concludes binds before it deliberates."""

from __future__ import annotations

from enum import StrEnum

from concertation.domain.vocabulary import DeliberationSense


class RatificationStanding(StrEnum):
    """What one council made of a joint conclusion so far."""

    RATIFIED = "ratified"
    AMENDED = "amended"
    REFUSED = "refused"
    AWAITED = "awaited"


_OF_SENSE = {
    DeliberationSense.ADOPTED: RatificationStanding.RATIFIED,
    DeliberationSense.AMENDED: RatificationStanding.AMENDED,
    DeliberationSense.REJECTED: RatificationStanding.REFUSED,
}


def standing_of(sense: str | None, *, deliberated: bool) -> RatificationStanding:
    """Return where a council stands; one that deliberated without a sense noted adopted the conclusion."""
    if sense is not None:
        return _OF_SENSE[DeliberationSense(sense)]
    return RatificationStanding.RATIFIED if deliberated else RatificationStanding.AWAITED
