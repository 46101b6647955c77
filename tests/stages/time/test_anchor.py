"""A period as the value of an expression."""

from datetime import date

import pytest

from recoupe.model import TimexType
from recoupe.stages.time.anchor import dated
from recoupe.stages.time.period import Grain, period_of

DAY = period_of(date(2031, 5, 14), Grain.DAY)


def test_a_period_is_a_date_and_carries_the_narrative_on() -> None:
    found = dated(DAY)
    assert (found.type, found.value, found.when, found.period) == (TimexType.DATE, "2031-05-14", DAY.when, DAY)


@pytest.mark.parametrize(
    ("suffix", "value", "edtf"),
    [
        ("TMO", "2031-05-14TMO", "2031-05-14"),
        ("T14:30", "2031-05-14T14:30", "2031-05-14T14:30:00"),
        ("T14:30:05", "2031-05-14T14:30:05", "2031-05-14"),
        ("T14:30Z", "2031-05-14T14:30Z", "2031-05-14"),
    ],
)
def test_a_time_of_day_lies_within_its_day(suffix: str, value: str, edtf: str) -> None:
    found = dated(DAY, suffix)
    assert (found.type, found.value, found.period) == (TimexType.TIME, value, DAY)
    assert (found.when.value, found.when.edtf) == (value, edtf)
    assert (found.when.earliest, found.when.latest) == ("2031-05-14", "2031-05-14")
