import pytest

from recoupe.errors import UsageError
from recoupe.model import PublishedBasis
from recoupe.stages.read.dates import date_in_name, given_date, published_on


def bounds(value: str) -> tuple[str | None, ...] | None:
    found = published_on(value, PublishedBasis.METADATA)
    return None if found is None else (found.value, found.earliest, found.latest)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2031-04-18", ("2031-04-18", "2031-04-18", "2031-04-18")),
        ("2031-4-8", ("2031-04-08", "2031-04-08", "2031-04-08")),
        ("2031-04-18T06:30:00Z", ("2031-04-18", "2031-04-18", "2031-04-18")),
        (" 20310418T0630", ("2031-04-18", "2031-04-18", "2031-04-18")),
        ("20310418063000", ("2031-04-18", "2031-04-18", "2031-04-18")),
        ("2031-04", ("2031-04", "2031-04-01", "2031-04-30")),
        ("2032-02", ("2032-02", "2032-02-01", "2032-02-29")),
        ("2031", ("2031", "2031-01-01", "2031-12-31")),
        ("2031-02-30", None),
        ("2031-13", None),
        ("18 avril 2031", None),
        ("2031-04-18-x", None),
        ("", None),
    ],
)
def test_an_iso_value_stands_for_its_first_and_last_day(value: str, found: tuple[str, ...] | None):
    assert bounds(value) == found


def test_what_the_user_gives_must_be_a_date():
    assert given_date("2031-04").basis is PublishedBasis.GIVEN
    with pytest.raises(UsageError, match="--published soon: not a date; write it as 2031-04-18, 2031-04 or 2031"):
        given_date("soon")


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("story/2031-04-18-valmere.txt", "2031-04-18"),
        ("valmere_20310418.html", "2031-04-18"),
        ("2031.04.18#3", "2031-04-18"),
        ("2031-04-18/valmere.txt", None),
        ("valmere.txt#20310418", None),
        ("120310418.txt", None),
        ("2031-04-39.txt", None),
    ],
)
def test_a_day_in_a_file_name_is_read_and_one_elsewhere_is_not(path: str, day: str | None):
    found = date_in_name(path)
    assert (found and found.value) == day
    assert found is None or found.basis is PublishedBasis.FILENAME
