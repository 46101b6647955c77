import pytest

from recoupe.stages.time.length import duration, repeated


@pytest.mark.parametrize(
    ("slots", "value"),
    [
        ({"unit": "D"}, "P1D"),
        ({"n": "2", "half": "0.5", "unit": "Y"}, "P2.5Y"),
        ({"n": "X", "unit": "TH"}, "PTXH"),
        ({"n": "X", "half": "0.5", "unit": "Y"}, "PXY"),
        ({"n": "0.5", "unit": "CE"}, "P50Y"),
        ({"n": "3", "unit": "DE"}, "P30Y"),
        ({"n": "2", "unit": "ML"}, "P2000Y"),
        ({"n": "X", "unit": "DE"}, "PXDE"),
        ({"n": "2", "unit": "SEASON"}, "P6M"),
        ({"n": "3", "unit": "H"}, "P18M"),
        ({"n": "1", "unit": "TH", "n2": "30", "unit2": "TM"}, "PT1H30M"),
        ({"n": "1", "unit": "D", "n2": "6", "unit2": "TH"}, "P1DT6H"),
        ({"n": "2", "unit": "Y", "n2": "6", "unit2": "M"}, "P2Y6M"),
        ({"n": "2", "unit": "Y", "n2": "6"}, "P2Y"),
        ({"value": "P1W", "n": "9", "unit": "D"}, "P1W"),
    ],
)
def test_a_number_and_a_unit_make_a_duration(slots: dict[str, str], value: str):
    assert duration(slots) == value


@pytest.mark.parametrize(
    ("slots", "time", "value"),
    [
        ({"weekday": "2"}, "", "XXXX-WXX-2"),
        ({"weekday": "2"}, "T09", "XXXX-WXX-2T09"),
        ({"day": "9"}, "", "XXXX-XX-09"),
        ({"month": "5"}, "", "XXXX-05"),
        ({"season": "SU"}, "", "XXXX-SU"),
        ({}, "TEV", "XXXX-XX-XXTEV"),
        ({"n": "2", "unit": "W"}, "", "P2W"),
    ],
)
def test_a_set_leaves_open_what_comes_again(slots: dict[str, str], time: str, value: str):
    assert repeated(slots, time) == value
