"""In what order papers give persons: by authority, in protocol order, by name; and what an order does not change."""

from __future__ import annotations

from datetime import date

import pytest
from tests.services.conftest import Desk

from concertation.documents.model import AttendanceSheet
from concertation.domain.vocabulary import DocumentKind, ParticipantOrder, TemplatePart
from concertation.services.gestures import series
from concertation.services.gestures.templates import write_template
from concertation.services.papers import build_document, build_letters
from concertation.services.queries.meeting import attendance
from concertation.services.rectification import same_content


@pytest.fixture
def meeting(desk: Desk) -> str:
    return str(
        desk.run(series.plan_meeting, body_id=desk.known.dgs, held_on=date(2013, 9, 19), host_id=desk.known.eure)
    )


def sheet(desk: Desk, meeting: str, order: str | None = None) -> AttendanceSheet:
    found = desk.read(build_document, DocumentKind.ATTENDANCE, meeting, order)
    assert isinstance(found, AttendanceSheet)
    return found


def test_the_default_is_by_authority_as_the_cooperation_ranks_them(desk: Desk, meeting: str) -> None:
    assert sheet(desk, meeting) == sheet(desk, meeting, "group")
    ranked = list(dict.fromkeys(row.authority_name for row in desk.read(attendance, meeting)))
    assert [group.authority for group in sheet(desk, meeting).groups] == ranked


def test_protocol_order_begins_with_the_host_then_regions_then_departments_by_code(desk: Desk, meeting: str) -> None:
    names = [group.authority for group in sheet(desk, meeting, "protocol").groups]
    assert names == ["Conseil général de l’Eure", "Région Haute-Normandie", "Conseil général de la Seine-Maritime"]


def test_names_in_alphabetical_order_make_one_list_that_tells_authorities(desk: Desk, meeting: str) -> None:
    (group,) = sheet(desk, meeting, "alphabetical").groups
    rows = sorted(desk.read(attendance, meeting), key=lambda row: (row.sort_key, row.person_id))
    assert [(one.family_name, one.authority) for one in group.participants] == [
        (row.family_name, row.authority_name) for row in rows
    ]
    assert all(one.quality.endswith(one.authority) for one in group.participants)


def test_a_body_s_own_order_rules_its_papers_and_its_letters_unless_another_is_asked(desk: Desk, meeting: str) -> None:
    desk.run(write_template, body_id=desk.known.dgs, part=TemplatePart.ORDER, text=ParticipantOrder.ALPHABETICAL)
    assert sheet(desk, meeting) == sheet(desk, meeting, "alphabetical") != sheet(desk, meeting, "group")
    names = [letter.recipient_name.rsplit(", ", 1)[0] for letter in desk.read(build_letters, meeting)]  # type: ignore[union-attr]
    listed = [one.name for one in sheet(desk, meeting).groups[0].participants]
    assert [name.casefold() for name in names] == [name.casefold() for name in listed]


@pytest.mark.parametrize("order", list(ParticipantOrder))
def test_another_order_of_the_same_persons_corrects_nothing(desk: Desk, meeting: str, order: ParticipantOrder) -> None:
    issued, current = (desk.read(build_document, DocumentKind.MINUTES, meeting, one) for one in ("group", order))
    assert same_content(issued, current)
