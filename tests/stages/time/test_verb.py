"""Which verb an expression hangs from, and which way it looks."""

import pytest

from recoupe.model import Span
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.verb import Way, group_text, is_clause, verbs_above, way_of
from recoupe.syntax.tree import Tree
from tests.stages.time.trees import tree

PART, INF = "Tense=Past|VerbForm=Part", "VerbForm=Inf"
PROMISE = tree(f"""
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3 Tense=Pres|VerbForm=Fin
promis promettre VERB root 0 {PART}
de de ADP mark 5
livrer livrer VERB xcomp 3 {INF}
le le DET det 7
gaz gaz NOUN obj 5
mardi mardi NOUN obl:mod 5
""")


def span(of: Tree, word: str) -> Span:
    token = next(token for token in of if token.text == word)
    return Span(token.start, token.end)


def way(rows: str, word: str, language: str = "fr") -> Way:
    of = tree(rows)
    return way_of(of.sentence, span(of, word), grammar(language))


def test_the_verbs_above_a_word_come_from_the_nearest_to_the_root() -> None:
    assert [token.text for token in verbs_above(PROMISE, span(PROMISE, "mardi"))] == ["livrer", "promis"]
    assert [token.text for token in verbs_above(PROMISE, span(PROMISE, "Karst"))] == ["promis"]
    assert [token.text for token in verbs_above(PROMISE, span(PROMISE, "promis"))] == ["promis"]
    assert verbs_above(PROMISE, Span(900, 901)) == []


@pytest.mark.parametrize(
    ("rows", "clause"),
    [
        ("livre livrer VERB root 0", True),
        ("a avoir AUX aux 2\nlivré livrer VERB root 0", False),
        ("est être AUX cop 2\nfermé fermé ADJ amod 3\nport port NOUN root 0", False),
        ("fermé fermé ADJ root 0", True),
        ("fermé fermé ADJ amod 2\nport port NOUN root 0", False),
        ("fermé fermé ADJ amod 3\nest être AUX cop 1\nport port NOUN root 0", True),
    ],
)
def test_a_clause_is_headed_by_a_verb_a_predicate_with_a_copula_or_a_root(rows: str, clause: bool) -> None:
    of = tree(rows)
    assert is_clause(of, of.tokens[0]) is clause


def test_the_verb_group_is_the_verb_with_its_auxiliaries_in_text_order() -> None:
    assert group_text(PROMISE, PROMISE.tokens[2]) == "a promis"
    asked = tree("Will will AUX aux 3\nKarst Karst PROPN nsubj 3\nbe be AUX root 0\nbeing be AUX cop 3")
    assert group_text(asked, asked.tokens[2]) == "will be being"


@pytest.mark.parametrize(
    ("rows", "language", "expected"),
    [
        ("rencontrera rencontrer VERB root 0 Tense=Fut|VerbForm=Fin\njeudi jeudi NOUN obl:mod 1", "fr", Way(1, True)),
        ("ont avoir AUX aux:tense 2\ndéclaré déclarer VERB root 0\njeudi jeudi NOUN obl:mod 2", "fr", Way(-1, True)),
        ("will will AUX aux 2\nmeet meet VERB root 0\njeudi x NOUN obl 2", "en", Way(1, True)),
        ("livre livrer VERB root 0 Tense=Pres|VerbForm=Fin\njeudi jeudi NOUN obl:mod 1", "fr", Way()),
        ("dort dormir VERB root 0 Tense=Past|VerbForm=Fin\njeudi jeudi NOUN obl:mod 1", "fr", Way(-1, True)),
        ("dort dormir VERB root 0 Tense=Imp|VerbForm=Fin\njeudi jeudi NOUN obl:mod 1", "fr", Way(-1, True)),
        ("livre livrer VERB root 0 Mood=Cnd|VerbForm=Fin\njeudi jeudi NOUN obl:mod 1", "fr", Way(1, True)),
        (
            "serait être AUX aux:pass 2 Mood=Cnd\nlivré livrer VERB root 0\njeudi jeudi NOUN obl:mod 2",
            "fr",
            Way(1, True),
        ),
        (
            "aurait avoir AUX aux:tense 2 Mood=Cnd\nlivré livrer VERB root 0\njeudi jeudi NOUN obl:mod 2",
            "fr",
            Way(-1, True),
        ),
    ],
    ids=[
        "future",
        "perfect",
        "will",
        "present",
        "past form",
        "imperfect",
        "conditional",
        "passive conditional",
        "hearsay",
    ],
)
def test_a_verb_looks_the_way_its_group_or_its_form_says(rows: str, language: str, expected: Way) -> None:
    assert way(rows, "jeudi", language) == expected


def test_the_last_sign_of_a_verb_group_counts() -> None:
    rows = "had have AUX aux 4\nbeen be AUX aux 4\nto to PART mark 4\nleave leave VERB root 0\njeudi x NOUN obl 4\nwill will AUX aux 4"
    assert way(rows, "jeudi", "en").direction == 1


def test_where_a_verb_does_not_say_the_one_above_does_and_that_is_less_sure() -> None:
    of = PROMISE
    assert way_of(of.sentence, span(of, "mardi"), grammar("fr")) == Way(-1, False)


def test_a_third_verb_is_not_asked() -> None:
    rows = f"""
    rencontrera rencontrer VERB root 0 VerbForm=Fin
    livrer livrer VERB xcomp 1 {INF}
    fermer fermer VERB xcomp 2 {INF}
    jeudi jeudi NOUN obl:mod 3
    """
    assert way(rows, "jeudi") == Way()


@pytest.mark.parametrize(("relation", "direction"), [("acl", 1), ("root", 1), ("xcomp", 0), ("advcl", 0)])
def test_an_infinitive_is_still_to_come_where_it_describes_a_thing_or_stands_alone(
    relation: str, direction: int
) -> None:
    head = "0" if relation == "root" else "1"
    rows = f"port port NOUN {'root 0' if head == '1' else 'nsubj 2'}\nouvrir ouvrir VERB {relation} {head} {INF}\njeudi x NOUN obl 2"
    assert way(rows, "jeudi").direction == direction


def test_a_passive_infinitive_is_one_and_a_perfect_one_is_none() -> None:
    held = f"summit summit NOUN root 0\nbe be AUX aux:pass 3 {INF}\nheld hold VERB acl 1 {PART}\njeudi x NOUN obl 3"
    assert way(held, "jeudi", "en").direction == 1
    was = held.replace(INF, "VerbForm=Fin|Tense=Past").replace("be be", "was be")
    assert way(was, "jeudi", "en").direction == -1


def test_what_is_to_be_done_lies_ahead() -> None:
    rows = f"is be AUX cop 3 Tense=Pres|VerbForm=Fin\nto to PART mark 3\nmeet meet VERB xcomp 5 {INF}\njeudi x NOUN obl 3\nx x X root 0"
    assert way(rows, "jeudi", "en").direction == 1
    assert way(rows.replace("Tense=Pres", "Tense=Past"), "jeudi", "en").direction == 0


@pytest.mark.parametrize(
    ("row", "direction"),
    [
        (f"remises remettre VERB acl 1 {PART}", -1),
        ("remettant remettre VERB acl 1 Tense=Pres|VerbForm=Part", 0),
        (f"remises remettre VERB advcl 1 {PART}", 0),
    ],
)
def test_a_past_participle_that_describes_a_thing_looks_back(row: str, direction: int) -> None:
    assert way(f"vedettes vedette NOUN nsubj 1\n{row}\njeudi x NOUN obl 2", "jeudi").direction == direction


def test_a_participle_with_an_auxiliary_of_tense_looks_back_and_another_form_does_not() -> None:
    rows = f"s' se PRON expl 3\nest être AUX aux:tense 3\nxx xx VERB root 0 {PART}\njeudi x NOUN obl 3"
    assert way(rows, "jeudi").direction == -1
    assert way(rows.replace(PART, "VerbForm=Fin|Tense=Past"), "jeudi").direction == 0
