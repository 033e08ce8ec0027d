"""The rules a body follows unless it sets others: quorum, proxies, votes, delays, by regime."""

from __future__ import annotations

from concertation.domain.vocabulary import Regime

Rules = dict[str, bool | int | str | None]

_COUNCIL: Rules = {
    # Code général des collectivités territoriales, L3121-14: absolute majority of members in office, present.
    "quorum": "absolute_majority",
    "proxies_count_for_quorum": False,
    "proxies_per_holder": 1,  # L3121-16
    "proxy_within_authority": True,
    "proxy_holder_present": True,
    "votes": True,
    "majority": "votes_cast",  # abstentions, blank votes and those who take no part are not cast
    "casting_vote": True,  # L3121-15, never in a secret ballot
    "co_presidents": False,
    "public_ballot_share": 6,  # one sixth of the members present
    "public_beats_secret": True,
    "binding": True,
    "by_authority": False,
    "reports_days_before": 12,  # L3121-19
}
_PEERS: Rules = {
    "quorum": None,
    "proxies_count_for_quorum": False,
    "proxies_per_holder": None,
    "proxy_within_authority": True,
    "proxy_holder_present": False,
    "votes": False,
    "majority": None,
    "casting_vote": False,
    "co_presidents": False,
    "public_ballot_share": None,
    "public_beats_secret": False,
    "binding": True,
    "by_authority": True,
    "reports_days_before": None,
}
# A joint sitting has no legal existence: each council keeps its own quorum, two co-presidents give no casting vote,
# and nothing binds until each council has deliberated.
_JOINT: Rules = {**_COUNCIL, "casting_vote": False, "co_presidents": True, "binding": False, "by_authority": True}


def default_rules(regime: Regime) -> Rules:
    """Return a fresh copy of the usual rules of a regime; all are settings of the body."""
    by_regime = {Regime.COUNCIL: _COUNCIL, Regime.JOINT_SITTING: _JOINT}
    return dict(by_regime.get(regime, _PEERS))
