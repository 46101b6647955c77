from dataclasses import replace

import pytest

from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.parties import Odds, choose
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading

LIST = """
Karst Karst PROPN nsubj 2
met meet VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Zembla Zembla PROPN obj 2
and and CCONJ cc 5
Ardavia Ardavia PROPN conj 3
"""
TRADER = """
Zembla Zembla PROPN nsubj 2
accused accuse VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
trader trader NOUN obj 2
Ardavia Ardavia PROPN appos 3
"""
SURE, LIKELY, UNLIKELY, NO = Odds(-9, 3), Odds(-9, 0.2), Odds(-9, -2), Odds(-9, -9)


def chosen(
    rows: str, odds: dict[int, Odds], least: float = 0.5, schemas: dict[str, str] | None = None
) -> dict[int, str]:
    of, words = reading(rows, "en"), lexicon("en")
    schemas = schemas or {}
    of = replace(of, entities=tuple(replace(one, schema=schemas.get(one.name, one.schema)) for one in of.entities))
    tree, cast = Tree(of.sentences[0]), Cast(of, words)
    cast.enter(tree)
    return choose(Seen(tree, words, cast.mentioned(), 0), odds, dict.fromkeys(odds, least))


def test_odds_say_the_role_and_how_likely_a_party_it_is() -> None:
    assert Odds(2, -1).role == "actor"
    assert Odds(-1, 2).role == "other"
    assert Odds(0, 0).party == pytest.approx(2 / 3)
    assert Odds(0, 0).beside(Odds(2, 4)) == Odds(1, 2)


def test_a_word_is_a_party_where_it_is_likely_enough() -> None:
    assert chosen(LIST, {0: Odds(3, -9), 2: NO}) == {0: "actor"}
    assert chosen(LIST, {0: Odds(3, -9)}, least=0.99) == {}


def test_the_members_of_a_list_have_one_role() -> None:
    assert chosen(LIST, {2: SURE, 4: UNLIKELY}) == {2: "other", 4: "other"}
    assert chosen(LIST, {2: UNLIKELY, 4: SURE}) == {2: "other", 4: "other"}


def test_a_member_that_is_no_party_at_all_is_left_out_of_its_list() -> None:
    assert chosen(LIST, {2: SURE, 4: NO}) == {2: "other"}


def test_a_party_told_by_noun_and_name_goes_by_its_name() -> None:
    assert chosen(TRADER, {2: SURE, 3: UNLIKELY}) == {3: "other"}
    assert chosen(TRADER, {2: SURE, 3: LIKELY}) == {3: "other"}


RIVAL = """
Zembla Zembla PROPN nsubj 2
defeated defeat VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
rival rival NOUN obj 2
trader trader NOUN appos 3
Ardavia Ardavia PROPN appos 4
"""


def test_a_name_counts_also_where_another_noun_stands_between() -> None:
    assert chosen(RIVAL, {2: SURE, 3: NO, 4: UNLIKELY}) == {4: "other"}


def test_a_noun_beside_a_name_that_is_no_party_stays() -> None:
    assert chosen(TRADER, {2: SURE, 3: NO}) == {2: "other"}


WHOSE = """
Karst Karst PROPN nsubj 4
of of ADP case 3
Zembla Zembla PROPN nmod 1
met meet VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Zemblan zemblan ADJ amod 6
envoys envoy NOUN obj 4 Number=Plur
"""


def test_whose_a_party_is_makes_no_second_party() -> None:
    assert chosen(WHOSE, {4: SURE, 5: SURE}) == {5: "other"}
    assert chosen(WHOSE, {2: Odds(3, -9), 5: SURE}) == {2: "actor", 5: "other"}


MEMBER = """
Ardavia Ardavia PROPN nsubj 4
of of ADP case 3
Zembla Zembla PROPN nmod 1
won win VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
"""
BRACKETS = """
Ardavia Ardavia PROPN nsubj 5
( ( PUNCT punct 3
Zembla Zembla PROPN appos 1
) ) PUNCT punct 3
won win VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
"""


@pytest.mark.parametrize("rows", [MEMBER, BRACKETS], ids=["of", "in brackets"])
def test_the_body_that_somebody_belongs_to_makes_no_second_party(rows: str) -> None:
    member = {"Ardavia": "Person", "Zembla": "Organization"}
    assert chosen(rows, {0: Odds(3, -9), 2: Odds(3, -9)}, schemas=member) == {0: "actor"}
