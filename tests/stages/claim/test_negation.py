"""Whether the words at an event negate it."""

import pytest

from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.negation import by_none, is_negated
from tests.stages.claim.trees import tree, word

FIN = "Mood=Ind|Tense=Past|VerbForm=Fin"


def negated(rows: str, form: str, language: str = "en") -> bool:
    of = tree(rows)
    return is_negated(of, word(of, form), lexicon(language))


@pytest.mark.parametrize(("adverb", "answer"), [("pas", True), ("déjà", False)])
def test_a_negation_may_stand_at_an_adverb(adverb: str, answer: bool) -> None:
    rows = f"""
    Zemblie Zemblie PROPN nsubj 6
    n' ne ADV advmod 6
    a avoir AUX aux:tense 6
    {adverb} {adverb} ADV advmod 5
    encore encore ADV advmod 6
    attaqué attaquer VERB root 0 VerbForm=Part
    """
    assert negated(rows, "attaqué", "fr") is answer


@pytest.mark.parametrize(("word_", "answer"), [("longer", True), ("other", False)])
def test_no_longer_negates(word_: str, answer: bool) -> None:
    rows = f"""
    Zembla Zembla PROPN nsubj 4
    no no ADV advmod 3
    {word_} {word_} ADV amod 4
    attacks attack VERB root 0 Mood=Ind|Tense=Pres|VerbForm=Fin
    """
    assert negated(rows, "attacks") is answer


@pytest.mark.parametrize("first", [True, False])
def test_a_phrase_of_nothing_negates_from_before_the_verb(first: bool) -> None:
    before = "at at ADP case 3\nno no DET det 3\npoint point NOUN obl 5\nZembla Zembla PROPN nsubj 5\nattacked attack VERB root 0"
    after = "Zembla Zembla PROPN nsubj 2\nattacked attack VERB root 0 {}\nwith with ADP case 5\nno no DET det 5\nwarning warning NOUN obl 2"
    assert negated(f"{before} {FIN}" if first else after.format(FIN), "attacked") is first


@pytest.mark.parametrize(("determiner", "answer"), [("no", True), ("the", False)])
def test_what_none_does_is_told_by_its_subject(determiner: str, answer: bool) -> None:
    of = tree(f"{determiner} {determiner} DET det 2\ncountry country NOUN nsubj 3\nbacked back VERB root 0 {FIN}")
    assert by_none(of, word(of, "backed"), lexicon("en")) is answer


@pytest.mark.parametrize(("word_", "answer"), [("neither", True), ("none", True), ("both", False)])
def test_none_of_them_does_it(word_: str, answer: bool) -> None:
    of = tree(f"{word_} {word_} PRON nsubj 4\nof of ADP case 3\nbanks bank NOUN nmod 1\nsued sue VERB root 0 {FIN}")
    assert by_none(of, word(of, "sued"), lexicon("en")) is answer


def test_what_stands_beside_a_verb_has_its_nobody() -> None:
    rows = f"Nobody nobody PRON nsubj 2\ncame come VERB root 0 {FIN}\nand and CCONJ cc 4\nbacked back VERB conj 2 {FIN}"
    of = tree(rows)
    assert by_none(of, word(of, "backed"), lexicon("en"))
    own = tree(f"{rows}\nKarst Karst PROPN nsubj 4")
    assert not by_none(own, word(own, "backed"), lexicon("en"))


@pytest.mark.parametrize(
    ("form", "feats", "answer"), [("personne", "Number=Sing", True), ("personnes", "Number=Plur", False)]
)
def test_nobody_is_one_word_alone(form: str, feats: str, answer: bool) -> None:
    of = tree(f"{form} personne NOUN nsubj 3 {feats}\nn' ne ADV advmod 3\nvient venir VERB root 0 {FIN}")
    assert by_none(of, word(of, "vient"), lexicon("fr")) is answer


@pytest.mark.parametrize(("adverb", "answer"), [("ni", False), ("donc", True)])
def test_neither_negates_a_listed_verb_where_the_first_is_not_negated(adverb: str, answer: bool) -> None:
    rows = f"n' ne ADV advmod 3\n{adverb} {adverb} CCONJ cc 3\nreçu recevoir VERB root 0 VerbForm=Part\nni ni CCONJ cc 5\nécouté écouter VERB conj 3 VerbForm=Part"
    assert negated(rows, "écouté", "fr") is answer
