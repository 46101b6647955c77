import pytest

from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.lexicon import lexicon
from tests.stages.claim.trees import tree


def acts(rows: str, language: str = "en") -> dict[str, Act]:
    return {act.token.text: act for act in acts_of(tree(rows), lexicon(language), language)}


DENIED = """
Zembla Zembla PROPN nsubj 2
denied deny VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
the the DET det 4 Definite=Def
delivery delivery NOUN obj 2 Number=Sing
of of ADP case 6
shells shell NOUN nmod 4 Number=Plur
"""
STEPPED = """
Zembla Zembla PROPN nsubj 2
stepped step VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
{particle} {particle} ADP compound:prt 2
"""
HAS = """
Zembla Zembla PROPN nsubj 3
has have AUX aux 3 Mood=Ind|Tense=Pres|VerbForm=Fin
attacked attack VERB root 0 VerbForm=Part|Tense=Past
Ardavia Ardavia PROPN obj 3
"""


def test_verbs_and_nouns_that_the_tables_know_may_carry_acts() -> None:
    assert set(acts(DENIED)) == {"denied", "delivery"}


def test_an_auxiliary_carries_no_act() -> None:
    assert set(acts(HAS)) == {"attacked"}


def test_a_verb_that_no_table_knows_may_carry_an_act_without_a_sense() -> None:
    found = acts("Zembla Zembla PROPN nsubj 2\nfrobnicated frobnicate VERB root 0 Mood=Ind|VerbForm=Fin")
    assert found["frobnicated"].sense is None


def test_a_noun_that_no_table_knows_carries_none() -> None:
    assert acts("Zembla Zembla PROPN nsubj 2\nfrobnication frobnication NOUN root 0 Number=Sing") == {}


def test_a_particle_gives_a_verb_another_sense() -> None:
    down, forward = acts(STEPPED.format(particle="down")), acts(STEPPED.format(particle="gently"))
    assert down["stepped"].sense is not None
    assert forward["stepped"].sense is not None
    assert down["stepped"].sense.name == "leave"
    assert forward["stepped"].sense.name != "leave"


def test_an_act_has_its_subject_and_object() -> None:
    arguments = acts(HAS)["attacked"].arguments
    assert [word.text for word in arguments.subjects] == ["Zembla"]
    assert [word.text for word in arguments.objects] == ["Ardavia"]


def test_an_act_in_a_headline_is_known_though_its_capital_makes_it_a_name() -> None:
    found = acts("Zembla Zembla PROPN nsubj 2\nAttacks attack PROPN root 0\nArdavia Ardavia PROPN obj 2")
    sense = found["Attacks"].sense
    assert sense is not None
    assert (found["Attacks"].pos, sense.frame.value) == ("VERB", "force")


def test_acts_come_in_the_order_of_their_words() -> None:
    found = list(acts_of(tree(DENIED), lexicon("en"), "en"))
    assert [act.token.i for act in found] == sorted(act.token.i for act in found)


@pytest.mark.parametrize(
    ("noun", "sense"), [("budget", "condemn"), ("speech", "condemn"), ("convoy", "attack"), ("village", "attack")]
)
def test_who_attacks_what_is_decided_or_said_attacks_nobody(noun: str, sense: str) -> None:
    rows = HAS.replace("Ardavia Ardavia PROPN", f"{noun} {noun} NOUN")
    found = acts(rows)["attacked"].sense
    assert found is not None
    assert found.name == sense


def test_a_noun_that_is_a_turn_of_speech_with_its_preposition_carries_no_act() -> None:
    rows = "{first} {first} ADP {at}\nembargo embargo NOUN {own}\ncalla callar VERB root 0 Mood=Ind|VerbForm=Fin"
    assert "embargo" not in acts(rows.format(first="sin", at="case 2", own="obl 3"), "es")
    assert "embargo" not in acts(rows.format(first="sin", at="advmod 3", own="fixed 1"), "es")
    assert "embargo" in acts(rows.format(first="por", at="case 2", own="obl 3"), "es")


def test_a_verb_that_only_helps_another_carries_no_act() -> None:
    rows = """
    Perú Perú PROPN nsubj 2
    volvió volver VERB root 0 Mood=Ind|VerbForm=Fin
    a a ADP mark 4
    {} {} {} 2 {}
    """
    helped = rows.format("atacar", "atacar", "VERB xcomp", "VerbForm=Inf")
    assert [act.token.text for act in acts_of(tree(helped), lexicon("es"), "es")] == ["atacar"]
    gone = rows.format("casa", "casa", "NOUN obl", "Number=Sing")
    assert "volvió" in [act.token.text for act in acts_of(tree(gone), lexicon("es"), "es")]
