"""The calendar is read by its own library, and holds the time line."""

from datetime import date

import icalendar

from recoupe.publish.calendar import calendar, escaped, folded
from recoupe.publish.catalogue import catalogue
from recoupe.view.build import site
from tests.piles import invented

SITE = site(invented(), language="en", title="x")
TEXT = calendar(SITE, catalogue("en"))


def test_every_moment_of_the_time_line_is_an_event_of_whole_days():
    read = icalendar.Calendar.from_ical(TEXT)
    assert not read.errors
    events = {str(each["UID"]): each for each in read.walk("VEVENT")}
    moments = {each.row.id: each for month in SITE.timeline.months for each in month.moments}
    assert set(events) == {f"{key}@recoupe.invalid" for key in moments}
    for key, moment in moments.items():
        event = events[f"{key}@recoupe.invalid"]
        assert event["DTSTART"].dt == date.fromisoformat(moment.earliest)
        assert (event["DTEND"].dt - event["DTSTART"].dt).days >= 1
        assert not event.errors


def test_an_event_carries_the_sentence_with_who_says_so_and_how_it_stands():
    read = icalendar.Calendar.from_ical(TEXT)
    (wheat,) = (each for each in read.walk("VEVENT") if str(each["UID"]).startswith("evt-wheat@"))
    assert "20,000 tonnes of wheat" in str(wheat["SUMMARY"])
    assert str(wheat["SUMMARY"]).endswith("[planned]")
    assert "by the end of April” Paul Oren" in str(wheat["DESCRIPTION"])


def test_no_line_is_longer_than_the_standard_allows_and_no_character_is_cut():
    assert all(len(line.encode()) <= 75 for line in TEXT.split("\r\n"))
    long = "SUMMARY:" + "é" * 100
    assert "".join(part.removeprefix(" ") for part in folded(long)) == long


def test_an_article_cannot_end_an_event():
    assert escaped("a\r\nEND:VEVENT\nb;c,d\\e\x1b") == "a \\nEND:VEVENT\\nb\\;c\\,d\\\\e<1b>"
