"""Questions of a clause."""

import pytest

from recoupe.stages.claim.clause import (
    antecedent,
    clause_head,
    is_circumstance,
    is_passive,
    is_present_participle,
    is_reflexive,
    is_relative,
)
from recoupe.stages.claim.lexicon import lexicon
from tests.stages.claim.trees import tree, word

PAST, PRES = "VerbForm=Part|Tense=Past", "VerbForm=Part|Tense=Pres"


@pytest.mark.parametrize(
    ("rows", "passive"),
    [
        (f"obus obus NOUN root 0\nlivrés livrer VERB acl 1 {PAST}", True),
        (f"obus obus NOUN root 0\nlivrés livrer VERB acl 1 {PRES}", False),
        (f"obus obus NOUN root 0\nlivrés livrer VERB conj 1 {PAST}", False),
        (f"Karst Karst PROPN nsubj 3\nest être AUX aux 3\nlivrés arriver VERB root 0 {PAST}", False),
        (f"obus obus NOUN nsubj:pass 3\nsont être AUX aux:pass 3\nlivrés livrer VERB root 0 {PAST}", True),
        (f"Karst Karst PROPN nsubj 2\nlivrés livrer VERB acl 3 {PAST}\nVara Vara PROPN obj 2", False),
        ("Karst Karst PROPN nsubj 2\nlivrés livrer VERB root 0 Number=Plur|VerbForm=Part|Voice=Pass", True),
        (f"s' se PRON expl 2 Reflex=Yes\nlivrés rendre VERB acl 3 {PAST}\nport port NOUN root 0", False),
        (f"s' se PRON expl:pass 2 Reflex=Yes\nlivrés vendre VERB root 0 {PAST}", True),
        (f"wants want VERB root 0\nfirm firm NOUN obj 1\nlivrés list VERB xcomp 1 {PAST}", True),
        (f"wants want VERB root 0\nlivrés list VERB xcomp 1 {PAST}", False),
        ("livrés livrer VERB root 0 VerbForm=Fin", False),
        ("Karst Karst PROPN nsubj 2\nlivrés deliver VERB root 0 VerbForm=Part|Voice=Pass", False),
        (
            f"a avoir AUX aux 2\nreçu recevoir VERB root 0 {PAST}\nlivrés livrer VERB conj 2 {PAST}|Number=Plur|Voice=Pass",
            False,
        ),
        (
            f"est être AUX aux:pass 2\nreçu recevoir VERB root 0 {PAST}\nlivrés livrer VERB conj 2 {PAST}|Number=Plur",
            True,
        ),
        ("reçu receive VERB root 0 VerbForm=Fin\nlivrés deliver VERB conj 1 VerbForm=Part|Voice=Pass", False),
        (f"plan plan NOUN root 0\nreçu receive VERB acl 1 {PAST}\nlivrés deliver VERB conj 2 {PAST}|Voice=Pass", True),
    ],
)
def test_a_verb_is_passive_by_its_auxiliary_or_as_a_bare_participle(rows: str, passive: bool) -> None:
    of = tree(rows)
    assert is_passive(of, word(of, "livrés")) is passive


def test_a_gerund_is_a_participle_of_the_present() -> None:
    of = tree(f"selling sell VERB root 0 VerbForm=Ger\nsent send VERB dep 1 {PAST}\ngoing go VERB dep 1 {PRES}")
    assert [is_present_participle(token) for token in of] == [True, False, True]


def test_a_verb_is_reflexive_by_its_pronoun() -> None:
    rows = "se se PRON {} 2 Reflex=Yes\nrend rendre VERB root 0"
    found = [
        is_reflexive(of := tree(rows.format(relation)), word(of, "rend")) for relation in ("expl", "obj", "iobj", "obl")
    ]
    assert found == [True, True, True, False]


PURPOSE = """
accuse accuser VERB root 0 VerbForm=Fin
Vara Vara PROPN obj 1
de de ADP mark 4
contourner contourner VERB xcomp 1 VerbForm=Inf
{} {} ADP mark 6
livrer livrer VERB {} 1 VerbForm=Inf
"""


def test_a_clause_of_purpose_goes_with_the_nearer_infinitive() -> None:
    def head(mark: str, relation: str = "advcl") -> str | None:
        of = tree(PURPOSE.format(mark, mark, relation))
        found = clause_head(of, word(of, "livrer"), lexicon("fr"))
        return found.text if found else None

    assert head("pour") == "contourner"
    assert head("en") == "accuse"
    assert head("pour", "xcomp") == "accuse"
    of = tree(PURPOSE.format("pour", "pour", "advcl"))
    assert clause_head(of, word(of, "accuse"), lexicon("fr")) is None


@pytest.mark.parametrize(
    ("mark", "relation", "form", "beside"),
    [
        ("after", "advcl", PRES, True), ("to", "advcl", "VerbForm=Inf", False), ("after", "xcomp", PRES, False),
        ("", "advcl", PRES, True), ("", "advcl", PAST, False), ("by", "conj", PRES, False),
    ],
)  # fmt: skip
def test_a_circumstance_is_no_part_of_what_happens(mark: str, relation: str, form: str, beside: bool) -> None:
    opening = f"{mark} {mark} SCONJ mark 3" if mark else "x x X dep 1"
    of = tree(f"fell fall VERB root 0\n{opening}\nviolating violate VERB {relation} 1 {form}")
    assert is_circumstance(of, word(of, "violating"), lexicon("en")) is beside


def test_a_relative_pronoun_takes_up_its_noun_and_another_word_itself() -> None:
    of = tree(
        "pays pays NOUN root 0\nqui qui PRON nsubj 3 PronType=Rel\nlivre livrer VERB acl:relcl 1\nobus obus NOUN obj 3"
    )
    words = lexicon("fr")
    assert antecedent(of, word(of, "qui"), words).text == "pays"
    assert antecedent(of, word(of, "obus"), words).text == "obus"
    assert [is_relative(token, words) for token in of] == [False, True, False, False]


def test_a_plural_verb_takes_up_all_that_is_joined() -> None:
    rows = "Zemblie Zemblie PROPN root 0\nallié allié NOUN conj 1\nqui qui PRON nsubj 4 PronType=Rel\nlivrent livrer VERB acl:relcl 2 VerbForm=Fin|Number={}"
    for number, noun in (("Plur", "Zemblie"), ("Sing", "allié")):
        of = tree(rows.format(number))
        assert antecedent(of, word(of, "qui"), lexicon("fr")).text == noun


@pytest.mark.parametrize(("opener", "answer"), [("when when ADV advmod 4", True), ("often often ADV advmod 4", False)])
def test_an_adverb_that_opens_a_clause_of_time_makes_it_a_circumstance(opener: str, answer: bool) -> None:
    of = tree(f"halted halt VERB root 0\n{opener}\nKarst Karst PROPN nsubj 4\nleft leave VERB advcl 1 VerbForm=Fin")
    assert is_circumstance(of, word(of, "left"), lexicon("en")) is answer
