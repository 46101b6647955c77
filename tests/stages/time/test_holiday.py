from datetime import date

import pytest

from recoupe.stages.time.holiday import day_of


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2031, date(2031, 12, 25)),
        ("easter", 2024, date(2024, 3, 31)),
        ("easter+49", 2024, date(2024, 5, 19)),
        ("easter-2", 2024, date(2024, 3, 29)),
        ("11/4/4", 2024, date(2024, 11, 28)),
        ("5/1/-1", 2024, date(2024, 5, 27)),
    ],
)
def test_a_rule_gives_the_day_of_a_year(rule: str, year: int, day: date):
    assert day_of(rule, year) == day


def test_a_rule_that_has_no_day_in_a_year_says_so():
    with pytest.raises(ValueError, match="no day 2/1/9 in 2024"):
        day_of("2/1/9", 2024)
