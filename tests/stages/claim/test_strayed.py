"""Arguments that hang on another word than their verb."""

from tests.stages.claim.test_arguments import FIN, INF, PAST, PRES, places, verb


def test_a_bare_participle_is_done_to_its_noun() -> None:
    rows = f"shells shell NOUN root 0\nsent send VERB acl 1 {PAST}\nto to ADP case 4\nArdavia Ardavia PROPN obl 2"
    assert places(verb(rows, "sent")) == ([], ["shells"], [("to", "Ardavia")])


def test_a_stray_name_right_before_a_finite_verb_is_its_subject() -> None:
    rows = "systems system NOUN root 0\nand and CCONJ cc 3\nZembla Zembla PROPN conj 1\nhas have VERB conj 1 {}\nrockets rocket NOUN obj 4"
    assert places(verb(rows.format(FIN), "has"))[0] == ["Zembla"]
    assert places(verb(rows.format(INF), "has"))[0] == []
    assert (
        places(verb(rows.format(FIN).replace("Zembla Zembla PROPN conj", "Zembla Zembla PROPN nsubj"), "has"))[0] == []
    )


def test_a_bare_relative_clause_is_about_the_noun_above_and_a_joined_verb_shares_what_follows() -> None:
    bare = f"shells shell NOUN root 0\nZembla Zembla PROPN nsubj 3\nsold sell VERB acl:relcl 1 {FIN}"
    assert places(verb(bare, "sold"))[1] == ["shells"]
    assert places(verb(bare.replace("acl:relcl", "acl"), "sold"))[1] == []
    both = f"makes make VERB root 0 {FIN}\nand and CCONJ cc 3\nsells sell VERB conj 1 {FIN}\nshells shell NOUN obj 1"
    assert places(verb(both, "sells"))[1] == ["shells"]


BANNED = f"""
Ardavia Ardavia PROPN nsubj:pass 3
was be AUX aux:pass 3 {FIN}
banned ban VERB root 0 {PAST}
from from SCONJ mark 5
selling sell VERB advcl 3 {PRES}
arms arm NOUN obj 5
by by ADP case 9
{{}} {{}} DET det 9
{{}} {{}} NOUN obl 5
"""


def test_the_agent_of_a_passive_may_stand_behind_its_complement() -> None:
    rows = BANNED.format("the", "the", "court", "court")
    assert places(verb(rows, "banned")) == (["court"], ["Ardavia"], [])


def test_a_bare_noun_behind_a_complement_is_the_means() -> None:
    rows = BANNED.format("the", "the", "sea", "sea").replace("the the DET det 9", "open open ADJ amod 9")
    assert places(verb(rows, "banned"))[0] == []


def test_an_agent_of_its_own_comes_first() -> None:
    rows = BANNED.format("the", "the", "court", "court") + "Zembla Zembla PROPN obl:agent 3"
    assert places(verb(rows, "banned"))[0] == ["Zembla"]
