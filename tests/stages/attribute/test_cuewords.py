"""Which cues a word can be."""

import pytest

from recoupe.lang.rows.reporting import CueClass
from recoupe.stages.attribute.cuewords import cues_of, name_of, openers
from tests.stages.attribute.trees import found, page, texts


def cues(rows: str, form: str, language: str = "en", pos: CueClass = CueClass.VERB) -> list[tuple[str, list[str]]]:
    of = page(rows, language)
    tree, token = found(of, form)
    return [(cue.lemma, texts(extra)) for cue, extra in cues_of(of, tree, token, pos)]


def name(rows: str, form: str, language: str = "fr") -> str:
    of = page(rows, language)
    return name_of(of, *found(of, form))


CALLED = """
She she PRON nsubj 2
called call VERB root 0
for for ADP case 5
a a DET det 5
vote vote NOUN obl 2
"""


def test_a_verb_alone_comes_before_the_one_with_its_preposition() -> None:
    assert cues(CALLED, "called") == [("call", []), ("call for", ["for"])]


def test_a_verb_with_its_particle_comes_before_the_verb_alone() -> None:
    rows = "She she PRON nsubj 2\npointed point VERB root 0\nout out ADP compound:prt 2\nit it PRON obj 2"
    assert cues(rows, "pointed")[0] == ("point out", ["out"])


def test_a_preposition_too_far_off_or_before_its_verb_is_not_its_own() -> None:
    far = CALLED.replace("for for ADP case 5", "now now ADV advmod 2\nhere here ADV advmod 2\ntoo too ADV advmod 2")
    far = far.replace(
        "a a DET det 5\nvote vote NOUN obl 2", "so so ADV advmod 2\nfor for ADP case 8\nvote vote NOUN obl 2"
    )
    assert cues(far, "called") == [("call", [])]
    before = "for for ADP case 2\nvote vote NOUN obl 4\nshe she PRON nsubj 4\ncalled call VERB root 0"
    assert cues(before, "called") == [("call", [])]


def test_a_word_of_another_class_or_of_no_class_is_no_cue() -> None:
    assert cues(CALLED, "She") == []
    assert [lemma for lemma, _ in cues(CALLED, "called", pos=CueClass.NOUN)] == ["call"]
    assert cues("She she PRON nsubj 2\nsank sink VERB root 0", "sank") == []


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        ("se se PRON expl 3\nest être AUX aux 3\nfélicité féliciter VERB root 0", "félicité", "se féliciter"),
        ("s’ se PRON obj 3\nest être AUX aux 3\nfélicité féliciter VERB root 0", "félicité", "se féliciter"),
        ("le le PRON obj 3\na avoir AUX aux 3\nfélicité féliciter VERB root 0", "félicité", "féliciter"),
        ("a avoir AUX aux 2\nfait faire VERB root 0\nsavoir savoir VERB xcomp 2", "savoir", "faire savoir"),
        ("fait faire AUX aux 2\nsavoir savoir VERB root 0", "savoir", "faire savoir"),
        ("fait faire VERB root 0\nbien bien ADV advmod 1\nsavoir savoir VERB xcomp 1", "savoir", "savoir"),
        ("fait faire VERB root 0\ndire dire VERB ccomp 1", "dire", "dire"),
        ("Dit Dire VERB root 0", "Dit", "dire"),
    ],
)
def test_a_verb_is_listed_with_its_clitic_or_with_what_makes_do(rows: str, form: str, expected: str) -> None:
    assert name(rows, form) == expected


def test_a_reflexive_verb_that_is_not_listed_is_looked_up_by_itself() -> None:
    rows = "s' se PRON expl 3\nest être AUX aux 3\nréjoui {} VERB root 0"
    assert cues(rows.format("féliciter"), "réjoui", "fr") == [("se féliciter", [])]
    assert cues(rows.format("dénoncer"), "réjoui", "fr") == [("dénoncer", [])]


def test_a_dependent_is_opened_by_its_prepositions_and_an_article_is_none_unless_read_as_one() -> None:
    rows = "parle parler VERB root 0\nde de ADP case 4\nla la DET det 4\nvaleur valeur NOUN obl 1\nque que SCONJ mark 4"
    of = page(rows, "fr")
    tree, valeur = found(of, "valeur")
    assert texts(openers(tree, valeur)) == ["de", "que"]
    of = page(rows.replace("la la DET det", "de la ADP det"), "fr")
    tree, valeur = found(of, "valeur")
    assert texts(openers(tree, valeur)) == ["de", "de", "que"]
