"""Decisions that are reversed, and joint conclusions that each council ratifies on its own."""

from __future__ import annotations

from datetime import date

import pytest

from concertation.domain.ordering import between
from concertation.domain.recurrence import Cadence, CadenceKind
from concertation.domain.vocabulary import Regime, Sense
from concertation.errors import UserError
from concertation.persistence.tables import Decision
from concertation.persistence.unit_of_work import UnitOfWork
from concertation.services.gestures import body, decisions, followup, series
from concertation.services.gestures import deliberations as deliberating
from concertation.services.queries.decisions import (
    DecisionFilter,
    decision_sheet,
    deliberations,
    ratifications,
)
from concertation.services.queries.decisions import decisions as listed

from .conftest import Desk

TODAY = date(2013, 12, 1)


def edit_decision(uow: UnitOfWork, meeting_id: str, text: str, reference: str | None = None) -> str:
    """Write a decision as capture does, under the name of a declared gesture."""
    row = Decision(
        id=uow.new_id(),
        meeting_id=meeting_id,
        rank=between(None, None),
        text=text,
        sense=Sense.AGREEMENT,
        number=1 if reference else None,
        reference=reference,
    )
    uow.session.add(row)
    return row.id


def conclusion(desk: Desk) -> str:
    joint = desk.run(
        body.add_body,
        cooperation_id=desk.known.cooperation,
        code="276-CONV",
        name="Convention",
        regime=Regime.JOINT_SITTING,
        cadence=Cadence(CadenceKind.FREE),
    )
    meeting = desk.run(series.plan_meeting, body_id=joint, held_on=date(2013, 7, 4))
    return desk.run(edit_decision, meeting, "Guichet unique")


def test_a_reversed_decision_and_the_later_one_point_at_each_other(desk: Desk) -> None:
    meeting = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    former = desk.run(edit_decision, meeting, "Retenir la clé", "276-DGS-2013-01-D01")
    later = desk.run(edit_decision, meeting, "Revoir la clé")
    desk.run(decisions.reverse_decision, decision_id=former, by_id=later)
    rows = {row.id: row for row in desk.read(listed, DecisionFilter())}
    assert (rows[former].state, rows[former].reversed_by_id) == ("reversed", later)
    assert rows[later].reverses == "276-DGS-2013-01-D01"
    desk.run(decisions.restore_decision, decision_id=former)
    rows = {row.id: row for row in desk.read(listed, DecisionFilter())}
    assert (rows[former].state, rows[later].reverses) == ("in_force", None)
    with pytest.raises(UserError, match="decision_reverses_itself"):
        desk.run(decisions.reverse_decision, decision_id=former, by_id=former)


def test_decisions_are_filtered_and_count_their_actions(desk: Desk) -> None:
    meeting = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    key = desk.run(edit_decision, meeting, "Retenir la clé de répartition")
    desk.run(edit_decision, meeting, "Ajourner")
    desk.run(followup.add_action, text="Notifier la clé", decision_id=key)
    desk.run(
        decisions.edit_decision,
        decision_id=key,
        sense=Sense.AGREEMENT_WITH_RESERVE,
        reserve_holder_id=desk.known.eure,
        reserve_text="sous réserve de l'avis du SDIS",
        pilot_id=desk.known.region,
    )
    (row,) = desk.read(listed, DecisionFilter(open=True))
    assert (row.actions, row.open_actions, row.pilot, row.pilot_name) == (1, 1, "R", "Région")
    assert (row.reserve_holder, row.reserve_text) == ("27", "sous réserve de l’avis du SDIS")
    assert [row.text for row in desk.read(listed, DecisionFilter(words="cle REPART"))] == [row.text]
    assert desk.read(listed, DecisionFilter(year=2012)) == ()
    assert len(desk.read(listed, DecisionFilter(body="276-DGS", sort="text", descending=False))) == 2
    sheet = desk.read(decision_sheet, key, TODAY)
    assert sheet is not None
    assert [action.text for action in sheet.actions] == ["Notifier la clé"]
    assert sheet.actions[0].meeting == "276-DGS-2013-01", "an action of a decision knows its meeting"


def test_each_council_ratifies_on_its_own_with_partial_dates(desk: Desk) -> None:
    key = conclusion(desk)
    assert [row.id for row in desk.read(deliberations, key)] == [None, None, None]
    desk.run(
        deliberating.record_deliberation,
        decision_id=key,
        authority_id=desk.known.eure,
        number="2013-118",
        adopted_on="octobre 2013",
        sense="adopted",
    )
    desk.run(
        deliberating.record_deliberation, decision_id=key, authority_id=desk.known.eure, received_on=date(2013, 10, 20)
    )
    (matrix,) = desk.read(ratifications)
    eure = next(line for line in matrix.deliberations if line.authority == "27")
    assert (eure.number, eure.adopted_on, eure.received_on) == ("2013-118", "2013-10", "2013-10-20")
    assert not matrix.complete
    with pytest.raises(UserError, match="partial_date_unreadable"):
        desk.run(deliberating.record_deliberation, decision_id=key, authority_id=desk.known.seine, adopted_on="bientôt")
    for authority in (desk.known.region, desk.known.seine):
        desk.run(deliberating.record_deliberation, decision_id=key, authority_id=authority, sense="adopted")
    (matrix,) = desk.read(ratifications)
    assert matrix.complete


def test_a_decision_of_another_regime_has_no_deliberation(desk: Desk) -> None:
    meeting = desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 1, 17))
    key = desk.run(edit_decision, meeting, "Retenir la clé")
    sheet = desk.read(decision_sheet, key, TODAY)
    assert sheet is not None
    assert sheet.deliberations == ()
    assert desk.read(ratifications) == ()
