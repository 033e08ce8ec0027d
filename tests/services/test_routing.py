"""The fiche navette through its gestures: passed from one step to the next, refused out of order, undone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from concertation.domain.vocabulary import VisaOpinion
from concertation.errors import UserError
from concertation.services.gestures import dossiers, routing

from .conftest import Desk

STEPS = "SELECT step, received_on, opinion, visa, passed_on FROM visa WHERE gone = 0 ORDER BY rank, id"


def _rows(desk: Desk) -> list[tuple[object, ...]]:
    return [tuple(row) for row in desk.read(lambda reader: reader.rows(STEPS))]


def test_passing_a_dossier_on_signs_the_step_and_gives_it_to_the_next_one(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Gares", stage="instruction")
    first = desk.run(
        routing.add_visa, dossier_id=key, step="Instruction", service="Transports", received_on=date(2013, 1, 2)
    )
    second = desk.run(routing.add_visa, dossier_id=key, step="Finances", authority_id=desk.known.eure)
    desk.at(datetime(2013, 1, 17, 9, tzinfo=UTC))
    assert desk.run(routing.pass_on, visa_id=first, opinion=VisaOpinion.FAVOURABLE) == second
    assert _rows(desk) == [
        ("Instruction", "2013-01-02", "favourable", "Secrétariat EXEMPLE-00", "2013-01-17"),
        ("Finances", "2013-01-17", None, None, None),
    ]
    desk.workspace.undo()
    assert _rows(desk)[1] == ("Finances", None, None, None, None)
    desk.run(routing.move_visa, visa_id=second, before=first)
    assert [row[0] for row in _rows(desk)] == ["Finances", "Instruction"]


def test_a_step_is_passed_on_after_it_was_received(desk: Desk) -> None:
    key = desk.run(dossiers.open_dossier, title="Gares")
    step = desk.run(routing.add_visa, dossier_id=key, step="Finances")
    with pytest.raises(UserError, match="visa_not_received"):
        desk.run(routing.pass_on, visa_id=step)
    desk.run(routing.edit_visa, visa_id=step, received_on=date(2013, 2, 1))
    with pytest.raises(UserError, match="visa_passed_before_received"):
        desk.run(routing.edit_visa, visa_id=step, passed_on=date(2013, 1, 31))


def test_merging_takes_the_visas_and_the_links_along(desk: Desk) -> None:
    one, other, third = (desk.run(dossiers.open_dossier, title=title) for title in ("Gares", "Pôles", "Parcs"))
    desk.run(routing.add_visa, dossier_id=one, step="Instruction")
    desk.run(dossiers.link_dossiers, dossier_id=third, other_id=one, reason="Même ligne")
    desk.run(dossiers.link_dossiers, dossier_id=one, other_id=other)
    desk.run(dossiers.merge_dossiers, dossier_id=one, into_id=other)
    assert desk.read(lambda reader: reader.scalar("SELECT dossier_id FROM visa")) == other
    ends = "SELECT dossier_id, other_id FROM dossier_link WHERE gone = 0 AND other_id <> :one"
    assert [tuple(row) for row in desk.read(lambda reader: reader.rows(ends, one=one))] == [
        (one, other),
        (other, third),
    ]
    with pytest.raises(UserError, match="dossier_linked_to_itself"):
        desk.run(dossiers.link_dossiers, dossier_id=other, other_id=other)
