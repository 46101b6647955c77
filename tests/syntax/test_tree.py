from recoupe.model import BlockKind, Sentence, Span, Token
from recoupe.syntax import Tree

ROWS = """
Karst nsubj 2
livre root 0
du case 4
blé obj 2
et cc 7
du case 7
gaz conj 4
bolivien amod:x 7
. punct 2
"""


def drawn() -> Tree:
    """« Karst livre du blé et du gaz bolivien. »"""
    tokens, at = [], 0
    for i, row in enumerate(ROWS.strip().splitlines()):
        text, deprel, head = row.split()
        place = i if head == "0" else int(head) - 1
        tokens.append(
            Token(i=i, start=at, end=at + len(text), text=text, lemma=text, upos="X", deprel=deprel, head=place)
        )
        at += len(text) + 1
    return Tree(Sentence(document_id="d", start=0, end=at - 1, block=0, kind=BlockKind.BODY, tokens=tuple(tokens)))


TREE = drawn()
KARST, LIVRE, DU, BLE, _, _, GAZ, BOLIVIEN, STOP = TREE.tokens


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


def test_the_root_has_no_governor():
    assert TREE.root == LIVRE
    assert TREE.head(LIVRE) is None
    assert TREE.head(GAZ) == BLE


def test_dependents_are_in_text_order_and_a_relation_finds_its_subtypes():
    assert texts(TREE.children(LIVRE)) == ["Karst", "blé", "."]
    assert texts(TREE.children(GAZ, "amod")) == ["bolivien"]
    assert TREE.children(GAZ, "amod:y") == []
    assert (TREE.child(LIVRE, "obj"), TREE.child(LIVRE, "iobj")) == (BLE, None)


def test_the_way_up_ends_at_the_root():
    assert texts(list(TREE.ancestors(BOLIVIEN))) == ["gaz", "blé", "livre"]
    assert list(TREE.ancestors(LIVRE)) == []


def test_a_subtree_is_in_text_order_and_leaves_out_branches():
    assert texts(TREE.subtree(BLE)) == ["du", "blé", "et", "du", "gaz", "bolivien"]
    assert texts(TREE.subtree(BLE, without=("conj",))) == ["du", "blé"]
    assert texts(TREE.subtree(GAZ, without=("amod",))) == ["et", "du", "gaz"]


def test_what_is_coordinated_stands_together():
    assert texts(TREE.conjuncts(BLE)) == ["blé", "gaz"]
    assert texts(TREE.conjuncts(GAZ)) == ["gaz"]


def test_a_span_runs_from_the_first_word_to_the_last():
    assert TREE.span(BLE) == Span(DU.start, BOLIVIEN.end)
    assert TREE.span(LIVRE) == Span(0, BOLIVIEN.end)
    assert TREE.span(LIVRE, without=()) == Span(0, STOP.end)


def test_a_range_covers_what_it_touches_and_not_its_neighbours():
    assert texts(TREE.covering(Span(BLE.start + 1, BLE.end + 2))) == ["blé", "et"]
    assert TREE.covering(Span(BLE.end, BLE.end + 1)) == []


def test_the_head_of_a_range_is_governed_from_outside():
    assert TREE.head_of(Span(DU.start, BOLIVIEN.end)) == BLE
    assert TREE.head_of(Span(0, BOLIVIEN.end)) == LIVRE
    assert TREE.head_of(Span(BLE.end, BLE.end + 1)) is None
