"""The standing items each regime starts with, and their French titles taken from the wording."""

from __future__ import annotations

from concertation.domain.vocabulary import Regime, StandingKind, StandingPlace
from concertation.wording import word

_OPENING, _CLOSING = StandingPlace.OPENING, StandingPlace.CLOSING
_PEERS = (
    (StandingKind.APPROVAL, _OPENING, 5),
    (StandingKind.FOLLOWUP, _OPENING, 15),
    (StandingKind.ANY_OTHER_BUSINESS, _CLOSING, 5),
    (StandingKind.NEXT_MEETING, _CLOSING, 5),
)
_ASSEMBLY = (
    (StandingKind.APPROVAL, _OPENING, 5),
    (StandingKind.ANY_OTHER_BUSINESS, _CLOSING, None),
)

DEFAULT_STANDING: dict[Regime, tuple[tuple[StandingKind, StandingPlace, int | None], ...]] = {
    Regime.ADMINISTRATIVE: _PEERS,
    Regime.POLITICAL: _PEERS,
    Regime.JOINT_SITTING: _ASSEMBLY,
    Regime.COUNCIL: _ASSEMBLY,
}


def standing_title(regime: Regime, kind: StandingKind) -> str:
    """Return the French title: a register's content is French whatever the language of the window."""
    assembly = regime in {Regime.JOINT_SITTING, Regime.COUNCIL}
    key = "approval_of_pv" if kind is StandingKind.APPROVAL and assembly else str(kind)
    return word("standing_title", key, language="fr")
