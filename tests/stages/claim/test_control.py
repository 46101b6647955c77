"""How infinitives and gerunds hang on what governs them."""

from tests.stages.claim.test_arguments import FIN, INF, places, verb


def test_a_noun_for_whom_stands_before_an_infinitive_is_its_subject() -> None:
    rows = f"easy easy ADJ root 0\nfor for ADP case 3\nZembla Zembla PROPN obl 1\nto to PART mark 5\nbuy buy VERB xcomp 1 {INF}\nshells shell NOUN obj 5"
    assert places(verb(rows, "buy")) == (["Zembla"], ["shells"], [])


def test_who_is_charged_with_something_did_it() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\ncharged charge VERB root 0 {FIN}\nArdavia Ardavia PROPN obj 2\n{{}} {{}} SCONJ mark 5\nselling sell VERB advcl 2 VerbForm=Ger"
    assert [token.text for token in verb(rows.format("of", "of"), "selling").subjects] == ["Ardavia"]
    assert [token.text for token in verb(rows.format("while", "while"), "selling").subjects] == ["Zembla"]


def test_the_decision_of_somebody_to_act_is_his_and_arms_to_sell_are_sold() -> None:
    rows = "la le DET det 2\ndécision décision NOUN root 0\nde de ADP case 4\nZemblie Zemblie PROPN nmod 2\nde de ADP mark 6\nlivrer livrer VERB acl 2 {}"
    assert places(verb(rows.format(INF), "livrer", "fr"))[:2] == (["Zemblie"], [])
    assert places(verb(rows.format(FIN), "livrer", "fr"))[:2] == ([], [])
    sold = f"arms arm NOUN root 0\nto to PART mark 3\nsell sell VERB acl 1 {INF}"
    assert places(verb(sold, "sell"))[:2] == ([], ["arms"])
