"""Pouring a dossier into another: blanks are filled, what both say is kept or chosen, and nothing is lost unasked."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concertation.domain.pouring import FIELDS, both, differing, poured
from concertation.domain.vocabulary import Kept, Triage

BLANK: dict[str, object] = dict.fromkeys((*FIELDS, "triage_reason", "triaged_on", "triaged_by")) | {
    "triage": Triage.UNDECIDED
}
FULL = BLANK | {
    "summary": "Relier les gares.",
    "stage": "study",
    "place": "Vernon",
    "axis": "2",
    "lead_id": "R",
    "pilot_id": "p1",
    "triage": Triage.TOGETHER,
    "triage_reason": "Même ligne",
    "triaged_on": date(2013, 1, 17),
    "triaged_by": "Claude EXEMPLE-01",
    "instructing_id": "27",
}
texts = st.one_of(st.none(), st.sampled_from(["Vernon", "Évreux", "Rouen"]))


def test_what_is_blank_in_the_target_takes_what_the_source_says() -> None:
    assert differing(FULL, BLANK) == ()
    assert BLANK | poured(FULL, BLANK, {}) == FULL


def test_what_is_blank_in_the_source_changes_nothing() -> None:
    assert differing(BLANK, FULL) == ()
    assert poured(BLANK, FULL, {}) == {}
    assert poured(FULL, FULL, {}) == {}


def test_both_summaries_stay_unless_one_is_chosen_or_holds_the_other() -> None:
    other = BLANK | {"summary": "Cadencer les trains."}
    assert differing(FULL, other) == ("summary",)
    assert poured(FULL, other, {})["summary"] == "Cadencer les trains.\n\nRelier les gares."
    assert poured(FULL, other, {"summary": Kept.SOURCE})["summary"] == "Relier les gares."
    assert "summary" not in poured(FULL, other, {"summary": Kept.TARGET})
    assert both("Relier les gares. Puis cadencer.", "relier les gares") == "Relier les gares. Puis cadencer."


def test_a_field_that_holds_one_value_keeps_the_targets_until_the_sources_is_chosen() -> None:
    other = FULL | {"place": "Gisors", "pilot_id": "p2"}
    assert differing(FULL, other) == ("place", "pilot_id")
    assert poured(FULL, other, {}) == {}
    assert poured(FULL, other, {"place": Kept.SOURCE}) == {"place": "Vernon"}


def test_the_same_place_written_otherwise_is_not_asked_about() -> None:
    assert differing(FULL, FULL | {"place": "VERNON"}) == ()


@pytest.mark.parametrize("kept", [{"triage": Kept.SOURCE}, {"triage": Kept.SOURCE, "instructing_id": Kept.SOURCE}])
def test_one_authority_alone_comes_with_the_one_that_it_is(kept: dict[str, str]) -> None:
    alone = FULL | {"triage": Triage.SINGLE_AUTHORITY, "instructing_id": "76", "triage_reason": "Gîtes"}
    assert differing(alone, FULL) == ("triage", "instructing_id")
    changed = poured(alone, FULL, kept)
    assert (changed["triage"], changed["instructing_id"], changed["triage_reason"]) == (
        Triage.SINGLE_AUTHORITY,
        "76",
        "Gîtes",
    )


def test_a_reason_written_before_any_answer_stays_beside_the_answers() -> None:
    asked = BLANK | {"triage_reason": "Voir le service"}
    assert poured(FULL, asked, {})["triage_reason"] == "Voir le service\n\nMême ligne"


@given(source=texts, target=texts, kept=st.sampled_from([None, *Kept]))
def test_something_said_never_becomes_nothing(source: str | None, target: str | None, kept: Kept | None) -> None:
    one, other = BLANK | {"place": source}, BLANK | {"place": target}
    after = other | poured(one, other, {"place": kept} if kept else {})
    assert (after["place"] is None) == (source is None and target is None)
    assert after["place"] in (source, target)
