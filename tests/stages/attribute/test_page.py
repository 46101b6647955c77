"""A reading laid out for attribution."""

from dataclasses import replace

import pytest

from recoupe.model import Block, BlockKind, Document, Mention, MentionKind, Reading, Span
from recoupe.stages.attribute.page import joined, lay_out, plain_spans, runs, spans_of, trimmed, widened
from tests.stages.attribute.trees import found, page, reading, texts, words

SAID = """
“ “ PUNCT punct 3
We we PRON nsubj 3
leave leave VERB ccomp 7
” ” PUNCT punct 3
, , PUNCT punct 3
Quill Quill PROPN nsubj 7
said say VERB root 0
. . PUNCT punct 7
--
“ “ PUNCT punct 2
Now now ADV root 0
” ” PUNCT punct 2
"""


def test_what_stands_in_quotations_is_found_by_its_place() -> None:
    of = page(SAID)
    assert [of.text[q.start : q.end] for q in of.quotations] == ["“We leave”", "“Now”"]
    first = of.quotations[0]
    held = [of.quotation_at(at) for at in (first.start, first.end - 1, first.end, len(of.text) - 1)]
    assert held == [first, first, None, of.quotations[1]]
    assert [of.quoted(found(of, word)[1]) for word in ("We", "Quill")] == [True, False]


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [(0, 1, 1), (9, 30, 2), (10, 20, 0), (9, 10, 1), (24, 25, 1), (0, 99, 2), (10, 25, 1), (10, 24, 0)],
)
def test_quotations_within_a_range_share_a_letter_with_it(start: int, end: int, count: int) -> None:
    of = page(SAID)
    assert of.text[10] == ","
    assert of.text[24] == "“"
    assert len(of.quotations_within(Span(start, end))) == count


def test_furniture_has_no_tree_and_keeps_its_number() -> None:
    read = reading(SAID)
    first, second = read.sentences
    of = lay_out(replace(read, sentences=(replace(first, kind=BlockKind.FURNITURE), second)))
    assert [tree.sentence for tree in of.trees] == [second]
    assert list(of.sentences) == [1]
    assert of.words[0][0] == (0, 0)


def test_a_tree_is_found_by_an_offset_at_or_behind_its_start() -> None:
    of = page(SAID)
    assert [of.tree_index(at) for at in (-1, 0, 23, 24, 99)] == [-1, 0, 0, 1, 1]


def test_words_within_ranges_share_a_letter_with_them() -> None:
    of = page(SAID)
    at = of.text.index("leave")
    assert [token.text for _, token in of.words_within([Span(at - 1, at + 1), Span(0, 1)])] == ["leave", "“"]
    assert [token.text for _, token in of.words_within([Span(at + 4, at + 5)])] == ["leave"]
    assert of.words_within([Span(900, 901)]) == []


def test_mentions_within_a_range_come_in_text_order_however_long() -> None:
    read = reading(SAID)
    spans = [(12, 17), (0, 10), (1, 3)]
    mentions = tuple(
        Mention(document_id="doc", start=a, end=b, text="x", kind=MentionKind.NAME, schema="Person") for a, b in spans
    )
    of = lay_out(replace(read, mentions=mentions))
    starts = [[m.start for m in of.mentions_within(Span(*span))] for span in ((9, 13), (10, 12), (2, 3), (17, 20))]
    assert starts == [[0, 12], [], [0, 1], []]


def test_paragraphs_are_blocks_that_are_read_else_lines() -> None:
    text = "Un titre\n  \nUn port. \nCrédit"
    document = Document(id="doc", path="", text=text, language="fr")
    assert lay_out(Reading(document=document)).paragraphs == (Span(0, 8), Span(12, 20), Span(22, 28))
    blocks = (Block(start=0, end=8, kind=BlockKind.TITLE), Block(start=22, end=28, kind=BlockKind.FURNITURE))
    assert lay_out(Reading(document=document, blocks=blocks)).paragraphs == (Span(0, 8),)


def scare(relation: str, before: str = "has have AUX aux 6") -> list[str]:
    rows = (
        f"Ordria Ordria PROPN nsubj 6\n{before}\n“ “ PUNCT punct 4\nflatly flatly ADV {relation} 6\n”  ” PUNCT punct 4"
    )
    made = page(f"{rows}\ndenied deny VERB root 0\nit it PRON obj 6")
    return [made.text[q.start : q.end] for q in made.quotations]


def test_an_adverb_in_marks_between_an_auxiliary_and_its_verb_is_no_quotation() -> None:
    assert scare("advmod") == []
    assert scare("obj") == ["“flatly”"]
    assert scare("advmod", "soon soon ADV advmod 6") == ["“flatly”"]


CHAIN = """
The the DET det 2
ship ship NOUN nsubj 5
( ( PUNCT punct 5
she she PRON nsubj 5
said say VERB root 0
, , PUNCT punct 5
she she PRON nsubj 8
left leave VERB conj 5
) ) PUNCT punct 8
"""


def test_words_with_nothing_but_marks_between_them_are_one_run() -> None:
    of = page(CHAIN)
    (tree,) = of.trees
    picked = [tree.tokens[i] for i in (8, 7, 4, 1, 0, 2, 5)]
    assert [texts(run) for run in runs(tree, picked)] == [["The", "ship"], ["said"], ["left"]]
    assert [texts(run) for run in runs(tree, [tree.tokens[i] for i in (4, 6)])] == [["said", "she"]]


def test_ranges_of_words_take_in_the_marks_of_their_quotation() -> None:
    of = page(SAID)
    tree = of.trees[0]
    assert words(of, spans_of(of, tree, tree.tokens[1:3])) == "“We leave”"
    assert words(of, plain_spans(of, tree, tree.tokens[1:3])) == "We leave"
    assert words(of, spans_of(of, tree, tree.tokens[1:2])) == "“We"


def test_an_inverted_pronoun_loses_its_hyphens() -> None:
    of = page("a avoir AUX aux 3\n-t-il il PRON nsubj 3\ndit dire VERB root 0", "fr")
    tree = of.trees[0]
    assert words(of, plain_spans(of, tree, tree.tokens[1:2])) == "il"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(1, 9, "“We leave”"), (0, 10, "“We leave”"), (4, 9, "leave”"), (1, 3, "“We"), (12, 17, "Quill")],
)
def test_a_range_is_widened_to_marks_at_its_edges(start: int, end: int, expected: str) -> None:
    of = page(SAID)
    span = widened(of, Span(start, end))
    assert of.text[span.start : span.end] == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(6, 9), (0, 5)], [(0, 9)]),
        ([(0, 3), (4, 5)], [(0, 3), (4, 5)]),
        ([(0, 5), (2, 3)], [(0, 5)]),
        ([(0, 2), (2, 3)], [(0, 3)]),
        ([], []),
    ],
)
def test_ranges_with_only_blanks_and_marks_between_are_joined(
    spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert joined([Span(*span) for span in spans], "abcde fgh") == tuple(Span(*span) for span in expected)


def test_blanks_and_loose_marks_fall_off_at_both_ends() -> None:
    text = " , – We “leave”… "
    span = trimmed(text, Span(0, len(text)))
    assert text[span.start : span.end] == "We “leave”"
    assert trimmed(" ,.", Span(0, 3)) == Span(3, 3)
