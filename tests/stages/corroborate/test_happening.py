"""Which claims are of one happening."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Modality, Polarity
from recoupe.stages.corroborate.happening import happenings, tell
from tests.stages.corroborate.claims import ENTITIES, deal, document, meeting


def joined(*claims: Claim, **days: str) -> list[list[str]]:
    told = [tell(one, document(one.document_id, days.get(one.document_id)), ENTITIES) for one in claims]
    return sorted(sorted(each.claim.id for each in group) for group in happenings([one for one in told if one]))


def test_a_denial_and_what_it_denies_are_of_one_happening() -> None:
    assert joined(deal("a1"), deal("b1", polarity=Polarity.NEGATED)) == [["a1", "b1"]]


def test_giver_and_receiver_are_not_exchanged() -> None:
    turned = deal("b1", giver=("ordria",), receiver=("valmere",))
    assert joined(deal("a1"), turned) == [["a1"], ["b1"]]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("arms", "artillery", True),
        ("artillery", "artillery", True),
        ("fuel", "artillery", False),
        ("artillery", "rockets", False),
    ],
)
def test_dated_goods_may_be_named_by_a_wider_word(one: str, other: str, same: bool) -> None:
    assert (len(joined(deal("a1", one), deal("b1", other))) == 1) is same


def test_undated_goods_must_be_named_alike() -> None:
    assert len(joined(deal("a1", "arms", None), deal("b1", "artillery", None))) == 2
    assert len(joined(deal("a1", "artillery", None), deal("b1", "artillery", None))) == 1


@pytest.mark.parametrize(("modality", "groups"), [("ongoing", 1), ("wanted", 2), ("forecast", 2), ("forbidden", 2)])
def test_what_is_done_is_apart_from_what_is_not(modality: str, groups: int) -> None:
    assert len(joined(deal("a1"), deal("b1", modality=Modality(modality)))) == groups


def test_an_exchange_that_names_no_giver_is_no_particular_one() -> None:
    assert tell(deal("a1", giver=()), document(), ENTITIES) is None


def test_undated_dealings_of_pages_a_year_apart_are_two() -> None:
    assert len(joined(deal("a1", day=None), deal("b1", day=None), a="2031-03-01", b="2032-03-01")) == 2
    assert len(joined(deal("a1", day=None), deal("b1", day=None), a="2031-03-01", b="2031-04-01")) == 1


def test_undated_meetings_are_one_only_on_pages_of_one_month() -> None:
    claims = meeting("a1", None, None), meeting("b1", None, None)
    assert len(joined(*claims, a="2031-03-01", b="2031-03-20")) == 1
    assert len(joined(*claims, a="2031-03-01", b="2031-06-20")) == 2
    assert len(joined(*claims)) == 2


def test_a_town_and_its_country_are_one_place_and_two_towns_on_two_days_are_two() -> None:
    assert len(joined(meeting("a1"), meeting("b1", place="valmere"))) == 1
    assert len(joined(meeting("a1"), meeting("b1", "2031-03-11", "verdance"))) == 2


def test_one_party_in_common_is_no_meeting_in_common() -> None:
    assert len(joined(meeting("a1", place=None), meeting("b1", place=None, people=("torvald", "lindqvist")))) == 2


def test_a_date_that_is_no_day_counts_as_none() -> None:
    assert len(joined(deal("a1", day="2031"), deal("b1", day="2031-05-28"))) == 2


def test_no_rule_relies_on_a_party_that_only_another_sentence_names() -> None:
    named = meeting("a1", None, None)
    whole, elsewhere = named.roles[0], replace(named.roles[1], start=40, end=47)
    assert tell(named, document(), ENTITIES) is not None
    assert tell(replace(named, roles=(whole, elsewhere)), document(), ENTITIES) is None
