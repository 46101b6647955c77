"""Who condemns, hails or looks into an act has no part in it."""

import pytest

from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.reacting import reactors
from tests.stages.claim.test_weigh import seen

CONDEMNED = """
Karst Karst PROPN nsubj 2
{} {} VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
{} arrest NOUN obj 2
of of ADP case 5
Vara Vara PROPN nmod 3
"""


def aside(rows: str) -> set[str]:
    found, words = seen(rows)
    (act,) = (act for act in acts_of(found.tree, words, "en") if act.pos == "NOUN")
    return {found.tree.tokens[i].text for i in reactors(found, act)}


@pytest.mark.parametrize(
    ("verb", "lemma", "who"),
    [("condemned", "condemn", {"Karst"}), ("investigated", "investigate", {"Karst"}), ("announced", "announce", set())],
)
def test_who_reacts_to_an_act_has_no_part_in_it(verb: str, lemma: str, who: set[str]) -> None:
    assert aside(CONDEMNED.format(verb, lemma, "arrest")) == who


def test_what_is_ones_own_may_be_hailed_by_oneself() -> None:
    rows = """
    Karst Karst PROPN nsubj 2
    hailed hail VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
    its its PRON nmod:poss 4 Poss=Yes
    capture capture NOUN obj 2
    of of ADP case 6
    Vara Vara PROPN nmod 4
    """
    assert aside(rows) == set()
