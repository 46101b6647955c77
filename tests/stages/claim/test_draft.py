"""Whether a claim in the making is whole enough, and what it is worth."""

from dataclasses import replace

import pytest

from recoupe.model import Entity, Item, Plover, Token
from recoupe.ontology import senses
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.draft import Draft, acting, confidence_of, party_ids, plover_of, whole
from recoupe.stages.claim.party import Party
from recoupe.stages.claim.roles import Filled
from tests.stages.claim.trees import tree

VERB, NOUN = tree("livre livrer VERB root 0\nlivraison livraison NOUN dep 1").tokens


def party(
    name: str, schema: str = "Country", country: str | None = None, acts: str | None = None, sure: float = 0.9
) -> Party:
    entity = Entity(id=name, schema=schema, name=name, country=country)
    acting_as = entity if acts is None else Entity(id=acts, schema="Country", name=acts)
    return Party(entity=entity, acting=acting_as, token=VERB, start=0, end=1, text=name, sureness=sure)


def item(category: str) -> Item:
    return Item(text=category, category=category, start=0, end=1)


def draft(
    sense: str,
    *,
    items: tuple[str, ...] = (),
    place: Party | None = None,
    predicate: Token = VERB,
    **parties: list[Party],
) -> Draft:
    filled = Filled(parties=dict(parties), items=[item(one) for one in items], place=place)
    return Draft(
        predicate=predicate, anchor=predicate, sense=senses()[sense], arguments=Arguments(predicate=predicate), filled=filled,
        specific=False,
    )  # fmt: skip


ZEMBLA, ARDAVIA = party("zm"), party("ao")


def test_a_transfer_needs_its_goods_and_one_side() -> None:
    assert whole(draft("give", items=("fuel",), giver=[ZEMBLA]))
    assert whole(draft("give", items=("fuel",), receiver=[ZEMBLA]))
    assert not whole(draft("give", giver=[ZEMBLA], receiver=[ARDAVIA]))
    assert not whole(draft("give", items=("fuel",)))


def test_unknown_goods_need_both_sides() -> None:
    assert whole(draft("give", items=("other",), giver=[ZEMBLA], receiver=[ARDAVIA]))
    assert not whole(draft("give", items=("other",), giver=[ZEMBLA]))
    assert whole(draft("give", items=("other", "fuel"), giver=[ZEMBLA]))


def test_a_noun_of_passing_needs_goods_alone_where_these_are_told_of() -> None:
    assert whole(draft("give", items=("munitions",), predicate=NOUN))
    assert not whole(draft("give", items=("munitions",)))
    assert not whole(draft("give", items=("food",), predicate=NOUN))


def test_a_way_home_is_no_visit() -> None:
    home, abroad = (party(name, "Address", country) for name, country in (("port", "zm"), ("town", "ao")))
    visitor = party("karst", "Person", "zm")
    assert whole(draft("visit", visitor=[visitor], place=abroad))
    assert not whole(draft("visit", visitor=[visitor], place=home))


def test_one_alone_meets_nobody() -> None:
    assert whole(draft("meet", participant=[party("a", "Person"), party("b", "Person")]))
    lone = draft("meet", participant=[ZEMBLA])
    assert not whole(lone)


def test_what_is_traded_is_of_another_type_than_what_is_given() -> None:
    given, traded = draft("give", items=("food",)), draft("give", items=("fuel",))
    assert plover_of(given) == senses()["give"].plover
    assert plover_of(traded) == Plover(type=str(senses()["give"].traded))
    untraded = replace(traded, sense=replace(senses()["give"], traded=None))
    assert plover_of(untraded) == senses()["give"].plover


def test_a_claim_is_as_sure_as_its_weakest_party_its_arcs_and_its_steps() -> None:
    words = [replace(VERB, confidence=0.8), replace(VERB, confidence=0.6)]
    one = draft("give", giver=[party("a", sure=0.9)], receiver=[party("b", sure=0.5)])
    assert confidence_of(one, words) == pytest.approx(0.5 * 0.7)
    one.arguments.inherited = 2
    assert confidence_of(one, words) == pytest.approx(0.5 * 0.7 * 0.93**2, abs=0.001)
    one.filled.implied = True
    assert confidence_of(one, words) == pytest.approx(0.5 * 0.7 * 0.93**2 * 0.85, abs=0.001)
    assert confidence_of(draft("give"), [VERB]) == pytest.approx(0.7)
    assert confidence_of(draft("give", giver=[party("a", sure=1.0)]), [VERB]) == 0.99


def test_who_acts_is_told_once_and_every_party_as_named_and_as_acting() -> None:
    filled = Filled(parties={"giver": [party("karst", "Person", acts="zm"), ZEMBLA], "receiver": [ARDAVIA]})
    assert acting(filled, "giver") == ("zm",)
    assert acting(filled, "host") == ()
    assert party_ids(filled) == {"karst", "zm", "ao"}


@pytest.mark.parametrize(
    "category", ["arms", "military_technology", "fuel", "labour", "raw_materials", "troops", "munitions"]
)
def test_the_passing_of_such_goods_is_told_where_nobody_is_named(category: str) -> None:
    assert whole(draft("give", items=(category,), predicate=NOUN))


def test_an_attack_between_persons_is_a_quarrel_of_words_unless_a_verb_has_both() -> None:
    karst, vara = party("karst", "Person"), party("vara", "Person")
    assert not whole(draft("attack", actor=[karst], target=[vara], predicate=NOUN))
    assert whole(draft("attack", actor=[ZEMBLA], target=[vara], predicate=NOUN))
    assert whole(draft("attack", actor=[karst], target=[vara]))
    assert not whole(draft("attack", actor=[karst]))


def test_who_has_something_may_be_a_pronoun() -> None:
    one = draft("possess", items=("missiles",))
    assert not whole(one)
    one.filled.words.append(("holder", VERB))
    assert whole(one)
