"""A point's dossier lends it its pieces: they come in the pack, numbered once, and stay the meeting's once sent."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories import pieces
from tests.services.conftest import Desk

from concertation.services.gestures import agenda, series
from concertation.services.gestures.attachments import attach, detach
from concertation.services.gestures.dossiers import open_dossier
from concertation.services.gestures.packing import keep_pieces, leave_out, send_pack
from concertation.services.packs import make_pack
from concertation.services.papers import build_document
from concertation.services.queries.packing import pack_plan

ON = date(2013, 9, 19)


class Prepared:
    """A meeting with a point tied to a dossier, another of the same dossier, and one internal."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        run = desk.run
        self.dossier = run(open_dossier, title="Pôles d’échange")
        self.meeting = run(series.plan_meeting, body_id=desk.known.dgs, held_on=ON)
        self.first, self.second = (
            run(agenda.add_item, meeting_id=self.meeting, title=title, dossier_id=self.dossier)
            for title in ("Plan", "Suite du plan")
        )

    def lend(self, name: str, content: bytes) -> str:
        return str(self.desk.run(attach, owner_kind="dossier", owner_id=self.dossier, name=name, content=content))

    def labels(self) -> list[tuple[str, str, int, bool]]:
        plan = self.desk.read(pack_plan, self.meeting)
        return [(piece.label.split(".")[1], piece.name, piece.addendum, bool(piece.dossier)) for piece in plan.pieces]


@pytest.fixture
def prepared(desk: Desk) -> Prepared:
    return Prepared(desk)


def test_a_dossier_lends_its_pieces_once_after_the_point_s_own(prepared: Prepared) -> None:
    prepared.lend("plan.pdf", pieces.pdf(2))
    prepared.desk.run(attach, owner_kind="agenda_item", owner_id=prepared.first, name="note.pdf", content=pieces.pdf(1))
    assert prepared.labels() == [("1", "note.pdf", 0, False), ("2", "plan.pdf", 0, True)]
    made = prepared.desk.read(make_pack, prepared.meeting, ON)
    assert [(piece.name, piece.state, piece.pages) for piece in made.pieces] == [
        ("note.pdf", "merged", 1),
        ("plan.pdf", "merged", 2),
    ]
    sheet = prepared.desk.read(build_document, "agenda", prepared.meeting)
    assert [len(point.pieces) for point in sheet.points if point.title == "Plan"] == [2]  # type: ignore[union-attr]


def test_a_damaged_piece_of_a_dossier_is_refused_by_name_and_the_rest_goes_on(prepared: Prepared) -> None:
    prepared.lend("abîmée.pdf", b"%PDF-1.7 rien de plus")
    prepared.lend("plan.pdf", pieces.pdf(2))
    made = prepared.desk.read(make_pack, prepared.meeting, ON)
    assert [piece.name for piece in made.refused] == ["abîmée.pdf"]
    assert [piece.name for piece in made.pieces if piece.state == "merged"] == ["plan.pdf"]


def test_an_internal_point_keeps_its_dossier_to_itself(prepared: Prepared) -> None:
    prepared.lend("plan.pdf", pieces.pdf(2))
    for item in (prepared.first, prepared.second):
        prepared.desk.run(agenda.edit_item, item_id=item, internal=True)
    assert prepared.labels() == []


def test_what_was_sent_stays_the_meeting_s_and_what_comes_after_is_an_addendum(prepared: Prepared) -> None:
    lent = prepared.lend("plan.pdf", pieces.pdf(2))
    prepared.desk.run(send_pack, meeting_id=prepared.meeting)
    assert prepared.labels() == [("1", "plan.pdf", 0, False)]
    prepared.desk.run(detach, attachment_id=lent)
    prepared.lend("tardive.pdf", pieces.pdf(1))
    assert prepared.labels() == [("1", "plan.pdf", 0, False), ("1", "tardive.pdf", 1, True)]
    made = prepared.desk.read(make_pack, prepared.meeting, ON, addendum_only=True)
    assert (made.addendum, [piece.name for piece in made.pieces]) == (1, ["tardive.pdf"])
    prepared.desk.workspace.undo()
    prepared.desk.workspace.undo()
    prepared.desk.workspace.undo()
    assert prepared.labels() == [("1", "plan.pdf", 0, True)]


def test_a_letter_names_the_pieces_that_come_with_it(prepared: Prepared) -> None:
    for at in range(8):
        prepared.lend(f"plan-{at}.pdf", pieces.pdf(1) + b"%" * at)
    letter = prepared.desk.read(build_document, "convocation", prepared.meeting)
    assert "plan-0.pdf" in letter.pieces  # type: ignore[union-attr]
    assert letter.pieces.endswith("et 2 autres")  # type: ignore[union-attr]


def test_pieces_left_out_of_a_pack_come_under_no_point_and_its_plan_tells_what_they_weigh(prepared: Prepared) -> None:
    content = pieces.pdf(2)
    prepared.lend("plan.pdf", content)
    prepared.desk.run(leave_out, item_id=prepared.first, left_out=True)
    plan = prepared.desk.read(pack_plan, prepared.meeting)
    assert (plan.pieces, plan.size, plan.whole_size) == ((), 0, len(content))
    (lender,) = plan.lenders
    assert (lender.item_id, lender.pieces, lender.size, lender.left_out) == (prepared.first, 1, len(content), True)
    assert prepared.desk.read(make_pack, prepared.meeting, ON).pieces == ()
    sheet = prepared.desk.read(build_document, "agenda", prepared.meeting)
    assert not any(point.pieces for point in sheet.points)  # type: ignore[union-attr]
    prepared.desk.run(send_pack, meeting_id=prepared.meeting)
    assert prepared.labels() == []


def test_a_dossier_keeps_its_pieces_from_every_pack_unless_a_point_takes_them_in(prepared: Prepared) -> None:
    prepared.lend("plan.pdf", pieces.pdf(2))
    prepared.desk.run(keep_pieces, dossier_id=prepared.dossier, kept=True)
    assert prepared.labels() == []
    prepared.desk.run(leave_out, item_id=prepared.first, left_out=False)
    assert prepared.labels() == [("1", "plan.pdf", 0, True)]
    prepared.desk.workspace.undo()
    assert prepared.labels() == []


def test_pieces_taken_in_after_the_pack_left_are_an_addendum(prepared: Prepared) -> None:
    prepared.lend("plan.pdf", pieces.pdf(2))
    prepared.desk.run(leave_out, item_id=prepared.first, left_out=True)
    prepared.desk.run(send_pack, meeting_id=prepared.meeting)
    prepared.desk.run(leave_out, item_id=prepared.first, left_out=False)
    assert prepared.labels() == [("1", "plan.pdf", 1, True)]
