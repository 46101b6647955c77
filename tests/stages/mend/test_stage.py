"""The stage: what it leaves alone, what it writes down, and that no tree is ever broken."""

from hypothesis import given
from hypothesis import strategies as st

from recoupe.lang.reporting import lexicon_of
from recoupe.model import BlockKind, Document, Mending, Reading, Sentence, Token
from recoupe.stages.mend import STAGE, mended
from recoupe.stages.mend.stage import sound
from tests.stages.mend.trees import drawn

SOUND = """
She she PRON nsubj 2
left leave VERB root 0 Tense=Past|VerbForm=Fin
"""
ASTRAY = """
Karst Karst PROPN nsubj 5
a avoir AUX aux:tense 3 Tense=Pres|VerbForm=Fin
nié nier VERB root 0 Tense=Past|VerbForm=Part
que que SCONJ mark 5
pleuve pleuvoir VERB ccomp 3 Tense=Pres|VerbForm=Fin
"""


def test_a_sound_tree_stays_the_same_record() -> None:
    sentence = drawn(SOUND)
    assert mended(sentence, lexicon_of("en")) is sentence


def test_each_mending_is_written_down_with_its_word() -> None:
    reading = Reading(document=Document(id="d", path="", text="", language="fr"), sentences=(drawn(ASTRAY),))
    assert STAGE.run(reading).sentences[0].mendings == (Mending(name="subject of the saying", i=0),)


def test_a_language_that_does_not_ship_is_left_alone() -> None:
    reading = Reading(document=Document(id="d", path="", text="", language="xx"), sentences=(drawn(ASTRAY),))
    assert STAGE.run(reading) is reading


WORDS = [
    ("dire", "VERB"), ("affirmer", "VERB"), ("annoncer", "VERB"), ("Karst", "PROPN"), ("que", "SCONJ"), (",", "PUNCT"),
    ("livrer", "VERB"), ("digue", "NOUN"), ("affirmation", "NOUN"), ("à", "ADP"), ("selon", "ADP"), ("»", "PUNCT"),
]  # fmt: skip
RELATIONS = ["nsubj", "obj", "obl", "ccomp", "conj", "advcl", "acl", "appos", "parataxis", "mark", "case", "nmod"]


@st.composite
def trees(draw: st.DrawFn) -> Sentence:
    """Any tree over words that mendings look for."""
    size = draw(st.integers(1, 12))
    tokens = []
    for i in range(size):
        lemma, upos = draw(st.sampled_from(WORDS))
        head = draw(st.integers(0, i - 1)) if i else 0
        feats = {"VerbForm": draw(st.sampled_from(["Fin", "Part", "Inf"]))} if upos == "VERB" else {}
        tokens.append(
            Token(i=i, start=9 * i, end=9 * i + 8, text=lemma, lemma=lemma, upos=upos,
                  deprel=draw(st.sampled_from(RELATIONS)) if i else "root", head=head, feats=feats)
        )  # fmt: skip
    order = draw(st.permutations(range(size)))
    place = {old: new for new, old in enumerate(order)}
    moved = sorted((place[t.i], t) for t in tokens)
    final = tuple(
        Token(i=new, start=9 * new, end=9 * new + 8, text=t.text, lemma=t.lemma, upos=t.upos, deprel=t.deprel,
              head=place[t.head], feats=t.feats)
        for new, t in moved
    )  # fmt: skip
    return Sentence(document_id="d", start=0, end=9 * size, block=0, kind=BlockKind.BODY, tokens=final)


@given(trees())
def test_every_word_still_reaches_the_root_and_keeps_its_place(sentence: Sentence) -> None:
    after = mended(sentence, lexicon_of("fr"))
    assert sound(after.tokens)
    assert [(t.i, t.start, t.text) for t in after.tokens] == [(t.i, t.start, t.text) for t in sentence.tokens]
