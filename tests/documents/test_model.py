"""Frozen documents keep everything they say through their canonical JSON."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concertation.documents.model import (
    KINDS,
    Decisions,
    Document,
    Masthead,
    Participant,
    ParticipantGroup,
    class_of,
    digest,
    from_json,
    to_json,
)
from concertation.errors import BugError, UserError

_LEAVES = {
    str: st.text(max_size=12),
    datetime: st.datetimes(timezones=st.just(UTC)),
    time: st.times(),
    date: st.dates(),
    int: st.integers(0, 999),
}
for _leaf, _strategy in _LEAVES.items():
    st.register_type_strategy(_leaf, _strategy)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_from_its_json_equal(kind: str) -> None:
    @settings(max_examples=6, deadline=None)
    @given(st.from_type(class_of(kind)))
    def comes_back(document: Document) -> None:
        text = to_json(document)
        assert from_json(text) == document
        assert to_json(from_json(text)) == text

    comes_back()


def _record(**changes: object) -> Decisions:
    mast = Masthead(cooperation="Coopération 276", body="DGS", reference="276-DGS-2010-06", **changes)  # type: ignore[arg-type]
    people = (Participant(family_name="MODÈLE-04", given_name="Camille", arrived_at=time(10, 5)),)
    return Decisions(masthead=mast, groups=(ParticipantGroup(authority="Eure", participants=people),))


def test_the_json_is_sorted_tagged_with_its_format_and_whole() -> None:
    text = to_json(_record(meeting_on=date(2010, 11, 18)))
    read = json.loads(text)
    assert read["format"] == 1
    assert read["kind"] == "decisions"
    assert read["document"]["masthead"]["meeting_on"] == "2010-11-18"
    assert read["document"]["objection_days"] is None
    assert text == json.dumps(read, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_the_digest_is_the_sha256_of_the_kept_text() -> None:
    document = _record()
    assert digest(document) == hashlib.sha256(to_json(document).encode()).hexdigest()
    assert digest(document) != digest(replace(document, summary="autre"))


def test_an_instant_is_kept_in_universal_time_and_refused_without_a_zone() -> None:
    assert '"2010-11-18T11:40:00Z"' in to_json(_record(issued_at=datetime(2010, 11, 18, 11, 40, tzinfo=UTC)))
    with pytest.raises(BugError):
        to_json(_record(issued_at=datetime(2010, 11, 18, 11, 40)))  # noqa: DTZ001


_GOOD = to_json(_record())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 2, "kind": "decisions", "document": {}}',
        '{"format": 1, "kind": [], "document": {}}',
        '{"format": 1, "kind": "decisions", "document": {"masthead": 3}}',
        _GOOD.replace("draft", "other"),
        _GOOD.replace('"version":1', '"version":"1"'),
        _GOOD[:-2],
    ],
)
def test_what_is_no_document_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError) as told:
        from_json(text)
    assert told.value.code == "document_unreadable"
