"""The stage: what it leaves alone, what it writes down, and that no tree is ever broken."""

from random import Random

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


def any_tree(seed: int) -> Sentence:
    """Return some tree over words that mendings look for."""
    chance = Random(seed)
    size = chance.randint(1, 12)
    order = chance.sample(range(size), size)
    tokens = []
    for n, place in enumerate(order):
        lemma, upos = chance.choice(WORDS)
        feats = {"VerbForm": chance.choice(["Fin", "Part", "Inf"]), "Tense": "Past"} if upos == "VERB" else {}
        tokens.append(
            Token(i=place, start=9 * place, end=9 * place + 8, text=lemma, lemma=lemma, upos=upos, feats=feats,
                  deprel=chance.choice(RELATIONS) if n else "root", head=order[chance.randrange(n)] if n else place)
        )  # fmt: skip
    words = tuple(sorted(tokens, key=lambda token: token.i))
    return Sentence(document_id="d", start=0, end=9 * size, block=0, kind=BlockKind.BODY, tokens=words)


@given(st.integers(min_value=0))
def test_every_word_still_reaches_the_root_and_keeps_its_place(seed: int) -> None:
    sentence = any_tree(seed)
    after = mended(sentence, lexicon_of("fr"))
    assert sound(after.tokens)
    assert [(t.i, t.start, t.text) for t in after.tokens] == [(t.i, t.start, t.text) for t in sentence.tokens]
