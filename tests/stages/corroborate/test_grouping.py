"""Claims parted into happenings."""

from dataclasses import replace

from recoupe.model import Pile, Polarity, Reading
from recoupe.stages.corroborate.desk import desk_of, profiles_of
from recoupe.stages.corroborate.grouping import alike, groups_of
from recoupe.stages.corroborate.memory import Memory
from tests.stages.corroborate.claims import ENTITIES, deal, document
from tests.stages.corroborate.pages import reading


def grouped(*readings: Reading, answers: dict[str, str] | None = None) -> list[list[str]]:
    desk, found = desk_of(Pile(readings=readings, entities=tuple(ENTITIES.values())))
    answers = found if answers is None else answers
    told = {name: one for name, claim in desk.claims.items() if name not in answers and (one := desk.tell(claim))}
    groups, _ = groups_of(desk, answers, told, Memory())
    return sorted([claim.id for claim in group] for group in groups if group)


def page(name: str, *claims: object) -> Reading:
    return Reading(document=document(name), claims=claims)  # type: ignore[arg-type]


def test_strict_rules_join_what_is_told_alike_and_leave_the_rest_alone() -> None:
    found = grouped(page("a", deal("a1")), page("b", deal("b1")), page("c", deal("c1", "food")))
    assert found == [["a1", "b1"], ["c1"]]


def test_a_denial_joins_what_it_denies_whatever_it_says_itself() -> None:
    readings = page("a", deal("a1")), page("b", deal("b1", "food"))
    assert grouped(*readings, answers={}) == [["a1"], ["b1"]]
    assert grouped(*readings, answers={"b1": "a1"}) == [["a1", "b1"]]


def test_claims_of_a_happening_come_in_the_order_of_their_ids() -> None:
    assert grouped(page("b", deal("b1")), page("a", deal("a2"), deal("a1")), answers={}) == [["a1", "a2", "b1"]]


RAM = "A cutter rammed the Tarn Vara. It rained."
CLAUSE = ("A cutter rammed the Tarn Vara", "ram")


def together(*readings: Reading) -> list[list[str]]:
    profiles = profiles_of(Pile(readings=readings))
    groups = [[claim] for one in readings for claim in one.claims]
    return [[claim.id for claim in group] for group in alike(groups, profiles)]


def copy(name: str, **changes: object) -> Reading:
    one = reading(name, RAM, CLAUSE)
    made = replace(one, document=replace(one.document, origin_id="a"))
    return replace(made, claims=tuple(replace(claim, **changes) for claim in made.claims))  # type: ignore[arg-type]


def test_printings_of_one_dispatch_are_compared_once() -> None:
    assert together(copy("a"), copy("b"), copy("c")) == [["a1", "b1", "c1"]]


def test_the_same_words_of_another_family_or_another_reading_of_them_are_not_one() -> None:
    apart = replace(copy("b"), document=replace(copy("b").document, origin_id=None))
    assert together(copy("a"), apart) == [["a1"], ["b1"]]
    for changes in ({"predicate": "sink"}, {"giver": ("x",)}, {"receiver": ("x",)}, {"end": 8}, {"start": 2}):
        assert together(copy("a"), copy("b", **changes)) == [["a1"], ["b1"]], changes


def test_what_was_joined_stays_so() -> None:
    one, other = copy("a"), reading("d", "Wheat fell.", ("Wheat fell", "fall"))
    profiles = profiles_of(Pile(readings=(one, other)))
    groups = alike([[one.claims[0], other.claims[0]]], profiles)
    assert [[claim.id for claim in group] for group in groups] == [["a1", "d1"]]


def test_the_same_words_elsewhere_on_the_page_are_the_same() -> None:
    one = copy("a")
    other = reading("b", "It rained.A cutter rammed the Tarn Vara.", CLAUSE)
    assert together(one, replace(other, document=replace(other.document, origin_id="a"))) == [["a1", "b1"]]


def test_a_bare_denial_joins_the_one_dealing_that_it_reaches() -> None:
    denial = deal("d1", day=None, giver=(), polarity=Polarity.NEGATED)
    assert grouped(page("a", deal("a1")), page("d", denial)) == [["a1", "d1"]]
    assert grouped(page("a", deal("a1", "food")), page("d", denial)) == [["a1"], ["d1"]]


def test_a_bare_denial_of_several_dealings_joins_none() -> None:
    denial = deal("d1", day=None, giver=(), polarity=Polarity.NEGATED)
    found = grouped(page("a", deal("a1")), page("b", deal("b1", day="2031-09-28")), page("d", denial))
    assert found == [["a1"], ["b1"], ["d1"]]


def test_two_bare_denials_of_one_dealing_join_it_both() -> None:
    one = deal("c1", day=None, giver=(), polarity=Polarity.NEGATED)
    other = deal("d1", day=None, receiver=(), polarity=Polarity.NEGATED)
    found = grouped(page("a", deal("a1", "food")), page("b", deal("b1")), page("c", one), page("d", other))
    assert found == [["a1"], ["b1", "c1", "d1"]]


def test_a_whole_denial_stays_with_what_is_told_alike() -> None:
    denial = deal("d1", polarity=Polarity.NEGATED)
    found = grouped(page("a", deal("a1")), page("b", deal("b1", "food")), page("d", denial))
    assert found == [["a1", "d1"], ["b1"]]
