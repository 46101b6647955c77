from recoupe.model import Span, Why
from tests.stages.time.dated import claim, dated, times
from tests.stages.time.trees import sentence

ARREST = "Karst a cédé lundi, deux jours après l'arrestation du consul."
ARREST_TREE = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
cédé céder VERB root 0
lundi lundi NOUN obl:mod 3
, , PUNCT punct 9
deux deux NUM nummod 7
jours jour NOUN obl:mod 9
après après ADP case 9
l'arrestation arrestation NOUN obl:mod 3
du de ADP case 11
consul consul NOUN nmod 9
. . PUNCT punct 3
"""


def test_a_length_parts_an_event_from_that_of_its_main_clause() -> None:
    reading = dated(
        ARREST,
        (sentence(ARREST, ARREST_TREE),),
        (
            claim("yields", ARREST, "a cédé lundi", "céder"),
            claim("arrest", ARREST, "l'arrestation du consul", "arrestation"),
        ),
    )
    assert times(reading) == ["2031-05-12", "2031-05-10"]


def test_a_time_keeps_the_words_that_give_it_and_how() -> None:
    reading = dated(ARREST, (sentence(ARREST, ARREST_TREE),), (claim("yields", ARREST, "a cédé lundi", "céder"),))
    when = reading.claims[0].time
    assert when is not None
    assert when.span == Span(13, 18)
    assert when.why is Why.STATED


EVE = "Au lendemain de la prise du fort, Karst a cédé mardi."
EVE_TREE = """
Au au ADP case 2
lendemain lendemain NOUN obl:mod 11
de de ADP case 5
la le DET det 5
prise prise NOUN nmod 2
du de ADP case 7
fort fort NOUN nmod 5
, , PUNCT punct 2
Karst Karst PROPN nsubj 11
a avoir AUX aux:tense 11
cédé céder VERB root 0
mardi mardi NOUN obl:mod 11
. . PUNCT punct 11
"""


def test_the_eve_parts_an_event_from_that_of_its_main_clause_by_a_day() -> None:
    reading = dated(
        EVE,
        (sentence(EVE, EVE_TREE),),
        (claim("yields", EVE, "a cédé mardi", "céder"), claim("taking", EVE, "la prise du fort", "prise")),
    )
    assert times(reading) == ["2031-05-13", "2031-05-12"]


def test_what_a_length_parts_from_a_sentence_without_a_day_counts_from_publication() -> None:
    text = "Ces tirs surviennent deux jours après l'arrestation du consul."
    tree = """
    Ces ce DET det 2
    tirs tir NOUN nsubj 3
    surviennent survenir VERB root 0
    deux deux NUM nummod 5
    jours jour NOUN obl:mod 3
    après après ADP case 8
    l' le DET det 8
    arrestation arrestation NOUN obl:mod 3
    du de ADP case 10
    consul consul NOUN nmod 8
    . . PUNCT punct 3
    """
    reading = dated(text, (sentence(text, tree),), (claim("arrest", text, "l'arrestation du consul", "arrestation"),))
    assert times(reading) == ["2031-05-12"]


ASIDE = "Karst a cédé lundi, deux jours après que le consul qui fut arrêté a parlé."
ASIDE_TREE = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
cédé céder VERB root 0
lundi lundi NOUN obl:mod 3
, , PUNCT punct 7
deux deux NUM nummod 7
jours jour NOUN obl:mod 16
après après SCONJ mark 16
que que SCONJ fixed 8
le le DET det 11
consul consul NOUN nsubj 16
qui qui PRON nsubj:pass 14
fut être AUX aux:pass 14
arrêté arrêter VERB acl:relcl 11
a avoir AUX aux:tense 16
parlé parler VERB advcl 3
. . PUNCT punct 3
"""


def test_a_clause_that_describes_a_party_to_an_event_is_not_parted_with_it() -> None:
    whole = sentence(ASIDE, ASIDE_TREE)
    reading = dated(ASIDE, (whole,), (claim("arrest", ASIDE, "fut arrêté", "arrêter"),))
    assert times(reading) == [None]
    reading = dated(ASIDE, (whole,), (claim("speech", ASIDE, "a parlé", "parler"),))
    assert times(reading) == ["2031-05-10"]
