from typing import Any

from recoupe.analysis import exchange
from recoupe.model import Claim, Modality, Polarity
from tests.analysis.claims import claim, pile


def cells(*claims: Claim, **more: Any) -> list[tuple[str, str, str, str, int]]:
    found = exchange.run(pile(*claims, **more)).exchanges
    return [(cell.giver, cell.receiver, cell.category, cell.modality, cell.independent_sources) for cell in found]


def test_each_category_has_its_cell() -> None:
    assert cells(claim("1", "ao", "kp", "fuel", "food")) == [
        ("ao", "kp", "food", "actual", 1),
        ("ao", "kp", "fuel", "actual", 1),
    ]


def test_a_wish_is_kept_apart_from_a_delivery() -> None:
    found = cells(claim("1", "ao", "kp", "fuel"), claim("2", "ao", "kp", "fuel", modality=Modality.WANTED))
    assert {cell[3] for cell in found} == {"actual", "wanted"}


def test_a_denied_delivery_is_no_delivery() -> None:
    assert cells(claim("1", "ao", "kp", "fuel", attribution_id="no")) == []
    assert cells(claim("1", "ao", "kp", "fuel", polarity=Polarity.NEGATED)) == []


def test_two_claims_of_one_source_count_once() -> None:
    both = (claim("1", "ao", "kp", "fuel"), claim("2", "ao", "kp", "fuel", document="b"))
    assert cells(*both, sources={"1": "s", "2": "s"})[0][4] == 1
    assert cells(*both, sources={"1": "s", "2": "t"})[0][4] == 2


def test_a_ministry_gives_for_its_state() -> None:
    assert cells(claim("1", "min", "kp", "fuel"))[0][0] == "ao"


def test_the_order_of_claims_changes_nothing() -> None:
    one, two = claim("1", "ao", "kp", "fuel"), claim("2", "kp", "ao", "labour")
    assert cells(one, two) == cells(two, one)
