from recoupe.stages.parse.finite import settled
from recoupe.stages.parse.lexicon import lexicon_for


def test_a_conditional_is_a_conditional_whatever_the_network_says() -> None:
    found = settled("fournirait", "VERB", {"Mood": "Ind", "Person": "3", "Tense": "Pres", "VerbForm": "Fin"}, lexicon_for("fr"))
    assert (found["Mood"], found["Person"]) == ("Cnd", "3")


def test_a_reading_that_the_form_can_have_stays() -> None:
    feats = {"Mood": "Ind", "Tense": "Past", "VerbForm": "Fin"}
    assert settled("dit", "VERB", feats, lexicon_for("fr")) == feats


def test_a_noun_is_left_alone() -> None:
    assert settled("rendez-vous", "NOUN", {"Gender": "Masc"}, lexicon_for("fr")) == {"Gender": "Masc"}
