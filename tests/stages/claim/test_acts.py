import pytest

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.senses import SenseRow
from recoupe.stages.claim.acts import Act, acts_of, looked_up
from recoupe.stages.claim.lexicon import lemma_of, lexicon
from recoupe.stages.parse.stage import parse_text
from recoupe.syntax import Tree
from tests.stages.claim.trees import tree

FOUND = 0.88
"""Of the rows with a word beside the lemma, those whose own example the parser reads so: it takes some particles for prepositions."""


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


ACCUSED = """
Zembla Zembla PROPN nsubj 2
put put VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
Vara Vara PROPN obj 2
on on ADP case 5
trial trial NOUN obl 2
"""
SUED = """
Zembla Zembla PROPN nsubj 2
filed file VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
{}suit suit NOUN obj 2
"""


def test_a_noun_gives_its_verb_another_sense_and_is_no_act_itself() -> None:
    found = acts(ACCUSED)
    assert set(found) == {"put"}
    assert found["put"].sense is not None
    assert found["put"].sense.name == "put_on_trial"


def test_a_bare_noun_of_a_set_phrase_is_no_topic() -> None:
    bare, told = acts(SUED.format("")), acts(SUED.format("a a DET det 4\n"))
    assert bare["filed"].arguments.set_phrase == {2}
    assert not told["filed"].arguments.set_phrase


PULLED = """
Zembla Zembla PROPN nsubj 2
pulled pull VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin
out out ADP case 5
{}
pact pact NOUN obl 2
"""


def test_of_two_prepositions_behind_a_verb_the_first_is_its_own() -> None:
    names = [acts(PULLED.format(word))["pulled"].sense for word in ("of of ADP case 5", "the the DET det 5")]
    assert [sense and sense.name == "leave" for sense in names] == [True, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_beside_a_lemma_are_found_in_the_example_of_their_row(language: str) -> None:
    rows = [row for row in load(language).table("senses", SenseRow) if row.particle]
    found = [_is_found(row, language) for row in rows]
    assert sum(found) / len(found) >= FOUND


def _is_found(row: SenseRow, language: str) -> bool:
    return any(
        looked_up(read, token, lexicon(language), language)[1] == row.particle
        for read in map(Tree, parse_text(row.example, language))
        for token in read
        if lemma_of(token) == row.lemma
    )


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


@pytest.mark.parametrize(("noun", "sense"), [("coach", "dismiss"), ("worker", "dismiss"), ("rocket", "shoot")])
def test_who_fires_a_person_shoots_nobody(noun: str, sense: str) -> None:
    rows = HAS.replace("Ardavia Ardavia PROPN", f"{noun} {noun} NOUN").replace("attacked attack", "fired fire")
    found = acts(rows)["fired"].sense
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
