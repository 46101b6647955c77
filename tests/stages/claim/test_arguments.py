"""The logical arguments of a predicate."""

import pytest

from recoupe.stages.claim.arguments import Arguments, for_whom, holders, verb_arguments
from recoupe.stages.claim.lexicon import lexicon
from recoupe.syntax import Tree
from tests.stages.claim.trees import tree, word

FIN, INF, PAST = "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part|Tense=Past"
PRES = "VerbForm=Part|Tense=Pres"
Places = tuple[list[str], list[str], list[tuple[str, str]]]


def places(found: Arguments) -> Places:
    """Subjects, objects, and obliques with the first group of each."""
    return (
        [token.text for token in found.subjects], [token.text for token in found.objects],
        [(groups[0], token.text) for groups, token in found.obliques],
    )  # fmt: skip


def verb(rows: str, form: str, language: str = "en") -> Arguments:
    of = tree(rows)
    return verb_arguments(of, word(of, form), lexicon(language))


SENDS = f"Zembla Zembla PROPN nsubj 2\nsent send VERB root 0 {FIN}\nshells shell NOUN obj 2\nto to ADP case 5\nArdavia Ardavia PROPN obl 2"


def test_an_active_verb_has_its_places() -> None:
    found = verb(SENDS, "sent")
    assert places(found) == (["Zembla"], ["shells"], [("to", "Ardavia")])
    assert (found.passive, found.inherited) == (False, 0)
    assert [token.text for token in found.words()] == ["Zembla", "shells", "Ardavia"]


def test_an_indirect_object_is_one_to_whom() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsent send VERB root 0 {FIN}\nArdavia Ardavia PROPN iobj 2\nshells shell NOUN obj 2"
    assert places(verb(rows, "sent")) == (["Zembla"], ["shells"], [("to", "Ardavia")])


def test_a_passive_is_turned_round() -> None:
    rows = f"shells shell NOUN nsubj:pass 3\nwere be AUX aux:pass 3 {FIN}\nsent send VERB root 0 {PAST}\nby by ADP case 5\nZembla Zembla PROPN obl 3"
    assert places(verb(rows, "sent")) == (["Zembla"], ["shells"], [])
    agent = rows.replace("PROPN obl 3", "PROPN obl:agent 3")
    assert places(verb(agent, "sent")) == (["Zembla"], ["shells"], [])


def test_a_participle_of_the_present_is_done_by_its_noun() -> None:
    found = verb(f"ships ship NOUN root 0\ncarrying carry VERB acl 1 {PRES}\nfuel fuel NOUN obj 2", "carrying")
    assert (places(found), found.inherited) == ((["ships"], ["fuel"], []), 1)


def test_a_joined_verb_shares_subject_and_object() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nmakes make VERB root 0 {FIN}\nand and CCONJ cc 4\nsells sell VERB conj 2 {FIN}\nshells shell NOUN obj 2"
    found = verb(rows, "sells")
    assert (places(found), found.inherited) == ((["Zembla"], ["shells"], []), 1)


@pytest.mark.parametrize(
    ("governor", "lemma", "relation", "subject"),
    [("accuse", "accuse", "obj", "Ardavia"), ("wants", "want", "obl", "Zembla")],
)
def test_an_infinitive_is_done_by_the_object_above_else_by_the_subject(
    governor: str, lemma: str, relation: str, subject: str
) -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\n{governor} {lemma} VERB root 0 {FIN}\nArdavia Ardavia PROPN {relation} 2\nto to PART mark 5\nsend send VERB xcomp 2 {INF}"
    found = verb(rows, "send")
    assert ([token.text for token in found.subjects], found.inherited) == ([subject], 1)


@pytest.mark.parametrize(("verb_above", "subject"), [("blocked block", "Zembla"), ("allowed allow", "road")])
def test_a_thing_that_no_verb_bids_does_nothing(verb_above: str, subject: str) -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\n{verb_above} VERB root 0 {FIN}\nroad road NOUN obj 2\nto to PART mark 5\nprotest protest VERB xcomp 2 {INF}"
    assert [token.text for token in verb(rows, "protest").subjects] == [subject]


def test_a_passive_has_what_is_its_own_before_what_it_shares() -> None:
    rows = f"Zembla Zembla PROPN nsubj:pass 3\nwas be AUX aux:pass 3\nseen see VERB root 0 {PAST}\n30 30 NUM nsubj:pass 5\nhit hit VERB conj 3 {PAST}"
    assert [token.text for token in verb(rows, "hit").objects] == ["30"]


def test_a_finite_clause_inherits_nothing() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nsaid say VERB root 0 {FIN}\nsent send VERB ccomp 2 {FIN}"
    assert verb(rows, "sent").subjects == []


def test_a_relative_pronoun_is_its_noun() -> None:
    rows = f"state state NOUN root 0\nwhich which PRON nsubj 3 PronType=Rel\nsends send VERB acl:relcl 1 {FIN}\nfuel fuel NOUN obj 3"
    assert places(verb(rows, "sends")) == (["state"], ["fuel"], [])
    bare = f"fuel fuel NOUN root 0\nZembla Zembla PROPN nsubj 3\nsends send VERB acl:relcl 1 {FIN}"
    assert places(verb(bare, "sends")) == (["Zembla"], ["fuel"], [])


def test_clauses_of_purpose_are_kept() -> None:
    rows = SENDS + f"\nto to PART mark 7\nhelp help VERB advcl 2 {INF}"
    assert [token.text for token in verb(rows, "sent").purposes] == ["help"]


def held(of: Tree, form: str, language: str = "fr") -> list[str]:
    return [token.text for token in holders(of, word(of, form), lexicon(language))]


def test_whose_ability_it_is() -> None:
    of = tree(
        f"Zemblie Zemblie PROPN nsubj 2\na avoir VERB root 0 {FIN}\nla le DET det 4\ncapacité capacité NOUN obj 2"
    )
    assert held(of, "capacité") == ["Zemblie"]
    of = tree("la le DET det 2\ncapacité capacité NOUN root 0\nde de ADP case 4\nZemblie Zemblie PROPN nmod 2")
    assert held(of, "capacité") == ["Zemblie"]
    of = tree("sa son DET det 2 Poss=Yes\ncapacité capacité NOUN root 0")
    assert held(of, "capacité") == ["sa"]
    of = tree("la le DET det 2\ncapacité capacité NOUN root 0")
    assert held(of, "capacité") == []


def test_for_whom_a_clause_is_said_stands_before_it() -> None:
    rows = "pour pour ADP case 2\nZemblie Zemblie PROPN {} 4\nest être AUX cop 4\npriorité priorité NOUN root 0"
    of = tree(rows.format("obl"))
    assert [token.text for token in for_whom(of, word(of, "priorité"), lexicon("fr"))] == ["Zemblie"]
    of = tree(rows.format("nsubj"))
    assert for_whom(of, word(of, "priorité"), lexicon("fr")) == []


def test_a_name_to_whom_one_speaks_acts_next_and_a_thing_does_not() -> None:
    rows = f"Zembla Zembla PROPN nsubj 2\nappealed appeal VERB root 0 {FIN}\nto to ADP case 4\n{{}} obl 2\nto to PART mark 6\nsend send VERB xcomp 2 {INF}"
    assert [token.text for token in verb(rows.format("Ardavia Ardavia PROPN"), "send").subjects] == ["Ardavia"]
    assert [token.text for token in verb(rows.format("conscience conscience NOUN"), "send").subjects] == ["Zembla"]


WARNED = f"""
police police NOUN nsubj:pass 3
were be AUX aux:pass 3 {FIN}
warned warn VERB root 0 {PAST}
by by ADP case 5
Ardavia Ardavia PROPN obl 3
and and CCONJ cc 7
freed free VERB conj 3 {FIN}
hostages hostage NOUN obj 7
"""


def test_a_verb_beside_a_passive_shares_the_subject_that_both_show() -> None:
    assert places(verb(WARNED, "freed")) == (["police"], ["hostages"], [])
    assert places(verb(WARNED, "warned")) == (["Ardavia"], ["police"], [])


POLICY = f"""
Zembla Zembla PROPN nsubj 2
has have VERB root 0 {FIN}
a a DET det 4 Definite=Ind
policy policy NOUN obj 2
{{}}
selling sell VERB acl 4 {PRES}
shells shell NOUN obj {{}}
"""


@pytest.mark.parametrize(
    ("opener", "subject"), [("of of SCONJ mark 6", "Zembla"), ("already already ADV advmod 6", "policy")]
)
def test_a_gerund_behind_a_preposition_has_the_holder_of_its_noun_as_subject(opener: str, subject: str) -> None:
    assert places(verb(POLICY.format(opener, 6), "selling"))[0] == [subject]


DROPPED = """
Bolivia Bolivia PROPN nsubj 2 Number=Sing
dijo decir VERB root 0 Mood=Ind|Number=Sing|Person=3|VerbForm=Fin
que que SCONJ mark 4
{} vender VERB ccomp 2 Mood=Ind|Number={}|Person=3|VerbForm=Fin
trigo trigo NOUN obj 4
"""


def test_where_a_language_drops_subjects_a_reported_clause_has_that_of_the_verb_above() -> None:
    assert places(verb(DROPPED.format("vendió", "Sing"), "vendió", "es"))[0] == ["Bolivia"]
    assert places(verb(DROPPED.format("vendieron", "Plur"), "vendieron", "es"))[0] == []
    assert places(verb(DROPPED.format("vendió", "Sing"), "vendió", "fr"))[0] == []
