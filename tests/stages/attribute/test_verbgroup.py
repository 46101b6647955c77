"""The words of a cue: a verb with what belongs to it."""

import pytest

from recoupe.stages.attribute.verbgroup import chain_up, group, is_nominal_object, leading, negates, small, trailing
from tests.stages.attribute.trees import found, page, texts

FIN, INF = "VerbForm=Fin", "VerbForm=Inf"


def grouped(rows: str, form: str, language: str = "en") -> list[str]:
    of = page(rows, language)
    return texts(group(*found(of, form), of.lexicon))


def led(rows: str, form: str, language: str = "en") -> list[str]:
    of = page(rows, language)
    return texts(leading(*found(of, form), of.lexicon))


def trailed(rows: str, form: str, language: str = "en") -> list[str]:
    of = page(rows, language)
    return texts(trailing(*found(of, form), of.lexicon))


DECLINED = f"""
She she PRON nsubj 4
has have AUX aux 4 {FIN}
also also ADV advmod 4
declined decline VERB root 0
to to PART mark 6
say say VERB xcomp 4 {INF}
whether whether SCONJ mark 9
it it PRON nsubj 9
rains rain VERB ccomp 6
"""


def test_the_group_climbs_to_the_verb_that_leads_it_in() -> None:
    assert grouped(DECLINED, "say") == ["has", "also", "declined", "to", "say"]
    of = page(DECLINED)
    tree, say = found(of, "say")
    assert chain_up(tree, say, of.lexicon).text == "declined"


@pytest.mark.parametrize(
    "rows",
    [
        DECLINED.replace("declined decline", "ordered order"),
        DECLINED.replace("xcomp 4", "ccomp 4"),
        DECLINED.replace("also also ADV advmod 4", "crew crew NOUN obj 4").replace("4\ndeclined", "4\ndeclined"),
    ],
    ids=["another verb", "another relation", "object before"],
)
def test_another_verb_or_relation_is_not_climbed(rows: str) -> None:
    of = page(rows)
    tree, say = found(of, "say")
    top = chain_up(tree, say, of.lexicon).text
    assert top == ("declined" if "crew" in rows else "say"), "an object before its verb does not part the two"


def test_an_object_between_two_verbs_parts_them() -> None:
    rows = f"She she PRON nsubj 2\nwants want VERB root 0\ncrew crew NOUN obj 2\nto to PART mark 5\nsay say VERB xcomp 2 {INF}"
    of = page(rows)
    tree, say = found(of, "say")
    assert chain_up(tree, say, of.lexicon) is say
    of = page(rows.replace("crew crew NOUN", "it it PRON"))
    tree, say = found(of, "say")
    assert chain_up(tree, say, of.lexicon).text == "wants"


def test_a_verb_far_above_is_not_climbed() -> None:
    gap = "\n".join(f"x{n} x PUNCT punct 1" for n in range(6))
    rows = f"declined decline VERB root 0\n{gap}\nsay say VERB xcomp 1 {INF}"
    of = page(rows)
    tree, say = found(of, "say")
    assert chain_up(tree, say, of.lexicon) is say
    of = page(rows.replace("x5 x PUNCT punct 1\n", ""))
    tree, say = found(of, "say")
    assert chain_up(tree, say, of.lexicon).text == "declined"


def test_negation_and_clitics_before_a_verb_belong_to_it() -> None:
    rows = "Il il PRON nsubj 5\nn' ne ADV advmod 5\na avoir AUX aux 5\njamais jamais ADV advmod 5\ndit dire VERB root 0"
    assert led(rows, "dit", "fr") == ["n'", "a", "jamais"]
    inverted = "a avoir AUX aux 3\n-t-il il PRON nsubj 3\ndéclaré déclarer VERB root 0"
    assert led(inverted, "déclaré", "fr") == ["a"]


@pytest.mark.parametrize("relation", ["aux:tense", "cop", "advmod", "compound", "expl", "expl:comp"])
def test_small_words_of_a_verb_are_part_of_its_group(relation: str) -> None:
    assert led(f"x x X {relation} 2\nsaid say VERB root 0", "said") == ["x"]


def test_clitics_stand_inside_the_group_and_are_no_part_of_it() -> None:
    for relation in ("nsubj", "obj", "iobj"):
        assert led(f"has have AUX aux 3\nhim he PRON {relation} 3\nsaid say VERB root 0", "said") == ["has"]
    assert led("has have AUX aux 3\nhim he PRON obl 3\nsaid say VERB root 0", "said") == []


def test_a_noun_before_the_verb_ends_its_group() -> None:
    rows = "also also ADV advmod 3\nQuill Quill PROPN nsubj 3\nsaid say VERB root 0"
    assert led(rows, "said") == []


def test_a_pair_of_negations_is_part_of_the_group() -> None:
    rows = "n' ne ADV advmod 4\na avoir AUX aux 4\nni ni CCONJ cc 4\nconfirmé confirmer VERB root 0"
    assert led(rows, "confirmé", "fr") == ["n'", "a", "ni"]
    assert led(rows.replace("ni ni", "et et"), "confirmé", "fr") == []


def test_a_long_adverbial_or_one_with_a_clause_is_no_part_of_the_group() -> None:
    of = page("quite quite ADV advmod 2\nsoon soon ADV advmod 4\nhe he PRON nsubj 4\nsaid say VERB root 0")
    tree, soon = found(of, "soon")
    assert small(tree, soon)
    of = page("who who PRON nsubj 2\ncame come VERB advmod 3\nsaid say VERB root 0")
    assert not small(*found(of, "came"))
    of = page("a a X det 4\nb b X det 4\nc c X det 4\nd d ADV advmod 5\nsaid say VERB root 0")
    assert not small(*found(of, "d"))


def test_an_adverb_set_off_before_the_verb_sets_the_scene() -> None:
    rows = "Yesterday yesterday ADV advmod 3\n, , PUNCT punct 3\nsaid say VERB root 0"
    assert led(rows, "said") == []
    assert led(rows.replace(", , PUNCT punct 3", "he he PRON nsubj 3"), "said") == ["Yesterday"]


def test_a_mark_opens_the_group_of_an_infinitive_alone() -> None:
    assert led(f"to to PART mark 2\nsay say VERB root 0 {INF}", "say") == ["to"]
    assert led(f"that that SCONJ mark 2\nsaid say VERB root 0 {FIN}", "said") == []
    assert led(f"que que SCONJ mark 2\ndire dire VERB root 0 {INF}", "dire", "fr") == []


def test_an_expletive_subject_stands_outside() -> None:
    assert led("il il PRON expl:subj 2\nparaît paraître VERB root 0", "paraît", "fr") == []


def test_particle_negation_and_channel_follow_the_verb() -> None:
    rows = """
    spoke speak VERB root 0
    out out ADP compound:prt 1
    in in ADP case 5
    a a DET det 5
    statement statement NOUN obl 1
    today today NOUN nmod 5
    """
    assert trailed(rows, "spoke") == ["out", "in", "a", "statement"]
    assert trailed(rows.replace("in in ADP", "about about ADP"), "spoke") == ["out"]
    assert trailed(rows.replace("statement statement", "garden garden"), "spoke") == ["out"]
    assert trailed(rows.replace("in in ADP case 5", "now now ADV advmod 1"), "spoke") == ["out"]


def test_a_negation_behind_counts_where_it_is_near_and_no_first_half() -> None:
    rows = "dit dire VERB root 0\n{} x ADV advmod 1"
    assert trailed(rows.format("pas"), "dit", "fr") == ["pas"]
    assert trailed(rows.format("ne"), "dit", "fr") == []
    assert trailed(rows.format("hier"), "dit", "fr") == []
    far = "dit dire VERB root 0\nun un X dep 1\ndeux deux X dep 1\npas pas ADV advmod 1"
    assert trailed(far, "dit", "fr") == []


def test_a_word_negates_by_the_table_or_by_its_features() -> None:
    of = page("never never ADV root 0\nnix nix PART advmod 1 Polarity=Neg\nnow now ADV advmod 1")
    assert [negates(token, of.lexicon) for token in of.trees[0]] == [True, True, False]


def test_a_clitic_is_no_nominal_object() -> None:
    of = page(
        "saw see VERB root 0\nit it PRON obj 1\nships ship NOUN obj 1\nMay May PROPN iobj 1\ncrew crew NOUN obl 1"
    )
    assert [is_nominal_object(token) for token in of.trees[0]] == [False, False, True, True, False]
