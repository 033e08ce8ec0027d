"""Calendars of other programs: what Outlook and Google write of a recurrence whose days were moved or taken off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from concertation.exchange.event_file import FoundEvent, read_events

Read = Callable[[str], tuple[FoundEvent, ...]]
TODAY = date(2013, 11, 25)
_OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID="Romance Standard Time":20140515T100000
DTEND;TZID="Romance Standard Time":20140515T123000
LOCATION:Évreux\\, Hôtel du Département
SUMMARY;LANGUAGE=fr:Réunion des directeurs généraux « 276 » : préparati
 on du prochain contrat
UID:1
END:VEVENT
END:VCALENDAR
"""
_GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
BEGIN:VEVENT
DTSTART;TZID=Europe/Paris:20140918T093000
DURATION:PT2H
RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=3TH;COUNT=5
EXDATE;TZID=Europe/Paris:20141120T093000
UID:one@google.com
SUMMARY:DGS bimestriel
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Paris:20150122T140000
DTEND;TZID=Europe/Paris:20150122T160000
RECURRENCE-ID;TZID=Europe/Paris:20150115T093000
UID:one@google.com
SUMMARY:DGS bimestriel (déplacé)
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Paris:20150319T093000
RECURRENCE-ID:20150319T083000Z
UID:one@google.com
STATUS:CANCELLED
SUMMARY:DGS bimestriel
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20140610
DTEND;VALUE=DATE:20140612
UID:two@google.com
SUMMARY:Séminaire
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def of(text: str) -> tuple[FoundEvent, ...]:
        path = tmp_path / "calendrier.ics"
        path.write_bytes(text.replace("\n", "\r\n").encode())
        return read_events(path, TODAY)

    return of


def test_a_folded_line_of_outlook_in_its_own_zone_is_read_whole(read: Read) -> None:
    (event,) = read(_OUTLOOK)
    assert event.summary == "Réunion des directeurs généraux « 276 » : préparation du prochain contrat"
    assert event.times == ((date(2014, 5, 15), time(10)),)
    assert (event.lasts, event.location) == (timedelta(hours=2, minutes=30), "Évreux, Hôtel du Département")


def test_an_occurrence_moved_or_cancelled_is_not_met_on_its_first_day(read: Read) -> None:
    series, moved, cancelled, whole_day = read(_GOOGLE)
    assert [day for day, _ in series.times] == [date(2014, 9, 18), date(2015, 5, 21)]
    assert moved.times == ((date(2015, 1, 22), time(14)),)
    assert (moved.lasts, series.lasts) == (timedelta(hours=2), timedelta(hours=2))
    assert cancelled.cancelled
    assert (whole_day.times, whole_day.lasts) == (((date(2014, 6, 10), None),), None)
