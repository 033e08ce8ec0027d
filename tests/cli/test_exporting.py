"""``export``: every format that scripts ask for, from the demonstration register."""

from __future__ import annotations

import email
import zipfile
from datetime import datetime
from email.policy import default
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from tests.cli.conftest import Command

MEETING = "276-DGS-2013-04"


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_documents_are_copied_to_be_gone_on_with(
    form: str, command: Command, demo_register: Path, tmp_path: Path
) -> None:
    for kind in ("convocation", "decisions", "minutes"):
        out = tmp_path / f"{kind}.{form}"
        answer = command("export", form, demo_register, kind, "--meeting", MEETING, "-o", out, "--json")
        assert (answer.code, answer.json) == (0, {"files": [str(out)]})
        assert zipfile.is_zipfile(out)
    joint = command("export", form, demo_register, "decisions", "--meeting", "59-62-CONV-2013-01", "-o", tmp_path / "x")
    assert joint.code == 2
    assert command("export", form, demo_register, "proceedings", "--meeting", "59-62-CONV-2013-01", "-o", "-").code == 0
    assert command("export", form, demo_register, "agenda", "--meeting", MEETING).code == 2
    assert command("export", form, demo_register, "deliberations", "--for", "62", "-o", "-").code == 0
    assert command("export", form, demo_register, "decisions").code == 2


def test_lists_become_workbooks_with_real_dates_and_filters(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    for what in ("actions", "decisions", "attendance"):
        out = tmp_path / f"{what}.xlsx"
        assert command("export", "xlsx", demo_register, what, "-o", out).code == 0
        page = load_workbook(out).worksheets[0]
        assert page.max_row > 100
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref.startswith("A1:")
        assert any(isinstance(cell.value, datetime) for cell in page[2])
    one = tmp_path / "one.xlsx"
    assert command("export", "xlsx", demo_register, "attendance", "--meeting", MEETING, "-o", one).code == 0
    told = load_workbook(one).worksheets[0]
    assert {row[1].value for row in told.iter_rows(min_row=2)} == {MEETING}


def test_a_contract_becomes_a_workbook_in_which_a_blank_is_no_zero(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    out = tmp_path / "contrat.xlsx"
    assert command("export", "xlsx", demo_register, "contract", "--contract", "276", "-o", out).code == 0
    book = load_workbook(out)
    axes, operations, figures = book.worksheets
    total = axes[axes.max_row]
    told = command("contract", demo_register, "276", "--json").json
    assert round(100 * total[5].value) == told["total_financers"]
    assert operations.max_row - 1 == len(command("list", "operations", demo_register, "--json").json)
    assert any(cell.value is None for row in operations.iter_rows(min_row=2) for cell in row)
    assert all(
        isinstance(row[5].value, int | float) and isinstance(row[6].value, datetime) for row in figures.iter_rows(2)
    )
    assert command("export", "xlsx", demo_register, "contract", "--contract", "nul", "-o", out).code == 2


def test_calendars_hold_a_meeting_a_body_s_year_or_all(command: Command, demo_register: Path, tmp_path: Path) -> None:
    out = tmp_path / "seance.ics"
    assert command("export", "ics", demo_register, "--meeting", MEETING, "-o", out).code == 0
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert sum(MEETING in str(event["summary"]) for event in events) == 1
    assert command("export", "ics", demo_register, "--body", "276-DGS", "--year", 2012, "-o", out).code == 0
    calendar = Calendar.from_ical(out.read_bytes())
    meetings = [event for event in calendar.walk("VEVENT") if "276-DGS-2012" in str(event["summary"])]
    assert len(meetings) == 6
    assert len({str(event["uid"]) for event in calendar.walk("VEVENT")}) == len(calendar.walk("VEVENT"))
    assert calendar.walk("VTIMEZONE")
    assert command("export", "ics", demo_register, "--body", "NULLE", "-o", out).code == 2


def test_drafts_are_ready_to_be_sent(command: Command, demo_register: Path, tmp_path: Path) -> None:
    answer = command("export", "eml", demo_register, MEETING, "-o", tmp_path / "brouillons", "--json")
    assert answer.code == 0
    drafts = [Path(path) for path in answer.json["files"] if path.endswith(".eml")]
    assert drafts
    for path in drafts:
        message = email.message_from_bytes(path.read_bytes())
        assert message["X-Unsent"] == "1"
        assert any(part.get_content_type() == "application/pdf" for part in message.walk())
    assert command("export", "eml", demo_register, "276-DGS-2013-99", "-o", tmp_path).code == 2
    assert command("export", "eml", demo_register, "-o", tmp_path).code == 2


def test_reminders_are_gathered_by_person(command: Command, demo_register: Path, tmp_path: Path) -> None:
    answer = command("export", "eml", demo_register, "--reminders", "-o", tmp_path, "--json")
    assert answer.code == 0
    late = [row for row in command("list", "actions", demo_register, "--late", "--json").json if row["assignee_id"]]
    told = "".join(
        email.message_from_bytes(Path(path).read_bytes(), policy=default).get_content() for path in answer.json["files"]
    )
    assert late
    for row in late:
        assert row["text"] in told
        assert row["third_postponement"] == (row["postponements"] >= 3)


def test_a_bilan_is_written_in_odt_where_its_name_says_so(
    command: Command, demo_register: Path, tmp_path: Path
) -> None:
    out = tmp_path / "bilan.odt"
    assert command("report", demo_register, "--year", 2012, "-o", out).code == 0
    with zipfile.ZipFile(BytesIO(out.read_bytes())) as archive:
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert "Bilan de l’année 2012" in archive.read("content.xml").decode()
