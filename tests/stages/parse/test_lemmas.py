"""Lemmas given part of speech and features."""

import pytest

from recoupe.components.lemmas import LemmatizerComponent
from recoupe.components.words import blank
from recoupe.stages.parse import lemmas


@pytest.mark.parametrize(
    ("form", "upos", "feats", "lemma"),
    [
        ("livrèrent", "VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "livrer"),
        ("L’", "DET", "Definite=Def|Number=Sing|PronType=Art", "le"),
        ("suis", "AUX", "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin", "être"),
        ("Cargaisons", "NOUN", "Gender=Fem|Number=Plur", "cargaison"),
        ("Bordurie", "PROPN", "", "Bordurie"),
        ("syldavo-coréennes", "ADJ", "Gender=Fem|Number=Plur", "syldavo-coréen"),
        ("est", "NOUN", "Gender=Masc|Number=Sing", "est"),
        ("»", "PUNCT", "", "»"),
    ],
)
def test_french_lemmas(form: str, upos: str, feats: str, lemma: str) -> None:
    assert lemmas.lemmas_of("fr").lemma(form, upos, feats) == lemma


@pytest.mark.parametrize(
    ("form", "upos", "feats", "lemma"),
    [
        ("cargoes", "NOUN", "Number=Plur", "cargo"),
        ("supplies", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "supply"),
        ("wrote", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin", "write"),
        ("n’t", "PART", "Polarity=Neg", "not"),
        ("her", "PRON", "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs", "she"),
        ("Worked", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin", "work"),
    ],
)
def test_english_lemmas(form: str, upos: str, feats: str, lemma: str) -> None:
    assert lemmas.lemmas_of("en").lemma(form, upos, feats) == lemma


def test_the_component_fills_the_lemma_of_each_word() -> None:
    nlp = blank("fr")
    doc = nlp.tokenizer("ports\u00a0: rouverts")
    doc[0].pos_, doc[0].lemma_ = "NOUN", ""
    assert [token.lemma_ for token in LemmatizerComponent("fr")(doc)][:2] == ["port", "\u00a0"]
