"""Who speaks: from a cue to the noun phrase of its source."""

import pytest

from recoupe.stages.attribute.draft import NOBODY
from recoupe.stages.attribute.source import agent, branch, day, expletive, phrase, source_above, source_of, subject
from tests.stages.attribute.trees import found, named, page

FIN, PART = "VerbForm=Fin|Tense=Past", "VerbForm=Part|Tense=Past"
GERUND, REL = "VerbForm=Part|Tense=Pres", "PronType=Rel"


def who(rows: str, verb: str, language: str = "en") -> str:
    of = page(rows, language)
    return named(of, source_of(of, *found(of, verb)))


def phrased(rows: str, head: str, language: str = "en", without: frozenset[int] = frozenset()) -> str:
    of = page(rows, language)
    return named(of, phrase(of, *found(of, head), without=without))


def test_the_subject_is_the_source_of_an_active_verb() -> None:
    assert who(f"The the DET det 2\nmayor mayor NOUN nsubj 3\nsaid say VERB root 0 {FIN}", "said") == "The mayor"


def test_the_agent_is_the_source_of_a_passive_and_without_one_nobody() -> None:
    rows = f"""
    plan plan NOUN nsubj:pass 3
    was be AUX aux:pass 3 {FIN}
    rejected reject VERB root 0 {PART}
    by by ADP case 6
    the the DET det 6
    council council NOUN obl 3
    """
    assert who(rows, "rejected") == "the council"
    assert who(rows.replace("by by", "near near"), "rejected") == ""
    of = page(rows)
    assert source_of(of, *found(of, "rejected")).strength == 0.95


@pytest.mark.parametrize(
    ("case", "relation", "is_agent"),
    [
        ("by by ADP case 2\n", "obl", True),
        ("with with ADP case 2\n", "obl", False),
        ("", "obl:agent", True),
        ("", "obl", False),
    ],
)
def test_an_agent_is_led_in_by_its_word_or_named_by_its_relation(case: str, relation: str, is_agent: bool) -> None:
    at = 2 if case else 1
    of = page(f"{case}council council NOUN {relation} {at + 1}\nrejected reject VERB root 0")
    assert (agent(of, *found(of, "rejected")) is not None) is is_agent


def test_a_day_is_a_subject_only_where_there_is_nothing_else_and_never_speaks() -> None:
    rows = f"Monday Monday PROPN nsubj 3\nQuill Quill PROPN nsubj 3\nsaid say VERB root 0 {FIN}"
    of = page(rows)
    tree, said = found(of, "said")
    assert subject(of, tree, said).text == "Quill"  # type: ignore[union-attr]
    alone = rows.replace("Quill Quill PROPN nsubj 3", "loudly loudly ADV advmod 3")
    of = page(alone)
    tree, said = found(of, "said")
    assert subject(of, tree, said).text == "Monday"  # type: ignore[union-attr]
    assert who(alone, "said") == ""
    assert [day(of, token) for token in tree] == [True, False, False]


def test_a_passive_subject_is_no_subject_and_one_before_a_semicolon_is_the_last_choice() -> None:
    of = page(f"plan plan NOUN nsubj:pass 2\nsaid say VERB root 0 {FIN}")
    assert subject(of, *found(of, "said")) is None
    of = page(f"Cha Cha PROPN nsubj 4\n; ; PUNCT punct 4\nQuill Quill PROPN nsubj 4\nsaid say VERB root 0 {FIN}")
    assert subject(of, *found(of, "said")).text == "Quill"  # type: ignore[union-attr]
    of = page(f"Cha Cha PROPN nsubj 3\n; ; PUNCT punct 3\nsaid say VERB root 0 {FIN}")
    assert subject(of, *found(of, "said")).text == "Cha"  # type: ignore[union-attr]


def test_it_that_stands_for_a_clause_says_nothing() -> None:
    of = page("it it PRON expl 2\nsays say VERB root 0")
    tree, says = found(of, "says")
    assert expletive(of, tree.tokens[0])
    assert source_of(of, tree, says) == NOBODY
    clause = "it it PRON nsubj 2\nsays say VERB root 0\nthat that SCONJ mark 4\nrains rain VERB {} 2"
    assert who(clause.format("csubj"), "says") == ""
    assert who(clause.format("ccomp"), "says") == "it"
    assert who("it it PRON nsubj 2\nclear clear ADJ root 0", "clear") == ""
    assert not expletive(of, says)


def test_a_relative_word_speaks_for_the_noun_before_it() -> None:
    rows = f"""
    Le le DET det 2
    maire maire NOUN nsubj 7
    , , PUNCT punct 5
    qui qui PRON nsubj 5 {REL}
    dit dire VERB acl:relcl 2 {FIN}
    oui oui INTJ obj 5
    part partir VERB root 0 {FIN}
    """
    assert who(rows, "dit", "fr") == "Le maire"
    assert who(rows.replace("acl:relcl 2", "ccomp 7"), "dit", "fr") == ""


SHARED = f"""
Quill Quill PROPN nsubj 2
rose rise VERB root 0 {FIN}
, , PUNCT punct 4
saying say VERB {{}} 2 {{}}
so so ADV advmod 4
"""


@pytest.mark.parametrize(
    ("relation", "form", "source"),
    [
        ("advcl", GERUND, "Quill"), ("conj", FIN, "Quill"), ("xcomp", "VerbForm=Inf", "Quill"), ("parataxis", GERUND, "Quill"),
        ("parataxis", FIN, ""), ("ccomp", FIN, ""),
    ],
)  # fmt: skip
def test_a_verb_without_a_subject_shares_that_of_the_verb_above(relation: str, form: str, source: str) -> None:
    assert who(SHARED.format(relation, form), "saying") == source


def test_what_is_shared_is_less_sure_the_deeper_it_lies() -> None:
    of = page(SHARED.format("advcl", GERUND))
    assert source_of(of, *found(of, "saying")).strength == pytest.approx(0.95)
    chain = "Quill Quill PROPN nsubj 2\nv1 x VERB root 0\n" + "\n".join(f"v{n} x VERB conj {n}" for n in range(2, 9))
    assert who(chain, "v6") == "Quill"
    assert who(chain, "v7") == ""


def test_below_a_passive_the_patient_speaks() -> None:
    rows = SHARED.format("advcl", GERUND).replace("nsubj 2", "nsubj:pass 2")
    assert who(rows, "saying") == "Quill"
    assert who(rows.replace("nsubj:pass", "obl"), "saying") == ""


def test_whom_one_asks_acts_next() -> None:
    rows = f"""
    Quill Quill PROPN nsubj 2
    asked ask VERB root 0 {FIN}
    the the DET det 4
    minister minister NOUN obj 2
    to to PART mark 6
    explain explain VERB xcomp 2 VerbForm=Inf
    """
    assert who(rows, "explain") == "the minister"
    assert who(rows.replace("NOUN obj 2", "NOUN obl 2"), "explain") == "Quill"


def test_a_noun_says_what_a_participle_behind_it_says() -> None:
    rows = f"a a DET det 2\nmemo memo NOUN nsubj 5\nstating state VERB acl 2 {GERUND}\nso so ADV advmod 3\ncame come VERB root 0"
    assert who(rows, "stating") == "a memo"
    copula = f"Quill Quill PROPN nsubj 3\nwas be AUX cop 3\nforefront forefront NOUN root 0\nclaiming claim VERB acl 3 {GERUND}"
    assert who(copula, "claiming") == "Quill"
    assert who(copula.replace("Quill Quill PROPN", "she she PRON"), "claiming") == "forefront"


def test_a_word_of_quantity_read_as_an_adverb_speaks() -> None:
    assert who("beaucoup beaucoup ADV advmod 2\ncraignent craindre VERB root 0", "craignent", "fr") == "beaucoup"
    assert who("bien bien ADV advmod 2\ncraignent craindre VERB root 0", "craignent", "fr") == ""


def test_the_verb_above_lends_its_subject() -> None:
    rows = f"Valmere Valmere PROPN nsubj 2\ndenies deny VERB root 0 {FIN}\nsays say VERB conj 2 {FIN}"
    of = page(rows)
    assert named(of, source_above(of, *found(of, "says"))) == "Valmere"
    assert source_above(of, *found(of, "denies")) == NOBODY
    assert source_above(of, *found(of, "Valmere")) != NOBODY


def test_a_phrase_is_its_whole_branch_without_its_preposition_and_loose_ends() -> None:
    rows = """
    with with ADP case 3
    the the DET det 3
    mayor mayor NOUN obl 9
    of of ADP case 5
    Arlmouth Arlmouth PROPN nmod 3
    and and CCONJ cc 7
    Cha Cha PROPN conj 3
    Sir sir NOUN vocative 3
    said say VERB root 0
    """
    assert phrased(rows, "mayor") == "the mayor of Arlmouth and Cha"
    of = page(rows)
    source = phrase(of, *found(of, "mayor"))
    assert [head.text for head in source.heads] == ["mayor", "Cha"]
    assert phrased(rows, "mayor", without=frozenset({3, 4, 5, 6})) == "the mayor"
    assert phrase(of, *found(of, "mayor"), without=frozenset(range(9))) == NOBODY


def test_what_a_source_does_beside_its_saying_is_no_part_of_it() -> None:
    rows = f"""
    Quill Quill PROPN nsubj 7
    , , PUNCT punct 3
    citing cite VERB acl 1 {GERUND}
    a a DET det 5
    note note NOUN obj 3
    , , PUNCT punct 3
    spoke speak VERB root 0
    """
    assert phrased(rows, "Quill") == "Quill"
    assert phrased(rows.replace("Tense=Pres", "Tense=Past"), "Quill") == "Quill, citing a note"
    unmarked = rows.replace(", , PUNCT punct 3\n    citing", "now now ADV advmod 3\n    citing")
    assert phrased(unmarked, "Quill") == "Quill now citing a note"


TOO = f"""
minister minister NOUN nsubj 6
, , PUNCT punct 4
who who PRON nsubj 4 {REL}
told tell VERB acl:relcl 1 {FIN}
reporters reporter NOUN obj 4
added add VERB root 0
"""


def test_a_relative_clause_that_says_something_itself_is_no_part_of_the_source() -> None:
    assert phrased(TOO, "minister") == "minister"
    assert phrased(TOO.replace("told tell", "fed feed"), "minister") == "minister, who fed reporters"
    assert (
        phrased(TOO.replace(", , PUNCT punct 4", "there there ADV advmod 1"), "minister")
        == "minister there who told reporters"
    )


def test_a_noun_with_a_copula_is_a_source_without_its_clause() -> None:
    rows = "Cha Cha PROPN nsubj 4\nis be AUX cop 4\nthe the DET det 4\nmayor mayor NOUN root 0"
    assert phrased(rows, "mayor") == "the mayor"
    assert phrased(rows.replace("AUX cop", "AUX dep"), "mayor") == "Cha is the mayor"


@pytest.mark.parametrize("relation", ["advmod", "advcl", "obl", "mark", "aux", "expl", "nsubj"])
def test_what_belongs_to_the_clause_of_such_a_noun_is_no_part_of_the_source(relation: str) -> None:
    rows = f"thus thus X {relation} 4\nis be AUX cop 4\nthe the DET det 4\nmayor mayor NOUN root 0"
    assert phrased(rows, "mayor") == "the mayor"
    assert phrased(rows.replace("is be AUX cop 4", "of of X dep 4"), "mayor") == "thus of the mayor"


def test_a_relative_word_that_opens_a_phrase_falls_off() -> None:
    assert phrased("dont dont PRON nmod 2 PronType=Rel\nmaire maire NOUN root 0", "maire", "fr") == "maire"


def test_a_relative_clause_of_a_few_words_tells_who_is_meant() -> None:
    rows = "minister minister NOUN root 0\nwho who PRON nsubj 3 PronType=Rel\ntold tell VERB acl:relcl 1\nus we PRON obj 3\n"
    few, many = (rows + "\n".join(f"w{n} w X dep 3" for n in range(count)) for count in (4, 5))
    assert phrased(few, "minister") == "minister who told us w0 w1 w2 w3"
    assert phrased(many, "minister") == "minister"


def test_the_paper_that_is_spoken_to_is_no_part_of_the_source() -> None:
    rows = f"""
    ont avoir AUX aux 2
    déclaré déclarer VERB root 0 {PART}
    des un DET det 4
    élus élu NOUN nsubj 2
    à à ADP case 6
    {{}} x PROPN nmod 4
    """
    assert who(rows.format("Reuters"), "déclaré", "fr") == "des élus"
    assert who(rows.format("Arlmouth"), "déclaré", "fr") == "des élus à Arlmouth"


def test_a_branch_is_a_word_and_all_below_it() -> None:
    of = page(TOO)
    tree, told = found(of, "told")
    assert branch(tree, told) == {1, 2, 3, 4}
