"""Votes: figures typed, names marked, the verdict told at every key, recorded, corrected without losing the first entry."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.factories.convention import NOW, STARTS
from tests.ui.session.conftest import press

from concertation.domain.vocabulary import BallotSense, VoteMode
from concertation.services.gestures.presence import mark_persons
from concertation.services.gestures.session import enter_item
from concertation.services.queries.ballots import RecordedVote, recorded_votes
from concertation.ui.session.plenary.ballot import BallotDraft
from concertation.ui.session.plenary.live_vote import work_out
from concertation.ui.session.plenary.seat_marks import Sign

if TYPE_CHECKING:
    from tests.ui.session.plenary.conftest import Chamber


def sit(chamber: Chamber, *, absent: tuple[str, ...] = ()) -> None:
    """Have everybody come but those absent, and go to the first report."""
    people = [person for person in chamber.known.everybody if person not in absent]
    chamber.run(mark_persons, meeting_id=chamber.known.meeting, person_ids=people, present=True, at=STARTS)
    chamber.run(enter_item, item_id=chamber.known.reports[0])


def votes(chamber: Chamber) -> tuple[RecordedVote, ...]:
    return chamber.workspace.read(recorded_votes, meeting_id=chamber.known.meeting)


def type_totals(chamber: Chamber, council: str, *figures: int) -> None:
    """Type a column of figures as the keyboard does: each number, then Entrée."""
    table = chamber.plenary.voting.pane.table
    fields = ("votes_for", "votes_against", "abstentions")
    for count, number in zip(fields, figures, strict=False):
        field = table.field(chamber.known.councils[council], count)
        field.setFocus()
        field.selectAll()
        for digit in str(number):
            press(field, Qt.Key.Key_unknown, digit)
        press(field, Qt.Key.Key_Return)


def test_totals_typed_tell_the_verdict_of_each_council_at_every_key(chamber: Chamber) -> None:
    sit(chamber)
    pane = chamber.plenary.voting.pane
    type_totals(chamber, "62", 5, 3, 1)
    type_totals(chamber, "59", 3, 4, 1)
    assert pane.verdict.text() == "Pas-de-Calais : avis favorable · Nord : avis défavorable"
    assert "8 pour, 7 contre" in pane.sentence.text()
    assert "adopté" not in pane.sentence.text()
    pane.record.click()
    chamber.quiet()
    (vote,) = votes(chamber)
    assert {one.authority: one.verdict for one in vote.councils} == {"62": "adopted", "59": "rejected"}
    assert not chamber.plenary.voting._draft().is_begun
    assert pane.taken.isVisible()


def test_figures_beyond_those_who_may_vote_ask_why(chamber: Chamber) -> None:
    sit(chamber)
    pane = chamber.plenary.voting.pane
    type_totals(chamber, "62", 9, 3)
    assert pane.fault.isVisible()
    assert not pane.record.isEnabled()
    assert pane.reason.isVisible()
    pane.reason.committed.emit("bulletins recomptés deux fois")
    assert pane.record.isEnabled()
    pane.record.click()
    chamber.quiet()
    assert votes(chamber)[0].exceeding_reason == "bulletins recomptés deux fois"


def test_all_alike_then_the_exceptions_from_the_keyboard(chamber: Chamber) -> None:
    sit(chamber, absent=(chamber.known.people["59"][7],))
    voting, page = chamber.plenary.voting, chamber.plenary.page
    voting.choose_mode(VoteMode.PUBLIC)
    voting.alike(BallotSense.FOR)
    field = page.call.field
    field.setFocus()
    for letter in "-gab 4":
        press(field, Qt.Key.Key_unknown, letter)
    press(field, Qt.Key.Key_Return)
    for letter in "/tém 55":
        press(field, Qt.Key.Key_unknown, letter)
    press(field, Qt.Key.Key_Return)
    page.hemicycle.setFocus()
    page.hemicycle.go_to(chamber.known.people["62"][0])
    press(page.hemicycle, Qt.Key.Key_N, "n")
    assert voting.live is not None
    assert [voting.live.tallies[""].votes_for, voting.live.counted] == [13, 16]
    voting.pane.record.click()
    chamber.quiet()
    (vote,) = votes(chamber)
    senses = {line.person: line.sense for line in vote.lines}
    assert senses["GABARIT-04 Alix"] == "against"
    assert senses["TÉMOIN-55 Sacha"] == "abstain"
    assert senses["EXEMPLE-01 Claude"] == "not_voting"
    assert len(senses) == 16


def test_an_ordinary_vote_counted_by_group_adds_up_in_its_council_and_is_corrected_as_it_was(chamber: Chamber) -> None:
    sit(chamber)
    voting, pane = chamber.plenary.voting, chamber.plenary.voting.pane
    pane.by_group.click()
    council, groups = chamber.known.councils["59"], chamber.known.groups["59"]
    field = pane.groups.field(council, groups[0], "votes_for")
    pane.groups.field(council, groups[0], "votes_for").setFocus()
    for figures in ("3", "0", "0", "0", "1", "2"):  # Entrée goes along the row, then to the next group
        widget = QApplication.focusWidget()
        assert widget is not None
        press(widget, Qt.Key.Key_unknown, figures)
        press(widget, Qt.Key.Key_Return)
    assert voting.live is not None
    assert voting.live.tallies[council].votes_for == 4
    assert not pane.table.field(council, "votes_for").isVisible()
    assert voting.draft is not None
    assert BallotDraft.read(voting.draft.told()) == voting.draft
    pane.record.click()
    chamber.quiet()
    (vote,) = votes(chamber)
    assert {one.group_id: (one.votes_for, one.votes_against) for one in vote.groups} == {
        groups[0]: (3, 0),
        groups[1]: (1, 2),
    }
    voting.correct(vote.id)
    assert field.text() == "3"
    pane.groups.typed.emit(council, groups[1], "votes_against", 1)
    pane.reason.committed.emit("erreur de report")
    pane.record.click()
    chamber.quiet()
    last = next(vote for vote in votes(chamber) if vote.stands)
    assert [one.votes_against for one in last.groups] == [0, 1]
    voting.choose_mode(VoteMode.SECRET)
    assert not pane.by_group.isVisible()


def test_one_click_gives_a_group_its_vote(chamber: Chamber) -> None:
    sit(chamber)
    voting, hemicycle = chamber.plenary.voting, chamber.plenary.page.hemicycle
    voting.choose_mode(VoteMode.PUBLIC)
    bench = next(one for one in hemicycle.hall.plan.benches if one.group == chamber.known.groups["59"][1])
    QTest.mouseClick(hemicycle, Qt.MouseButton.LeftButton, pos=hemicycle.hall.point(bench).toPoint())
    marks = [hemicycle.mark_of(person) for person in chamber.known.people["59"][3:6]]
    assert [mark.sign for mark in marks if mark] == [Sign.AGAINST] * 3
    assert voting.live is not None
    assert voting.live.counted == 3


def test_an_absent_member_is_never_marked(chamber: Chamber) -> None:
    away = chamber.known.people["62"][5]
    sit(chamber, absent=(away,))
    voting = chamber.plenary.voting
    voting.choose_mode(VoteMode.PUBLIC)
    voting.mark((away,), BallotSense.FOR)
    assert voting.live is not None
    assert voting.live.counted == 0


def test_a_correction_keeps_the_first_entry_in_sight(chamber: Chamber) -> None:
    sit(chamber)
    pane = chamber.plenary.voting.pane
    type_totals(chamber, "62", 5, 4)
    type_totals(chamber, "59", 5, 3)
    pane.record.click()
    chamber.quiet()
    pane.taken.correction_asked.emit(votes(chamber)[0].id)
    type_totals(chamber, "62", 4, 5)
    pane.reason.committed.emit("erreur de report")
    pane.record.click()
    chamber.quiet()
    first, second = votes(chamber)
    assert (first.stands, second.corrects_id, second.correction_reason) == (False, first.id, "erreur de report")
    assert first.councils[0].votes_for == 5
    assert second.councils[0].votes_for == 4
    assert len(pane.taken._shown) == 2


def test_several_reports_are_decided_by_one_vote(chamber: Chamber) -> None:
    sit(chamber)
    voting = chamber.plenary.voting
    voting.pane.about_chosen.emit("block")
    box = next(iter(voting.pane.block._boxes.values()))
    box.click()
    voting.choose_mode(VoteMode.UNANIMITY)
    voting.pane.record.click()
    chamber.quiet()
    (vote,) = votes(chamber)
    assert vote.item_ids == chamber.known.reports[:2]
    assert vote.together.votes_for == 17


def test_a_lost_quorum_warns_and_the_vote_is_recorded_all_the_same(chamber: Chamber) -> None:
    sit(chamber, absent=chamber.known.people["59"][:5])
    pane = chamber.plenary.voting.pane
    type_totals(chamber, "62", 9)
    type_totals(chamber, "59", 3)
    assert "Nord" in pane.warning.text()
    pane.record.click()
    chamber.quiet()
    assert votes(chamber)[0].warnings


def test_what_is_marked_survives_a_stop_of_the_program(chamber: Chamber) -> None:
    sit(chamber)
    voting = chamber.plenary.voting
    voting.choose_mode(VoteMode.PUBLIC)
    voting.alike(BallotSense.AGAINST)
    chamber.quiet()
    kept = voting._file.load()
    assert kept == (voting._draft(),)
    voting.clear()
    chamber.quiet()
    assert voting._file.load() == ()
    assert BallotDraft.read("{") is None


def test_the_holder_of_a_proxy_votes_alike_for_its_grantor(chamber: Chamber) -> None:
    grantor, holder = chamber.known.people["62"][3], chamber.known.people["62"][0]
    sit(chamber, absent=(grantor,))
    chamber.plenary.proxies.ask(grantor)
    chamber.plenary.proxies.holder.show_key(holder)
    chamber.plenary.proxies.enter()
    chamber.quiet()
    voting = chamber.plenary.voting
    voting.choose_mode(VoteMode.PUBLIC)
    voting.turn(holder, BallotSense.AGAINST)
    assert dict(voting._draft().senses) == {holder: BallotSense.AGAINST, grantor: BallotSense.AGAINST}
    voting.turn(grantor, BallotSense.FOR)
    assert voting._draft().senses[holder] is BallotSense.AGAINST


def test_a_draft_is_worked_out_within_five_milliseconds(chamber: Chamber) -> None:
    sit(chamber)
    known = chamber.sitting
    draft = BallotDraft(chamber.known.reports[0], VoteMode.PUBLIC).alike(BallotSense.FOR, known.at(NOW))
    best = min(_timed(lambda: work_out(known, draft, known.at(NOW), ())) for _turn in range(5))
    assert best < 0.005


def _timed(run: object) -> float:
    began = time.process_time()
    run()  # type: ignore[operator]
    return time.process_time() - began


def test_a_named_vote_is_seen_again_on_the_seats_of_a_point_looked_at(chamber: Chamber) -> None:
    sit(chamber)
    voting = chamber.plenary.voting
    voting.choose_mode(VoteMode.PUBLIC)
    voting.alike(BallotSense.AGAINST)
    voting.record()
    chamber.quiet()
    chamber.run(enter_item, item_id=chamber.known.reports[1])
    mark = chamber.plenary.page.hemicycle.mark_of
    person = chamber.known.people["62"][0]
    assert mark(person).sign is Sign.NONE  # type: ignore[union-attr]
    chamber.plenary.look_at(chamber.known.reports[0])
    assert mark(person).sign is Sign.AGAINST  # type: ignore[union-attr]
    assert voting.pane.point.isVisible()
    chamber.plenary.look_at("")
    assert mark(person).sign is Sign.NONE  # type: ignore[union-attr]
