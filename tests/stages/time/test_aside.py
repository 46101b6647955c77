from recoupe.model import When
from recoupe.stages.time import tag
from tests.stages.time.trees import sentence

TEXT = "Karst a cédé lundi. Il garde le fort que Zemblie bâtit le 5 mai. Il a reçu la veille le consul."
FIRST = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
cédé céder VERB root 0
lundi lundi NOUN obl:mod 3
. . PUNCT punct 3
"""
SECOND = """
Il il PRON nsubj 2
garde garder VERB root 0
le le DET det 4
fort fort NOUN obj 2
que que PRON obj 7
Zemblie Zemblie PROPN nsubj 7
bâtit bâtir VERB acl:relcl 4
le le DET det 9
5 5 NUM obl:mod 7
mai mai NOUN nmod 9
. . PUNCT punct 2
"""
THIRD = """
Il il PRON nsubj 3
a avoir AUX aux:tense 3
reçu recevoir VERB root 0
la le DET det 5
veille veille NOUN obl:mod 3
le le DET det 7
consul consul NOUN obj 3
. . PUNCT punct 3
"""


def test_a_day_in_a_relative_clause_does_not_move_the_narrative() -> None:
    second, third = TEXT.index("Il garde"), TEXT.index("Il a reçu")
    trees = (sentence(TEXT, FIRST), sentence(TEXT, SECOND, start=second), sentence(TEXT, THIRD, start=third))
    printed = When(value="2031-05-14", earliest="2031-05-14", latest="2031-05-14")
    found = tag(TEXT, "fr", printed, trees)
    assert [one.value for one in found] == ["2031-05-12", "2031-05-05", "2031-05-11"]
