"""Which words of a sentence have no part in an act."""

import pytest

from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.apart import apart, candidates, is_scene
from tests.stages.claim.test_weigh import ATTACK, seen

FIN = "Mood=Ind|Tense=Past|VerbForm=Fin"


def outside(rows: str, form: str, language: str = "en") -> set[str]:
    found, words = seen(rows, language)
    act = next(act for act in acts_of(found.tree, words, language) if act.token.text == form)
    return {found.tree.tokens[i].text for i in apart(found, act)}


def test_both_sides_of_an_attack_may_be_parties() -> None:
    found, words = seen(ATTACK)
    (act,) = acts_of(found.tree, words, "en")
    assert {token.text for token in candidates(found, act)} == {"Zembla", "Ardavia"}
    assert apart(found, act) == frozenset()


@pytest.mark.parametrize(("word", "out"), [("whose nmod:poss 4", {"Zembla"}), ("which nsubj 4", set())])
def test_whose_something_a_relative_clause_is_about_has_no_part_in_it(word: str, out: set[str]) -> None:
    form, relation, head = word.split()
    rows = f"""
    Zembla Zembla PROPN nsubj 8
    , , PUNCT punct 1
    {form} {form} PRON {relation} {head}
    farmers farmer NOUN nsubj:pass 6
    were be AUX aux:pass 6 {FIN}
    attacked attack VERB acl:relcl 1 VerbForm=Part|Tense=Past
    , , PUNCT punct 6
    protested protest VERB root 0 {FIN}
    """
    assert outside(rows, "attacked") == out


def test_of_some_of_them_a_relative_clause_tells_not_of_all() -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 8
    two two NUM appos 1
    of of ADP case 4
    whom whom PRON nmod 2
    were be AUX aux:pass 6 {FIN}
    attacked attack VERB acl:relcl 1 VerbForm=Part|Tense=Past
    , , PUNCT punct 6
    protested protest VERB root 0 {FIN}
    """
    assert outside(rows, "attacked") == {"Zembla"}


@pytest.mark.parametrize(("verb", "out"), [("demanded demand", {"Zembla"}), ("announced announce", set())])
def test_who_asks_for_an_act_does_not_do_it(verb: str, out: set[str]) -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 2
    {verb} VERB root 0 {FIN}
    the the DET det 4
    release release NOUN obj 2
    of of ADP case 6
    Ardavia Ardavia PROPN nmod 4
    """
    assert outside(rows, "release") == out


@pytest.mark.parametrize(("preposition", "scene"), [("in", True), ("by", False)])
def test_where_something_is_done_to_somebody_is_no_party(preposition: str, scene: bool) -> None:
    rows = f"""
    soldiers soldier NOUN nsubj:pass 3
    were be AUX aux:pass 3 {FIN}
    killed kill VERB root 0 VerbForm=Part|Tense=Past
    {preposition} {preposition} ADP case 5
    Zembla Zembla PROPN obl 3
    """
    found, words = seen(rows)
    (act,) = acts_of(found.tree, words, "en")
    assert is_scene(found, act, found.tree.tokens[4]) is scene


def test_a_number_may_stand_for_people_and_what_it_counts_goes_before_it() -> None:
    rows = f"200 200 NUM nsubj 2\nleft leave VERB root 0 {FIN}"
    found, words = seen(rows)
    (act,) = acts_of(found.tree, words, "en")
    assert {token.text for token in candidates(found, act)} == {"200"}
    found, words = seen(f"{rows}\nof of ADP case 4\nsoldiers soldier NOUN nmod 1")
    (act,) = acts_of(found.tree, words, "en")
    assert "200" not in {token.text for token in candidates(found, act)}
