"""What an assembly of 156 asks at every mark: presence, quorum and gauge of a minute, and the verdict of a vote."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from tests.benchmarks.timing import say

from concertation.domain.assembly import Assembly, Member
from concertation.domain.ballots import Ballot, alike, faults, tallies_of_groups, totals_of
from concertation.domain.presence import PresenceEvent
from concertation.domain.proxies import Proxy
from concertation.domain.vocabulary import BallotSense, PresenceKind, VoteMode
from concertation.domain.votes import decide

pytestmark = pytest.mark.whole
OPENING = datetime(2013, 11, 14, 10, 5, tzinfo=UTC)
AIM = 0.005  # seconds
TIMES = 100


def _sitting() -> tuple[list[Member], list[PresenceEvent], list[Proxy]]:
    seats = [("59", n) for n in range(79)] + [("62", n) for n in range(77)]
    members = [Member(f"{council}-{n}", council, "ABC"[n % 3]) for council, n in seats]
    events = [
        PresenceEvent(member.person_id, kind, OPENING + timedelta(minutes=5 * turn + place % 5))
        for place, member in enumerate(members[: -2 * 9])
        for turn, kind in enumerate((PresenceKind.ARRIVE, PresenceKind.LEAVE, PresenceKind.ARRIVE))
    ]
    return members, events, [Proxy(f"62-{70 + n}", f"62-{n}") for n in range(7)]


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return statistics.median(taken)


def test_quorum_and_verdict_of_156_members(capsys: pytest.CaptureFixture[str]) -> None:
    sitting, at = _sitting(), OPENING + timedelta(minutes=30)
    assembly = Assembly(*sitting)
    standing = assembly.at(at)
    ballot = Ballot(VoteMode.PUBLIC, at, lines=alike(standing, BallotSense.FOR, {}))

    def whole() -> object:
        now = Assembly(*sitting).at(at)  # from the events themselves, as after a mark
        assert not faults(ballot, assembly, now)
        tallies_of_groups(ballot.lines, assembly)
        return decide(totals_of(ballot, assembly, now), ballot.mode)

    told = {
        "from the events to the verdict": _median(whole),
        "one minute of a known sitting": _median(lambda: assembly.at(at)),
    }
    for name, seconds in told.items():
        say(capsys, f"{name}: {1000 * seconds:.2f} ms for 156 members, aim {1000 * AIM:.0f} ms (× {seconds / AIM:.2f})")
