"""The day of publication as metadata, a file's name or the user gives it. The time stage reads it from the text."""

import calendar
import re
from datetime import date

from recoupe.errors import UsageError
from recoupe.model import Published, PublishedBasis

ISO = re.compile(r"^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?=$|[T\s])")
COMPACT = re.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?=$|T|\d{6}$)")
IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")


def published_on(value: str, basis: PublishedBasis) -> Published | None:
    """Return the interval that an ISO year, month, day or time stands for; None where it is no date.

    `2031-04` -> 2031-04-01 to 2031-04-30
    """
    match = ISO.match(value) or COMPACT.match(value)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except ValueError:
        return None
    shown = first.isoformat() if day else f"{year:04d}-{month:02d}" if month else f"{year:04d}"
    return Published(value=shown, earliest=first.isoformat(), latest=last.isoformat(), basis=basis)


def given_date(value: str) -> Published:
    """Return the date that the user gives for undated input. Raises `UsageError` where it is no date."""
    found = published_on(value, PublishedBasis.GIVEN)
    if found is None:
        raise UsageError(f"--published {value}: not a date; write it as 2031-04-18, 2031-04 or 2031")
    return found


def date_in_name(path: str) -> Published | None:
    """Return the day that a file's name holds, where it holds one.

    `2031-04-18-valmere.txt` -> 2031-04-18
    """
    match = IN_NAME.search(path.rpartition("/")[2].partition("#")[0])
    return published_on("-".join(match.groups()), PublishedBasis.FILENAME) if match else None
