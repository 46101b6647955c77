"""Sentences over the repaired view, with offsets into the raw text. Every sentence is invented."""

from collections.abc import Iterator

import pytest

from recoupe.errors import UsageError
from recoupe.model import Block, BlockKind, Document, Reading, Repair, RepairKind, Sentence
from recoupe.stages.parse import STAGE, parse_text
from recoupe.stages.parse.pipelines import pipeline_for
from recoupe.syntax import Tree

FRENCH = "L’amiral Torv est arrivé mardi à Port-Ordrie, a déclaré la ministre. Il repartira jeudi."
ENGLISH = "Admiral Torv arrived in Port Ordrie on Tuesday, the minister said. He doesn’t plan to stay."


@pytest.fixture
def other_pipeline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    pipeline_for.cache_clear()
    monkeypatch.setenv("RECOUPE_PIPELINE_FR", "no_such_pipeline")
    yield
    pipeline_for.cache_clear()


def subjects(sentence: Sentence) -> set[tuple[str, str]]:
    tree = Tree(sentence)
    return {(token.lemma, tree.tokens[token.head].lemma) for token in tree if token.deprel == "nsubj"}


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_two_sentences_are_two_trees(text: str, language: str) -> None:
    found = parse_text(text, language)
    assert len(found) == 2
    assert all(sum(token.head == token.i for token in sentence.tokens) == 1 for sentence in found)


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_the_words_of_a_sentence_stand_where_they_say(text: str, language: str) -> None:
    for sentence in parse_text(text, language):
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        for token in sentence.tokens:
            assert text[token.start : token.end].replace("’", "'") == token.text


def test_the_subject_of_a_reporting_verb_that_comes_first_is_found() -> None:
    assert ("ministre", "déclarer") in subjects(parse_text(FRENCH, "fr")[0])
    assert ("minister", "say") in subjects(parse_text(ENGLISH, "en")[0])


def test_a_replaced_word_is_read_as_its_replacement_and_points_to_the_raw_one() -> None:
    text = "L’amiral a pris son teach blindé."
    start = text.index("teach")
    repair = Repair(document_id="doc", start=start, end=start + 5, kind=RepairKind.FOREIGN_WORD, replacement="train")
    block = Block(start=0, end=len(text), kind=BlockKind.BODY)
    document = Document(id="doc", path="a.txt", text=text, language="fr")
    (sentence,) = STAGE.run(Reading(document=document, blocks=(block,), repairs=(repair,))).sentences
    (word,) = [token for token in sentence.tokens if token.text == "train"]
    assert text[word.start : word.end] == "teach"
    assert word.upos == "NOUN"


def test_furniture_and_captions_have_no_sentences_and_a_title_keeps_its_kind() -> None:
    text = "Une visite à Port-Ordrie\nPhoto de la marine\nIl est venu."
    kinds = (BlockKind.TITLE, BlockKind.CAPTION, BlockKind.BODY)
    bounds = ((0, 24), (25, 43), (44, 56))
    blocks = tuple(Block(start=a, end=b, kind=kind) for (a, b), kind in zip(bounds, kinds, strict=True))
    document = Document(id="doc", path="a.txt", text=text, language="fr")
    found = STAGE.run(Reading(document=document, blocks=blocks)).sentences
    assert [(sentence.block, sentence.kind) for sentence in found] == [(0, BlockKind.TITLE), (2, BlockKind.BODY)]


def test_a_setting_that_names_no_pipeline_is_wrong_usage(other_pipeline: None) -> None:
    with pytest.raises(UsageError, match="RECOUPE_PIPELINE_FR"):
        parse_text(FRENCH, "fr")
