"""Furniture patterns, compiled."""

import re

import pytest

from recoupe.errors import DataFileError
from recoupe.lang import LANGUAGES
from recoupe.model import RepairKind
from recoupe.stages.clean import patterns
from recoupe.stages.clean.patterns import furniture
from recoupe.stages.clean.rows import Furniture, Scope


def compiled(pattern: str) -> re.Pattern[str]:
    return patterns._compiled(Furniture(kind=RepairKind.CREDIT, scope=Scope.BLOCK, pattern=pattern))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_rows_of_every_page_come_before_those_of_the_language(code: str) -> None:
    rows, others = ([row for row, _ in furniture(each)] for each in (code, next(c for c in LANGUAGES if c != code)))
    shared = [row for row in rows if row in others]
    assert shared == rows[: len(shared)] == others[: len(shared)]
    assert 0 < len(shared) < len(rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_pattern_keeps_a_name_that_is_to_be_filled_in(code: str) -> None:
    assert not [row for row, pattern in furniture(code) if re.search(r"\{[A-Z]+\}", pattern.pattern)]


@pytest.mark.parametrize(
    ("pattern", "fits", "others"),
    [
        (
            "{NAME}",
            ["Odile Marchais", "Jan van der Torv", "Ana-Lia O’Torv"],
            ["Odile", "odile marchais", "Odile et Jan"],
        ),
        ("{CAPITALS}", ["ORDRIE", "PORT-ORDRIE", "ANSE VERTE"], ["Ordrie", "OR", "ORDRIE est"]),
        ("{PLACE}", ["LE CAIRE", "BENGHAZI/ROME", "ORDRIE"], ["Le Caire", "ORDRIE, 3"]),
        ("{AGENCY}", ["AFP", "Agence France-Presse", "Reuters"], ["Le Phare", "afp"]),
    ],
)
def test_names_in_braces_stand_for_what_they_say(pattern: str, fits: list[str], others: list[str]) -> None:
    one = compiled(pattern)
    assert [each for each in fits if not one.fullmatch(each)] == []
    assert [each for each in others if one.fullmatch(each)] == []


@pytest.mark.parametrize("name", ["Yonhap", "Yonhap News", "Yonhap News Agency"])
def test_of_two_names_of_an_agency_the_longer_is_found(name: str) -> None:
    match = compiled("{AGENCY}").match(f"{name} et autres")
    assert match is not None
    assert match.group() == name


def test_a_pattern_that_is_none_is_told() -> None:
    with pytest.raises(DataFileError, match=r"furniture.tsv: pattern 'a\('"):
        compiled("a(")
