"""A meeting as calendars take it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from icalendar import Calendar

from concertation.exchange.calendar_file import CalendarEvent, calendar_file

STAMP = datetime(2013, 4, 22, 8, 0, tzinfo=UTC)
EVENT = CalendarEvent("0001", 2, "DGS 276", date(2013, 5, 16), time(10), time(12), "Hôtel de Région, Rouen", "1. Suivi")


def read(content: bytes) -> Any:
    """Read a file by another program's reader, whose types leave every value open."""
    return Calendar.from_ical(content)


def test_the_hours_are_those_of_paris_in_summer_and_in_winter() -> None:
    for day, offset in ((date(2013, 5, 16), 8), (date(2013, 1, 17), 9)):
        event = read(calendar_file(replace(EVENT, held_on=day), stamped_at=STAMP)).walk("VEVENT")[0]
        assert event["DTSTART"].dt.astimezone(UTC).hour == offset
        assert event["DTSTART"].params["TZID"] == "Europe/Paris"


def test_the_zone_comes_with_the_file_and_the_key_never_changes() -> None:
    first, second = (read(calendar_file(replace(EVENT, sequence=n), stamped_at=STAMP)) for n in (0, 1))
    assert [zone["TZID"] for zone in first.walk("VTIMEZONE")] == ["Europe/Paris"]
    assert first.walk("VEVENT")[0]["UID"] == second.walk("VEVENT")[0]["UID"]
    assert second.walk("VEVENT")[0]["SEQUENCE"] == 1


def test_a_meeting_called_off_leaves_calendars_and_one_without_hours_takes_the_day() -> None:
    gone = read(calendar_file(replace(EVENT, cancelled=True), stamped_at=STAMP))
    assert (gone["METHOD"], gone.walk("VEVENT")[0]["STATUS"]) == ("CANCEL", "CANCELLED")
    whole = read(calendar_file(replace(EVENT, starts_at=None, ends_at=None), stamped_at=STAMP)).walk("VEVENT")[0]
    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (date(2013, 5, 16), date(2013, 5, 17))


def test_accents_and_long_lines_come_back_whole() -> None:
    told = "Été : " + "é" * 300
    event = read(calendar_file(replace(EVENT, description=told), stamped_at=STAMP)).walk("VEVENT")[0]
    assert str(event["DESCRIPTION"]) == told
    assert all(
        len(line) <= 75 for line in calendar_file(replace(EVENT, description=told), stamped_at=STAMP).split(b"\r\n")
    )
