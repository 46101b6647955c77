"""The time line as iCalendar (RFC 5545): an all-day event for each row that happened, or was said, on known days."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from recoupe.publish.catalogue import Catalogue
from recoupe.publish.citation import squeeze
from recoupe.publish.harmless import shown
from recoupe.publish.statement import statement
from recoupe.view.build import Site
from recoupe.view.dealingpages import Moment
from recoupe.view.parts import Row

LONGEST = 75
"""Bytes of a line; what is longer goes on in the next, after a blank."""
NEVER = "19700101T000000Z"
"""When an event was stamped: nobody's clock, so that the same ledger gives the same bytes."""
TEXT = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(site: Site, words: Catalogue) -> str:
    """Return the dated rows, oldest first; what has no day at all has no place in a calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Recoupe//Ledger//EN", "CALSCALE:GREGORIAN"]
    for month in site.timeline.months:
        for moment in month.moments:
            lines += _event(moment, words)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in folded(line))


def write(site: Site, words: Catalogue, out: Path) -> Path:
    """Write the calendar into a folder and return the file."""
    path = out / "timeline.ics"
    path.write_bytes(calendar(site, words).encode("utf-8"))
    return path


def _event(moment: Moment, words: Catalogue) -> Iterator[str]:
    row = moment.row
    first, after = date.fromisoformat(moment.earliest), date.fromisoformat(moment.latest) + timedelta(days=1)
    yield "BEGIN:VEVENT"
    yield f"UID:{row.id}@recoupe.invalid"
    yield f"DTSTAMP:{NEVER}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY:{escaped(_title(moment, words))}"
    yield f"DESCRIPTION:{escaped(_told(row))}"
    yield f"CATEGORIES:{escaped(words(f'word.{row.word.value}'))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _title(moment: Moment, words: Catalogue) -> str:
    said = statement(moment.row, words)
    known = f"{said} [{words(f'word.{moment.row.word.value}')}]"
    return f"{words('time.said')}: {known}" if moment.told else known


def _told(row: Row) -> str:
    """Return the words that show the row first, with who says so; the id leads to the others."""
    lead = row.lead
    return f"“{squeeze(lead.clause)}” {', '.join([*(step.text for step in lead.chain), lead.claim_id])}"


def escaped(text: str) -> str:
    """Return a text with what has a meaning in a calendar put out of its reach."""
    return shown(text.replace("\r", " ")).translate(TEXT)


def folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of 75 bytes, no character cut in two."""
    piece, size = "", 0
    for each in line:
        wide = len(each.encode("utf-8"))
        if size + wide > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + each, size + wide
    yield piece
