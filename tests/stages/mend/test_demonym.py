"""Firms named behind the word for where they are from."""

import pytest

from tests.stages.mend.trees import arcs_after

ROWS = """
Le le DET det 2
{word} {word} {upos} nsubj 4
Valcor Valcor PROPN {deprel} 2
proteste protester VERB root 0 Tense=Pres|VerbForm=Fin
"""


@pytest.mark.parametrize("deprel", ["appos", "nmod", "flat:name"])
def test_a_name_behind_a_demonym_heads_its_words(deprel: str) -> None:
    arcs, names = arcs_after(ROWS.format(word="français", upos="NOUN", deprel=deprel), "fr")
    assert names == {"named behind a demonym"}
    assert (arcs["Valcor"], arcs["français"]) == (("proteste", "nsubj"), ("Valcor", "amod"))
    assert arcs["Le"] == ("Valcor", "det")


@pytest.mark.parametrize(("word", "upos"), [("ministre", "NOUN"), ("Français", "NOUN"), ("français", "PROPN")])
def test_other_nouns_keep_their_names(word: str, upos: str) -> None:
    arcs, _ = arcs_after(ROWS.format(word=word, upos=upos, deprel="appos"), "fr")
    assert arcs["Valcor"] == (word, "appos")
