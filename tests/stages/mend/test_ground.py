"""The questions that mendings ask of a tree."""

import pytest

from recoupe.lang.reporting import lexicon_of
from recoupe.stages.mend.ground import Ground
from recoupe.syntax import Tree
from tests.stages.mend.trees import drawn

PAST, PERFECT = "Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Part"


def ground(rows: str, language: str = "en") -> Ground:
    return Ground(Tree(drawn(rows)), lexicon_of(language))


JOINED = ground(
    f"""
    Quill Quill PROPN nsubj 3
    has have AUX aux 3 Tense=Pres|VerbForm=Fin
    said say VERB root 0 {PERFECT}
    and and CCONJ cc 5
    written write VERB conj 3 {PERFECT}
    and and CCONJ cc 7
    left leave VERB conj 3 {PAST}
    """
)


@pytest.mark.parametrize(
    ("lemma", "known", "speaks"),
    [("say", True, True), ("Say", True, True), ("want", True, False), ("praise", True, False), ("sink", False, False)],
)
def test_to_want_and_to_praise_report_but_announce_no_words(lemma: str, known: bool, speaks: bool) -> None:
    one = ground(f"word {lemma} VERB root 0 {PAST}")
    (verb,) = one.tree
    assert (one.cue(verb) is not None, one.speaks(verb)) == (known, speaks)


def test_a_word_is_looked_up_in_its_own_language() -> None:
    one = ground(f"prévient prévenir VERB root 0 {PAST}", "fr")
    assert one.speaks(one.tree.tokens[0])
    assert not ground(f"prévient prévenir VERB root 0 {PAST}").speaks(one.tree.tokens[0])


def test_reporting_verbs_come_in_the_order_of_the_text_and_a_noun_is_none() -> None:
    one = ground(
        f"""
        Quill Quill PROPN nsubj 2
        said say VERB root 0 {PAST}
        his his PRON nmod:poss 4
        say say NOUN nsubj 5
        warned warn VERB ccomp 2 {PAST}
        sinking sink VERB advcl 5
        """
    )
    assert [verb.text for verb in one.reporting()] == ["said", "warned"]


def test_two_participles_of_one_auxiliary_and_none_are_two_forms() -> None:
    said, written, left = (JOINED.tree.tokens[place] for place in (2, 4, 6))
    assert not JOINED.same_form(said, left), "has said, left"
    assert not JOINED.same_form(said, written), "has said, written"
    assert JOINED.same_form(said, said)


def test_an_auxiliary_tells_the_form_and_only_one_that_stands_before() -> None:
    before = ground(
        """
        has have AUX aux 2 Tense=Pres|VerbForm=Fin
        said say VERB root 0 Tense=Past|VerbForm=Part
        has have AUX aux 4 Tense=Pres|VerbForm=Fin
        left leave VERB conj 2 Tense=Past|VerbForm=Fin
        did do AUX aux 4 Tense=Past|VerbForm=Fin
        """
    )
    said, left = before.tree.tokens[1], before.tree.tokens[3]
    assert before.same_form(said, left)
    after = ground(
        """
        said say VERB root 0 Tense=Past|VerbForm=Fin
        left leave VERB conj 1 Tense=Past|VerbForm=Fin
        has have AUX aux 2 Tense=Pres|VerbForm=Fin
        """
    )
    assert after.same_form(after.tree.tokens[0], after.tree.tokens[1])


@pytest.mark.parametrize(
    ("other", "same"),
    [("Mood=Ind|Tense=Past|VerbForm=Fin", True), ("Mood=Ind|Tense=Pres|VerbForm=Fin", False),
     ("Mood=Sub|Tense=Past|VerbForm=Fin", False), ("Mood=Ind|Tense=Past|VerbForm=Part", False)],
)  # fmt: skip
def test_form_is_tense_mood_and_sort_of_verb(other: str, same: bool) -> None:
    one = ground(f"said say VERB root 0 Mood=Ind|Tense=Past|VerbForm=Fin\nleft leave VERB conj 1 {other}")
    assert one.same_form(*one.tree.tokens) is same


def test_a_branch_begins_at_its_first_word() -> None:
    one = ground(
        f"""
        Quill Quill PROPN nsubj 2
        said say VERB root 0 {PAST}
        the the DET det 5
        old old ADJ amod 5
        ship ship NOUN nsubj 6
        sank sink VERB ccomp 2 {PAST}
        """
    )
    assert [one.begins(one.tree.tokens[place]).text for place in (4, 5, 1, 0)] == ["the", "the", "Quill", "Quill"]


def test_the_group_of_a_verb_begins_with_its_short_words() -> None:
    one = ground(
        """
        Quill Quill PROPN nsubj 6
        ne ne PART advmod 6
        l' le PRON obj 6
        a avoir AUX aux 6
        pas pas ADV advmod 6
        dit dire VERB root 0
        hier hier ADV advmod 6
        """,
        "fr",
    )
    assert one.group_start(one.tree.tokens[5]) == 1
    assert one.group_start(one.tree.tokens[0]) == 0


@pytest.mark.parametrize("relation", ["aux", "expl", "advmod", "obj", "iobj"])
def test_short_words_of_these_relations_begin_a_group(relation: str) -> None:
    one = ground(f"x x PRON {relation} 2\nsaw see VERB root 0")
    assert one.group_start(one.tree.tokens[1]) == 0
    other = ground("x x NOUN nsubj 2\nsaw see VERB root 0")
    assert other.group_start(other.tree.tokens[1]) == 1


def test_an_object_of_several_words_or_behind_the_verb_is_no_part_of_its_group() -> None:
    one = ground(
        f"""
        The the DET det 2
        ship ship NOUN obj 4
        Quill Quill PROPN nsubj 4
        saw see VERB root 0 {PAST}
        yesterday yesterday ADV advmod 4
        """
    )
    assert one.group_start(one.tree.tokens[3]) == 3


def test_a_conjugated_verb_is_no_infinitive_and_no_noun() -> None:
    one = ground(
        f"""
        left leave VERB root 0 {PAST}
        leave leave VERB xcomp 1 VerbForm=Inf
        ship ship NOUN obj 2 VerbForm=Fin
        """
    )
    assert [one.conjugated(token) for token in one.tree] == [True, False, False]
