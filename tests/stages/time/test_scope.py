from recoupe.stages.time.page import Page
from recoupe.stages.time.scope import scope_signs, shares_clause
from tests.stages.time.dated import claim, dated
from tests.stages.time.trees import sentence

TEXT = "Lundi, Karst a libéré le consul et Zemblie a rouvert le port."
TREE = """
Lundi lundi NOUN obl:mod 5
, , PUNCT punct 1
Karst Karst PROPN nsubj 5
a avoir AUX aux:tense 5
libéré libérer VERB root 0
le le DET det 7
consul consul NOUN obj 5
et et CCONJ cc 11
Zemblie Zemblie PROPN nsubj 11
a avoir AUX aux:tense 11
rouvert rouvrir VERB conj 5
le le DET det 13
port port NOUN obj 11
. . PUNCT punct 5
"""


def test_an_expression_that_opens_a_sentence_is_told_from_a_later_one() -> None:
    frees, opens = claim("frees", TEXT, "a libéré", "libérer"), claim("opens", TEXT, "a rouvert", "rouvrir")
    page = Page.of(dated(TEXT, (sentence(TEXT, TREE),), (frees, opens)))
    (timex,) = page.reading.times
    signs = {one.id: scope_signs(page, one, page.heads[one.id][1], timex) for one in page.reading.claims}
    assert {"opening root", "real direct", "same clause verb", "direct verb obl:mod"} <= set(signs["frees"])
    assert {"opening conj", "real indirect", "clause above conj verb"} <= set(signs["opens"])
    assert [shares_clause(page, one, timex) for one in page.reading.claims] == [True, False]
