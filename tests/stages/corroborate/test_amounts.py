"""Where the clauses of one happening count differently."""

from dataclasses import replace

import pytest

from recoupe.model import Timex, TimexType
from recoupe.stages.corroborate.amounts import miscounted
from tests.stages.corroborate.pages import profiles, reading


def kinds(one: str, other: str, language: str = "en") -> list[str]:
    pages = reading("a", one, (one, "injure")), reading("b", other, (other, "injure"), language=language)
    known = profiles(*pages)
    claims = [claim for page in pages for claim in page.claims]
    return [found.kind.value for found in miscounted(claims, known, {"a": "a.txt", "b": "b.txt"})]


@pytest.mark.parametrize(
    ("one", "other", "language", "found"),
    [
        ("The cutter injured four sailors", "The cutter injured nine sailors", "en", ["number"]),
        ("The cutter injured four sailors", "The cutter injured 4 sailors", "en", []),
        ("The cutter injured 40 sailors", "The cutter injured 42 sailors", "en", []),
        ("The cutter injured four sailors", "The cutter hit nine boats", "en", []),
        ("The cutter carried 62,000 tonnes of wheat", "Le navire portait 26 000 tonnes de blé", "fr", ["number"]),
        ("The loan runs for 18 months", "The loan runs for 15 months", "en", []),
        ("The cutter injured four sailors in 2031", "The cutter injured four sailors in 2029", "en", []),
        ("Four sailors and two sailors were hurt", "Six sailors were hurt", "en", []),
        ("The firm paid for 40 tonnes of ore", "The firm paid 90 million euros for ore", "en", []),
    ],
)
def test_counts_of_one_thing_exclude_one_another_or_not(one: str, other: str, language: str, found: list[str]) -> None:
    assert kinds(one, other, language) == found


@pytest.mark.parametrize(("times", "found"), [((), 1), (((22, 27),), 0)])
def test_a_number_in_a_date_counts_nothing(times: tuple[tuple[int, int], ...], found: int) -> None:
    one, other = "The fund suspended 380 loans", "The fund suspended on 18 loans"
    pages = [reading("a", one, (one, "suspend")), reading("b", other, (other, "suspend"))]
    dates = [Timex(document_id="b", start=a, end=b, text="", type=TimexType.DATE, value=None) for a, b in times]
    pages[1] = replace(pages[1], times=tuple(dates))
    claims = [claim for page in pages for claim in page.claims]
    assert len(miscounted(claims, profiles(*pages), {"a": "a.txt", "b": "b.txt"})) == found
