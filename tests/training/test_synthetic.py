from random import Random

import pytest

from training import synthetic_en, synthetic_fr
from training.conllu import Gold, Word
from training.harvest import Pieces, harvest
from training.nodes import flatten, grow

FRENCH = [
    ("Le", "DET", "_", 2, "det"), ("port", "NOUN", "Number=Sing", 3, "nsubj"), ("ouvre", "VERB", "Mood=Ind|VerbForm=Fin", 0, "root"),
    ("les", "DET", "_", 5, "det"), ("vannes", "NOUN", "Number=Plur", 3, "obj"), ("lundi", "NOUN", "_", 3, "obl:mod"), (".", "PUNCT", "_", 3, "punct"),
]  # fmt: skip
ENGLISH = [
    ("The", "DET", "_", 2, "det"), ("port", "NOUN", "Number=Sing", 3, "nsubj"), ("opened", "VERB", "Mood=Ind|VerbForm=Fin", 0, "root"),
    ("the", "DET", "_", 5, "det"), ("locks", "NOUN", "Number=Plur", 3, "obj"), ("Monday", "PROPN", "_", 3, "obl:unmarked"), (".", "PUNCT", "_", 3, "punct"),
]  # fmt: skip


def gold(rows: list[tuple[str, str, str, int, str]]) -> Gold:
    return Gold(words=[Word(form=f, lemma=f, upos=u, xpos="_", feats=m, head=h, deprel=d) for f, u, m, h, d in rows])


def pieces(rows: list[tuple[str, str, str, int, str]]) -> Pieces:
    return harvest([gold(rows)])


def text(sentence: Gold) -> str:
    return " ".join(word.form for word in sentence.words)


def governor(sentence: Gold, form: str) -> tuple[str, str]:
    word = next(word for word in sentence.words if word.form == form)
    return (sentence.words[word.head - 1].form if word.head else "", word.deprel)


def test_a_tree_that_grows_and_is_flattened_is_the_same():
    node = grow(gold(FRENCH))
    assert node is not None
    again = flatten(node, source="")
    assert [(w.form, w.head, w.deprel) for w in again.words] == [(w.form, w.head, w.deprel) for w in gold(FRENCH).words]


def test_a_crossing_tree_does_not_grow():
    crossing = gold(
        [("a", "X", "_", 3, "dep"), ("b", "X", "_", 0, "root"), ("c", "X", "_", 2, "dep"), ("d", "X", "_", 1, "dep")]
    )
    assert grow(crossing) is None


@pytest.mark.parametrize(("module", "rows"), [(synthetic_fr, FRENCH), (synthetic_en, ENGLISH)])
def test_every_new_sentence_is_a_tree_with_one_root(module, rows):
    random, found = Random(3), pieces(rows)
    for _ in range(300):
        sentence = module.sentence(random, found)
        assert [word.deprel for word in sentence.words if word.head == 0] == ["root"]
        assert grow(sentence) is not None
        assert sentence.words[0].form[0] == sentence.words[0].form[0].upper()


def test_the_subject_of_an_inserted_french_verb_follows_it():
    random, found = Random(1), pieces(FRENCH)
    sentence = flatten(synthetic_fr._final(random, found), source="")
    verbs = [word for word in sentence.words if word.deprel == "parataxis:insert"]
    assert len(verbs) == 1
    assert sentence.words[verbs[0].head - 1].form == "ouvre"


def test_an_english_speech_governs_what_is_said():
    random, found = Random(1), pieces(ENGLISH)
    sentence = flatten(synthetic_en._final(random, found), source="")
    head, relation = governor(sentence, "opened")
    assert relation == "ccomp"
    assert head


def test_a_preposition_and_an_article_are_written_as_one():
    random, found = Random(5), pieces(FRENCH)
    sentences = [text(synthetic_fr.sentence(random, found)) for _ in range(300)]
    assert any(" au port" in sentence for sentence in sentences)
    assert not any(" à le " in sentence or " de le " in sentence for sentence in sentences)
