"""Whatever a script sends as a ballot, it is read whole or refused in sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.convention import STARTS, ConventionRegister

from concertation.domain.ballots import Ballot
from concertation.services.ballot_sheet import read_ballot
from concertation.services.faults import RefusedWholeError
from concertation.services.gestures.presence import mark_persons
from concertation.services.queries.assembly import Sitting, sitting
from concertation.services.workspace import Workspace
from concertation.wording import sentence

UNTOLD = re.compile(r"\{(?:who|known|text|place|times|counted|present|represented|against|count|faults)\}")
LEAVES = st.none() | st.booleans() | st.integers(-3, 12) | st.floats(allow_nan=False) | st.text(max_size=6)
NESTED = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner))
COUNTS = st.dictionaries(st.sampled_from(["for", "against", "abstain", "blank", "not_voting", "oui"]), LEAVES)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    folder: Path = tmp_path_factory.mktemp("assembly")
    path = folder / "copie.concertation"
    hall = ConventionRegister(folder).copy_to(path)
    with Workspace.open(path) as workspace:
        workspace.run(mark_persons, meeting_id=hall.meeting, person_ids=hall.everybody, present=True, at=STARTS)
        yield workspace.read(sitting, hall.meeting)


def read_or_refused(content: bytes, known: Sitting) -> Ballot | None:
    try:
        return read_ballot(content, known)
    except RefusedWholeError as refused:
        if not refused.findings or UNTOLD.search(sentence(refused)):
            raise
        return None


@settings(max_examples=60)
@given(st.binary(max_size=60) | NESTED.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_and_any_json_are_no_fault_of_the_program(known: Sitting, content: bytes) -> None:
    assert read_or_refused(content, known) is None


@settings(max_examples=80)
@given(
    st.sampled_from(["ordinary", "public", "secret", "unanimity"]),
    st.dictionaries(st.sampled_from(["59", "62", "76"]), COUNTS | LEAVES) | LEAVES,
    st.data(),
)
def test_a_ballot_that_is_taken_never_exceeds_those_who_may_vote(
    known: Sitting, mode: str, totals: Any, data: st.DataObject
) -> None:
    people = [member.person_id for member in known.members]
    person = st.fixed_dictionaries(
        {"person": st.sampled_from([*people, "x"]), "sense": st.sampled_from(["for", "against", "pour"])}
    )
    ballot: dict[str, Any] = {"mode": mode, "at": "11:40", "totals": totals}
    if data.draw(st.booleans()):
        ballot["lines"] = data.draw(st.lists(person | LEAVES, max_size=4))
    taken = read_or_refused(json.dumps(ballot).encode(), known)
    if taken is not None:
        standing = known.at(taken.at)
        for council, tally in taken.totals.items():
            assert tally.counted <= standing.councils[council].present
        voters = [key for key, _ in taken.lines]
        assert len(set(voters)) == len(voters)
        assert set(voters) <= standing.voters
        assert not voters or mode == "public"
