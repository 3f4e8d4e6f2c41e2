"""The calendar: a whole text, read back by the library that reads calendars."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from icalendar import Calendar

from briefing_site.exports.calendar import calendar_files
from briefing_site.pages.library import Library
from tests.conftest import MatchGolden
from tests.hostile import Hostile

EXPECTED = Path(__file__).parent / "expected"


def calendar_of(library: Library) -> str:
    [file] = calendar_files(library)
    assert file.path == "calendar.ics"
    return file.text


def test_the_calendar_is_exactly_the_expected_text(
    everything: Library, match_golden: MatchGolden
) -> None:
    match_golden(calendar_of(everything), EXPECTED / "calendar.ics")


def test_the_calendar_is_read_back_as_it_was_written(everything: Library) -> None:
    text = calendar_of(everything)
    read = Calendar.from_ical(text)
    assert str(read.to_ical(), "utf-8") == text
    assert read.errors == []
    for event in read.walk("VEVENT"):
        assert event.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)


def test_hostile_words_stay_in_the_line_that_they_belong_to(
    hostile_words: tuple[Library, Hostile],
) -> None:
    library, words = hostile_words
    read = Calendar.from_ical(calendar_of(library))
    events = read.walk("VEVENT")
    assert len(events) == len(library.ahead) > 0
    for event in events:
        assert str(event["SUMMARY"]) in words.plain
        assert set(event) <= {
            "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL",
            "TRANSP",
        }  # fmt: skip


def test_without_an_address_or_without_events_there_is_no_calendar(
    everything: Library, unpublished: Library
) -> None:
    assert list(calendar_files(unpublished)) == []
    nothing = replace(everything, kb=replace(everything.kb, events={}))
    assert list(calendar_files(nothing)) == []


def test_an_event_lasts_from_its_first_possible_day_to_its_last(everything: Library) -> None:
    read = Calendar.from_ical(calendar_of(everything))
    days = {
        str(event["SUMMARY"]): (event.decoded("DTSTART"), event.decoded("DTEND"))
        for event in read.walk("VEVENT")
    }
    assert days["Norway hands over the chair"] == (dt.date(2025, 5, 1), dt.date(2025, 6, 1))


def test_what_is_planned_by_a_year_stands_on_its_last_day(everything: Library) -> None:
    [event] = [
        event
        for event in Calendar.from_ical(calendar_of(everything)).walk("VEVENT")
        if event["SUMMARY"] == "What is planned until a year"
    ]
    assert event.decoded("DTSTART") == dt.date(2027, 12, 31)
    assert event.decoded("DTEND") == dt.date(2028, 1, 1)
