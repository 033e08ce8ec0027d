"""What is sent to convene a meeting, and what preparing it reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from tests.factories.register import START, Known, SmallRegister

from concertation.documents.model import Convocation
from concertation.domain.meeting import reply_deadline
from concertation.domain.vocabulary import Nature
from concertation.errors import UserError
from concertation.persistence.ids import Makers
from concertation.services.convening import LETTERS, MESSAGE, MESSAGES, write_convocation
from concertation.services.gestures import agenda, attachments, cooperation, directory, hospitality, series
from concertation.services.gestures.templates import write_template
from concertation.services.meeting_calendars import body_calendar, invitations, meeting_calendar
from concertation.services.papers import build_letters
from concertation.services.queries.hospitality import replies
from concertation.services.queries.meeting import attendance, items, reserve
from concertation.services.queries.preparation import attachment_content, day_conflicts, preparation
from concertation.services.workspace import Workspace

NOW = datetime(2013, 4, 22, 8, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallRegister:
    return SmallRegister(tmp_path_factory.mktemp("small"))


class Planned:
    """A register with a meeting of the DGS body."""

    def __init__(self, path: Path, known: Known) -> None:
        self.known = known
        self.register = Workspace.open(path, Makers.seeded(5, START))
        self.meeting: str = self.register.run(series.plan_meeting, body_id=known.dgs, held_on=date(2013, 5, 16))

    def event(self) -> Any:
        found = self.register.read(meeting_calendar, self.meeting, NOW)
        return Calendar.from_ical(found.content).walk("VEVENT")[0]


@pytest.fixture
def planned(small: SmallRegister, tmp_path: Path) -> Planned:
    path = tmp_path / "r.concertation"
    return Planned(path, small.copy_to(path))


def test_the_event_of_a_meeting_keeps_its_key_and_its_sequence_grows_with_what_calendars_show(
    planned: Planned,
) -> None:
    with planned.register as register:
        first = planned.event()
        register.run(series.edit_meeting, meeting_id=planned.meeting, private_note="rien qui change un agenda")
        assert planned.event()["SEQUENCE"] == first["SEQUENCE"] == 0
        register.run(series.move_meeting, meeting_id=planned.meeting, held_on=date(2013, 5, 23), starts_at=time(14))
        second = planned.event()
        assert second["UID"] == first["UID"]
        assert second["SEQUENCE"] == 1
        register.undo()
        assert planned.event()["SEQUENCE"] == 2
        register.run(series.cancel_meeting, meeting_id=planned.meeting, reason="Neige")
        assert planned.event()["STATUS"] == "CANCELLED"


def invited(planned: Planned) -> None:
    """Give the secretary of the body and those expected an address, but one."""
    known, run = planned.known, planned.register.run
    for number, person in enumerate((known.exemple, known.temoin)):
        run(directory.edit_person, person_id=person, email=f"p{number}@example.org")
    secretary = run(directory.add_person, family_name="GREFFE-09", given_name="Noé", email="greffe@example.org")
    run(cooperation.add_seat, body_id=known.dgs, authority_id=known.region, person_id=secretary, role="secretary")


def test_an_invitation_is_asked_of_each_then_called_off_and_a_feed_only_publishes(planned: Planned) -> None:
    """Read by another program's reader: RFC 5546, 3.2.2 (REQUEST) and 3.2.5 (CANCEL)."""
    with planned.register as register:
        invited(planned)
        register.run(hospitality.edit_lunch, meeting_id=planned.meeting, starts_at=time(12, 30))
        register.run(
            hospitality.record_reply, meeting_id=planned.meeting, person_id=planned.known.exemple, answer="coming"
        )
        files = register.read(invitations, planned.meeting, NOW)
        read: list[Any] = [Calendar.from_ical(file.content) for file in files]
        assert [(file.method, str(one["METHOD"])) for file, one in zip(files, read, strict=True)] == [
            ("REQUEST", "REQUEST")
        ] * 2
        event, lunch = (one.walk("VEVENT")[0] for one in read)
        assert len({str(event["UID"]), str(lunch["UID"])}) == 2
        assert str(event["ORGANIZER"]) == "mailto:greffe@example.org"
        answers = {str(one): (one.params["PARTSTAT"], one.params["RSVP"]) for one in event["ATTENDEE"]}
        assert answers == {
            "mailto:p0@example.org": ("ACCEPTED", "FALSE"),
            "mailto:p1@example.org": ("NEEDS-ACTION", "TRUE"),
        }
        register.run(series.cancel_meeting, meeting_id=planned.meeting, reason="Neige")
        gone: Any = Calendar.from_ical(register.read(invitations, planned.meeting, NOW)[0].content)
        after = gone.walk("VEVENT")[0]
        assert (str(gone["METHOD"]), str(after["STATUS"]), after["UID"]) == ("CANCEL", "CANCELLED", event["UID"])
        assert after["SEQUENCE"] > event["SEQUENCE"]
        assert {"ORGANIZER", "DTSTAMP", "ATTENDEE"} <= set(after)
        feed: Any = Calendar.from_ical(register.read(body_calendar, NOW, body="276-DGS").content)
        assert str(feed["METHOD"]) == "PUBLISH"
        assert not any("ATTENDEE" in one or "ORGANIZER" in one for one in feed.walk("VEVENT"))


def test_a_meeting_postponed_moves_in_calendars_as_the_same_event_and_the_feed_tells_it_once(
    planned: Planned, tmp_path: Path
) -> None:
    """RFC 5546, 3.2.2.1: a rescheduled event keeps its UID under a greater SEQUENCE."""
    with planned.register as register:
        invited(planned)
        register.run(hospitality.edit_lunch, meeting_id=planned.meeting, starts_at=time(12, 30))
        register.run(series.convene_meeting, meeting_id=planned.meeting)
        before = planned.event()
        later = register.run(series.postpone_meeting, meeting_id=planned.meeting, to=date(2013, 5, 23))
        told = register.read(write_convocation, planned.meeting, {MESSAGE, "calendar"}, tmp_path, NOW)
        message = message_from_bytes(told.paths[-1].read_bytes(), policy=policy.default)
        assert str(message["Subject"]).startswith("Report")
        assert "jeudi 23\u00a0mai\u00a02013" in message.get_body().get_content()  # type: ignore[union-attr]
        sent: list[Any] = [Calendar.from_ical(part.get_content()) for part in message.iter_attachments()]
        assert {str(one["METHOD"]) for one in sent} == {"REQUEST"}
        moved, lunch = (one.walk("VEVENT")[0] for one in sent)
        assert (moved["UID"], moved["DTSTART"].dt.date()) == (before["UID"], date(2013, 5, 23))
        assert moved["SEQUENCE"] > before["SEQUENCE"]
        assert moved["STATUS"] == "CONFIRMED"
        assert lunch["UID"] != moved["UID"]
        assert str(lunch["SUMMARY"]).startswith("Déjeuner, ")
        feed: Any = Calendar.from_ical(register.read(body_calendar, NOW, body="276-DGS").content)
        keys = [str(one["UID"]) for one in feed.walk("VEVENT")]
        assert len(keys) == len(set(keys))
        assert [one["DTSTART"].dt.date() for one in feed.walk("VEVENT") if one["UID"] == before["UID"]] == [
            date(2013, 5, 23)
        ]
        register.run(series.cancel_meeting, meeting_id=later, reason="Grève")
        for key in (planned.meeting, later):
            gone: Any = Calendar.from_ical(register.read(invitations, key, NOW)[0].content)
            event = gone.walk("VEVENT")[0]
            assert (str(gone["METHOD"]), event["UID"], str(event["STATUS"])) == ("CANCEL", before["UID"], "CANCELLED")
            assert event["SEQUENCE"] > moved["SEQUENCE"]


def test_letters_go_to_those_they_name_in_whatever_order_papers_are(planned: Planned, tmp_path: Path) -> None:
    with planned.register as register:
        register.run(write_template, body_id=planned.known.dgs, part="order", text="alphabetical")
        done = register.read(write_convocation, planned.meeting, {MESSAGES, "convocation"}, tmp_path, NOW)
        for path in (path for path in done.paths if path.suffix == ".eml"):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            (letter,) = message.iter_attachments()
            assert str(letter.get_filename()).rsplit(".", 1)[0] == path.stem
        assert len(done.without_address) == len(set(done.without_address)) == 3


def test_each_has_a_message_of_their_own_and_a_meeting_called_off_is_told_without_its_papers(
    planned: Planned, tmp_path: Path
) -> None:
    with planned.register as register:
        invited(planned)
        kinds = {MESSAGES, "convocation", "agenda", "calendar"}
        done = register.read(write_convocation, planned.meeting, kinds, tmp_path, NOW)
        drafts = [path for path in done.paths if path.suffix == ".eml"]
        people = register.read(attendance, planned.meeting)
        assert len(drafts) == len(people)
        for path, person in zip(drafts, people, strict=True):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            names = [str(part.get_filename()) for part in message.iter_attachments()]
            assert message["X-Unsent"] == "1"
            assert len(str(message["To"] or "").split(",")) == 1
            assert person.family_name in names[0]
            assert [name.rpartition(".")[2] for name in names] == ["pdf", "pdf", "ics", "ics"]
            event = list(message.iter_attachments())[-1]
            assert event.get_param("method") == "REQUEST"
        register.run(series.cancel_meeting, meeting_id=planned.meeting, reason="Neige")
        told = register.read(write_convocation, planned.meeting, {MESSAGE, "convocation", "calendar"}, tmp_path, NOW)
        message = message_from_bytes(told.paths[-1].read_bytes(), policy=policy.default)
        assert str(message["Subject"]).startswith("Annulation")
        assert {event.get_param("method") for event in message.iter_attachments()} == {"CANCEL"}


def test_a_reply_taken_back_leaves_the_person_expected(planned: Planned) -> None:
    with planned.register as register:
        meeting, person = planned.meeting, planned.known.exemple
        register.run(hospitality.record_reply, meeting_id=meeting, person_id=person, answer="excused")
        register.run(hospitality.forget_reply, meeting_id=meeting, person_id=person)
        found = {row.person_id: row.declared for row in register.read(attendance, planned.meeting)}
        assert found[planned.known.exemple] == "expected"
        assert all(row.answer is None for row in register.read(replies, planned.meeting))


def test_points_kept_internal_are_in_no_calendar(planned: Planned) -> None:
    with planned.register as register:
        point = register.run(agenda.add_item, meeting_id=planned.meeting, title="Situation d’un agent")
        assert "Situation" in planned.event()["DESCRIPTION"]
        register.run(agenda.edit_item, item_id=point, internal=True)
        assert "Situation" not in planned.event()["DESCRIPTION"]


def test_the_message_is_for_those_whose_address_is_known_and_tells_the_others(planned: Planned, tmp_path: Path) -> None:
    with planned.register as register:
        register.run(directory.edit_person, person_id=planned.known.exemple, email="d.exemple@example.org")
        done = register.read(write_convocation, planned.meeting, {MESSAGE, "agenda"}, tmp_path, NOW)
    message = message_from_bytes(done.paths[-1].read_bytes(), policy=policy.default)
    assert "d.exemple@example.org" in str(message["To"])
    assert [part.get_filename() for part in message.iter_attachments()] == [done.paths[0].name]
    assert len(done.without_address) == 2


def test_a_convocation_is_not_written_where_there_is_no_folder(planned: Planned, tmp_path: Path) -> None:
    with planned.register as register, pytest.raises(UserError) as refused:
        register.read(write_convocation, planned.meeting, {"calendar"}, tmp_path / "rien", NOW)
    assert refused.value.code == "folder_missing"


def test_points_to_decide_without_a_file_are_told_until_they_or_their_dossier_have_one(planned: Planned) -> None:
    with planned.register as register:
        run = register.run
        point = run(agenda.add_item, meeting_id=planned.meeting, title="Avenant", nature=Nature.DECISION)
        run(agenda.add_item, meeting_id=planned.meeting, title="Tour de table", nature=Nature.EXCHANGE)
        assert register.read(preparation, planned.meeting, date(2013, 4, 22)).missing == {point}
        piece = run(attachments.attach, owner_kind="agenda_item", owner_id=point, name="a.pdf", content=b"%PDF")
        assert register.read(preparation, planned.meeting, date(2013, 4, 22)).missing == frozenset()
        assert register.read(attachment_content, piece) == ("a.pdf", b"%PDF")
        with pytest.raises(UserError) as refused:
            register.read(attachment_content, "rien")
        assert refused.value.code == "piece_missing"


def test_a_day_tells_every_reason_against_it(planned: Planned) -> None:
    with planned.register as register:
        told = register.read(day_conflicts, planned.known.dgs, date(2013, 4, 28))
        assert [one.kind for one in told] == ["weekend", "school_holiday"]
        assert register.read(day_conflicts, planned.known.dgs, date(2013, 5, 16)) == ()


def test_a_point_of_the_reserve_comes_after_the_one_it_is_dropped_under(planned: Planned) -> None:
    with planned.register as register:
        kept = register.run(agenda.add_to_reserve, body_id=planned.known.dgs, title="Guichet autonomie")
        first = register.read(items, planned.meeting)[0]
        register.run(agenda.take_from_reserve, item_id=kept, meeting_id=planned.meeting, after_id=first.id)
        assert [item.id for item in register.read(items, planned.meeting)][:2] == [first.id, kept]
        assert register.read(reserve, planned.known.dgs) == ()


def test_each_person_expected_has_a_letter_in_their_own_name_with_the_day_to_answer_by(
    planned: Planned, tmp_path: Path
) -> None:
    with planned.register as register:
        register.run(series.convene_meeting, meeting_id=planned.meeting, on=date(2013, 5, 2))
        people = register.read(attendance, planned.meeting)
        letters = register.read(build_letters, planned.meeting)
        written = register.read(write_convocation, planned.meeting, {LETTERS}, tmp_path, NOW)
    assert len(letters) == len(people) == len(set(written.paths)) > 1
    for letter, person, path in zip(letters, people, written.paths, strict=True):
        assert isinstance(letter, Convocation)
        assert person.family_name in letter.recipient[0]
        assert letter.recipient[-1] == person.authority_name
        assert letter.reply_by == date(2013, 5, 9)
        assert person.family_name in path.name
        assert path.is_file()
        assert path.parent.parent == tmp_path


@pytest.mark.parametrize(
    ("sent_on", "asked"), [(None, date(2013, 5, 9)), (date(2013, 5, 8), date(2013, 5, 9)), (date(2013, 5, 9), None)]
)
def test_no_answer_is_asked_before_the_letter_leaves(sent_on: date | None, asked: date | None) -> None:
    assert reply_deadline(date(2013, 5, 16), sent_on) == asked
