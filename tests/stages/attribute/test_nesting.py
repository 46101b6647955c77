from recoupe.model import Sentence, Span, Token
from recoupe.model.text import Span as Range
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.nesting import parents_of
from recoupe.syntax import Tree

WORD = Token(i=0, start=0, end=1, text="x", lemma="x", upos="VERB", deprel="root", head=0)
TREE = Tree(Sentence(document_id="d", start=0, end=1, block=0, kind="body", tokens=(WORD,)))  # type: ignore[arg-type]


def draft(cue: tuple[int, int], *content: tuple[int, int], anchor: tuple[int, int] | None = None) -> Draft:
    head = None if anchor is None else Token(
        i=0, start=anchor[0], end=anchor[1], text="x", lemma="x", upos="VERB", deprel="root", head=0
    )  # fmt: skip
    return Draft(
        form="clause", cue_row=None, tree=TREE, anchor=head, source=NOBODY, cue=(Span(*cue),),
        content=tuple(Range(*each) for each in content),
    )  # fmt: skip


def test_a_cue_inside_a_content_makes_a_child():
    assert parents_of([draft((9, 16), (17, 50)), draft((23, 26), (27, 50))]) == [None, 0]


def test_the_smallest_content_that_holds_the_cue_is_the_parent():
    outer, middle, inner = draft((0, 4), (5, 90)), draft((10, 14), (15, 80)), draft((20, 24), (25, 70))
    assert parents_of([outer, middle, inner]) == [None, 0, 1]
    assert parents_of([inner, outer, middle]) == [2, None, 1]


def test_a_cue_that_touches_the_edge_of_a_content_is_inside_and_one_beyond_is_not():
    assert parents_of([draft((0, 4), (5, 20)), draft((15, 20), (30, 40))]) == [None, 0]
    assert parents_of([draft((0, 4), (5, 20)), draft((5, 9), (30, 40))]) == [None, 0]
    assert parents_of([draft((0, 4), (5, 20)), draft((15, 21), (30, 40))]) == [None, None]
    assert parents_of([draft((0, 4), (5, 20)), draft((20, 24), (30, 40))]) == [None, None]


def test_the_head_of_a_cue_decides_where_it_starts_before_what_it_stands_in():
    declined = draft((3, 30), (40, 50), anchor=(22, 30))
    assert parents_of([draft((0, 2), (20, 60)), declined]) == [None, 0]


def test_a_saying_stands_not_in_itself():
    assert parents_of([draft((5, 9), (0, 20))]) == [None]


def test_two_that_hold_one_another_make_no_circle():
    assert parents_of([draft((0, 2), (10, 20)), draft((12, 14), (0, 5))]).count(None) >= 1


def test_any_of_several_ranges_of_a_content_may_hold_the_cue():
    assert parents_of([draft((0, 2), (3, 6), (10, 20)), draft((12, 14), (15, 20))]) == [None, 0]
